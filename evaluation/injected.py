"""Faults that nobody acted, put into clean repetitions of the rendered clips: does the rule see its fault?

What the pose model saw of a clean repetition is changed in the picture as the fault would change it: a limb is turned
about its joint, a part of the body is moved, or the repetition is played faster or slower. Then the whole set goes
through the engine again. This tests what happens from the landmarks on. Whether the pose model would have seen a
person who moves like that it does not test, and the faults are large.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Set
from collections.abc import Sequence as Many
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.rules import Evidence, broken
from evaluation.scoring import overlap_s
from evaluation.sequences import Sequence, limits_s, loaded, voiding_rules
from evaluation.timed import NEAR_S
from formcheck.core.engine import Engine, judge
from formcheck.core.pose import LANDMARKS
from formcheck.core.update import Levels

Array = NDArray[np.float64]

#: As `Evidence.source`.
SOURCE: Final = "injected"
#: How long a fault takes to come and to go, and how far beyond the pause at the top it reaches, seconds.
RAMP_S: Final = 0.3
AROUND_S: Final = 0.25
#: A rise that is too quick takes this share of the limit; a repetition that lasts too long this many of its limits.
QUICK: Final = 0.6
LONG: Final = 1.3
#: Cycles that are too small keep this share of the movement.
SMALL: Final = 0.4
#: How much of the top a quick repetition keeps, and how long a hold must be for a fault in its middle, seconds.
TOP_S: Final = 0.4
#: A repetition of a person is followed by so much of the video that it can end, seconds.
AFTER_S: Final = 3.0
#: How often the share of a movement is halved to find the one that ends half-way: to a thirtieth.
_HALVINGS: Final = 4
HELD_S: Final = 5.0

_HEAD: Final = (*(name for name in LANDMARKS if "eye" in name or "mouth" in name), "nose", "left_ear", "right_ear")
_ARM: Final = ("elbow", "wrist", "index", "pinky", "thumb")
_LEG: Final = ("knee", "ankle", "heel", "toe")


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A clean repetition, or a clean stretch of a hold, that a fault is put into.

    Attributes
    ----------
    start_s, top_s, peak_s, fall_s, end_s
        Where it begins, where the full level is reached, the peak, where the full level is left, where it ends.
    side
        ``left`` or ``right``: the working side, or the leg that moves.
    """

    start_s: float
    top_s: float
    peak_s: float
    fall_s: float
    end_s: float
    side: str

    @property
    def other(self) -> str:
        """The other side."""
        return "left" if self.side == "right" else "right"

    @property
    def about(self) -> tuple[float, float]:
        """From when until when anything of a fault is there, seconds."""
        return self.top_s - AROUND_S - RAMP_S, self.fall_s + AROUND_S + RAMP_S

    def weight(self, t_s: Array) -> Array:
        """Return how much of the fault is there at each time, 0 to 1: all of it about the top."""
        begin, end = self.about
        ramp = np.clip(np.minimum(t_s - begin, end - t_s) / RAMP_S, 0.0, 1.0)
        return np.asarray((1 - np.cos(np.pi * ramp)) / 2)


Act = Callable[[Sequence, Moment], Sequence]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that is put in: by what, and in words what that is."""

    said: str
    act: Act


# ---- what can be done to a body in the picture


def _index(moment: Moment, names: Iterable[str]) -> list[int]:
    """Return the landmarks of names such as ``working.hip``, ``free.leg``, ``both.arm``, ``head``."""
    found: list[str] = []
    for name in names:
        role, _, part = name.partition(".")
        if role == "head":
            found += _HEAD
            continue
        sides = {"working": (moment.side,), "free": (moment.other,), "both": (moment.side, moment.other)}[role]
        parts = {"leg": _LEG, "arm": _ARM, "foot": ("ankle", "heel", "toe")}.get(part, (part,))
        found += [f"{side}_{each}" for side in sides for each in parts]
    return [LANDMARKS[name] for name in found]


def _torso(sequence: Sequence, moment: Moment) -> float:
    at = sequence.landmarks[:, _index(moment, ("both.shoulder", "both.hip")), :2]
    return float(np.nanmedian(np.linalg.norm(at[:, :2].mean(1) - at[:, 2:].mean(1), axis=1)))


def turned(about: str, parts: Many[str], degrees: float) -> Act:
    """Return what turns parts of the body about a joint: plus lifts them, minus lowers them."""

    def act(sequence: Sequence, moment: Moment) -> Sequence:
        landmarks = sequence.landmarks.astype(np.float64)
        part = _index(moment, parts)
        pivot = landmarks[:, _index(moment, (about,)), :2].mean(1)
        away = landmarks[:, part, :2] - pivot[:, None]
        # In the picture y points down: which way to turn depends on which side of the joint they are.
        sign = np.where(np.nanmean(away[:, :, 0]) > 0, -1.0, 1.0)
        angle = np.radians(sign * degrees * moment.weight(sequence.t_s))[:, None]
        x, y = away[:, :, 0], away[:, :, 1]
        landmarks[:, part, 0] = pivot[:, None, 0] + np.cos(angle) * x - np.sin(angle) * y
        landmarks[:, part, 1] = pivot[:, None, 1] + np.sin(angle) * x + np.cos(angle) * y
        return replace(sequence, landmarks=landmarks.astype(np.float32))

    return act


def moved(parts: Many[str], *, right: float = 0.0, up: float = 0.0) -> Act:
    """Return what moves parts of the body in the picture, torso lengths."""

    def act(sequence: Sequence, moment: Moment) -> Sequence:
        landmarks = sequence.landmarks.copy()
        step = moment.weight(sequence.t_s)[:, None] * _torso(sequence, moment)
        part = _index(moment, parts)
        landmarks[:, part, 0] += (right * step).astype(np.float32)
        landmarks[:, part, 1] -= (up * step).astype(np.float32)
        return replace(sequence, landmarks=landmarks)

    return act


def stayed(parts: Many[str]) -> Act:
    """Return what leaves parts of the body where they were when the repetition began."""

    def act(sequence: Sequence, moment: Moment) -> Sequence:
        landmarks = sequence.landmarks.copy()
        weight = moment.weight(sequence.t_s)[:, None, None].astype(np.float32)
        part = _index(moment, parts)
        began = sequence.landmarks[int(np.searchsorted(sequence.t_s, moment.start_s)), part]
        landmarks[:, part] += weight * (began - landmarks[:, part])
        return replace(sequence, landmarks=landmarks)

    return act


def _foot_down(sequence: Sequence, moment: Moment) -> Sequence:
    """Put the free foot down beside the standing one, the knee half-way between hip and foot."""
    landmarks = sequence.landmarks.copy()
    weight = moment.weight(sequence.t_s)[:, None, None].astype(np.float32)
    free, working = _index(moment, ("free.foot",)), _index(moment, ("working.foot",))
    landmarks[:, free] += weight * (landmarks[:, working] - landmarks[:, free])
    knee, hip, ankle = (_index(moment, (f"free.{part}",)) for part in ("knee", "hip", "ankle"))
    landmarks[:, knee] += weight * ((landmarks[:, hip] + landmarks[:, ankle]) / 2 - landmarks[:, knee])
    return replace(sequence, landmarks=landmarks)


def _smaller(share: float) -> Act:
    """Return what leaves a share of the movement: the body stays nearer to where the repetition begins and ends."""

    def act(sequence: Sequence, moment: Moment) -> Sequence:
        landmarks = sequence.landmarks.copy()
        t_s = sequence.t_s
        first, last = (int(np.searchsorted(t_s, at_s)) for at_s in (moment.start_s, moment.end_s))
        last = min(last, len(t_s) - 1)
        here = landmarks[first : last + 1]
        along = np.linspace(0.0, 1.0, len(here))[:, None, None].astype(np.float32)
        still = here[0] + along * (here[-1] - here[0])
        landmarks[first : last + 1] = still + np.float32(share) * (here - still)
        return replace(sequence, landmarks=landmarks)

    return act


def _all_at_once(*acts: Act) -> Act:
    def act(sequence: Sequence, moment: Moment) -> Sequence:
        for each in acts:
            sequence = each(sequence, moment)
        return sequence

    return act


# ---- what can be done to its time


def played(sequence: Sequence, edges: Many[float], lengths: Many[float]) -> Sequence:
    """Return a sequence of which some parts are played in another time, at the same rate of frames.

    Parameters
    ----------
    sequence
        What is played.
    edges
        Seconds at which the parts begin, and where the last one ends.
    lengths
        How long each part is to last, seconds.
    """
    t_s = sequence.t_s
    old = np.array([t_s[0], *edges, t_s[-1]])
    new = np.cumsum([t_s[0], old[1] - old[0], *lengths, old[-1] - old[-2]])
    step = float(np.median(np.diff(t_s)))
    times = np.arange(new[0], new[-1] + step / 2, step)
    source = np.interp(times, new, old)
    after = np.clip(np.searchsorted(t_s, source), 1, len(t_s) - 1)
    share = np.clip((source - t_s[after - 1]) / (t_s[after] - t_s[after - 1]), 0.0, 1.0)

    def between(course: NDArray[np.float32]) -> NDArray[np.float32]:
        part = share.reshape(-1, *([1] * (course.ndim - 1)))
        return np.asarray((1 - part) * course[after - 1] + part * course[after], np.float32)

    return replace(
        sequence,
        t_s=times,
        landmarks=between(sequence.landmarks),
        world=between(sequence.world),
        visibility=between(sequence.visibility),
    )


def _quick(rise: bool, fall: bool, limit_s: float) -> Act:
    def act(sequence: Sequence, moment: Moment) -> Sequence:
        # Beyond the full level it still rises: the way up ends at the peak.
        edges = (moment.start_s, moment.peak_s - TOP_S / 2, moment.peak_s + TOP_S / 2, moment.end_s)
        lengths = list(np.diff(edges))
        for index, quick in ((0, rise), (2, fall)):
            if quick:
                lengths[index] = QUICK * limit_s
        return played(sequence, edges, lengths)

    return act


def _slow(limit_s: float) -> Act:
    def act(sequence: Sequence, moment: Moment) -> Sequence:
        return played(sequence, (moment.top_s, moment.fall_s), (LONG * limit_s,))

    return act


# ---- which fault is put in for which rule

_UPPER: Final = ("both.shoulder", "both.arm", "head")
_BODY: Final = ("both.shoulder", "both.arm", "head", "both.hip", "both.leg")
_PIKE: Final = Fault(
    "hips 0.4 T up", _all_at_once(moved(("both.hip",), up=0.4), turned("working.hip", ("working.leg",), 22.0))
)
_ONE_END: Final = Fault(
    "legs 35 degrees lower, trunk 35 higher",
    _all_at_once(turned("both.hip", ("both.leg",), -35.0), turned("both.hip", _UPPER, 35.0)),
)
_HOP: Final = Fault("whole body 0.25 T aside", moved(_BODY, right=0.25))
_ARCH: Final = Fault("trunk 40 degrees higher", turned("both.hip", _UPPER, 40.0))
_FOOT: Final = Fault("free foot beside the standing one", _foot_down)

FAULTS: Final[dict[str, Fault]] = {
    "plank_pike": _PIKE,
    "plank_leg_too_high": Fault("raised leg 28 degrees higher", turned("working.hip", ("working.leg",), 28.0)),
    "hpl_arm_low": Fault("raised arm 60 degrees lower", turned("both.shoulder", ("free.arm",), -60.0)),
    "birddog_trunk_tilt": Fault("shoulders 22 degrees lower", turned("both.hip", _UPPER, -22.0)),
    "slb_hop": _HOP,
    "slbr_hop": _HOP,
    "sls_hop": _HOP,
    "slbr_foot_down": _FOOT,
    "sldl_foot_down": _FOOT,
    "bridge_over_arch": Fault("hips 0.3 T up", moved(("both.hip",), up=0.3)),
    "superman_over_arch": _ARCH,
    "spull_over_arch": _ARCH,
    # The hips of a push-up; hips, knees and ankles lie 1 and 1.7 T from the shoulders.
    "pushup_sag": Fault("hips 0.35 T down", moved(("both.hip",), up=-0.35)),
    "pushup_hips_low": Fault("hips 0.35 T down", moved(("both.hip",), up=-0.35)),
    "pushup_pike": Fault("hips 0.5 T up", moved(("both.hip",), up=0.5)),
    "pushup_hips_high": Fault("hips 0.5 T up", moved(("both.hip",), up=0.5)),
    "pushup_knees_bent": Fault("knees 0.35 T down", moved(("both.knee",), up=-0.35)),
    "pushup_hips_stay": Fault("hips stay where they were", stayed(("both.hip",))),
    "pushup_knees_down": Fault("knees stay where they were", stayed(("both.knee",))),
    "slv_one_end": _ONE_END,
    "vup_one_end": _ONE_END,
}


def fault_for(rule: str, limits: Mapping[str, float]) -> Fault | None:
    """Return the fault that is put in for a rule; None where nothing simple would be that fault.

    Parameters
    ----------
    rule
        Its id.
    limits
        Fault limit of the rules of time of the exercise, seconds, by rule.
    """
    if rule in FAULTS:
        return FAULTS[rule]
    kind = rule if rule in ("too_fast", "timeout") else rule.rpartition("_")[2]
    if rule not in limits or kind not in ("too_fast", "timeout", "jerk", "slam"):
        return None
    limit_s = limits[rule]
    if kind == "timeout":
        return Fault(f"{LONG * limit_s:.1f} s at the top", _slow(limit_s))
    said = {"too_fast": "rise and way back", "jerk": "rise", "slam": "way back"}[kind]
    return Fault(f"{said} in {QUICK * limit_s:.2f} s", _quick(kind != "slam", kind != "jerk", limit_s))


def moments(truth: Mapping[str, Any]) -> list[Moment]:
    """Return the clean repetitions of a clip in which no fault was acted, or the clean stretches of a hold."""
    side = truth["side"] or "left"
    if "hold" in truth:
        parts = [(part["from_s"], part["to_s"]) for part in truth["hold"]["segments"] if part["fault"] is None]
        held = [(begin, (begin + end) / 2, end) for begin, end in parts if end - begin >= HELD_S]
        return [Moment(begin, middle - 0.5, middle, middle + 0.5, end, side) for begin, middle, end in held]
    found = []
    for rep in truth["reps"]:
        if rep["fault_free"] and rep["clean"] and rep["complete"]:
            pause = rep["truth"]["hold"] / 2
            edges = (rep["start_s"], rep["peak_s"] - pause, rep["peak_s"], rep["peak_s"] + pause, rep["end_s"])
            found.append(Moment(*edges, rep["side"] or side))
    return found


@dataclass(frozen=True, slots=True)
class Injected:
    """What came of a fault that was put in: `evidence`, and in words what was done."""

    evidence: Evidence
    said: str


def injected(sequence: Sequence, truth: Mapping[str, Any], rules: Iterable[str]) -> list[Injected]:
    """Put the faults of rules into every clean repetition of a rendered set, one at a time, and judge it again.

    Parameters
    ----------
    sequence
        What the pose model saw of the clip.
    truth
        Its ground truth.
    rules
        Ids of rules that void. Those for which there is no simple fault are left out.
    """
    if "cycles" in truth["expected"]:
        return _cycles(sequence, truth, set(rules))
    limits = limits_s(sequence.exercise)
    faults = {rule: fault for rule in rules if (fault := fault_for(rule, limits)) is not None}
    return [_put(sequence, rule, fault, moments(truth), truth["side"]) for rule, fault in faults.items()]


def into_people(sequence: Sequence) -> list[Injected]:
    """Put faults into one repetition of a person, the middle one of those that were complete.

    Nothing is known of the form of these repetitions, and nothing need be: what is put in is a fault whatever was
    there before. Only for rules that void; returns nothing where no repetition was complete.
    """
    engine, level = Engine(loaded(sequence.exercise)), None
    for pose in sequence.poses():
        level = engine.push(pose).levels or level
    reps = [rep for rep in engine.report().reps if rep.complete]
    if level is None or not reps:
        return []
    rep = reps[len(reps) // 2]
    at_s = (rep.start_s, rep.peak_s - TOP_S / 4, rep.peak_s, rep.peak_s + TOP_S / 4, rep.end_s)
    moment = Moment(*at_s, "left")
    sequence = _until(sequence, rep.end_s + AFTER_S)
    limits = limits_s(sequence.exercise)
    half_way = Fault("movement that ends half-way between attempt and full", _half_way(sequence, moment, level))
    rules = voiding_rules(sequence.exercise)
    faults = {rule: half_way if rule == "partial_rep" else fault_for(rule, limits) for rule in rules}
    return [_put(sequence, rule, fault, [moment], None) for rule, fault in faults.items() if fault is not None]


def _until(sequence: Sequence, end_s: float) -> Sequence:
    """Return a sequence as far as a time: what comes later changes nothing."""
    frames = int(np.searchsorted(sequence.t_s, end_s, side="right"))
    return replace(
        sequence,
        t_s=sequence.t_s[:frames],
        landmarks=sequence.landmarks[:frames],
        world=sequence.world[:frames],
        visibility=sequence.visibility[:frames],
    )


def _half_way(sequence: Sequence, moment: Moment, level: Levels) -> Act:
    """Return what makes a repetition smaller, so that it ends half-way between an attempt and a full one."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        share = (low + high) / 2
        engine, peak = Engine(loaded(sequence.exercise)), -math.inf
        for pose in _until(_smaller(share)(sequence, moment), moment.end_s).poses():
            signal = engine.push(pose).signal
            if pose.t_s >= moment.start_s and math.isfinite(signal):
                peak = max(peak, signal)
        low, high = (share, high) if peak < (level.partial + level.full) / 2 else (low, share)
    return _smaller((low + high) / 2)


def _put(sequence: Sequence, rule: str, fault: Fault, here: Many[Moment], side: str | None) -> Injected:
    """Put a fault into each moment, one at a time, and return how often the rule saw it."""
    seen = 0
    for moment in here:
        report = judge(loaded(sequence.exercise), fault.act(sequence, moment).poses(), side).to_dict()
        seen += rule in _told(report, moment)
    return Injected(Evidence(sequence.exercise, rule, SOURCE, faulty=len(here), detected=seen), fault.said)


def _cycles(sequence: Sequence, truth: Mapping[str, Any], rules: Set[str]) -> list[Injected]:
    """Return the same of cycles: it is not known when each begins, and all of them are made smaller."""
    if "partial_rep" not in rules:
        return []
    about = np.nanmedian(sequence.landmarks, axis=0)
    smaller = replace(sequence, landmarks=about + np.float32(SMALL) * (sequence.landmarks - about))
    report = judge(loaded(sequence.exercise), smaller.poses(), truth["side"]).to_dict()
    done = int(truth["expected"]["cycles"])
    seen = min(done, sum("partial_rep" in broken(rep) for rep in report["reps"]))
    evidence = Evidence(sequence.exercise, "partial_rep", SOURCE, faulty=done, detected=seen)
    return [Injected(evidence, f"{SMALL:.1f} of the movement, in every cycle")]


def _told(report: Mapping[str, Any], moment: Moment) -> set[str]:
    """Return the rules at fault level in the repetition that begins with the moment, or in a hold about its top."""
    if report["hold"] is not None:
        about = {"start_s": moment.about[0], "end_s": moment.about[1] + NEAR_S}
        told = set()
        for attempt in report["hold"]["attempts"]:
            told |= {
                fault["rule"]
                for fault in attempt["faults"]
                if fault["level"] == "fault"
                and overlap_s(about, {"start_s": fault["from_s"], "end_s": fault["to_s"]}) > 0
            }
            if attempt["ended_by"] is not None and about["start_s"] <= attempt["end_s"] <= about["end_s"]:
                told.add(attempt["ended_by"])
        return told
    # Its beginning is where it was; how long it lasts may have been changed.
    here = {"start_s": moment.start_s, "end_s": moment.end_s}
    return {rule for rep in report["reps"] if overlap_s(here, rep) > 0 for rule in broken(rep)}
