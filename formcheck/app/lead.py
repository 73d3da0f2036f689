"""Leading through a session from a camera: its scenes, its set-up, its keys, and what its sets came to."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from formcheck.app.dispatch import Ending, Request
from formcheck.app.layout import Layout
from formcheck.app.mailbox import Delivery
from formcheck.app.player import Player
from formcheck.app.setup import SetUpPanel
from formcheck.app.sound import Speaker
from formcheck.coach.moment import Moment, Part
from formcheck.coach.workout import Command
from formcheck.live import Finished

#: A presenter's remote has two keys for sure, and sends these.
_REMOTE: Final = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Lead(QObject):
    """Show where a session from a camera stands, and ask it for what the keys mean there.

    Parameters
    ----------
    player
        What is followed.
    parts
        Where it is shown.
    setup
        What is shown beside the picture while a set is waited for.
    speaker
        What falls silent in a pause.
    """

    #: The session is over: the sets that something was attempted in, and the report of the last one that was waited
    #: for, None where no picture came.
    ended = Signal(list, object)

    def __init__(self, player: Player, parts: Layout, setup: SetUpPanel, speaker: Speaker) -> None:
        super().__init__(parts)
        self._player = player
        self._parts = parts
        self._setup = setup
        self._speaker = speaker
        self._finished: list[Finished] = []
        self._waits = self._paused = False
        self.moment: Moment | None = None
        player.started.connect(self._on_started)
        player.delivered.connect(self._on_delivered)
        player.ended.connect(self._on_ended)

    @property
    def finished(self) -> list[Finished]:
        """The sets of the session that are over."""
        return self._finished

    @property
    def paused(self) -> bool:
        """Whether the user has asked for a pause."""
        moment = self.moment
        return moment is not None and moment.part is Part.PAUSED and math.isnan(moment.left_s)

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        paused = not self.paused
        self._player.do(Command.PAUSE if paused else Command.RESUME)
        if paused:
            self._speaker.hush()

    def key(self, key: int) -> bool:
        """Take a key of a presenter's remote; return whether it means anything now."""
        if key not in _REMOTE or self.moment is None or not self._player.running:
            return False
        if key == Qt.Key.Key_PageDown:
            self._player.do(Command.NEXT)
        elif self.moment.part is Part.REST:
            self._player.do(Command.LONGER)
        else:
            self.toggle_pause()
        return True

    def end(self) -> None:
        """End a session whose camera was lost."""
        self._finished += self._player.give_up()
        self._show(None)
        self.ended.emit(self._finished, None)

    # ---- what the player says

    def _on_started(self, request: Request) -> None:
        if not self._player.resumed:
            self._finished = []
            self._show(None)
        if request.live and self.moment is None and self._player.run is not None and self._player.run.live is not None:
            self._show(self._player.run.live.moment)

    def _on_delivered(self, delivery: Delivery) -> None:
        self._finished += delivery.finished
        if delivery.moment is not None:
            self._show(delivery.moment)
        if delivery.checks:
            self._setup.show_checks(delivery.checks)

    def _on_ended(self, request: Request, ending: Ending) -> None:
        self._finished += ending.finished
        if not request.live or ending.interrupted:
            return
        self._show(None)
        self.ended.emit(self._finished, ending.report)

    def _show(self, moment: Moment | None) -> None:
        before, self.moment = self.moment, moment
        parts, was_paused = self._parts, self._paused
        self._paused = self.paused
        parts.stage.show_moment(moment)
        waits = moment is not None and moment.part in (Part.SETUP, Part.COUNT_IN)
        if moment is not None and (before is None or before.index != moment.index):
            self._setup.show_step(moment.step, moment.index, moment.of)
            parts.bar.choose(moment.step.exercise, moment.step.side)
        if waits is not self._waits:
            self._waits = waits
            parts.show_side(self._setup if waits else None)
        if moment is not None and self._paused is not was_paused:
            parts.transport.set_paused(self._paused)
