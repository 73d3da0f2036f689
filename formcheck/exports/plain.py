"""A set or a session as JSON: a set is the published format as it is, a session an object around its sets."""

from __future__ import annotations

import json
from typing import Any, Final

from formcheck.io.store.records import Entry, Pain, Said, SessionRecord

#: Version of the object of a session; that of a set is `formcheck.core.report.SCHEMA`.
SESSION_SCHEMA: Final = 1


def plain(what: Entry | SessionRecord) -> bytes:
    """Return a set or a session as JSON, UTF-8."""
    data = _session(what) if isinstance(what, SessionRecord) else what.report.to_dict()
    return (json.dumps(data, indent=1, allow_nan=False) + "\n").encode()


def _session(session: SessionRecord) -> dict[str, Any]:
    from formcheck import __version__  # late: the package's top imports much that is not needed here

    return {
        "session_schema": SESSION_SCHEMA,
        "formcheck": __version__,
        "session": session.id,
        "profile": session.profile.name,
        "began": session.began.isoformat(timespec="seconds"),
        "ended": session.ended.isoformat(timespec="seconds"),
        "plan": list(session.plan),
        "pains": [_pain(pain) for pain in session.pains],
        "said": [_said(said) for said in session.said],
        "sets": [_entry(entry) for entry in session.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    kept = entry.kept
    return {
        "set": kept.id if kept else None,
        "when": kept.when.isoformat(timespec="seconds") if kept else None,
        "side": kept.side if kept else None,
        "purpose": kept.purpose if kept else None,
        "corrections": [correction.to_dict() for correction in entry.corrections],
        "report": entry.report.to_dict(),
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "said_at": said.said_at.isoformat(timespec="seconds"),
        "topic": said.topic,
        "subject": said.subject,
        "value": said.value,
        "set": said.set,
    }


def _pain(pain: Pain) -> dict[str, Any]:
    return {
        "said_at": pain.said_at.isoformat(timespec="seconds"),
        "asked": pain.asked.value,
        "level": pain.level,
        "leg": pain.leg,
        "set": pain.set,
        "note": pain.note,
    }
