"""The two bars: choices on top, playing below."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.cameras import Device, devices
from formcheck.app.glyphs import icon
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.language import tr

SIDES: Final = ((None, "Automatic"), ("left", "Left"), ("right", "Right"))
SIDE_TIPS: Final = {None: "Found from the picture", "left": "The left leg works", "right": "The right leg works"}
#: The list of exercises is as wide as this at the least, and where there is no room for that, pixels.
_EXERCISE_PX: Final = 240
_LEAST_EXERCISE_PX: Final = 150


def _tool(name: str, tip: str, *, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setObjectName("icon")
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setCheckable(checkable)
    # A click must not take the keyboard away from the set: Space pauses.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class Chooser(QComboBox):
    """A combo box with an arrow in the colour of the theme; a style sheet takes Fusion's away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor("#888888")

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        super().setAccessibleName(name)
        # The list that pops up is a window of its own for a screen reader.
        self.view().setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._colour = QColor(theme.text)
        self.update()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option)
        # A style sheet cuts a long text off in the middle of a letter: it is to be seen that there is more of it.
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text, room = self.currentText(), field.width() - 4
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 1.8))
        x, y = self.width() - 18, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 5, y - 2.5), QPointF(x, y + 2.5), QPointF(x + 5, y - 2.5)]))
        painter.end()


class TopBar(QFrame):
    """Today, open, camera, exercise, side; history, theme, full screen and keys at the far end."""

    open_wanted = Signal()
    #: A number or a file in the place of a camera, and its name.
    camera_wanted = Signal(object, str)
    exercise_chosen = Signal(str)
    side_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.today = QPushButton(f" {tr('Today')}")
        self.today.setToolTip(tr("What is planned today, and why (Ctrl+T)"))
        self.today.setAccessibleName(tr("Today"))
        self.today.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open = QPushButton(f" {tr('Open…')}")
        self.open.setToolTip(tr("Open a video or a recording (Ctrl+O)"))
        self.open.setAccessibleName(tr("Open a video or a recording"))
        self.open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.clicked.connect(self.open_wanted)
        self.camera = QPushButton(f" {tr('Camera')}")
        self.camera.setToolTip(tr("Start a camera"))
        self.camera.clicked.connect(self.offer_cameras)
        self.camera.setAccessibleName(tr("Start a camera"))
        self.camera.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Cameras"))
        #: Which cameras there are.
        self.cameras: Callable[[], list[Device]] = devices

        self.exercise = Chooser()
        self.exercise.setAccessibleName(tr("Exercise"))
        # The plain delegate of a combo box knows nothing of the style sheet.
        self.exercise.setItemDelegate(QStyledItemDelegate(self.exercise))
        self.exercise.view().setAccessibleName(tr("Exercises, from easy to hard"))
        self.exercise.setToolTip(tr("What is done, from easy to hard"))
        self.exercise.setMinimumWidth(_EXERCISE_PX)
        self.exercise.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.exercise.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.exercise.activated.connect(lambda row: self.exercise_chosen.emit(self.exercise.itemData(row)))

        self.own = _tool(tr("Your own exercises"), tr("Your own exercises (Ctrl+E)"))

        self.side_label = QLabel(tr("Side"))
        self.side_label.setObjectName("dim")
        self.sides = QButtonGroup(self)
        self.side_box = QWidget()
        side_layout = QHBoxLayout(self.side_box)
        side_layout.setContentsMargins(0, 0, 0, 0)
        side_layout.setSpacing(4)
        for number, (side, text) in enumerate(SIDES):
            button = QPushButton(tr(text))
            button.setCheckable(True)
            button.setChecked(side is None)
            button.setAccessibleName(tr("Side: {side}", side=tr(text).lower()))
            button.setToolTip(tr(SIDE_TIPS[side]))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.sides.addButton(button, number)
            side_layout.addWidget(button)
        self.sides.idClicked.connect(lambda number: self.side_chosen.emit(SIDES[number][0]))

        self.history = QPushButton(f" {tr('History')}")
        self.history.setToolTip(tr("What was done, and what has become of it (Ctrl+H)"))
        self.history.setAccessibleName(tr("History"))
        self.history.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.sound = _tool(tr("Sound, voice and language"), tr("Sound, voice and language (Ctrl+M)"))
        self._muted = False
        self._theme: Theme | None = None
        self.theme = _tool(tr("Light or dark"), tr("Light or dark (Ctrl+D)"))
        self.full_screen = _tool(tr("Full screen"), tr("Full screen (F11)"))
        self.help = _tool(tr("Keys"), tr("List of keys (F1)"))
        #: Buttons that are known by their sign alone where there is no room for their words: the first goes first.
        self._wordy = tuple((button, button.text()) for button in (self.open, self.camera, self.history, self.today))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.today)
        layout.addWidget(self.camera)
        layout.addWidget(self.open)
        layout.addSpacing(12)
        layout.addWidget(self.exercise)
        layout.addWidget(self.own)
        layout.addSpacing(12)
        layout.addWidget(self.side_label)
        layout.addWidget(self.side_box)
        layout.addStretch()
        layout.addWidget(self.history)
        for tool in (self.sound, self.theme, self.full_screen, self.help):
            layout.addWidget(tool)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave words out until everything has room beside each other."""
        has_sides = not self.side_box.isHidden()
        for left_out in range(len(self._wordy) + 3):
            words = len(self._wordy) + 1 - left_out
            self.side_label.setVisible(has_sides and left_out == 0)
            for place, (button, text) in enumerate(reversed(self._wordy)):
                button.setText(text if place < words else "")
            self.exercise.setMinimumWidth(_EXERCISE_PX if words >= 0 else _LEAST_EXERCISE_PX)
            layout = self.layout()
            assert layout is not None
            layout.invalidate()
            if layout.minimumSize().width() <= self.width():
                break

    def fill(self, exercises: dict[str, Exercise], broken: list[tuple[str, str]]) -> None:
        """List the exercises; a file that could not be used is named, with the reason."""
        model = QStandardItemModel(self.exercise)
        counted = [exercise for exercise in exercises.values() if not exercise.is_run]
        runs = [exercise for exercise in exercises.values() if exercise.is_run]
        # What is filmed first and looked at later stands apart from what is done in front of a camera.
        for exercise in (*counted, *runs):
            item = QStandardItem(tr(exercise.name))
            item.setData(exercise.id, Qt.ItemDataRole.UserRole)
            item.setToolTip(tr(exercise.why))
            model.appendRow(item)
        for name, why in broken:
            item = QStandardItem(tr("{file} (cannot be used)", file=name))
            item.setEnabled(False)
            item.setToolTip(tr(why))
            model.appendRow(item)
        self.exercise.setModel(model)
        if counted and runs:
            self.exercise.insertSeparator(len(counted))

    def choose(self, exercise: Exercise | None, side: str | None) -> None:
        """Show a choice without telling anybody; sides are offered only where there are sides."""
        self.exercise.setCurrentIndex(self.exercise.findData(exercise.id) if exercise else -1)
        has_sides = exercise is not None and exercise.has_sides
        self.side_label.setVisible(has_sides)
        self.side_box.setVisible(has_sides)
        for number, (value, _) in enumerate(SIDES):
            self.sides.button(number).setChecked(value == side)
        self._make_room()

    def set_muted(self, muted: bool) -> None:
        """Show whether anything is heard."""
        self._muted = muted
        self.sound.setAccessibleDescription(tr("Muted") if muted else tr("Heard"))
        self.sound.setToolTip(
            tr("Sound, voice and language (Ctrl+M), muted") if muted else tr("Sound, voice and language (Ctrl+M)")
        )
        if self._theme is not None:
            self.sound.setIcon(icon("muted" if muted else "sound", self._theme.text))

    def offer_cameras(self) -> None:
        """Start the only camera, or list them by name."""
        self.let_choose(lambda device: self.camera_wanted.emit(device.number, device.name))

    def let_choose(self, start: Callable[[Device], None]) -> None:
        """Do something with the only camera, or with the one that is chosen from a list."""
        found = self.cameras()
        if len(found) == 1:
            start(found[0])
            return
        self._menu.clear()
        for device in found:
            self._add(device, start)
        self._menu.popup(self.camera.mapToGlobal(QPoint(0, self.camera.height() + 4)))

    def _add(self, device: Device, start: Callable[[Device], None]) -> None:
        action = self._menu.addAction(device.name)
        action.triggered.connect(lambda: start(device))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.set_muted(self._muted)
        self.exercise.set_theme(theme)
        self.today.setIcon(icon("today", theme.text))
        self.open.setIcon(icon("open", theme.text))
        self.camera.setIcon(icon("camera", theme.text))
        self.own.setIcon(icon("plus", theme.text))
        self.history.setIcon(icon("history", theme.text))
        self.theme.setIcon(icon("theme", theme.text))
        self.full_screen.setIcon(icon("screen", theme.text))
        self.help.setIcon(icon("help", theme.text))
        self._make_room()


class Transport(QFrame):
    """Pause, stop, how far the file is, how it is shown; figures of the machinery below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pause = _tool(tr("Pause"), tr("Pause (Space)"))
        self.stop = _tool(tr("Stop"), tr("Stop (Esc)"))
        self.mirror = _tool(tr("Mirror the display"), tr("Mirror the display (X)"), checkable=True)
        self.pace = QPushButton(tr("Real time"))
        self.pace.setCheckable(True)
        self.pace.setAccessibleName(tr("Show at the speed of the recording"))
        self.pace.setToolTip(tr("At the speed at which it was filmed; otherwise as fast as it can be judged (R)"))
        self.pace.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.as_run = QPushButton(tr("As a run"))
        self.as_run.setAccessibleName(tr("Look at this video as a run"))
        self.as_run.setToolTip(tr("Somebody runs in it: look at this video as a run"))
        self.as_run.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.as_run.hide()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(tr("Progress through the file"))
        self.time = QLabel()
        self.time.setAccessibleName(tr("Time"))
        self.source = QLabel()
        self.source.setObjectName("dim")
        self.source.setAccessibleName(tr("Source"))
        self.diagnostics = QLabel()
        self.diagnostics.setObjectName("small")
        self.diagnostics.setAccessibleName(tr("Diagnostics"))
        self.diagnostics.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._paused = False
        self._theme: Theme | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.pause)
        line.addWidget(self.stop)
        line.addWidget(self.source)
        line.addWidget(self.progress, 1000)
        line.addStretch(1)
        line.addWidget(self.time)
        line.addWidget(self.as_run)
        line.addWidget(self.pace)
        line.addWidget(self.mirror)
        layout.addLayout(line)
        layout.addWidget(self.diagnostics)
        self.idle()

    def idle(self, *, again: bool = False) -> None:
        """Nothing is running; `again` offers to judge the last source once more."""
        self.pause.setEnabled(again)
        self.stop.setEnabled(False)
        self.as_run.hide()
        self.set_paused(again)
        if again:
            self.pause.setAccessibleName(tr("Judge again"))
            self.pause.setToolTip(tr("Judge again (Ctrl+R)"))

    def offer(self, *, run: bool) -> None:
        """Show what there is to choose for what is judged next: of a run nothing, its film has its own."""
        for button in (self.pace, self.mirror):
            button.setVisible(not run)

    def running(self, source: str, *, live: bool, known_length: bool) -> None:
        """Something is running."""
        self.pause.setEnabled(True)
        self.stop.setEnabled(True)
        self.source.setText(source)
        self.pace.setVisible(not live)
        self.mirror.setVisible(True)
        self.as_run.setVisible(not live)
        self.progress.setVisible(known_length)
        self.progress.setRange(0, 100)
        self.progress.setValue(0)
        self.time.clear()

    def analysing(self, source: str) -> None:
        """A run is looked at: not in its own time, and to pause is to stop, for it goes on from there."""
        self.running(source, live=False, known_length=True)
        self.set_paused(False)
        self.pause.setAccessibleName(tr("Stop for now"))
        self.pause.setToolTip(tr("Stop for now; what was looked at is kept (Space)"))
        self.progress.setRange(0, 0)
        for button in (self.pace, self.mirror, self.as_run):
            button.hide()

    def set_paused(self, paused: bool) -> None:
        """Show whether the set is paused."""
        self._paused = paused
        self.pause.setAccessibleName(tr("Go on") if paused else tr("Pause"))
        self.pause.setToolTip(tr("Go on (Space)") if paused else tr("Pause (Space)"))
        if self._theme is not None:
            self.pause.setIcon(icon("play" if paused else "pause", self._theme.text))

    def forget(self) -> None:
        """Show nothing of what ran last."""
        self.idle()
        self.source.clear()
        self.hide_share()

    def hide_share(self) -> None:
        """Show no longer how far anything is."""
        self.progress.hide()
        self.time.clear()

    def show_time(self, t_s: float, total_s: float) -> None:
        """Show where the source stands; `total_s` is NaN where nobody knows."""
        known = math.isfinite(total_s) and total_s > 0
        self.time.setText(f"{_clock(t_s)} / {_clock(total_s)}" if known else _clock(t_s))
        if known:
            # Each change repaints at once, so whole percents have to do.
            self.progress.setValue(min(100, round(100 * t_s / total_s)))

    def show_share(self, done: int, total: int | None) -> None:
        """Show how many of the pictures of a run were looked at; `total` is None where nobody knows."""
        if total:
            self.progress.setRange(0, 100)
            self.progress.setValue(min(100, 100 * done // total))
            self.time.setText(tr("{percent} %", percent=self.progress.value()))

    def show_figures(self, text: str) -> None:
        """Show figures of the machinery, as many as there is room for; the tip has all of them."""
        label = self.diagnostics
        label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, label.width()))
        label.setToolTip(text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.as_run.setIcon(icon("runner", theme.text))
        self.stop.setIcon(icon("stop", theme.text))
        self.mirror.setIcon(icon("mirror", theme.text, checked=theme.on_accent))
        self.set_paused(self._paused)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(max(0, int(seconds)), 60)
    return f"{minutes}:{rest:02d}"
