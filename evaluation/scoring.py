"""Hold the report of a set against what is known to happen in its clip.

Repetitions are matched by time: a true repetition is found by the judged one that overlaps it the
longest. What nobody can decide from the picture (severity ``undecided``) may be judged either way, but
it has to be found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

Rep = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """How well one clip was judged, or the sum over several.

    Attributes
    ----------
    clips, exact
        Clips, and those whose attempted and clean counts are those of the truth.
    reps, right, missed
        True repetitions; those judged clean or not clean as they should; those not found at all.
    clean, false_rejects
        True clean repetitions, and those of them that were found and not counted.
    ghosts
        Judged repetitions that no true one overlaps.
    faults, named
        Repetitions with an acted fault, and those where that very rule was broken.
    """

    clips: int = 0
    exact: int = 0
    reps: int = 0
    right: int = 0
    missed: int = 0
    clean: int = 0
    false_rejects: int = 0
    ghosts: int = 0
    faults: int = 0
    named: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Score)))


def score(truth: Mapping[str, Any], report: Mapping[str, Any]) -> tuple[Score, list[str]]:
    """Return the score of one clip, and a sentence for each thing that is wrong.

    Parameters
    ----------
    truth
        The ground truth of the clip: ``expected`` counts and ``reps``.
    report
        `SetReport.to_dict` of the same clip.
    """
    judged, wrong = list(report["reps"]), []
    right = missed = clean = false_rejects = faults = named = 0
    for rep in truth["reps"]:
        name = f"rep {rep['number']}"
        clean += rep["clean"]
        faults += rep["fault"] is not None
        found = max(judged, key=lambda other: overlap_s(rep, other), default=None)
        if found is None or overlap_s(rep, found) <= 0:
            missed += 1
            wrong.append(f"{name} was not found")
            continue
        is_clean = found["outcome"] == "clean"
        if is_clean == rep["clean"] or rep.get("severity") == "undecided":
            right += 1
        else:
            wrong.append(f"{name} is {'clean' if rep['clean'] else 'not clean'} and was judged {_told(found)}")
        false_rejects += rep["clean"] and not is_clean
        if rep["fault"] is not None:
            if rep["fault"] in _broken(found):
                named += 1
            else:
                wrong.append(f"{name}: {rep['fault']} was not named")
    ghosts = [other for other in judged if all(overlap_s(rep, other) <= 0 for rep in truth["reps"])]
    wrong += [f"a repetition at {ghost['start_s']:.1f} s that nobody made" for ghost in ghosts]
    exact = _exact(truth, report["counts"])
    return Score(1, exact, len(truth["reps"]), right, missed, clean, false_rejects, len(ghosts), faults, named), wrong


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of scores."""
    return sum(scores, Score())


def undecided(truth: Mapping[str, Any]) -> int:
    """Return how many repetitions nobody can decide from the picture."""
    return sum(rep.get("severity") == "undecided" for rep in truth["reps"])


def _exact(truth: Mapping[str, Any], counts: Mapping[str, int]) -> bool:
    """Return whether attempted and clean are right, with either answer allowed where nobody knows."""
    expected = truth["expected"]
    surplus = counts["clean"] - expected["clean"]
    return bool(counts["attempted"] == expected["attempted"] and 0 <= surplus <= undecided(truth))


def overlap_s(a: Rep, b: Rep) -> float:
    """Return how long two repetitions overlap, seconds; negative is how far apart they are."""
    return float(min(a["end_s"], b["end_s"]) - max(a["start_s"], b["start_s"]))


def _broken(rep: Rep) -> list[str]:
    return [fault["rule"] for fault in rep["faults"] if fault["level"] == "fault"]


def _told(rep: Rep) -> str:
    return f"{rep['outcome']} ({', '.join(_broken(rep)) or 'no fault'})"
