"""The keys of the replay view: which there are, and that they hold wherever the focus is in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

#: A key, and whether Ctrl is held.
Command: TypeAlias = tuple[int, bool]

#: Keys of the view and what they do.
KEYS: Final = (
    ("Space", "Play, pause"),
    ("Left, Right", "One picture back, one on"),
    ("Ctrl+Left, Ctrl+Right", "Marker before, next marker"),
    ("Home, End", "First picture, last picture"),
    ("Up, Down", "Faster, slower"),
    ("L", "Loop what was found here, or stop looping"),
    ("I, O", "Beginning and end of the loop"),
    ("G", "Ghost: a usual stride of your beginning"),
    ("V", "Skeleton only, or the video"),
    ("Z", "Closer: the part of the picture in which somebody is"),
    ("X", "Mirror the display; the data never flips"),
    ("+, −, 0", "Less, more and all of the time"),  # noqa: RUF001 - a real minus
    ("Esc", "End the comparison, or leave"),
)


class Commands(QObject):
    """Gives its keys to a view before the window and whatever in it has the focus get them.

    A button that has the focus keeps Space, a list its arrows.

    Parameters
    ----------
    view
        Whose keys they are.
    actions
        What each of them does.
    """

    def __init__(self, view: QWidget, actions: Mapping[Command, Callable[[], object]]) -> None:
        super().__init__(view)
        self._view = view
        self._actions = dict(actions)

    def listen(self, widget: QWidget) -> None:
        """Let the keys hold in a widget and in everything in it."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent):
            action = self._action(watched, event)
            if action is not None and event.type() == QEvent.Type.ShortcutOverride:
                # Else a shortcut of the window would have it.
                event.accept()
                return True
            if action is not None and event.type() == QEvent.Type.KeyPress:
                action()
                return True
        return super().eventFilter(watched, event)

    def _action(self, watched: QObject, event: QKeyEvent) -> Callable[[], object] | None:
        key = event.key()
        if isinstance(watched, QWidget) and watched.window() is not self._view.window():
            # The open list of a choice.
            return None
        if key == Qt.Key.Key_Space and isinstance(watched, QAbstractButton | QComboBox):
            return None
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and isinstance(watched, QComboBox):
            return None
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if held == Qt.KeyboardModifier.AltModifier:
            return None
        return self._actions.get((key, bool(held)))
