"""What is read off each body, and what the readings are compared with.

The memory of one user: calibrated rest, the posture before a repetition, the range of their own
clean repetitions. Rules are declared against these, and here is the one place that resolves them.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from formcheck.core.body import POINTS
from formcheck.core.door import Sight
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.measure import Measure
from formcheck.core.own_range import OwnRange
from formcheck.core.rule import Against, MeasurementClass, Rule, Timing
from formcheck.core.signal import Condition, FromRest, Signal, Zone
from formcheck.core.start import Calibration, bone_lengths, changes_from_rest_pose, measures_to_calibrate
from formcheck.core.update import Levels

#: Rest is learned anew after each repetition by this share, no farther than these steps from the
#: first calibration (specification 4.4): a drifting bad posture is not learned.
RELEARN_SHARE: Final = 0.1
RELEARN_LIMIT: Final = {"deg": 5.0, "T": 0.05, "1": 0.05}
RELEARN_S: Final = 0.5
#: Time constant of the slow average that stands for "at the start of the repetition", seconds.
_RESTING_S: Final = 0.25
#: How far the length of a bone in the picture plane may depart from the calibrated one (4.3). The
#: full model stays within 0.15 on rendered thighs and shanks; the lite one, where it takes one leg
#: for the other, departs by 0.5.
BONE_SHARE: Final = 0.35
#: Limits are this much wider, in widths between warning and fault, for a side turned away (10.9).
_FAR_SLACK: Final = 0.5


class Readings:
    """Read the measures of one exercise, and remember what they are compared with.

    Parameters
    ----------
    exercise
        Whose measures are read.

    Attributes
    ----------
    calibration
        The user's own rest; None until the start pose was held.
    started
        Whether the start pose was ever held.
    live_rules
        The rules that are read off a body, in the order of the exercise.
    """

    def __init__(self, exercise: Exercise) -> None:
        signal, rules = exercise.movement, exercise.rules
        changes = changes_from_rest_pose(exercise)
        self._signal = signal
        # What swings to both sides has its middle at 0, wherever it happens to begin.
        self._swings = exercise.kind is Kind.CYCLES
        self.live_rules = tuple(rule for rule in rules if isinstance(rule.measure, Measure))
        at_peak = [rule.measure for rule in rules if rule.timing is Timing.AT_PEAK]
        conditions = [condition.measure for condition in signal.conditions]
        told = [c.measure for c in (*exercise.gate, *exercise.during) if c.against is not Against.NOTHING]
        remembered = [*at_peak, *exercise.tracked, *conditions, exercise.raised]
        self._remembered = tuple(dict.fromkeys(m.name for m in remembered if isinstance(m, Measure)))
        read = [*signal.measures, signal.per, *bone_lengths(exercise), *remembered, *told]
        read += [rule.measure for rule in self.live_rules]
        measures = {m.name: m for m in read if isinstance(m, Measure)}
        # The indices are looked up for every pose: once is enough.
        guessed = {index for point in exercise.guessed for index in POINTS[point]}
        self._measures = tuple(
            (name, measure.of, tuple(i for i in measure.indices if measure not in signal.measures or i not in guessed))
            for name, measure in measures.items()
        )
        self._to_calibrate = measures_to_calibrate(exercise)
        self._bones = bone_lengths(exercise)
        before = [(c.measure, c.against) for c in signal.conditions] + [(r.measure, r.against) for r in self.live_rules]
        self._before_rep = tuple(dict.fromkeys(m.name for m, against in before if against is Against.REP_START))
        self._relearned = tuple(m for m in self._to_calibrate if m.name not in changes)
        self._before: dict[str, float] = {}
        self._first: Calibration | None = None
        self._rest_rows: deque[tuple[float, dict[str, float]]] = deque()
        self.calibration: Calibration | None = None
        self.started = False
        self._range = OwnRange(signal) if isinstance(signal, Signal) else None

    def believed(self, sight: Sight) -> Sight:
        """Return a sight in which the far end of a bone of the wrong length is not seen."""
        if self.calibration is None:
            return sight
        wrong = []
        for bone in self._bones:
            share = bone.of(sight.body) / self.calibration.values[bone.name]
            if abs(share - 1.0) > BONE_SHARE:
                wrong.append(bone.indices[1])
        if not wrong:
            return sight
        seen = sight.seen.copy()
        seen[wrong] = False
        return replace(sight, seen=seen)

    def read(self, sight: Sight) -> dict[str, float]:
        """Return every measure by name; NaN where a needed landmark is not seen."""
        seen = sight.seen.tolist()
        return {
            name: of(sight.body) if all(seen[i] for i in indices) else math.nan for name, of, indices in self._measures
        }

    def column(self, name: str) -> int:
        """Return where a measure stands among those that are remembered of a repetition."""
        return self._remembered.index(name)

    def remembered(self, values: dict[str, float]) -> tuple[float, ...]:
        """Return the measures of which a repetition remembers the course."""
        return tuple(values[name] for name in self._remembered)

    def resting(self, values: dict[str, float]) -> dict[str, float]:
        """Return the measures that are calibrated with the start pose."""
        return {measure.name: values[measure.name] for measure in self._to_calibrate}

    @property
    def references(self) -> dict[str, float]:
        """What changes are counted from; empty before a calibration."""
        return self.calibration.values if self.calibration is not None else {}

    def signal(self, values: dict[str, float]) -> float:
        """Return the primary signal; where it is a share, NaN before rest is calibrated."""
        signal, calibration = self._signal, self.calibration
        value = values[signal.measure.name]
        if signal.per is None:
            return value
        if calibration is None:
            return math.nan
        least = (value - calibration.rest) / self._whole
        for share in signal.also:
            name = share.measure.name
            rise = (values[name] - calibration.values[name]) / share.per
            # Written so that a share that is not seen makes the signal unseen.
            least = least if least <= rise else rise
        return least

    @property
    def _whole(self) -> float:
        """What the rise of the signal is a share of, in the unit of its measure."""
        per = self._signal.per
        if isinstance(per, Measure):
            return self.references[per.name]
        return 1.0 if per is None else per

    def raw_signal(self, values: dict[str, float]) -> float:
        """Return the measure of the primary signal as it is read; NaN where any of them is not seen."""
        if any(math.isnan(values[measure.name]) for measure in self._signal.measures):
            return math.nan
        return values[self._signal.measure.name]

    def at_work(self, values: dict[str, float]) -> bool:
        """Whether the signal reads as an attempt, as far as that is known before a calibration."""
        # Who is in the position of a hold may have begun with it; and a level that is counted from
        # rest says nothing while rest is what is being looked for.
        if isinstance(self._signal, Zone) or isinstance(self._signal.partial, FromRest):
            return False
        return self.signal(values) >= self._signal.partial

    def levels(self) -> Levels:
        """Return the levels of the primary signal for this user."""
        calibration, signal = self.calibration, self._signal
        assert calibration is not None
        rest = calibration.rest if signal.per is None and not self._swings else 0.0
        if self._range is None or isinstance(signal, Zone):
            assert isinstance(signal, Zone)
            return Levels(rest, signal.low, signal.low, signal.low, signal.target, signal.low)
        whole = min([abs(self._whole), *(share.per for share in signal.also)])
        return self._range.levels(rest, 0.0 if self._swings else calibration.rest_sd / whole)

    def learn(self, peak: float) -> None:
        """Take the peak of a repetition whose range was good: it shows the bias of the camera."""
        if self._range is not None:
            self._range.learn(peak)

    def change(self, condition: Condition, values: dict[str, float]) -> float:
        """Return what the bounds of a condition of the signal are applied to."""
        name = condition.measure.name
        return values[name] - self._reference(name, condition.against)

    def _reference(self, name: str, against: Against) -> float:
        """Return what a reading is compared with; NaN where that is not known."""
        if against is Against.CALIBRATION:
            return self.references.get(name, math.nan)
        return self._before.get(name, math.nan) if against is Against.REP_START else 0.0

    def reading(self, rule: Rule, values: dict[str, float]) -> float:
        """Return what the limits of a rule are applied to."""
        name = rule.measure.name
        if rule.against is not Against.NOTHING:
            return values[name] - self._reference(name, rule.against)
        if rule.follows_range and self._range is not None:
            return values[name] - self._range.bias
        return values[name]

    def slack(self, rule: Rule, *, far_side: bool) -> float:
        """Return by how much the limits of a rule are widened for this user and this camera.

        Parameters
        ----------
        rule
            The rule.
        far_side
            Whether the user works with the side that is turned away from the camera.
        """
        slack = 0.0
        if rule.follows_range and isinstance(self._signal, Signal) and not (self._range and self._range.known):
            slack = self._signal.bias
        if far_side and rule.measurement in (MeasurementClass.ABSOLUTE, MeasurementClass.CHANGE):
            slack += _FAR_SLACK * (rule.limits.width if math.isfinite(rule.limits.width) else 0.0)
        return slack

    def start(self, calibration: Calibration, values: dict[str, float]) -> None:
        """Take a calibration: the user holds the start pose."""
        if self._first is None:
            self._first = calibration
        self.started = True
        self.calibration = calibration
        self.mark(values)
        self._rest_rows.clear()

    def forget_rest(self) -> None:
        """Take back what was taken for rest: it was none, and nothing may be clamped to it."""
        self._first = None
        self.calibration = None

    @contextmanager
    def trying(self, calibration: Calibration) -> Iterator[None]:
        """Read with a calibration that is not yet believed, for the time of a ``with`` block."""
        before, self.calibration = self.calibration, calibration
        try:
            yield
        finally:
            self.calibration = before

    def mark(self, values: dict[str, float]) -> None:
        """Take what is read now for the start of the hold."""
        self._before = {name: values[name] for name in self._before_rep}

    def rest(self, dt: float, values: dict[str, float]) -> None:
        """Take a body at rest, between two repetitions."""
        share = 1.0 - math.exp(-dt / _RESTING_S)
        for name in self._before_rep:
            if not math.isnan(values[name]):
                before = self._before.get(name, math.nan)
                step = 0.0 if math.isnan(before) else before - values[name]
                self._before[name] = values[name] + (1.0 - share) * step

    def relearn(self, t_s: float, values: dict[str, float]) -> bool:
        """Take a body that is back in the start pose; return True once rest has been learned anew."""
        rows = self._rest_rows
        rows.append((t_s, values))
        if t_s - rows[0][0] < RELEARN_S or self.calibration is None or self._first is None:
            return False
        mean = {name: sum(row[name] for _, row in rows) / len(rows) for name in values}
        now, signal = self.calibration, self._signal.measure
        # What was hidden while the start pose was held is taken from the first rest that shows it.
        late = [m.name for m in self._relearned if math.isnan(now.values[m.name])]
        first = replace(self._first, values=self._first.values | {name: mean[name] for name in late})
        self._first = first
        self.calibration = Calibration(
            rest=_relearned(now.rest, mean[signal.name], first.rest, signal.unit),
            rest_sd=now.rest_sd,
            values=now.values
            | {
                m.name: _relearned(now.values[m.name], mean[m.name], first.values[m.name], m.unit)
                for m in self._relearned
            },
        )
        rows.clear()
        return True

    def rest_over(self) -> None:
        """Forget a rest that was too short to be learned."""
        self._rest_rows.clear()


def _relearned(now: float, seen: float, first: float, unit: str) -> float:
    """Return a calibrated value after one more look at rest."""
    if math.isnan(now):
        return seen
    if math.isnan(seen):
        return now
    limit = RELEARN_LIMIT[unit]
    return min(first + limit, max(first - limit, now + RELEARN_SHARE * (seen - now)))
