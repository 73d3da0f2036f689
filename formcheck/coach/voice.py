"""What a voice says of a session: one line after the other, each at its time."""

from __future__ import annotations

import math
from collections import deque

from formcheck.coach.wishes import Line
from formcheck.language import tr


class Voice:
    """Keep what is to be said until its time has come.

    Attributes
    ----------
    telling_until_s
        Until when what is said stays in view, seconds; NaN where it does not.
    """

    def __init__(self) -> None:
        self._waiting: deque[tuple[float, Line]] = deque()
        self._said = ""
        self.telling_until_s = math.nan

    @property
    def silent(self) -> bool:
        """Whether nothing is left to be said."""
        return not self._waiting

    def say(self, at_s: float, text: str, rule: str | None = None) -> None:
        """Say a line at a time, after everything that was to be said before."""
        self._waiting.append((at_s, Line(text, rule, urgent=True)))

    def say_instead(self, at_s: float, text: str) -> None:
        """Say a line, and nothing of what was to be said before."""
        self._waiting.clear()
        self.say(at_s, text)

    def stop(self) -> None:
        """Say nothing more of what was to be said; what is in view stays."""
        self._waiting.clear()

    def hush(self) -> None:
        """Say nothing more of what was to be said, and take it out of view."""
        self.stop()
        self.telling_until_s = math.nan

    def telling(self, t_s: float) -> bool:
        """Whether what is said is in view."""
        return t_s < self.telling_until_s

    def told(self, t_s: float) -> str:
        """Return what is in view, in the user's language; empty where nothing is."""
        return self._said if self.telling(t_s) else ""

    def due(self, t_s: float) -> list[Line]:
        """Return the line whose time has come, if one's has."""
        if not self._waiting or t_s < self._waiting[0][0]:
            return []
        line = self._waiting.popleft()[1]
        self._said = tr(line.text)
        return [line]
