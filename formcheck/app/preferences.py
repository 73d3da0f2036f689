"""What the window remembers from one time to the next."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QSettings


class Preferences:
    """The user's choices, kept in a settings file.

    Parameters
    ----------
    settings
        Where they are kept; by default the user's own file.
    """

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "FormCheck", "FormCheck"
        )

    def text(self, key: str, default: str = "") -> str:
        """Return a text."""
        value: Any = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return a yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def set_text(self, key: str, value: str) -> None:
        """Keep a text."""
        self._settings.setValue(key, value)

    def set_flag(self, key: str, *, value: bool) -> None:
        """Keep a yes or no."""
        self.set_text(key, "yes" if value else "no")

    def geometry(self) -> QByteArray | None:
        """Return where the window stood, None when it never did."""
        value: Any = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else None

    def set_geometry(self, geometry: QByteArray) -> None:
        """Keep where the window stands."""
        self._settings.setValue("geometry", geometry)
        self._settings.sync()
