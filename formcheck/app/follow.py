"""Follow a run: what the player delivers is put on the parts of the window."""

from __future__ import annotations

import math
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from formcheck.app.dispatch import Opened, Request
from formcheck.app.figures import Figures
from formcheck.app.layout import Layout, Variant
from formcheck.app.mailbox import Delivery
from formcheck.app.marks import marks
from formcheck.app.player import Player
from formcheck.app.skeleton import NearSide, figure, offenders
from formcheck.app.sound import Speaker
from formcheck.coach.moment import BETWEEN, Moment, Part
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Rep, SetReport
from formcheck.core.rule import Phase
from formcheck.core.update import Update
from formcheck.language import tr
from formcheck.live import Finished
from formcheck.session import Record
from formcheck.wording import PHASES, camera_view, rule_title

#: How long the verdict on what is over stays over the picture, seconds of the source: a glance from the mat, and
#: shorter than most repetitions take. House value.
VERDICT_S: Final = 3.5


class Follower(QObject):
    """Show the run that is under way, and how fast it goes.

    Parameters
    ----------
    player
        What is followed.
    parts
        Where it is shown.
    speaker
        Where it is heard.
    """

    #: The computer judges a camera's pictures more slowly than they come: one line.
    too_slow = Signal(str)

    def __init__(self, player: Player, parts: Layout, speaker: Speaker) -> None:
        super().__init__(parts)
        self._player = player
        self._parts = parts
        self._speaker = speaker
        self._audible = False
        self._exercise: Exercise | None = None
        self._said_slow = False
        self._set = 0
        self._near = NearSide()
        self._figures = Figures()
        self._total_s = math.nan
        self._painted = 0
        self._awaiting_paint_s = math.nan
        self._timer = QTimer(self, interval=500)
        self._timer.timeout.connect(self._show_figures)
        parts.stage.painted = self._on_painted
        player.started.connect(self._on_started)
        player.opened.connect(self._on_opened)
        player.delivered.connect(self._on_delivered)
        player.ended.connect(self.rest)

    def rest(self) -> None:
        """Nothing is under way any more."""
        self._timer.stop()

    def clear(self, exercise: Exercise | None) -> None:
        """Show nothing yet of a set of an exercise."""
        self._exercise = exercise
        parts = self._parts
        parts.reps.model_.start(exercise)
        parts.plot.start(exercise)
        parts.rules.start(exercise)
        parts.lists.start(exercise)
        parts.counter.start(exercise)

    def _on_started(self, request: Request) -> None:
        if not self._player.resumed:
            self._set = 0
        self._said_slow = False
        self._near = NearSide()
        self._figures = Figures()
        self._figures.model = tr("model {name}", name=request.model)
        self._total_s = math.nan
        self._painted = 0
        self._audible = False
        self._speaker.hush()
        self._parts.transport.running(tr(request.name), live=request.live, known_length=not request.live)
        self._timer.start()
        self._make_heard(Delivery())

    def _on_opened(self, opened: Opened) -> None:
        self._total_s = opened.total_s
        if opened.skeleton_only:
            self._figures.model = tr("no model: a recording")
            # Judging a recording takes no time: it is shown in its own, unless the user says otherwise.
            self._parts.transport.pace.setChecked(True)

    def _on_delivered(self, delivery: Delivery) -> None:
        # Before anything is painted: sound is what cannot wait.
        self._make_heard(delivery)
        self._figures.skipped += delivery.skipped
        for entry in delivery.closed:
            self._show_entry(entry, delivery)
        for finished in delivery.finished:
            if finished.step.exercise is not self._exercise:
                self.clear(finished.step.exercise)
            self.show_result(finished.report)
        if delivery.record is None:
            return
        if self._between_sets(delivery.moment):
            self._show_picture(delivery.record, words=False)
        else:
            self._show_update(delivery.record, delivery)

    def _between_sets(self, moment: Moment | None) -> bool:
        """Whether a session rests or is done: what was done stays in view, until the next set is waited for."""
        if moment is None:
            return False
        if moment.part in BETWEEN:
            return True
        # In the programme a set may ask for more or less of an exercise than another one.
        if moment.index != self._set or moment.step.exercise is not self._exercise:
            self._set = moment.index
            self.clear(moment.step.exercise)
        return False

    def show_set(self, finished: Finished) -> None:
        """Show what a set of a session came to, whichever it was."""
        self.clear(finished.step.exercise)
        self.show_result(finished.report)

    def show_result(self, report: SetReport) -> None:
        """Show what a set came to that is over."""
        parts = self._parts
        parts.reps.model_.replace(report.entries)
        if report.hold is not None:
            parts.counter.show_hold(report.hold)
        else:
            parts.counter.show_counts(report.counts)

    def _show_entry(self, entry: Rep | Attempt, delivery: Delivery) -> None:
        parts, exercise = self._parts, self._exercise
        parts.reps.model_.add(entry)
        parts.plot.mark(entry)
        parts.rules.show_entry(entry)
        if exercise is None:
            return
        now_s = delivery.record.update.t_s if delivery.record is not None else entry.end_s
        parts.stage.show_verdict(exercise, entry, now_s + VERDICT_S)

    def _show_update(self, record: Record, delivery: Delivery) -> None:
        """Show what the judge says, and what it says it of."""
        parts, update = self._parts, record.update
        parts.plot.push(delivery.samples, update.levels)
        if update.clock is not None:
            parts.counter.show_clock(update.clock)
        else:
            parts.counter.show_counts(update.counts)
        parts.rules.show_readings(update.readings, update.broken)
        parts.transport.show_time(update.t_s, self._total_s)
        moment = delivery.moment
        # While a set is set up, what to do stands in large words beside the picture.
        explained = moment is not None and moment.part is Part.SHOW
        beside = moment is not None and moment.part in (Part.SHOW, Part.SETUP) and parts.variant is not Variant.COMPACT
        said = moment.told if moment is not None and explained else None
        self._show_picture(record, told=not beside, said=said)

    def _make_heard(self, delivery: Delivery) -> None:
        """Play what the coach says; make ready for it when a run becomes one that is heard."""
        run = self._player.run
        audible = run is not None and run.audible
        if run is not None and audible and not self._audible:
            self._speaker.begin(run.phrases)
        elif self._audible and not audible:
            self._speaker.hush()
        self._audible = audible
        if audible:
            self._speaker.hear([(cue.event, cue.judged_at_s) for cue in delivery.cues])

    def _show_picture(self, record: Record, *, words: bool = True, told: bool = True, said: str | None = None) -> None:
        """Show picture, skeleton and words of one record, all of the same instant.

        Parameters
        ----------
        words
            Whether anything is said of the movement.
        told
            Whether it is shown what to change.
        said
            What is shown in the place of that while an exercise is explained.
        """
        exercise = self._exercise
        if exercise is None:
            return
        update, pose = record.update, record.pose
        near = self._near.push(pose)
        judged = update.side or near
        blamed = offenders(exercise, update, judged) if words else {}
        shown = marks(exercise, update, pose, judged) if words else ()
        pixels = record.frame.image if record.frame is not None else None
        stage = self._parts.stage
        stage.show_record(pixels, pose.image_size, figure(pose, judged, blamed), shown)
        # Who holds again is told of this attempt, not of the one before.
        stage.set_now(math.inf if update.phase is Phase.HOLDING else update.t_s)
        cue = rule_title(exercise, update.broken[0]) if update.broken else ""
        message = ((update.message or cue) if said is None else said) if told else ""
        if words:
            where = _where(update)
            phase = tr(PHASES[update.phase]) if said is None else tr("How it is done")
            stage.set_texts(phase, where, tr(message), fault=message == cue != "")
        else:
            stage.set_texts("", "", "")
        self._awaiting_paint_s = record.timings.captured_at

    def _on_painted(self) -> None:
        if math.isfinite(self._awaiting_paint_s):
            self._painted += 1
            self._figures.add_latency(time.perf_counter() - self._awaiting_paint_s)
            self._awaiting_paint_s = math.nan

    def _show_figures(self) -> None:
        run = self._player.run
        if run is None:
            return
        now, progress, figures = time.perf_counter(), run.progress(), self._figures
        figures.captured.mark(now, progress.captured)
        figures.judged.mark(now, progress.judged)
        figures.painted.mark(now, self._painted)
        figures.dropped = progress.dropped
        self._parts.transport.show_figures(figures.text())
        if run.request.live and run.request.model != "lite" and not self._said_slow and figures.too_slow(now):
            self._said_slow = True
            self.too_slow.emit(
                tr(
                    "This computer judges {judged} of {captured} pictures a second.",
                    judged=round(figures.judged.per_s),
                    captured=round(figures.captured.per_s),
                )
            )


def _where(update: Update) -> str:
    side = {"left": tr("Left side"), "right": tr("Right side")}.get(update.side or "", "")
    return " · ".join(part for part in (side, camera_view(update.view)) if part)
