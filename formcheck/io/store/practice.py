"""Everything that was done and said, as a programme is made of it: years of it in a few queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from formcheck.io.store import lists
from formcheck.io.store.database import Connection
from formcheck.io.store.records import Pain, Said

_SETS = (
    "SELECT s.id, s.session, s.exercise, s.purpose, s.began, s.utc_offset_s, s.side, s.facing, s.torso_px"
    f" FROM sets s WHERE s.profile = ? AND s.kind <> 'continuous' AND {lists.SHOWN} AND {lists.LATEST}"
    " ORDER BY s.began, s.id"
)
# Of everybody, in the order in which they lie: to look up whose each of ten thousands is takes three times as long.
_SIDES = "SELECT set_id, side, attempted, complete, clean, unverified, rep_s, best_s FROM sides ORDER BY set_id, place"
# Of a hold each stretch that was at fault, of a repetition what kept it from being clean.
_VOIDED = (
    "SELECT set_id, rule, count(DISTINCT number) FROM faults"
    " WHERE voids OR (level = 'fault' AND from_s NOT NULL) GROUP BY set_id, rule"
)
_BEGUN = "SELECT id, began, utc_offset_s FROM sessions WHERE profile = ? AND hidden = 0 ORDER BY began, id"
_HURT = "SELECT set_id, max(level), max(leg) FROM pains WHERE set_id NOT NULL GROUP BY set_id"
_PAINS = (
    "SELECT * FROM pains WHERE profile = ? AND set_id IS NULL"
    " AND (session IS NULL OR session IN (SELECT id FROM sessions WHERE hidden = 0)) ORDER BY said_at, id"
)
_RUN = (
    f"SELECT s.id, s.began FROM sets s WHERE s.profile = ? AND s.kind = 'continuous' AND {lists.SHOWN}"
    " ORDER BY s.began DESC, s.id DESC LIMIT 1"
)

#: A set: its number and that of its session, exercise, purpose, when it began (seconds since 1970, and the offset of
#: the user's clock), the side that was asked for, what was towards the camera, and the length of the trunk in pixels.
#: Plain rows: years of them are ten thousands.
Practised: TypeAlias = tuple[int, int, str, str | None, float, int, str | None, str | None, float | None]
#: A side of it: its number, the side, the four counts, median seconds of a complete repetition, and clean seconds of
#: the best attempt at a hold.
Side: TypeAlias = tuple[int, str | None, int, int, int, int, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Practice:
    """What somebody did and said, as far as it is over and in view, in the order of time.

    Attributes
    ----------
    sessions
        Number of each session, when it began (seconds since 1970), and the offset of the user's clock; sessions of
        runs and of pain alone with them.
    sets
        The sets. A video counts once, as it was judged last; runs are none.
    sides
        Each side of these sets and of others.
    voided
        By number of a set how many repetitions, or attempts, each rule kept from being clean.
    hurt
        By number of a set the highest pain that was told after it, and whether anything was told of a leg.
    pains, said
        What else was said of pain, and what else was said.
    run, run_began
        Number of the newest run, and when it was, seconds since 1970; None and 0 where there is none.
    """

    sessions: tuple[tuple[int, float, int], ...]
    sets: Sequence[Practised]
    sides: Sequence[Side]
    voided: Mapping[int, Mapping[str, int]]
    hurt: Mapping[int, tuple[int | None, bool]]
    pains: tuple[Pain, ...]
    said: tuple[Said, ...]
    run: int | None
    run_began: float


def practice(connection: Connection, profile: int) -> Practice:
    """Return everything that somebody did and said."""
    cursor = connection.cursor()
    cursor.row_factory = None
    voided: dict[int, dict[str, int]] = {}
    for number, rule, count in cursor.execute(_VOIDED).fetchall():
        voided.setdefault(number, {})[rule] = count
    run = cursor.execute(_RUN, (profile,)).fetchone()
    return Practice(
        tuple(cursor.execute(_BEGUN, (profile,))),
        cursor.execute(_SETS, (profile,)).fetchall(),
        cursor.execute(_SIDES).fetchall(),
        voided,
        {number: (level, bool(leg)) for number, level, leg in cursor.execute(_HURT).fetchall()},
        tuple(lists.pain_of(row) for row in connection.execute(_PAINS, (profile,))),
        lists.said(connection, profile),
        run[0] if run else None,
        run[1] if run else 0.0,
    )
