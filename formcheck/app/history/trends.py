"""What has become of an exercise over the sessions: one chart at a time, to be pointed at and saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from formcheck import charts, progress
from formcheck.app.history import lines
from formcheck.app.history.curve import Curve, Painted, colours_of, paint_chart
from formcheck.app.history.errands import Errand, Errands, line
from formcheck.app.history.filters import chooser
from formcheck.app.history.table import table
from formcheck.app.theme import DARK, Theme
from formcheck.charts import Chart, Measured
from formcheck.core.exercise import Exercise
from formcheck.io.store import Store
from formcheck.io.store.records import TrendPoint
from formcheck.language import tr
from formcheck.outputs import Output

#: Of any exercise: what was said of pain.
_PAIN: Final = "pain"
#: A chart that is saved is so large, units of the drawing, and a PNG of it so many times as sharp.
_SAVED: Final = QSize(960, 360)
_SHARPNESS: Final = 2.0
#: No more sessions are drawn, the latest: more stand so close that no dot can be told from the next. House value.
_MOST: Final = 500
#: So long after the last change of its size a chart is painted anew, milliseconds.
_SETTLE_MS: Final = 60


@dataclass(frozen=True, slots=True)
class Trend:
    """A chart, and what it was made of.

    Attributes
    ----------
    chart
        The chart.
    exercise
        Id of the exercise; empty for pain.
    points
        Its sessions; none for pain.
    told
        Sentences on left and right that belong below it.
    every
        Reads all of its sessions, where not all of them are drawn.
    """

    chart: Chart
    exercise: str
    points: tuple[TrendPoint, ...]
    told: str = ""
    every: Callable[[], tuple[TrendPoint, ...]] = tuple


class Trends(QFrame):
    """Which exercise, which measure, the chart, and what is told of both sides below it."""

    #: The session of a dot is to be shown: its number.
    session_wanted = Signal(int)
    #: The chart is in a file: its path.
    saved = Signal(object)
    #: Something went wrong, in one line.
    failed = Signal(str)

    def __init__(self, store: Store, errands: Errands, writing: Errands) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(tr("Trends"))
        self._store, self._errands, self._writing = store, errands, writing
        self._exercises: Mapping[str, Exercise] = {}
        self._since: date | None = None
        self._until: date | None = None
        self._theme = DARK
        self._trend: Trend | None = None
        self.exercise = chooser(tr("Exercise of the chart"))
        self.measure = chooser(tr("What the chart shows"))
        self.export = QPushButton(tr("Save…"))
        self.export.setAccessibleName(tr("Save the chart"))
        self.export.setToolTip(tr("Save the chart as a picture, or its figures as a table"))
        self.curve = Curve()
        self.told = QLabel()
        self.told.setObjectName("small")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAccessibleName(tr("About the chart"))
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._head = head = QHBoxLayout()
        head.addWidget(self.exercise, 5)
        head.addWidget(self.measure, 4)
        head.addWidget(self.export)
        self._whole = whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(self.curve, 1)
        whole.addWidget(self.told)
        # A window that is drawn larger tells of each of its sizes.
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._paint)
        self.curve.resized.connect(self._settled.start)
        self.curve.chosen.connect(self.session_wanted)
        self.exercise.activated.connect(lambda _: self._offer_measures())
        self.measure.activated.connect(lambda _: self.read())
        self.export.clicked.connect(self.ask_where_to_save)

    # ---- what is shown

    @property
    def trend(self) -> Trend | None:
        """What is shown; None for nothing."""
        return self._trend

    def offer(self, exercises: Mapping[str, int], known: Mapping[str, Exercise]) -> None:
        """Offer the exercises of which there is something to see, what was done last first."""
        chosen = self.exercise.currentData()
        self._exercises = known
        self.exercise.clear()
        for name in exercises:
            if name in known and charts.measures(known[name]):
                self.exercise.addItem(lines.name_of(name, known), name)
        self.exercise.setCurrentIndex(max(0, self.exercise.findData(chosen)) if self.exercise.count() else -1)
        self._offer_measures()

    def choose(self, exercise: str) -> None:
        """Show another exercise; nothing happens where nothing can be seen of it."""
        row = self.exercise.findData(exercise)
        if row >= 0 and row != self.exercise.currentIndex():
            self.exercise.setCurrentIndex(row)
            self._offer_measures()

    def set_span(self, since: date | None, until: date | None) -> None:
        """Show what was in a span of time; None for all of it."""
        if (since, until) != (self._since, self._until):
            self._since, self._until = since, until
            self.read()

    def _offer_measures(self) -> None:
        # What was the only choice was nobody's.
        chosen = self.measure.currentData() if self.measure.count() > 1 else None
        self.measure.clear()
        exercise = self._exercises.get(self.exercise.currentData() or "")
        for measured in charts.measures(exercise) if exercise is not None else ():
            self.measure.addItem(charts.name_of(measured), measured)
        self.measure.addItem(tr("Pain, as it was told"), _PAIN)
        self.measure.setCurrentIndex(max(0, self.measure.findData(chosen)))
        self.read()

    def read(self) -> None:
        """Read what is chosen, and show it."""
        measured = self.measure.currentData()
        exercise = self._exercises.get(self.exercise.currentData() or "")
        since, until, store = self._since, self._until, self._store
        painting = self._painting()

        def work(_: Errand) -> tuple[Trend, Painted]:
            if measured == _PAIN or exercise is None:
                chart = charts.pain_chart(store.pains(since, until), since=since, until=until)
                trend = Trend(chart, "", ())
            else:
                begin = _first_drawn(store, exercise.id, since, until)
                points = store.trend(exercise.id, since=begin or since, until=until)
                chart = charts.chart(Measured(measured), exercise, points, since=begin or since, until=until)
                told = _told(measured, exercise, points, begin)
                trend = Trend(
                    chart, exercise.id, points, told, lambda: store.trend(exercise.id, since=since, until=until)
                )
            return trend, painting(trend.chart)

        def show(found: object, error: BaseException | None) -> None:
            if error is not None:
                self._trend = None
                self.curve.say(line(error))
            elif isinstance(found, tuple):
                self._trend, painted = found
                self._show(painted)
            self.export.setEnabled(self._trend is not None and not self._trend.chart.empty)

        self._errands.do(work, show, "trend")

    def _show(self, painted: Painted) -> None:
        trend = self._trend
        if trend is None:
            return
        if trend.chart.empty:
            nothing = (
                tr("No pain was told in this time.") if not trend.exercise else tr("Nothing to draw in this time.")
            )
            self.curve.say(nothing)
        else:
            self.curve.show_painted(painted)
        self.told.setText(trend.told)
        self.told.setVisible(bool(trend.told))

    def _paint(self) -> None:
        """Paint what is shown anew: the size or the colours are other ones."""
        trend = self._trend
        if trend is None:
            return
        painting = self._painting()

        def show(painted: object, error: BaseException | None) -> None:
            if isinstance(painted, Painted) and error is None and self._trend is trend:
                self._show(painted)

        self._errands.do(lambda _: painting(trend.chart), show, "chart")

    def _painting(self) -> Callable[[Chart], Painted]:
        """Return what paints a chart as large as it is shown now."""
        size, unit = self.curve.size(), self.curve.unit
        colours, sharpness = colours_of(self._theme), self.curve.devicePixelRatioF()
        return lambda chart: paint_chart(chart, colours, size, unit, sharpness)

    # ---- files

    def ask_where_to_save(self) -> None:
        """Ask for a file, and save the chart to it."""
        trend = self._trend
        if trend is None:
            return
        name = str(Path.home() / f"{trend.exercise or _PAIN}-{self.measure.currentData()}.svg")
        kinds = ";;".join(
            (tr("Drawing (*.svg)"), tr("Picture (*.png)"), *(() if not trend.points else (tr("Table (*.csv)"),)))
        )
        path, kind = QFileDialog.getSaveFileName(self.window(), tr("Save the chart"), name, kinds)
        if path:
            chosen = Path(path)
            suffix = next((end for end in (".png", ".csv") if end in kind), ".svg")
            self.save(chosen if chosen.suffix else chosen.with_suffix(suffix))

    def save(self, path: Path) -> None:
        """Save the chart: as a drawing, as a picture, or its figures as a table, by the suffix of the file."""
        trend = self._trend
        if trend is None:
            return

        def tell(_: object, error: BaseException | None) -> None:
            if error is not None:
                self.failed.emit(line(error))
            else:
                self.saved.emit(path)

        self._writing.do(lambda _: _save(trend, path), tell)

    # ---- looks

    def set_unit(self, unit: float) -> None:
        """Make everything so many times as large as in a small window."""
        self.curve.unit = unit
        for layout in (self._head, self._whole):
            layout.setSpacing(round(8 * unit))
        self._whole.setContentsMargins(*(round(edge * unit) for edge in (12, 10, 12, 10)))
        self._settled.start()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for part in (self.exercise, self.measure, self.curve):
            part.set_theme(theme)
        self._paint()


def _first_drawn(store: Store, exercise: str, since: date | None, until: date | None) -> date | None:
    """Return the day from which on sessions are drawn, where there are more than can be told apart; None for all."""
    beyond = store.sessions(exercise=exercise, since=since, until=until, limit=1, offset=_MOST)
    return beyond[0].began.date() + timedelta(days=1) if beyond else None


def _told(measured: str, exercise: Exercise, points: tuple[TrendPoint, ...], begin: date | None) -> str:
    """Return what is to be said of left and right, by the one rule for it, and where not every session is drawn."""
    said = []
    if begin is not None:
        day = lines.short_day(begin)
        said.append(tr("Drawn from {day} on: there are more sessions before. A table that is saved has all.", day=day))
    if measured == Measured.SYMMETRY and points:
        sides = progress.left_right(exercise, points)
        said += sides.told or (sides.why_not,)
    return "\n".join(part for part in said if part)


def _save(trend: Trend, path: Path) -> None:
    """Write a trend to a file.

    Raises
    ------
    OSError
        When the file cannot be written.
    ValueError
        For a suffix that is none of the three.
    """
    kind = path.suffix.lower()
    if kind not in (".svg", ".png", ".csv") or (kind == ".csv" and not trend.points):
        raise ValueError(tr("{path}: a chart is saved as .svg, .png or .csv", path=path))
    with Output(path) as file:
        if kind == ".csv":
            file.write(table(trend.exercise, trend.every()))
        elif kind == ".svg":
            file.write(trend.chart.svg(charts.LIGHT, width=_SAVED.width(), height=_SAVED.height()))
        else:
            # A page is white, whatever the window is.
            painted = paint_chart(trend.chart, charts.LIGHT, _SAVED, sharpness=_SHARPNESS)
            data = QByteArray()
            buffer = QBuffer(data)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            painted.image.save(buffer, "PNG")  # type: ignore[call-overload]
            file.write_bytes([bytes(data.data())])
