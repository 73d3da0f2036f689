"""FormCheck: a coach that watches. From poses to verdicts.

This is the whole public interface. Exercises, shipped ones and your own, are written against it
and against nothing deeper.

>>> import formcheck as fc
>>> exercise = fc.load_exercise("single_leg_bridge")
>>> report = fc.judge(exercise, [], side="left")
>>> report.counts.clean
0
"""

from formcheck.core.body import Body, Side
from formcheck.core.engine import Engine, judge
from formcheck.core.exercise import Exercise, ExerciseError, Kind
from formcheck.core.figure import Figure, Limb, Segment, To, figure
from formcheck.core.gait import bounce
from formcheck.core.geometry import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Point,
    along,
    angle,
    bend,
    distance,
    elevation,
    inclination,
    midpoint,
    offset,
    turn,
)
from formcheck.core.measure import (
    FOOT_GAP,
    Measure,
    angle_at,
    bend_at,
    elevation_of,
    folding,
    length_of,
    neck_turn,
)
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.report import Attempt, Counts, Hold, Level, Outcome, Rep, SetReport, Stretch, Verdict
from formcheck.core.rule import (
    HOLD,
    REP,
    Against,
    Course,
    Limits,
    MeasurementClass,
    Phase,
    RepFacts,
    RepMeasure,
    Rule,
    Severity,
    Timing,
    above,
    below,
    outside,
)
from formcheck.core.running import Drift, Finding, Minute, Running, Spread, Stride
from formcheck.core.signal import Condition, FromRest, Share, Signal, Tempo, Zone
from formcheck.core.stride import Criterion, Gait, StrideRule
from formcheck.core.strip import StrideMeasure, Strip
from formcheck.core.update import Clock, Levels, Reading, Update
from formcheck.core.view import (
    BAR_ANY,
    FLOOR_ANY,
    FLOOR_CHEST,
    FLOOR_PROFILE,
    FLOOR_SIDE,
    FLOOR_SIDEWAYS,
    FLOOR_THREE_QUARTER,
    RUN_FRONT,
    RUN_SIDE,
    STAND_ANY,
    STAND_FRONT,
    STAND_SIDE,
    View,
)
from formcheck.io.catalogue import load_exercise

__version__ = "0.1.0"

__all__ = [
    "BAR_ANY",
    "DOWN",
    "FLOOR_ANY",
    "FLOOR_CHEST",
    "FLOOR_PROFILE",
    "FLOOR_SIDE",
    "FLOOR_SIDEWAYS",
    "FLOOR_THREE_QUARTER",
    "FOOT_GAP",
    "HOLD",
    "LANDMARKS",
    "LEFT",
    "REP",
    "RIGHT",
    "RUN_FRONT",
    "RUN_SIDE",
    "STAND_ANY",
    "STAND_FRONT",
    "STAND_SIDE",
    "UP",
    "Against",
    "Attempt",
    "Body",
    "Clock",
    "Condition",
    "Counts",
    "Course",
    "Criterion",
    "Drift",
    "Engine",
    "Exercise",
    "ExerciseError",
    "Figure",
    "Finding",
    "FromRest",
    "Gait",
    "Hold",
    "Kind",
    "Level",
    "Levels",
    "Limb",
    "Limits",
    "Measure",
    "MeasurementClass",
    "Minute",
    "Outcome",
    "Phase",
    "Point",
    "Pose",
    "Reading",
    "Rep",
    "RepFacts",
    "RepMeasure",
    "Rule",
    "Running",
    "Segment",
    "SetReport",
    "Severity",
    "Share",
    "Side",
    "Signal",
    "Spread",
    "Stretch",
    "Stride",
    "StrideMeasure",
    "StrideRule",
    "Strip",
    "Tempo",
    "Timing",
    "To",
    "Update",
    "Verdict",
    "View",
    "Zone",
    "__version__",
    "above",
    "along",
    "angle",
    "angle_at",
    "below",
    "bend",
    "bend_at",
    "bounce",
    "distance",
    "elevation",
    "elevation_of",
    "figure",
    "folding",
    "inclination",
    "judge",
    "length_of",
    "load_exercise",
    "midpoint",
    "neck_turn",
    "offset",
    "outside",
    "turn",
]
