"""The clips: where they are, and judging one of them.

The poses of a clip can be kept, so that a change of the judge is measured without the pose model. Kept
poses are named after everything that they depend on, and are not found when any of it has changed.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import formcheck
from evaluation.results import Judged
from evaluation.rules import Verdicts, added, held_against
from evaluation.scoring import overlap_s, score, undecided
from evaluation.sequences import followed, voiding_rules
from evaluation.timed import clean_s, is_timed, score_timed
from formcheck import failures
from formcheck.core.report import SetReport
from formcheck.io.catalogue import load_exercise
from formcheck.io.models import load_model
from formcheck.io.recordings import is_recording, open_recording
from formcheck.session import Record, judge_source, replay

ROOT: Final = Path(__file__).resolve().parent.parent
SAMPLES: Final = ROOT / "sample_videos"

#: What decides, besides video, model and our own code, where the landmarks of a frame come to lie.
_ESTIMATION: Final = ("mediapipe", "opencv-python-headless")


@dataclass(frozen=True, slots=True)
class Clip:
    """A video, its truth, and how it is to be judged."""

    video: Path
    folder: str
    truth: dict[str, Any]
    model: str
    poses: Path | None


def find_clips(folder: Path, model: str, poses: Path | None) -> list[Clip]:
    """Return the sample videos and then the development clips that are no copies of them."""
    clips: list[Clip] = []
    seen: set[str] = set()
    for name, place in (("sample_videos", SAMPLES), ("development clips", folder)):
        for path in sorted(place.glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            video = path.with_suffix(".mp4")
            known = "expected" in truth and (truth.get("reps") or is_timed(truth))
            if not known or (checksum := _checksum(video)) in seen:
                continue
            seen.add(checksum)
            clips.append(Clip(video, name, truth, model, poses))
    return clips


def shipped_exercises() -> set[str]:
    """Return the ids of the exercises that are shipped."""
    return {path.stem for path in (ROOT / "exercises").glob("*.py")}


def judge_clip(clip: Clip) -> Judged:
    """Judge one clip and score it; an error is a wrong answer and not the end of the evaluation."""
    exercise, side = clip.truth["exercise"], clip.truth.get("side")
    seen: list[bool] = []
    try:
        judged = _report(clip, exercise, side, seen)
        wrong: tuple[str, ...] = ()
    except (OSError, ValueError) as error:
        judged = SetReport(exercise, "")
        wrong = (failures.line(error),)
    report = judged.to_dict()
    timed = is_timed(clip.truth)
    points, more = score_timed(clip.truth, report) if timed else score(clip.truth, report)
    held = held_against(clip.truth, report, voiding_rules(exercise))
    return Judged(
        clip=clip.video.stem,
        exercise=exercise,
        folder=clip.folder,
        score=points,
        expected={name: clip.truth["expected"][name] for name in ("attempted", "complete", "clean")},
        counts=report["counts"],
        undecided=undecided(clip.truth),
        wrong=(*wrong, *more),
        clean_s=(report["hold"] or {"clean_s": 0.0})["clean_s"] if "hold" in clip.truth else None,
        true_clean_s=clean_s(clip.truth) if "hold" in clip.truth else None,
        evidence=tuple(held.evidence),
        verdicts=held.verdicts,
        frames=len(seen),
        followed=sum(seen),
        peak_errors=tuple(_peak_errors(clip.truth, judged)),
    )


def _peak_errors(truth: dict[str, Any], judged: SetReport) -> Iterator[float]:
    """Yield how far the peak of each repetition is from the peak of the true joints, degrees.

    Only where the primary signal is an angle: the truth is the same signal read off the joints of the
    rendered person.
    """
    for rep in truth["reps"]:
        spans = [(overlap_s(rep, {"start_s": found.start_s, "end_s": found.end_s}), found) for found in judged.reps]
        overlap, best = max(spans, key=lambda pair: pair[0], default=(0.0, None))
        if best is not None and overlap > 0 and best.unit == "deg":
            yield abs(best.peak - rep["truth"]["peak"])


def _middle(errors: list[float]) -> float | None:
    return round(statistics.median(errors), 2) if errors else None


def clip_figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return the figures of the clips as they are kept: by exercise, of each rule, and of all verdicts."""
    exercises = {}
    for name in dict.fromkeys(item.exercise for item in judged):
        here = [item for item in judged if item.exercise == name]
        exercises[name] = {
            "clips": len(here),
            "exact": sum(item.score.exact for item in here),
            "wrong": sum(len(item.wrong) for item in here),
            "frames": sum(item.frames for item in here),
            "judged": sum(item.followed for item in here),
            "peak_error_deg": _middle([error for item in here for error in item.peak_errors]),
        }
    return {
        "exercises": exercises,
        "verdicts": asdict(sum((item.verdicts for item in judged), Verdicts())),
        "rules": [asdict(item) for item in added(part for clip in judged for part in clip.evidence)],
    }


def _report(clip: Clip, exercise: str, side: str | None, seen: list[bool]) -> SetReport:
    """Return the report of a clip; `seen` takes for every frame whether the movement was followed."""

    def note(record: Record) -> None:
        seen.append(followed(record.update))

    declared = load_exercise(exercise)
    with tempfile.TemporaryDirectory() as folder:
        kept = (clip.poses or Path(folder)) / f"{clip.video.stem}-{_key(clip)}.fcr"
        if not is_recording(kept):
            # Under another name until it is whole: an interrupted run must not leave half a clip.
            part = kept.with_suffix(".part")
            part.unlink(missing_ok=True)
            judge_source(clip.video, declared, side=side, model=clip.model, record=part)
            part.replace(kept)
        return replay(open_recording(kept), declared, side=side, on_record=note)


def _key(clip: Clip) -> str:
    """Return what the poses of a clip depend on, as a short checksum."""
    _, model = load_model(clip.model)
    package = Path(formcheck.__file__).parent
    code = [*sorted((package / "io").glob("*.py")), package / "core" / "pose.py"]
    versions = [importlib.metadata.version(name) for name in _ESTIMATION]
    parts = [_checksum(clip.video), model.sha256, *versions, *map(_checksum, code)]
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
