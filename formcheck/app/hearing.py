"""The settings: how loud, how fast or not at all, what the tones sound like, and the language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from formcheck.app import tongue
from formcheck.app.bars import Chooser
from formcheck.app.glyphs import icon
from formcheck.app.preferences import Preferences
from formcheck.app.sound import SAMPLE, Speaker
from formcheck.app.theme import Theme
from formcheck.app.veil import Veil
from formcheck.coach.cues import Line, Tone
from formcheck.core.report import Outcome
from formcheck.io.speech import RATES
from formcheck.language import code, tr
from formcheck.wording import OUTCOMES

INTRODUCTION: Final = (
    "Each repetition ends with a tone, and at most one cue at a time is spoken. "
    "A file is heard only when it is shown in real time."
)
WIDTH: Final = 720
_TONES: Final[dict[Tone, tuple[str, str]]] = {
    Tone.CLEAN: (OUTCOMES[Outcome.CLEAN], "Two notes, rising"),
    Tone.NOT_COUNTED: (OUTCOMES[Outcome.REJECTED], "One low note"),
    Tone.UNVERIFIED: (OUTCOMES[Outcome.UNVERIFIED], "The same short note twice"),
}


class Hearing(Veil):
    """A veil over the whole window with a card in its middle; Esc or a click beside the card closes it."""

    def __init__(self, parent: QWidget, speaker: Speaker, preferences: Preferences) -> None:
        super().__init__(parent, tr("Settings"))
        self._speaker = speaker
        self._preferences = preferences
        self.card.setFixedWidth(WIDTH)
        self.close_button = QToolButton()
        self.close_button.setObjectName("icon")
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.setAccessibleName(tr("Close the settings"))
        self.mute = QPushButton(tr("Mute"))
        self.mute.setCheckable(True)
        self.mute.setChecked(speaker.muted)
        self.mute.setAccessibleName(tr("Mute"))
        self.mute.setToolTip(tr("Nothing is heard (M)"))
        self.volume = _slider(tr("Volume"), range(0, 101, 5), speaker.volume)
        self.volume_text = QLabel()
        self.rate = _slider(tr("Rate of speech"), RATES, speaker.rate)
        self.rate_text = QLabel()
        self.tones = {
            tone: _button(tr(name), tr("{how}; click to hear it", how=tr(how))) for tone, (name, how) in _TONES.items()
        }
        self.voice = _button(tr("A spoken cue"), tr("Hear the voice"))
        self.language = _languages(preferences.text("language", tongue.SYSTEM))
        self.restart = _label(tr("The window speaks it from the next start on."), "small")
        self.restart.hide()
        self.note = _label("", "strong")
        self.note.setAccessibleName(tr("What cannot be heard"))
        self._lay_out()
        self._connect()
        self._show_values()
        self._show_muted(speaker.muted)
        self._show_state(speaker.state)

    def _lay_out(self) -> None:
        title = _label(tr("Settings"), "title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        tries = QHBoxLayout()
        tries.setSpacing(10)
        for button in (*self.tones.values(), self.voice):
            tries.addWidget(button)
        tries.addStretch()
        grid = QGridLayout(self.card)
        grid.setContentsMargins(28, 20, 20, 24)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        grid.addLayout(head, 0, 0, 1, 3)
        grid.addWidget(_label(tr(INTRODUCTION)), 1, 0, 1, 3)
        for row, (slider, value) in enumerate(((self.volume, self.volume_text), (self.rate, self.rate_text)), start=2):
            name = QLabel(slider.accessibleName())
            name.setBuddy(slider)
            grid.addWidget(name, row, 0)
            grid.addWidget(slider, row, 1)
            # As wide as the widest value, or the slider would move under the hand.
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(_rate(RATES[-1])))
            grid.addWidget(value, row, 2)
        grid.addWidget(QLabel(tr("Hear")), 4, 0)
        grid.addLayout(tries, 4, 1, 1, 2)
        grid.addWidget(self.mute, 5, 0)
        grid.addWidget(self.note, 6, 0, 1, 3)
        language = QLabel(tr("Language"))
        language.setBuddy(self.language)
        grid.addWidget(language, 7, 0)
        grid.addWidget(self.language, 7, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.restart, 8, 1, 1, 2)
        self.first = self.volume

    def _connect(self) -> None:
        speaker = self._speaker
        self.close_button.clicked.connect(self.toggle)
        self.mute.toggled.connect(speaker.set_muted)
        self.volume.valueChanged.connect(speaker.set_volume)
        self.rate.valueChanged.connect(self._set_rate)
        self.volume.valueChanged.connect(self._show_values)
        self.rate.valueChanged.connect(self._show_values)
        for tone, button in self.tones.items():
            button.clicked.connect(lambda _=False, tone=tone: speaker.try_out(tone))
        self.voice.clicked.connect(lambda: speaker.try_out(Line(SAMPLE, None, False)))
        self.language.activated.connect(self._choose_language)
        speaker.muted_changed.connect(self._show_muted)
        speaker.state_changed.connect(self._show_state)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.close_button.setIcon(icon("close", theme.text))
        self.language.set_theme(theme)

    def _choose_language(self, row: int) -> None:
        self._preferences.set_text("language", self.language.itemData(row))
        self.restart.setVisible(tongue.chosen(self._preferences) != code())

    def _set_rate(self, value: int) -> None:
        # A mouse stops between the steps; only the steps are rates.
        step = RATES.step
        nearest = RATES.start + step * round((value - RATES.start) / step)
        if nearest != value:
            self.rate.setValue(nearest)
        else:
            self._speaker.set_rate(value)

    def _show_values(self) -> None:
        self.volume_text.setText(f"{self.volume.value()} %")
        self.rate_text.setText(_rate(self.rate.value()))

    def _show_muted(self, muted: bool) -> None:
        self.mute.setChecked(muted)
        self.mute.setText(tr("Muted") if muted else tr("Mute"))
        for button in (*self.tones.values(), self.voice):
            button.setEnabled(not muted)

    def _show_state(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))


def _rate(words: int) -> str:
    return tr("{count} words a minute", count=words)


def _languages(chosen: str) -> Chooser:
    """Return the choice of languages, each by its own name."""
    box = Chooser()
    box.setAccessibleName(tr("Language"))
    box.setMinimumWidth(240)
    box.addItem(tr("As the computer"), tongue.SYSTEM)
    for name, said in tongue.LANGUAGES.items():
        box.addItem(said, name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _slider(name: str, values: range, value: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(values[0], values[-1])
    slider.setSingleStep(values.step)
    slider.setPageStep(values.step)
    slider.setValue(value)
    slider.setAccessibleName(name)
    return slider


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(tr("Hear: {what}", what=text))
    return button


def _label(text: str, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
