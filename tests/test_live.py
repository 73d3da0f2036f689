"""A session before a camera: every set is kept, and neither a lost camera nor a full disk loses anything."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.coach.guide import About, Choice, Fixed, Question, Task
from formcheck.coach.moment import Part
from formcheck.coach.steps import Goal, Purpose, Step, plan
from formcheck.core.report import ModelInfo, SetReport, SourceInfo
from formcheck.io.catalogue import discover
from formcheck.io.recordings import open_recording
from formcheck.io.store import Asked, Store
from formcheck.live import BETWEEN_CAMERAS_S, Live
from formcheck.session import replay
from tests.synthetic import Held, Move, course

FPS = 15
QUICK = Move(up_s=1.0, hold_s=0.8, down_s=1.0, rest_s=0.7)
CAMERA = SourceInfo("camera", "Webcam")
MODEL = ModelInfo("pose_landmarker_full", "0" * 64)


@pytest.fixture(scope="module")
def bridge() -> fc.Exercise:
    return discover().get("single_leg_bridge")


def some(moves: int, side: str = "left") -> Iterable[fc.Pose]:
    return course("single_leg_bridge", [QUICK] * moves, fps=FPS, start_s=6.0, end_s=1.0, side=side)


def nobody(from_s: float, seconds: float) -> Iterable[fc.Pose]:
    return (fc.Pose.unseen(from_s + k / FPS) for k in range(1, round(seconds * FPS)))


def shown(live: Live, *scenes: Iterable[fc.Pose]) -> float:
    last_s = 0.0
    for scene in scenes:
        for pose in scene:
            live.push(pose)
            last_s = pose.t_s
    return last_s


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "sets")
    yield made
    made.close()


@pytest.fixture
def live(bridge: fc.Exercise, store: Store, complaints: list[str]) -> Iterator[Live]:
    made = Live(plan([bridge], "left", 2), store, complaints.append)
    made.connect(CAMERA, MODEL)
    yield made
    made.close()


def test_a_set_is_kept_when_it_is_over_and_judged_again_to_the_same(live: Live, store: Store) -> None:
    shown(live, some(12))
    assert live.moment.part is Part.REST
    (finished,) = live.taken()
    assert live.taken() == []
    assert finished.report.counts.clean == 12
    assert finished.report.source.kind == "camera"
    assert finished.report.source.name == "Webcam"
    assert finished.report.model == MODEL
    assert finished.kept is not None
    assert store.report_of(finished.kept) == finished.report
    assert finished.kept.recording is not None
    again = replay(open_recording(finished.kept.recording))
    assert again.reps == finished.report.reps
    assert again.source.frames == finished.report.source.frames


def test_a_camera_that_was_lost_goes_on_with_the_same_set(live: Live) -> None:
    end_s = shown(live, some(3))
    live.connect(CAMERA, MODEL)
    updates = [live.push(pose) for pose in some(2)]
    assert updates[0].t_s == pytest.approx(end_s + BETWEEN_CAMERAS_S)
    assert live.report().counts.clean == 5
    live.close()
    (finished,) = live.taken()
    assert finished.report.counts.clean == 5
    assert finished.kept is not None
    assert finished.kept.recording is not None
    assert replay(open_recording(finished.kept.recording)).reps == finished.report.reps


def test_nothing_is_kept_of_a_set_in_which_nothing_was_attempted(live: Live, store: Store) -> None:
    shown(live, nobody(0.0, 3.0))
    live.close()
    assert live.taken() == []
    assert store.kept() == []
    assert not list(store.folder.rglob("*.fcr"))


def test_without_a_store_nothing_is_kept(bridge: fc.Exercise, complaints: list[str]) -> None:
    live = Live(plan([bridge], "left", 1), None, complaints.append)
    live.connect(CAMERA, MODEL)
    shown(live, some(2))
    live.close()
    (finished,) = live.taken()
    assert finished.kept is None
    assert finished.report.counts.clean == 2
    assert complaints == []


def test_a_folder_that_cannot_be_written_is_said_once_and_the_session_goes_on(
    bridge: fc.Exercise, tmp_path: Path, complaints: list[str]
) -> None:
    blocked = tmp_path / "sets"
    blocked.write_text("a file where the folder should be")
    live = Live(plan([bridge], "left", 2), Store(blocked), complaints.append)
    live.connect(CAMERA, MODEL)
    end_s = shown(live, some(12))
    shown(live, nobody(end_s, 8.0))
    live.close()
    (finished,) = live.taken()
    assert finished.report.counts.clean == 12
    assert finished.kept is None
    assert len(complaints) == 1
    assert str(blocked) in complaints[0]


# ---- in the programme

PAIN = Question(About.PAIN, "Pain?", tuple(Choice(str(k), str(k)) for k in range(11)), "single_leg_bridge")
LEG = Question(About.LEG, "Leg?", (Choice("no", "No"), Choice("yes", "Yes")), "single_leg_bridge")
EFFECT = Question(
    About.EFFECT, "Better?", (Choice("same", "The same"), Choice("better", "Better")), "single_leg_bridge"
)


class Asks(Fixed):
    """One set, questions, and one more set."""

    def __init__(self, bridge: fc.Exercise, *questions: Question) -> None:
        made = Step(bridge, "left", 1, 2, purpose=Purpose.TRAINING, goal=Goal(clean=2))
        super().__init__([made])
        self._tasks: tuple[Task, ...] = (made, *questions, Step(bridge, "left", 2, 2, 20.0, Purpose.TRAINING))

    def ahead(self) -> Sequence[Task]:
        return self._tasks

    def done(self, step: Step, report: SetReport | None) -> None:
        self._tasks = self._tasks[1:]

    def answered(self, question: Question, value: str) -> None:
        self._tasks = self._tasks[1:]


def led(bridge: fc.Exercise, store: Store | None, complaints: list[str], *questions: Question) -> Live:
    live = Live(Asks(bridge, *questions), store, complaints.append)
    live.connect(CAMERA, MODEL)
    return live


def answer(live: Live, from_s: float, value: str) -> float:
    """Answer, and once more: then it is final."""
    live.workout.answer(value)
    live.workout.answer(value)
    return shown(live, nobody(from_s, 0.3))


def test_purpose_plan_and_answers_are_kept_with_the_set(
    bridge: fc.Exercise, store: Store, complaints: list[str]
) -> None:
    live = led(bridge, store, complaints, PAIN, LEG, EFFECT)
    end_s = shown(live, some(2))
    (finished,) = live.taken()
    assert finished.kept is not None
    for value in ("3", "yes", "better"):
        end_s = answer(live, end_s, value)
    assert live.moment.part is Part.REST
    assert finished.kept.purpose == "training"
    (session,) = store.sessions()
    assert store.session(session.id).plan == ("single_leg_bridge",)
    pains = store.pains()
    assert [(pain.asked, pain.level, pain.leg, pain.set) for pain in pains] == [
        (Asked.AFTER_SET, 3, False, finished.kept.id),
        (Asked.AFTER_SET, None, True, finished.kept.id),
    ]
    (said,) = store.said()
    assert (said.topic, said.subject, said.value, said.set) == (
        "effect",
        "single_leg_bridge",
        "better",
        finished.kept.id,
    )
    assert complaints == []
    live.close()


def test_what_is_killed_in_a_question_has_lost_nothing(
    bridge: fc.Exercise, store: Store, complaints: list[str]
) -> None:
    live = led(bridge, store, complaints, PAIN, LEG)
    end_s = shown(live, some(2))
    answer(live, end_s, "3")
    assert live.moment.question is LEG
    # Nothing is closed: another program looks at the same folder.
    other = Store(store.folder)
    (kept,) = other.kept()
    assert other.report_of(kept).counts.clean == 2
    assert [(pain.level, pain.set) for pain in other.pains()] == [(3, kept.id)]
    other.close()
    live.close()


def test_an_answer_that_cannot_be_kept_is_complained_of_once(
    bridge: fc.Exercise, store: Store, complaints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    live = led(bridge, store, complaints, PAIN, LEG)
    end_s = shown(live, some(2))

    def full(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(store, "say_pain", full)
    end_s = answer(live, end_s, "3")
    answer(live, end_s, "yes")
    assert complaints == ["the disk is full"]
    assert live.moment.part is Part.REST
    live.close()


def test_without_a_store_answers_lead_on(bridge: fc.Exercise, complaints: list[str]) -> None:
    live = led(bridge, None, complaints, PAIN)
    end_s = shown(live, some(2))
    answer(live, end_s, "3")
    assert live.moment.part is Part.REST
    assert complaints == []
    live.close()


# ---- a goal of its own


def balancing(goal_s: float) -> Step:
    """A hold of the programme."""
    return Step(discover().get("single_leg_balance"), "left", 1, 1, purpose=Purpose.TRAINING, goal=Goal(held_s=goal_s))


def held(seconds: float) -> Iterable[fc.Pose]:
    return course("single_leg_balance", [Held(hold_s=seconds)], fps=FPS, start_s=3.0, end_s=2.0, side="left")


@pytest.mark.parametrize("goal_s", [8.0, 48.0])
def test_a_hold_with_another_goal_is_judged_again_by_that_goal(
    store: Store, complaints: list[str], goal_s: float
) -> None:
    live = Live([balancing(goal_s)], store, complaints.append)
    live.connect(CAMERA, MODEL)
    shown(live, held(goal_s + 2))
    (finished,) = live.taken()
    live.close()
    told = finished.report.hold
    assert told is not None
    assert told.goal_s == goal_s
    assert finished.report.counts.clean == 1
    assert finished.kept is not None
    assert finished.kept.recording is not None
    recording = open_recording(finished.kept.recording)
    again = replay(recording)
    assert again.hold == told == store.report_of(finished.kept).hold
    assert again.rules == finished.report.rules
    # So it is where the exercise is named, and the way it was is no way for another exercise.
    own = discover().get("single_leg_balance")
    assert replay(recording, own).hold == told
    other = replay(recording, replace(own, id="my_balance")).hold
    assert other is not None
    assert other.goal_s == own.zone.goal_s[0]
    assert complaints == []


def test_a_hold_with_another_goal_that_was_killed_is_recovered_by_that_goal(
    store: Store, complaints: list[str], tmp_path: Path
) -> None:
    live = Live([balancing(12.0)], store, complaints.append)
    live.connect(CAMERA, MODEL)
    shown(live, held(11.0))
    report = live.report()
    assert report.hold is not None
    assert [(attempt.complete, attempt.goal_s) for attempt in report.hold.attempts] == [(False, 12.0)]
    # What a program that is killed leaves behind.
    shutil.copytree(store.folder, tmp_path / "left")
    left = Store(tmp_path / "left")
    (kept,) = left.recover(replay)
    assert left.report_of(kept).hold == report.hold
    assert left.report_of(kept).rules == report.rules
    left.close()
    live.close()


@pytest.mark.parametrize("written", ["1e999", "-3", '"long"', "0"])
def test_a_goal_that_is_none_is_refused(store: Store, complaints: list[str], written: str) -> None:
    live = Live([balancing(8.0)], store, complaints.append)
    live.connect(CAMERA, MODEL)
    shown(live, held(10.0))
    (finished,) = live.taken()
    live.close()
    assert finished.kept is not None
    assert finished.kept.recording is not None
    path = finished.kept.recording
    path.write_bytes(path.read_bytes().replace(b'"goal_s": 8.0', b'"goal_s": ' + written.encode(), 1))
    with pytest.raises(ValueError, match="is not a FormCheck recording: 'goal_s'"):
        open_recording(path)
