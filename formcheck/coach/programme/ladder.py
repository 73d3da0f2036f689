"""The ladder: the twelve exercises in their order of difficulty, with what is easier, and what goes beside them.

The order and the names are those of the article (exercise specification 1 and 10.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from formcheck.core.exercise import Exercise, Kind


@dataclass(frozen=True, slots=True)
class Rung:
    """One of the twelve, and what is done where it cannot be done; None where nothing easier is judged."""

    exercise: str
    easier: str | None = None

    @property
    def both(self) -> tuple[str, ...]:
        """The exercise, and the easier one where there is one."""
        return (self.exercise,) if self.easier is None else (self.exercise, self.easier)


#: The twelve numbered items (10.3) with their regressions, as far as these are judged (8.1 to 8.16).
LADDER: Final = (
    Rung("superman", "quadruped_limb_raises"),
    Rung("dead_bug"),
    Rung("single_leg_balance_reach", "single_leg_balance"),
    Rung("high_plank_leg_lifts"),
    Rung("single_leg_bridge"),
    Rung("mod_low_side_plank_lifts"),
    Rung("quadruped_limb_raises"),
    Rung("superman_pull", "wall_lat_pulls"),
    Rung("single_leg_deadlift", "single_leg_balance_reach"),
    Rung("high_plank_limb_raises", "high_plank_leg_lifts"),
    Rung("v_up", "single_leg_v_up"),
    Rung("single_leg_squat", "forward_lunge"),
)
#: How many are trained together (10.3).
FOUR: Final = 4
#: Offered for tension in the upper back or the neck, as a fifth (10.3).
COMPANION: Final = "wall_lat_pulls"
#: Those of the ladder that strengthen the legs, the easiest first (10.3; Cai 2017).
LEGS: Final = (Rung("single_leg_bridge"), Rung("single_leg_deadlift"), Rung("single_leg_squat", "forward_lunge"))
#: Prone, with the back extended: where one of them hurts, neither is done, but the substitute (10.5).
PRONE: Final = ("superman", "superman_pull")
PRONE_SUBSTITUTE: Final = "quadruped_limb_raises"
#: High load on the spine, bent: locked until it is safe (8.14).
BENT: Final = ("single_leg_v_up", "v_up")
#: What has to be mastered before those.
BEFORE_BENT: Final = "dead_bug"
#: What a sore back bears (10.1). The specification's third, the bird dog with the leg only, is left out: the camera's
#: rules for it want the arm, and would tell somebody who is right that they are wrong.
GENTLE: Final = ("dead_bug", "single_leg_bridge")
#: For the upper back, when that is asked for.
UPPER_BACK: Final = ("wall_lat_pulls", "superman_pull")
STRETCHES: Final = ("cat_cow", "lying_figure_4", "back_rotation")
#: Everything that the programme may train.
ALL: Final = tuple(dict.fromkeys(name for rung in LADDER for name in rung.both))


def installed(exercises: Mapping[str, Exercise], name: str) -> Exercise | None:
    """Return an exercise of the programme; None where there is none of this id that can be counted or held."""
    exercise = exercises.get(name)
    return None if exercise is None or exercise.is_run else exercise


def in_order(exercises: Mapping[str, Exercise], names: list[str]) -> list[str]:
    """Return ids of exercises in the order of difficulty, each once."""
    return sorted(dict.fromkeys(names), key=lambda name: (exercises[name].order, name))


def many_sides(exercise: Exercise) -> int:
    """Return on how many sides repetitions are counted: 2 where the sides alternate or take turns."""
    return 2 if exercise.has_sides or exercise.kind is Kind.ALTERNATING else 1
