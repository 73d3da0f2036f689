"""The clips: where they are, and judging one of them.

The poses of a clip can be kept, so that a change of the judge is measured without the pose model. Kept
poses are named after everything that they depend on, and are not found when any of it has changed.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

import formcheck
from evaluation import angles, pelvis
from evaluation.injected import Injected, injected
from evaluation.results import Judged
from evaluation.rules import Verdicts, added, held_against, shares
from evaluation.scoring import Score, score, undecided
from evaluation.sequences import Followed, followed, judged_frames, limits_of, of_recording, voiding_rules
from evaluation.stress import scored
from evaluation.timed import Seconds, clean_s, is_timed, score_timed, seconds
from formcheck import failures
from formcheck.core.report import SetReport
from formcheck.io.catalogue import load_exercise
from formcheck.io.models import load_model
from formcheck.io.recordings import Recording, is_recording, open_recording
from formcheck.session import Record, judge_source, replay

ROOT: Final = Path(__file__).resolve().parent.parent
SAMPLES: Final = ROOT / "sample_videos"

#: What of our own code decides where the landmarks of a frame come to lie: modules of `formcheck.io`.
_ESTIMATING: Final = ("clock", "estimator", "follow", "models", "place", "recordings", "sources", "zoom")
#: What decides, besides video, model and our own code, where the landmarks of a frame come to lie.
_ESTIMATION: Final = ("mediapipe", "opencv-python-headless")


@dataclass(frozen=True, slots=True)
class Clip:
    """A video, its truth, how it is to be judged, and the folder where its poses are kept."""

    video: Path
    folder: str
    truth: dict[str, Any]
    model: str
    poses: Path


def find_clips(folder: Path, model: str, poses: Path, *, runs: bool = False) -> list[Clip]:
    """Return the sample videos and then the development clips that are no copies of them: of sets, or of runs."""
    clips: list[Clip] = []
    seen: set[str] = set()
    for name, place in (("sample_videos", SAMPLES), ("development clips", folder)):
        for path in sorted(place.glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            video = path.with_suffix(".mp4")
            known = "running" in truth if runs else "expected" in truth and (truth.get("reps") or is_timed(truth))
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
    seen: list[Followed] = []
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
        judged=judged_frames(seen, report),
        live=sum(frame.live for frame in seen),
        errors=_errors(clip) if not wrong else angles.Errors(),
        seconds=seconds(clip.truth, report) if "hold" in clip.truth else None,
    )


def inject_clip(clip: Clip) -> list[Injected]:
    """Put faults into the clean repetitions of a clip that has been judged; see `evaluation.injected`."""
    rules = voiding_rules(clip.truth["exercise"])
    return injected(of_recording(clip.video.stem, clip.truth["exercise"], _recording(clip)), clip.truth, rules)


def stress_clip(clip: Clip) -> dict[str, Score]:
    """Judge a clip of repetitions again with its landmarks disturbed; see `evaluation.stress`. Empty for others."""
    if is_timed(clip.truth):
        return {}
    return scored(of_recording(clip.video.stem, clip.truth["exercise"], _recording(clip)), clip.truth)


def pelvis_figures(clips: Sequence[Clip]) -> dict[str, Any] | None:
    """Return what a pelvic drop looks like, from the bridges among clips that have been judged; None without them."""
    bridges = []
    for clip in clips:
        if clip.truth["exercise"] == pelvis.EXERCISE and (arrays := _arrays(clip)):
            poses = list(_recording(clip).poses())
            if all(pose.seen for pose in poses):
                landmarks = np.stack([pose.landmarks[:, :2] for pose in poses]).astype(np.float64)
                world = np.stack([pose.world for pose in poses]).astype(np.float64)
                joints, pixels = (arrays[name].astype(np.float64) for name in ("lm3d", "lm2d"))
                bridges.append(pelvis.Bridge(clip.truth, joints, pixels, landmarks, world))
    limit = limits_of(pelvis.EXERCISE, pelvis.ACTED).fault_below
    return pelvis.measured(bridges, limit) if limit is not None else None


def _errors(clip: Clip) -> angles.Errors:
    """Return how far the primary signal is from that of the true joints."""
    truth, arrays = clip.truth, _arrays(clip)
    if not arrays:
        return angles.Errors()
    seen = of_recording(clip.video.stem, truth["exercise"], _recording(clip))
    true = angles.of_joints(clip.video.stem, truth, arrays, seen.t_s.tolist())
    parts = [(rep["start_s"], rep["end_s"]) for rep in truth["reps"]]
    parts += [(part["from_s"], part["to_s"]) for part in truth.get("hold", {"segments": ()})["segments"]]
    # Cycles have no times: all of it counts.
    parts = parts or [(float(seen.t_s[0]), float(seen.t_s[-1]))]
    model, joints = (angles.read(sequence, truth["side"]) for sequence in (seen, true))
    return angles.errors(model, joints, seen.t_s.tolist(), parts)


def _arrays(clip: Clip) -> dict[str, NDArray[Any]]:
    """Return the true landmarks of a clip; empty where they are not there."""
    path = clip.video.with_suffix(".npz")
    if not path.is_file():
        return {}
    with np.load(path) as data:
        return {name: data[name] for name in ("lm2d", "lm3d")}


def clip_figures(judged: Sequence[Judged], put_in: Sequence[Injected] = ()) -> dict[str, Any]:
    """Return the figures of the clips as they are kept: by exercise, of each rule, and of all verdicts.

    Parameters
    ----------
    judged
        Every clip.
    put_in
        What came of faults that were put into them.
    """
    exercises = {}
    for name in dict.fromkeys(item.exercise for item in judged):
        here = [item for item in judged if item.exercise == name]
        held = [item.seconds for item in here if item.seconds is not None]
        exercises[name] = {
            "clips": len(here),
            "exact": sum(item.score.exact for item in here),
            "wrong": sum(len(item.wrong) for item in here),
            "frames": sum(item.frames for item in here),
            "judged": sum(item.judged for item in here),
            "judged_live": sum(item.live for item in here),
            "unit": next((item.errors.unit for item in here if item.errors.unit), None),
            "peak_error": _middle([error for item in here for error in item.errors.peaks]),
            "signal_error": _middle([error for item in here for error in item.errors.frames]),
            "seconds": asdict(sum(held, Seconds())) if held else None,
        }
    verdicts = sum((item.verdicts for item in judged), Verdicts())
    return {
        "exercises": exercises,
        "verdicts": asdict(verdicts) | shares(verdicts),
        "rules": [asdict(item) for item in added(part for clip in judged for part in clip.evidence)],
        "injected": [
            asdict(item)
            | {
                "said": next(
                    each.said
                    for each in put_in
                    if each.evidence.rule == item.rule and each.evidence.exercise == item.exercise
                )
            }
            for item in added(each.evidence for each in put_in)
        ],
    }


def _middle(errors: list[float]) -> float | None:
    return round(statistics.median(errors), 3) if errors else None


def _report(clip: Clip, exercise: str, side: str | None, seen: list[Followed]) -> SetReport:
    """Return the report of a clip; `seen` takes every frame and whether the movement was followed in it."""

    def note(record: Record) -> None:
        seen.append(Followed(record.pose.t_s, record.pose.seen, followed(record.update)))

    return replay(estimated(clip), load_exercise(exercise), side=side, on_record=note)


def estimated(clip: Clip) -> Recording:
    """Return the poses of a clip; they are estimated where they were not kept."""
    kept = _kept(clip)
    if not is_recording(kept):
        # Under another name until it is whole: an interrupted run must not leave half a clip.
        part = kept.with_suffix(".part")
        part.unlink(missing_ok=True)
        declared = load_exercise(clip.truth["exercise"])
        judge_source(clip.video, declared, side=clip.truth.get("side"), model=clip.model, record=part)
        part.replace(kept)
    return open_recording(kept)


def _recording(clip: Clip) -> Recording:
    return open_recording(_kept(clip))


def _kept(clip: Clip) -> Path:
    return clip.poses / f"{clip.video.stem}-{_key(clip)}.fcr"


def _key(clip: Clip) -> str:
    """Return what the poses of a clip depend on, as a short checksum."""
    _, model = load_model(clip.model)
    package = Path(formcheck.__file__).parent
    code = [*(package / "io" / f"{name}.py" for name in _ESTIMATING), package / "core" / "pose.py"]
    versions = [importlib.metadata.version(name) for name in _ESTIMATION]
    parts = [_checksum(clip.video), model.sha256, *versions, *map(_checksum, code)]
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
