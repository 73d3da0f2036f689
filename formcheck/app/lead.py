"""Leading through a session from a camera: its scenes, its set-up, its keys, and what its sets came to."""

from __future__ import annotations

import math
import time
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from formcheck.app.answering import value_of_key
from formcheck.app.dispatch import Ending, Request
from formcheck.app.layout import Layout
from formcheck.app.mailbox import Delivery
from formcheck.app.player import Player
from formcheck.app.setup import SetUpPanel
from formcheck.app.sound import Speaker
from formcheck.coach.guide import Question
from formcheck.coach.moment import Moment, Part
from formcheck.coach.workout import Command
from formcheck.live import Finished

#: A presenter's remote has two keys for sure, and sends these.
_REMOTE: Final = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
#: What keys mean while something is asked: a remote points with the one key and takes with the other.
_ANSWERS: Final = {
    Qt.Key.Key_PageDown: Command.FORWARD,
    Qt.Key.Key_Right: Command.FORWARD,
    Qt.Key.Key_Down: Command.FORWARD,
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_Up: Command.BACK,
    Qt.Key.Key_PageUp: Command.TAKE,
    Qt.Key.Key_Return: Command.TAKE,
    Qt.Key.Key_Enter: Command.TAKE,
}
#: A second digit belongs to the first when it comes so soon, seconds.
_DIGITS_S: Final = 1.0


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
        self._beside: SetUpPanel | None = None
        self._paused = False
        self._digit: tuple[int, float] | None = None
        self.moment: Moment | None = None
        player.started.connect(self._on_started)
        player.delivered.connect(self._on_delivered)
        player.ended.connect(self._on_ended)
        parts.answers.answered.connect(player.answer)

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
        """Take a key of a presenter's remote, or of an answer; return whether it means anything now."""
        if self.moment is None or not self._player.running:
            return False
        if self.moment.question is not None:
            return self._answer(key, self.moment.question)
        if key not in _REMOTE:
            return False
        if key == Qt.Key.Key_PageDown:
            self._player.do(Command.NEXT)
        elif self.moment.part is Part.REST:
            self._player.do(Command.LONGER)
        else:
            self.toggle_pause()
        return True

    def _answer(self, key: int, question: Question) -> bool:
        """Take a key while something is asked."""
        if key in _ANSWERS:
            self._player.do(_ANSWERS[Qt.Key(key)])
            return True
        if not Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            return False
        digit, now = key - Qt.Key.Key_0, time.monotonic()
        before = self._digit[0] if self._digit is not None and now - self._digit[1] <= _DIGITS_S else None
        self._digit = digit, now
        value = value_of_key(question, digit, before)
        if value is not None:
            self._player.answer(value)
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
        parts.answers.show_moment(moment)
        beside = moment is not None and moment.part in (Part.SHOW, Part.SETUP, Part.COUNT_IN)
        if before is None or moment is None or before.question is not moment.question:
            # A digit belongs to the question that it was pressed for.
            self._digit = None
        if moment is not None and (before is None or self._comes_anew(before, moment)):
            self._setup.show_step(moment.step, moment.index, moment.of, self._place(moment))
            parts.bar.choose(moment.step.exercise, moment.step.side)
        if moment is not None:
            self._setup.show_told(moment.told if moment.part is Part.SHOW else "")
        if beside is not (self._beside is not None):
            self._beside = self._setup if beside else None
            parts.show_side(self._beside)
        if moment is not None and self._paused is not was_paused:
            parts.transport.set_paused(self._paused)

    @staticmethod
    def _comes_anew(before: Moment, moment: Moment) -> bool:
        """Whether another set comes; what comes after a question is known when it is answered."""
        return before.index != moment.index or (before.part is Part.ASK and moment.part is not Part.ASK)

    @staticmethod
    def _place(moment: Moment) -> tuple[int, int] | None:
        """Return the place of the exercise in a session of the programme, and how many there are."""
        return (moment.exercise + 1, moment.exercises) if moment.step.purpose is not None else None
