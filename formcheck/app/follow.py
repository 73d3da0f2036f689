"""Follow a run: what the player delivers is put on the parts of the window."""

from __future__ import annotations

import math
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

from formcheck.app.figures import Figures
from formcheck.app.layout import Layout
from formcheck.app.mailbox import Delivery
from formcheck.app.player import Player
from formcheck.app.run import Opened, Request
from formcheck.app.skeleton import NearSide, figure, offenders
from formcheck.app.sound import Speaker
from formcheck.core.report import Attempt
from formcheck.core.rule import Phase
from formcheck.core.update import Update
from formcheck.session import Record
from formcheck.wording import PHASES, camera_view, last_word, rule_title

#: How long the last word on an attempt stays over the picture, seconds of the source.
_SAID_S: Final = 4.0


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

    def __init__(self, player: Player, parts: Layout, speaker: Speaker) -> None:
        super().__init__(parts)
        self._player = player
        self._parts = parts
        self._speaker = speaker
        self._audible = False
        self._near = NearSide()
        self._figures = Figures()
        self._total_s = math.nan
        self._last_word, self._said_until_s = "", -math.inf
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

    def _on_started(self, request: Request) -> None:
        self._near = NearSide()
        self._figures = Figures()
        self._figures.model = f"model {request.model}"
        self._total_s = math.nan
        self._last_word, self._said_until_s = "", -math.inf
        self._painted = 0
        self._audible = False
        self._speaker.hush()
        self._parts.transport.running(request.name, live=request.live, known_length=not request.live)
        self._timer.start()
        self._make_heard(Delivery())

    def _on_opened(self, opened: Opened) -> None:
        self._total_s = opened.total_s
        if opened.skeleton_only:
            self._figures.model = "no model: a recording"
            # Judging a recording takes no time: it is shown in its own, unless the user says otherwise.
            self._parts.transport.pace.setChecked(True)

    def _on_delivered(self, delivery: Delivery) -> None:
        # Before anything is painted: sound is what cannot wait.
        self._make_heard(delivery)
        parts = self._parts
        self._figures.skipped += delivery.skipped
        for entry in delivery.closed:
            parts.reps.model_.add(entry)
            parts.plot.mark(entry)
            parts.rules.show_entry(entry)
            if isinstance(entry, Attempt) and self._player.request is not None:
                self._last_word = last_word(self._player.request.exercise, entry)
                self._said_until_s = entry.end_s + _SAID_S
        record = delivery.record
        if record is None:
            return
        update = record.update
        parts.plot.push(delivery.samples, update.levels)
        if update.clock is not None:
            parts.counter.show_clock(update.clock)
        else:
            parts.counter.show_counts(update.counts)
        parts.rules.show_readings(update.readings, update.broken)
        parts.transport.show_time(update.t_s, self._total_s)
        self._show_picture(record)

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

    def _show_picture(self, record: Record) -> None:
        """Show picture, skeleton and words of one record, all of the same instant."""
        request = self._player.request
        if request is None:
            return
        update, pose = record.update, record.pose
        near = self._near.push(pose)
        judged = update.side or near
        blamed = offenders(request.exercise, update, judged)
        pixels = record.frame.image if record.frame is not None else None
        stage = self._parts.stage
        stage.show_record(pixels, pose.image_size, figure(pose, judged, blamed))
        cue = rule_title(request.exercise, update.broken[0]) if update.broken else ""
        message = update.message or cue
        if update.phase is not Phase.HOLDING and update.t_s < self._said_until_s:
            message = message or self._last_word
        stage.set_texts(PHASES[update.phase], _where(update), message, fault=message == cue != "")
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
        self._parts.transport.diagnostics.setText(figures.text())


def _where(update: Update) -> str:
    side = f"{update.side} side" if update.side else ""
    return ", ".join(part for part in (side, camera_view(update.view)) if part).capitalize()
