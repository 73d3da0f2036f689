"""The panel that stands on the stage before anything is judged: what to do first, and how to set up."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStyledItemDelegate, QVBoxLayout, QWidget

from formcheck.app.bars import Chooser
from formcheck.app.glyphs import icon
from formcheck.app.panels import panel_button as _button
from formcheck.app.panels import panel_label as _label
from formcheck.app.sketch import Sketch
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.language import tr


class Invitation(QWidget):
    """What to do first, and how to set up for the chosen exercise: in words and as a drawing."""

    open_wanted = Signal()
    camera_wanted = Signal()
    agenda_wanted = Signal()
    #: A run is to be looked at, whatever is chosen.
    run_wanted = Signal()
    #: The pose model for runs, by its name.
    model_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(560)
        self.title = _label("title", wrap=False)
        self.title.setText(tr("Drop a video here, or start the camera"))
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open = _button(tr("Open a video…"), spaced=True)
        self.camera = _button(tr("Start the camera"), "primary", spaced=True)
        self.agenda = _button("")
        self.agenda.setToolTip(tr("Sets, rest and the exercises that follow (Ctrl+L)"))
        self.run = _button(tr("Look at a run…"), spaced=True)
        self.run.setToolTip(tr("Open the video of a run: what changed in it, and when"))
        self.model = Chooser()
        self.model.setAccessibleName(tr("Pose model for runs"))
        self.model.setToolTip(tr("Pose model for runs"))
        self.model.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.model.setItemDelegate(QStyledItemDelegate(self.model))
        self.run.clicked.connect(self.run_wanted)
        self.model.activated.connect(lambda row: self.model_chosen.emit(self.model.itemData(row)))
        self._run_chosen = self._compact = False
        self._theme: Theme | None = None
        self.open.clicked.connect(self.open_wanted)
        self.camera.clicked.connect(self.camera_wanted)
        self.agenda.clicked.connect(self.agenda_wanted)
        self.rows: list[tuple[QLabel, QLabel]] = []
        self.name = _label("strong")
        self.sketch = Sketch()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addStretch(1)
        layout.addWidget(self.title)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.camera)
        buttons.addWidget(self.agenda)
        buttons.addWidget(self.open)
        buttons.addWidget(self.run)
        buttons.addWidget(self.model)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addSpacing(6)
        self._words = QWidget()
        self._column = words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        words.addStretch(1)
        words.addWidget(self.name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row in range(5):
            head, text = _label("dim", wrap=False), _label()
            head.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(head, row, 0)
            grid.addWidget(text, row, 1)
            self.rows.append((head, text))
        words.addLayout(grid)
        words.addStretch(1)
        whole = QWidget()
        # In a large window the drawing stays near the title and the words near the drawing.
        whole.setMaximumSize(1180, 560)
        both = QHBoxLayout(whole)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(18)
        both.addWidget(self.sketch, 3)
        both.addWidget(self._words, 4)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(whole, 1000)
        middle.addStretch(1)
        layout.addLayout(middle, 1000)
        layout.addStretch(1)

    def set_compact(self, compact: bool) -> None:
        """Show what is to be done first and the drawing alone, or everything."""
        self.setMinimumWidth(0 if compact else 560)
        self.title.setWordWrap(compact)
        self._words.setHidden(compact)
        self._compact = compact
        self._show_buttons()

    def _show_buttons(self) -> None:
        """Show what can be done with what is chosen: a run is opened, anything else may be done before a camera."""
        run = self._run_chosen
        self.title.setText(tr("Drop the video of a run here") if run else tr("Drop a video here, or start the camera"))
        text = tr("Open the video of a run…") if run else tr("Open a video…")
        self.open.setText(f" {text}")
        self.open.setAccessibleName(text)
        self.open.setObjectName("primary" if run else "")
        self.open.style().polish(self.open)
        self._paint_open()
        for part, shown in (
            (self.camera, not run),
            (self.agenda, not run and not self._compact),
            (self.run, not run and not self._compact),
            (self.model, run and not self._compact),
        ):
            part.setVisible(shown)

    def offer_models(self, models: Mapping[str, str], chosen: str) -> None:
        """Offer the pose models for runs: names, and what they are good for."""
        for name, text in models.items():
            self.model.addItem(tr(text), name)
        self.model.setCurrentIndex(self.model.findData(chosen))

    def show_agenda(self, text: str) -> None:
        """Show in one line what a session before the camera would be."""
        self.agenda.setText(text)
        self.agenda.setAccessibleName(text)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show how to set up for an exercise."""
        self._run_chosen = exercise is not None and exercise.is_run
        self._show_buttons()
        self.name.setText(tr(exercise.name) if exercise else tr("No exercise could be loaded"))
        self.sketch.show_exercise(exercise)
        # Words without a drawing stand below the title, not in the middle of nowhere.
        self._column.setStretch(0, 0 if self.sketch.isHidden() else 1)
        facts: list[tuple[str, str]] = []
        if exercise is not None:
            facts.append((tr("Set-up"), tr(exercise.views[0].setup)))
            facts += [(tr("Or"), tr(view.setup)) for view in exercise.views[1:2]]
            facts += [(tr("Start"), tr(exercise.start)), (tr("Move"), tr(exercise.move)), (tr("End"), tr(exercise.end))]
        for (head, text), fact in zip(self.rows, [*facts, *[("", "")] * 5][:5], strict=True):
            head.setText(fact[0])
            text.setText(fact[1])
            head.setVisible(bool(fact[0]))
            text.setVisible(bool(fact[0]))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._paint_open()
        self.run.setIcon(icon("runner", theme.text))
        self.model.set_theme(theme)
        self.camera.setIcon(icon("camera", theme.on_accent))
        self.sketch.set_theme(theme)
        self.name.setStyleSheet("font-size: 16px; font-weight: 700;")

    def _paint_open(self) -> None:
        if self._theme is not None:
            self.open.setIcon(icon("open", self._theme.on_accent if self._run_chosen else self._theme.text))
