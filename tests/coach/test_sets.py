"""Whole sets, judged: what is heard of a stick figure and of a recording."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.coach.policy import GAP_S, TONE_GAP_S
from formcheck.core.hints import all_hints
from formcheck.io.recordings import open_recording
from formcheck.session import Record, replay
from tests.synthetic import CYCLES, EVERY, FIGURES, HOLDS, Camera, Held, Move, Wave, course, side_of

CUE = "Go a little further"
Heard = tuple[fc.Update, Tone | Line]


def spoken(exercise: fc.Exercise, poses: Iterable[fc.Pose], side: str | None) -> tuple[list[fc.Update], list[Heard]]:
    """Judge poses; return the updates, and what is heard with its time and its phase."""
    engine, coach = fc.Engine(exercise, side), Coach(exercise)
    updates: list[fc.Update] = []
    heard: list[Heard] = []
    for pose in poses:
        update = engine.push(pose)
        updates.append(update)
        heard += [(update, what) for what in coach.push(update)]
    return updates, heard


def lines(heard: Iterable[Heard]) -> list[tuple[float, str]]:
    return [(round(update.t_s, 2), what.text) for update, what in heard if isinstance(what, Line)]


def tones(heard: Iterable[Heard]) -> list[Tone]:
    return [what for _, what in heard if isinstance(what, Tone)]


def usual(name: str) -> list[Move]:
    """Return four repetitions of which the second stays short, two holds, or two cycles."""
    if name in HOLDS:
        return [Held(hold_s=4.0), Held(hold_s=3.0)]
    return [Wave(), Wave()] if name in CYCLES else [Move(), Move(top=FIGURES[name].half), Move(), Move()]


@pytest.mark.parametrize("name", EVERY)
def test_of_every_exercise_a_set_is_spoken_to_by_the_policy(exercises: dict[str, fc.Exercise], name: str) -> None:
    exercise = exercises[name]
    updates, heard = spoken(exercise, course(name, usual(name), fps=12, end_s=2.0), side_of(name))
    closed = [update.closed for update in updates if update.closed is not None]
    assert len(closed) == len(usual(name))
    assert len(tones(heard)) == len(closed)
    told = {fc.Outcome.CLEAN: Tone.CLEAN, fc.Outcome.REJECTED: Tone.NOT_COUNTED, fc.Outcome.UNVERIFIED: Tone.UNVERIFIED}
    assert tones(heard) == [told[entry.outcome] for entry in closed]
    at_work = [(update, line) for update, line in heard if isinstance(line, Line) and not line.urgent and update.levels]
    assert all(update.phase is not exercise.eccentric for update, _ in at_work)
    said = lines(heard)
    assert {text for _, text in said} <= set(Coach(exercise).lines())
    assert {update.message for update in updates} - {""} <= set(all_hints(exercise))
    in_set = [update.t_s for update, line in heard if isinstance(line, Line) and update.phase is not fc.Phase.SETUP]
    assert all(b - a >= GAP_S - 1e-6 for a, b in pairwise(in_set))
    assert {"Go", "Holding"} & {text for _, text in said}


def test_a_set_of_clean_repetitions_ends_at_its_target(exercises: dict[str, fc.Exercise]) -> None:
    _, heard = spoken(exercises["single_leg_bridge"], course("single_leg_bridge", 13, fps=20), "right")
    assert [text for _, text in lines(heard)] == [
        "Go",
        *("Clean!",) * 2,
        "8 clean. Go on, up to 12.",
        "Clean!",
        "12 clean. The set is done.",
    ]
    assert tones(heard) == [Tone.CLEAN] * 13


def test_who_stays_short_is_told_three_times_and_then_that_it_is_better(exercises: dict[str, fc.Exercise]) -> None:
    moves = [Move(top=FIGURES["single_leg_bridge"].half)] * 5 + [Move()] * 2
    _, heard = spoken(exercises["single_leg_bridge"], course("single_leg_bridge", moves, fps=20), "right")
    assert [text for _, text in lines(heard)] == ["Go", CUE, CUE, CUE, "Better!"]
    assert tones(heard) == [Tone.NOT_COUNTED] * 5 + [Tone.CLEAN] * 2


def test_a_set_that_is_found_under_way_is_no_burst(exercises: dict[str, fc.Exercise]) -> None:
    """Jumping jacks of 0.8 s from the first picture on: two of them are told with two poses in a row."""
    quick = Move(up_s=0.35, hold_s=0.1, down_s=0.35, rest_s=0.02)
    updates, heard = spoken(exercises["jumping_jack"], course("jumping_jack", [quick] * 6, start_s=0.0), None)
    closed = [update.t_s for update in updates if update.closed is not None]
    assert closed[1] - closed[0] < 0.05
    sounded = [update.t_s for update, what in heard if isinstance(what, Tone)]
    assert len(sounded) == len(closed) == 6
    assert all(b - a >= TONE_GAP_S - 1e-6 for a, b in pairwise(sounded))
    assert [text for _, text in lines(heard)] == ["Let your arms hang."]


def test_a_wrong_camera_is_told_before_the_set(exercises: dict[str, fc.Exercise]) -> None:
    poses = course("single_leg_bridge", [], start_s=12.0, camera=Camera(shift=(0.0, 120.0)))
    _, heard = spoken(exercises["single_leg_bridge"], poses, "right")
    said = lines(heard)
    assert [t for t, _ in said] == pytest.approx([1.5, 7.5], abs=0.05)
    assert {text for _, text in said} == {"Step back, I need your shoulders."}


def test_who_leaves_in_mid_set_is_told_and_begins_anew(exercises: dict[str, fc.Exercise]) -> None:
    poses = course("single_leg_bridge", 4, lost=[(11.5, 16.0)])
    _, heard = spoken(exercises["single_leg_bridge"], poses, "right")
    texts = [text for _, text in lines(heard)]
    assert texts == ["Go", "I cannot see anybody.", "Go"]


def test_a_recording_is_spoken_to(exercises: dict[str, fc.Exercise], held: Path) -> None:
    """Two holds of 11 and 24 s; in the second one the hips sink."""
    coach = Coach(exercises["single_leg_balance"])
    heard: list[Heard] = []

    def listen(record: Record) -> None:
        heard.extend((record.update, what) for what in coach.push(record.update))

    report = replay(open_recording(held), on_record=listen)
    assert report.hold is not None
    assert len(report.hold.attempts) == len(tones(heard)) == 2
    assert tones(heard) == [Tone.CLEAN, Tone.NOT_COUNTED]
    assert [text for _, text in lines(heard)] == [
        "Lift one foot beside the other calf.",
        "Holding",
        "Keep both hips level",
    ]
