"""The limits behind what is told, with where they come from: the footnotes of a report."""

from __future__ import annotations

from collections.abc import Iterator

from formcheck import findings, wording
from formcheck.core.course import SHORT_WINDOW_S
from formcheck.core.exercise import Exercise
from formcheck.core.rule import Rule
from formcheck.core.running import Running
from formcheck.core.stride import StrideRule
from formcheck.language import tr
from formcheck.physio.blocks import Card


class Footnotes:
    """Collects the rules that a report tells of, in the order in which they are told first."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._cards: list[Card] = []

    def number(self, exercise: Exercise, rule_id: str, running: Running | None = None) -> tuple[int, ...]:
        """Return the number of a rule's footnote; nothing where the exercise does not have the rule any more.

        Parameters
        ----------
        exercise, rule_id
            Which rule.
        running
            Of a rule of running: the run, for how long something has to last there.
        """
        rule = wording.find_rule(exercise, rule_id)
        if rule is None:
            return ()
        key = exercise.id, rule_id
        if key not in self._numbers:
            self._numbers[key] = len(self._cards) + 1
            facts = tuple(_run_facts(rule, running) if isinstance(rule, StrideRule) else _facts(rule))
            self._cards.append(Card(self._numbers[key], tr(exercise.name), tr(rule.cue), rule.id, tr(rule.tell), facts))
        return (self._numbers[key],)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The footnotes by number."""
        return tuple(self._cards)


def _facts(rule: Rule) -> Iterator[str]:
    source = tr("Source: {source}", source=tr(rule.source))
    own = (
        tr("In a set the limit follows the user's own range") if rule.follows_range or rule.id == "partial_rep" else ""
    )
    yield ". ".join(filter(None, (wording.limits_text(rule), own, wording.severity_text(rule), source)))


def _run_facts(rule: StrideRule, running: Running | None) -> Iterator[str]:
    """Yield the limits of a rule of running, when it is told, and where it comes from."""
    for criterion in rule.criteria:
        yield findings.criterion_line(criterion, torso=True)
        for other in findings.agreeing(rule, criterion):
            yield tr("Only as far as this says, too: {limits}", limits=findings.criterion_line(other, torso=True))
    if rule.unless:
        others = ", ".join(findings.metric_name(criterion.measure) for criterion in rule.unless)
        yield tr("Not read while this changes, too: {what}", what=others)
    lasting_s = SHORT_WINDOW_S if running is not None and running.short else rule.persist_s
    yield tr("Told once it has lasted for {seconds} s", seconds=f"{lasting_s:g}")
    yield tr("Source: {source}", source=tr(rule.source))
