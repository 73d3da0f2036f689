"""For every rule that voids: how often it is wrong on clean material, how often it sees what was acted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from evaluation.bootstrap import wilson
from evaluation.metrics import f1
from evaluation.scoring import overlap_s
from evaluation.timed import meets, told_faults

#: One repetition in so many clean ones may be rejected by a rule before it is to be a warning only.
CLEAN_PER_FALSE: Final = 50
#: Of fewer clean repetitions, or of a single one that is rejected, nothing can be said: a rule that is wrong once
#: in 50 is wrong on one of 25 in two cases of five.
LEAST_CLEAN: Final = 25
LEAST_FALSE: Final = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one rule of one exercise.

    Attributes
    ----------
    exercise, rule
        Their ids.
    source
        ``rendered`` or ``people``; ``injected`` where the fault was put in.
    clean, false
        Clean repetitions (or stretches of a hold), and those that the rule called faulty.
    faulty, detected
        Those in which this very fault was acted, and those that the rule called faulty.
    """

    exercise: str
    rule: str
    source: str
    clean: int = 0
    false: int = 0
    faulty: int = 0
    detected: int = 0


@dataclass(frozen=True, slots=True)
class TooOften:
    """A rule that is wrong on too many clean repetitions to void one."""

    exercise: str
    rule: str
    false: int
    clean: int

    def __str__(self) -> str:
        return f"{self.exercise}.{self.rule} ({self.false} of {self.clean})"


def wrong_too_often(rules: Iterable[Mapping[str, Any]]) -> list[TooOften]:
    """Return the rules that reject more than one clean repetition in `CLEAN_PER_FALSE`.

    Parameters
    ----------
    rules
        Kept evidence, of rendered people and of people: what a rule is held against is taken together. Rules with
        fewer than `LEAST_CLEAN` clean repetitions, or fewer than `LEAST_FALSE` rejected ones, are left out.
    """
    sums: dict[tuple[str, str], list[int]] = {}
    for item in rules:
        row = sums.setdefault((item["exercise"], item["rule"]), [0, 0])
        row[0] += item["false"]
        row[1] += item["clean"]
    return [
        TooOften(exercise, rule, false, clean)
        for (exercise, rule), (false, clean) in sorted(sums.items())
        if clean >= LEAST_CLEAN and false >= LEAST_FALSE and false * CLEAN_PER_FALSE > clean
    ]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Repetitions, in truth and as judged.

    Attributes
    ----------
    clean, rejected, unverified
        Clean repetitions that were found; those that were rejected, and those that could not be verified.
    missed
        Clean repetitions that were not found.
    called_clean, rightly_clean
        Repetitions that were judged clean, and those that are.
    acted, named, false_faults
        Acted faults that void; those that were named; faults that were told where they were not acted.
    """

    clean: int = 0
    rejected: int = 0
    unverified: int = 0
    missed: int = 0
    called_clean: int = 0
    rightly_clean: int = 0
    acted: int = 0
    named: int = 0
    false_faults: int = 0

    def __add__(self, other: Verdicts) -> Verdicts:
        return Verdicts(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def shares(verdicts: Verdicts) -> dict[str, list[float] | float | None]:
    """Return the shares of verdicts as they are kept, each repetition independent: value and ends of the interval.

    ``share_rejected`` of the clean ones that were found; ``clean_precision`` and ``clean_recall`` of what was judged
    clean; ``fault_f1`` of naming what was acted.
    """
    v = verdicts
    return {
        "share_rejected": wilson(v.rejected, v.clean),
        "clean_precision": wilson(v.rightly_clean, v.called_clean),
        "clean_recall": wilson(v.rightly_clean, v.clean + v.missed),
        "fault_f1": f1(v.named, v.false_faults, v.acted - v.named),
    }


@dataclass(slots=True)
class Held:
    """What a clip says of the rules, and of the verdicts."""

    evidence: list[Evidence] = field(default_factory=list)
    verdicts: Verdicts = Verdicts()


def broken(rep: Mapping[str, Any]) -> set[str]:
    """Return the rules that were at fault level in a repetition."""
    return {fault["rule"] for fault in rep["faults"] if fault["level"] == "fault"}


def held_against(truth: Mapping[str, Any], report: Mapping[str, Any], rules: Iterable[str]) -> Held:
    """Hold the report of a rendered clip against its truth, rule by rule.

    Parameters
    ----------
    truth, report
        Ground truth of the clip, and `SetReport.to_dict`.
    rules
        Ids of the rules that void.

    Returns
    -------
    Held
        What nobody can decide from the picture is left out. A repetition that was not found says nothing of a
        rule where it is clean, and is not detected where it is faulty.
    """
    rules = tuple(rules)
    if "hold" in truth:
        return Held(list(_hold(truth, report, rules)))
    pairs = [(rep, _found(rep, report["reps"])) for rep in truth["reps"] if rep.get("severity") != "undecided"]
    evidence = []
    for rule in rules:
        good = [found for rep, found in pairs if rep["clean"] and rep["fault"] != rule and found is not None]
        bad = [found for rep, found in pairs if rep["fault"] == rule]
        evidence.append(
            Evidence(
                truth["exercise"],
                rule,
                "rendered",
                clean=len(good),
                false=sum(rule in broken(found) for found in good),
                faulty=len(bad),
                detected=sum(found is not None and rule in broken(found) for found in bad),
            )
        )
    return Held(evidence, _verdicts(pairs, rules))


def _verdicts(pairs: list[tuple[Any, Any]], rules: tuple[str, ...]) -> Verdicts:
    sums = Verdicts()
    for rep, found in pairs:
        acted = rep["fault"] in rules
        if found is None:
            sums += Verdicts(missed=int(rep["clean"]), acted=int(acted))
            continue
        told = broken(found) & set(rules)
        is_clean = found["outcome"] == "clean"
        sums += Verdicts(
            clean=int(rep["clean"]),
            rejected=int(rep["clean"] and found["outcome"] == "rejected"),
            unverified=int(rep["clean"] and found["outcome"] == "unverified"),
            called_clean=int(is_clean),
            rightly_clean=int(is_clean and rep["clean"]),
            acted=int(acted),
            named=int(rep["fault"] in told),
            false_faults=len(told - {rep["fault"]}),
        )
    return sums


def _found(rep: Mapping[str, Any], judged: list[dict[str, Any]]) -> dict[str, Any] | None:
    best = max(judged, key=lambda other: overlap_s(rep, other), default=None)
    return best if best is not None and overlap_s(rep, best) > 0 else None


def _hold(truth: Mapping[str, Any], report: Mapping[str, Any], rules: tuple[str, ...]) -> Iterable[Evidence]:
    """Yield the same of a hold; what is counted are its stretches."""
    told = told_faults(report["hold"] or {"attempts": []})
    parts = truth["hold"]["segments"]
    acted = [part for part in parts if part["fault"] is not None]
    for rule in rules:
        mine = [fault for fault in told if fault["rule"] == rule and fault["stretch"]]
        stray = [fault for fault in mine if not any(meets(fault, part) for part in acted)]
        clean = [part for part in parts if part["fault"] is None]
        bad = [part for part in acted if part["fault"] == rule]
        named = [part for part in bad if any(f["rule"] == rule and meets(f, part) for f in told)]
        false = sum(any(meets(fault, part) for fault in stray) for part in clean)
        yield Evidence(truth["exercise"], rule, "rendered", len(clean), false, len(bad), len(named))


def added(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the sums by exercise, rule and source, in the order in which they first come."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    for item in evidence:
        row = sums.setdefault((item.exercise, item.rule, item.source), [0, 0, 0, 0])
        for index, number in enumerate((item.clean, item.false, item.faulty, item.detected)):
            row[index] += number
    return [Evidence(*key, *row) for key, row in sums.items()]
