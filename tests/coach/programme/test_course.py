"""A session of the programme, task by task: what comes next by what was done and said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

import formcheck as fc
from formcheck.coach import script
from formcheck.coach.guide import About, Question
from formcheck.coach.programme import safety
from formcheck.coach.programme.course import Course
from formcheck.coach.programme.facts import Answer, History, PainNow, SessionFacts, Topic
from formcheck.coach.programme.ladder import ALL
from formcheck.coach.programme.plan import Ask, Kind, Urgency, Wish
from formcheck.coach.programme.today import plan_day
from formcheck.coach.steps import Purpose, Step
from formcheck.core.report import Outcome, SetReport
from tests.careers import of_holds, of_reps
from tests.sessions import FIRST, full, on, passing, ready, session, tried

Exercises = dict[str, fc.Exercise]
CLEAN, UNSEEN, FAULTY = Outcome.CLEAN, Outcome.UNVERIFIED, Outcome.REJECTED


def course(
    exercises: Exercises,
    *sessions: SessionFacts,
    day: float = 2,
    pain: int = 0,
    wish: Wish = Wish.USUAL,
    answers: tuple[Answer, ...] = (),
) -> Course:
    return Course(ready(day, *sessions, pain=pain, answers=answers), exercises, on(day), wish)


def first(one: Course) -> Step:
    task = one.ahead()[0]
    assert isinstance(task, Step)
    return task


def asked(one: Course, about: About) -> Question:
    task = one.ahead()[0]
    assert isinstance(task, Question)
    assert task.about is about
    return task


def clean(step: Step, count: int | None = None) -> SetReport:
    """A set as it was wanted, or of so many clean repetitions."""
    assert step.goal is not None
    if step.exercise.is_hold:
        assert step.goal.held_s is not None
        return of_holds(step, step.goal.held_s, step.goal.held_s)
    wanted = step.goal.clean or step.goal.attempted or 0
    return of_reps(step, [CLEAN] * (wanted if count is None else count))


def tells(one: Course, level: int = 0, *, leg: str = "no") -> None:
    """Answer the two questions after a set."""
    one.answered(asked(one, About.PAIN), str(level))
    one.answered(asked(one, About.LEG), leg)


def does(one: Course, level: int = 0) -> str:
    """Do one exercise to the end of its next set, both sides, and answer."""
    name = first(one).exercise.id
    while isinstance(task := one.ahead()[0], Step):
        one.done(task, clean(task))
    if task.about is About.EFFECT:
        one.answered(task, "same")
    else:
        tells(one, level)
    return name


def order(one: Course) -> list[tuple[str, str | None, int, Purpose | None]]:
    return [(task.exercise.id, task.side, task.number, task.purpose) for task in one.ahead() if isinstance(task, Step)]


# ---- the order


def test_sets_come_one_after_the_other_with_both_sides_and_two_questions(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    tasks = one.ahead()
    training = [task for task in tasks if isinstance(task, Step) and task.purpose is Purpose.TRAINING]
    assert list(dict.fromkeys(step.exercise.id for step in training)) == list(FIRST)
    at = next(n for n, task in enumerate(tasks) if isinstance(task, Step) and task.exercise.id == FIRST[2])
    kinds = [task.side if isinstance(task, Step) else task.about for task in tasks[at : at + 12]]
    assert kinds == ["left", "right", About.PAIN, About.LEG] * 3
    # Nothing rests before the first set of all; a turn of the sides is shorter than a rest.
    rests = [task.rest_s for task in tasks[at : at + 12] if isinstance(task, Step)]
    assert rests[0] == rests[2] > rests[1] > 0.0
    assert training[0].rest_s == 0.0
    assert [step.shown for step in training[:3]] == [True, False, False]


def test_stretches_that_helped_come_before_and_all_of_them_after(exercises: Exercises) -> None:
    helped = Answer(on(0), Topic.EFFECT, "cat_cow", "better")
    one = course(exercises, passing(exercises, 0, *FIRST), answers=(helped,))
    names = list(dict.fromkeys((name, purpose) for name, _, _, purpose in order(one)))
    assert names[0] == ("cat_cow", Purpose.STRETCH)
    assert one.plan.after[0].exercise.id == "cat_cow"
    assert [item.exercise.id for item in one.plan.after] == ["cat_cow", "lying_figure_4", "back_rotation"]


def test_nothing_is_begun_before_what_has_to_be_asked(exercises: Exercises) -> None:
    with pytest.raises(ValueError, match="before a session it has to be asked: disclaimer, screen, pain"):
        Course(History(), exercises, on(0))


def test_a_day_with_nothing_to_do_says_why(exercises: Exercises) -> None:
    with pytest.raises(ValueError, match="your pain is 6 of 10"):
        course(exercises, passing(exercises, 0, *FIRST), pain=6)


# ---- pain


def test_pain_that_rises_by_two_ends_the_exercise_after_the_leg_was_asked_about(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    step = first(one)
    one.done(step, clean(step))
    one.answered(asked(one, About.PAIN), "2")
    one.answered(asked(one, About.LEG), "no")
    assert FIRST[0] not in [name for name, *_ in order(one)]
    assert first(one).exercise.id == FIRST[1]
    # Its easier form comes another day, and is not thrown in here.
    assert "quadruped_limb_raises" not in [name for name, *_ in order(one)]
    assert one.summary().lines == (f"{exercises[FIRST[0]].name} is over for today, because it hurt.",)


def test_pain_of_four_leaves_what_a_sore_back_bears_and_of_five_only_words(exercises: Exercises) -> None:
    gentle = course(exercises, passing(exercises, 0, *FIRST))
    does(gentle, 4)
    assert {name for name, *_, purpose in order(gentle) if purpose is Purpose.TRAINING} == {"dead_bug"}
    assert gentle.last_words() == ""
    over = course(exercises, passing(exercises, 0, *FIRST))
    does(over, 5)
    assert order(over) == []
    assert over.last_words() == safety.sore_words()


def test_a_little_pain_makes_it_smaller_and_no_less(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    does(one, 1)
    following = first(one)
    assert (following.exercise.id, following.number) == (FIRST[0], 2)
    assert following.advice == "A little smaller than before, within what does not hurt."


def test_anything_in_a_leg_stops_the_session(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    step = first(one)
    one.done(step, clean(step))
    tells(one, 0, leg="yes")
    assert one.ahead() == ()
    assert one.stopped is not None
    assert one.stopped.urgency is Urgency.DOCTOR
    assert one.last_words() == safety.leg_words()
    assert one.session.leg
    assert one.session.sets[-1].leg
    assert one.summary().next_day is None


# ---- what is left out


def test_a_set_that_is_left_out_is_not_asked_about(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    one.done(first(one), None)
    assert (first(one).exercise.id, first(one).number) == (FIRST[0], 2)
    assert one.session.sets == ()


def test_of_two_sides_one_is_enough_to_be_asked(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, "single_leg_balance_reach", "dead_bug", *FIRST))
    while first(one).exercise.id != FIRST[2]:
        does(one)
    step = first(one)
    one.done(step, clean(step))
    one.done(first(one), None)
    tells(one)
    assert (first(one).side, first(one).number) == ("left", 2)
    one.done(first(one), None)
    one.done(first(one), None)
    assert (first(one).side, first(one).number) == ("left", 3)


def test_an_exercise_of_which_every_set_is_left_out_does_not_come_back(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    for _ in range(3):
        one.done(first(one), None)
    assert first(one).exercise.id == FIRST[1]
    assert FIRST[0] not in [name for name, *_ in order(one)]


@pytest.mark.parametrize("begun", [True, False])
def test_a_stretch_is_over_with_the_first_set_that_is_left_out(exercises: Exercises, begun: bool) -> None:
    """Who leaves the left side out does not want to be led through the right one, twice."""
    one = course(exercises, full(exercises, 1, *FIRST), day=2)
    assert one.plan.kind is Kind.REST
    while first(one).exercise.id != "lying_figure_4":
        does(one)
    if begun:
        step = first(one)
        one.done(step, clean(step))
    one.done(first(one), None)
    if begun:
        one.answered(asked(one, About.EFFECT), "better")
    assert first(one).exercise.id == "back_rotation"
    assert [name for name, *_ in order(one)].count("lying_figure_4") == 0


def test_a_trial_that_is_left_out_is_not_offered_again_in_the_session(exercises: Exercises) -> None:
    one = course(exercises, day=0)
    assert one.plan.kind is Kind.TRIAL
    one.done(first(one), None)
    # What is easier is offered in its place.
    assert first(one).exercise.id == "quadruped_limb_raises"
    assert FIRST[0] not in [name for name, *_ in order(one)]


# ---- trials


def test_the_entry_trial_ends_with_the_fourth_that_is_passed(exercises: Exercises) -> None:
    one = course(exercises, day=0)
    met = []
    while one.ahead() and first(one).purpose is Purpose.TRIAL:
        met.append(does(one))
    assert met == list(FIRST)
    # Nothing more is trained on that day; the stretches come after it.
    assert {purpose for *_, purpose in order(one)} == {Purpose.STRETCH}
    assert one.summary().lines == tuple(f"{exercises[name].name} is passed." for name in FIRST)


def test_what_is_not_passed_gives_way_to_the_easier_form_at_once(exercises: Exercises) -> None:
    one = course(exercises, day=0)
    step = first(one)
    one.done(step, of_reps(step, [CLEAN, CLEAN, FAULTY, FAULTY, FAULTY]))
    tells(one)
    assert "quadruped_limb_raises" in [name for name, *_ in order(one)]
    assert one.summary().lines == (f"{exercises[FIRST[0]].name} is not passed yet. It is tried again.",)


def test_a_trial_that_is_passed_is_trained_in_the_same_session(exercises: Exercises) -> None:
    legs = Answer(on(0), Topic.SWITCH, "leg", "on")
    one = course(exercises, passing(exercises, 0, *FIRST), answers=(legs,))
    assert (first(one).exercise.id, first(one).purpose) == ("single_leg_bridge", Purpose.TRIAL)
    does(one)
    names = [name for name, *_, purpose in order(one) if purpose is Purpose.TRAINING]
    # It takes the place of the hardest of the four.
    assert list(dict.fromkeys(names)) == ["superman", "dead_bug", "single_leg_balance_reach", "single_leg_bridge"]


def test_what_the_camera_cannot_judge_is_asked_about_after_the_second_time(exercises: Exercises) -> None:
    one = course(exercises, day=0)
    name = first(one).exercise.id
    for _ in range(2):
        step = first(one)
        assert step.exercise.id == name
        one.done(step, of_reps(step, [CLEAN, CLEAN, CLEAN, UNSEEN, UNSEEN]))
        tells(one)
    question = asked(one, About.TRIAL)
    one.answered(question, "yes")
    assert f"{exercises[name].name} is passed." in one.summary().lines


def test_what_cannot_have_passed_whatever_was_not_seen_is_not_tried_again_as_unseen(exercises: Exercises) -> None:
    one = course(exercises, day=0)
    step = first(one)
    one.done(step, of_reps(step, [CLEAN, FAULTY, FAULTY, UNSEEN, UNSEEN]))
    tells(one)
    assert first(one).exercise.id != step.exercise.id
    assert f"{step.exercise.name} is not passed yet. It is tried again." in one.summary().lines


# ---- sides


@pytest.mark.parametrize(
    ("outcomes", "wanted"), [([CLEAN] * 3 + [FAULTY] * 2, 3), ([FAULTY] * 3, 1), ([UNSEEN] * 4, 4)]
)
def test_the_other_side_does_as_many(exercises: Exercises, outcomes: list[Outcome], wanted: int) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    while first(one).exercise.id != FIRST[2]:
        does(one)
    step = first(one)
    one.done(step, of_reps(step, outcomes))
    other = first(one)
    assert other.goal is not None
    assert (other.side, other.goal.clean) == ("right", wanted)
    one.done(other, clean(other))
    tells(one)
    following = first(one)
    assert following.goal is not None
    assert (following.side, following.goal.clean) == ("left", 8)


# ---- what it came to


def test_the_summary_counts_and_names_one_thing_to_practise(exercises: Exercises) -> None:
    one = course(exercises, passing(exercises, 0, *FIRST))
    for outcomes in ([CLEAN] * 8, [CLEAN] * 6 + [FAULTY] * 2, [CLEAN] * 8):
        step = first(one)
        one.done(step, of_reps(step, outcomes))
        tells(one)
    found = one.summary()
    (done,) = found.exercises
    assert (done.exercise.id, done.purpose, done.sets, done.pains) == (FIRST[0], Purpose.TRAINING, 3, (0, 0, 0))
    counts = done.sides[None]
    assert (counts.attempted, counts.clean) == (24, 22)
    assert found.practise.startswith(f"{exercises[FIRST[0]].name}: ")
    assert done.practise
    assert found.practise.endswith(done.practise)


def test_the_next_day_of_the_summary_is_that_days_own_plan(exercises: Exercises) -> None:
    """A trial that is due by then is announced, though it is not due today."""
    others = tuple(Answer(on(0), Topic.WANTED, name, "out") for name in ALL if name not in FIRST)
    hurt = session(0, tried(exercises["dead_bug"], 0, pain=3))
    before = (passing(exercises, 0, *FIRST), hurt)
    one = course(exercises, *before, day=12, answers=others)
    assert "dead_bug" not in [item.exercise.id for item in one.plan.items]
    while one.ahead():
        does(one)
    found = one.summary()
    plan = plan_day(ready(14, *before, one.session, answers=others), exercises, on(14))
    assert found.next_day is not None
    assert found.next_day.day == plan.day
    assert (found.next_day.kind, found.next_day.items) == (plan.kind, plan.items)
    assert [item.exercise.id for item in plan.items if item.purpose is Purpose.TRIAL] == ["dead_bug"]
    assert found.why == plan.why
    assert not any("today" in reason.text.lower() for reason in found.why)


def test_every_line_has_whatever_is_said_in_the_session(exercises: Exercises) -> None:
    for outcomes, level in (([CLEAN] * 5, 0), ([FAULTY] * 5, 1), ([UNSEEN] * 5, 0), ([CLEAN] * 5, 3)):
        one = course(exercises, day=0)
        every = set(one.every_line())
        for _ in range(200):
            if not one.ahead():
                break
            task = one.ahead()[0]
            assert set(script.lines_of(task)) <= every
            if isinstance(task, Question):
                values = [choice.value for choice in task.choices]
                one.answered(task, str(level) if task.about is About.PAIN else values[0])
            else:
                one.done(task, clean(task) if task.exercise.is_hold else of_reps(task, outcomes))
        assert not one.ahead()


def test_pain_is_asked_again_after_three_hours(exercises: Exercises) -> None:
    history = replace(
        ready(2, passing(exercises, 0, *FIRST)), pain_now=PainNow(on(2) - timedelta(hours=3, minutes=1), 0)
    )
    assert plan_day(history, exercises, on(2)).ask == (Ask.PAIN,)
    with pytest.raises(ValueError, match="pain"):
        Course(history, exercises, on(2))
