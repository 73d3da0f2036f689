"""What the sets of an exercise came to against their target. Counts only: nothing is judged anew."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Final

from formcheck.coach.programme.facts import SetFacts, SideFacts
from formcheck.core.exercise import Exercise, Kind

#: Attempts of a trial, on each side (10.3), and how many of them have to be clean.
TRIAL_REPS: Final = 5
TRIAL_CLEAN: Final = 4
#: Of a hold, clean seconds on each side (10.3).
TRIAL_HOLD_S: Final = 15
#: More attempts of a trial than this that could not be judged: the camera is at fault (10.3).
TRIAL_UNSEEN: Final = 1
#: Target at the beginning, and how it grows (10.4 and 10.5): of repetitions, and of holds (8.3) in seconds.
ONE_MORE: Final = 1
TWO_MORE: Final = 2
HOLD_STEP_S: Final = 5
BACK: Final = 2
#: Share of the judged attempts that have to be clean for more (10.5), and below which it is one step back.
GOOD: Final = 0.9
BAD: Final = 0.6
#: In so many sets (10.5: 2 of 3), of which at least so many attempts could be judged. House value.
BAD_SETS: Final = 2
FEWEST_JUDGED: Final = 3
#: The same rule in a larger share of the attempts, twice (10.5).
SAME_FAULT: Final = 0.4
#: More comes from so many sets at least: "ten minutes" are two. House value.
SETS_FOR_MORE: Final = 2
#: How far the sides may differ in what is mastered (10.5): share of the larger, and seconds of a hold (10.7).
SIDES_SHARE: Final = 0.15
SIDES_HOLD_S: Final = 10.0
#: The camera was at another distance where the trunk is longer in the picture by more than this share: as the
#: comparison of the sides in a report has it. House value.
SAME_DISTANCE: Final = 0.15
#: Sums of the steps of a camera miss a goal by less than this, seconds. House value.
_NEARLY_S: Final = 0.05

#: What one set came to: each side of it.
Turn = Mapping[str | None, SideFacts]


def start(exercise: Exercise) -> int:
    """Return the first target: repetitions of each side, of a hold seconds."""
    return round(exercise.zone.goal_s[0]) if exercise.is_hold else exercise.target_reps[0]


def most(exercise: Exercise) -> int:
    """Return the highest target, in the unit of `start`."""
    return max(start(exercise), round(exercise.zone.goal_s[1]) if exercise.is_hold else exercise.target_reps[1])


def trial_target(exercise: Exercise) -> int:
    """Return how many attempts a trial has on each side, or how many clean seconds of a hold it takes."""
    return min(TRIAL_HOLD_S, start(exercise)) if exercise.is_hold else TRIAL_REPS


def turns(exercise: Exercise, sets: Iterable[SetFacts]) -> list[Turn]:
    """Return sets of one exercise by their numbers: where the sides take turns, both are one set."""
    if not exercise.has_sides:
        return [done.sides for done in sets]
    by_side: dict[str | None, list[SideFacts]] = {}
    for done in sets:
        for side, facts in done.sides.items():
            by_side.setdefault(side, []).append(facts)
    longest = max((len(found) for found in by_side.values()), default=0)
    return [
        {side: found[number] for side, found in by_side.items() if number < len(found)} for number in range(longest)
    ]


def total(turn: Turn) -> tuple[int, int, int]:
    """Return how many were attempted, clean and not judged in a set, both sides together."""
    return (
        sum(side.attempted for side in turn.values()),
        sum(side.clean for side in turn.values()),
        sum(side.unverified for side in turn.values()),
    )


def whole(exercise: Exercise, turn: Turn) -> bool:
    """Whether every side was done that belongs to a set."""
    return {"left", "right"} <= set(turn) if exercise.has_sides else bool(turn)


def reached(exercise: Exercise, turn: Turn, target: int) -> bool:
    """Whether a set reached its target: on each side; where sides alternate, both together."""
    if not whole(exercise, turn):
        return False
    if exercise.is_hold:
        return all(side.held_s >= target - _NEARLY_S for side in turn.values())
    if exercise.has_sides:
        return all(side.clean >= target for side in turn.values())
    _, clean, _ = total(turn)
    return clean >= (2 * target if exercise.kind is Kind.ALTERNATING else target)


def clean_share(found: Iterable[Turn]) -> float:
    """Return the clean share of what could be judged; NaN where nothing could."""
    sums = [total(turn) for turn in found]
    judged = sum(attempted - unseen for attempted, _, unseen in sums)
    return sum(clean for _, clean, _ in sums) / judged if judged > 0 else math.nan


def is_bad(exercise: Exercise, turn: Turn, target: int, *, faulty: bool) -> bool:
    """Whether a set was so poor that it counts for a step back (10.5); what was not seen never does.

    Parameters
    ----------
    exercise, turn, target
        What was done, what it came to, and what was wanted.
    faulty
        Whether any rule kept something in these sets from being clean: without one a short hold is no fault.
    """
    if exercise.is_hold:
        seen = [side for side in turn.values() if not side.unverified and math.isfinite(side.held_s)]
        return faulty and any(side.held_s < BAD * target for side in seen)
    attempted, clean, unseen = total(turn)
    judged = attempted - unseen
    return judged >= FEWEST_JUDGED and clean < BAD * judged


def repeated_faults(sets: Sequence[SetFacts]) -> frozenset[str]:
    """Return the rules that kept too large a share of a session's attempts from being clean (10.5)."""
    attempted = sum(done.attempted for done in sets)
    times: dict[str, int] = {}
    for done in sets:
        for rule, count in done.voided.items():
            times[rule] = times.get(rule, 0) + count
    return frozenset(rule for rule, count in times.items() if attempted and count > SAME_FAULT * attempted)


# ---- left and right


def of_sides(exercise: Exercise, sets: Iterable[SetFacts]) -> dict[str | None, float]:
    """Return what each side came to: clean repetitions in all, or the clean seconds of its best holds in all."""
    sums: dict[str | None, float] = {}
    for done in sets:
        for side, facts in done.sides.items():
            held = facts.held_s if math.isfinite(facts.held_s) else 0.0
            sums[side] = sums.get(side, 0.0) + (held if exercise.is_hold else facts.clean)
    return sums


def even(exercise: Exercise, sets: Sequence[SetFacts]) -> bool:
    """Whether the sides differ by no more than what is mastered may (10.5); without sides they do not."""
    sums = of_sides(exercise, sets)
    if not {"left", "right"} <= set(sums):
        return True
    far, larger = abs(sums["left"] - sums["right"]), max(sums["left"], sums["right"])
    if exercise.is_hold:
        return far / max(1, len(turns(exercise, sets))) <= SIDES_HOLD_S
    return far <= SIDES_SHARE * larger


def weaker(exercise: Exercise, sets: Sequence[SetFacts]) -> str | None:
    """Return the side that gave less; None where neither did, or where they may not be compared (10.7)."""
    if not exercise.has_sides or not _comparable(sets):
        return None
    sums = of_sides(exercise, sets)
    if sums["left"] == sums["right"]:
        return None
    return "left" if sums["left"] < sums["right"] else "right"


def _comparable(sets: Sequence[SetFacts]) -> bool:
    """Whether each side was the near one, or both were seen from the front, from the same distance."""
    left, right = ([done.sides[side] for done in sets if side in done.sides] for side in ("left", "right"))
    if not left or len(left) != len(right):
        return False
    near = {facts.near for facts in left}, {facts.near for facts in right}
    if near not in (({"front"}, {"front"}), ({"left"}, {"right"})):
        return False
    lengths = [median(facts.torso_px for facts in found) for found in (left, right)]
    if not all(math.isfinite(length) and length > 0 for length in lengths):
        return False
    return max(lengths) / min(lengths) - 1.0 <= SAME_DISTANCE


# ---- trials


def passes(exercise: Exercise, turn: Turn) -> bool:
    """Whether a trial was done in good form and slowly (10.3); whether it hurt is another question."""
    if not whole(exercise, turn):
        return False
    if exercise.is_hold:
        return all(side.held_s >= trial_target(exercise) - _NEARLY_S for side in turn.values())
    if _together(exercise, turn):
        good = total(turn)[1] >= 2 * TRIAL_CLEAN
    else:
        good = all(side.clean >= TRIAL_CLEAN for side in turn.values())
    return good and not too_fast(exercise, turn)


def too_fast(exercise: Exercise, turn: Turn) -> bool:
    """Whether the median repetition of a side was quicker than the exercise wants (10.3)."""
    if exercise.tempo is None:
        return False
    least = exercise.tempo.min_rep_s
    return any(side.rep_s < least for side in turn.values() if math.isfinite(side.rep_s))


def unseen(exercise: Exercise, turn: Turn) -> bool:
    """Whether too much of a trial could not be judged (10.3), and it is open because of that.

    A side that cannot have passed whatever the camera missed has not passed: to try it again as unseen, or to ask for
    the user's own word, would be to set aside what was seen.
    """
    return total(turn)[2] > TRIAL_UNSEEN and _may_have_passed(exercise, turn)


def _may_have_passed(exercise: Exercise, turn: Turn) -> bool:
    """Whether a trial would have passed, tempo apart, if all that could not be judged had been clean."""
    sides = turn.values()
    if exercise.is_hold:
        return all(side.held_s >= trial_target(exercise) - _NEARLY_S or side.unverified > 0 for side in sides)
    if _together(exercise, turn):
        _, clean, unverified = total(turn)
        return clean + unverified >= 2 * TRIAL_CLEAN
    return all(side.clean + side.unverified >= TRIAL_CLEAN for side in sides)


def _together(exercise: Exercise, turn: Turn) -> bool:
    """Whether left and right could not be told apart: they are counted together (6.2)."""
    return exercise.kind is Kind.ALTERNATING and set(turn) != {"left", "right"}
