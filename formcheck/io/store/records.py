"""What the store holds, as it is handed out: profiles, sessions, sets and runs, corrections, pain.

Plain data. A set and a run are both a `SetReport`, and share their numbers: set 7 and run 7 are never two things.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from formcheck.core.report import SetReport
from formcheck.io.corrections import Correction


@dataclass(frozen=True, slots=True)
class Profile:
    """Somebody who exercises here. What belongs to one profile is never compared with what belongs to another."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A set or a run that is in the store.

    Attributes
    ----------
    id
        Its number, by which the command line knows it.
    session
        Number of the session that it belongs to.
    profile
        Number of the profile.
    exercise, kind
        Id and kind of what was done.
    side
        The side that was asked for; None where none was.
    when
        When it began, with the offset of the user's clock: of a file, when it was written.
    recording
        Its landmarks; None where they are not kept.
    video
        The video that was judged; None where there was none. It may be gone.
    purpose
        What it was done for in the programme: ``trial``, ``training`` or ``stretch``; None where the user did it of
        their own accord.
    """

    id: int
    session: int
    profile: int
    exercise: str
    kind: str
    side: str | None
    when: datetime
    recording: Path | None
    video: Path | None = None
    purpose: str | None = None

    @property
    def is_run(self) -> bool:
        """Whether it is a run."""
        return self.kind == "continuous"


class Asked(StrEnum):
    """When somebody was asked for their pain (EXERCISES 10.1 and 10.2)."""

    BEFORE = "before"
    AFTER_SET = "after_set"
    AFTER = "after"
    NEXT_MORNING = "next_morning"


@dataclass(frozen=True, slots=True)
class Pain:
    """What somebody said of their pain.

    Attributes
    ----------
    id
        Its number.
    said_at
        When it was said, with the offset of the user's clock.
    asked
        On which occasion.
    level
        0 to 10; None where only a leg symptom was told.
    leg
        Whether there was tingling, numbness or shooting pain in a leg.
    session, set
        What it belongs to; None where it belongs to none.
    note
        The user's own words.
    """

    id: int
    said_at: datetime
    asked: Asked
    level: int | None
    leg: bool = False
    session: int | None = None
    set: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Something else that the user said or chose.

    Attributes
    ----------
    id
        Its number.
    said_at
        When it was said, with the offset of the user's clock.
    topic, subject, value
        What it is about, of what, and what was said: plain words, which the programme knows.
    session, set
        What it belongs to; None where it belongs to none.
    """

    id: int
    said_at: datetime
    topic: str
    subject: str = ""
    value: str = ""
    session: int | None = None
    set: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What one side of a set, of a session or of a day came to.

    What is not known is NaN. Of holds the counts are attempts, those that were long enough, and those of them that
    were clean; `held_s`, `clean_s` and `best_s` are theirs alone, range and tempo those of repetitions alone.

    Attributes
    ----------
    side
        ``left``, ``right``, or None where the exercise has no sides or the side is not known.
    attempted, complete, clean, unverified
        The four counts.
    range_mean, range_sd
        Range of motion of the complete repetitions in `unit`: mean, and standard deviation (n - 1; NaN for one).
    unit
        Unit of the range.
    up_s, hold_s, down_s
        Mean tempo of the complete repetitions, seconds.
    held_s, clean_s, best_s
        Seconds in position, clean ones, and clean ones of the best attempt.
    near
        What was towards the camera: ``left``, ``right`` or ``front``; None where it is not known or changed.
    torso_px
        Length of the trunk in the picture, pixels: how near the camera was.
    sets
        In how many sets it was done.
    """

    side: str | None
    attempted: int = 0
    complete: int = 0
    clean: int = 0
    unverified: int = 0
    range_mean: float = math.nan
    range_sd: float = math.nan
    unit: str = ""
    up_s: float = math.nan
    hold_s: float = math.nan
    down_s: float = math.nan
    held_s: float = math.nan
    clean_s: float = math.nan
    best_s: float = math.nan
    near: str | None = None
    torso_px: float = math.nan
    sets: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """A set or a run as it stands in a list: without its repetitions.

    Attributes
    ----------
    kept
        Which one it is.
    figures
        What each side came to; one entry without a side where there are none; empty for a run.
    lasted_s
        How long its source was, seconds.
    found
        Of a run: how many things stood out.
    cadence_spm
        Of a run: steps a minute; NaN else.
    corrected
        Of how many repetitions the user said otherwise.
    pain
        The highest pain that was told of it; None where none was.
    """

    kept: Kept
    figures: tuple[Figures, ...]
    lasted_s: float
    found: int = 0
    cadence_spm: float = math.nan
    corrected: int = 0
    pain: int | None = None


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A session as it stands in a list.

    Attributes
    ----------
    id, profile
        Its number, and that of the profile.
    began, ended
        From when to when, with the offset of the user's clock.
    sets
        Its sets and runs in the order of time.
    pain_before, pain_after
        The pain that was told before it, and the highest one during it and after it; None where none was.
    plan
        Ids of the exercises that were planned for it; empty where nothing was.
    """

    id: int
    profile: int
    began: datetime
    ended: datetime
    sets: tuple[Listed, ...]
    pain_before: int | None = None
    pain_after: int | None = None
    plan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What was done on one day, for the calendar.

    Attributes
    ----------
    sets, runs
        How many sets, and how many runs.
    clean, attempted
        Repetitions, or attempts at a hold, of all sets together.
    exercises
        Ids of what was done, in the order of the alphabet.
    """

    sets: int
    runs: int
    clean: int
    attempted: int
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was taken out of all lists and can be brought back: numbers of sets and of sessions."""

    sets: tuple[int, ...] = ()
    sessions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A set or a run with everything that is known of it.

    Attributes
    ----------
    kept
        Which one it is; None for one that was read from a file.
    report
        What the judge said, to the last digit.
    corrections
        What the user said of it, by number.
    pains
        What they said of their pain, after it.
    """

    kept: Kept | None
    report: SetReport
    corrections: tuple[Correction, ...] = ()
    pains: tuple[Pain, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session with everything that is known of it.

    Attributes
    ----------
    id, profile
        Its number, and whose it is.
    began, ended
        From when to when, with the offset of the user's clock.
    entries
        Its sets and runs in the order of time.
    pains
        Everything that was said of pain, in the order of time; that of single sets, too.
    plan
        Ids of the exercises that were planned for it; empty where nothing was.
    said
        What else was said in it, in the order of time.
    """

    id: int
    profile: Profile
    began: datetime
    ended: datetime
    entries: tuple[Entry, ...]
    pains: tuple[Pain, ...] = ()
    plan: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One session of one exercise, as trends are made of.

    Attributes
    ----------
    session
        Its number.
    when
        When its first set of this exercise began.
    sets
        How many sets of this exercise there were.
    figures
        What each side came to in all of them together; `best_s` is that of the best attempt.
    """

    session: int
    when: datetime
    sets: int
    figures: tuple[Figures, ...]
