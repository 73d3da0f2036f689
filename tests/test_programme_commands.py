"""`formcheck today` and `formcheck plan`: the same plan as in the window, with its reasons, and as files."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

import formcheck as fc
from formcheck.cli import main
from formcheck.coach.programme.safety import RED_FLAGS
from formcheck.io.store import Asked, Store
from tests.io.store.made import MODEL, SOURCE, bridges

Told = Callable[..., str]
READY = ("--answer", "disclaimer=yes", "--answer", "screen=none", "--answer", "pain=1")


@pytest.fixture
def told(capfd: pytest.CaptureFixture[str]) -> Told:
    def run(*words: str | Path) -> str:
        assert main([str(word) for word in words]) == 0
        out, err = capfd.readouterr()
        assert err == ""
        return out

    return run


@pytest.fixture
def refused(capfd: pytest.CaptureFixture[str]) -> Told:
    def run(*words: str | Path) -> str:
        assert main([str(word) for word in words]) == 1
        out, err = capfd.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        return err.removeprefix("formcheck: ").rstrip("\n")

    return run


def store() -> Store:
    return Store(Path(os.environ["XDG_DATA_HOME"]) / "formcheck")


def plan_of(text: str) -> dict[str, Any]:
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def test_what_has_to_be_asked_is_told_with_how_to_answer_it(told: Told) -> None:
    text = told("today")
    assert ": Finding what you can do, about " in text
    for wanted in ("--answer disclaimer=yes", "--answer screen=none", "--answer pain=1"):
        assert wanted in text
    assert all(flag.id in text for flag in RED_FLAGS)
    assert "Superman, a trial: 5 repetitions" in text
    assert "[1] Exercise specification" in text


def test_answers_are_kept_and_not_asked_for_again(told: Told) -> None:
    assert "--answer" not in told("today", *READY)
    assert "--answer" not in told("today")
    assert plan_of(told("today", "--json", "-"))["ask"] == []
    kept = store()
    assert [(said.topic, said.value) for said in kept.said()] == [("disclaimer", ""), ("screen", "")]
    assert [(pain.asked, pain.level, pain.leg) for pain in kept.pains()] == [(Asked.BEFORE, 1, False)]
    kept.close()


def test_a_red_flag_stops_until_somebody_agrees(told: Told) -> None:
    text = told("today", "--answer", "screen=fall, dizzy")
    assert "Please see a doctor first" in text
    assert "Exercises:" not in text
    assert "--answer cleared=fall,dizzy" in text
    assert plan_of(told("plan", "--json", "-"))["stop"] == "doctor"
    assert "Exercises:" not in told("today", "--answer", "cleared=fall")
    assert "Exercises:" in told("today", "--answer", "cleared=dizzy")


def test_a_leg_and_pain_change_the_day(told: Told) -> None:
    told("today", *READY)
    assert plan_of(told("today", "--answer", "pain=7", "--json", "-"))["kind"] == "rest"
    assert plan_of(told("today", "--answer", "pain=1", "--answer", "leg=yes", "--json", "-"))["kind"] == "stopped"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pain=11"], "pain=11 is no answer: pain is told from 0"),
        (["pain=2", "pain=3"], "an answer was given twice"),
        (["leg=yes"], "leg=yes belongs to what is told of pain"),
        (["pain=1", "leg=maybe"], "leg=maybe is no answer"),
        (["disclaimer=no"], "without a yes there is no programme"),
        (["screen=headache"], "unknown red flag 'headache'"),
        (["cleared=saddle"], "cleared=saddle is no answer: this has to be looked at in an emergency department"),
        (["disclaimer=yes", "pain=x"], "pain=x is no answer"),
    ],
)
def test_what_is_no_answer_changes_nothing(refused: Told, words: list[str], said: str) -> None:
    assert said in refused("today", *(part for word in words for part in ("--answer", word)))
    kept = store()
    assert (kept.said(), kept.pains()) == ((), ())
    kept.close()


@pytest.mark.parametrize(
    "words", [["today", "--answer", "tired=1"], ["today", "--wish", "long"], ["plan", "--weeks", "0"]]
)
def test_wrong_usage_is_said_so(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    assert "error: argument" in capfd.readouterr().err


def test_ten_minutes_are_shorter(told: Told) -> None:
    usual, short = (plan_of(told("today", *words, "--json", "-")) for words in ((), ("--wish", "short")))
    assert short["minutes"] < usual["minutes"]


def test_the_weeks_are_written_in_every_format(told: Told, tmp_path: Path) -> None:
    told("today", *READY)
    files = [tmp_path / f"plan{suffix}" for suffix in (".pdf", ".html", ".ics", ".json")]
    told("plan", "--weeks", "2", *(word for file in files for word in ("-o", file)))
    pdf, html, ics, data = files
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "<h2>The weeks to come</h2>" in html.read_text("utf-8")
    plan = plan_of(data.read_text("utf-8"))
    assert (plan["plan_schema"], plan["kind"], len(plan["days"])) == (1, "trial", 14)
    planned = [day["day"] for day in plan["days"] if day["kind"] in ("trial", "training", "gentle")]
    events = Calendar.from_ical(ics.read_bytes()).walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events] == planned
    assert plan_of(told("plan", "--weeks", "2", "--json", "-")) == plan
    assert "As it stands today" in told("plan")


def test_another_ending_is_refused(refused: Told, tmp_path: Path) -> None:
    assert "one of .pdf, .html, .ics, .json" in refused("plan", "-o", tmp_path / "plan.doc")
    assert list(tmp_path.glob("plan*")) == []


def test_the_history_says_what_a_set_was_for(told: Told) -> None:
    kept = store()
    exercise = fc.load_exercise("single_leg_bridge")
    begun = kept.begin(exercise, "left", SOURCE, MODEL, landmarks=False, purpose="trial", plan=("single_leg_bridge",))
    first = kept.finish(begun, bridges())
    later = kept.keep(bridges(), None, side="left", when=first.when - timedelta(days=3))
    kept.close()
    head, _, _, row, _, _, own = told("history").splitlines()
    assert "FOR" in head.split()
    assert row.split()[2:5] == ["single_leg_bridge", "trial", "left"]
    assert own.split()[2:4] == ["single_leg_bridge", "left"]
    assert f"session {first.session}, trial\n" in told("show", str(first.id))
    assert "Planned: single_leg_bridge\n" in told("show", f"session:{first.session}")
    told("forget", str(first.id), "--yes")
    # Without the programme there is no such column.
    assert "FOR" not in told("history").splitlines()[0].split()
    assert later.purpose is None
