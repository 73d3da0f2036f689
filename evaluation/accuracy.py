"""The page about accuracy, `docs/accuracy.md`, made from the kept figures and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from evaluation import accuracy_pelvis, accuracy_rules, accuracy_stress
from evaluation import accuracy_sections as sections
from evaluation.datasets import ACTIONS
from evaluation.people_tables import NONE, number, percent
from evaluation.results import grid

Figures = Mapping[str, Any]

#: From here on a count is called good: these are the project's goals for counting people.
OFF_BY_ONE: Final = 0.75
MAE: Final = 0.20
#: The other goals: correct planks that are called faulty, planks called as labelled, the F1 of wrong push-ups,
#: correct push-ups called wrong, clean repetitions rejected.
CALLED_FAULTY: Final = 0.03
AS_LABELLED: Final = 0.90
WRONG_F1: Final = 0.75
FALSE_ALARMS: Final = 0.15
REJECTED: Final = 0.02


def page(figures: Figures) -> str:
    """Return the page.

    Parameters
    ----------
    figures
        What `evaluation/results.json` holds.
    """
    parts = (
        _head(figures),
        _short(figures),
        _goals(figures),
        sections.counting(figures),
        sections.verdicts(figures),
        accuracy_rules.section(figures),
    )
    lines = [
        line
        for part in (
            *parts,
            sections.still(figures),
            sections.filmed(figures),
            sections.holds(figures),
            sections.frames(figures),
            accuracy_stress.section(figures),
            accuracy_pelvis.section(figures),
            sections.limits(figures),
        )
        for line in (*part, "")
    ]
    return "\n".join(lines).rstrip() + "\n"


def _head(figures: Figures) -> Iterator[str]:
    yield "# How accurate FormCheck is"
    yield ""
    yield (
        f"Made by `python -m evaluation` from `evaluation/results.json` (FormCheck {figures['formcheck']}, pose "
        f"model `{figures['model']['name']}`). Do not edit it by hand. "
        "[RESULTS.md](../evaluation/RESULTS.md) has every clip, [RUNNING.md](../evaluation/RUNNING.md) what is "
        "found of runs."
    )
    yield ""
    yield (
        "The engine that is measured is the one that is shipped: it sees one pose after the other, as from a "
        "camera, never the future. It is told which exercise is done and nothing else. Figures in brackets are "
        "95 % bootstrap intervals, drawn by video, or by recording session where clips share one. "
        "The videos of people are **development** material: whoever wrote the exercises could look at them. On "
        "other videos the figures will be lower. No label names a fault of a person: right and wrong are known of "
        "push-ups only, for a whole clip. Where nothing ever went wrong the interval is a point and too narrow: "
        "0 of 171 still leaves room for 2 in 100, 0 of 3 for 6 in 10."
    )


def _short(figures: Figures) -> Iterator[str]:
    """Say what can be judged well, weakly and not at all."""
    well, weakly = _sorted_people(figures)
    clips = figures["clips"]["exercises"]
    yield "## In short"
    yield ""
    yield "**Well, on people:**"
    yield ""
    yield from (f"- {line}" for line in well or ["nothing"])
    yield ""
    yield "**Weakly, on people:**"
    yield ""
    yield from (f"- {line}" for line in weakly or ["nothing"])
    yield ""
    filmed = {row["exercise"] for found in figures["people"]["filmed"] for row in found["exercises"]}
    only = sorted(set(clips) - filmed - set(ACTIONS.values()))
    yield (
        "**Known from rendered people only**, whose motion is known but who are nobody: "
        + (", ".join(f"`{name}`" for name in only) or "nothing")
        + ". They show that the arithmetic is right, not that it fits your body."
    )
    yield ""
    yield "**Not at all:**"
    yield ""
    yield (
        "- A named fault on a person: no data set that may be used here has such labels. Whether a rule sees its "
        "fault is known from rendered people, or not at all."
    )
    yield (
        "- What one camera does not see, such as a lower back that leaves the floor, pressure, pain, and a pelvis "
        "that drops away from it: in the bridge it is told from three quarters and from 15 to 20 degrees on, at best, "
        "and then only as a warning (below, on projected bodies). Every exercise says so on its own page (`formcheck "
        "explain ID`)."
    )
    unmeasured = _unmeasured(figures)
    if unmeasured:
        yield f"- Rules that nothing was ever held against, neither clean nor faulty: {unmeasured}."


def _sorted_people(figures: Figures) -> tuple[list[str], list[str]]:
    """Return a sentence for each thing that people were measured in: what reaches its goal, and what does not."""
    people = figures["people"]
    told: list[tuple[bool, str]] = []
    for counted in people["counting"]:
        for action, row in counted["actions"].items():
            if action != "all":
                good = row["off_by_one"][0] >= OFF_BY_ONE and row["mae"][0] <= MAE
                told.append(
                    (
                        good,
                        f"counting `{ACTIONS[action]}` ({counted['data']}): {row['videos']} videos, within one "
                        f"repetition in {percent(row['off_by_one'])}, error {number(row['mae'])} of the true count",
                    )
                )
    for entry in people["planks"]:
        if "correct" in entry["told"]:
            said = (
                f"a straight plank is seen as straight ({entry['data']}): {percent(entry['called_faulty'])} of "
                f"{sum(entry['told']['correct'].values())} correct frames"
                + (f" of {entry['clips']} clips" if "clips" in entry else "")
                + " called high or low"
            )
            told.append((entry["called_faulty"][0] <= CALLED_FAULTY, said))
    for entry in people["push_ups"]:
        if not (entry["f1_wrong"] and entry["false_alarms"]):
            continue
        good = entry["f1_wrong"][0] >= WRONG_F1 and entry["false_alarms"][0] <= FALSE_ALARMS
        said = (
            f"push-ups, right or wrong ({entry['data']}): {percent(entry['detected'])} of the wrong clips are told "
            f"so, and {percent(entry['false_alarms'])} of the correct ones as well"
        )
        told.append((good, said))
    return [said for good, said in told if good], [said for good, said in told if not good]


def _unmeasured(figures: Figures) -> str:
    sums: dict[str, int] = {}
    clips = figures["clips"]
    for item in (*clips["rules"], *clips.get("injected", ()), *figures["people"].get("rules", ())):
        name = f"`{item['exercise']}.{item['rule']}`"
        sums[name] = sums.get(name, 0) + item["clean"] + item["faulty"]
    return ", ".join(sorted(name for name, material in sums.items() if not material))


def _goals(figures: Figures) -> Iterator[str]:
    """Say which goals are reached, and by how much the others are missed."""
    rows = [("goal", "wanted", "reached", "")]
    people = figures["people"]
    for counted in people["counting"]:
        every = counted["actions"].get("all")
        if counted["data"].startswith("repcount") and every:
            rows.append(_goal(f"off-by-one accuracy, {counted['data']}", every["off_by_one"], OFF_BY_ONE, more=True))
            rows.append(_goal(f"mean error, {counted['data']}", every["mae"], MAE, more=False))
    for entry in people["planks"]:
        if entry["called_faulty"]:
            rows.append(
                _goal(
                    f"correct planks called faulty, {entry['data']}", entry["called_faulty"], CALLED_FAULTY, more=False
                )
            )
        if len(entry["told"]) > 1:
            rows.append(_goal(f"planks called as labelled, {entry['data']}", entry["accuracy"], AS_LABELLED, more=True))
    for entry in people["push_ups"]:
        rows.append(_goal(f"F1 of wrong push-ups, {entry['data']}", entry["f1_wrong"], WRONG_F1, more=True))
        rows.append(
            _goal(f"correct push-ups called wrong, {entry['data']}", entry["false_alarms"], FALSE_ALARMS, more=False)
        )
    rejected, clean = sections.rejects(figures)
    if clean:
        rows.append(_goal("clean repetitions rejected, clips and people", [rejected / clean], REJECTED, more=False))
    yield "## Goals"
    yield ""
    yield from grid(rows)


def _goal(what: str, kept: Sequence[float] | None, wanted: float, *, more: bool) -> tuple[str, str, str, str]:
    sign = ">=" if more else "<="
    if not kept:
        return what, f"{sign} {wanted:.2f}", NONE, "not measured"
    short = wanted - kept[0] if more else kept[0] - wanted
    return what, f"{sign} {wanted:.2f}", number(kept, 3), "reached" if short <= 0 else f"missed by {short:.3f}"
