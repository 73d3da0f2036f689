"""What is done in a session before the camera: how many sets, how long the rest, and which exercises follow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QToolButton,
    QWidget,
)

from formcheck.app.bars import Chooser
from formcheck.app.glyphs import icon
from formcheck.app.preferences import Preferences
from formcheck.app.theme import Theme
from formcheck.app.veil import Veil
from formcheck.coach.steps import REST_S, RESTS_S, Step, plan
from formcheck.core.exercise import Exercise
from formcheck.language import tr

WIDTH: Final = 560
MOST_SETS: Final = 9
#: The pose models, and what they are good for; they are measured in docs/accuracy.md.
MODELS: Final = {
    "full": "full, the usual one",
    "lite": "lite, for slow computers: weak on people who lie down",
    "heavy": "heavy, for files: too slow for most cameras",
}


class Agenda(Veil):
    """A card in which a session is put together; what is chosen holds from the next session on.

    Parameters
    ----------
    parent
        The window.
    preferences
        Where the choices are kept.
    """

    #: Something else was chosen.
    changed = Signal()

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent, tr("Session"))
        self._preferences = preferences
        self._exercises: dict[str, Exercise] = {}
        self.card.setFixedWidth(WIDTH)
        self.close_button = QToolButton()
        self.close_button.setObjectName("icon")
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.setAccessibleName(tr("Close the session"))
        self.close_button.clicked.connect(self.toggle)
        self.sets = QSpinBox()
        # Nothing chosen is a choice, too: as many as each exercise asks for.
        self.sets.setRange(0, MOST_SETS)
        self.sets.setSpecialValueText(tr("As the exercise says"))
        self.rest = QSpinBox()
        self.rest.setRange(*RESTS_S)
        self.rest.setSingleStep(15)
        self.rest.setSuffix(tr(" s"))
        self.then = QListWidget()
        self.then.setAccessibleName(tr("Exercises that follow"))
        self.model = Chooser()
        self._lay_out()
        for name, text in MODELS.items():
            self.model.addItem(tr(text), name)
        self.set_model(preferences.text("model", "full"))
        self.model.activated.connect(lambda row: self.set_model(self.model.itemData(row)))
        self.sets.setValue(_number(preferences.text("session_sets"), 0))
        self.rest.setValue(_number(preferences.text("session_rest"), round(REST_S)))
        self.sets.valueChanged.connect(lambda number: preferences.set_text("session_sets", str(number or "")))
        self.rest.valueChanged.connect(lambda seconds: preferences.set_text("session_rest", str(seconds)))
        self.then.itemChanged.connect(self._keep_then)
        for told in (self.sets.valueChanged, self.rest.valueChanged, self.then.itemChanged):
            told.connect(lambda _: self.changed.emit())
        self.first = self.sets

    def _lay_out(self) -> None:
        title = QLabel(tr("Session"))
        title.setObjectName("title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        grid = QGridLayout(self.card)
        grid.setContentsMargins(28, 20, 20, 24)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addLayout(head, 0, 0, 1, 2)
        words = QLabel(
            tr(
                "Before a camera an exercise is done in sets, with rests between. Where it has sides they take turns, "
                "unless one is chosen. Then the exercises follow that are ticked here."
            )
        )
        words.setWordWrap(True)
        grid.addWidget(words, 1, 0, 1, 2)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Sets"), self.sets),
            (tr("Rest between sets"), self.rest),
            (tr("Pose model"), self.model),
        )
        for row, (text, box) in enumerate(rows, start=2):
            name = QLabel(text)
            name.setBuddy(box)
            box.setAccessibleName(text)
            box.setMinimumHeight(34)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        follow = QLabel(tr("Then"))
        follow.setAlignment(Qt.AlignmentFlag.AlignTop)
        follow.setBuddy(self.then)
        grid.addWidget(follow, 5, 0)
        grid.addWidget(self.then, 5, 1)
        self.then.setMinimumHeight(220)

    def set_model(self, name: str) -> None:
        """Use a pose model from the next run on; an unknown name is the usual one."""
        known = name if name in MODELS else "full"
        self.model.setCurrentIndex(self.model.findData(known))
        self._preferences.set_text("model", known)

    def fill(self, exercises: dict[str, Exercise]) -> None:
        """List the exercises, from easy to hard; a run is no set, and follows none."""
        exercises = {name: exercise for name, exercise in exercises.items() if not exercise.is_run}
        self._exercises = exercises
        ticked = self._preferences.text("session_then").split(",")
        self.then.blockSignals(True)
        self.then.clear()
        for exercise in exercises.values():
            item = QListWidgetItem(tr(exercise.name))
            item.setData(Qt.ItemDataRole.UserRole, exercise.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if exercise.id in ticked else Qt.CheckState.Unchecked)
            self.then.addItem(item)
        self.then.blockSignals(False)

    def steps(self, exercise: Exercise, side: str | None) -> tuple[Step, ...]:
        """Return the sets of a session that begins with an exercise.

        Parameters
        ----------
        side
            The only side of it that is worked; None for both in turns. Of those that follow both are.
        """
        sets, rest_s = self.sets.value() or None, float(self.rest.value())
        following = [other for name in self._ticked() if (other := self._exercises[name]).id != exercise.id]
        first = plan([exercise], side, sets, rest_s)
        return first + (plan(following, None, sets, rest_s, after=True) if following else ())

    def summary(self, exercise: Exercise, side: str | None) -> str:
        """Return the session in one line."""
        steps = self.steps(exercise, side)
        following = len({step.exercise.id for step in steps}) - 1
        sets = tr("1 set") if len(steps) == 1 else tr("{count} sets", count=len(steps))
        rest = tr("{seconds} s rest", seconds=self.rest.value())
        more = tr("then 1 more exercise") if following == 1 else tr("then {count} more exercises", count=following)
        return ", ".join((sets, rest, *((more,) if following else ())))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.close_button.setIcon(icon("close", theme.text))
        self.model.set_theme(theme)

    def _ticked(self) -> list[str]:
        items = [self.then.item(row) for row in range(self.then.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _keep_then(self) -> None:
        self._preferences.set_text("session_then", ",".join(self._ticked()))


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() else default
