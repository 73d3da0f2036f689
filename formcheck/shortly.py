"""The same in a few words, for those who read it in the window: outcome, reason and margin.

Beside `wording`, which says it with its limits, for reports and the command line. Torso lengths are told in
centimetres here: nobody on the mat thinks in torso lengths.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Level, Outcome, Rep, Stretch, Verdict
from formcheck.language import number, tr
from formcheck.wording import ATTEMPTS, MOVE_CAMERA, OUTCOMES, Entry, camera_tip, find_rule, reason, rule_title, seconds

#: One torso length, centimetres: specification 3.4 takes 10 cm for 0.2 T. Good enough for words, and for words only.
CM_PER_T: Final = 50.0
#: Units of which a margin says something; a share of something says nothing across a room.
_TOLD: Final = ("deg", "T", "s")


@dataclass(frozen=True, slots=True)
class Said:
    """What is shown of a verdict from across the room.

    Attributes
    ----------
    outcome
        Which of the three it is: colour and shape.
    word
        The same as a word.
    reason
        The one thing to change, or what was reached; empty where there is nothing to say.
    more
        By how much, or why; empty where there is nothing to say.
    """

    outcome: Outcome
    word: str
    reason: str
    more: str


def amount(value: float, unit: str, *, beside: float = 0.0) -> str:
    """Return a size in short words, such as ``4°``, ``5 cm`` or ``0.3 s``; a dash for what is not a number.

    Parameters
    ----------
    value, unit
        The size and its unit; a sign is kept.
    beside
        A size that stands beside it: where whole numbers would look alike, and are not, a digit is added.
    """
    if not math.isfinite(value):
        return "–"  # noqa: RUF001 - a dash for nothing
    factor = CM_PER_T if unit == "T" else 1.0
    shown, other = value * factor, beside * factor
    if unit in ("deg", "T"):
        alike = beside != 0.0 and round(shown) == round(other) and abs(shown - other) > 1e-6
        text = number(shown, ".1f" if alike else ".0f")
    else:
        text = number(shown, ".1f" if unit == "s" else ".2f")
    text = "0" if text in ("-0", "−0") else text.replace("-", "−")  # noqa: RUF001 - a real minus
    return text + {"deg": "°", "T": " cm", "s": " s", "1": ""}.get(unit, f" {unit}")


def against(reading: float, limit: float, unit: str) -> str:
    """Return a reading and its limit as they stand at a joint: ``118°, limit 132°``.

    Which way a reading counts as minus is the judge's business: where both are minus, neither is shown as such.
    """
    if reading < 0 and limit < 0:
        reading, limit = -reading, -limit
    return tr(
        "{reading}, limit {limit}",
        reading=amount(reading, unit, beside=limit),
        limit=amount(limit, unit, beside=0.0),
    )


def verdict(exercise: Exercise, entry: Entry) -> Said:
    """Return what is shown of a repetition or an attempt as soon as it is over."""
    if isinstance(entry, Attempt):
        return _of_attempt(exercise, entry)
    return _of_rep(exercise, entry)


def listed(exercise: Exercise, entry: Entry) -> str:
    """Return why a repetition or an attempt got its outcome, for who reads it in a list: everything that was told.

    The words and the margins are those of the stage.
    """
    if isinstance(entry, Attempt) or entry.outcome is Outcome.UNVERIFIED:
        return reason(exercise, entry)
    if entry.outcome is Outcome.REJECTED:
        faults = [fault for fault in entry.faults if fault.level is Level.FAULT]
        told = [fault for fault in faults if fault.voids] or faults
        if not told:
            return reason(exercise, entry)
        return "\n".join(_line(exercise, fault) for fault in told)
    return "\n".join(tr("Watch: {cue}", cue=_line(exercise, fault)) for fault in entry.faults)


def _line(exercise: Exercise, fault: Verdict | Stretch) -> str:
    cue, by = _fault(exercise, fault)
    return f"{cue}: {by}" if by else cue


def _of_rep(exercise: Exercise, rep: Rep) -> Said:
    word = tr(OUTCOMES[rep.outcome])
    if rep.outcome is Outcome.UNVERIFIED:
        hidden = [tr(rule_title(exercise, rule)) for rule in rep.unseen[:1]]
        why = tr("Not seen: {rule}", rule=hidden[0]) if hidden else tr("Parts of you were hidden")
        return Said(rep.outcome, word, tr(camera_tip(exercise, rep)), why)
    faults = [fault for fault in rep.faults if fault.level is Level.FAULT]
    if rep.outcome is Outcome.REJECTED:
        told = next((fault for fault in rep.faults if fault.voids), faults[0] if faults else None)
        if told is None:
            return Said(rep.outcome, word, "" if rep.complete else tr("The full range was not reached"), "")
        return Said(rep.outcome, word, *_fault(exercise, told))
    if not faults:
        return Said(rep.outcome, word, "", "")
    cue, by = _fault(exercise, faults[0])
    return Said(rep.outcome, word, tr("Watch: {cue}", cue=cue), by)


def _of_attempt(exercise: Exercise, attempt: Attempt) -> Said:
    word = tr(ATTEMPTS[attempt.outcome])
    goal = tr("{clean} clean of {goal}", clean=seconds(attempt.clean_s, 0), goal=seconds(attempt.goal_s, 0))
    if attempt.clean_s >= attempt.goal_s:
        return Said(attempt.outcome, word, goal, tr("Goal reached"))
    if attempt.outcome is Outcome.UNVERIFIED:
        return Said(attempt.outcome, word, goal, tr(MOVE_CAMERA))
    faults = [stretch for stretch in attempt.faults if stretch.level is Level.FAULT]
    ended = attempt.ended_by if not attempt.complete else None
    by_rule = [stretch for stretch in faults if stretch.rule == ended] if ended else faults
    worst = max(by_rule, key=lambda stretch: stretch.to_s - stretch.from_s, default=None)
    if worst is None and ended is not None:
        return Said(attempt.outcome, word, tr(rule_title(exercise, ended)), goal)
    if worst is not None:
        cue, by = _fault(exercise, worst)
        return Said(attempt.outcome, word, cue, f"{goal} · {by}" if by else goal)
    return Said(attempt.outcome, word, goal, "")


def _fault(exercise: Exercise, fault: Verdict | Stretch) -> tuple[str, str]:
    """Return what to do about a broken rule, and how far beyond its limit it was."""
    cue, by = tr(rule_title(exercise, fault.rule)), abs(fault.worst - fault.limit)
    if not math.isfinite(by) or fault.unit not in _TOLD:
        return cue, ""
    far = amount(by, fault.unit)
    if not any(digit in far for digit in "123456789"):
        # Beyond is beyond, but nobody has to read that it was by nothing.
        return cue, ""
    if fault.rule == "partial_rep" and fault.level is Level.FAULT:
        return cue, tr("{far} short of the full range", far=far)
    if fault.rule == "partial_rep":
        return cue, tr("{far} short of the target", far=far)
    if fault.unit == "s":
        time, limit = amount(fault.worst, "s"), amount(fault.limit, "s")
        if fault.worst < fault.limit:
            return cue, tr("{time}, at least {limit}", time=time, limit=limit)
        return cue, tr("{time}, at most {limit}", time=time, limit=limit)
    rule = find_rule(exercise, fault.rule)
    said = "" if rule is None else rule.over if fault.worst > fault.limit else rule.under
    return cue, tr(said, by=far) if said else tr("{margin} past the limit", margin=far)
