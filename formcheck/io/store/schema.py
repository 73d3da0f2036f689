"""The tables of the store, version by version.

A version is a tuple of statements that make it out of the one before. What was released is never changed here: a new
version is added at the end. Times are seconds since 1970 in UTC, each with the offset of the user's clock, and the
day of that clock where a calendar asks for it.
"""

from __future__ import annotations

from typing import Final

_FIRST: Final = (
    """
    CREATE TABLE profiles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        current INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        began REAL NOT NULL,
        ended REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        hidden INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX sessions_by_time ON sessions (profile, began)",
    # A set is under way as long as it has an owner: the folder that the program at work holds locked. `facing` is what
    # was towards the camera: the nearer side, or the front.
    """
    CREATE TABLE sets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        owner TEXT,
        hidden INTEGER NOT NULL DEFAULT 0,
        exercise TEXT NOT NULL,
        kind TEXT NOT NULL,
        side TEXT CHECK (side IN ('left', 'right')),
        began REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        day TEXT NOT NULL,
        video TEXT,
        video_key TEXT,
        source_kind TEXT NOT NULL,
        source_name TEXT NOT NULL,
        fps REAL,
        frames INTEGER NOT NULL DEFAULT 0,
        duration_s REAL NOT NULL DEFAULT 0,
        frames_with_pose INTEGER NOT NULL DEFAULT 0,
        model_name TEXT,
        model_sha256 TEXT,
        version TEXT NOT NULL DEFAULT '',
        rules TEXT NOT NULL DEFAULT '',
        has_camera INTEGER NOT NULL DEFAULT 0,
        view TEXT,
        near TEXT,
        facing TEXT,
        torso_px REAL,
        cycles INTEGER,
        is_hold INTEGER NOT NULL DEFAULT 0,
        goal_s REAL,
        notes TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    """,
    "CREATE INDEX sets_of_session ON sets (session)",
    "CREATE INDEX sets_by_exercise ON sets (profile, exercise, began)",
    "CREATE INDEX sets_by_day ON sets (profile, day)",
    "CREATE INDEX sets_by_video ON sets (video_key) WHERE video_key IS NOT NULL",
    "CREATE INDEX sets_under_way ON sets (owner) WHERE owner IS NOT NULL",
    """
    CREATE TABLE reps (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        side TEXT,
        start_s REAL, peak_s REAL, end_s REAL,
        outcome TEXT NOT NULL CHECK (outcome IN ('clean', 'rejected', 'unverified')),
        complete INTEGER NOT NULL,
        range_of_motion REAL, peak REAL,
        unit TEXT NOT NULL,
        up_s REAL, hold_s REAL, down_s REAL,
        unseen TEXT NOT NULL DEFAULT '[]',
        PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE attempts (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        side TEXT,
        start_s REAL, end_s REAL,
        held_s REAL, clean_s REAL, unseen_s REAL, goal_s REAL,
        ended_by TEXT,
        PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    # Of a repetition the moment of the worst reading, of an attempt the stretch in which the rule was broken.
    """
    CREATE TABLE faults (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        place INTEGER NOT NULL,
        rule TEXT NOT NULL,
        level TEXT NOT NULL,
        worst REAL, limit_at REAL,
        unit TEXT NOT NULL,
        t_s REAL, from_s REAL, to_s REAL,
        voids INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (set_id, number, place)
    ) STRICT, WITHOUT ROWID
    """,
    # What each side of a set came to: made of its repetitions when it is closed, so that years of them are summed up
    # without reading every one. `told` where the report counts this side.
    """
    CREATE TABLE sides (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        place INTEGER NOT NULL,
        side TEXT,
        told INTEGER NOT NULL,
        attempted INTEGER NOT NULL, complete INTEGER NOT NULL, clean INTEGER NOT NULL, unverified INTEGER NOT NULL,
        measured INTEGER NOT NULL,
        range_sum REAL, range_squares REAL,
        unit TEXT NOT NULL,
        up_sum REAL, hold_sum REAL, down_sum REAL,
        held_s REAL, clean_s REAL, best_s REAL,
        PRIMARY KEY (set_id, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE runs (
        set_id INTEGER PRIMARY KEY REFERENCES sets ON DELETE CASCADE,
        view TEXT,
        cadence_spm REAL,
        found INTEGER NOT NULL,
        whole BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE recordings (
        set_id INTEGER PRIMARY KEY REFERENCES sets ON DELETE CASCADE,
        file TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    """
    CREATE TABLE corrections (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        program TEXT NOT NULL,
        user TEXT NOT NULL,
        rules TEXT NOT NULL,
        said_at TEXT NOT NULL,
        version TEXT NOT NULL,
        PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE pains (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        session INTEGER REFERENCES sessions ON DELETE CASCADE,
        set_id INTEGER REFERENCES sets ON DELETE CASCADE,
        said_at REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        asked TEXT NOT NULL CHECK (asked IN ('before', 'after_set', 'after', 'next_morning')),
        level INTEGER CHECK (level BETWEEN 0 AND 10),
        leg INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX pains_of_session ON pains (session)",
    "CREATE INDEX pains_by_time ON pains (profile, said_at)",
    "CREATE INDEX pains_of_set ON pains (set_id)",
)

_PROGRAMME: Final = (
    # What a set was done for in the programme (trial, training, stretch), and the exercises that were planned for a
    # session, as a JSON list of ids.
    "ALTER TABLE sets ADD COLUMN purpose TEXT",
    "ALTER TABLE sessions ADD COLUMN plan TEXT NOT NULL DEFAULT '[]'",
    # Median duration of the complete repetitions, seconds: whether a side was done slowly enough (10.3).
    "ALTER TABLE sides ADD COLUMN rep_s REAL",
    """
    UPDATE sides SET rep_s = (
        SELECT avg(lasted) FROM (
            SELECT end_s - start_s AS lasted,
                row_number() OVER (ORDER BY end_s - start_s) AS place, count(*) OVER () AS many
            FROM reps r
            WHERE r.set_id = sides.set_id AND r.side IS sides.side AND r.complete AND end_s - start_s IS NOT NULL
        ) WHERE place IN ((many + 1) / 2, (many + 2) / 2)
    )
    """,
    # What the user said and chose besides pain: that the disclaimer was read, red flags, what a stretch did, switches.
    """
    CREATE TABLE said (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        session INTEGER REFERENCES sessions ON DELETE CASCADE,
        set_id INTEGER REFERENCES sets ON DELETE CASCADE,
        said_at REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        topic TEXT NOT NULL,
        subject TEXT NOT NULL DEFAULT '',
        value TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX said_by_time ON said (profile, said_at)",
    "CREATE INDEX said_in_session ON said (session)",
    "CREATE INDEX said_of_set ON said (set_id)",
)

#: What makes each version out of the one before, the first out of an empty file.
VERSIONS: Final[tuple[tuple[str, ...], ...]] = (_FIRST, _PROGRAMME)
