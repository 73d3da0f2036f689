"""SVG as text: colours, a document, a label, a number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from formcheck.core.geometry import Point


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a drawing by the part they play, as ``#rrggbb``.

    `near` and `far` are limbs and head of the side that faces the camera and of the other one, `top`
    is the shirt.
    """

    card: str
    near: str
    far: str
    top: str
    floor: str
    mat: str
    wall: str
    text: str
    accent: str


#: A light card of its own: readable on a white page and on a dark one.
LIGHT: Final = Palette(
    card="#f3f6f9",
    near="#2f4358",
    far="#a4b3c2",
    top="#0072b2",
    floor="#7c8997",
    mat="#cddbe6",
    wall="#e3e9ef",
    text="#24303c",
    accent="#b4520a",
)
DARK: Final = Palette(
    card="#1b2027",
    near="#d5dee8",
    far="#68788a",
    top="#56b4e9",
    floor="#7c8997",
    mat="#2c3946",
    wall="#262d36",
    text="#e6ebf1",
    accent="#f0a35c",
)


def document(width: float, height: float, lines: Iterable[str], title: str, description: str, palette: Palette) -> str:
    """Return a whole SVG document on a card; `title` and `description` are for those who cannot see it."""
    size = f'width="{number(width)}" height="{number(height)}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {number(width)} {number(height)}" '
        'role="img" aria-labelledby="title desc">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(description)}</desc>',
        f'<rect {size} rx="10" fill="{palette.card}"/>',
    )
    return "\n".join((*head, *lines, "</svg>")) + "\n"


def label(at: Point, words: str, colour: str, *, size: int = 14, anchor: str = "middle") -> str:
    """Return words at a point of the drawing."""
    font = f'font-family="sans-serif" font-size="{size}" text-anchor="{anchor}"'
    return f'<text x="{number(at.x)}" y="{number(at.y)}" {font} fill="{colour}">{escape(words)}</text>'


def number(value: float) -> str:
    """Return a number of the drawing: one decimal, and never a minus in front of a zero."""
    return f"{round(value, 1) + 0.0:g}"
