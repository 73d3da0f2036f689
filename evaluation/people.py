"""The data sets of people, from the folder to the figures.

Every sequence is judged by the engine, given its exercise; what it should have come to is only looked at
afterwards. A data set that is not there, and an exercise that does not exist, is said in a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from evaluation import counting, datasets, forms, planks, squat_frames
from evaluation.injected import Injected
from evaluation.rules import Evidence, added
from evaluation.sequences import Outcome, Sequence

Judge = Callable[[list[Sequence]], list[Outcome]]
PutIn = Callable[[list[Sequence]], list[list[Injected]]]


@dataclass(slots=True)
class Findings:
    """What the data sets of people came to.

    Attributes
    ----------
    figures
        Plain data, as it is kept: ``counting``, ``filmed``, ``planks``, ``push_ups``, ``squat_frames``, ``verdicts``.
    evidence
        What is known of each rule.
    absent
        Sentences: what was not there to be measured.
    wrong
        Sentences: what was counted or judged wrongly, video by video. They tell labels and are not kept.
    clean
        Clips that are labelled as done well.
    put_in
        What came of faults that were put in.
    """

    figures: dict[str, Any] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    clean: list[forms.CleanClip] = field(default_factory=list)
    put_in: list[Injected] = field(default_factory=list)


def measure(folder: Path, exercises: Set[str], judge: Judge, put_in: PutIn | None = None) -> Findings:
    """Measure every data set that is in a folder.

    Parameters
    ----------
    folder
        Where the data sets are, each in a folder of its own.
    exercises
        Ids of the exercises that exist.
    judge
        Judges sequences, in their order.
    put_in
        Puts faults into sequences and judges them again; None to leave that out.
    """
    findings = Findings({"counting": [], "planks": [], "squat_frames": [], "push_ups": [], "filmed": []})
    if not folder.is_dir():
        findings.absent.append("The data sets of people are not there: nothing was measured on people.")
        return findings

    def careful(sequences: list[Sequence]) -> list[Outcome]:
        outcomes = judge(sequences)
        for outcome in outcomes:
            if outcome.failed:
                findings.absent.append(f"{outcome.name} as {outcome.exercise}: the engine failed: {outcome.failed}.")
        return outcomes

    for kind in datasets.KINDS:
        found = datasets.find(folder, kind)
        if not found:
            findings.absent.append(f"No data set {kind} is there.")
        for place in found:
            try:
                _MEASURED[kind](place, exercises, careful, findings)
            except (OSError, ValueError, KeyError) as error:
                findings.absent.append(f"{place.name} could not be read: {type(error).__name__}, {error}.")
                continue
            if put_in is not None:
                sequences = [sequence for sequence in _whole(kind, place) if sequence.exercise in exercises]
                findings.put_in += [item for faults in put_in(sequences) for item in faults]
    findings.absent += _not_read(folder)
    findings.evidence = added(findings.evidence)
    findings.figures["verdicts"] = forms.clean_figures(findings.clean)
    findings.figures["rules"] = [asdict(item) for item in findings.evidence]
    return findings


def _whole(kind: str, place: Path) -> list[Sequence]:
    """Return what faults are put into: videos with known counts, and a push-up of every session that is correct."""
    if kind == "repcount":
        return [video.sequence for video in datasets.repcount(place)[0]]
    if kind == "pushfit":
        correct = [clip for clip in datasets.pushfit(place) if clip.label == "correct"]
        return list({clip.session: clip.sequence for clip in correct}.values())
    return []


#: Data sets that nothing is measured on, by how their names begin, and why.
NOT_READ: Final = {
    "cmu_bvh": "runs are measured by `python -m evaluation.running`, in evaluation/RUNNING.md",
    "kaiakol": "its clips are among the filmed ones, through our own pose model",
    "pose_trainer": "18 points of another estimator, without feet, in pictures from the side in which the far hand is "
    "not found: of its 28 front raises 3 can be taken up, and the faults are not named",
}


def _not_read(folder: Path) -> list[str]:
    """Return a sentence for each data set in the folder that nothing is measured on."""
    sentences = []
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        if not place.name.startswith((*datasets.KINDS, "_", ".")):
            why = next(
                (why for name, why in NOT_READ.items() if place.name.startswith(name)), "its layout is not known"
            )
            sentences.append(f"{place.name}: {why}.")
    return sentences


def _count(
    read: Callable[[Path], tuple[list[datasets.Video], dict[str, int]]],
) -> Callable[[Path, Set[str], Judge, Findings], None]:
    def measured(place: Path, exercises: Set[str], judge: Judge, findings: Findings) -> None:
        videos, others = read(place)
        missing = _missing(place, (video.sequence for video in videos), exercises, findings)
        videos = [video for video in videos if video.sequence.exercise not in missing]
        outcomes = judge([video.sequence for video in videos])
        counted = [counting.compared(video, outcome) for video, outcome in zip(videos, outcomes, strict=True)]
        findings.wrong += counting.wrong(counted)
        findings.figures["counting"].append(counting.figures(place.name, counted, others, missing))

    return measured


def _planks(place: Path, exercises: Set[str], judge: Judge, findings: Findings) -> None:
    sets = [planks.photos(place.name, name, data) for name, data in datasets.stills(place, "plank")]
    findings.figures["planks"] += sets
    if not sets:
        findings.absent.append(f"No still planks are in {place.name}.")
    if squat_frames.EXERCISE in exercises:
        squats = [squat_frames.figures(place.name, name, data) for name, data in datasets.stills(place, "squat")]
        findings.figures["squat_frames"] += [found for found in squats if found is not None]


def _push_ups(place: Path, exercises: Set[str], judge: Judge, findings: Findings) -> None:
    clips = datasets.pushfit(place)
    if _missing(place, (clip.sequence for clip in clips), exercises, findings):
        return
    outcomes = judge([clip.sequence for clip in clips])
    told = [forms.clip_of(clip, outcome) for clip, outcome in zip(clips, outcomes, strict=True)]
    findings.figures["push_ups"].append(forms.push_up_figures(place.name, told, outcomes))
    for clip, outcome in zip(clips, outcomes, strict=True):
        if clip.label == "correct":
            _take_clean(outcome, f"{place.name} {clip.session}", findings)


def _filmed(place: Path, exercises: Set[str], judge: Judge, findings: Findings) -> None:
    clips = datasets.filmed(place)
    ours = [(clip, exercise) for clip in clips if (exercise := forms.exercise_of(clip.label, exercises)) is not None]
    missing = _missing(place, (clip.as_(exercise) for clip, exercise in ours), exercises, findings)
    ours = [(clip, exercise) for clip, exercise in ours if exercise not in missing]
    outcomes = judge([clip.as_(exercise) for clip, exercise in ours])
    pairs = [(clip, outcome) for (clip, _), outcome in zip(ours, outcomes, strict=True)]
    for clip, outcome in pairs:
        if forms.is_clean(clip.label):
            _take_clean(outcome, clip.name, findings)
    findings.wrong += forms.filmed_wrong(pairs)
    rows = [
        forms.filmed_row(exercise, [pair for pair in pairs if pair[1].exercise == exercise])
        for exercise in dict.fromkeys(exercise for _, exercise in ours)
    ]
    idle = [clip for clip in clips if clip.label["exercise"] in forms.NOTHING_OF_OURS]
    tried = [clip.as_(exercise) for clip in idle for exercise in sorted(exercises)]
    ghosts = forms.ghosts(judge(tried))
    findings.figures["filmed"].append(
        {
            "data": place.name,
            "exercises": rows,
            "others": sorted(
                {c.label["exercise"] for c in clips if forms.exercise_of(c.label, exercises) is None}
                - set(forms.NOTHING_OF_OURS)
            ),
            "idle_clips": len(idle),
            "idle_tried": len(tried),
            "ghosts": ghosts,
        }
    )
    held = planks.clips(place.name, clips)
    if held is not None:
        findings.figures["planks"].append(held)


def _take_clean(outcome: Outcome, group: str, findings: Findings) -> None:
    evidence, clip = forms.clean_evidence("people", outcome, group)
    findings.evidence += evidence
    findings.clean.append(clip)


def _missing(place: Path, wanted: Iterable[Sequence], exercises: Set[str], findings: Findings) -> list[str]:
    """Return the exercises that do not exist, and say so."""
    videos = Counter(sequence.exercise for sequence in wanted)
    missing = sorted(set(videos) - set(exercises))
    for exercise in missing:
        findings.absent.append(
            f"{place.name}: {videos[exercise]} videos were not judged, because there is no exercise {exercise}."
        )
    return missing


_MEASURED: dict[str, Callable[[Path, Set[str], Judge, Findings], None]] = {
    "repcount": _count(datasets.repcount),
    "countix": _count(datasets.countix),
    "exercise_correction": _planks,
    "pushfit": _push_ups,
    "real_landmarks": _filmed,
}
