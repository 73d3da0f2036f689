"""A session of a stick figure: nobody touches anything, and every set begins, ends and rests as it should."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

import pytest

import formcheck as fc
from formcheck.coach.cues import Line, Tone
from formcheck.coach.gesture import RaisedHand, one_hand_up
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import REST_S, TURN_S, Step, plan
from formcheck.coach.workout import COUNT_IN_S, ENOUGH_GONE_S, GIVE_UP_S, LONGER_S, PAUSE_S, Command, Workout
from formcheck.core.engine import judge
from formcheck.core.pose import LANDMARKS
from formcheck.core.report import SetReport
from tests.synthetic import CYCLES, EVERY, FIGURES, HOLDS, Camera, Held, Move, Wave, course, place, side_of, walking

FPS = 15
STEP_S = 1 / FPS
BRIDGE = "single_leg_bridge"
QUICK = Move(up_s=1.0, hold_s=0.8, down_s=1.0, rest_s=0.7)
SHORT = replace(QUICK, top=FIGURES[BRIDGE].half)

Scene = Iterable[fc.Pose]


def still(seconds: float, moves: list[Move] | None = None, name: str = BRIDGE, side: str = "left") -> Scene:
    """The start pose for so many seconds, then moves, and the start pose for a second."""
    return course(name, moves or [], fps=FPS, start_s=seconds, end_s=1.0 if moves else 0.0, side=side)


def away(seconds: float) -> Scene:
    """Nobody is there."""
    return (fc.Pose.unseen(k * STEP_S) for k in range(round(seconds * FPS)))


def about(seconds: float, *, hand_up: bool = False) -> Scene:
    """Somebody walks about, with or without one hand held up."""
    poses = (place(walking(k * STEP_S), k * STEP_S, camera=Camera(px=100)) for k in range(round(seconds * FPS)))
    return map(raised, poses) if hand_up else poses


def raised(pose: fc.Pose, *wrists: str) -> fc.Pose:
    """The same pose with wrists held above the head."""
    landmarks = pose.landmarks.copy()
    trunk = landmarks[[23, 24], 1].mean() - landmarks[[11, 12], 1].mean()
    for wrist in wrists or ("left_wrist",):
        landmarks[fc.LANDMARKS[wrist], 1] = landmarks[0, 1] - 0.6 * trunk
    return replace(pose, landmarks=landmarks)


def film(*scenes: Scene) -> Iterator[fc.Pose]:
    """Scenes one after the other."""
    end_s = 0.0
    for scene in scenes:
        begin_s = end_s + STEP_S
        for pose in scene:
            end_s = begin_s + pose.t_s
            yield replace(pose, t_s=end_s)


@dataclass
class Kept:
    """A keeper that keeps everything in lists."""

    poses: list[fc.Pose] = field(default_factory=list)
    sets: list[tuple[Step, SetReport, list[fc.Pose]]] = field(default_factory=list)
    closed: list[fc.Rep | fc.Attempt] = field(default_factory=list)

    def begin(self, step: Step) -> None:
        self.poses = []
        self.closed = []

    def add(self, entry: fc.Rep | fc.Attempt) -> None:
        self.closed.append(entry)

    def write(self, pose: fc.Pose) -> None:
        self.poses.append(pose)

    def finish(self, step: Step, report: SetReport) -> None:
        # All but what was still under way was told before.
        assert self.closed == list(report.entries[: len(self.closed)])
        assert len(report.entries) - len(self.closed) <= 1
        self.sets.append((step, report, self.poses))


@dataclass
class Seen:
    """What happened: the moments with their times, and what was heard."""

    moments: list[tuple[float, Moment]] = field(default_factory=list)
    heard: list[tuple[float, Tone | Line]] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        return [part for part, _ in groupby(moment.part for _, moment in self.moments)]

    def times(self, part: Part) -> list[float]:
        return [t for t, moment in self.moments if moment.part is part]

    def lasted(self, part: Part) -> float:
        times = self.times(part)
        return times[-1] - times[0] + STEP_S

    def lines(self) -> list[str]:
        return [what.text for _, what in self.heard if isinstance(what, Line)]

    def tones(self) -> list[Tone]:
        return [what for _, what in self.heard if isinstance(what, Tone)]


def shown(workout: Workout, poses: Iterable[fc.Pose], do: dict[float, Command] | None = None) -> Seen:
    """Push poses; commands are given at the first pose from their time on."""
    seen, waiting = Seen(), sorted((do or {}).items())
    for pose in poses:
        while waiting and pose.t_s >= waiting[0][0]:
            workout.do(waiting.pop(0)[1])
        workout.push(pose)
        seen.moments.append((pose.t_s, workout.moment))
        seen.heard += [(pose.t_s, what) for what in workout.heard]
    return seen


@pytest.fixture
def bridge(exercises: dict[str, fc.Exercise]) -> fc.Exercise:
    return exercises[BRIDGE]


Make = Callable[..., Workout]


@pytest.fixture
def make(bridge: fc.Exercise) -> Make:
    """Make a session of some sets of the left side."""

    def made(sets: int = 1, side: str | None = "left", exercise: fc.Exercise = bridge, **more: object) -> Workout:
        return Workout(plan([exercise], side, sets), **more)  # type: ignore[arg-type]

    return made


# ---- the plan


def test_sides_take_turns_and_each_exercise_is_finished_before_the_next(exercises: dict[str, fc.Exercise]) -> None:
    steps = plan([exercises[BRIDGE], exercises["superman"]], None, 2)
    assert [(s.exercise.id, s.side, s.number, s.rest_s) for s in steps] == [
        (BRIDGE, "left", 1, 0.0),
        (BRIDGE, "right", 1, TURN_S),
        (BRIDGE, "left", 2, REST_S),
        (BRIDGE, "right", 2, TURN_S),
        ("superman", None, 1, REST_S),
        ("superman", None, 2, REST_S),
    ]


def test_a_plan_has_as_many_sets_as_the_exercise_declares(bridge: fc.Exercise) -> None:
    assert len(plan([bridge], "left")) == bridge.sets == 3


@pytest.mark.parametrize(("count", "sets"), [(0, 1), (1, 0)])
def test_a_plan_of_nothing_is_refused(bridge: fc.Exercise, count: int, sets: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        plan([bridge] * count, None, sets)


# ---- a set


def test_a_set_is_counted_in_and_ends_at_its_target(make: Make) -> None:
    kept = Kept()
    seen = shown(make(keeper=kept), film(still(7.0, [QUICK] * 12), about(5.0)))
    assert seen.parts == [Part.SETUP, Part.COUNT_IN, Part.SET, Part.DONE]
    assert seen.lasted(Part.COUNT_IN) == pytest.approx(COUNT_IN_S, abs=1.5 * STEP_S)
    assert seen.tones() == [Tone.BEAT] * 3 + [Tone.CLEAN] * 12
    assert seen.lines()[0] == "Go"
    assert seen.lines()[-2:] == ["12 clean. The set is done.", "That was the last set. Well done."]
    assert [(step.side, report.counts.clean) for step, report, _ in kept.sets] == [("left", 12)]


def test_who_begins_before_the_count_in_is_over_is_counted(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(2.5, [QUICK] * 3)))
    assert seen.tones().count(Tone.CLEAN) == 3
    assert seen.tones().count(Tone.BEAT) < 3
    assert "Go" not in seen.lines()
    assert workout.report().counts.clean == 3


def test_what_was_kept_is_judged_to_the_same_verdicts(make: Make) -> None:
    kept = Kept()
    moves = [QUICK, SHORT, QUICK]
    workout = make(sets=2, keeper=kept)
    scenes = (about(3.0), still(6.0, moves), away(70.0), about(70.0), still(6.0, moves), about(2.0), away(70.0))
    shown(workout, film(*scenes))
    assert len(kept.sets) == 2
    for step, report, poses in kept.sets:
        assert judge(step.exercise, poses, step.side) == report
        assert [rep.outcome for rep in report.reps] == [fc.Outcome.CLEAN, fc.Outcome.REJECTED, fc.Outcome.CLEAN]


def test_a_hold_needs_no_count_in_and_ends_with_the_goal(exercises: dict[str, fc.Exercise]) -> None:
    name = "lying_figure_4"
    goal_s = exercises[name].zone.goal_s[0]
    workout = Workout(plan([exercises[name]], "right", 1))
    poses = course(name, [Held(hold_s=goal_s + 3)], fps=FPS, start_s=3.0, end_s=4.0, side="right")
    seen = shown(workout, film(poses))
    assert Part.COUNT_IN not in seen.parts
    assert Tone.BEAT not in seen.tones()
    assert seen.parts[-1] is Part.DONE
    assert workout.reports[0][1].counts.clean == 1


def test_eighteen_attempts_are_enough(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(7.0, [SHORT] * 19)))
    assert seen.parts[-1] is Part.DONE
    assert workout.reports[0][1].counts.attempted == 18
    assert "The set is done." in seen.lines()


def test_of_an_alternating_exercise_both_sides_together_make_the_target(exercises: dict[str, fc.Exercise]) -> None:
    assert exercises["dead_bug"].target_clean == (16, 24)
    assert exercises[BRIDGE].target_clean == (8, 12)


@pytest.mark.parametrize("name", EVERY)
def test_in_a_session_every_exercise_comes_to_what_it_comes_to_alone(
    exercises: dict[str, fc.Exercise], name: str
) -> None:
    exercise = exercises[name]
    moves = [Held(hold_s=4.0), Held(hold_s=3.0)] if name in HOLDS else [Wave()] * 2 if name in CYCLES else [Move()] * 3
    poses = list(course(name, moves, fps=12, start_s=5.0, end_s=2.0))
    side = side_of(name)
    workout = Workout(plan([exercise], side, 1))
    seen = shown(workout, poses)
    workout.finish()
    ((_, report),) = workout.reports
    assert report == judge(exercise, poses, side)
    assert report.counts.attempted == len(moves)
    begins = [Part.SETUP, Part.SET] if exercise.is_hold else [Part.SETUP, Part.COUNT_IN, Part.SET]
    assert seen.parts == begins


# ---- somebody goes


def test_who_leaves_in_mid_set_is_waited_for_and_goes_on(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(7.0, [QUICK] * 2), away(10.0), still(4.0, [QUICK] * 2)))
    assert seen.parts == [Part.SETUP, Part.COUNT_IN, Part.SET, Part.PAUSED, Part.SET]
    paused = [moment for _, moment in seen.moments if moment.part is Part.PAUSED]
    assert paused[0].left_s == pytest.approx(GIVE_UP_S - PAUSE_S, abs=2 * STEP_S)
    assert "I cannot see anybody." in {moment.why for moment in paused}
    assert seen.lines().count("Go") == 2
    assert "Paused." in seen.lines()
    assert workout.report().counts.clean == 4


def test_who_does_not_come_back_has_ended_the_set(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(7.0, [QUICK] * 2), away(GIVE_UP_S + 3)))
    assert seen.parts[-2:] == [Part.PAUSED, Part.DONE]
    assert seen.lasted(Part.PAUSED) == pytest.approx(GIVE_UP_S - PAUSE_S, abs=0.3)
    assert workout.reports[0][1].counts.clean == 2


def test_who_has_done_enough_ends_the_set_by_leaving(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(7.0, [QUICK] * 8), away(ENOUGH_GONE_S + 2)))
    assert seen.parts[-2:] == [Part.PAUSED, Part.DONE]
    assert workout.reports[0][1].counts.clean == 8


def test_who_lies_still_for_a_minute_after_some_repetitions_has_ended_the_set(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(7.0, [QUICK] * 2), still(GIVE_UP_S + 2)))
    assert seen.parts[-2:] == [Part.SET, Part.DONE]
    assert workout.reports[0][1].counts.clean == 2


def test_a_set_in_which_nothing_was_done_is_waited_for_again(make: Make) -> None:
    workout = make()
    seen = shown(workout, film(still(7.0), away(GIVE_UP_S + 3)))
    assert seen.parts == [Part.SETUP, Part.COUNT_IN, Part.SET, Part.PAUSED, Part.SETUP]
    assert workout.reports == []


# ---- rest


def test_a_rest_ends_with_its_time_and_the_next_set_waits_for_the_start_pose(make: Make) -> None:
    workout = make(sets=2)
    seen = shown(workout, film(still(7.0, [QUICK] * 12), about(REST_S + 5), still(7.0, [QUICK] * 2)))
    assert seen.parts == [Part.SETUP, Part.COUNT_IN, Part.SET, Part.REST, Part.SETUP, Part.COUNT_IN, Part.SET]
    assert seen.lasted(Part.REST) == pytest.approx(REST_S, abs=2 * STEP_S)
    told = seen.lines()
    assert told[told.index("12 clean. The set is done.") :][:4] == [
        "12 clean. The set is done.",
        "Rest. Next: Single-Leg Bridge, left side.",
        "Ten seconds.",
        "The rest is over. Take the start position.",
    ]
    assert [moment.index for _, moment in seen.moments][-1] == 1
    assert workout.report().counts.clean == 2


def test_stepping_into_the_start_pose_ends_the_rest(make: Make) -> None:
    workout = make(sets=2)
    seen = shown(workout, film(still(7.0, [QUICK] * 12), about(8.0), still(7.0, [QUICK] * 2)))
    assert seen.parts == [Part.SETUP, Part.COUNT_IN, Part.SET, Part.REST, Part.COUNT_IN, Part.SET]
    assert seen.lasted(Part.REST) < 15
    assert workout.report().counts.clean == 2


def test_who_stays_in_the_start_pose_rests(make: Make) -> None:
    seen = shown(make(sets=2), film(still(7.0, [QUICK] * 12), still(REST_S - 5)))
    assert seen.parts[-1] is Part.REST


def test_moving_about_in_a_rest_counts_nothing(make: Make) -> None:
    workout = make(sets=2)
    seen = shown(workout, film(still(7.0, [QUICK] * 12), still(1.0, [QUICK] * 5)))
    assert seen.parts[-1] is Part.REST
    assert seen.tones().count(Tone.CLEAN) == 12


def test_one_raised_hand_makes_the_rest_longer_once(make: Make) -> None:
    scenes = (still(7.0, [QUICK] * 12), about(5.0), about(4.0, hand_up=True), about(REST_S + LONGER_S))
    seen = shown(make(sets=2), film(*scenes))
    assert seen.lasted(Part.REST) == pytest.approx(REST_S + LONGER_S, abs=2 * STEP_S)
    assert seen.lines().count("Fifteen seconds more.") == 1


def test_keys_skip_the_rest_and_make_it_longer(make: Make) -> None:
    begin_s = 7.0 + 12 * QUICK.seconds

    def scenes() -> Iterator[fc.Pose]:
        return film(still(7.0, [QUICK] * 12), about(80.0))

    longer = shown(make(sets=2), scenes(), {begin_s + 5: Command.LONGER})
    assert longer.lasted(Part.REST) == pytest.approx(REST_S + LONGER_S, abs=2 * STEP_S)
    skipped = shown(make(sets=2), scenes(), {begin_s + 5: Command.NEXT})
    # The set ends with the last repetition, before the stillness after it.
    assert skipped.lasted(Part.REST) == pytest.approx(5.0 + QUICK.rest_s, abs=0.2)
    assert skipped.parts[-2:] == [Part.REST, Part.SETUP]


# ---- keys within a set


def test_a_pause_that_was_asked_for_holds_nothing_against_the_user(make: Make) -> None:
    workout = make()
    begin_s = 7.0 + 2 * QUICK.seconds
    paused = shown(workout, film(still(7.0, [QUICK] * 2), about(100.0)), {begin_s + 1: Command.PAUSE})
    assert paused.parts[-1] is Part.PAUSED
    assert paused.moments[-1][1].why == ""
    assert workout.report().counts.attempted == 2
    back = (replace(pose, t_s=pose.t_s + 200.0) for pose in film(still(4.0, [QUICK] * 2)))
    after = shown(workout, back, {0.0: Command.RESUME})
    assert after.parts == [Part.PAUSED, Part.SET]
    assert workout.report().counts.clean == 4


def test_next_ends_the_set_and_leaves_out_a_set_that_was_not_begun(make: Make) -> None:
    workout = make(sets=3)
    seen = shown(workout, film(still(7.0, [QUICK] * 2), about(20.0)), {15.0: Command.NEXT})
    assert seen.parts[-1] is Part.REST
    assert [report.counts.clean for _, report in workout.reports] == [2]
    left_out = make(sets=2)
    assert shown(left_out, film(about(4.0)), {1.0: Command.NEXT}).moments[-1][1].index == 1
    assert left_out.reports == []


def test_when_the_poses_end_what_was_attempted_is_kept(make: Make) -> None:
    kept = Kept()
    workout = make(keeper=kept)
    shown(workout, film(still(7.0, [QUICK] * 2)))
    workout.finish()
    workout.finish()
    assert [report.counts.clean for _, report, _ in kept.sets] == [2]
    assert workout.done


def test_every_line_is_known_beforehand(exercises: dict[str, fc.Exercise]) -> None:
    workout = Workout(plan([exercises[BRIDGE]], None, 1))
    first, second = still(7.0, [QUICK] * 12), still(7.0, [SHORT] * 19, side="right")
    seen = shown(workout, film(about(5.0), first, about(30.0), second, away(5.0)))
    assert [report.sides.keys() for _, report in workout.reports] == [{"left"}, {"right"}]
    assert set(seen.lines()) <= set(workout.lines())


# ---- one hand up


def test_one_hand_is_a_sign_and_two_are_none() -> None:
    upright = place(walking(0.0), 0.0, camera=Camera(px=100))
    assert one_hand_up(raised(upright, "left_wrist"))
    assert one_hand_up(raised(upright, "right_wrist"))
    assert not one_hand_up(upright)
    assert not one_hand_up(raised(upright, "left_wrist", "right_wrist"))
    assert not one_hand_up(fc.Pose.unseen(0.0))


def test_who_reaches_forward_on_all_fours_asks_for_nothing() -> None:
    kneeling = next(iter(course("quadruped_limb_raises", [], fps=FPS, start_s=1.0, end_s=0.0)))
    landmarks = kneeling.landmarks.copy()
    names = ("nose", "left_shoulder", "left_wrist")
    nose, shoulder, wrist = (LANDMARKS[name] for name in names)
    # The head hangs, and one hand is as high as its shoulder, far above the nose.
    landmarks[nose, 1] = landmarks[LANDMARKS["right_wrist"], 1]
    landmarks[wrist, 1] = landmarks[shoulder, 1]
    assert not one_hand_up(replace(kneeling, landmarks=landmarks))


def test_a_hand_is_told_once_for_each_time_that_it_is_raised() -> None:
    hand = RaisedHand()
    poses = film(about(1.0), about(5.0, hand_up=True), about(1.0), about(2.0, hand_up=True))
    assert sum(hand.held(pose) for pose in poses) == 2
