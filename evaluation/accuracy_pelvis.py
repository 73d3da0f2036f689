"""The section of the page about accuracy on pelvic drop in the bridge, and its chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from evaluation.pelvis import CANDIDATES, DETECTED, DROPS, FALSE, HEIGHTS, RULE, YAWS
from evaluation.people_tables import NONE
from evaluation.results import grid
from formcheck.core.geometry import Point
from formcheck.svg import LIGHT, document, label, number

Figures = Mapping[str, Any]

#: The camera of the set-up from three quarters, metres; the drop that the table of separation is for, degrees.
_HIGH: Final = HEIGHTS[1]
_DROP: Final = "15"
#: Lines of the chart: directions of the camera, and a colour for each.
_LINES: Final = ((0, "#7c8997"), (20, "#56b4e9"), (30, "#0072b2"), (40, "#009e73"), (50, "#d55e00"), (60, "#aa3377"))


def section(figures: Figures) -> Iterator[str]:
    """Yield which measure shows a pelvic drop, from where, and from how many degrees on."""
    found = figures["clips"].get("pelvis")
    yield "## Pelvic drop in the single-leg bridge"
    yield ""
    if not found:
        yield "Not measured: the rendered bridges, or their landmarks, were not there."
        return
    limit = found["limit"]
    yield (
        "Turned and projected, not people: the true joints of "
        f"{found['level_reps']} rendered level repetitions of {found['persons']} rendered persons, the pelvis and the "
        "free leg turned about the trunk through the working hip by 0 to 25 degrees, seen from the side (0 degrees) "
        f"to 60 degrees towards the feet. The error of the pose model (less truth, {found['errors']} repetitions) is "
        "added, and of the drop only the share that the model passed on in the one repetition in which it was acted. "
        f"The free leg of a level repetition may be off by {found['leg_sd']:g} degrees (standard deviation; assumed). "
        f"Two persons, one direction with a drop: errors from other directions are not known."
    )
    yield ""
    yield f"Separation at a drop of {_DROP} degrees, camera {_HIGH} m high: d' (area under the curve)."
    yield ""
    yield from grid(_table(found, _separated))
    yield ""
    yield (
        f"Degrees of drop needed to see {100 * DETECTED:.0f} in 100 when {100 * FALSE:.0f} in 100 level ones are "
        "called dropped; in brackets with a free leg that never moves; - is more than 25."
    )
    yield ""
    yield from grid(_table(found, _needed))
    yield ""
    yield from _said(found)
    yield ""
    yield "![Share called dropped, by true drop and direction of the camera](pelvic-drop.svg)"
    yield ""
    yield f"What the rule calls dropped (limit {limit:g} T), of 100, camera {_HIGH} m high:"
    yield ""
    rows = [("towards the feet", *(f"{drop} deg" for drop in DROPS[::5]), "level reads", f"{_DROP} deg reads")]
    for entry in found["rule"]:
        if entry["height"] == _HIGH:
            called = (f"{100 * share:.0f}" for share in entry["called"][::5])
            reads = (f"{entry['reads'][drop]:.3f} T" for drop in (0, int(_DROP)))
            rows.append((f"{entry['yaw']} deg", *called, *reads))
    yield from grid(rows)


def _said(found: Figures) -> Iterator[str]:
    leg = next(item for item in found["leg"] if (item["yaw"], item["lowered"]) == (40, 5))
    shares = ((item, found["response"].get(item.name)) for item in CANDIDATES)
    passed = "; ".join(
        f"{item.said}{' (world)' if item.world else ''} {share:g}" for item, share in shares if share is not None
    )
    yield f"Share of the acted drop that the model passed on: {passed}."
    yield ""
    yield (
        "In the picture the height of the free hip shows it, from 40 degrees on and for drops of 20 degrees and more; "
        "so does the slope of the line of the hips, whose level reading changes with the direction of the camera, "
        "while that of the height does not: one limit serves. The height of the free knee moves most and is of no "
        f"use: 5 degrees of the free leg alone move it by {abs(leg['moves']):.2f} T (40 degrees towards the feet). The "
        "world landmarks do not do better: their line of the hips passes on a fifth, their knees move with the leg. "
        "The difference of the thighs does not move at all. So the rule reads the height of the free hip, from three "
        "quarters only, and warns."
    )


def _table(found: Figures, cell: Any) -> list[tuple[str, ...]]:
    rows = [("measure", "", *(f"{yaw} deg" for yaw in YAWS))]
    by = {(m["measure"], m["yaw"]): m for m in found["measures"] if m["height"] == _HIGH}
    for candidate in CANDIDATES:
        where = "world" if candidate.world else "picture"
        said = f"**{candidate.said}**" if candidate.name == RULE else candidate.said
        rows.append((said, where, *(cell(by[candidate.name, yaw]) for yaw in YAWS)))
    return rows


def _separated(entry: Figures) -> str:
    return f"{entry['d'][_DROP]:.1f} ({entry['auc'][_DROP]:.2f})"


def _needed(entry: Figures) -> str:
    free, steady = (NONE if drop is None else str(drop) for drop in (entry["needed"], entry["needed_steady"]))
    return free if free == steady else f"{free} ({steady})"


# ---- the chart

_WIDTH, _HEIGHT = 640.0, 380.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 120.0, 48.0, 52.0


def chart(figures: Figures) -> str:
    """Return the chart: what the rule calls dropped, a line for each direction; empty without figures."""
    found = figures["clips"].get("pelvis")
    if not found:
        return ""
    title = "Share of repetitions that the rule calls dropped"
    described = (
        f"By true drop of the pelvis, 0 to {DROPS[-1]} degrees, for cameras from the side to 60 degrees towards the "
        "feet. Rendered bodies, turned and projected."
    )
    return document(_WIDTH, _HEIGHT, _lines(found, title), title, described, LIGHT)


def _at(drop: float, share: float) -> Point:
    across, high = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
    return Point(_LEFT + across * drop / DROPS[-1], _HEIGHT - _BOTTOM - high * share)


def _beside(point: Point, right: float, down: float) -> Point:
    return Point(point.x + right, point.y + down)


def _lines(found: Figures, title: str) -> Iterator[str]:
    yield label(Point(_LEFT, 28), title, LIGHT.text, size=15, anchor="start")
    for percent in range(0, 101, 25):
        yield _line([_at(0, percent / 100), _at(DROPS[-1], percent / 100)], LIGHT.wall, 1)
        yield label(_beside(_at(0, percent / 100), -8, 4), f"{percent} %", LIGHT.text, size=12, anchor="end")
    for drop in DROPS[::5]:
        yield label(_beside(_at(drop, 0), 0, 20), str(drop), LIGHT.text, size=12)
    yield label(_beside(_at(DROPS[-1] / 2, 0), 0, 40), "true drop of the pelvis, degrees", LIGHT.text, size=12)
    by = {entry["yaw"]: entry["called"] for entry in found["rule"] if entry["height"] == _HIGH}
    yield label(Point(_WIDTH - _RIGHT + 16, _TOP), "towards the feet", LIGHT.text, size=12, anchor="start")
    for row, (yaw, colour) in enumerate(_LINES):
        yield _line([_at(drop, share) for drop, share in zip(DROPS, by[yaw], strict=True)], colour, 2.5)
        key = Point(_WIDTH - _RIGHT + 16, _TOP + 20 + 22 * row)
        yield _line([key, _beside(key, 18, 0)], colour, 2.5)
        yield label(_beside(key, 24, 4), f"{yaw} deg", LIGHT.text, size=12, anchor="start")


def _line(points: list[Point], colour: str, width: float) -> str:
    path = " ".join(f"{number(point.x)},{number(point.y)}" for point in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>'
