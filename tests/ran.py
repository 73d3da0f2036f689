"""A small exercise of running with one rule of each sort, and runs of it made by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import formcheck as fc
from formcheck.core.report import Level, SetReport, SourceInfo
from formcheck.core.rule import Against, Limits, MeasurementClass, Severity, above, below
from formcheck.core.running import Drift, Finding, Minute, Running, Spread, Stride
from formcheck.core.stride import Criterion, Gait, StrideRule
from formcheck.core.strip import StrideMeasure, Strip
from formcheck.core.view import RUN_FRONT, RUN_SIDE


def _of(strip: Strip) -> float:
    return float(strip.step_s)


HEAD = StrideMeasure(
    "head_forward", "T", ("near.ear",), _of, "How far the ear is in front of the shoulder; + in front."
)
LEAN = StrideMeasure(
    "trunk_lean",
    "deg",
    ("mid.hip",),
    _of,
    "Lean of the trunk; + forward.",
    published=(0.1, 14.5),
    source="Teng 2014",
)
NECK = StrideMeasure("neck", "T", ("near.ear",), _of, "How far the ear is above the shoulder.")
CROSSED = StrideMeasure(
    "arms_crossed", "1", ("near.wrist",), _of, "Strides in which a hand crossed.", views=("front",), share=True
)
CADENCE = StrideMeasure("cadence", "/min", ("mid.hip",), _of, "Steps a minute.", views=("side", "front"))


def _rule(name: str, measure: StrideMeasure, limits: Limits, against: Against, **more: object) -> StrideRule:
    fields: dict[str, object] = {
        "cue": "Run it well",
        "tell": "It was not run well.",
        "source": "coach consensus",
        "severity": Severity.WARNS,
        "measurement": MeasurementClass.CHANGE,
        "persist_s": 10.0,
    }
    return StrideRule(name, measure=measure, limits=limits, against=against, **(fields | more))  # type: ignore[arg-type]


RUN = fc.Exercise(
    id="small_run",
    name="Small run",
    kind=fc.Kind.CONTINUOUS,
    order=30.0,
    why="To be tested.",
    start="Run.",
    move="Run on.",
    end="Stop.",
    views=(RUN_SIDE, RUN_FRONT),
    near="any",
    required=("near.hip",),
    gate=(),
    signal=Gait((HEAD, LEAN, NECK, CROSSED, CADENCE)),
    cannot_see="The spine.",
    rules=(
        _rule(
            "head",
            HEAD,
            above(0.05, 0.09),
            Against.BASELINE,
            cue="Float your head back, eyes far",
            also=(Criterion(HEAD, above(0.16, 0.22)),),
            agreeing=(Criterion(NECK, below(0.3, 0.2)),),
            over="your head was {by} further forward",
            in_passing=True,
            answers=("superman", "wall_lat_pulls", "not_there"),
        ),
        _rule(
            "shrug",
            NECK,
            below(0.90, 0.82),
            Against.BASELINE_RATIO,
            under="your shoulders were {by} closer to your ears",
            unless=(Criterion(LEAN, above(8.0, None), Against.BASELINE),),
        ),
        _rule("back", LEAN, below(0.0, -4.0), Against.NOTHING, under="you leaned {by} further back"),
        _rule(
            "crossed",
            CROSSED,
            above(0.3, 0.6),
            Against.NOTHING,
            over="your hands crossed your midline {by} more often",
            views=("RUN_FRONT",),
        ),
        _rule(
            "slow_steps",
            CADENCE,
            below(0.95, 0.92),
            Against.BASELINE_RATIO,
            under="your steps were {by} slower",
            only_asked=True,
            agreeing=(Criterion(LEAN, above(3.0, 6.0), Against.BASELINE),),
        ),
        _rule("wordless", LEAN, above(14.0, 19.0), Against.NOTHING),
    ),
)

HEAD_FORWARD = Finding("head", Level.FAULT, 9.5, 20.0, "head_forward", 0.1, 0.05, "T", "baseline", possible=True)
SHRUG = Finding("shrug", Level.WARN, 1085.0, 1300.0, "neck", 0.86, 0.9, "1", "baseline_ratio")
BACK = Finding("back", Level.WARN, 100.0, 110.0, "trunk_lean", -3.2, 0.0, "deg", "absolute")
CROSSING = Finding("crossed", Level.FAULT, 3.0, 20.0, "arms_crossed", 0.75, 0.6, "1", "absolute", possible=True)


def strides(count: int, stride_s: float = 0.8, **values: float) -> tuple[Stride, ...]:
    """Return so many strides, one after the other, with the same readings."""
    read = {"head_forward": 0.05, "trunk_lean": 6.0, "neck": 0.4, "cadence": 150.0} | values
    return tuple(Stride(i * stride_s, (i + 1) * stride_s, 150.0, dict(read)) for i in range(count))


def short_run(*findings: Finding) -> Running:
    """Return 20 seconds of running from the side, of which the first 6.4 are the baseline."""
    return Running(
        view="side",
        near="left",
        cadence_spm=150.2,
        baseline_s=(0.0, 6.4),
        metrics={"head_forward": Spread(0.05, 0.01, "T"), "trunk_lean": Spread(6.0, 0.4, "deg")},
        findings=findings,
        strides=strides(25),
        short=True,
    )


def long_run(*findings: Finding, minutes: int = 30) -> Running:
    """Return half an hour on a treadmill with its minutes and its drift."""
    return replace(
        short_run(*findings),
        baseline_s=(20.0, 60.0),
        strides=strides(minutes * 75),
        short=False,
        minutes=tuple(
            Minute(60.0 * i, 60.0 * (i + 1), {"trunk_lean": 6.0 + 0.1 * i, "neck": math.nan}) for i in range(minutes)
        ),
        drift={
            "trunk_lean": Drift(1.0, 2.9, "deg"),
            "head_forward": Drift(-0.001, 0.04, "T"),
            "cadence": Drift(0.1, -0.2, "/min"),
        },
    )


def reported(running: Running, *notes: str) -> SetReport:
    """Return the report of a run of a video."""
    source = SourceInfo("video", "run.mp4", 25.0, 500, 20.0, 500)
    return SetReport(RUN.id, RUN.kind.value, running=running, notes=notes, source=source, version="0.1.0")
