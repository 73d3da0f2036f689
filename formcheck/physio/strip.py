"""The course of a set as a strip: one bar for each repetition or attempt, with its sign and its number."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Final

from formcheck import wording
from formcheck.core.report import Attempt, Level, Outcome, SetReport
from formcheck.language import tr
from formcheck.physio.blocks import Theme
from formcheck.wording import Entry

# Okabe and Ito's colours, darkened to carry white text at 4.5:1; never told apart by colour alone.
COLOURS: Final = {Outcome.CLEAN: "#00664b", Outcome.REJECTED: "#b34700", Outcome.UNVERIFIED: "#5c6470"}
SIGNS: Final = {Outcome.CLEAN: "✓", Outcome.REJECTED: "✕", Outcome.UNVERIFIED: "?"}
FAULT: Final = SIGNS[Outcome.REJECTED]
_WIDTH: Final = 900
_HEIGHT: Final = 62
#: A stretch wider than this has room for its sign.
_SIGN_PX: Final = 16
#: A bar narrower than this has room for its sign and no number.
_NUMBER_PX: Final = 34
#: The number of an attempt stands so far from its beginning, clear of most stretches.
_LABEL_PX: Final = 24
_FONT: Final = "font-family='sans-serif'"


@dataclass(frozen=True, slots=True)
class Strip:
    """A set over its time."""

    report: SetReport

    @property
    def size(self) -> tuple[float, float]:
        return float(_WIDTH), float(_HEIGHT)

    @property
    def said(self) -> str:
        return tr("Time line of the set")

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.report.entries or self._end_s <= 0

    @property
    def _end_s(self) -> float:
        return max([self.report.source.duration_s, *(entry.end_s for entry in self.report.entries)], default=0.0)

    def svg(self, theme: Theme) -> str:
        """Return the drawing."""
        end = self._end_s
        scale = _WIDTH / end
        bars = "".join(_bar(entry, scale) for entry in self.report.entries)
        soft = theme.colours.soft
        ticks = "".join(
            f"<text x='{tick * scale:.1f}' y='56' {_FONT} font-size='12' fill='{soft}'>{tick} s</text>"
            for tick in range(0, int(end) + 1, _step(end))
            if tick * scale < _WIDTH - 30
        )
        return (
            f"<svg xmlns='http://www.w3.org/2000/svg' width='{_WIDTH}' height='{_HEIGHT}'"
            f" viewBox='0 0 {_WIDTH} {_HEIGHT}' role='img' aria-label='{escape(self.said)}'>"
            f"<line x1='0' y1='42' x2='{_WIDTH}' y2='42' stroke='{theme.colours.grid}'/>{bars}{ticks}</svg>"
        )


def _bar(entry: Entry, scale: float) -> str:
    """Return the bar of a repetition, or of an attempt with the parts in which a rule was broken."""
    x, width = entry.start_s * scale, max(2.0, (entry.end_s - entry.start_s) * scale)
    whole, parts, label, at = entry.outcome, "", f"{SIGNS[entry.outcome]} {entry.number}", x + width / 2
    if width < _NUMBER_PX:
        label = SIGNS[entry.outcome]
    if isinstance(entry, Attempt):
        at = x + min(width / 2, _LABEL_PX)
        # The bar is what is clean, and what was not lies upon it.
        if entry.outcome is Outcome.REJECTED:
            whole, label = Outcome.CLEAN, f"{entry.number}"
        for stretch in entry.faults:
            if stretch.level is Level.FAULT and stretch.to_s > entry.start_s:
                left = max(stretch.from_s, entry.start_s) * scale
                right = min(stretch.to_s, entry.end_s) * scale
                parts += (
                    f"<rect x='{left:.1f}' y='10' width='{max(1.0, right - left):.1f}' height='22'"
                    f" fill='{COLOURS[Outcome.REJECTED]}'/>"
                )
                if right - left > _SIGN_PX:
                    parts += _label((left + right) / 2, FAULT)
    return (
        f"<g><title>{escape(wording.entry_title(entry))}</title>"
        f"<rect x='{x:.1f}' y='4' width='{width:.1f}' height='34' rx='5' fill='{COLOURS[whole]}'/>{parts}"
        f"{_label(at, label) if width > _SIGN_PX else ''}</g>"
    )


def _label(x: float, words: str) -> str:
    return f"<text x='{x:.1f}' y='26' {_FONT} font-size='14' fill='#ffffff' text-anchor='middle'>{words}</text>"


def _step(end_s: float) -> int:
    """Return the distance of the time marks: at most about ten of them."""
    return next((step for step in (1, 2, 5, 10, 15, 30, 60, 120, 300) if end_s / step <= 10), 600)
