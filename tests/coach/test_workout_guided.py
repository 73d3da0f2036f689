"""A session of the programme: explained, asked, interrupted and broken off, by a guide that is written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

import formcheck as fc
from formcheck.coach import script
from formcheck.coach.answering import AGAIN_S, CHANGE_S, PATIENCE_S
from formcheck.coach.cues import Tone
from formcheck.coach.gesture import COUNT_S, HELD_S
from formcheck.coach.guide import About, Choice, Question, Task
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import Goal, Purpose, Step
from formcheck.coach.workout import HINT_S, Command, Workout
from formcheck.core.engine import judge
from formcheck.core.report import SetReport
from tests.synthetic import Held, course

from .test_workout import BRIDGE, QUICK, SHORT, STEP_S, Kept, Scene, Seen, about, away, film, shown, still

PAIN = Question(About.PAIN, "How much does your back hurt?", tuple(Choice(str(k), str(k)) for k in range(11)), BRIDGE)
LEG = Question(About.LEG, "Anything in the leg?", (Choice("no", "No"), Choice("yes", "Yes")), BRIDGE)
STOP = "Stop here, and have it looked at."
REST_S = 40.0


class Written:
    """Tasks in their order; a yes to the leg ends them."""

    def __init__(self, *tasks: Task) -> None:
        self._left = tasks
        self.told: list[tuple[str, object]] = []
        self._words = ""

    def ahead(self) -> Sequence[Task]:
        return self._left

    def done(self, step: Step, report: SetReport | None) -> None:
        assert step is self._left[0]
        self.told.append((step.exercise.id, report.counts.clean if report is not None else None))
        self._left = self._left[1:]

    def answered(self, question: Question, value: str) -> None:
        assert question is self._left[0]
        self.told.append((question.about.value, value))
        self._left = self._left[1:]
        if question.about is About.LEG and value == "yes":
            self._left, self._words = (), STOP

    def every_line(self) -> Sequence[str]:
        return (STOP,)

    def last_words(self) -> str:
        return self._words


@dataclass
class Asked(Kept):
    """A keeper that keeps answers, too."""

    answers: list[tuple[About, str, int]] = field(default_factory=list)

    def answer(self, question: Question, value: str) -> None:
        self.answers.append((question.about, value, len(self.sets)))


@pytest.fixture
def bridge(exercises: dict[str, fc.Exercise]) -> fc.Exercise:
    return exercises[BRIDGE]


def training(exercise: fc.Exercise, clean: int = 2, number: int = 1, **more: object) -> Step:
    goal = Goal(clean=clean, attempted=6, watched=True)
    made = Step(exercise, "left", number, 2, REST_S if number > 1 else 0.0, Purpose.TRAINING, goal)
    return replace(made, **more)  # type: ignore[arg-type]


def answers(seen: Seen) -> list[Moment]:
    return [moment for _, moment in seen.moments if moment.part is Part.ASK]


#: Said before a set of the bridge that is not explained, and time to hear it.
SAID = ("Next: Single-Leg Bridge, left side.", "2 clean repetitions.")
SAID_S = sum(map(script.spoken_s, SAID))


def one_set(moves: int = 2) -> Scene:
    """What is said, the start pose and a set."""
    return still(SAID_S + 5.0, [QUICK] * moves)


# ---- a set


def test_a_set_of_the_programme_is_announced_and_ends_at_its_goal(bridge: fc.Exercise) -> None:
    guide = Written(training(bridge))
    seen = shown(Workout(guide), film(one_set(4), about(5.0)))
    assert seen.parts == [Part.SHOW, Part.COUNT_IN, Part.SET, Part.DONE]
    assert seen.lasted(Part.SHOW) == pytest.approx(SAID_S, abs=2 * STEP_S)
    assert tuple(seen.lines()[:2]) == SAID
    assert seen.lines()[-2:] == ["2 clean. The set is done.", "That was the last set. Well done."]
    assert guide.told == [(BRIDGE, 2)]


def test_an_exercise_is_explained_before_it_is_waited_for(bridge: fc.Exercise) -> None:
    step = training(bridge, shown=True, advice="Today a little smaller.")
    wanted = ["Next: Single-Leg Bridge, left side.", bridge.start, bridge.move, bridge.end]
    wanted += ["2 clean repetitions.", "Today a little smaller."]
    lasts_s = sum(map(script.spoken_s, wanted))
    seen = shown(Workout(Written(step)), film(about(lasts_s + 3.0)))
    assert seen.lines()[:7] == [*wanted, "Take the start position."]
    assert seen.parts == [Part.SHOW, Part.SETUP]
    assert seen.lasted(Part.SHOW) == pytest.approx(lasts_s, abs=2 * STEP_S)
    told = list(dict.fromkeys(moment.told for _, moment in seen.moments if moment.part is Part.SHOW))
    assert told == wanted


def test_who_begins_during_the_explanation_is_counted_and_not_talked_to(bridge: fc.Exercise) -> None:
    seen = shown(Workout(Written(training(bridge, 3, shown=True))), film(still(3.0, [QUICK] * 3)))
    assert seen.parts[:2] == [Part.SHOW, Part.SET]
    assert seen.tones().count(Tone.CLEAN) == 3
    assert bridge.end not in seen.lines()


def test_the_explanation_can_be_skipped(bridge: fc.Exercise) -> None:
    seen = shown(Workout(Written(training(bridge, shown=True))), film(about(6.0)), {3.0: Command.NEXT})
    assert seen.parts == [Part.SHOW, Part.SETUP]
    assert seen.lasted(Part.SHOW) == pytest.approx(3.0, abs=2 * STEP_S)


def test_within_a_rest_the_next_exercise_is_explained_and_the_rest_goes_on(bridge: fc.Exercise) -> None:
    second = training(bridge, number=2, shown=True, rest_s=60.0)
    workout = Workout(Written(training(bridge), second))
    seen = shown(workout, film(one_set(), about(70.0)))
    assert seen.parts == [Part.SHOW, Part.COUNT_IN, Part.SET, Part.SHOW, Part.REST, Part.SETUP]
    rest = [t for t, moment in seen.moments if moment.index == 1 and moment.part in (Part.SHOW, Part.REST)]
    assert rest[-1] - rest[0] == pytest.approx(60.0, abs=2 * STEP_S)
    assert "Rest. Next: Single-Leg Bridge, left side." in seen.lines()


def test_a_trial_takes_its_attempts_however_they_are(bridge: fc.Exercise) -> None:
    step = Step(bridge, "left", 1, 1, purpose=Purpose.TRIAL, goal=Goal(attempted=5))
    workout = Workout(Written(step))
    seen = shown(workout, film(still(15.0, [QUICK, SHORT, SHORT, SHORT, QUICK]), about(5.0)))
    assert seen.parts[-1] is Part.DONE
    assert workout.reports[0][1].counts.attempted == 5
    assert workout.reports[0][1].counts.clean == 2
    assert "A trial: 5 slow repetitions." in seen.lines()


def test_a_hold_ends_when_it_was_held_for_so_long(exercises: dict[str, fc.Exercise]) -> None:
    step = Step(exercises["lying_figure_4"], "right", 1, 1, purpose=Purpose.TRIAL, goal=Goal(held_s=8.0, attempted=3))
    kept = Asked()
    workout = Workout(Written(step), kept)
    poses = course("lying_figure_4", [Held(hold_s=14.0)], fps=15, start_s=14.0, end_s=4.0, side="right")
    seen = shown(workout, poses)
    assert seen.parts[-1] is Part.DONE
    assert seen.tones() == [Tone.CLEAN]
    ((_, report),) = workout.reports
    assert report.hold is not None
    assert report.hold.best_s == pytest.approx(8.0, abs=0.2)
    assert report.counts.clean == 1
    ((kept_step, kept_report, poses_kept),) = kept.sets
    assert judge(kept_step.exercise, poses_kept, kept_step.side) == kept_report


# ---- form that does not hold


def test_twice_the_same_fault_is_answered_by_a_hint_and_one_more_try(bridge: fc.Exercise) -> None:
    cue = next(rule.cue for rule in script.all_rules(bridge) if rule.id == "partial_rep")
    workout = Workout(Written(training(bridge, 4)))
    seen = shown(workout, film(still(SAID_S + 5.0, [SHORT] * 2), still(9.0, [QUICK] * 2)))
    assert seen.parts == [Part.SHOW, Part.COUNT_IN, Part.SET, Part.HINT, Part.SET]
    # The hint, and the start position held once more for a second.
    assert HINT_S <= seen.lasted(Part.HINT) <= HINT_S + 1.5
    # Said of the first one by the coach, and of the second one as the hint.
    place = seen.lines().index(cue, seen.lines().index(cue) + 1)
    assert seen.lines()[place : place + 3] == [cue, "Take a breath, and try once more.", "Go"]
    assert {moment.why for _, moment in seen.moments if moment.part is Part.HINT} == {cue}
    counts = workout.report().counts
    assert (counts.attempted, counts.clean) == (4, 2)


def test_what_is_done_while_a_hint_is_given_is_not_held_against_anybody(bridge: fc.Exercise) -> None:
    workout = Workout(Written(training(bridge, 4)))
    shown(workout, film(still(SAID_S + 5.0, [SHORT] * 4)))
    assert workout.report().counts.attempted == 2


def test_the_same_fault_after_the_hint_ends_the_set(bridge: fc.Exercise) -> None:
    guide = Written(training(bridge, 4), training(bridge, 4, 2))
    workout = Workout(guide)
    seen = shown(workout, film(still(SAID_S + 5.0, [SHORT] * 2), still(9.0, [SHORT]), about(20.0)))
    assert seen.parts[-3:] == [Part.HINT, Part.SET, Part.REST]
    why = "Let us end this set here. For the next one: Go a little further"
    assert why in seen.lines()
    assert {moment.why for _, moment in seen.moments if moment.part is Part.REST} == {why}
    assert guide.told == [(BRIDGE, 0)]
    assert workout.reports[0][1].counts.attempted == 3
    # The whole of it is said before anything else is.
    at = {line: t for t, line in ((t, what.text) for t, what in seen.heard if not isinstance(what, Tone))}
    assert at["Rest. Next: Single-Leg Bridge, left side."] - at[why] >= script.spoken_s(why) - 2 * STEP_S


def test_too_few_clean_ones_end_the_set_while_the_form_is_good(bridge: fc.Exercise) -> None:
    fast = replace(QUICK, up_s=0.3, hold_s=0.6, down_s=0.3)
    workout = Workout(Written(training(bridge, 6)))
    seen = shown(workout, film(still(SAID_S + 5.0, [QUICK, SHORT, fast, SHORT, QUICK, QUICK]), about(5.0)))
    assert [rep.outcome for rep in workout.reports[0][1].reps].count(fc.Outcome.CLEAN) == 2
    assert workout.reports[0][1].counts.attempted == 5
    assert script.FADES in seen.lines()


def test_without_a_guide_nobody_is_interrupted(bridge: fc.Exercise) -> None:
    workout = Workout([Step(bridge, "left", 1, 1)])
    seen = shown(workout, film(still(7.0, [SHORT] * 6)))
    assert seen.parts == [Part.SETUP, Part.COUNT_IN, Part.SET]
    assert workout.report().counts.attempted == 6


# ---- questions


def session(bridge: fc.Exercise, **more: object) -> Written:
    return Written(training(bridge), PAIN, LEG, training(bridge, number=2, **more))


def test_a_question_is_asked_after_the_set_and_the_rest_goes_on_meanwhile(bridge: fc.Exercise) -> None:
    workout = Workout(session(bridge))
    seen = shown(workout, film(one_set(), about(30.0)))
    assert seen.parts == [Part.SHOW, Part.COUNT_IN, Part.SET, Part.ASK]
    lines = seen.lines()
    place = lines.index("2 clean. The set is done.")
    assert lines[place : place + 3] == ["2 clean. The set is done.", PAIN.words, script.HOW]
    first, last = answers(seen)[0], answers(seen)[-1]
    assert first.left_s == pytest.approx(REST_S, abs=0.2)
    assert last.left_s == pytest.approx(REST_S - seen.lasted(Part.ASK), abs=0.2)
    assert last.question is PAIN


def test_answers_by_key_are_kept_in_order_and_the_session_goes_on(bridge: fc.Exercise) -> None:
    guide, kept = session(bridge), Asked()
    workout = Workout(guide, kept)
    first = shown(workout, film(one_set(), about(5.0)))
    assert first.parts[-1] is Part.ASK
    workout.answer("2")
    workout.answer("2")
    t = first.moments[-1][0]
    middle = shown(workout, (replace(pose, t_s=pose.t_s + t + STEP_S) for pose in film(about(5.0))))
    assert answers(middle)[-1].question is LEG
    assert kept.answers == [(About.PAIN, "2", 1)]
    workout.answer("no")
    t = middle.moments[-1][0]
    after = shown(workout, (replace(pose, t_s=pose.t_s + t + STEP_S) for pose in film(about(60.0))))
    assert kept.answers[1:] == [(About.LEG, "no", 1)]
    assert guide.told == [(BRIDGE, 2), ("pain", "2"), ("leg", "no")]
    assert after.parts == [Part.ASK, Part.REST, Part.SETUP]
    rested_s = next(at for at, moment in after.moments if moment.part is Part.SETUP) - first.times(Part.ASK)[0]
    assert rested_s == pytest.approx(REST_S, abs=0.2)
    assert "You said: No." in after.lines()
    assert "Rest. Next: Single-Leg Bridge, left side." in after.lines()


def test_a_hand_answers_from_the_mat(bridge: fc.Exercise) -> None:
    kept = Asked()
    workout = Workout(session(bridge), kept)
    three = about(HELD_S + 3 * COUNT_S + 0.6, hand_up=True)
    short = about(HELD_S + 0.6, hand_up=True)
    seen = shown(workout, film(one_set(), about(8.0), three, about(12.0), short, about(12.0)))
    assert [answer[:2] for answer in kept.answers] == [(About.PAIN, "3"), (About.LEG, "no")]
    assert [line for line in seen.lines() if line in "0123" or line.startswith("You said")] == [
        "0",
        "1",
        "2",
        "3",
        "You said: 3.",
        "You said: No.",
    ]
    assert {moment.marked for moment in answers(seen)} >= {0, 1, 2, 3}
    assert seen.lines().count(script.LONGER) == 0


def test_the_start_pose_is_no_answer(bridge: fc.Exercise) -> None:
    seen = shown(Workout(session(bridge)), film(one_set(), about(8.0), still(10.0, [QUICK] * 3)))
    assert seen.parts[-1] is Part.ASK
    assert seen.tones().count(Tone.CLEAN) == 2


def test_next_and_pause_are_no_answers(bridge: fc.Exercise) -> None:
    seen = shown(Workout(session(bridge)), film(one_set(), about(12.0)), {20.0: Command.NEXT, 21.0: Command.PAUSE})
    assert seen.parts[-1] is Part.ASK


def test_keys_point_at_an_answer_and_take_it(bridge: fc.Exercise) -> None:
    workout, kept = Workout(session(bridge), keeper := Asked()), keeper
    do = {20.0: Command.FORWARD, 20.5: Command.FORWARD, 21.0: Command.TAKE, 21.5: Command.TAKE}
    shown(workout, film(one_set(), about(12.0)), do)
    assert kept.answers == [(About.PAIN, "1", 1)]


def test_a_leg_ends_the_session_with_what_to_do(bridge: fc.Exercise) -> None:
    guide = session(bridge)
    workout = Workout(guide)
    seen = shown(workout, film(one_set(), about(5.0)))
    t = seen.moments[-1][0]
    for value in ("0", "0", "yes", "yes"):
        workout.answer(value)
    # A pose for each question, as they come.
    end = shown(workout, (replace(pose, t_s=pose.t_s + t + STEP_S) for pose in film(about(2.0))))
    for value in ("yes", "yes"):
        workout.answer(value)
    t = end.moments[-1][0]
    end = shown(workout, (replace(pose, t_s=pose.t_s + t + STEP_S) for pose in film(about(8.0))))
    assert guide.told[-2:] == [("pain", "0"), ("leg", "yes")]
    assert end.parts[-1] is Part.DONE
    assert end.lines()[-1] == STOP
    assert end.moments[-1][1].told == STOP
    assert workout.done


def test_who_never_answers_ends_the_session_with_everything_kept(bridge: fc.Exercise) -> None:
    guide, kept = session(bridge), Asked()
    workout = Workout(guide, kept)
    seen = shown(workout, film(one_set(), away(PATIENCE_S + 5.0)))
    assert seen.parts[-1] is Part.DONE
    assert seen.lines()[-1] == script.UNANSWERED
    # At once, and 20 s after it was said how it is answered.
    round_s = script.spoken_s(PAIN.words) + script.spoken_s(script.HOW_AGAIN) + AGAIN_S
    assert seen.lines().count(PAIN.words) == 1 + int(PATIENCE_S // round_s)
    assert len(kept.sets) == 1
    assert kept.answers == []
    assert guide.told == [(BRIDGE, 2)]


def test_an_answer_that_may_still_be_changed_is_kept_when_the_session_is_closed(bridge: fc.Exercise) -> None:
    kept = Asked()
    workout = Workout(session(bridge), kept)
    seen = shown(workout, film(one_set(), about(5.0)))
    workout.answer("4")
    workout.push(replace(next(iter(about(1.0))), t_s=seen.moments[-1][0] + STEP_S))
    assert workout.moment.given == 4
    workout.finish()
    workout.finish()
    assert kept.answers == [(About.PAIN, "4", 1)]


def test_after_a_long_answer_the_next_set_waits_without_a_rest(bridge: fc.Exercise) -> None:
    workout = Workout(Written(training(bridge), PAIN, training(bridge, number=2)))
    seen = shown(workout, film(one_set(), about(REST_S + 5.0)))
    workout.answer("1")
    t = seen.moments[-1][0]
    after = shown(workout, (replace(pose, t_s=pose.t_s + t + STEP_S) for pose in film(about(CHANGE_S + 12.0))))
    assert after.parts == [Part.ASK, Part.SHOW, Part.SETUP]
    place = after.lines().index(SAID[0])
    assert after.lines()[place : place + 3] == [*SAID, script.TAKE_START]


# ---- where it stands, and what may be said


def test_the_place_counts_what_is_done_and_what_is_known_to_come(exercises: dict[str, fc.Exercise]) -> None:
    bridge, bug = exercises[BRIDGE], exercises["dead_bug"]
    other = Step(bug, None, 1, 1, 20.0, Purpose.TRAINING, Goal(clean=2))
    guide = Written(training(bridge), PAIN, training(bridge, number=2), other)
    workout = Workout(guide)
    assert workout.planned == (BRIDGE, "dead_bug")
    moment = workout.moment
    assert (moment.index, moment.of, moment.exercise, moment.exercises) == (0, 3, 0, 2)
    seen = shown(workout, film(about(1.0), about(2.0), about(2.0)), {1.0: Command.NEXT, 2.0: Command.NEXT})
    moment = seen.moments[-1][1]
    assert moment.part is Part.ASK
    assert (moment.index, moment.of, moment.exercise, moment.exercises) == (1, 3, 0, 2)
    assert guide.told == [(BRIDGE, None)]


def test_everything_that_is_said_is_known_beforehand(bridge: fc.Exercise) -> None:
    guide = Written(training(bridge, 4, shown=True, advice="Slowly today."), PAIN, LEG, training(bridge, number=2))
    workout = Workout(guide)
    said_s = sum(map(script.spoken_s, ("Next: Single-Leg Bridge, left side.", *script.told(guide.ahead()[0]))))  # type: ignore[arg-type]
    two = about(HELD_S + 2 * COUNT_S + 0.6, hand_up=True)
    yes = about(HELD_S + COUNT_S + 0.6, hand_up=True)
    broken = (still(said_s + 5.0, [SHORT] * 2), still(9.0, [SHORT]))
    seen = shown(workout, film(*broken, about(12.0), two, about(12.0), about(8.0), yes, about(12.0)))
    assert seen.moments[-1][1].part is Part.DONE
    assert set(seen.lines()) <= set(workout.lines())


def test_a_guide_that_knows_of_no_set_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one set"):
        Workout(Written(PAIN))


def test_what_a_figure_does_is_what_these_tests_believe(bridge: fc.Exercise) -> None:
    report = judge(bridge, list(course(BRIDGE, [SHORT, QUICK], fps=15, start_s=2.0, end_s=1.0, side="left")), "left")
    assert [rep.outcome for rep in report.reps] == [fc.Outcome.REJECTED, fc.Outcome.CLEAN]
