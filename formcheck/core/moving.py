"""Starting in the middle of a set: the user repeats already and never holds the start pose.

A recording often begins with somebody at work. Rest is then found in the movement itself: where the
start pose was passed. It is believed once two complete repetitions fit to it, or six attempts, and
these count.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.cycle import Cycle, CycleMachine
from formcheck.core.door import Sight
from formcheck.core.exercise import Exercise
from formcheck.core.judging import STEP_SHARE
from formcheck.core.readings import Readings
from formcheck.core.start import Calibration, median_seen
from formcheck.core.update import Levels

#: How much of the time before is kept, seconds: two repetitions of six seconds and some rest.
KEPT_S: Final = 15.0
#: Two repetitions in less than this are not looked for, and how often they are, seconds.
LEAST_S: Final = 2.0
LOOK_S: Final = 0.5
#: Rest is the median of the lowest share of the poses that are in the start pose. House value.
LOWEST: Final = 0.3
#: Within how much time of its ends a repetition must pass through the start pose, seconds.
NEAR_S: Final = 0.35
#: How many complete repetitions make a set that is under way, and how many attempts. People who run in
#: slow motion make up to five attempts at a deadlift; a real superman that stays short makes one a second.
ENOUGH: Final = 2
ENOUGH_SHORT: Final = 6
#: Poses whose unit departs by less than this share from that of rest are not read again.
SAME_UNIT: Final = 0.01
#: Who moves is seen less sharply than who holds still: times the standard deviation that is allowed at rest.
#: Real jumping jacks at 15 pictures a second read up to 1.4 times that. House value.
BLUR: Final = 1.5
#: Median size of white noise of standard deviation 1.
_MEDIAN_SD: Final = 0.674


@dataclass(frozen=True, slots=True)
class Moment:
    """A pose that came while the start pose was waited for."""

    sight: Sight
    values: dict[str, float]
    ready: bool


#: What was taken for rest, and the poses to judge again with it, all in the unit of that rest.
Found: TypeAlias = tuple[Calibration, list[Moment]]


class MovingStart:
    """Keep what came while the start pose was waited for, and look for repetitions in it.

    Parameters
    ----------
    exercise
        What is done.
    readings
        Where it is read.
    """

    def __init__(self, exercise: Exercise, readings: Readings) -> None:
        self._exercise = exercise
        self._readings = readings
        self._moments: deque[Moment] = deque()
        self._looked_s = -math.inf
        self._signals = exercise.movement.measures

    def clear(self) -> None:
        """Forget what came: it cannot be continued."""
        self._moments.clear()

    def note(self, sight: Sight, values: dict[str, float], *, ready: bool) -> None:
        """Take a pose on which the signal could be read; `ready` says whether it is in the start pose."""
        if self._moments and self._moments[-1].sight.t_s == sight.t_s:
            # The pose with which a set was taken up has been noted while it was waited for.
            return
        self._moments.append(Moment(sight, values, ready))
        while sight.t_s - self._moments[0].sight.t_s > KEPT_S:
            self._moments.popleft()

    def look(self) -> Found | None:
        """Return the rest of a set that is under way, and the poses to judge again; None while there is none."""
        moments = self._moments
        t_s = moments[-1].sight.t_s
        if t_s - self._looked_s < LOOK_S or t_s - moments[0].sight.t_s < LEAST_S:
            return None
        self._looked_s = t_s
        calibration = self._rest()
        found = self._repetitions(calibration) if calibration is not None else []
        if calibration is None or (sum(cycle.complete for cycle in found) < ENOUGH and len(found) < ENOUGH_SHORT):
            return None
        return calibration, list(moments)

    def at_the_end(self) -> Found | None:
        """Return the same for poses that have ended: one complete repetition has to be enough then.

        Where nothing else looks like it, one that stays short is enough, too.
        """
        calibration = self._rest() if self._moments else None
        found = self._repetitions(calibration) if calibration is not None else []
        if calibration is None or not any(cycle.complete or self._exercise.short_alone for cycle in found):
            return None
        return calibration, list(self._moments)

    def before(self, calibration: Calibration, since_s: float, unit_px: float) -> list[Moment]:
        """Return the poses to judge again for a user who has just been found at rest, since `since_s`.

        All in the unit of that rest, pixels; all of them where a whole repetition came before that rest, else
        those from the rest on.
        """
        self._in_unit(unit_px)
        if self._repetitions(calibration):
            return list(self._moments)
        return [moment for moment in self._moments if moment.sight.t_s >= since_s]

    def _rest(self) -> Calibration | None:
        """Return rest as the start pose was passed; None when it was not, or what is seen shakes too much."""
        ready = [moment for moment in self._moments if moment.ready]
        if len(ready) < 2 * ENOUGH:
            return None
        limit = BLUR * self._exercise.movement.max_rest_sd
        times = np.array([moment.sight.t_s for moment in self._moments])
        courses = (np.array([moment.values[m.name] for moment in self._moments]) for m in self._signals)
        if max(noise_of(times, course) for course in courses) > limit:
            return None
        # While the start is waited for, the unit follows a torso that leans and straightens: only at rest is it long.
        self._in_unit(float(np.median([moment.sight.torso_px for moment in self._lowest(ready)])))
        lowest = [moment.values for moment in self._lowest([moment for moment in self._moments if moment.ready])]
        signal = [self._readings.raw_signal(values) for values in lowest]
        rows = [self._readings.resting(values) for values in lowest]
        return Calibration(
            rest=float(np.median(signal)),
            # How still the user can be is not known.
            rest_sd=0.0,
            values={name: median_seen([row[name] for row in rows]) for name in rows[0]},
        )

    def _lowest(self, ready: list[Moment]) -> list[Moment]:
        """Return the moments of which rest is made."""
        ready = sorted(ready, key=lambda moment: self._readings.raw_signal(moment.values))
        return ready[: max(3, round(LOWEST * len(ready)))]

    def _in_unit(self, unit_px: float) -> None:
        """Read what is kept again in another unit."""

        def again(moment: Moment) -> Moment:
            if abs(moment.sight.unit_px / unit_px - 1.0) < SAME_UNIT:
                return moment
            sight = moment.sight.in_unit(unit_px)
            return Moment(sight, self._readings.read(sight), moment.ready)

        self._moments = deque(map(again, self._moments))

    def _repetitions(self, calibration: Calibration) -> list[Cycle]:
        """Return the whole repetitions, from start pose to start pose."""
        signal, tempo = self._exercise.repetition
        with self._readings.trying(calibration):
            levels = self._readings.levels()
            machine = CycleMachine(tempo.max_rep_s, signal.hysteresis, tempo.min_rep_s)
            signals = [self._readings.signal(moment.values) for moment in self._moments]
            if not has_beginning(signals, levels):
                machine.abandon()
            found: list[Cycle] = []
            for moment, value in zip(self._moments, signals, strict=True):
                cycle = None if math.isnan(value) else machine.step(moment.sight.t_s, value, (), levels)
                found += [cycle] if cycle is not None and not cycle.timed_out else []
            last = machine.finish(levels)
            found += [last] if last is not None else []
        ready_s = [moment.sight.t_s for moment in self._moments if moment.ready]
        least = STEP_SHARE * tempo.min_rep_s
        return [
            cycle
            for cycle in found
            if cycle.peak >= levels.partial
            and cycle.end_s - cycle.start_s >= least
            and _near(ready_s, cycle.start_s)
            and _near(ready_s, cycle.end_s)
        ]


def has_beginning(signals: Sequence[float], levels: Levels) -> bool:
    """Whether half of the rise can be seen of the repetition that was under way when the poses began.

    A recording is often cut where the first repetition has just left rest. Of a way back nothing is to be counted.
    """
    course = [signal for signal in signals if not math.isnan(signal)]
    if not course:
        return False
    rising = takewhile(lambda signal: signal > levels.back, course)
    return course[0] <= (levels.rest + max(rising, default=math.inf)) / 2


def noise_of(t_s: NDArray[np.float64], course: NDArray[np.float64]) -> float:
    """Return the standard deviation of what is too quick to be a movement, robustly.

    It is how far readings lie from the cubic through the two before and the two after. A parabola, which is
    the second difference, takes a jumping jack of 0.8 s for noise of 0.1 at 15 pictures a second; a cubic for
    0.01. Through their times, because cameras drop pictures.
    """
    if len(course) < 5:
        return 0.0
    last = len(course) - 2
    around = [np.arange(2 + step, last + step) for step in (-2, -1, 1, 2)]
    weights = [
        np.prod([(t_s[2:last] - t_s[j]) / (t_s[i] - t_s[j]) for j in around if j is not i], axis=0) for i in around
    ]
    off = course[2:last] - sum(weight * course[i] for weight, i in zip(weights, around, strict=True))
    spread = np.sqrt(1.0 + sum(weight**2 for weight in weights))
    return float(np.median(np.abs(off) / spread)) / _MEDIAN_SD


def _near(times: Sequence[float], t_s: float) -> bool:
    return any(abs(time - t_s) <= NEAR_S for time in times)
