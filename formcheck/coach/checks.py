"""Getting ready, as a list: what is right already, what is not, and what to do about it.

The judge says one thing at a time; a list says how far one has come. Each line is decided by what the judge itself
decides by, and its own message has the last word: nothing fails here that it has passed, light and steadiness
apart, which only advise, and once it has accepted the start pose everything is good.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

import numpy as np

from formcheck.core import hints
from formcheck.core.body import POINTS
from formcheck.core.door import Sight, uncrossed
from formcheck.core.exercise import Exercise
from formcheck.core.hints import Subject
from formcheck.core.light import Light, light_hint
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.rule import Phase
from formcheck.core.start import START_S, TRUNK_DRIFT, limbs_hint, size_hint, trunk_moved, view_hint
from formcheck.core.tracking import FPS_POSES, door_for, too_slow, turned_away
from formcheck.core.update import Update
from formcheck.core.view import View
from formcheck.language import tr

#: How long a line has to be otherwise before it is shown so. House value: longer than a blink of the pose model,
#: shorter than a user waits for an answer, seconds.
DWELL_S: Final = 0.4
#: The same for a picture that wavers, seconds: who scratches their nose does not shake the camera.
STEADY_DWELL_S: Final = 1.5
#: Over how long a picture is watched for it (specification 3.6), and how often that is looked at, seconds.
_WATCHED_S: Final = 1.0
_LOOKED_S: Final = 0.2
#: How far shoulders and hips of somebody who stays may waver, T. The judge's own limit for a length in the start
#: pose; the specification's 0.006 (3.6) is also met by nobody who breathes. Rendered people who hold still waver
#: by 0.002 to 0.007, in poor light by up to 0.012.
UNSTEADY_SD: Final = 0.02
_TRUNK: Final = tuple(LANDMARKS[f"{side}_{part}"] for part in ("hip", "shoulder") for side in ("left", "right"))
#: In which order the judge asks before it looks at the pose: what comes before its message it has passed.
_GATES: Final = (Subject.PERSON, Subject.RATE, Subject.SIZE, Subject.WHOLE, Subject.VIEW)
_ORDER: Final = (
    Subject.PERSON,
    Subject.WHOLE,
    Subject.SIZE,
    Subject.VIEW,
    Subject.LIGHT,
    Subject.STEADY,
    Subject.RATE,
    Subject.POSE,
)


class State(StrEnum):
    """How a line of the list stands."""

    #: Not known yet, or not its turn.
    WAITING = "waiting"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list.

    Attributes
    ----------
    id
        What it is about.
    title
        What is right when it is good, in the user's language.
    state
        How it stands.
    advice
        What to do where it fails, and for the start pose also while it is waited for; in English, as the judge says
        it. Empty where there is nothing to do.
    share
        How much of it is done, 0 to 1: the start pose fills while it is held.
    """

    id: Subject
    title: str
    state: State
    advice: str = ""
    share: float = 0.0


_T = TypeVar("_T")


class _Settled(Generic[_T]):
    """A value that changes once another one has lasted."""

    __slots__ = ("_coming", "_since_s", "value")

    def __init__(self, value: _T) -> None:
        self.value = value
        self._coming = value
        self._since_s = math.nan

    def set(self, value: _T) -> None:
        """Change at once."""
        self.value = self._coming = value

    def step(self, t_s: float, value: _T, dwell_s: float = DWELL_S) -> bool:
        """Take what is seen now; return whether that has lasted and become the value."""
        if value == self.value:
            self._coming = value
            return False
        if value != self._coming:
            self._coming, self._since_s = value, t_s
        if t_s - self._since_s < dwell_s - 1e-9:
            return False
        self.value = value
        return True


class _Line:
    """A line of the list that does not blink."""

    def __init__(self, id_: Subject) -> None:
        self._fails_s = STEADY_DWELL_S if id_ is Subject.STEADY else DWELL_S
        self._state = _Settled(State.WAITING)
        self._advice = _Settled("")
        self._known = False

    def set(self, state: State) -> tuple[State, str]:
        self._state.set(state)
        self._advice.set("")
        return state, ""

    def step(self, t_s: float, state: State, advice: str) -> tuple[State, str]:
        dwell_s = self._fails_s if state is State.BAD else DWELL_S
        if not self._known and dwell_s <= DWELL_S:
            # There is nothing to blink from: what is known first is shown at once.
            dwell_s = 0.0
        changed = self._state.step(t_s, state, dwell_s)
        self._known = self._known or changed
        if changed:
            self._advice.set(advice)
        elif state is self._state.value:
            # What is to be done is that of the state which is shown.
            self._advice.step(t_s, advice)
        return self._state.value, self._advice.value


class Pace:
    """Who is too slow, where too few pictures are judged: the camera, or the computer that lets them go by."""

    def __init__(self) -> None:
        # One more than steps between them.
        self._taken: deque[tuple[float, int]] = deque(maxlen=FPS_POSES + 1)

    def push(self, t_s: float, index: int) -> None:
        """Take the time and the number of a picture that is judged, as the camera counts them, seconds."""
        if self._taken and index <= self._taken[-1][1]:
            # Another camera, or the same one started anew.
            self._taken.clear()
        self._taken.append((t_s, index))

    def computer_is(self, least: float) -> bool:
        """Whether the camera gives at least as many pictures a second as are needed."""
        if len(self._taken) < 2:
            return False
        (first_s, first), (last_s, last) = self._taken[0], self._taken[-1]
        return last - first >= least * (last_s - first_s)


class CheckList:
    """Say at every pose how far somebody has got ready for a set: always the same checks in the same order.

    Parameters
    ----------
    exercise
        What is done.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.
    """

    def __init__(self, exercise: Exercise, side: str | None) -> None:
        self._exercise = exercise
        self._side = side
        self._subjects = hints.subjects(exercise)
        self._door = door_for(exercise, side)
        self._lines = {id_: _Line(id_) for id_ in _ORDER}
        self._steps: deque[float] = deque(maxlen=FPS_POSES)
        self._pace = Pace()
        self._last_t = math.nan
        self._trunk: deque[tuple[float, tuple[float, ...]]] = deque()
        self._wavered, self._looked_s = math.nan, -math.inf

    def push(
        self, pose: Pose, update: Update, light: Light | None = None, index: int | None = None
    ) -> tuple[Check, ...]:
        """Take the next pose, what the judge said of it, and what its picture looks like; return the list.

        Parameters
        ----------
        pose, update
            The pose, and the judge's answer to it.
        light
            None where there is no picture.
        index
            The number of the picture, as its source counts them; None where nobody does. It tells whether a camera
            is too slow or pictures are let go by.
        """
        if index is not None:
            self._pace.push(pose.t_s, index)
        if not math.isnan(self._last_t):
            self._steps.append(pose.t_s - self._last_t)
        self._last_t = pose.t_s
        subject = self._about(update)
        if update.phase is not Phase.SETUP:
            self._trunk.clear()
            # Within a set there is nothing to get ready, but what keeps the judge from judging.
            found = dict.fromkeys(_ORDER, "") | ({subject: self._told(update.message)} if subject else {})
            return tuple(self._check(id_, self._at_once(id_, advice), update) for id_, advice in found.items())
        standing = self._stand(pose, update, subject, light)
        return tuple(
            self._check(id_, self._lines[id_].step(pose.t_s, *standing[id_]), update, subject) for id_ in _ORDER
        )

    def _about(self, update: Update) -> Subject | None:
        return self._subjects.get(update.message, Subject.POSE) if update.message else None

    def _at_once(self, id_: Subject, advice: str) -> tuple[State, str]:
        state, _ = self._lines[id_].set(State.BAD if advice else State.GOOD)
        return state, advice

    def _check(self, id_: Subject, shown: tuple[State, str], update: Update, subject: Subject | None = None) -> Check:
        state, advice = shown
        share = 1.0 if state is State.GOOD else 0.0
        # While a pose is held that cannot be accepted there is nothing that fills.
        if id_ is Subject.POSE and state is State.WAITING and subject is Subject.POSE:
            share = min(1.0, update.start_held_s / START_S)
        return Check(id_, _title(id_, self._exercise, self._side), state, advice, share)

    def _stand(
        self, pose: Pose, update: Update, subject: Subject | None, light: Light | None
    ) -> dict[Subject, tuple[State, str]]:
        """Return how every line stands at this pose."""
        slow = too_slow(self._steps, self._exercise.minimum_fps)
        told = {Subject.RATE: self._told(hints.too_slow(self._exercise.minimum_fps)) if slow else ""}
        if len(self._steps) < FPS_POSES:
            del told[Subject.RATE]
        waver, sight = math.nan, None
        if pose.seen:
            sight = self._see(pose, update)
            told[Subject.PERSON] = ""
            told[Subject.SIZE] = size_hint(sight)
            told[Subject.WHOLE] = limbs_hint(self._exercise, sight)
            told[Subject.VIEW] = view_hint(self._exercise, sight)
            waver = self._waver(pose)
            if not math.isnan(waver):
                told[Subject.STEADY] = hints.UNSTEADY if waver > UNSTEADY_SD else ""
        else:
            self._trunk.clear()
        if light is not None:
            told[Subject.LIGHT] = light_hint(light, waver)
        self._take_the_judges_word(told, update, subject)
        if pose.seen and not told[Subject.VIEW] and turned_away(self._exercise, self._side, self._door):
            told[Subject.VIEW] = hints.turn_round(self._door.side)
        if sight is not None and subject is Subject.POSE:
            told[Subject.WHOLE] = self._beyond_the_picture(sight, update.message)
        found = {
            id_: (State.WAITING, "") if id_ not in told else (State.BAD if told[id_] else State.GOOD, told[id_])
            for id_ in _ORDER
        }
        if subject is Subject.POSE:
            waits = update.message in (hints.START, hints.SETTLING, hints.REST)
            found[Subject.POSE] = (State.WAITING if waits else State.BAD, update.message)
        return found

    def _take_the_judges_word(self, told: dict[Subject, str], update: Update, subject: Subject | None) -> None:
        """Let the judge's message fail its line, and nothing that the judge has passed before it came to that."""
        reached = _GATES.index(subject) if subject in _GATES else 1 if update.message == hints.JUMPED else len(_GATES)
        for passed in _GATES[:reached]:
            if passed in told:
                told[passed] = ""
        if subject is not None and subject is not Subject.POSE:
            told[subject] = self._told(update.message)

    def _told(self, message: str) -> str:
        """Return a message of the judge, which sees no pictures and takes every slow pace for the camera's."""
        least = self._exercise.minimum_fps
        slow = message == hints.too_slow(least) and self._pace.computer_is(least)
        return hints.overloaded(least) if slow else message

    def _beyond_the_picture(self, sight: Sight, message: str) -> str:
        """Return what to do where the start pose lacks what lies outside the picture: the model guessed that limb."""
        for condition in (*self._exercise.rest_pose, *self._exercise.gate):
            if condition.hint != message:
                continue
            for name in condition.measure.needs:
                if not all(sight.inside[i] for point in _limb_of(name) for i in POINTS[point]):
                    return hints.cut_off(hints.limb(name))
        return ""

    def _see(self, pose: Pose, update: Update) -> Sight:
        if update.side is not None:
            self._door.choose(update.side)
        sight = self._door.see(pose)
        assert sight is not None, "the pose was seen"
        return uncrossed(sight) if self._exercise.grounded else sight

    def _waver(self, pose: Pose) -> float:
        """Return how much shoulders and hips of somebody who stays have wavered, T; NaN where nobody stays.

        A slow way in one direction, as of a chest that breathes, is no wavering.
        """
        rows = self._trunk
        at = tuple(float(value) for value in pose.landmarks[_TRUNK, :2].ravel())
        rows.append((pose.t_s, at))
        while pose.t_s - rows[0][0] > _WATCHED_S + 1e-9:
            rows.popleft()
        if len(rows) < FPS_POSES // 2 or pose.t_s - rows[0][0] < 0.9 * _WATCHED_S:
            return math.nan
        if pose.t_s - self._looked_s >= _LOOKED_S:
            self._wavered, self._looked_s = self._wavering(), pose.t_s
        return self._wavered

    def _wavering(self) -> float:
        rows = self._trunk
        middles = [((p[0] + p[2]) / 2, (p[1] + p[3]) / 2, (p[4] + p[6]) / 2, (p[5] + p[7]) / 2) for _, p in rows]
        if trunk_moved(middles) > TRUNK_DRIFT:
            return math.nan
        times = np.array([t for t, _ in rows])
        points = np.array([p for _, p in rows])
        times -= times.mean()
        points -= points.mean(axis=0)
        slope = times @ points / (times @ times)
        left = points - np.outer(times, slope)
        return float(left.std(axis=0).max()) / max(1.0, self._door.torso_px)


def _limb_of(name: str) -> tuple[str, ...]:
    """Return the points that go by the same word as a point, on the same side: heel and toe with the ankle."""
    side, word = name.rpartition(".")[0], hints.limb(name)
    return tuple(point for point in POINTS if point.rpartition(".")[0] == side and hints.limb(point) == word)


def unknown(exercise: Exercise, side: str | None) -> tuple[Check, ...]:
    """Return the list as it is before the first picture."""
    return tuple(Check(id_, _title(id_, exercise, side), State.WAITING) for id_ in _ORDER)


def foremost(checks: Sequence[Check]) -> Check | None:
    """Return the line with the one thing to do now; None where there is nothing to do.

    It is the one that the judge waits for. In a picture that is too poor to find anybody in, it is the light;
    otherwise light and steadiness come last, as they only advise.
    """
    lines = {check.id: check for check in checks}
    failing = [check.id for check in checks if check.state is State.BAD]
    if Subject.PERSON in failing and Subject.LIGHT in failing:
        return lines[Subject.LIGHT]
    for id_ in (*_GATES, Subject.POSE, Subject.STEADY):
        if id_ in failing:
            return lines[id_]
    # While the start pose is held, what only advises waits.
    pose = lines.get(Subject.POSE)
    if pose is not None and pose.advice:
        return pose
    return lines[Subject.LIGHT] if Subject.LIGHT in failing else None


def _title(id_: Subject, exercise: Exercise, side: str | None) -> str:
    """Return what is right when a line is good."""
    if id_ is Subject.PERSON:
        return tr("You in the picture")
    if id_ is Subject.WHOLE:
        return tr("All of you in the picture")
    if id_ is Subject.SIZE:
        return tr("Near enough, not too near")
    if id_ is Subject.VIEW:
        return _view_title(exercise.views[0], side if exercise.near == "working" else None)
    if id_ is Subject.LIGHT:
        return tr("Enough light")
    if id_ is Subject.STEADY:
        return tr("A steady picture")
    if id_ is Subject.RATE:
        return tr("Enough pictures a second")
    return tr("The start position")


def _view_title(view: View, side: str | None) -> str:
    if view.anywhere:
        return tr("A good angle")
    if not view.side_on:
        return tr("Chest to the camera") if view.name == "FLOOR_CHEST" else tr("Facing the camera")
    if side is None:
        return tr("Your side to the camera")
    return tr("Your left side to the camera") if side == "left" else tr("Your right side to the camera")
