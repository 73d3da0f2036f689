"""The rules that every repetition obeys: tempo, range, pause (specification 6.4)."""

from __future__ import annotations

import math

from formcheck.core.exercise import Exercise, Kind
from formcheck.core.rule import (
    Limits,
    MeasurementClass,
    Phase,
    RepFacts,
    RepMeasure,
    Rule,
    Severity,
    Timing,
    below,
)
from formcheck.core.signal import FromRest, Signal, Tempo

_CONSENSUS = "coach consensus"
#: A pause shorter than this share of the coached one is worth a word; a little short is not.
HELD_SHARE = 0.5


def common_rules(exercise: Exercise) -> tuple[Rule, ...]:
    """Return the common rules with the limits of one exercise: none for a hold or a run, the range for a cycle."""
    if exercise.is_hold or exercise.is_run:
        return ()
    signal, tempo = exercise.repetition

    def pace(facts: RepFacts) -> float:
        """The shorter of rise and way back; a complete repetition below its minimum counts in proportion."""
        shorter = min(facts.up_s, facts.down_s)
        if not facts.complete or facts.rep_s >= tempo.min_rep_s:
            return shorter
        return min(shorter, tempo.fast_fault_s * facts.rep_s / tempo.min_rep_s)

    reach = _range(signal)
    if exercise.kind is Kind.CYCLES:
        return (reach,)
    return (
        Rule(
            id="too_fast",
            cue="Slow it down, own every inch",
            tell="The way up and the way back each take a breath. Momentum does not train you.",
            measure=RepMeasure("pace", "s", pace, "Shorter of the whole rise and the whole way back."),
            limits=below(tempo.fast_warn_s, tempo.fast_fault_s),
            source="Idea: the article's 'slowly'; numbers coach consensus, cf. ACSM 2009 (1-2 s each way)",
            severity=tempo.fast_severity,
            measurement=MeasurementClass.LENGTH,
            timing=Timing.AT_CLOSE,
        ),
        reach,
        *_pause(tempo),
        Rule(
            id="no_reset",
            cue="Return fully, then go again",
            tell="Come all the way back to rest before the next repetition.",
            measure=RepMeasure(
                "missed_resets", "1", lambda facts: float(facts.reset_missed), "1 when rest was not reached between."
            ),
            limits=Limits(fault_above=0.5),
            source=_CONSENSUS,
            severity=Severity.WARNS,
            measurement=MeasurementClass.CHANGE,
            phases=(Phase.DOWN,),
            timing=Timing.AT_CLOSE,
        ),
        Rule(
            id="timeout",
            cue="Rest, then restart",
            tell="The repetition took too long to be one repetition.",
            measure=RepMeasure("duration", "s", lambda facts: facts.rep_s, "From rest to rest."),
            limits=Limits(fault_above=tempo.max_rep_s),
            source=_CONSENSUS,
            severity=Severity.VOIDS,
            measurement=MeasurementClass.LENGTH,
            timing=Timing.AT_CLOSE,
        ),
    )


def _pause(tempo: Tempo) -> tuple[Rule, ...]:
    """Return the rule of the pause at the top; none where no pause is asked for."""
    asked_s = max(HELD_SHARE * tempo.hold_s, tempo.hold_min_s)
    if not asked_s > 0:
        return ()
    return (
        Rule(
            id="no_pause",
            cue="Pause at the top",
            tell="A short stop at the end position shows that the muscle holds you, not the swing.",
            measure=RepMeasure("hold", "s", lambda facts: facts.hold_s, "Time spent beyond the full level."),
            limits=below(asked_s, tempo.hold_min_s),
            source=_CONSENSUS,
            severity=Severity.WARNS,
            measurement=MeasurementClass.LENGTH,
            phases=(Phase.PEAK,),
            timing=Timing.AT_CLOSE,
        ),
    )


def _range(signal: Signal) -> Rule:
    """Return the rule of the range of a signal."""
    full = math.nan if isinstance(signal.full, FromRest) else signal.full
    return Rule(
        id="partial_rep",
        cue="Go a little further",
        tell="It stopped short of the full range.",
        measure=RepMeasure("peak", signal.unit, lambda facts: facts.peak, f"Peak of: {signal.measure.doc}"),
        limits=Limits(warn_below=signal.target[0], fault_below=None if math.isnan(full) else full),
        source=_CONSENSUS,
        severity=Severity.VOIDS,
        measurement=MeasurementClass.ABSOLUTE,
        timing=Timing.AT_CLOSE,
    )
