"""Signals of several measures, and start poses that are themselves a change from a rest pose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

import formcheck as fc
from formcheck.core.body import body_of
from formcheck.core.start import STILL_SD
from tests.synthetic import FIGURES, PARTNER, Move, course, figure, place, steady

SUPERMAN, PULL = "superman", "superman_pull"
TRUNK_RULE = "spull_chest_drop"
FPS = 20.0

Points = NDArray[np.float64]


def lying(lifted: float, amount: float = 0.0, **faults: object) -> Points:
    """Return the figure of the pull; `lifted` 0 = flat on the floor, 1 = the chest floats by 11 degrees."""
    return figure(PULL, amount, lifted=lifted, **faults)


FLAT, START, PULLED = lying(0.0), lying(1.0), lying(1.0, 1.0)
#: Chest and head on the hands: 0.35 T past the shoulder, 0.15 T below it, elbows out.
ON_HANDS = lying(0.0, 1.0, top=0.8, elbow=0.3, hand=-0.15)


def through(*stops: tuple[float, Points], noise: float = 0.0) -> Iterator[fc.Pose]:
    """Yield poses that go from one figure to the next, each reached at its time in seconds."""
    rng = np.random.default_rng(3)
    times = [time for time, _ in stops]
    for t in steady(times[-1], FPS):
        after = next(k for k, time in enumerate(times) if t < time)
        before = max(0, after - 1)
        span = times[after] - times[before]
        share = (t - times[before]) / span if span else 1.0
        points = (1.0 - share) * stops[before][1] + share * stops[after][1]
        shift = rng.normal(0.0, noise, (33, 2)) if noise else None
        yield place(points, t, middle=FIGURES[PULL].middle, noise=shift)


def updates_of(exercise: fc.Exercise, poses: Iterator[fc.Pose]) -> tuple[list[fc.Update], fc.SetReport]:
    engine = fc.Engine(exercise)
    return [engine.push(pose) for pose in poses], engine.report()


def chest(update: fc.Update) -> float:
    """Return by how much the chest is up, as the judge reads it."""
    return next(reading.value for reading in update.readings if reading.rule == TRUNK_RULE)


def hints(updates: list[fc.Update]) -> list[str]:
    """Return what was said, each time once."""
    said: list[str] = []
    for update in updates:
        if update.message and (not said or said[-1] != update.message):
            said.append(update.message)
    return said


# --- a signal that is the least of several shares ---


@pytest.mark.parametrize(
    ("faults", "peak"),
    [({}, 1.6), ({"legs": 0.75}, 1.2), ({"chest": -4.8}, 1.0)],
    ids=["both", "legs lower", "chest lower"],
)
def test_the_signal_is_the_least_share(
    exercises: dict[str, fc.Exercise], faults: dict[str, float], peak: float
) -> None:
    report = fc.judge(exercises[SUPERMAN], course(SUPERMAN, [Move(faults=faults)], fps=FPS))
    assert [rep.peak for rep in report.reps] == pytest.approx([peak], abs=0.02)


@pytest.mark.parametrize("faults", [{"legs": 0.0}, {"chest": -12.8}], ids=["chest only", "legs only"])
def test_one_share_alone_is_no_attempt(exercises: dict[str, fc.Exercise], faults: dict[str, float]) -> None:
    report = fc.judge(exercises[SUPERMAN], course(SUPERMAN, [Move(faults=faults)] * 2, fps=FPS))
    assert report.counts == fc.Counts()
    assert report.notes == ()


def test_a_share_that_is_not_seen_makes_the_signal_unseen(exercises: dict[str, fc.Exercise]) -> None:
    """Also where no required point is missing, and whichever of the shares it is."""
    exercise = replace(exercises[SUPERMAN], required=("near.shoulder", "near.hip"), bones=())
    ankle = fc.LANDMARKS["right_ankle"]
    engine = fc.Engine(exercise)
    signals = []
    for pose in course(SUPERMAN, [Move()], fps=FPS):
        visibility = pose.visibility.copy()
        if pose.t_s > 2.0:
            visibility[ankle] = 0.1
        update = engine.push(fc.Pose(pose.t_s, pose.landmarks, pose.world, visibility, pose.image_size))
        signals.append((pose.t_s, update.signal))
    assert all(signal == pytest.approx(0.0, abs=0.05) for t, signal in signals if 1.6 < t <= 2.0)
    # A point keeps its last place for 0.2 s.
    assert all(np.isnan(signal) for t, signal in signals if t > 2.3)
    assert engine.report().counts == fc.Counts()


def test_without_one_of_the_shares_nobody_gets_ready(exercises: dict[str, fc.Exercise]) -> None:
    exercise = replace(exercises[SUPERMAN], required=("near.shoulder", "near.hip"), bones=())
    engine = fc.Engine(exercise)
    updates = [engine.push(pose) for pose in course(SUPERMAN, [], start_s=4.0, hidden={"right_ankle": 0.1})]
    assert all(update.levels is None for update in updates)
    assert updates[-1].message == "Hold the start position."


@pytest.mark.parametrize("part", ["shoulder", "ankle"])
def test_every_share_has_to_be_still_at_rest(exercises: dict[str, fc.Exercise], part: str) -> None:
    """1.2 degrees of either: at the ankle 0.036 T, at the shoulder 0.021 T; swaying by 0.1 T is too much."""
    index = fc.LANDMARKS[f"right_{part}"]
    engine = fc.Engine(exercises[SUPERMAN])
    for pose in course(SUPERMAN, [], start_s=4.0, fps=FPS):
        landmarks = pose.landmarks.copy()
        landmarks[index, 1] += 12.0 * np.sin(2 * np.pi * pose.t_s / 0.7)
        update = engine.push(fc.Pose(pose.t_s, landmarks, pose.world, pose.visibility, pose.image_size))
        assert update.levels is None
    assert update.message.startswith("Hold still")


def test_further_measures_need_an_amount_of_the_first() -> None:
    measure = fc.elevation_of("near.hip", "near.shoulder", name="trunk", doc="Rise of the trunk.")
    levels = {"leave": 0.4, "partial": 0.7, "full": 1.0, "target": (1.2, 2.0), "back": 0.3, "hysteresis": 0.1}
    with pytest.raises(ValueError, match="'also' needs a 'per' that is a number"):
        fc.Signal(measure, also=(fc.Share(measure, 6.0),), **levels)  # type: ignore[arg-type]
    assert fc.Signal(measure, per=8.0, also=(fc.Share(measure, 6.0),), **levels).unit == "1"  # type: ignore[arg-type]


# --- a rest pose before the start pose ---


def test_the_rest_pose_is_asked_for_first(exercises: dict[str, fc.Exercise]) -> None:
    exercise = exercises[PULL]
    updates, report = updates_of(exercise, through((0.0, FLAT), (2.5, FLAT), (3.5, START), (5.5, START)))
    said = hints(updates)
    assert said[0] == "Hold still."
    assert said[1:] == [
        "Hold still for a second.",
        "Lift your chest off the floor, arms long.",
        "Hold the start position.",
    ]
    ready = next(update.t_s for update in updates if update.levels is not None)
    # The chest passes 7 of 11 degrees 0.64 s after it began to rise, and is then held for a second.
    assert 4.0 < ready < 4.7
    assert report.notes == ()


def test_the_start_pose_is_refused_without_the_rest_pose(exercises: dict[str, fc.Exercise]) -> None:
    floating = lying(1.4)
    updates, report = updates_of(exercises[PULL], through((0.0, floating), (6.0, floating)))
    assert all(update.levels is None for update in updates)
    assert updates[-1].message == "Lie flat on your front first, chest on the floor."
    assert report.notes[0].startswith("Nothing could be judged")


def test_the_rest_pose_is_no_start_pose(exercises: dict[str, fc.Exercise]) -> None:
    updates, _ = updates_of(exercises[PULL], through((0.0, FLAT), (6.0, FLAT)))
    assert all(update.levels is None for update in updates)
    assert updates[-1].message == "Lift your chest off the floor, arms long."


def test_a_rest_pose_that_is_not_held_still_is_not_taken(exercises: dict[str, fc.Exercise]) -> None:
    """It goes up and down by 12 degrees every 0.8 s: a standard deviation of 3.5 degrees, less what is smoothed."""
    stops = [(0.4 * k, lying(1.1 * (k % 2))) for k in range(10)]
    updates, _ = updates_of(exercises[PULL], through(*stops))
    assert STILL_SD["deg"] == 2.0
    assert updates[-1].message == "Hold still for a second."


def test_changes_are_counted_from_the_rest_pose(exercises: dict[str, fc.Exercise]) -> None:
    updates, _ = updates_of(exercises[PULL], through((0.0, FLAT), (2.0, FLAT), (2.8, START), (5.0, START)))
    assert chest(updates[-1]) == pytest.approx(11.0, abs=0.3)
    # The signal has its own rest in the start pose.
    assert updates[-1].levels is not None
    assert updates[-1].levels.rest == pytest.approx(FIGURES[PULL].rest, abs=0.02)


def test_a_short_rest_pose_is_enough_for_who_lifts_early(exercises: dict[str, fc.Exercise]) -> None:
    """0.4 s for the view, 0.5 s flat; and a noisy picture in which the short neck wavers by 6 degrees."""
    stops = ((0.0, FLAT), (1.1, FLAT), (1.9, START), (4.0, START))
    for noise in (0.0, 0.02):
        updates, _ = updates_of(exercises[PULL], through(*stops, noise=noise))
        ready = [update for update in updates if update.levels is not None]
        assert ready, noise
        assert chest(ready[0]) == pytest.approx(11.0, abs=0.5 + 100 * noise)


@pytest.mark.parametrize("low", [0.3, 0.5])
def test_a_chest_that_stops_on_its_way_up_is_no_rest_pose(exercises: dict[str, fc.Exercise], low: float) -> None:
    """It is held for three seconds at 3 or 5 degrees, within the bounds of the rest pose."""
    part = lying(low)
    stops = ((0.0, FLAT), (2.0, FLAT), (2.8, part), (5.8, part), (6.4, START), (8.5, START))
    updates, _ = updates_of(exercises[PULL], through(*stops))
    assert updates[-1].levels is not None
    assert chest(updates[-1]) == pytest.approx(11.0, abs=0.3)


def test_who_lies_down_flatter_is_read_from_there(exercises: dict[str, fc.Exercise]) -> None:
    """A first rest with the chest propped up by 5 degrees is not the last word."""
    propped = lying(0.45)
    stops = ((0.0, propped), (2.5, propped), (3.3, FLAT), (5.0, FLAT), (5.8, START), (8.0, START))
    updates, _ = updates_of(exercises[PULL], through(*stops))
    assert chest(updates[-1]) == pytest.approx(11.0, abs=0.3)


def test_the_rest_pose_is_not_learned_anew_from_the_start_pose(exercises: dict[str, fc.Exercise]) -> None:
    engine = fc.Engine(exercises[PULL])
    # What is learned anew goes a tenth of the way each time: six times would take 5 of 11 degrees off.
    updates = [engine.push(pose) for pose in course(PULL, [Move(up_s=1.0, hold_s=0.5, down_s=1.0)] * 6, fps=FPS)]
    assert updates[-1].counts.clean == 6
    assert chest(updates[-1]) == pytest.approx(11.0, abs=0.3)


def test_what_has_no_rest_pose_is_learned_anew_with_every_share(exercises: dict[str, fc.Exercise]) -> None:
    """The other side of it: after the first repetition the legs rest 2 of 6 degrees lower."""
    engine = fc.Engine(exercises[SUPERMAN])
    first = list(course(SUPERMAN, 1, fps=FPS, end_s=0.0))
    poses = first + [
        fc.Pose(p.t_s + first[-1].t_s + 0.05, p.landmarks, p.world, p.visibility, p.image_size)
        for p in course(SUPERMAN, 3, fps=FPS, start_s=0.4, at_rest={"resting": -2.0})
    ]
    updates = [engine.push(pose) for pose in poses]
    resting = [update.signal for update in updates if update.phase is fc.Phase.READY]
    assert updates[-1].counts == fc.Counts(attempted=4, complete=4, clean=4, unverified=0)
    assert min(resting) == pytest.approx(-0.33, abs=0.02)
    # Three times a tenth of the way back, or a little less: the half second begins before they lie still.
    assert -0.33 * 0.9**2 - 0.01 < resting[-1] < -0.33 * 0.9**3 + 0.01


# --- who rests between repetitions, and whose chest comes down ---

BEGIN = ((0.0, FLAT), (2.0, FLAT), (2.8, START), (4.5, START))
FIRST = ((6.0, PULLED), (6.8, PULLED), (8.3, START))
WENT_WELL = fc.Counts(attempted=1, complete=1, clean=1, unverified=0)


def test_resting_flat_between_repetitions_costs_nothing(exercises: dict[str, fc.Exercise]) -> None:
    rest = ((9.3, FLAT), (14.0, FLAT), (15.0, START), (16.5, START))
    second = ((18.0, PULLED), (18.8, PULLED), (20.3, START), (21.3, START))
    _, report = updates_of(exercises[PULL], through(*BEGIN, *FIRST, *rest, *second))
    assert report.counts == fc.Counts(attempted=2, complete=2, clean=2, unverified=0)
    assert report.notes == ()


def test_resting_with_the_head_on_the_hands_is_no_repetition(exercises: dict[str, fc.Exercise]) -> None:
    """The hand is then as near to the shoulder as at the end of a pull."""
    exercise = exercises[PULL]
    assert exercise.signal.measure.of(body_of_figure(ON_HANDS)) == pytest.approx(0.8)
    rest = ((9.3, FLAT), (10.3, ON_HANDS), (16.0, ON_HANDS), (17.0, FLAT), (18.0, START), (19.5, START))
    second = ((21.0, PULLED), (21.8, PULLED), (23.3, START), (24.3, START))
    _, report = updates_of(exercise, through(*BEGIN, *FIRST, *rest, *second))
    assert report.counts == fc.Counts(attempted=2, complete=2, clean=2, unverified=0)
    # At once, chest and hands together.
    sooner = ((9.8, ON_HANDS), (16.0, ON_HANDS), (17.0, FLAT), (18.0, FLAT))
    _, report = updates_of(exercise, through(*BEGIN, *FIRST, *sooner))
    assert report.counts == WENT_WELL


def test_a_chest_that_comes_down_and_stays_there_is_an_attempt_with_the_fault(
    exercises: dict[str, fc.Exercise],
) -> None:
    """The posture at its end is not that of the start: it is judged all the same."""
    sunk = lying(0.0, 1.0)
    down = ((9.5, START), (11.0, sunk), (12.0, sunk), (13.5, FLAT), (15.0, FLAT))
    _, report = updates_of(exercises[PULL], through(*BEGIN, *FIRST, *down))
    assert report.counts == fc.Counts(attempted=2, complete=2, clean=1, unverified=0)
    assert {verdict.rule for verdict in report.reps[1].faults if verdict.voids} == {TRUNK_RULE}


def test_getting_up_to_the_hands_and_knees_is_no_repetition(exercises: dict[str, fc.Exercise]) -> None:
    """From the reach, and from lying flat; the start pose is asked for anew, and kept from the flat one."""
    kneeling = figure("quadruped_limb_raises", 0.0)
    middle = np.array([FIGURES["quadruped_limb_raises"].middle - FIGURES[PULL].middle, 0.0, 0.0])
    up = kneeling - middle
    for before in (START, FLAT):
        poses = through(*BEGIN, *FIRST, (9.3, before), (10.0, before), (12.0, up), (15.0, up))
        updates, report = updates_of(exercises[PULL], poses)
        assert report.counts == WENT_WELL
        assert updates[-1].levels is None


def body_of_figure(points: Points) -> fc.Body:
    """Return the body of a figure whose right side is near."""
    return body_of(points[PARTNER][:, :2])


@pytest.mark.parametrize("done", ["v_up", PULL])
def test_other_exercises_on_the_floor_are_no_superman(exercises: dict[str, fc.Exercise], done: str) -> None:
    """On the back chest and legs rise as well, but the face looks up; in a pull the legs stay down."""
    report = fc.judge(exercises[SUPERMAN], course(done, 3, fps=FPS))
    assert report.counts == fc.Counts()


def test_a_superman_is_no_superman_pull(exercises: dict[str, fc.Exercise]) -> None:
    """Held at its top it is the start pose of a pull, and then no pull comes."""
    moves = [Move(), Move(hold_s=3.0), Move()]
    engine = fc.Engine(exercises[PULL])
    updates = [engine.push(pose) for pose in course(SUPERMAN, moves, fps=FPS)]
    assert any(update.levels is not None for update in updates)
    assert engine.report().counts == fc.Counts()


@pytest.mark.parametrize("name", [SUPERMAN, PULL])
def test_lying_down_is_no_repetition(exercises: dict[str, fc.Exercise], name: str) -> None:
    """From hands and knees to the floor, rest, and up again, three times."""
    offset = np.array([FIGURES["quadruped_limb_raises"].middle - FIGURES[PULL].middle, 0.0, 0.0])
    kneeling = figure("quadruped_limb_raises", 0.0) - offset
    stops = [(0.0, kneeling)]
    for begin in (0.0, 8.0, 16.0):
        stops += [(begin + 1.5, kneeling), (begin + 3.0, FLAT), (begin + 6.0, FLAT), (begin + 8.0, kneeling)]
    engine = fc.Engine(exercises[name])
    updates = [engine.push(pose) for pose in through(*stops)]
    assert any(update.levels is not None for update in updates) is (name == SUPERMAN)
    assert engine.report().counts == fc.Counts()
