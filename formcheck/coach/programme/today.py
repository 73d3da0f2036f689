"""The plan of a day, and of the days to come: what is done today, why, and if nothing is, why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from formcheck.coach.programme import choosing, dosing, reasons, safety
from formcheck.coach.programme.choosing import Choice, Trials
from formcheck.coach.programme.facts import Effect, History, SessionFacts, Topic
from formcheck.coach.programme.ladder import (
    BEFORE_BENT,
    BENT,
    COMPANION,
    FOUR,
    GENTLE,
    LADDER,
    STRETCHES,
    UPPER_BACK,
    installed,
)
from formcheck.coach.programme.plan import Ask, Item, Kind, Plan, PlannedDay, Reason, Wish
from formcheck.coach.programme.standing import Standing, State, fold, until, within
from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise
from formcheck.language import tr

#: Trials a day while the four are looked for: enough for a first day, not too many for it. House value.
TRIALS_A_DAY: Final = 8
#: And in a session beside what is trained. House value.
TRIALS_BESIDE: Final = 2
#: Training days in any seven (10.4: two or three that do not follow each other).
MOST_DAYS: Final = 3
SPAN_DAYS: Final = 7
#: After so many sessions with fewer than four a physiotherapist is suggested (10.3).
FEW_SESSIONS: Final = 3
#: And a doctor or physiotherapist after so many in a row with pain. House value.
SORE_SESSIONS: Final = 3
#: A stretch that made it worse is hidden for so long (10.6).
HIDDEN_DAYS: Final = 28


@dataclass(frozen=True, slots=True)
class _Day:
    """What a plan is made from."""

    history: History
    choice: Choice
    now: datetime
    wish: Wish
    under_way: SessionFacts | None
    skipped: frozenset[str]

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def done(self) -> frozenset[str]:
        """What was done in the session under way, or passed over in it."""
        if self.under_way is None:
            return self.skipped
        trained = {done.exercise for done in self.under_way.sets if done.purpose is not Purpose.TRIAL}
        return self.skipped | trained | self.choice.state.sore

    @property
    def tried(self) -> list[str]:
        """The trials of today, one entry for each, whichever session they were in."""
        return self.choice.state.trials if self.choice.state.trials_on == self.today else []


def plan_day(
    history: History,
    exercises: Mapping[str, Exercise],
    now: datetime,
    wish: Wish = Wish.USUAL,
    *,
    under_way: SessionFacts | None = None,
    skipped: frozenset[str] = frozenset(),
    state: State | None = None,
) -> Plan:
    """Return the plan of today.

    The same history gives the same plan, and nothing that is later than `now` changes it.

    Parameters
    ----------
    history
        What is known of the user.
    exercises
        What is installed, by id.
    now
        The time of day, with the offset of the user's clock.
    wish
        What the user asks for.
    under_way
        The session that is not over, if there is one: what is left of it is planned.
    skipped
        Ids that were passed over in it.
    state
        How somebody stood before that session, where it is known already (`fold`).
    """
    day = _day(history, exercises, now, wish, under_way, skipped, state)
    stopped = safety.stop(day.history, under_way)
    ask = safety.asks(day.history, now)
    if stopped is not None:
        why = (Reason(stopped.text, reasons.GATE),)
        left = tuple(one for one in ask if one is not Ask.PAIN)
        return Plan(day.today, Kind.STOPPED, left, why=why, stop=stopped.urgency)
    state = day.choice.state
    if day.today in state.days:
        return _done(day)
    if day.choice.pain is not None and day.choice.pain > safety.SORE:
        return _too_sore(day, ask)
    if (rest := _rest_reason(state.days, day.today)) is not None:
        return _resting(day, ask, (rest,))
    if day.choice.pain is not None and day.choice.pain > safety.GO:
        return _gentle(day, ask)
    return _strength(day, ask)


def outlook(history: History, exercises: Mapping[str, Exercise], now: datetime, days: int) -> tuple[PlannedDay, ...]:
    """Return the days to come as far as they can be foreseen, today first.

    Training comes as often as the rules allow, with what is planned now: what a trial or pain will change is not
    known yet.

    Parameters
    ----------
    history, exercises, now
        As for `plan_day`.
    days
        How many days.

    Raises
    ------
    ValueError
        When there is less than one day.
    """
    if days < 1:
        raise ValueError(f"an outlook needs at least one day, got {days}")
    first = plan_day(history, exercises, now)
    day = _day(history, exercises, now, Wish.USUAL, None, frozenset())
    found = [PlannedDay(first.day, first.kind, first.items, first.minutes)]
    if first.kind is Kind.STOPPED:
        return (found[0], *(PlannedDay(first.day + timedelta(n), Kind.STOPPED) for n in range(1, days)))
    usual = _strength(replace(day, choice=replace(day.choice, pain=None)), ())
    items = tuple(_as_trained(item) for item in usual.items)
    after = _helpful(day)
    trained = list(day.choice.state.days)
    if first.kind in (Kind.TRAINING, Kind.GENTLE) and any(item.purpose is Purpose.TRAINING for item in first.items):
        trained.append(first.day)
    for number in range(1, days):
        on = first.day + timedelta(days=number)
        if _rest_reason(trained, on) is None and items:
            trained.append(on)
            found.append(PlannedDay(on, Kind.TRAINING, items, dosing.minutes((*usual.before, *items, *usual.after))))
        else:
            found.append(PlannedDay(on, Kind.REST, after, dosing.minutes(after)))
    return tuple(found)


def _as_trained(item: Item) -> Item:
    """Return an item that is tried as it is trained once it is passed."""
    if item.purpose is not Purpose.TRIAL:
        return item
    trained = dosing.training(item.exercise, Standing(), item.why)
    return replace(trained, sides=item.sides)


def _day(
    history: History,
    exercises: Mapping[str, Exercise],
    now: datetime,
    wish: Wish,
    under_way: SessionFacts | None,
    skipped: frozenset[str],
    state: State | None = None,
) -> _Day:
    known = until(history, now)
    state = fold(known, exercises, now) if state is None else state
    if under_way is not None:
        state = within(state, under_way, exercises, known.answers)
    out, on = choosing.settings(known.answers)
    choice = Choice(
        exercises,
        state,
        now.date(),
        _pain_today(known, now, under_way),
        out,
        skipped,
        bending=on["bending"],
        leg=on["leg"],
        upper_back=on["upper_back"] or COMPANION in known.answering,
    )
    return _Day(known, choice, now, wish, under_way, skipped)


def _pain_today(history: History, now: datetime, under_way: SessionFacts | None) -> int | None:
    if under_way is not None:
        # Pain that ended an exercise is the pain of today for what is left of the session. House rule.
        before = under_way.pain_before
        told = [done.pain for done in under_way.sets if done.pain is not None and safety.too_much(done.pain, before)]
        return max([*told, before or 0]) if told else before
    said = history.pain_now
    return said.level if said is not None and said.when.date() == now.date() else None


# ---- days without training


def _rest_reason(days: Sequence[date], today: date) -> Reason | None:
    """Return why nobody trains on a day; None where they may (10.4)."""
    if today - timedelta(days=1) in days:
        return Reason(tr("A day of rest, because you trained yesterday."), reasons.DOSE)
    recent = [day for day in days if 0 < (today - day).days < SPAN_DAYS]
    if len(recent) >= MOST_DAYS:
        return Reason(tr("A day of rest, because three training days in a week are enough."), reasons.DOSE)
    return None


def _done(day: _Day) -> Plan:
    why = (Reason(tr("Today's training is done. The next one comes after a day of rest."), reasons.DOSE),)
    helpful = _helpful(day)
    return Plan(day.today, Kind.DONE, after=helpful, why=why, minutes=dosing.minutes(helpful), tips=_tips(day))


def _resting(day: _Day, ask: tuple[Ask, ...], why: tuple[Reason, ...]) -> Plan:
    after = _helpful(day)
    tips = (tr("A walk is always good on such a day."), *_tips(day))
    return Plan(day.today, Kind.REST, ask, after=after, why=why, minutes=dosing.minutes(after), tips=tips)


def _too_sore(day: _Day, ask: tuple[Ask, ...]) -> Plan:
    text = tr("No strength training today, because your pain is {level} of 10.", level=day.choice.pain)
    tips = (
        tr("Walk a little, as far as it does you good, and change your position often."),
        tr("If it does not get better with rest, or in some weeks, see a doctor or physiotherapist."),
    )
    return Plan(day.today, Kind.REST, ask, why=(Reason(text, reasons.GATE),), tips=tips)


def _gentle(day: _Day, ask: tuple[Ask, ...]) -> Plan:
    choice = day.choice
    able = [name for name in GENTLE if choice.of(name).can and not choice.is_barred(name) and name not in day.done]
    why = Reason(tr("For a sore back, because it was passed before."), reasons.GATE)
    advice = tr("Keep it small today, within what does not hurt.")
    items = tuple(
        dosing.training(choice.exercises[name], choice.of(name), (why,), advice=advice)
        for name in choosing.ordered(choice, able)
    )
    text = tr("A gentle day, because your pain is {level} of 10.", level=choice.pain)
    tips = (tr("Run easily and comfortably only, while your back is sore."), *_tips(day))
    return _finished(day, Kind.GENTLE, ask, items, [Reason(text, reasons.GATE)], tips)


# ---- days with strength


def _strength(day: _Day, ask: tuple[Ask, ...]) -> Plan:
    choice = day.choice
    if day.wish is Wish.UPPER_BACK:
        return _upper_back(day, ask)
    able, found = choice.able, choosing.trials(choice)
    few = len(able) < FOUR
    tried, left = day.tried, max(0, TRIALS_A_DAY - len(day.tried))
    entering = found.fresh and not choice.state.entered
    if few and found.ready and left and (entering or not able):
        return _entry(day, ask, able, found, left)
    items = _four(day, found, few=few)
    if day.wish is Wish.SHORT:
        items = _shortened(day, items)
    return _finished(day, Kind.TRAINING, ask, items, _why_strength(day, able, items, tried), _tips(day))


def _entry(day: _Day, ask: tuple[Ask, ...], able: list[str], found: Trials, left: int) -> Plan:
    """Return the entry trial: from the top until four are passed."""
    if not found.fresh:
        left = min(left, max(0, TRIALS_BESIDE - len(_tried_in(day.under_way))))
    most = min(FOUR - len(able), left)
    items = tuple(_trial(day, name) for name in found.ready[:most])
    if day.wish is Wish.SHORT:
        items = _fitting(items)
    if found.fresh:
        text = tr("First it is seen what you can do: from the top of the list, until four exercises are passed.")
    else:
        text = tr("Nothing is passed yet: what may go better by now is tried again.")
    why = [Reason(text, reasons.ARTICLE)]
    if able:
        why.append(_passed_so_far(len(able)))
    return _finished(day, Kind.TRIAL, ask, items, why, _tips(day))


def _passed_so_far(count: int) -> Reason:
    said = tr("1 exercise is passed so far.") if count == 1 else tr("{count} are passed so far.", count=count)
    return Reason(said, reasons.ARTICLE)


def _four(day: _Day, found: Trials, *, few: bool) -> tuple[Item, ...]:
    """Return what is tried for a place among the four, the four, and what goes beside them."""
    choice = day.choice
    four = choice.four
    open_ones = [name for name in four if not choice.of(name).mastered]
    left = max(0, TRIALS_BESIDE - len(_tried_in(day.under_way)))
    trials = list(found.ready[: left if few else min(left, FOUR - len(open_ones))])
    leg = choosing.leg_exercise(choice, four)
    if leg is not None and choice.of(leg).can:
        four = [*(four[:-1] if len(four) == FOUR else four), leg]
    elif leg is not None and leg not in trials:
        trials.append(leg)
    names = choosing.ordered(choice, four)
    if choice.upper_back and COMPANION not in names and choosing.may_be_added(choice, COMPANION):
        if choice.of(COMPANION).can:
            names.append(COMPANION)
        elif COMPANION not in trials:
            trials.append(COMPANION)
    maintained = bool(four) and all(choice.of(name).mastered for name in four) and not found.ready
    waits = found.waiting
    items = [_trained(day, name, maintained=maintained and waits is None, waits=waits) for name in names]
    items = _answering_first(day, [item for item in items if item.exercise.id not in day.done])
    trials = [name for name in trials if name not in day.done][: max(0, TRIALS_A_DAY - len(day.tried))]
    return (*(_trial(day, name) for name in trials), *items)


def _tried_in(under_way: SessionFacts | None) -> list[str]:
    """Return what was tried in the session under way."""
    sets = () if under_way is None else under_way.sets
    return list(dict.fromkeys(done.exercise for done in sets if done.purpose is Purpose.TRIAL))


def _trial(day: _Day, name: str) -> Item:
    choice = day.choice
    why: list[Reason] = []
    if name == choosing.leg_exercise(choice, choice.four):
        why.append(_for_legs())
    if name == COMPANION and choice.upper_back:
        why.append(_for_upper_back(day))
    why += _in_place(choice, name)
    return dosing.trial(choice.exercises[name], choice.of(name), why)


def _in_place(choice: Choice, name: str) -> list[Reason]:
    """Return why something easier is done, where it is because of that."""
    harder = choosing.replaced_by(choice, name)
    return [] if harder is None else [reasons.in_place_of(choice.exercises[harder], choice.of(harder))]


def _for_legs() -> Reason:
    return Reason(tr("You asked for one leg exercise in the plan."), reasons.LEGS)


def _for_upper_back(day: _Day) -> Reason:
    if COMPANION in day.history.answering:
        return reasons.after_run(day.history.run_said)
    return Reason(tr("For the upper back, beside the four, because you asked for it."), reasons.ARTICLE)


def _trained(day: _Day, name: str, *, maintained: bool = False, waits: str | None = None) -> Item:
    choice = day.choice
    exercise, standing = choice.exercises[name], choice.of(name)
    beside = name not in choice.four
    why: list[Reason] = []
    if beside and name == COMPANION:
        why.append(_for_upper_back(day))
    elif beside:
        why.append(_for_legs())
    else:
        why.append(reasons.of_place(exercise, standing, maintained=maintained))
        why += [] if standing.mastered else _in_place(choice, name)
    advice = ""
    if standing.mastered and waits is not None and not exercise.is_hold:
        advice, reason = _within(day, waits)
        why.append(reason)
    return dosing.training(exercise, standing, why, advice=advice)


def _within(day: _Day, waits: str) -> tuple[str, Reason]:
    """Return how a mastered exercise is made harder while the next one waits for its trial (10.5)."""
    choice = day.choice
    name = tr(choice.exercises[waits].name)
    reason = Reason(
        tr("Harder in itself for now, because {exercise} was not passed yet: it is tried again soon.", exercise=name),
        reasons.GROWTH,
    )
    since = choice.state.trained - (choice.of(waits).failed_after or 0)
    if since < 1:
        return tr("Take four seconds on the way back."), reason
    return tr("Hold the end position one second longer, and take four seconds on the way back."), reason


def _answering_first(day: _Day, items: list[Item]) -> list[Item]:
    """Return items with those first that train what the last run showed."""
    answering = list(day.history.answering)
    first = [item for item in items if item.exercise.id in answering]
    first.sort(key=lambda item: answering.index(item.exercise.id))
    told = [
        item
        if item.exercise.id == COMPANION and item.exercise.id not in day.choice.four
        else replace(item, why=(reasons.after_run(day.history.run_said), *item.why))
        for item in first
    ]
    return [*told, *(item for item in items if item.exercise.id not in answering)]


def _why_strength(day: _Day, able: list[str], items: tuple[Item, ...], tried: list[str]) -> list[Reason]:
    choice = day.choice
    why = []
    if not items and day.under_way is None:
        why.append(_nothing(day, tried))
    elif day.wish is Wish.SHORT:
        why.append(Reason(tr("What fits ten minutes, what was done longest ago first."), reasons.HOUSE))
    else:
        why.append(Reason(tr("Slowly, without pain, and what counts is what is clean."), reasons.DOSE))
    if 0 < len(able) < FOUR:
        why.append(_passed_so_far(len(able)))
    why += [reasons.set_aside(choice.exercises[name], choice.of(name)) for name in choosing.set_aside(choice)]
    why += _locked(choice)
    missing = [name for name in (rung.exercise for rung in LADDER) if installed(choice.exercises, name) is None]
    if missing:
        names = ", ".join(name.replace("_", " ") for name in missing)
        why.append(Reason(tr("Left out, because it is not installed: {names}", names=names), reasons.HOUSE))
    return why


def _locked(choice: Choice) -> list[Reason]:
    """Return why what bends the back is not offered, where all that is easier is mastered."""
    name = BENT[-1]
    exercise, standing = installed(choice.exercises, name), choice.of(name)
    easier = [
        choice.of(one) for one in choice.able if choice.exercises[one].order < (exercise.order if exercise else 0)
    ]
    waits = exercise is not None and name not in choice.out and not standing.mastered and bool(easier)
    if exercise is None or not waits or not choosing.is_locked(choice, name):
        return []
    if not all(one.mastered for one in easier):
        return []
    before = installed(choice.exercises, BEFORE_BENT)
    sore = choice.of(BEFORE_BENT).mastered
    return [reasons.bent_locked(exercise, before, bending=choice.bending, sore=sore)]


def _nothing(day: _Day, tried: list[str]) -> Reason:
    """Return why there is nothing to train or to try today."""
    if tried:
        return Reason(tr("Enough was tried for today. It goes on tomorrow."), reasons.house("10.3"))
    aside = [name for name, standing in day.choice.state.of.items() if standing.aside_on is not None]
    if aside:
        return Reason(
            tr("No strength today: what hurt, or did not go well, is set aside for two weeks."), reasons.house("10.2")
        )
    return Reason(tr("No strength today: every exercise of the programme is left out."), reasons.HOUSE)


def _tips(day: _Day) -> tuple[str, ...]:
    """Return what else may be told."""
    if day.choice.state.sore_sessions >= SORE_SESSIONS:
        return (tr("It hurt in each of the last sessions: let a doctor or physiotherapist look at it."),)
    if day.choice.state.few >= FEW_SESSIONS:
        return (tr("A physiotherapist can look at what holds you back, and show you other exercises."),)
    return ()


def _upper_back(day: _Day, ask: tuple[Ask, ...]) -> Plan:
    choice = day.choice
    items = []
    for name in UPPER_BACK:
        ready = name == COMPANION or any(choice.of(other).can for other in ("superman", "quadruped_limb_raises"))
        if name in day.done or not ready or not choosing.may_be_added(choice, name):
            continue
        items.append(_upper(day, name))
    why = [Reason(tr("For the upper back today, because you asked for it."), reasons.ARTICLE)]
    if not items and day.under_way is None:
        why.append(Reason(tr("Neither exercise for the upper back can be done today."), reasons.ARTICLE))
    tips = (
        tr("In your next run: head tall over your shoulders, shoulders loose, hands relaxed."),
        *_tips(day),
    )
    return _finished(day, Kind.TRAINING, ask, tuple(items), why, tips)


def _upper(day: _Day, name: str) -> Item:
    exercise, standing = day.choice.exercises[name], day.choice.of(name)
    why = Reason(tr("For the upper back, because you asked for it."), reasons.ARTICLE)
    if standing.can:
        return dosing.training(exercise, standing, (why,))
    return dosing.trial(exercise, standing, (why,))


# ---- ten minutes


def _shortened(day: _Day, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return what fits ten minutes: without trials, two sets of each, what was done longest ago first."""
    trained = [item for item in items if item.purpose is Purpose.TRAINING]
    if not trained:
        return _fitting(items)
    dated = [(day.choice.of(item.exercise.id).last, item) for item in trained]
    never = [item for last, item in dated if last is None]
    known = [(last, item) for last, item in dated if last is not None]
    ago = [item for _, item in sorted(known, key=lambda pair: pair[0])]
    fewer = tuple(replace(item, sets=min(dosing.SHORT_SETS, item.sets)) for item in (*never, *ago))
    return _fitting(fewer)


def _fitting(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return as many items as fit ten minutes, at least one, of one set if need be."""
    found: list[Item] = []
    left_s = dosing.SHORT_S
    for item in items:
        if dosing.takes_s(item) > left_s:
            continue
        found.append(item)
        left_s -= dosing.takes_s(item)
    return tuple(found) if found else tuple(replace(item, sets=1) for item in items[:1])


# ---- stretches


def _finished(
    day: _Day, kind: Kind, ask: tuple[Ask, ...], items: tuple[Item, ...], why: list[Reason], tips: tuple[str, ...]
) -> Plan:
    """Return a plan with the stretches before and after."""
    short = day.wish is Wish.SHORT
    before = () if short or not items else _stretches(day, before=True)
    after = () if short and items else _stretches(day, before=False)
    whole = (*before, *items, *after)
    return Plan(day.today, kind, ask, before, items, after, tuple(why), None, dosing.minutes(whole), tips)


def _effects(history: History) -> dict[str, tuple[Effect, datetime]]:
    """Return what each stretch did to the back, as it was said last, and when."""
    values = {effect.value: effect for effect in Effect}
    return {
        answer.subject: (values[answer.value], answer.when)
        for answer in history.answers
        if answer.topic is Topic.EFFECT and answer.value in values
    }


def _stretches(day: _Day, *, before: bool) -> tuple[Item, ...]:
    """Return the stretches: before strength those that helped, after it all that are not hidden (10.6)."""
    effects = _effects(day.history)
    found = []
    for name in STRETCHES:
        exercise = installed(day.choice.exercises, name)
        if exercise is None or name in day.choice.out or name in day.skipped:
            continue
        effect, when = effects.get(name, (None, day.now))
        hidden = effect is Effect.WORSE and (day.now - when) < timedelta(days=HIDDEN_DAYS)
        helped = effect is Effect.BETTER
        if not hidden and (helped or not before):
            found.append(dosing.stretch(exercise, helped=helped, before=before))
    return tuple(found)


def _helpful(day: _Day) -> tuple[Item, ...]:
    """Return the stretches of a day without training: what helped, and what nothing is known of yet."""
    effects = _effects(day.history)
    return tuple(
        item
        for item in _stretches(day, before=False)
        if item.exercise.id not in effects or effects[item.exercise.id][0] is Effect.BETTER
    )
