"""Light and dark: colours, palette and style sheet, following the system unless told otherwise.

Fusion with a palette of its own, because the native styles ignore parts of a palette and
`setColorScheme` does nothing on a bare X server. The colours that carry meaning are those of Okabe
and Ito, told apart by people with any colour vision; a shape and a word always stand beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from formcheck.core.report import Level, Outcome

MODES: Final = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by the part they play, as ``#rrggbb``.

    `good`, `bad`, `unknown` and `watch` fill shapes; `text` and `dim` have a contrast of at least
    4.5:1 against `surface`, `raised` and `window`.
    """

    name: str
    window: str
    surface: str
    raised: str
    border: str
    text: str
    dim: str
    accent: str
    on_accent: str
    good: str
    bad: str
    unknown: str
    watch: str
    stage: str = "#0c0f13"


#: A style sheet takes a tick from a file only.
_TICKS: Final = Path(__file__).parent

LIGHT: Final = Theme(
    name="light",
    window="#eef1f5",
    surface="#ffffff",
    raised="#f4f6f9",
    border="#cfd6df",
    text="#12161c",
    dim="#525c69",
    accent="#0072b2",
    on_accent="#ffffff",
    good="#009e73",
    bad="#d55e00",
    unknown="#aa4f86",
    watch="#e69f00",
)
DARK: Final = Theme(
    name="dark",
    window="#12151a",
    surface="#1b2027",
    raised="#252b34",
    border="#38414d",
    text="#f1f4f8",
    dim="#a7b1be",
    accent="#56b4e9",
    on_accent="#071018",
    good="#1fbf92",
    bad="#f0803c",
    unknown="#d58db5",
    watch="#f0b93a",
)


def outcome_colour(theme: Theme, outcome: Outcome) -> QColor:
    """Return the colour of an outcome."""
    return QColor({Outcome.CLEAN: theme.good, Outcome.REJECTED: theme.bad, Outcome.UNVERIFIED: theme.unknown}[outcome])


def level_colour(theme: Theme, level: Level) -> QColor:
    """Return the colour of a rule's level."""
    return QColor(
        {Level.PASS: theme.good, Level.WARN: theme.watch, Level.FAULT: theme.bad, Level.UNSEEN: theme.dim}[level]
    )


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme for all widgets."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.raised,
        roles.Text: theme.text,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.bad,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.dim,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.Accent: theme.accent,
        roles.Light: theme.raised,
        roles.Midlight: theme.raised,
        roles.Mid: theme.border,
        roles.Dark: theme.border,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.dim))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet: cards, buttons and the sizes of type."""
    t = theme
    return f"""
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; padding: 5px; }}
    QFrame#card {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 12px; }}
    QFrame#card:focus {{ border: 2px solid {t.accent}; }}
    QFrame#bar {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.border}; }}
    QLabel {{ background: transparent; }}
    QLabel#dim {{ color: {t.dim}; }}
    QLabel#small {{ color: {t.dim}; font-size: 12px; }}
    QLabel#limits {{ color: {t.text}; font-size: 13px; }}
    QLabel#section {{ color: {t.dim}; font-size: 13px; font-weight: 600; }}
    QLabel#title {{ font-size: 22px; font-weight: 700; }}
    QLabel#strong {{ font-weight: 600; }}
    QPushButton, QToolButton {{
        background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; border-radius: 8px;
        padding: 6px 12px; min-height: 20px;
    }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.border}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus {{
        border: 2px solid {t.accent}; padding: 5px 11px;
    }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.dim}; background: {t.window}; }}
    QPushButton:checked, QToolButton:checked {{
        background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
    }}
    QPushButton#primary {{
        background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 600;
    }}
    QPushButton#primary:hover {{ border-color: {t.text}; }}
    QToolButton#icon {{ padding: 6px; min-width: 22px; }}
    QToolButton#icon:focus {{ padding: 5px; }}
    QToolButton::menu-indicator {{ image: none; }}
    QComboBox {{
        background: {t.raised}; border: 1px solid {t.border}; border-radius: 8px; padding: 6px 12px;
        min-height: 20px;
    }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView::item {{ padding: 6px 8px; min-height: 22px; border-radius: 6px; }}
    QComboBox QAbstractItemView::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
    QComboBox QAbstractItemView::item:disabled {{ color: {t.dim}; }}
    QComboBox:hover {{ border-color: {t.accent}; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QComboBox QAbstractItemView {{
        background: {t.surface}; border: 1px solid {t.border}; padding: 4px; outline: none;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
    }}
    QMenu {{ background: {t.surface}; border: 1px solid {t.border}; padding: 6px; }}
    QMenu::item {{ padding: 7px 22px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
    QMenu::item:disabled {{ color: {t.dim}; background: transparent; }}
    QMenu::separator {{ height: 1px; background: {t.border}; margin: 6px 8px; }}
    QProgressBar {{
        background: {t.border}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
    }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QListView, QScrollArea, QScrollArea > QWidget > QWidget {{
        background: transparent; border: none; outline: none;
    }}
    QListView::indicator, QCheckBox::indicator {{
        width: 14px; height: 14px; border: 2px solid {t.dim}; border-radius: 4px; background: {t.raised};
    }}
    QListView::indicator:checked, QCheckBox::indicator:checked {{
        border-color: {t.accent}; background: {t.accent}; image: url("{_TICKS.as_posix()}/tick_{t.name}.svg");
    }}
    QListView::item {{ padding: 3px 2px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.border}; border-radius: 5px; min-height: 30px; }}
    QScrollBar::handle:vertical:hover {{ background: {t.dim}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


class ThemeSwitch(QObject):
    """Keep the application in the wanted mode: light, dark, or whatever the system says."""

    changed = Signal(object)

    def __init__(self, mode: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode if mode in MODES else "system"
        self._theme = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def mode(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._mode

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    def choose(self, mode: str) -> None:
        """Show a mode of `MODES` from now on."""
        self._mode = mode if mode in MODES else "system"
        self.apply()

    def toggle(self) -> None:
        """Change between light and dark."""
        self.choose("light" if self._theme is DARK else "dark")

    def apply(self) -> None:
        """Give palette and style sheet to the application and tell the widgets that paint."""
        dark = self._mode == "dark" or (self._mode == "system" and _system_is_dark())
        self._theme = DARK if dark else LIGHT
        application = QApplication.instance()
        sheet = style_sheet(self._theme)
        # Every widget is made up anew, which takes half a second where there are many.
        if isinstance(application, QApplication) and application.styleSheet() != sheet:
            application.setPalette(palette(self._theme))
            application.setStyleSheet(sheet)
        self.changed.emit(self._theme)

    def _follow(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self.apply()


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
