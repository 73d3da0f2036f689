"""The axis of time that the time line and the traces share: which part of a film is in view, and where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

#: Less than this is not worth looking at, seconds.
_SHORTEST_S: Final = 2.0
#: Distances of marks on a ruler, seconds.
_STEPS_S: Final = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
#: Columns beside it, pixels at a height of `glass.REFERENCE_PX`: names and readings, and what lines are called.
LEFT: Final = 178.0
RIGHT: Final = 118.0


class Axis(QObject):
    """Which part of a film is in view.

    Attributes
    ----------
    from_s, to_s
        The whole film, seconds.
    view
        The part in view, seconds.
    """

    #: Another part is in view.
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.from_s, self.to_s = 0.0, 1.0
        self.view = (0.0, 1.0)

    def show_film(self, from_s: float, to_s: float) -> None:
        """Begin with another film, all of it in view."""
        self.from_s, self.to_s = from_s, max(to_s, from_s + 1e-3)
        self.view = (self.from_s, self.to_s)
        self.changed.emit()

    @property
    def whole(self) -> bool:
        """Whether all of it is in view."""
        return self.view == (self.from_s, self.to_s)

    def zoom(self, factor: float, around_s: float) -> None:
        """Show a part so many times as long, that keeps a moment where it is."""
        begin_s, end_s = self.view
        length_s = min(
            max((end_s - begin_s) * factor, min(_SHORTEST_S, self.to_s - self.from_s)), self.to_s - self.from_s
        )
        share = (around_s - begin_s) / (end_s - begin_s)
        self.look_at(around_s - share * length_s, around_s + (1 - share) * length_s)

    def look_at(self, begin_s: float, end_s: float) -> None:
        """Show a part, as far as there is one."""
        length_s = min(end_s - begin_s, self.to_s - self.from_s)
        begin_s = min(max(begin_s, self.from_s), self.to_s - length_s)
        view = (begin_s, begin_s + length_s)
        if abs(length_s - (self.to_s - self.from_s)) < 1e-6:
            view = (self.from_s, self.to_s)
        if view != self.view:
            self.view = view
            self.changed.emit()

    def show_all(self) -> None:
        """Show all of it."""
        self.look_at(self.from_s, self.to_s)

    def follow(self, t_s: float) -> None:
        """Turn the page where a moment is not in view."""
        begin_s, end_s = self.view
        if not begin_s <= t_s <= end_s:
            length_s = end_s - begin_s
            self.look_at(t_s - 0.1 * length_s, t_s + 0.9 * length_s)

    def around(self, from_s: float, to_s: float) -> None:
        """Show a stretch with what is around it, where a long film would show it as a line only."""
        length_s = max(4.0 * (to_s - from_s), 60.0)
        if length_s < self.to_s - self.from_s:
            middle_s = (from_s + to_s) / 2
            self.look_at(middle_s - length_s / 2, middle_s + length_s / 2)


def ruler(begin_s: float, end_s: float, width: float, apart: float) -> list[float]:
    """Return the times at which a ruler is marked, at least so many pixels apart."""
    if end_s <= begin_s or width <= 0:
        return []
    least_s = (end_s - begin_s) * apart / width
    step_s = next((step_s for step_s in _STEPS_S if step_s >= least_s), 3600.0)
    first = -(-begin_s // step_s)
    return [k * step_s for k in range(int(first), int(end_s / step_s + 1e-9) + 1)]
