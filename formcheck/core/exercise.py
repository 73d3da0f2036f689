"""What an exercise declares: set-up, start pose, primary signal, tempo and rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from formcheck.core.figure import Figure
from formcheck.core.measure import Measure
from formcheck.core.rule import Phase, Rule
from formcheck.core.signal import Condition, Signal, Tempo, Zone
from formcheck.core.stride import Gait, StrideRule
from formcheck.core.view import View


class ExerciseError(ValueError):
    """A declaration that cannot be used. The message starts with the path of the file."""


class Kind(StrEnum):
    """How an exercise is counted."""

    REPS = "reps"
    PER_SIDE = "per_side"
    ALTERNATING = "alternating"
    HOLD = "hold"
    HOLD_PER_SIDE = "hold_per_side"
    CYCLES = "cycles"
    CONTINUOUS = "continuous"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: everything that the judge, the window and the pages know of it.

    Attributes
    ----------
    id, name, kind, order
        Identifier (snake_case), name, kind, and place in the order of difficulty.
    why, start, move, end
        What it is for and how it is done.
    views
        Accepted camera views, the preferred one first.
    near
        Which side faces the camera: ``working``, ``any`` or ``front``.
    required, optional
        Names of points without which nothing is counted, and of those that some rules want.
    guessed
        Those of the required points that the body itself hides at rest, such as the hand behind the
        other one: the signal is then read off the model's guess of them. A rule is not.
    gate
        Conditions of the start pose.
    bones
        Pairs of points whose distance stays the same in the picture throughout this exercise: where
        it does not, the second point is a guess of the model and is not believed.
    grounded
        Whether the working foot stays on the floor while the other one is held up. Then the lower
        foot is the working one, whatever the pose model calls it.
    during
        What has to stay true within a repetition for it to be one: where it is not, the user has
        left the exercise, and the excursion is no attempt.
    rest_pose
        What is held first where the start pose is itself a change, such as a chest that floats: rules
        and conditions that are compared with the calibration are then compared with this pose.
    signal, tempo, rules
        How repetitions are found and judged. A hold has a `Zone` for its signal and no tempo, a run a `Gait`.
    eccentric
        In which phase the muscles lengthen under load, as in the lowering of a squat: nothing is said then. The
        way back where nothing is declared.
    short_alone
        Whether an attempt that stays short is told where it is all there is in a recording: only where nobody
        does half of it for another reason.
    tracked
        Measures whose timing within the rise is compared by rules at close.
    raised
        For alternating exercises: a measure that is positive when the near limb moves.
    standing
        For per-side exercises in front view: positive when the left leg is the working one, read
        on a body whose near side is the left one. None: the working side faces the camera.
    cannot_see
        What one camera cannot judge here.
    regress, progress
        Ids or short descriptions of the easier and the harder form.
    figures
        The start position and the end position, the top of a good repetition, as figures; None where
        none are declared: then nothing is drawn. They are drawn, not judged by.

    Raises
    ------
    ExerciseError
        When the declaration contradicts itself.
    """

    id: str
    name: str
    kind: Kind
    order: float
    why: str
    start: str
    move: str
    end: str
    views: tuple[View, ...]
    near: str
    required: tuple[str, ...]
    gate: tuple[Condition, ...]
    signal: Signal | Zone | Gait
    rules: tuple[Rule, ...]
    cannot_see: str
    tempo: Tempo | None = None
    rest_pose: tuple[Condition, ...] = ()
    optional: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    bones: tuple[tuple[str, str], ...] = ()
    grounded: bool = False
    during: tuple[Condition, ...] = ()
    eccentric: Phase = Phase.DOWN
    short_alone: bool = False
    tracked: tuple[Measure, ...] = ()
    raised: Measure | None = None
    standing: Measure | None = None
    regress: str = ""
    progress: str = ""
    target_reps: tuple[int, int] = (8, 12)
    sets: int = 3
    # 15 in the specification 4.1. At every second and every third picture of the rendered sets, 12.5 and
    # 8.3 a second, counts and verdicts are those at 25 (one clean repetition differs), and a real
    # person's bird dog comes with 10.
    minimum_fps: float = 10.0
    figures: tuple[Figure, Figure] | None = None
    origin: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ExerciseError(f"exercise id {self.id!r} is not snake_case")
        if not self.views:
            raise ExerciseError(f"{self.id}: at least one camera view is needed")
        if self.near not in ("working", "any", "front"):
            raise ExerciseError(f"{self.id}: near must be 'working', 'any' or 'front', got {self.near!r}")
        ids = [rule.id for rule in self.rules]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ExerciseError(f"{self.id}: rule {twice[0]!r} is declared twice")
        if not set(self.guessed) <= set(self.required):
            raise ExerciseError(f"{self.id}: only required points can be guessed")
        known = {view.name for view in self.views}
        for rule in self.rules:
            named = (*rule.views, *(name for name, _ in rule.limits_in))
            unknown = [name for name in named if name not in known]
            if unknown:
                raise ExerciseError(f"{self.id}: rule {rule.id!r} names the view {unknown[0]!r}, which is not accepted")
        self._check_kind()
        astray = [rule.id for rule in self.rules if self.is_hold and not {Phase.UP, Phase.HOLDING} >= set(rule.phases)]
        if astray:
            raise ExerciseError(f"{self.id}: rule {astray[0]!r} of a hold is read on the way there or while holding")
        if self.kind is Kind.ALTERNATING and self.raised is None:
            raise ExerciseError(f"{self.id}: an alternating exercise needs 'raised' to tell the sides apart")

    def _check_kind(self) -> None:
        """Check that there is what this kind of exercise is followed by, and nothing of another kind."""
        if self.is_hold != isinstance(self.signal, Zone):
            raise ExerciseError(f"{self.id}: a hold needs a Zone for its signal, everything else a Signal")
        if self.is_run != isinstance(self.signal, Gait) or any(
            self.is_run != isinstance(rule, StrideRule) for rule in self.rules
        ):
            raise ExerciseError(
                f"{self.id}: a run needs a Gait for its signal and StrideRules, and nothing else has them"
            )
        if not self.is_hold and not self.is_run and self.tempo is None:
            raise ExerciseError(f"{self.id}: 'tempo' is missing")

    @property
    def watched(self) -> tuple[str, ...]:
        """Required points that have to be seen, not guessed."""
        return tuple(name for name in self.required if name not in self.guessed)

    @property
    def is_hold(self) -> bool:
        """Whether seconds are counted, not repetitions."""
        return self.kind in (Kind.HOLD, Kind.HOLD_PER_SIDE)

    @property
    def movement(self) -> Signal | Zone:
        """What is counted or held.

        Raises
        ------
        ExerciseError
            For a run, of which nothing is.
        """
        if isinstance(self.signal, Gait):
            raise ExerciseError(f"{self.id} is a run: nothing is counted or held")
        return self.signal

    @property
    def is_run(self) -> bool:
        """Whether strides are followed, and nothing is counted."""
        return self.kind is Kind.CONTINUOUS

    @property
    def gait(self) -> Gait:
        """What is followed of a run.

        Raises
        ------
        ExerciseError
            For anything but a run.
        """
        if not isinstance(self.signal, Gait):
            raise ExerciseError(f"{self.id} is no run")
        return self.signal

    @property
    def stride_rules(self) -> tuple[StrideRule, ...]:
        """The rules of a run; empty for anything else."""
        return tuple(rule for rule in self.rules if isinstance(rule, StrideRule))

    @property
    def target_clean(self) -> tuple[int, int]:
        """The fewest and the most clean repetitions of a set; where sides alternate, those of both together.

        The specification's 8 to 12 are for each side (10.4).
        """
        low, high = self.target_reps
        return (2 * low, 2 * high) if self.kind is Kind.ALTERNATING else (low, high)

    @property
    def repetition(self) -> tuple[Signal, Tempo]:
        """Signal and tempo of an exercise that is counted in repetitions or cycles.

        Raises
        ------
        ExerciseError
            For a hold, which has neither.
        """
        if not isinstance(self.signal, Signal) or self.tempo is None:
            raise ExerciseError(f"{self.id} is held, not repeated")
        return self.signal, self.tempo

    @property
    def zone(self) -> Zone:
        """The position of a hold.

        Raises
        ------
        ExerciseError
            For anything but a hold.
        """
        if not isinstance(self.signal, Zone):
            raise ExerciseError(f"{self.id} is repeated, not held")
        return self.signal

    def held_for(self, goal_s: float) -> Exercise:
        """Return the same hold with another goal; its clock goes on at least until then.

        Parameters
        ----------
        goal_s
            How long to hold, seconds.

        Raises
        ------
        ExerciseError
            For anything but a hold.
        """
        zone = self.zone
        longest_s = max(goal_s, zone.cap_s)
        longer = replace(zone, goal_s=(goal_s, max(goal_s, zone.goal_s[1])), cap_s=longest_s)
        return replace(self, signal=longer)

    @property
    def has_sides(self) -> bool:
        """Whether the user chooses a side for the whole set."""
        return self.kind in (Kind.PER_SIDE, Kind.HOLD_PER_SIDE)


_ID: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
