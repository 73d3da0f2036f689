"""What cameras offer, and which of it is offered on."""

from __future__ import annotations

from pathlib import Path

from formcheck.app.cameras import COMMON, Format, linux_devices, offered


def test_each_size_is_offered_once_with_its_highest_rate() -> None:
    found = [(1280, 720, 10.0), (640, 480, 30.0), (1280, 720, 30.0), (640, 360, 30.0), (640, 480, 60.0)]
    assert offered(found) == (
        Format((640, 360), 30.0),
        Format((640, 480), 60.0),
        Format((1280, 720), 30.0),
    )


def test_what_is_too_small_too_large_or_too_slow_is_not_offered() -> None:
    assert offered([(160, 120, 30.0), (3840, 2160, 30.0), (1920, 1080, 5.0)]) == ()


def test_where_nobody_can_be_asked_common_formats_are_offered(tmp_path: Path) -> None:
    (tmp_path / "video0").mkdir()
    (tmp_path / "video0" / "name").write_text("Front camera\n")
    (device,) = linux_devices(tmp_path)
    assert (device.name, device.number, device.formats) == ("Front camera", 0, COMMON)
    assert COMMON[0] == Format((640, 480), 30.0)
