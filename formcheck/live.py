"""A session before a camera: what leads through it, and what is kept of each of its sets.

The judge of a `Session` from a camera. It lives as long as the session of the user does, which may be longer than
that of one camera: a cable that is pulled out loses nothing, and the next camera goes on where the last one ended.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from formcheck.coach.guide import About, Guide, Question
from formcheck.coach.moment import Moment
from formcheck.coach.programme.facts import Topic
from formcheck.coach.steps import Step
from formcheck.coach.workout import Workout
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, ModelInfo, Rep, SetReport, SourceInfo
from formcheck.core.update import Update
from formcheck.io.keeping import Keeping
from formcheck.io.store import Asked, Kept, Store
from formcheck.session import filled

#: Between the last picture of a camera and the first of the next one, on the clock of the session: so long that the
#: judge takes up nothing that was under way, seconds.
BETWEEN_CAMERAS_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Finished:
    """A set that is over.

    Attributes
    ----------
    step
        What was to be done.
    report
        What it came to.
    kept
        Where it is kept; None where it could not be, or nothing is to be.
    """

    step: Step
    report: SetReport
    kept: Kept | None


class Live:
    """Judge the sets of a session, and keep them.

    Parameters
    ----------
    steps
        The sets in their order, or who knows what comes next.
    store
        Where sets and answers are kept; None to keep nothing.
    complain
        Told in one line what could not be kept, once; on the judging thread.
    landmarks
        Whether the landmarks are kept, besides what they came to.
    """

    def __init__(
        self,
        steps: Sequence[Step] | Guide,
        store: Store | None,
        complain: Callable[[str], None],
        *,
        landmarks: bool = True,
    ) -> None:
        self._store = store
        self._complain = complain
        self._complained = False
        self._keeping = Keeping(store, self._complain_once, landmarks=landmarks)
        self._last: Kept | None = None
        self._source = SourceInfo("camera")
        self._model: ModelInfo | None = None
        self._shift_s = 0.0
        self._last_s = -math.inf
        self._finished: list[Finished] = []
        self._plan: tuple[str, ...] = ()
        self.workout = Workout(steps, self)
        self._plan = self.workout.planned

    def connect(self, source: SourceInfo, model: ModelInfo) -> None:
        """Take the poses of a camera from now on; their time may begin anew."""
        self._source, self._model = source, model
        if math.isfinite(self._last_s):
            self._shift_s = self._last_s + BETWEEN_CAMERAS_S
        else:
            self.begin(self.workout.step)

    @property
    def moment(self) -> Moment:
        """Where the session stands."""
        return self.workout.moment

    def taken(self) -> list[Finished]:
        """Return the sets that were finished since this was last asked."""
        finished, self._finished = self._finished, []
        return finished

    def close(self) -> None:
        """End the session: what was attempted is kept."""
        self.workout.finish()
        self._keeping.discard()

    # ---- the judge of a session

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what the judge says of it, on the clock of the session."""
        if self._shift_s:
            pose = replace(pose, t_s=pose.t_s + self._shift_s)
        self._last_s = pose.t_s
        return self.workout.push(pose)

    def report(self) -> SetReport:
        """Return the set that is under way, or the last one that is over."""
        return self.workout.report()

    # ---- the keeper of the workout

    def begin(self, step: Step) -> None:
        """See `Keeper.begin`."""
        self._keeping.begin(
            step.exercise,
            step.side,
            self._source,
            self._model,
            purpose=step.purpose,
            plan=self._plan,
            goal_s=step.goal.held_s if step.goal is not None and step.exercise.is_hold else None,
        )

    def write(self, pose: Pose) -> None:
        """See `Keeper.write`."""
        self._keeping.write(pose)

    def add(self, entry: Rep | Attempt) -> None:
        """See `Keeper.add`."""
        self._keeping.add(entry)

    def finish(self, step: Step, report: SetReport) -> None:
        """See `Keeper.finish`."""
        whole = filled(report, self._keeping.seen(self._source), self._model, ())
        kept = self._keeping.finish(whole)
        self._last = kept or self._last
        self._finished.append(Finished(step, whole, kept))

    def answer(self, question: Question, value: str) -> None:
        """See `Keeper.answer`."""
        if self._store is None or self._last is None:
            return
        of_set = self._last.id
        try:
            match question.about:
                case About.PAIN:
                    self._store.say_pain(Asked.AFTER_SET, int(value), of_set=of_set)
                case About.LEG if value == "yes":
                    self._store.say_pain(Asked.AFTER_SET, None, leg=True, of_set=of_set)
                case About.EFFECT:
                    self._store.say(Topic.EFFECT, question.exercise, value, of_set=of_set)
                case About.TRIAL:
                    self._store.say(Topic.TRIAL, question.exercise, value, of_set=of_set)
        except (OSError, ValueError) as error:
            self._complain_once(str(error))

    def _complain_once(self, text: str) -> None:
        if not self._complained:
            self._complained = True
            self._complain(text)
