"""A report read back from its JSON (schema 1): what `SetReport.to_dict` wrote.

What a file of an older FormCheck does not say is what it was then, or not known (NaN, None).
"""

from __future__ import annotations

import math
from typing import Any

from formcheck.core.report import (
    SCHEMA,
    Attempt,
    CameraInfo,
    Counts,
    Hold,
    Level,
    ModelInfo,
    Outcome,
    Rep,
    SetReport,
    SourceInfo,
    Stretch,
    Verdict,
)
from formcheck.core.running import Drift, Finding, Minute, Running, Spread, Stride


def parse_report(data: Any) -> SetReport:
    """Return the report of a JSON object.

    Parameters
    ----------
    data
        What `json.loads` made of the file.

    Raises
    ------
    ValueError
        When it is no report, or one of a newer FormCheck; in one line that says what is missing or wrong.
    """
    if not isinstance(data, dict) or "schema" not in data or "exercise" not in data:
        raise ValueError("this is not a report of FormCheck: 'schema' and 'exercise' are missing")
    if not isinstance(data["schema"], int) or data["schema"] > SCHEMA:
        raise ValueError("this report was written by a newer FormCheck: update FormCheck to read it")
    try:
        return _report(data)
    except KeyError as error:
        raise ValueError(f"this is not a report of FormCheck: {error} is missing") from None
    except (TypeError, ValueError, AttributeError, IndexError) as error:
        raise ValueError(f"this is not a report of FormCheck: {' '.join(str(error).split())}") from None


def _report(data: dict[str, Any]) -> SetReport:
    source, model, camera = data["source"], data["model"], data.get("camera")
    return SetReport(
        exercise=str(data["exercise"]),
        kind=str(data["kind"]),
        reps=tuple(map(_rep, data["reps"])),
        sides={str(side): _counts(counts) for side, counts in data["sides"].items()},
        hold=_hold(data["hold"]) if data["hold"] is not None else None,
        cycles=None if data["cycles"] is None else int(data["cycles"]),
        running=_running(data["running"]) if data["running"] is not None else None,
        notes=tuple(map(str, data["notes"])),
        source=SourceInfo(
            kind=str(source["kind"]),
            name=str(source["name"]),
            fps=number(source["fps"]),
            frames=int(source["frames"]),
            duration_s=number(source["duration_s"]),
            frames_with_pose=int(source["frames_with_pose"]),
        ),
        model=ModelInfo(str(model["name"]), str(model["sha256"])) if model is not None else None,
        version=str(data["formcheck"]),
        rules=str(data.get("rules", "")),
        camera=CameraInfo(text(camera["view"]), text(camera["near"]), number(camera["torso_px"])) if camera else None,
    )


def _counts(data: dict[str, Any]) -> Counts:
    return Counts(int(data["attempted"]), int(data["complete"]), int(data["clean"]), int(data["unverified"]))


def _rep(data: dict[str, Any]) -> Rep:
    outcome = Outcome(data["outcome"])
    motion, tempo = data["range_of_motion"], data["tempo"]
    return Rep(
        number=int(data["number"]),
        side=text(data["side"]),
        start_s=number(data["start_s"]),
        peak_s=number(data["peak_s"]),
        end_s=number(data["end_s"]),
        outcome=outcome,
        complete=bool(data["complete"]),
        range_of_motion=number(motion["value"]),
        peak=number(data.get("peak")),
        unit=str(motion["unit"]),
        up_s=number(tempo["up_s"]),
        hold_s=number(tempo["hold_s"]),
        down_s=number(tempo["down_s"]),
        faults=tuple(_verdict(fault, outcome) for fault in data["faults"]),
        unseen=tuple(map(str, data["unseen"])),
    )


def _verdict(data: dict[str, Any], outcome: Outcome) -> Verdict:
    level = Level(data["level"])
    return Verdict(
        rule=str(data["rule"]),
        level=level,
        worst=number(data["worst"]),
        limit=number(data["limit"]),
        unit=str(data["unit"]),
        t_s=number(data["t_s"]),
        # Before it was written, a repetition that did not count was told so by its faults.
        voids=bool(data.get("voids", level is Level.FAULT and outcome is Outcome.REJECTED)),
    )


def _hold(data: dict[str, Any]) -> Hold:
    goal_s = number(data["goal_s"])
    return Hold(tuple(_attempt(attempt, goal_s) for attempt in data["attempts"]), goal_s)


def _attempt(data: dict[str, Any], goal_s: float) -> Attempt:
    return Attempt(
        number=int(data["number"]),
        side=text(data["side"]),
        start_s=number(data["start_s"]),
        end_s=number(data["end_s"]),
        held_s=number(data["held_s"]),
        clean_s=number(data["clean_s"]),
        unseen_s=number(data["unseen_s"]),
        goal_s=goal_s,
        ended_by=text(data["ended_by"]),
        faults=tuple(_stretch(stretch) for stretch in data["faults"]),
    )


def _stretch(data: dict[str, Any]) -> Stretch:
    return Stretch(
        rule=str(data["rule"]),
        level=Level(data["level"]),
        from_s=number(data["from_s"]),
        to_s=number(data["to_s"]),
        worst=number(data["worst"]),
        limit=number(data["limit"]),
        unit=str(data["unit"]),
    )


def _running(data: dict[str, Any]) -> Running:
    baseline = data["baseline_s"]
    slow = data["slow"]
    return Running(
        view=text(data["view"]),
        near=text(data["near"]),
        cadence_spm=number(data["cadence_spm"]),
        baseline_s=None if baseline is None else (number(baseline[0]), number(baseline[1])),
        metrics={
            str(name): Spread(number(spread["median"]), number(spread["mad"]), str(spread["unit"]))
            for name, spread in data["metrics"].items()
        },
        findings=tuple(map(_finding, data["findings"])),
        minutes=tuple(
            Minute(number(minute["from_s"]), number(minute["to_s"]), numbers(minute["metrics"]))
            for minute in data["minutes"]
        ),
        drift={
            str(name): Drift(number(drift["per_10_min"]), number(drift["at_the_end"]), str(drift["unit"]))
            for name, drift in data["drift"].items()
        },
        strides=strides(data.get("each_stride")),
        strikes_s=tuple(map(number, data.get("strikes_s", ()))),
        short=bool(data["short"]),
        passing=bool(data["passing"]),
        slow=number(slow),
        looks_slow=None if data["looks_slow"] is None else number(data["looks_slow"]),
    )


def _finding(data: dict[str, Any]) -> Finding:
    return Finding(
        rule=str(data["rule"]),
        level=Level(data["level"]),
        from_s=number(data["from_s"]),
        to_s=number(data["to_s"]),
        metric=str(data["metric"]),
        worst=number(data["worst"]),
        limit=number(data["limit"]),
        unit=str(data["unit"]),
        against=str(data["against"]),
        possible=bool(data["possible"]),
    )


def strides(table: dict[str, Any] | None) -> tuple[Stride, ...]:
    """Return the strides of a table of columns, as `formcheck.core.running.stride_table` makes it."""
    if not table:
        return ()
    names = list(table["values"])
    read = zip(*(map(number, table["values"][name]) for name in names), strict=True) if names else None
    rows = zip(
        *(table[name] for name in ("from_s", "to_s", "cadence_spm", "segment", "passing")),
        strict=True,
    )
    found = []
    for from_s, to_s, cadence_spm, segment, passing in rows:
        values = dict(zip(names, next(read), strict=True)) if read is not None else {}
        found.append(Stride(number(from_s), number(to_s), number(cadence_spm), values, int(segment), bool(passing)))
    return tuple(found)


def numbers(data: dict[str, Any]) -> dict[str, float]:
    """Return numbers by their names."""
    return {str(name): number(value) for name, value in data.items()}


def number(value: Any) -> float:
    """Return a number of a file; what is null there is not known: the one NaN that equals itself by identity."""
    return math.nan if value is None else float(value)


def text(value: Any) -> str | None:
    """Return a text of a file that may be missing there."""
    return None if value is None else str(value)
