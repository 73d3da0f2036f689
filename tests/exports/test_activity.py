"""The FIT file, read back by two decoders that know nothing of its writer nor of each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import fitdecode
import pytest
from fit_tool.fit_file import FitFile
from fit_tool.profile.messages.set_message import SetMessage
from fit_tool.validation import ConformanceLevel, ProfileScope, validate_fit_file

from formcheck import __version__
from formcheck.core.report import SetReport
from formcheck.exports.activity import NAMES
from formcheck.exports.choosing import export
from formcheck.exports.fit import Base, Message, encoded, fit_time
from formcheck.io.catalogue import discover
from formcheck.io.store.records import Entry, SessionRecord
from tests.exports import made


def messages(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Read a file by fitdecode, with every checksum."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    strict = {"check_crc": fitdecode.CrcCheck.RAISE, "error_handling": fitdecode.ErrorHandling.RAISE}
    with fitdecode.FitReader(path, **strict) as reader:
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA:
                found[frame.name].append({field.name: field.value for field in frame.fields})
    return found


def written(what: Entry | SessionRecord, path: Path) -> Path:
    export(what, path)
    return path


def test_a_session_is_a_strength_activity_with_its_sets_and_rests(session: SessionRecord, tmp_path: Path) -> None:
    strength = replace(session, entries=session.entries[:3])
    found = messages(written(strength, tmp_path / "a.fit"))
    bridge, balance, cats = (entry.report for entry in strength.entries)
    active = [one for one in found["set"] if one["set_type"] == "active"]
    rest = [one for one in found["set"] if one["set_type"] == "rest"]
    assert [one["category"] for one in active] == ["hip_raise", "unknown", "core"]
    assert [one.get("category_subtype") for one in active] == [30, None, 51]
    assert [one["exercise"] for one in active] == ["single_leg_bridge", "single_leg_balance", "cat_cow"]
    # Of a hold the seconds are told, and no repetitions.
    assert [one.get("repetitions") for one in active] == [bridge.counts.clean, None, cats.counts.clean] == [3, None, 4]
    assert balance.hold is not None
    lasted = [
        bridge.reps[-1].end_s - bridge.reps[0].start_s,
        balance.hold.total_s,
        cats.reps[-1].end_s - cats.reps[0].start_s,
    ]
    assert [one["duration"] for one in active] == pytest.approx(lasted, abs=5e-4)
    assert [one["start_time"] for one in active] == [made.WHEN + timedelta(minutes=2 * k) for k in range(3)]
    assert [one["duration"] for one in rest] == pytest.approx([120 - lasted[0], 120 - lasted[1]], abs=1e-3)
    assert [(one["sport"], one["sub_sport"]) for one in found["session"]] == [("training", "strength_training")]
    assert (found["activity"][0]["num_sessions"], found["activity"][0]["type"]) == (1, "manual")
    assert found["file_id"][0]["type"] == "activity"
    # The user's clock is an hour ahead of UTC.
    local, there = found["activity"][0]["local_timestamp"], found["activity"][0]["timestamp"]
    assert local.replace(tzinfo=None) - there.replace(tzinfo=None) == timedelta(hours=1)


def test_it_states_what_it_was_made_by(bridge: Entry, tmp_path: Path) -> None:
    found = messages(written(bridge, tmp_path / "a.fit"))
    assert found["file_id"][0]["product_name"] == f"FormCheck {__version__}"
    one = found["set"][0]
    told = {name: one[name] for name in ("formcheck", "model", "model_sha256", "rules", "side", "attempted")}
    assert told == {
        "formcheck": __version__,
        "model": made.MODEL.name,
        "model_sha256": made.MODEL.sha256,
        "rules": bridge.report.rules,
        "side": "left",
        "attempted": 5,
    }


def test_a_second_decoder_agrees_and_finds_nothing_wrong(session: SessionRecord, tmp_path: Path) -> None:
    file = FitFile.from_file(str(written(session, tmp_path / "a.fit")))
    found = validate_fit_file(file, levels=set(ConformanceLevel), profile_scope=ProfileScope.FULL)
    assert [finding.message for finding in found.findings] == []
    sets = [record.message for record in file.records if isinstance(record.message, SetMessage)]
    active = [one for one in sets if one.set_type == 1]
    assert [list(one.category) for one in active] == [[10], [65534], [5]]
    assert [one.repetitions for one in active] == [3, None, 4]
    assert [one.start_time / 1000 for one in active] == [
        (made.WHEN + timedelta(minutes=2 * k)).timestamp() for k in range(3)
    ]


def test_a_run_holds_time_and_cadence_and_no_distance(run: Entry, tmp_path: Path) -> None:
    found = messages(written(run, tmp_path / "a.fit"))
    assert found["set"] == []
    one = found["session"][0]
    assert (one["sport"], one["sub_sport"]) == ("running", "generic")
    assert one["total_elapsed_time"] == run.report.source.duration_s
    # Strides a minute: 150.2 steps.
    assert one.get("avg_running_cadence", one.get("avg_cadence")) == 75
    assert one.get("total_distance") is None
    assert one.get("avg_speed") is None
    assert all(record.get("distance") is None for record in found["record"])


def test_sets_and_a_run_are_an_activity_of_two_sports(session: SessionRecord, tmp_path: Path) -> None:
    found = messages(written(session, tmp_path / "a.fit"))
    assert [one["sport"] for one in found["session"]] == ["training", "running"]
    assert [one["sport"] for one in found["lap"]] == ["training", "running"]
    assert (found["activity"][0]["num_sessions"], found["activity"][0]["type"]) == (2, "auto_multi_sport")


def test_a_set_without_a_clean_repetition_has_none(bridge: Entry, tmp_path: Path) -> None:
    report = replace(bridge.report, reps=tuple(rep for rep in bridge.report.reps if rep.outcome != "clean"))
    found = messages(written(replace(bridge, report=report), tmp_path / "a.fit"))
    assert [one["repetitions"] for one in found["set"]] == [0]


def test_the_time_of_records_never_goes_back(bridge: Entry, cats: Entry, tmp_path: Path) -> None:
    """Two files that were written at one time."""
    assert cats.kept is not None
    together = made.session(bridge, replace(cats, kept=replace(cats.kept, when=made.WHEN + timedelta(seconds=3))))
    found = messages(written(together, tmp_path / "a.fit"))
    times = [one["timestamp"] for one in found["record"]]
    assert times == sorted(times)
    assert [one["set_type"] for one in found["set"]] == ["active", "active"]


def test_what_cannot_be_said_is_refused_in_one_line(bridge: Entry, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="it is not known when this set was done"):
        written(Entry(None, bridge.report), tmp_path / "a.fit")
    with pytest.raises(ValueError, match="nothing for a FIT file"):
        written(replace(bridge, report=SetReport("squat", "reps")), tmp_path / "a.fit")
    assert list(tmp_path.iterdir()) == []


def test_every_exercise_has_a_name_or_is_known_to_have_none() -> None:
    nameless = {"running_posture", "single_leg_balance", "single_leg_balance_reach"}
    assert set(NAMES) == set(discover().exercises) - nameless
    types = fitdecode.profile.FIELD_TYPES
    said = {
        ours: types[f"{types['exercise_category'].enum[category]}_exercise_name"].enum[name]
        for ours, (category, name) in NAMES.items()
    }
    assert said["squat"] == "squat"
    assert said["single_leg_bridge"] == "single_leg_hip_raise"
    assert said["high_plank_limb_raises"] == "two_point_plank"
    assert said["back_rotation"] == "stretch_lying_spinal_twist"


def test_long_and_strange_texts_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "a.fit"
    path.write_bytes(encoded([Message(0, ((0, Base.ENUM, 4), (8, Base.STRING, "ü\0" * 300)))]))
    assert messages(path)["file_id"][0]["product_name"] == "ü" * 127


def test_a_time_that_the_format_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="FIT cannot hold the year 1970"):
        fit_time(datetime(1970, 1, 1, tzinfo=UTC))
