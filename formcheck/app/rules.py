"""The rule cards: what is watched, the live reading, the limits and where they come from."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from formcheck import findings
from formcheck.app.glyphs import paint_level
from formcheck.app.theme import DARK, Theme, level_colour
from formcheck.core.exercise import Exercise
from formcheck.core.fingerprint import rules_version
from formcheck.core.report import Attempt, Level
from formcheck.core.rule import Against, Limits, Rule, Severity, Timing
from formcheck.core.stride import StrideRule
from formcheck.core.update import Reading
from formcheck.language import tr
from formcheck.wording import CLASSES, LEVELS, Entry, all_rules, limits_text, reading_text, severity_text


def criteria_lines(rule: StrideRule) -> list[str]:
    """Return every comparison of a rule of running, each with those that have to agree with it, one a line."""
    told = []
    for criterion in rule.criteria:
        told.append(findings.criterion_line(criterion))
        for other in rule.agreeing:
            if (other.against is Against.NOTHING) == (criterion.against is Against.NOTHING):
                told.append(tr("Only together with {criterion}", criterion=findings.criterion_line(other)))
    return told


def _stride_fact(rule: StrideRule) -> str:
    """Return from where a rule of running can be read, and whether only those are told who ask."""
    views = rule.criteria[0].measure.views
    seen = tr("from the side") if "side" in views else tr("from the front")
    return tr("{view}, only for those who ask", view=seen) if rule.only_asked else seen


class Gauge(QWidget):
    """A reading on a line, with the warning and the fault range coloured."""

    def __init__(self, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(12)
        self._limits = limits
        self._value = math.nan
        self._theme = DARK
        above = limits.fault_above if limits.fault_above is not None else limits.warn_above
        below = limits.fault_below if limits.fault_below is not None else limits.warn_below
        known = [
            limit
            for limit in (limits.warn_above, limits.fault_above, limits.warn_below, limits.fault_below)
            if limit is not None
        ]
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        room = max(high - low, abs(high) * 0.5, abs(low) * 0.5, 1e-6)
        # More room on the good side, where the reading should be.
        self._low = low - room * (0.5 if below is not None else 1.2)
        self._high = high + room * (0.5 if above is not None else 1.2)

    def set_value(self, value: float) -> None:
        """Show another reading; not a number shows none."""
        if value != self._value and not (math.isnan(value) and math.isnan(self._value)):
            self._value = value
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def _x(self, value: float) -> float:
        share = (value - self._low) / (self._high - self._low)
        return 2 + min(1.0, max(0.0, share)) * (self.width() - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(2, 5, self.width() - 4, 4)
        painter.setBrush(QColor(self._theme.border))
        painter.drawRoundedRect(line, 2, 2)
        limits = self._limits
        for warn, fault, end in (
            (limits.warn_above, limits.fault_above, self._high),
            (limits.warn_below, limits.fault_below, self._low),
        ):
            for start, stop, level in (
                (warn, fault if fault is not None else end, Level.WARN),
                (fault, end, Level.FAULT),
            ):
                if start is not None:
                    a, b = sorted((self._x(start), self._x(stop)))
                    painter.fillRect(QRectF(a, line.top(), b - a, line.height()), level_colour(self._theme, level))
        if math.isfinite(self._value):
            x = self._x(self._value)
            painter.setBrush(QColor(self._theme.text))
            painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 7)]))
            painter.drawRect(QRectF(x - 1, 5, 2, 7))
        painter.end()


class _Head(QWidget):
    """The first line of a card: shape, cue, and the reading on the right."""

    def __init__(self, cue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cue = cue
        self._theme = DARK
        self.level: Level | None = None
        self.reading = ""

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_state(self, level: Level | None, reading: str) -> bool:
        """Show a level and a reading; return whether anything changed."""
        if (level, reading) == (self.level, self.reading):
            return False
        self.level, self.reading = level, reading
        self.update()
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        theme = self._theme
        colour = QColor(theme.dim) if self.level is None else level_colour(theme, self.level)
        paint_level(painter, QRectF(1, 3, 17, 17), self.level, colour, QColor(theme.surface))
        font = QFont(self.font())
        font.setPixelSize(15)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        metrics = QFontMetrics(font)
        room = self.width() - 28 - metrics.horizontalAdvance(self.reading) - 10
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            self.rect().adjusted(28, 0, 0, 0),
            Qt.AlignmentFlag.AlignLeft | middle,
            metrics.elidedText(self._cue, Qt.TextElideMode.ElideRight, room),
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | middle, self.reading)
        painter.end()


class RuleCard(QFrame):
    """One rule. A click opens or closes the explanation."""

    def __init__(self, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.rule = rule
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        measured = tr("Measured: {what}", what=tr(rule.measure.doc))
        self.setToolTip(f"{tr(rule.tell)}\n{measured}")
        self.head = _Head(tr(rule.cue))
        self.gauge = Gauge(rule.limits)
        stride = rule if isinstance(rule, StrideRule) else None
        self.limits = QLabel("\n".join(criteria_lines(stride)) if stride else limits_text(rule))
        self.limits.setObjectName("limits")
        letter = rule.measurement.value
        facts = [_stride_fact(stride) if stride else severity_text(rule), tr("class {letter}", letter=letter)]
        facts += [tr("T = torso length")] if rule.measure.unit == "T" and not stride else []
        self.facts = QLabel(" · ".join(facts))
        self.facts.setObjectName("small")
        self.facts.setToolTip(tr("Class {letter}: {what}", letter=letter, what=tr(CLASSES[rule.measurement])))
        self.source = QLabel(tr("Source: {source}", source=tr(rule.source)))
        self.source.setObjectName("small")
        self.tell = QLabel(tr(rule.tell))
        self.tip = QLabel(tr(rule.tip))
        for label in (self.limits, self.facts, self.source, self.tell, self.tip):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.tell.hide()
        self.tip.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 9)
        layout.setSpacing(2)
        for part in (self.head, self.gauge, self.tip, self.tell, self.limits, self.facts, self.source):
            layout.addWidget(part)
        # Of a run nothing is read now: what was found in it is told over its time.
        self.gauge.setVisible(rule.timing is not Timing.AT_CLOSE and stride is None)
        self.show_state(None, math.nan)

    def show_state(self, level: Level | None, value: float) -> None:
        """Show a level (None: not read) and a reading."""
        text = reading_text(self.rule, value) if math.isfinite(value) else ""
        if level is Level.UNSEEN:
            text = tr(LEVELS[level])
        self.gauge.set_value(value)
        if self.head.show_state(level, text):
            # What cannot be seen asks for another camera, never for another form.
            self.tip.setVisible(level is Level.UNSEEN and bool(self.rule.tip))
            state = tr(LEVELS[level]) if level is not None else tr("not read now")
            name = f"{tr(self.rule.cue)}: {state} {text}".strip()
            self.setAccessibleName(tr(self.rule.cue) if isinstance(self.rule, StrideRule) else name)

    def toggle(self) -> None:
        """Open or close the explanation."""
        self.tell.setVisible(self.tell.isHidden())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.head.set_theme(theme)
        self.gauge.set_theme(theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle()
        else:
            super().keyPressEvent(event)


class RuleCards(QScrollArea):
    """The cards of an exercise, in its own order; those common to all exercises last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Rules of this exercise"))
        self._theme = DARK
        self.cards: dict[str, RuleCard] = {}
        self._version = ""
        self._fill(())

    def start(self, exercise: Exercise | None) -> None:
        """Show the cards of an exercise, without readings."""
        version = rules_version(exercise) if exercise is not None else ""
        if exercise is not None and version == self._version:
            # Between the sets of an exercise, whatever they are to come to: making twenty cards anew holds up what is
            # seen and heard.
            for card in self.cards.values():
                card.show_state(None, math.nan)
        else:
            self._version = version
            self._fill(all_rules(exercise) if exercise is not None else ())

    def _fill(self, rules: Sequence[Rule]) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(8)
        self.cards = {}
        for rule in rules:
            card = RuleCard(rule)
            card.set_theme(self._theme)
            self.cards[rule.id] = card
            layout.addWidget(card)
        layout.addStretch()
        self.setWidget(inside)

    def show_readings(self, readings: tuple[Reading, ...], broken: tuple[str, ...]) -> None:
        """Show the live readings; a fault of what is under way stays marked."""
        for reading in readings:
            card = self.cards.get(reading.rule)
            if card is None:
                continue
            level: Level | None = reading.level
            if reading.rule in broken:
                level = Level.FAULT
            elif math.isnan(reading.value) and reading.level is not Level.UNSEEN:
                level = None
            card.show_state(level, reading.value)

    def show_entry(self, entry: Entry) -> None:
        """Show what the rules that are read at the end said of a repetition; a hold has none of them."""
        if isinstance(entry, Attempt):
            return
        faults = {verdict.rule: verdict for verdict in entry.faults}
        for name, card in self.cards.items():
            if card.rule.timing is Timing.AT_CLOSE and card.rule.severity is not Severity.INFORMS:
                verdict = faults.get(name)
                if verdict is not None:
                    card.show_state(verdict.level, verdict.worst)
                else:
                    card.show_state(Level.UNSEEN if name in entry.unseen else Level.PASS, math.nan)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for card in self.cards.values():
            card.set_theme(theme)
