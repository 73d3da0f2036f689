"""What a report is made of: plain data that a page and a printed sheet are both made from.

Every word is in the user's language already. Nothing here knows how it is set.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from formcheck import charts, svg


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of drawings: of charts and courses, and of people; `style` is what a drawing needs of its own.

    A drawing on a page takes its colours from the page, which has a light and a dark form.
    """

    colours: charts.Colours
    palette: svg.Palette
    own_style: bool


#: On white paper.
PAPER: Final = Theme(charts.LIGHT, svg.LIGHT, own_style=True)
#: Those of the page around the drawing.
PAGE: Final = Theme(
    charts.PAGE,
    svg.Palette(
        card="var(--drawn-card)",
        near="var(--drawn-near)",
        far="var(--drawn-far)",
        top="var(--drawn-top)",
        floor="var(--drawn-floor)",
        mat="var(--drawn-mat)",
        wall="var(--drawn-wall)",
        text="var(--text)",
        accent="var(--drawn-accent)",
    ),
    own_style=False,
)


class Drawn(Protocol):
    """Something that can be drawn."""

    @property
    def size(self) -> tuple[float, float]:
        """Its width and its height, units of the drawing."""

    @property
    def said(self) -> str:
        """What it shows, for those who cannot see it."""

    def svg(self, theme: Theme) -> str:
        """Return it as an SVG document."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. `style` is ``plain``, ``headline``, ``lead`` (what matters most) or ``small``."""

    text: str
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Items:
    """Lines that belong together."""

    lines: tuple[str, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and what is known."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A large figure, what it is of, and its part: ``clean``, ``rejected``, ``unverified`` or ``plain``."""

    value: str
    word: str
    part: str = "plain"


@dataclass(frozen=True, slots=True)
class Counts:
    """Large figures in a row."""

    figures: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes
    ----------
    lines
        What stands in it; the first line is the thing itself.
    part
        ``clean``, ``rejected``, ``unverified``, ``slight`` or ``clear`` for a cell that is an outcome; else empty.
    number
        Whether it is a number, or something as short that is not to be broken.
    notes
        Numbers of the footnotes.
    """

    lines: tuple[str, ...]
    part: str = ""
    number: bool = False
    notes: tuple[int, ...] = ()


def text(*lines: str) -> Cell:
    """Return a cell of words."""
    return Cell(lines)


def figure(value: str, part: str = "") -> Cell:
    """Return a cell of a number."""
    return Cell((value,), part, number=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that is repeated on every page.

    Attributes
    ----------
    head, rows
        Its cells.
    wide
        Which column takes the room that is left; None where they share it.
    dense
        Whether it has many numbers, and small type.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    wide: int | None = None
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing with what is said of it. A `lead` stands above it, a `caption` below it."""

    what: Drawn
    caption: str = ""
    lead: str = ""
    lead_small: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A rule: its number among the footnotes, of what it is, its name, what it is about, and the facts."""

    number: int
    of: str
    title: str
    name: str
    tell: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands side by side where there is room, in shares of its width; without shares all are alike."""

    blocks: tuple[Block, ...]
    shares: tuple[int, ...] = ()


Block: TypeAlias = Words | Items | Facts | Counts | Table | Drawing | Card | Beside


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a title; without one where it is empty. `minor` belongs to the section before it.

    What is `brief` tells in short what is told at length behind it: without pages behind it, it is not needed.
    """

    title: str
    blocks: tuple[Block, ...]
    minor: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Attributes
    ----------
    title, kicker, name
        What it is of, what kind of thing it is, and what its file and its window are called.
    facts
        Who and when.
    sections
        What it says, what matters first.
    footer
        What it is and what it was made with.
    language
        Code of the language.
    running
        What stands at the foot of every printed page.
    front
        So many of the sections are the first page, with the others behind it; 0 where nothing is divided.
    """

    title: str
    kicker: str
    name: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: tuple[str, ...]
    language: str
    running: str
    front: int = 0


def section(title: str, *blocks: Block | None, minor: bool = False) -> Section | None:
    """Return a section of the blocks that are there; None without any."""
    kept = tuple(block for block in blocks if block is not None)
    return Section(title, kept, minor) if kept else None


def items(lines: tuple[str, ...] | list[str], *, small: bool = False) -> Items | None:
    """Return lines; None without any."""
    return Items(tuple(lines), small) if lines else None


def words(said: str, style: str = "plain") -> Words | None:
    """Return a paragraph; None without a word."""
    return Words(said, style) if said else None
