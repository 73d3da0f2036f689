"""A set, a run or a session as a FIT activity, for watches and training diaries.

Each set is one active ``set`` message with its clean repetitions, its exercise and its time; between two sets stands
the rest. Of a hold the seconds are told and no repetitions. A run is an activity of running that holds its time and
its cadence: how far and how fast nobody knows, and so it does not say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Final

from formcheck.core.report import SetReport
from formcheck.exports.fit import Base, Field, Message, encoded, fit_time
from formcheck.exports.rows import entries_of
from formcheck.io.store.records import Entry, SessionRecord

#: Exercise category and, within it, exercise name in the FIT profile, by the id of ours. What the profile has no name
#: for is not in this table.
NAMES: Final[dict[str, tuple[int, int]]] = {
    "back_rotation": (31, 54),  # warm up: lying spinal twist stretch
    "cat_cow": (5, 51),  # core: cat cow
    "dead_bug": (11, 1),  # hip stability: dead bug
    "forward_lunge": (17, 32),  # lunge: lunge
    "front_raise": (14, 10),  # lateral raise: front raise
    "high_plank_leg_lifts": (19, 133),  # plank: plank with leg lift
    "high_plank_limb_raises": (19, 115),  # plank: two point plank
    "jumping_jack": (2, 12),  # cardio: jumping jacks
    "lying_figure_4": (31, 53),  # warm up: lying piriformis stretch
    "mod_low_side_plank_lifts": (19, 70),  # plank: side plank lift
    "pull_up": (21, 38),  # pull up: pull up
    "push_up": (22, 77),  # push up: push up
    "quadruped_limb_raises": (5, 48),  # core: arm and leg extension on knees
    "single_leg_bridge": (10, 30),  # hip raise: single leg hip raise
    "single_leg_deadlift": (8, 24),  # deadlift: single leg Romanian deadlift circuit
    "single_leg_squat": (28, 42),  # squat: one legged squat
    "single_leg_v_up": (27, 31),  # sit up: V-up
    "sit_up": (27, 37),  # sit up: sit up
    "squat": (28, 61),  # squat: squat
    "superman": (13, 29),  # hyperextension: superman from floor
    "superman_pull": (13, 29),  # hyperextension: superman from floor
    "v_up": (27, 31),  # sit up: V-up
    "wall_lat_pulls": (14, 30),  # lateral raise: wall slide
}
#: The category "unknown".
UNKNOWN: Final = 65534

_FILE_ID, _SESSION, _LAP, _RECORD, _EVENT, _DEVICE, _ACTIVITY, _CREATOR = 0, 18, 19, 20, 21, 23, 34, 49
_DEVELOPER, _DESCRIBED, _SET = 207, 206, 225
_TIMESTAMP: Final = 253
#: "development": whoever makes no devices.
_MANUFACTURER: Final = 255
_TRAINING, _STRENGTH = (10, 20)
_RUNNING, _GENERIC = (1, 0)
_REST, _ACTIVE = 0, 1
#: What tells the developer fields of FormCheck from those of others; made once.
_APPLICATION: Final = bytes.fromhex("6f0c9a5b7d3e4c1f8a2b46436865636b")
#: A rest shorter than this is none. House value.
_LEAST_REST_S: Final = 1.0

# Developer fields: number, type, name, unit.
_OWN: Final = (
    (0, Base.UINT16, "attempted", "repetitions"),
    (1, Base.UINT16, "could_not_judge", "repetitions"),
    (2, Base.STRING, "exercise", ""),
    (3, Base.STRING, "side", ""),
    (4, Base.STRING, "formcheck", ""),
    (5, Base.STRING, "model", ""),
    (6, Base.STRING, "model_sha256", ""),
    (7, Base.STRING, "rules", ""),
)


@dataclass(frozen=True, slots=True)
class _Done:
    """One set or run: when, how long, and what came of it."""

    entry: Entry
    began: datetime
    lasted_s: float

    @property
    def report(self) -> SetReport:
        return self.entry.report

    @property
    def is_run(self) -> bool:
        return self.report.running is not None

    @property
    def ended(self) -> datetime:
        return self.began + timedelta(seconds=self.lasted_s)


def activity(what: Entry | SessionRecord) -> bytes:
    """Return a set, a run or a session as a FIT file.

    Raises
    ------
    ValueError
        When nothing was done, or it is not known when.
    """
    done = sorted(filter(None, map(_done, entries_of(what))), key=lambda one: one.began)
    if not done:
        raise ValueError("there is nothing for a FIT file: no repetition, no hold and no stride was found")
    groups = [list(group) for _, group in groupby(done, key=lambda one: one.is_run)]
    first, last = done[0].began, max(one.ended for one in done)
    messages = [*_head(done, first), _event(first, 0)]
    at = first
    for one, then in pairwise([*done, None]):
        assert one is not None
        messages.append(_record(max(at, one.began)))
        # Files that were written at one time may lie over each other; the time of records may not go back.
        at = max(at, one.ended)
        messages += [*([] if one.is_run else [_set(one)]), _record(at)]
        if then is not None and (then.began - one.ended).total_seconds() >= _LEAST_REST_S:
            messages.append(_rest(one, then))
    messages.append(_event(last, 4))
    messages += [_lap(group, number) for number, group in enumerate(groups)]
    messages += [_session(group, number) for number, group in enumerate(groups)]
    messages.append(_whole(groups, first, last))
    return encoded(messages)


def _done(entry: Entry) -> _Done | None:
    """Return when something was done and for how long; None where nothing was.

    Raises
    ------
    ValueError
        When it is not known when.
    """
    report, run = entry.report, entry.report.running
    if entry.kept is None:
        raise ValueError(
            "it is not known when this set was done, and a FIT file says so: export it from the history instead, "
            "'formcheck history' lists it"
        )
    if run is not None:
        if run.looks_slow is not None or not math.isfinite(run.cadence_spm):
            return None
        return _Done(entry, entry.kept.when, report.source.duration_s / run.slow)
    if not report.entries:
        return None
    # Of a hold the seconds that it was held; else from the first repetition to the last.
    lasted_s = report.entries[-1].end_s - report.entries[0].start_s if report.hold is None else report.hold.total_s
    return _Done(entry, entry.kept.when, lasted_s)


def _head(done: Sequence[_Done], first: datetime) -> list[Message]:
    from formcheck import __version__  # late: the package's top imports much that is not needed here

    software = _software(__version__)
    product: str = f"FormCheck {__version__}"
    described = [
        Message(
            _DESCRIBED,
            (
                (0, Base.UINT8, 0),
                (1, Base.UINT8, number),
                (2, Base.UINT8, int(base)),
                (3, Base.STRING, name),
                *(((8, Base.STRING, unit),) if unit else ()),
            ),
        )
        for number, base, name, unit in _OWN
    ]
    return [
        Message(
            _FILE_ID,
            (
                (0, Base.ENUM, 4),  # an activity
                (1, Base.UINT16, _MANUFACTURER),
                (2, Base.UINT16, 0),
                # Two activities that begin in one second are still two.
                (3, Base.UINT32Z, _serial(done)),
                (4, Base.UINT32, fit_time(first)),
                (8, Base.STRING, product),
            ),
        ),
        Message(_CREATOR, ((0, Base.UINT16, software),)),
        Message(_DEVELOPER, ((1, Base.BYTE, _APPLICATION), (3, Base.UINT8, 0), (4, Base.UINT32, software))),
        *described,
        Message(
            _DEVICE,
            (
                (_TIMESTAMP, Base.UINT32, fit_time(first)),
                (0, Base.UINT8, 0),  # what made the file
                (2, Base.UINT16, _MANUFACTURER),
                (5, Base.UINT16, software),
                (27, Base.STRING, product),
            ),
        ),
    ]


def _serial(done: Sequence[_Done]) -> int:
    kept = done[0].entry.kept
    assert kept is not None
    return kept.id & 0x7FFFFFFF or 1


def _software(version: str) -> int:
    """Return a version in hundredths, as the format has it.

    >>> _software("1.12.3")
    112
    """
    parts = [int(part) if part.isdecimal() else 0 for part in version.split(".")[:2]]
    return min(100 * parts[0] + (parts[1] if len(parts) > 1 else 0), 0xFFFE)


def _event(when: datetime, kind: int) -> Message:
    """Return the start (0) or the end (4) of the timer."""
    return Message(_EVENT, ((_TIMESTAMP, Base.UINT32, fit_time(when)), (0, Base.ENUM, 0), (1, Base.ENUM, kind)))


def _record(when: datetime) -> Message:
    return Message(_RECORD, ((_TIMESTAMP, Base.UINT32, fit_time(when)),))


def _set(one: _Done) -> Message:
    report = one.report
    category, name = NAMES.get(report.exercise, (UNKNOWN, None))
    fields: list[Field] = [
        (254, Base.UINT32, fit_time(one.ended)),
        (0, Base.UINT32, _thousandths(one.lasted_s)),
        (5, Base.UINT8, _ACTIVE),
        (6, Base.UINT32, fit_time(one.began)),
        (7, Base.UINT16, category),
    ]
    if name is not None:
        fields.append((8, Base.UINT16, name))
    counts = report.counts
    if report.hold is None:
        fields.insert(2, (3, Base.UINT16, counts.clean))
    return Message(_SET, fields, _own(one, {"attempted": counts.attempted, "could_not_judge": counts.unverified}))


def _rest(one: _Done, then: _Done) -> Message:
    return Message(
        _SET,
        (
            (254, Base.UINT32, fit_time(then.began)),
            (0, Base.UINT32, _thousandths((then.began - one.ended).total_seconds())),
            (5, Base.UINT8, _REST),
            (6, Base.UINT32, fit_time(one.ended)),
        ),
    )


def _own(one: _Done, values: dict[str, int | str]) -> list[Field]:
    report, kept = one.report, one.entry.kept
    model = report.model
    told: dict[str, int | str | None] = {
        **values,
        "exercise": report.exercise,
        "side": kept.side if kept else None,
        "formcheck": report.version,
        "model": model.name if model else None,
        "model_sha256": model.sha256 if model else None,
        "rules": report.rules,
    }
    return [(number, base, value) for number, base, name, _ in _OWN if (value := told.get(name)) not in (None, "")]


def _span(group: Sequence[_Done], number: int) -> list[Field]:
    """Return what laps and sessions have in common: from when to when."""
    began, ended = group[0].began, max(one.ended for one in group)
    lasted = _thousandths((ended - began).total_seconds())
    return [
        (254, Base.UINT16, number),
        (_TIMESTAMP, Base.UINT32, fit_time(ended)),
        (2, Base.UINT32, fit_time(began)),
        (7, Base.UINT32, lasted),
        (8, Base.UINT32, lasted),
    ]


def _cadence(group: Sequence[_Done]) -> list[Field]:
    """Return the cadence of runs, weighed by how long they are; the format counts strides, not steps."""
    if not group[0].is_run:
        return []
    steps = sum(one.lasted_s * run.cadence_spm for one in group if (run := one.report.running) is not None)
    return [(18, Base.UINT8, min(254, round(steps / max(1e-9, sum(one.lasted_s for one in group)) / 2)))]


def _lap(group: Sequence[_Done], number: int) -> Message:
    sport, _ = _sport(group)
    kinds: list[Field] = [(0, Base.ENUM, 9), (1, Base.ENUM, 1), (24, Base.ENUM, 7), (25, Base.ENUM, sport)]
    return Message(_LAP, (*_span(group, number), *kinds, *_cadence(group)))


def _session(group: Sequence[_Done], number: int) -> Message:
    sport, within = _sport(group)
    kinds: list[Field] = [
        *((0, Base.ENUM, 8), (1, Base.ENUM, 1), (5, Base.ENUM, sport), (6, Base.ENUM, within)),
        *((25, Base.UINT16, number), (26, Base.UINT16, 1), (28, Base.ENUM, 0)),
    ]
    # A run has no message of its own that could say what it was made by.
    own = _own(group[0], {}) if group[0].is_run else []
    return Message(_SESSION, (*_span(group, number), *kinds, *_cadence(group)), own)


def _sport(group: Sequence[_Done]) -> tuple[int, int]:
    return (_RUNNING, _GENERIC) if group[0].is_run else (_TRAINING, _STRENGTH)


def _whole(groups: Sequence[Sequence[_Done]], first: datetime, last: datetime) -> Message:
    offset = first.utcoffset() or timedelta()
    return Message(
        _ACTIVITY,
        (
            (_TIMESTAMP, Base.UINT32, fit_time(last)),
            (0, Base.UINT32, _thousandths((last - first).total_seconds())),
            (1, Base.UINT16, len(groups)),
            (2, Base.ENUM, 0 if len(groups) == 1 else 1),
            (3, Base.ENUM, 26),
            (4, Base.ENUM, 1),
            (5, Base.UINT32, fit_time(last + offset)),
        ),
    )


def _thousandths(seconds: float) -> int:
    return max(0, round(1000 * seconds))
