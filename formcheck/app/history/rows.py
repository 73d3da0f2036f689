"""The history as rows: a session, and below it each of its sets and runs; the newest session first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from formcheck.app.history import lines
from formcheck.core.exercise import Exercise
from formcheck.io.store.records import Listed, ListedSession

Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a session, or where `listed` is there, a set or run of it."""

    session: ListedSession
    listed: Listed | None = None


class SessionModel(QAbstractListModel):
    """As many sessions as were read; the view asks for more when it is scrolled to the last of them.

    Parameters
    ----------
    parent
        Whose it is.
    more
        Asks for the next sessions; they come by `add`.
    """

    def __init__(self, parent: QObject | None, more: Callable[[], None]) -> None:
        super().__init__(parent)
        self._more = more
        self._rows: list[Row] = []
        self._exercises: Mapping[str, Exercise] = {}
        self._last = True
        self._asked = False

    # ---- what is in it

    def start(self, exercises: Mapping[str, Exercise]) -> None:
        """Begin anew, with nothing."""
        self.beginResetModel()
        self._exercises = exercises
        self._rows = []
        self._last, self._asked = True, False
        self.endResetModel()

    def add(self, sessions: Sequence[ListedSession], *, last: bool) -> None:
        """Add the next sessions; `last` where there are no more."""
        rows = [row for session in sessions for row in _rows(session)]
        self._last, self._asked = last, False
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def take_out(self, sets: Collection[int], sessions: Collection[int]) -> int:
        """Take sets and sessions out, and sessions that are empty then; return how many sessions went."""
        before = {row.session.id for row in self._rows}
        kept: list[Row] = []
        for session in self.sessions:
            left = tuple(listed for listed in session.sets if listed.kept.id not in sets)
            if session.id not in sessions and (left or not session.sets):
                kept += _rows(session if len(left) == len(session.sets) else _less(session, left))
        self.beginResetModel()
        self._rows = kept
        self.endResetModel()
        return len(before - {row.session.id for row in kept})

    @property
    def sessions(self) -> list[ListedSession]:
        """The sessions that were read."""
        return [row.session for row in self._rows if row.listed is None]

    @property
    def last(self) -> bool:
        """Whether there are no more than were read."""
        return self._last

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises by their id."""
        return self._exercises

    def row(self, number: int) -> Row:
        """Return what stands in a row."""
        return self._rows[number]

    def find(self, *, session: int | None = None, set_: int | None = None) -> int | None:
        """Return the row of a session, or of a set or run; None where it was not read."""
        for number, row in enumerate(self._rows):
            if row.listed.kept.id == set_ if row.listed is not None else row.session.id == session:
                return number
        return None

    # ---- Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            listed = row.listed
            return lines.session_title(row.session) if listed is None else lines.set_title(listed, self._exercises)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def spoken(self, row: Row) -> str:
        """Return a row for those who hear it."""
        if row.listed is not None:
            return lines.spoken(row.listed, self._exercises)
        session = row.session
        parts = (lines.session_title(session), lines.session_times(session), lines.session_line(session))
        return ". ".join(part for part in parts if part)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and not self._last and not self._asked

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        if self.canFetchMore(parent):
            self._asked = True
            self._more()


def _rows(session: ListedSession) -> list[Row]:
    return [Row(session), *(Row(session, listed) for listed in session.sets)]


def _less(session: ListedSession, sets: tuple[Listed, ...]) -> ListedSession:
    """Return a session with fewer sets."""
    return ListedSession(
        session.id, session.profile, session.began, session.ended, sets, session.pain_before, session.pain_after
    )
