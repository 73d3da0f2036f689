"""Files that are dragged onto the window."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Take a file that is dropped on a window."""

    #: A file is held over the window, or no longer.
    hovering = Signal(bool)
    #: The path of what was dropped; of several the first.
    dropped = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.DragEnter:
            entering = cast(QDragEnterEvent, event)
            if any(url.isLocalFile() for url in entering.mimeData().urls()):
                entering.acceptProposedAction()
                self.hovering.emit(True)
            return True
        if kind == QEvent.Type.DragLeave:
            self.hovering.emit(False)
        elif kind == QEvent.Type.Drop:
            self.hovering.emit(False)
            drop = cast(QDropEvent, event)
            paths = [url.toLocalFile() for url in drop.mimeData().urls() if url.isLocalFile()]
            if paths:
                drop.acceptProposedAction()
                self.dropped.emit(paths[0])
            return True
        return super().eventFilter(watched, event)
