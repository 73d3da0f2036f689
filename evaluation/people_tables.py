"""The figures of people as tables: for the terminal, for `RESULTS.md` and for the page about accuracy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

Table = list[tuple[str, ...]]
Figures = Mapping[str, Any]

#: What there is nothing of.
NONE = "-"


def number(kept: Sequence[float] | None, digits: int = 2) -> str:
    """Return a kept figure with its interval, such as ``0.61 (0.52-0.70)``."""
    if not kept:
        return NONE
    value, *ends = (f"{float(part):.{digits}f}" for part in kept)
    return f"{value} ({ends[0]}-{ends[1]})" if ends else value


def percent(kept: Sequence[float] | None) -> str:
    """Return a kept share with its interval in percent."""
    if not kept:
        return NONE
    value, *ends = (f"{100 * float(part):.0f}" for part in kept)
    return f"{value} % ({ends[0]}-{ends[1]})" if ends else f"{value} %"


def of(part: int, whole: int) -> str:
    """Return ``part/whole``."""
    return f"{part}/{whole}" if whole else NONE


def counting_table(counted: Figures) -> Table:
    """Return the table of one data set of counts by action."""
    heads = (
        "action",
        "videos",
        "repetitions",
        "off by one",
        "MAE",
        "exact",
        "event F1",
        "frames judged",
        "as they came",
    )
    rows = [
        (
            action,
            str(row["videos"]),
            str(row["reps"]),
            number(row["off_by_one"]),
            number(row["mae"]),
            number(row["exact"]),
            number(row["event_f1"]),
            percent(row["judged"]),
            percent(row["judged_live"]),
        )
        for action, row in counted["actions"].items()
    ]
    return [heads, *rows]


def filmed_table(filmed: Figures) -> Table:
    """Return the table of the filmed clips of our exercises."""
    rows = [
        (
            row["exercise"],
            str(row["clips"]),
            of(row["right"], row["known"]),
            str(row["clean_clips"]),
            str(row["reps"]),
            str(row["rejected"]),
            str(row["unverified"]),
            ", ".join(f"{rule} {times}" for rule, times in row["rules"].items()) or NONE,
            NONE if row["held_s"] is None else f"{row['clean_s']:.1f} of {row['held_s']:.1f} s",
            of(row["judged"], row["frames"]),
        )
        for row in filmed["exercises"]
    ]
    heads = (
        "judged as",
        "clips",
        "counts right",
        "labelled clean",
        "repetitions in these",
        "rejected",
        "unverified",
        "faults told",
        "held, clean",
        "frames judged",
    )
    return [heads, *rows]


#: What a label is called in the data, beside the rule that names it.
_LABELLED: Final = {"pike": "high", "sag": "low"}


def plank_table(planks: Sequence[Figures]) -> Table:
    """Return the table of still planks: one row for each label of each data set."""
    heads = ("data", "labelled", "frames", "called correct", "low (sag)", "high (pike)", "not readable")
    rows = []
    for entry in planks:
        for label, told in entry["told"].items():
            counts = [told[said] for said in ("correct", "sag", "pike", "unseen")]
            rows.append((entry["data"], _LABELLED.get(label, label), str(sum(counts)), *map(str, counts)))
    return [heads, *rows]


def labelled_planks(planks: Sequence[Figures]) -> Iterator[str]:
    """Yield a sentence for each set of planks with more than one label: the table above is its confusion."""
    for entry in planks:
        if len(entry["told"]) > 1:
            yield (
                f"{entry['data']}: {percent(entry['accuracy'])} of {entry['planks']} frames are called as labelled, "
                f"macro F1 {number(entry['macro_f1'])} over {', '.join(_LABELLED.get(x, x) for x in entry['told'])}."
            )


def push_up_table(push_ups: Sequence[Figures]) -> Table:
    """Return the table of clips of push-ups."""
    heads = ("data", "clips", "sessions", "F1 of wrong", "wrong ones told", "correct ones told wrong", "accuracy")
    return [
        heads,
        *(
            (
                entry["data"],
                str(entry["clips"]),
                str(entry["sessions"]),
                number(entry["f1_wrong"]),
                percent(entry["detected"]),
                percent(entry["false_alarms"]),
                number(entry["accuracy"]),
            )
            for entry in push_ups
        ),
    ]


def rule_table(rules: Sequence[Figures]) -> Table:
    """Return the table of the rules that void: clean and faulty material, rendered and of people, and put in."""
    both: dict[tuple[str, str], dict[str, Figures]] = {}
    for item in rules:
        both.setdefault((item["exercise"], item["rule"]), {})[item["source"]] = item
    heads = (
        "exercise",
        "rule",
        "false on clean, rendered",
        "seen when acted, rendered",
        "seen when put in",
        "false on clean, people",
    )
    rows = []
    for (exercise, rule), sources in sorted(both.items()):
        rendered, people, put_in = (sources.get(name) for name in ("rendered", "people", "injected"))
        rows.append(
            (
                exercise,
                rule,
                of(rendered["false"], rendered["clean"]) if rendered else NONE,
                of(rendered["detected"], rendered["faulty"]) if rendered else NONE,
                of(put_in["detected"], put_in["faulty"]) if put_in else NONE,
                of(people["false"], people["clean"]) if people else NONE,
            )
        )
    return [heads, *rows]


def people_tables(figures: Figures) -> Iterator[tuple[str, Table, list[str]]]:
    """Yield title, table and the sentences below it, for every data set of people that was measured."""
    for counted in figures["counting"]:
        below = []
        if counted["others"]:
            left = ", ".join(f"{action} {videos}" for action, videos in counted["others"].items())
            below.append(f"Not among the common six, or with a count of 0, and left out: {left}.")
        if counted["missing"]:
            below.append(f"There is no exercise yet: {', '.join(counted['missing'])}.")
        yield f"Counting: {counted['data']}", counting_table(counted), below
    for filmed in figures["filmed"]:
        yield f"Filmed people: {filmed['data']}", filmed_table(filmed), [ghosts(filmed)]
    if figures["planks"]:
        below = [*labelled_planks(figures["planks"]), *_aspects(figures["planks"])]
        yield "Still planks", plank_table(figures["planks"]), below
    if figures["push_ups"]:
        yield "Push-ups, right or wrong", push_up_table(figures["push_ups"]), list(_push_up_rules(figures["push_ups"]))


def ghosts(filmed: Figures) -> str:
    """Return the sentence about what was counted where nothing of it is done."""
    tried = f"{filmed['idle_clips']} clips of people who run or hold a plank, each judged as every exercise"
    told = "; ".join(f"{clip} as {exercise}: {count}" for clip, exercise, count in filmed["ghosts"])
    return f"Counted where nothing of it is done ({tried}, {filmed['idle_tried']} sets): {told or 'nothing'}."


def _aspects(planks: Sequence[Figures]) -> Iterator[str]:
    for entry in planks:
        if "aspects" in entry:
            told = ", ".join(
                f"{aspect} {percent(figures['called_faulty'])}" for aspect, figures in entry["aspects"].items()
            )
            yield f"{entry['data']}: correct planks called high or low, by the assumed shape of the picture: {told}."
        else:
            yield f"{entry['data']}: the frames of {entry['clips']} clips, which are not independent of each other."


def _push_up_rules(push_ups: Sequence[Figures]) -> Iterator[str]:
    for entry in push_ups:
        for label, rules in entry["clips_by_rule"].items():
            told = ", ".join(f"{rule} in {clips}" for rule, clips in rules.items()) or "none"
            yield f"{entry['data']}: rules told in clips labelled {label}: {told}."
        nothing = ", ".join(f"{count} {label}" for label, count in entry["nothing_counted"].items())
        yield f"{entry['data']}: clips in which no repetition was counted, and so none called wrong: {nothing}."
