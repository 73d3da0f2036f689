"""A made-up hold that reads what a test says, over time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

import formcheck as fc
from tests.synthetic import figure, place, steady

FPS = 50.0
#: What is read on poses is known to one pose at either end.
EXACT = 2.1 / FPS
Course = Callable[[float], float]
POSE = place(figure("single_leg_deadlift", 0.0), 0.0)


def between(*stretches: tuple[float, float], inside: float = 1.0, outside: float = 0.0) -> Course:
    """Return a course that has one value inside of some stretches of time and another one outside."""
    return lambda t: inside if any(a <= t < b for a, b in stretches) else outside


def steps(*values: tuple[float, float]) -> Course:
    """Return a course that takes each value from its time on; 0 before the first."""
    return lambda t: next((value for since, value in reversed(values) if t >= since), 0.0)


def nothing(t: float) -> float:
    return 0.0


@dataclass
class Script:
    """What a made-up exercise reads, as courses over time: exact, with no picture and no smoothing between."""

    signal: Course
    stays: Course = nothing
    quiet: Course = nothing
    way: Course = nothing
    place: Course = nothing
    zone: dict[str, Any] = field(default_factory=dict)
    t: float = 0.0

    def measure(self, name: str) -> fc.Measure:
        course: Course = getattr(self, name)
        return fc.Measure(name, "1", ("near.hip",), lambda body: course(self.t), f"Script: {name}.")

    def rule(self, rule_id: str, name: str, severity: fc.Severity, persist_s: float, phase: fc.Phase) -> fc.Rule:
        return fc.Rule(
            id=rule_id,
            cue="Do it well",
            tell="It was not done well.",
            measure=self.measure(name),
            limits=fc.above(1, 2),
            severity=severity,
            persist_s=persist_s,
            measurement=fc.MeasurementClass.CHANGE,
            phases=(phase,),
            source="made up for a test",
        )

    def engine(self) -> fc.Engine:
        text = "Made up for a test."
        zone: dict[str, Any] = {"low": 0.5, "target": (0.8, 1.2), "goal_s": (5.0, 8.0), "cap_s": 12.0, **self.zone}
        exercise = fc.Exercise(
            id="made_up",
            name="Made up",
            kind=fc.Kind.HOLD,
            order=1,
            why=text,
            start=text,
            move=text,
            end=text,
            views=(fc.STAND_SIDE,),
            near="any",
            required=("near.hip",),
            gate=(fc.Condition(self.measure("place"), -9, 9, "Stand there."),),
            signal=fc.Zone(self.measure("signal"), **zone),
            rules=(
                self.rule("stay_up", "stays", fc.Severity.VOIDS, 0.2, fc.Phase.HOLDING),
                self.rule("be_quiet", "quiet", fc.Severity.WARNS, 0.5, fc.Phase.HOLDING),
                self.rule("come_slowly", "way", fc.Severity.WARNS, 0.1, fc.Phase.UP),
            ),
            cannot_see=text,
        )
        return fc.Engine(exercise)

    def push(self, engine: fc.Engine, times: Iterable[float]) -> list[fc.Update]:
        updates = []
        for self.t in times:
            updates.append(engine.push(replace(POSE, t_s=self.t)))
        return updates

    def run(self, seconds: float) -> tuple[fc.SetReport, list[fc.Update]]:
        """Return the report and all updates of so many seconds."""
        engine = self.engine()
        updates = self.push(engine, steady(seconds, FPS))
        return engine.report(), updates

    def attempts(self, seconds: float) -> tuple[fc.Attempt, ...]:
        report, _ = self.run(seconds)
        assert report.hold is not None
        return report.hold.attempts


def about(seconds: float) -> object:
    return pytest.approx(seconds, abs=EXACT)


def clock_at(updates: list[fc.Update], t: float) -> fc.Clock:
    clock = next(update.clock for update in updates if update.t_s >= t - 1e-9)
    assert clock is not None
    return clock
