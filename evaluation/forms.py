"""Verdicts on people: right and wrong push-ups by clip, and clips of our exercises labelled as clean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from collections.abc import Sequence as Many
from dataclasses import dataclass
from typing import Any, Final

from evaluation.bootstrap import figure
from evaluation.datasets import Filmed, PushUps
from evaluation.metrics import f1, share
from evaluation.rules import Evidence, broken
from evaluation.sequences import Outcome, voiding_rules

#: Labels of filmed clips, and the exercise of ours that they show.
LABELLED: Final = {
    "superman": "superman",
    "cat_cow": "cat_cow",
    "dead_bug": "dead_bug",
    "bird_dog": "quadruped_limb_raises",
    "push_up": "push_up",
    "squat": "squat",
    "situp": "sit_up",
    "sit_up": "sit_up",
    "pull_up": "pull_up",
    "jumping_jack": "jumping_jack",
    "front_raise": "front_raise",
    "v_up": "v_up",
    "single_leg_deadlift": "single_leg_deadlift",
    "one_leg_balance": "single_leg_balance",
}


def exercise_of(label: Mapping[str, Any], exercises: Set[str]) -> str | None:
    """Return the exercise of ours that a filmed clip shows: by the name of its label or by our own; None for none."""
    name = str(label["exercise"])
    return LABELLED.get(name, name if name in exercises else None)


#: Labels of clips in which nothing that we know is done: whatever is counted there is a ghost.
NOTHING_OF_OURS: Final = ("running", "running_on_the_spot", "forearm_plank")


@dataclass(frozen=True, slots=True)
class Clip:
    """One clip of push-ups and what was said of it: `told` when any repetition in it was rejected."""

    label: str
    session: str
    told: bool
    judged: bool


@dataclass(frozen=True, slots=True)
class CleanClip:
    """A clip that is labelled as done well: its repetitions by outcome. `group` is what is drawn together."""

    group: str
    clean: int
    rejected: int
    unverified: int

    @property
    def reps(self) -> int:
        """All repetitions that were counted in it."""
        return self.clean + self.rejected + self.unverified


def clip_of(push_ups: PushUps, outcome: Outcome) -> Clip:
    """Return what was said of a clip."""
    outcomes = [rep["outcome"] for rep in outcome.report["reps"]]
    return Clip(push_ups.label, push_ups.session, "rejected" in outcomes, bool(outcomes))


def push_up_figures(folder: str, clips: Many[Clip], outcomes: Many[Outcome]) -> dict[str, Any]:
    """Return the figures of clips of push-ups, with intervals by session.

    Parameters
    ----------
    folder
        Name of the data set's folder.
    clips
        What was said of each clip.
    outcomes
        What the engine made of each clip, in the same order.
    """

    def by_session(clip: Clip) -> str:
        return clip.session

    def f1_wrong(some: Many[Clip]) -> float | None:
        wrong = [clip for clip in some if clip.label == "wrong"]
        hits = sum(clip.told for clip in wrong)
        return f1(hits, sum(clip.told for clip in some) - hits, len(wrong) - hits)

    def told(label: str) -> list[float] | None:
        here = [clip for clip in clips if clip.label == label]
        return figure(here, lambda some: share(sum(clip.told for clip in some), len(some)), by_session)

    rules: dict[str, Counter[str]] = {"correct": Counter(), "wrong": Counter()}
    for clip, outcome in zip(clips, outcomes, strict=True):
        found = {rule for rep in outcome.report["reps"] for rule in broken(rep)}
        rules.setdefault(clip.label, Counter()).update(found & set(voiding_rules("push_up")))
    return {
        "data": folder,
        "clips": len(clips),
        "sessions": len({clip.session for clip in clips}),
        "nothing_counted": {
            label: sum(not clip.judged for clip in clips if clip.label == label) for label in ("correct", "wrong")
        },
        "f1_wrong": figure(clips, f1_wrong, by_session),
        "accuracy": figure(
            clips, lambda some: share(sum(c.told == (c.label == "wrong") for c in some), len(some)), by_session
        ),
        "false_alarms": told("correct"),
        "detected": told("wrong"),
        "clips_by_rule": {label: dict(sorted(counts.items())) for label, counts in rules.items()},
    }


def is_clean(label: Mapping[str, Any]) -> bool:
    """Whether a clip is labelled as done well: by who looked at it, or by who published it."""
    form = str(label.get("form", ""))
    return form.startswith(("clean", "correct", "uploader: correct"))


def wanted(label: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return the least and the largest right count: a repetition that the clip cuts may be counted or not."""
    reps = label.get("reps")
    if reps is None:
        return None
    complete = label.get("reps_complete", reps)
    return min(int(complete), int(reps)), max(int(complete), int(reps))


def filmed_row(exercise: str, pairs: Many[tuple[Filmed, Outcome]]) -> dict[str, Any]:
    """Return the filmed clips of one exercise as they are kept; no label of a single clip is."""
    known = [(want, outcome) for clip, outcome in pairs if (want := wanted(clip.label)) is not None]
    clean = [outcome for clip, outcome in pairs if is_clean(clip.label)]
    reps = [rep for outcome in clean for rep in outcome.report["reps"]]
    held = [hold for _, outcome in pairs if (hold := outcome.report.get("hold")) is not None]
    return {
        "exercise": exercise,
        "clips": len(pairs),
        "known": len(known),
        "right": sum(low <= counted(outcome) <= high for (low, high), outcome in known),
        "clean_clips": len(clean),
        "reps": len(reps),
        "rejected": sum(rep["outcome"] == "rejected" for rep in reps),
        "unverified": sum(rep["outcome"] == "unverified" for rep in reps),
        "rules": dict(sorted(Counter(rule for rep in reps for rule in broken(rep)).items())),
        "held_s": round(sum(a["held_s"] for hold in held for a in hold["attempts"]), 1) if held else None,
        "clean_s": round(sum(float(hold["clean_s"]) for hold in held), 1) if held else None,
        "frames": sum(outcome.frames for _, outcome in pairs),
        "judged": sum(outcome.judged for _, outcome in pairs),
    }


def counted(outcome: Outcome) -> int:
    """Return how often it was done: cycles where these are counted, else attempts."""
    cycles = outcome.report["cycles"]
    return outcome.attempted if cycles is None else int(cycles)


def filmed_wrong(pairs: Many[tuple[Filmed, Outcome]]) -> list[str]:
    """Return a sentence for each filmed clip that was judged wrongly; to be read, not to be kept."""
    lines = []
    for clip, outcome in pairs:
        want = wanted(clip.label)
        if want is not None and not want[0] <= counted(outcome) <= want[1]:
            lines.append(f"{clip.name} as {outcome.exercise}: {counted(outcome)} counted instead of {want[1]}")
        faults = sorted(
            {rule for rep in outcome.report["reps"] if rep["outcome"] == "rejected" for rule in broken(rep)}
        )
        if is_clean(clip.label) and faults:
            lines.append(f"{clip.name} as {outcome.exercise}: labelled clean, told {', '.join(faults)}")
    return lines


def clean_evidence(source: str, outcome: Outcome, group: str) -> tuple[list[Evidence], CleanClip]:
    """Return what each rule said of a clip that is labelled as done well, and its repetitions by outcome."""
    reps = outcome.report["reps"]
    evidence = [
        Evidence(outcome.exercise, rule, source, clean=len(reps), false=sum(rule in broken(rep) for rep in reps))
        for rule in voiding_rules(outcome.exercise)
    ]
    told = Counter(rep["outcome"] for rep in reps)
    return evidence, CleanClip(group, told["clean"], told["rejected"], told["unverified"])


def clean_figures(clips: Many[CleanClip]) -> dict[str, Any]:
    """Return the repetitions of all clips that are labelled as done well, by outcome, as they are kept.

    ``share_rejected`` has its interval by session, or by clip where there are none; ``clips_rejected`` says in
    how many clips anything was rejected.
    """
    known = [clip for clip in clips if clip.reps]
    return {
        "clean": sum(clip.clean for clip in clips),
        "rejected": sum(clip.rejected for clip in clips),
        "unverified": sum(clip.unverified for clip in clips),
        "clips": len(known),
        "clips_rejected": sum(clip.rejected > 0 for clip in known),
        "share_rejected": figure(
            known,
            lambda some: share(sum(clip.rejected for clip in some), sum(clip.reps for clip in some)),
            lambda clip: clip.group,
        ),
    }


def ghosts(outcomes: Iterable[Outcome]) -> list[list[Any]]:
    """Return clip, exercise and number of what was counted in clips in which nothing of it is done."""
    return [[o.name, o.exercise, o.attempted] for o in outcomes if o.attempted]
