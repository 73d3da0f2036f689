"""The section of the page about accuracy on the rules that void: how often they are wrong, what they see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from evaluation.people_tables import rule_table
from evaluation.results import grid
from evaluation.rules import CLEAN_PER_FALSE, LEAST_CLEAN, wrong_too_often

Figures = Mapping[str, Any]


def section(figures: Figures) -> Iterator[str]:
    """Yield the table of the rules that void, which of them are wrong too often, and what was put in."""
    clips, people = figures["clips"], figures["people"]
    held = [*clips["rules"], *people.get("rules", ())]
    put_in = clips.get("injected", [])
    bad = [f"`{item.exercise}.{item.rule}` ({item.false} of {item.clean})" for item in wrong_too_often(held)]
    yield "## Every rule that voids"
    yield ""
    yield (
        "How often each rule called a clean repetition (or stretch of a hold) faulty, how often it named the fault "
        "that was acted, and one that was put in. A rule that rejects more than 1 clean repetition in "
        f"{CLEAN_PER_FALSE} (of {LEAST_CLEAN} or more, and not just one) has to be a warning in code, and a test holds "
        f"the exercises to it. Such rules here: {', '.join(bad) or 'none'}. Most numbers are small, and exclude "
        "little: only a rule without an error in 150 clean repetitions is shown to be wrong in fewer than 1 in 50."
    )
    yield ""
    yield from grid(rule_table([*held, *put_in]))
    yield ""
    blind = _never_faulty([*held, *put_in])
    if blind:
        yield f"No repetition with the fault was there, acted or put in: {', '.join(blind)}."
        yield ""
    if put_in:
        yield "### What was put in"
        yield ""
        yield (
            "Nobody acted these faults. The landmarks that the pose model saw of clean rendered repetitions, and of "
            "one complete repetition of people in each video of RepCount (of whose form nothing is known) and in each "
            "session of PushFit that is labelled correct, are changed in the picture as the fault would change them, "
            "one repetition at a time, and the set is judged again. That tests the engine and the limit, not whether "
            "the pose model would see somebody who moves like that, and the faults are large. What is not seen is "
            "quicker than what follows the landmarks (a rise in 0.12 s is read as 0.2 to 0.45 s), seen from where the "
            "rule cannot be read, cut off by the end of the clip, or no repetition any more."
        )
        yield ""
        said: dict[str, list[str]] = {}
        for item in put_in:
            said.setdefault(item["said"], []).append(f"`{item['exercise']}.{item['rule']}`")
        yield from (f"- {what}: {', '.join(rules)}" for what, rules in said.items())


def _never_faulty(rules: list[Figures]) -> list[str]:
    sums: dict[str, int] = {}
    for item in rules:
        name = f"`{item['exercise']}.{item['rule']}`"
        sums[name] = sums.get(name, 0) + item["faulty"]
    return sorted(name for name, faulty in sums.items() if not faulty)
