"""The cue policy (specification 6.6) on scripted updates: what is heard, and at which moment."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import formcheck as fc
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.coach.policy import GAP_S, HINT_GAP_S, MOST_TIMES
from formcheck.core.report import Attempt, Level, Stretch, Verdict
from formcheck.core.update import Clock, Reading
from formcheck.wording import MENDED, PRAISE, find_rule

CLEAN, REJECTED, UNVERIFIED = fc.Outcome.CLEAN, fc.Outcome.REJECTED, fc.Outcome.UNVERIFIED
READY, UP, DOWN, SETUP, HOLDING = fc.Phase.READY, fc.Phase.UP, fc.Phase.DOWN, fc.Phase.SETUP, fc.Phase.HOLDING
#: Rules of the bridge: two that void, and two that warn.
FOOT, RANGE, FAR, HEEL = "bridge_foot_down", "partial_rep", "bridge_foot_far", "bridge_heel_up"
FPS = 20
Heard = tuple[float, Tone | str]


@pytest.fixture(scope="module")
def bridge(exercises: dict[str, fc.Exercise]) -> fc.Exercise:
    """The bridge, with a rule that stops the exercise."""
    exercise = exercises["single_leg_bridge"]
    foot = next(rule for rule in exercise.rules if rule.id == FOOT)
    return replace(exercise, rules=(*exercise.rules, replace(foot, id="cramp", cue="Stop", severity=fc.Severity.STOPS)))


@pytest.fixture(scope="module")
def balance(exercises: dict[str, fc.Exercise]) -> fc.Exercise:
    return exercises["single_leg_balance"]


def cue(exercise: fc.Exercise, rule: str) -> str:
    return fc_rule(exercise, rule).cue


def fc_rule(exercise: fc.Exercise, name: str) -> fc.Rule:
    rule = find_rule(exercise, name)
    assert rule is not None
    return rule


def fault(name: str, level: Level = Level.FAULT, *, voids: bool = False) -> Verdict:
    return Verdict(name, level, 20.0, 10.0, "deg", 0.0, voids)


FOOT_DOWN, SHORT = fault(FOOT, voids=True), fault(RANGE, voids=True)


@dataclass
class Script:
    """A set as the judge would tell it: what happens at which second, everything else is rest."""

    exercise: fc.Exercise
    closed: dict[float, fc.Rep | Attempt] = field(default_factory=dict)
    phases: list[tuple[float, float, fc.Phase]] = field(default_factory=list)
    messages: list[tuple[float, float, str]] = field(default_factory=list)
    broken: list[tuple[float, float, str]] = field(default_factory=list)
    clean_from: float = math.inf
    ready: float = 0.0

    def rep(
        self, t: float, *faults: Verdict, outcome: fc.Outcome | None = None, late: float = 0.15, **how: object
    ) -> None:
        voided = any(verdict.voids for verdict in faults)
        outcome = outcome or (REJECTED if voided else CLEAN)
        complete = not any(verdict.rule == RANGE and verdict.voids for verdict in faults)
        end = t - late
        rep = fc.Rep(
            len(self.closed) + 1, None, end - 3, end - 2, end, outcome, complete, 40, 0, "deg", 1, 1, 1, faults
        )
        self.closed[round(t, 6)] = replace(rep, **how)  # type: ignore[arg-type]

    def reps(self, *times: float) -> None:
        for t in times:
            self.rep(t)

    def update(self, t: float) -> fc.Update:
        def at(spans: list[tuple[float, float, object]]) -> list[object]:
            return [what for a, b, what in spans if a - 1e-6 <= t < b - 1e-6]

        phase = next(iter(at(self.phases)), SETUP if t < self.ready - 1e-6 else READY)  # type: ignore[arg-type]
        message = next(iter(at(self.messages)), "")  # type: ignore[arg-type]
        broken = tuple(at(self.broken))  # type: ignore[arg-type]
        readings = tuple(
            Reading(rule.id, 1.0, Level.FAULT if rule.id in broken else Level.PASS) for rule in self.exercise.rules
        )
        held = max(0.0, t - self.clean_from) if phase is HOLDING else 0.0
        clock = Clock(held, held, held, held, 20.0) if self.exercise.is_hold else None
        closed = self.closed.get(round(t, 6))
        signal = math.nan if message and phase is not READY else 1.0
        return fc.Update(
            t,
            phase,
            signal,
            None,
            fc.Counts(),
            readings,
            broken,
            closed,
            message,
            None,
            None,
            clock,  # type: ignore[arg-type]
        )

    def play(self, seconds: float) -> list[Heard]:
        coach = Coach(self.exercise)
        known = coach.lines()
        heard: list[Heard] = []
        for step in range(round(seconds * FPS)):
            t = round(step / FPS, 6)
            for one in coach.push(self.update(t)):
                assert isinstance(one, Tone) or one.text in known
                heard.append((t, one.text if isinstance(one, Line) else one))
        return heard

    def said(self, seconds: float) -> list[Heard]:
        """Return the lines without the word to begin, which every one of these sets has."""
        return [(t, what) for t, what in self.play(seconds) if not isinstance(what, Tone) and what != "Go"]


def script(exercise: fc.Exercise, **how: object) -> Script:
    """Return a set whose start pose is taken at once, at 0.5 s: what is said before 6.5 s has to wait."""
    return Script(exercise, ready=0.5, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("outcome", "tone"), [(CLEAN, Tone.CLEAN), (REJECTED, Tone.NOT_COUNTED), (UNVERIFIED, Tone.UNVERIFIED)]
)
def test_each_outcome_has_its_tone_at_the_moment_it_is_told(
    bridge: fc.Exercise, outcome: fc.Outcome, tone: Tone
) -> None:
    one = script(bridge)
    one.rep(8.0, outcome=outcome)
    assert [heard for heard in one.play(9) if isinstance(heard[1], Tone)] == [(8.0, tone)]


def test_a_fault_that_voids_is_told_at_the_end_of_the_repetition(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.rep(8.0, FOOT_DOWN)
    assert one.play(12) == [
        (0.5, "Go"),
        (8.0, Tone.NOT_COUNTED),
        (8.0, cue(bridge, FOOT)),
    ]


def test_one_thing_at_a_time_six_seconds_apart_and_three_times_at_most(bridge: fc.Exercise) -> None:
    one = script(bridge)
    for t in range(8, 40, 4):
        one.rep(float(t), FOOT_DOWN)
    # 12 waits for the gap until 14, 20 is free, 24 waits until 26: and that was the third time.
    assert one.said(44) == [(t, cue(bridge, FOOT)) for t in (8.0, 14.0, 20.0)]


def test_when_a_cue_is_used_up_the_next_one_has_its_turn(bridge: fc.Exercise) -> None:
    one = script(bridge)
    for t in (8.0, 15.0, 22.0, 29.0):
        one.rep(t, FOOT_DOWN, SHORT)
    assert one.said(34) == [*((t, cue(bridge, FOOT)) for t in (8.0, 15.0, 22.0)), (29.0, cue(bridge, RANGE))]


def test_of_two_that_void_the_one_that_was_repeated_goes_first(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.rep(3.0, SHORT)
    one.rep(8.0, FOOT_DOWN, SHORT)
    assert one.said(10) == [(6.5, cue(bridge, RANGE))]
    two = script(bridge)
    two.rep(0.6, SHORT, late=0.0)
    two.rep(7.0, FOOT_DOWN, SHORT)
    two.phases = [(0.6, 7.0, DOWN)]
    assert two.said(10) == [(7.0, cue(bridge, RANGE))]


def test_a_fault_that_warns_is_told_after_two_of_three(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.rep(8.0, fault(FAR))
    one.rep(12.0)
    one.rep(16.0)
    one.rep(20.0, fault(FAR))
    assert one.said(23) == [(16.0, PRAISE)]
    two = script(bridge)
    two.rep(8.0, fault(FAR))
    two.rep(12.0)
    two.rep(16.0, fault(FAR))
    assert two.said(20) == [(16.0, cue(bridge, FAR))]


def test_a_warning_waits_its_turn_behind_a_fault(bridge: fc.Exercise) -> None:
    one = script(bridge)
    for t in (4.0, 8.0, 12.0):
        one.rep(t, fault(HEEL, Level.WARN), *([] if t < 8 else [fault(FAR)]))
    assert one.said(16) == [(12.0, cue(bridge, FAR))]


def test_a_warning_is_told_when_the_last_three_had_it(bridge: fc.Exercise) -> None:
    one = script(bridge)
    for t in (8.0, 12.0):
        one.rep(t, fault(HEEL, Level.WARN))
    one.rep(16.0)
    assert one.said(20) == [(16.0, PRAISE)]
    two = script(bridge)
    for t in (4.0, 8.0, 12.0):
        two.rep(t, fault(HEEL, Level.WARN))
    assert two.said(16) == [(12.0, cue(bridge, HEEL))]


def test_nothing_is_said_on_the_way_back_until_it_is_over(bridge: fc.Exercise) -> None:
    one = script(bridge, phases=[(4.5, 7.5, DOWN)])
    one.rep(4.0, FOOT_DOWN)
    # The gap after "Go" is over at 6.5, in the middle of the way back.
    assert one.said(10) == [(7.5, cue(bridge, FOOT))]


def test_nothing_is_said_while_a_squat_sinks(exercises: dict[str, fc.Exercise]) -> None:
    squat = exercises["single_leg_squat"]
    assert squat.eccentric is UP
    rule = next(rule for rule in squat.rules if rule.severity is fc.Severity.VOIDS)
    one = script(squat, phases=[(4.5, 7.5, UP), (7.5, 9.0, DOWN)])
    one.rep(4.0, fault(rule.id, voids=True))
    assert one.said(10) == [(7.5, rule.cue)]


def test_what_has_waited_too_long_is_not_said_any_more(bridge: fc.Exercise) -> None:
    one = script(bridge, phases=[(8.0, 14.05, DOWN)])
    one.rep(8.0, FOOT_DOWN)
    assert one.said(20) == []


def test_what_stops_is_said_at_once_and_whatever_else_was_said(bridge: fc.Exercise) -> None:
    one = script(bridge, phases=[(8.5, 10.0, DOWN)], broken=[(9.0, 9.5, "cramp")])
    one.rep(8.0, FOOT_DOWN)
    assert one.said(16) == [(8.0, cue(bridge, FOOT)), (9.0, "Stop")]
    coach = Coach(bridge)
    lines = [heard for t in (0.0, 0.5, 8.0, 9.0) for heard in coach.push(one.update(t)) if isinstance(heard, Line)]
    assert [(line.rule, line.urgent) for line in lines] == [(None, True), (FOOT, False), ("cramp", True)]


def test_what_stops_is_not_said_with_every_pose(bridge: fc.Exercise) -> None:
    one = script(bridge, broken=[(3.0, 40.0, "cramp")])
    assert one.said(40) == [(t, "Stop") for t in (3.0, 9.0, 15.0)]


def test_praise_is_sparing(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.reps(*(float(t) for t in range(8, 36, 4)))
    assert one.said(36) == [(16.0, PRAISE), (28.0, PRAISE)]


def test_there_is_no_praise_for_a_clean_repetition_with_a_fault(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.reps(8.0, 12.0)
    one.rep(16.0, fault(FAR))
    one.rep(20.0)
    assert one.said(24) == [(20.0, PRAISE)]


def test_praise_is_for_now_or_not_at_all(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.reps(1.5, 3.0, 4.5)
    assert one.said(12) == []


def test_a_fault_that_was_told_and_is_gone_is_told_once(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.rep(8.0, FOOT_DOWN)
    one.rep(15.0)
    one.rep(22.0, FOOT_DOWN)
    one.rep(29.0)
    assert one.said(32) == [(8.0, cue(bridge, FOOT)), (15.0, MENDED), (22.0, cue(bridge, FOOT))]


def test_what_is_gone_waits_for_the_gap(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.rep(8.0, FOOT_DOWN)
    one.rep(12.0)
    assert one.said(16) == [(8.0, cue(bridge, FOOT)), (14.0, MENDED)]


def test_a_fault_is_not_mended_by_a_repetition_that_stayed_short_or_did_not_see_it(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.rep(8.0, FOOT_DOWN)
    one.rep(15.0, outcome=UNVERIFIED, unseen=(FOOT,))
    one.rep(22.0, outcome=REJECTED, complete=False)
    tip = fc_rule(bridge, FOOT).tip or "Move the camera a little."
    assert one.said(28) == [(8.0, cue(bridge, FOOT)), (15.0, tip)]


def test_a_fault_is_not_mended_where_its_rule_was_not_seen(bridge: fc.Exercise) -> None:
    one = script(bridge)
    for t in (8.0, 12.0):
        one.rep(t, fault(FAR))
    one.rep(19.0, unseen=(FAR,))
    one.rep(26.0)
    assert one.said(30) == [(12.0, cue(bridge, FAR)), (19.0, PRAISE), (26.0, MENDED)]


def test_what_has_been_gone_for_long_is_no_news(bridge: fc.Exercise) -> None:
    one = script(bridge, phases=[(13.0, 16.0, DOWN)])
    one.rep(8.0, FOOT_DOWN)
    one.rep(9.0)
    one.rep(16.5)
    assert one.said(20) == [(8.0, cue(bridge, FOOT))]


def test_a_repetition_that_was_not_seen_gets_a_tip_and_no_cue(bridge: fc.Exercise) -> None:
    one = script(bridge)
    for t in (8.0, 15.0):
        one.rep(t, fault(FAR), outcome=UNVERIFIED)
    # Nor does what was seen of them count towards one.
    one.rep(22.0, fault(FAR))
    assert one.said(25) == [(8.0, "Move the camera a little."), (15.0, "Move the camera a little.")]


def test_sides_that_alternate_are_mended_apart(exercises: dict[str, fc.Exercise]) -> None:
    dead_bug = exercises["dead_bug"]
    rule = dead_bug.rules[0].id
    one = script(dead_bug)
    one.rep(8.0, fault(rule, voids=True), side="left")
    one.rep(15.0, side="right")
    one.rep(22.0, side="left")
    assert one.said(24) == [(8.0, cue(dead_bug, rule)), (22.0, MENDED)]


def test_the_target_is_told_and_the_set_ends(bridge: fc.Exercise) -> None:
    one = script(bridge)
    times = [8.0 + 7 * k for k in range(14)]
    one.reps(*times[:12])
    one.rep(times[12], FOOT_DOWN)
    one.rep(times[13], FOOT_DOWN)
    one.messages = [(times[13] + 1, 130.0, "I cannot see anybody.")]
    said = one.said(130)
    assert [heard for heard in said if heard[1] != PRAISE] == [
        (times[7], "8 clean. Go on, up to 12."),
        (times[11], "12 clean. The set is done."),
    ]
    assert len([heard for heard in one.play(130) if isinstance(heard[1], Tone)]) == 14


def test_the_end_waits_for_its_moment_and_nothing_comes_between(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.reps(*(1.0 + 0.5 * k for k in range(12)))
    one.messages = [(6.5, 20.0, "Hold the start position.")]
    one.phases = [(6.5, 7.0, DOWN), (7.0, 20.0, SETUP)]
    assert one.said(20) == [(7.0, "12 clean. The set is done.")]


def test_who_walks_off_at_the_target_hears_it_before_any_hint(bridge: fc.Exercise) -> None:
    one = script(bridge)
    one.reps(*(1.0 + 0.2 * k for k in range(12)))
    one.messages = [(3.4, 20.0, "Hold the start position.")]
    one.phases = [(3.4, 20.0, SETUP)]
    assert one.said(20) == [(6.5, "12 clean. The set is done.")]


def test_several_told_together_are_tones_in_a_row_and_one_line(bridge: fc.Exercise) -> None:
    """A set under way is found: three repetitions, told with three poses in a row."""
    one = Script(bridge, ready=10.0)
    one.rep(10.0, FOOT_DOWN, late=9.0)
    one.rep(10.05, FOOT_DOWN, late=5.0)
    one.rep(10.1, SHORT, late=0.7)
    assert one.play(20) == [
        (10.0, Tone.NOT_COUNTED),
        (10.1, cue(bridge, RANGE)),
        (10.3, Tone.NOT_COUNTED),
        (10.6, Tone.NOT_COUNTED),
    ]


def test_go_is_said_the_moment_the_start_pose_is_taken(bridge: fc.Exercise) -> None:
    one = Script(bridge, ready=5.0, messages=[(1.0, 4.0, "Turn your side to the camera."), (4.0, 5.0, "Hold still.")])
    assert one.play(12) == [(2.5, "Turn your side to the camera."), (5.0, "Go")]


def test_hints_settle_may_change_and_are_given_up(bridge: fc.Exercise) -> None:
    one = Script(bridge, ready=99.0)
    one.messages = [(0.0, 3.0, "Step back, I need your feet."), (3.0, 60.0, "Turn your side to the camera.")]
    turn = "Turn your side to the camera."
    assert one.play(60) == [(1.5, "Step back, I need your feet."), (4.5, turn), (10.5, turn), (16.5, turn)]


def test_a_hint_that_flickers_is_said_all_the_same(bridge: fc.Exercise) -> None:
    one = Script(bridge, ready=99.0)
    for k in range(50):
        one.messages.append((k / 5, k / 5 + 0.1, "Hold still."))
        one.messages.append((k / 5 + 0.1, k / 5 + 0.2, "Turn your side to the camera."))
    assert one.play(5) == [(1.6, "Hold still."), (4.7, "Turn your side to the camera.")]


def test_a_hint_is_said_again_once_something_was_judged(bridge: fc.Exercise) -> None:
    one = script(bridge, phases=[(1.0, 20.0, SETUP), (25.0, 50.0, SETUP)])
    one.messages = [(1.0, 20.0, "Hold still."), (25.0, 50.0, "Hold still.")]
    one.rep(22.0)
    assert one.said(50) == [(t, "Hold still.") for t in (3.5, 9.5, 15.5, 26.5, 32.5, 38.5)]


def test_tracking_that_is_lost_within_a_set_goes_before_a_cue(bridge: fc.Exercise) -> None:
    one = script(bridge, phases=[(5.0, 20.0, UP)], messages=[(5.0, 8.0, "I cannot see anybody.")])
    one.rep(4.0, FOOT_DOWN)
    assert one.said(15) == [(6.5, "I cannot see anybody.")]


def test_who_stands_the_wrong_way_round_is_told_three_times_in_a_set(bridge: fc.Exercise) -> None:
    turn = "Turn round: your left side should face the camera."
    one = script(bridge, messages=[(1.0, 99.0, turn)])
    one.reps(*(float(t) for t in range(8, 50, 5)))
    assert [heard for heard in one.said(50) if heard[1] == turn] == [(6.5, turn), (12.5, turn), (18.5, turn)]


def held(end: float, *faults: Stretch, ended_by: str | None = None, clean: float | None = None) -> Attempt:
    clean_s = (10.0 if clean is None else clean) - 3.0 * bool(faults)
    return Attempt(1, "left", end - 10, end, 10.0 if clean is None else clean, clean_s, 0.0, 20.0, ended_by, faults)


def test_a_hold_under_way_is_told_and_so_is_its_goal(balance: fc.Exercise) -> None:
    one = Script(balance, ready=1.0, phases=[(1.0, 24.0, HOLDING)], clean_from=1.0)
    one.closed[24.0] = held(24.0, clean=23.0)
    assert one.play(30) == [(1.0, "Holding"), (21.0, "Goal reached."), (24.0, Tone.CLEAN)]


def test_what_ended_a_hold_is_told_at_its_end(balance: fc.Exercise) -> None:
    rule = next(rule for rule in balance.rules if rule.severity is fc.Severity.VOIDS)
    one = script(balance, phases=[(2.0, 12.0, HOLDING)])
    one.closed[12.0] = held(12.0, Stretch(rule.id, Level.FAULT, 9, 12, 20, 10, "deg"), ended_by=rule.id)
    assert one.play(20) == [(0.5, "Go"), (12.0, Tone.NOT_COUNTED), (12.0, rule.cue)]


def test_a_fault_that_lasts_within_a_hold_is_told_and_when_it_is_gone(balance: fc.Exercise) -> None:
    rule = next(rule for rule in balance.rules if rule.severity is fc.Severity.WARNS)
    one = script(balance, phases=[(2.0, 40.0, HOLDING)])
    one.broken = [(8.0, 9.9, rule.id), (12.0, 17.0, rule.id), (25.0, 30.0, rule.id)]
    assert one.said(40) == [(14.0, rule.cue), (20.0, MENDED), (27.0, rule.cue)]


def test_every_line_is_known_beforehand(exercises: dict[str, fc.Exercise]) -> None:
    for exercise in exercises.values():
        lines = Coach(exercise).lines()
        assert len(set(lines)) == len(lines)
        cues = {rule.cue for rule in exercise.rules if rule.severity is not fc.Severity.INFORMS}
        assert cues <= set(lines)
        assert ("Goal reached." in lines) is exercise.is_hold


VERDICTS = st.lists(st.sampled_from([FOOT_DOWN, SHORT, fault(FAR), fault(HEEL), fault(FAR, Level.WARN)]), max_size=3)
SETS = st.lists(st.tuples(st.floats(0.05, 9.0), st.floats(0.0, 3.0), VERDICTS, st.booleans()), max_size=25)
SPANS = st.lists(st.tuples(st.floats(0.0, 90.0), st.floats(0.1, 9.0), st.sampled_from([DOWN, UP, SETUP])), max_size=12)
HINTS = st.lists(
    st.tuples(st.floats(0.0, 90.0), st.floats(0.1, 9.0), st.sampled_from(["Hold still.", "I cannot see anybody."])),
    max_size=8,
)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(moves=SETS, spans=SPANS, hints=HINTS, stops=st.lists(st.floats(0.0, 90.0), max_size=3))
def test_whatever_happens_the_policy_holds(
    bridge: fc.Exercise,
    moves: list[tuple[float, float, list[Verdict], bool]],
    spans: list[tuple[float, float, fc.Phase]],
    hints: list[tuple[float, float, str]],
    stops: list[float],
) -> None:
    one = script(bridge)
    t = 1.0
    for pause, late, verdicts, seen in moves:
        t = round(t + max(1, round(pause * FPS)) / FPS, 6)
        one.rep(t, *verdicts, late=late, **({} if seen else {"outcome": UNVERIFIED}))
    one.phases = [(a, a + length, phase) for a, length, phase in spans]
    one.messages = [(a, a + length, text) for a, length, text in hints]
    one.broken = [(a, a + 1.0, "cramp") for a in stops]
    end = t + 0.3 * len(moves) + 1.0
    heard = one.play(end)
    tones = [what for _, what in heard if isinstance(what, Tone)]
    expected = {CLEAN: Tone.CLEAN, REJECTED: Tone.NOT_COUNTED, UNVERIFIED: Tone.UNVERIFIED}
    assert tones == [expected[entry.outcome] for _, entry in sorted(one.closed.items())]
    check_lines(one, [(t, what) for t, what in heard if not isinstance(what, Tone)])


def check_lines(one: Script, lines: Iterable[Heard]) -> None:
    """Gap, silence on the way back, three times at most: but for what stops, and for hints before the set."""
    lines = list(lines)
    for (before, _), (t, text) in pairwise(lines):
        if text in ("Stop", "Go"):
            continue
        setup = one.update(t).phase is SETUP and text in ("Hold still.", "I cannot see anybody.")
        assert t - before >= (HINT_GAP_S if setup else GAP_S) - 1e-6
    assert [t for t, text in lines if text != "Stop" and one.update(t).phase is DOWN] == []
    cues = [text for _, text in lines if text in {rule.cue for rule in one.exercise.rules} | {"Go a little further"}]
    assert max((cues.count(text) for text in cues), default=0) <= MOST_TIMES
