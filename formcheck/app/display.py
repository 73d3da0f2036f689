"""How the window shows things, by the user's choice: light or dark, whole screen, compact, skeleton only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from formcheck.app.layout import Layout, Variant
from formcheck.app.player import Player
from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch


class Display(QObject):
    """Switch between the ways in which things are shown.

    Parameters
    ----------
    window
        What fills the screen.
    parts, player
        What is arranged, and whether something is judged in it.
    themes, preferences
        Light or dark, and where that is kept.
    """

    def __init__(
        self, window: QWidget, parts: Layout, player: Player, themes: ThemeSwitch, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._player = player
        self._themes = themes
        self._preferences = preferences
        self._compact = self._skeleton_only = False
        parts.bar.theme.clicked.connect(self.toggle_theme)
        parts.bar.full_screen.clicked.connect(self.toggle_screen)
        parts.transport.mirror.toggled.connect(parts.stage.set_mirrored)
        parts.page_changed.connect(self.arrange)

    def keys(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the keys that switch, and what each does."""
        return (
            ("Ctrl+D", self.toggle_theme),
            ("F11", self.toggle_screen),
            ("Ctrl+K", self.toggle_compact),
            ("V", self.toggle_skeleton),
            ("X", self._parts.transport.mirror.toggle),
        )

    def arrange(self) -> None:
        """Show as much as is wanted: a whole screen is filled by what is judged, read from the mat, or watched."""
        busy = self._player.running or self._parts.page is not None
        full = self._window.isFullScreen() and busy
        self._parts.set_variant(Variant.COMPACT if self._compact else Variant.FULL if full else Variant.NORMAL)

    def toggle_theme(self) -> None:
        """Light, or dark."""
        self._themes.toggle()
        self._preferences.set_text("theme", self._themes.mode)

    def toggle_screen(self) -> None:
        """The whole screen, or a window."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self.arrange()

    def toggle_compact(self) -> None:
        """The picture and the count only, or everything."""
        self._compact = not self._compact
        self.arrange()

    def toggle_skeleton(self) -> None:
        """The skeleton only, or the picture with it."""
        self._skeleton_only = not self._skeleton_only
        self._parts.stage.set_skeleton_only(self._skeleton_only)
