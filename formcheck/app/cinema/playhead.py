"""Where a film stands: how fast it goes, and what is gone through again and again. No window."""

from __future__ import annotations

from typing import Final

#: From a tenth of life to twice, a quarter at a time.
SPEEDS: Final = (0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
#: A loop shorter than this would stand still, seconds.
SHORTEST_S: Final = 0.2
#: How far away a marker is at least: going back right after one goes to the one before, seconds.
_AT_S: Final = 0.3


class Playhead:
    """The moment that is shown.

    Parameters
    ----------
    from_s, to_s
        The first and the last moment, seconds.

    Attributes
    ----------
    playing
        Whether it goes on by itself.
    speed
        How fast, of `SPEEDS`.
    loop
        From where to where it is gone through again and again, seconds; None for once through all.
    """

    def __init__(self, from_s: float = 0.0, to_s: float = 0.0) -> None:
        self.from_s, self.to_s = from_s, to_s
        self.playing = False
        self.speed = 1.0
        self.loop: tuple[float, float] | None = None
        self._t_s = from_s

    @property
    def t_s(self) -> float:
        """The moment that is shown, seconds."""
        return self._t_s

    def advance(self, passed_s: float) -> None:
        """Let time pass; a loop begins again at its end, a film stops."""
        if not self.playing:
            return
        t_s = self._t_s + passed_s * self.speed
        if self.loop is not None and t_s > self.loop[1]:
            begin_s, end_s = self.loop
            # Whoever stands behind a loop comes back to it.
            t_s = begin_s + (t_s - end_s) % (end_s - begin_s) if self._t_s <= end_s else begin_s
        if t_s >= self.to_s:
            t_s = self.to_s
            self.playing = False
        self._t_s = t_s

    def toggle(self) -> None:
        """Play or pause; at the end it begins anew."""
        self.playing = not self.playing
        if self.playing and self._t_s >= self.to_s:
            self._t_s = self.from_s if self.loop is None else self.loop[0]

    def seek(self, t_s: float) -> None:
        """Go to a moment; a loop that it is not in is over."""
        self._t_s = min(max(t_s, self.from_s), self.to_s)
        if self.loop is not None and not self.loop[0] <= self._t_s <= self.loop[1]:
            self.loop = None

    def repeat(self, from_s: float, to_s: float) -> None:
        """Go through a stretch again and again, from its beginning."""
        from_s, to_s = max(self.from_s, min(from_s, to_s)), min(self.to_s, max(from_s, to_s))
        if to_s - from_s < SHORTEST_S:
            from_s = max(self.from_s, min(from_s, self.to_s - SHORTEST_S))
            to_s = min(self.to_s, from_s + SHORTEST_S)
        self.loop = (from_s, to_s) if to_s > from_s else None
        self._t_s = from_s

    def begin_loop(self) -> None:
        """Loop from here to where the loop ended, or to the end."""
        end_s = self.loop[1] if self.loop is not None else self.to_s
        self.repeat(self._t_s, end_s)

    def end_loop(self) -> None:
        """Loop from where the loop began, or from the beginning, to here."""
        at_s, begin_s = self._t_s, self.loop[0] if self.loop is not None else self.from_s
        self.repeat(begin_s, at_s)

    def faster(self, steps: int) -> None:
        """Go so many steps of `SPEEDS` faster, or slower."""
        at = SPEEDS.index(self.speed)
        self.speed = SPEEDS[min(max(at + steps, 0), len(SPEEDS) - 1)]

    def beside(self, moments: list[float], way: int) -> float | None:
        """Return the next of some moments, or the one before for a `way` of -1; None where there is none."""
        if way > 0:
            return min((moment for moment in moments if moment > self._t_s + 1e-6), default=None)
        return max((moment for moment in moments if moment < self._t_s - _AT_S), default=None)
