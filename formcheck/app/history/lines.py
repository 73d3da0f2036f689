"""The history in words: days, sessions, sets and runs, each as the line that stands in the list."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QDate, QLocale, QTime

from formcheck import language
from formcheck.app.history.sieve import totals
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome
from formcheck.findings import clock
from formcheck.io.store.records import Asked, DayFigures, Figures, Listed, ListedSession, Pain, Profile
from formcheck.language import number, tr
from formcheck.wording import SIDES, quantity, seconds

_SEPARATOR: Final = " · "
_MINUTE_S: Final = 60.0
_ASKED: Final = {
    Asked.BEFORE: "before",
    Asked.AFTER_SET: "after a set",
    Asked.AFTER: "after",
    Asked.NEXT_MORNING: "next morning",
}


def locale() -> QLocale:
    """Return how days and times are written: as on this computer where it speaks the language of the window."""
    system, code = QLocale.system(), language.code()
    if QLocale.languageToCode(system.language()) == code:
        return system
    # Plain English is that of the United States for Qt, which a computer without a country knows nothing of.
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom) if code == "en" else QLocale(code)


def day_name(day: date) -> str:
    """Return a day as it stands above a session."""
    return locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def short_day(day: date) -> str:
    """Return a day where there is little room."""
    return locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def time_of(when: datetime) -> str:
    """Return the time of a day."""
    return locale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def name_of(exercise: str, exercises: Mapping[str, Exercise]) -> str:
    """Return what an exercise is called; its id where its file is not there any more."""
    known = exercises.get(exercise)
    return tr(known.name) if known is not None else exercise


# ---- sessions


def session_title(session: ListedSession) -> str:
    """Return the day of a session."""
    return day_name(session.began.date())


def session_times(session: ListedSession) -> str:
    """Return from when to when a session was."""
    began, ended = time_of(session.began), time_of(session.ended)
    return began if began == ended else f"{began}–{ended}"  # noqa: RUF001 - from, to


def session_line(session: ListedSession) -> str:
    """Return what a session came to: sets, what of them was clean, runs, and the pain that was told."""
    sets = [listed for listed in session.sets if not listed.kept.is_run]
    runs = len(session.sets) - len(sets)
    counted = [totals(listed) for listed in sets if not _is_hold(listed)]
    held = [figures for listed in sets if _is_hold(listed) for figures in listed.figures]
    parts = []
    if sets:
        parts.append(tr("1 set") if len(sets) == 1 else tr("{count} sets", count=len(sets)))
    if counted:
        attempted, clean, unverified = (sum(column) for column in zip(*counted, strict=True))
        parts.append(tr("{clean} clean of {attempted} attempted", clean=clean, attempted=attempted))
        if unverified:
            parts.append(tr("{count} could not be judged", count=unverified))
    if held:
        parts.append(tr("{seconds} held clean", seconds=seconds(_sum(side.clean_s for side in held), 0)))
    if runs:
        parts.append(tr("1 run") if runs == 1 else tr("{count} runs", count=runs))
    parts.extend(pain_parts(session))
    return _SEPARATOR.join(parts)


def pain_parts(session: ListedSession) -> list[str]:
    """Return the pain that was told before and after a session, as it was told."""
    parts = []
    if session.pain_before is not None:
        parts.append(tr("pain before: {level} of 10", level=session.pain_before))
    if session.pain_after is not None:
        parts.append(tr("pain during and after: {level} of 10", level=session.pain_after))
    return parts


# ---- sets and runs


def set_title(listed: Listed, exercises: Mapping[str, Exercise]) -> str:
    """Return what was done, and with which side where one was asked for."""
    name = name_of(listed.kept.exercise, exercises)
    side = SIDES.get(listed.kept.side or "")
    return tr("{exercise}, {side}", exercise=name, side=tr(side)) if side else name


def outcomes(figures: Figures) -> list[tuple[Outcome, str]]:
    """Return what one side came to, apart: clean of all attempted, not counted, could not be judged.

    Of a hold the seconds are what counts: one that is clean and short is no fault.
    """
    is_hold = math.isfinite(figures.held_s)
    rejected = 0 if is_hold else figures.attempted - figures.clean - figures.unverified
    if is_hold:
        clean, held, best = (seconds(value, 0) for value in (figures.clean_s, figures.held_s, figures.best_s))
        said = tr("{clean} clean of {held} held, best {best}", clean=clean, held=held, best=best)
    else:
        said = tr("{clean} clean of {attempted} attempted", clean=figures.clean, attempted=figures.attempted)
    found = [(Outcome.CLEAN, said)]
    if rejected:
        found.append((Outcome.REJECTED, tr("{count} not counted", count=rejected)))
    if figures.unverified:
        found.append((Outcome.UNVERIFIED, tr("{count} could not be judged", count=figures.unverified)))
    return found


def side_name(listed: Listed, figures: Figures) -> str:
    """Return which side figures are of, where the title does not say it."""
    if figures.side is None or (len(listed.figures) == 1 and figures.side == listed.kept.side):
        return ""
    return tr(SIDES[figures.side].capitalize())


def measures(figures: Figures) -> str:
    """Return range and tempo of one side, or how many attempts at a hold there were."""
    parts = []
    if math.isfinite(figures.held_s):
        parts.append(
            tr(
                "{complete} of {attempted} attempts as long as the goal",
                complete=figures.complete,
                attempted=figures.attempted,
            )
        )
    if math.isfinite(figures.range_mean):
        mean = quantity(figures.range_mean, figures.unit)
        if math.isfinite(figures.range_sd):
            mean = f"{mean} ± {quantity(figures.range_sd, figures.unit)}"
        parts.append(tr("range {value}", value=mean))
    if math.isfinite(figures.up_s) and math.isfinite(figures.down_s):
        up, down = number(figures.up_s, ".1f"), number(figures.down_s, ".1f")
        if math.isfinite(figures.hold_s):
            hold = number(figures.hold_s, ".1f")
            parts.append(tr("up {up}, hold {hold}, down {down} s", up=up, hold=hold, down=down))
        else:
            parts.append(tr("up {up}, down {down} s", up=up, down=down))
    return _SEPARATOR.join(parts)


def run_line(listed: Listed) -> str:
    """Return what was found of a run."""
    found = listed.found
    said = tr("nothing stood out") if not found else tr("1 thing stood out") if found == 1 else ""
    parts = [said or tr("{count} things stood out", count=found)]
    if math.isfinite(listed.cadence_spm):
        parts.append(tr("{count} steps a minute", count=number(listed.cadence_spm, ".0f")))
    return _SEPARATOR.join(parts)


def extras(listed: Listed) -> str:
    """Return how long a set or run was and what else is known of it: the user's word, and what there is to watch."""
    parts = []
    if math.isfinite(listed.lasted_s) and listed.lasted_s > 0:
        parts.append(seconds(listed.lasted_s, 0) if listed.lasted_s < _MINUTE_S else f"{clock(listed.lasted_s)} min")
    if listed.pain is not None:
        parts.append(tr("pain {level} of 10", level=listed.pain))
    if listed.corrected:
        count = listed.corrected
        parts.append(tr("1 corrected by you") if count == 1 else tr("{count} corrected by you", count=count))
    if listed.kept.recording is None:
        parts.append(tr("no landmarks kept"))
    return _SEPARATOR.join(parts)


def last_line(listed: Listed) -> str:
    """Return the last line of a row: what else is known; where there is one side only, what was measured of it, too."""
    alone = listed.figures if not listed.kept.is_run and len(listed.figures) == 1 else ()
    return _SEPARATOR.join(part for part in (*(measures(side) for side in alone), extras(listed)) if part)


def spoken(listed: Listed, exercises: Mapping[str, Exercise]) -> str:
    """Return everything that stands in the row of a set or run, for those who hear it."""
    parts = [set_title(listed, exercises), time_of(listed.kept.when)]
    if listed.kept.is_run:
        parts.append(run_line(listed))
    for figures in () if listed.kept.is_run else listed.figures:
        words = ", ".join(text for _, text in outcomes(figures))
        side = side_name(listed, figures)
        parts += [f"{side}: {words}" if side else words, measures(figures)]
    parts.append(extras(listed))
    return ". ".join(part for part in parts if part)


# ---- days


def day_line(day: date, figures: DayFigures | None) -> str:
    """Return what was done on a day, for who hears it or points at it."""
    if figures is None or not (figures.sets or figures.runs):
        return tr("{day}: nothing", day=day_name(day))
    parts = []
    if figures.sets:
        sets = tr("1 set") if figures.sets == 1 else tr("{count} sets", count=figures.sets)
        clean = tr("{clean} clean of {attempted} attempted", clean=figures.clean, attempted=figures.attempted)
        parts += [sets, clean]
    if figures.runs:
        parts.append(tr("1 run") if figures.runs == 1 else tr("{count} runs", count=figures.runs))
    return tr("{day}: {what}", day=day_name(day), what=", ".join(parts))


# ---- what else is said


def pain_line(pain: Pain) -> str:
    """Return what was said of pain, as it was said; nothing is made of it."""
    parts = []
    if pain.level is not None:
        parts.append(tr("{level} of 10", level=pain.level))
    if pain.leg:
        parts.append(tr("tingling, numbness or shooting pain in a leg"))
    if pain.note:
        parts.append(f"“{pain.note}”")
    return tr("Pain, {when}: {what}", when=tr(_ASKED[pain.asked]), what=", ".join(parts))


def deleted_line(sets: int, sessions: int) -> str:
    """Return what is said once something was deleted."""
    if sessions and sets:
        what = tr("{count} sessions and {more} sets or runs are deleted.", count=sessions, more=sets)
    elif sessions:
        what = tr("1 session is deleted.") if sessions == 1 else tr("{count} sessions are deleted.", count=sessions)
    else:
        what = tr("1 set or run is deleted.") if sets == 1 else tr("{count} sets and runs are deleted.", count=sets)
    return f"{what} {tr('Their files go when the window closes; until then this can be undone.')}"


def invitation(profiles: Sequence[Profile], current: Profile) -> str:
    """Return what is said before the first session."""
    words = tr(
        "Your first session will stand here: what was clean, what was not counted and why, "
        "and how it changes over the weeks."
    )
    if len(profiles) > 1:
        return tr("This is the history of {name}.", name=current.name) + " " + words
    return words


def _is_hold(listed: Listed) -> bool:
    return any(math.isfinite(figures.held_s) for figures in listed.figures)


def _sum(values: Iterable[float]) -> float:
    return math.fsum(value for value in values if math.isfinite(value))
