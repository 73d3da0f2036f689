"""What is deleted in the history goes out of all lists at once, and can be brought back until the window closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from formcheck.app.banner import Banner
from formcheck.app.history import lines
from formcheck.app.history.errands import Errands, line
from formcheck.app.history.sessions import SessionList
from formcheck.io.store import Hidden, Store
from formcheck.language import tr


class Removal(QObject):
    """Hide what is selected, and bring it back.

    Parameters
    ----------
    sessions
        In which it is selected.
    store, reading
        Where it is kept, and the thread on which that is done.
    banner
        Where it is told, with the way back.
    """

    #: So many sessions went out of the list.
    gone = Signal(int)
    #: Something else is there than before: everything is to be read anew.
    changed = Signal()

    def __init__(self, sessions: SessionList, store: Store, reading: Errands, banner: Banner) -> None:
        super().__init__(sessions)
        self._sessions, self._store, self._reading, self._banner = sessions, store, reading, banner
        self._hidden: list[Hidden] = []

    def forget(self) -> None:
        """Bring nothing back any more: it belongs to somebody else."""
        self._hidden.clear()

    def delete(self) -> None:
        """Take what is selected out of all lists; it is really deleted when the window closes."""
        rows = self._sessions.selected or ([self._sessions.current] if self._sessions.current is not None else [])
        sessions = tuple(row.session.id for row in rows if row.listed is None)
        sets = tuple(row.listed.kept.id for row in rows if row.listed is not None and row.session.id not in sessions)
        if not sets and not sessions:
            return
        store = self._store
        first = min(index.row() for index in (self._sessions.selectedIndexes() or [self._sessions.currentIndex()]))
        model = self._sessions.model_
        self.gone.emit(model.take_out(sets, sessions))
        if model.rowCount():
            self._sessions.select_row(min(first, model.rowCount() - 1))
        text = lines.deleted_line(len(sets), len(sessions))

        def tell(found: object, error: BaseException | None) -> None:
            if error is not None:
                self._banner.show_message(line(error))
            elif isinstance(found, Hidden):
                self._hidden.append(found)
                self._banner.show_message(text, error=False, action=(tr("Undo"), self.undo))
            self.changed.emit()

        self._reading.do(lambda _: store.hide(sets=sets, sessions=sessions), tell)

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if not self._hidden:
            return
        hidden, store = self._hidden.pop(), self._store
        self._banner.dismiss()

        def tell(_: object, error: BaseException | None) -> None:
            if error is not None:
                self._banner.show_message(line(error))
            self.changed.emit()

        self._reading.do(lambda _: store.bring_back(hidden), tell)
