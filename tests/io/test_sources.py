"""Video files and cameras: time stamps, rotation, damage, and one clear line for every error."""

from __future__ import annotations

import itertools
import struct
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from formcheck.io.clock import RisingClock
from formcheck.io.sources import Camera, Frame, VideoFile, open_source

SIZE = (160, 120)


def video(path: Path, frames: int = 40, fourcc: str = "MJPG", fps: float = 25.0) -> Path:
    """Write a video of noise with a bright red block in its upper left corner."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*fourcc), fps, SIZE)
    rng = np.random.default_rng(7)
    for _ in range(frames):
        image = rng.integers(0, 60, (SIZE[1], SIZE[0], 3), np.uint8)
        image[:40, :40] = (0, 0, 255)
        writer.write(image)
    writer.release()
    return path


def jpeg_starts(data: bytes) -> list[int]:
    """Return where the JPEG of each frame of an AVI file begins."""
    found = []
    at = data.find(b"00dc")
    while at >= 0:
        if data[at + 8 : at + 10] == b"\xff\xd8":
            found.append(at + 8)
        at = data.find(b"00dc", at + 4)
    return found


def read(path: Path) -> tuple[list[Frame], VideoFile]:
    with VideoFile(path) as source:
        return list(source), source


def test_frames_carry_index_time_and_an_rgb_picture(tmp_path: Path) -> None:
    frames, source = read(video(tmp_path / "a.avi"))
    assert [frame.index for frame in frames] == list(range(40))
    assert [frame.t_s for frame in frames] == pytest.approx([k / 25 for k in range(40)])
    assert frames[0].image.shape == (120, 160, 3)
    red, green, blue = frames[0].image[20, 20]
    assert red > 200
    assert max(green, blue) < 60
    assert source.unreadable == 0
    assert source.notes == ()


@pytest.mark.parametrize("fourcc", ["MJPG", "mp4v"])
def test_known_frames_are_skipped_and_the_next_ones_read(tmp_path: Path, fourcc: str) -> None:
    path = video(tmp_path / ("a.avi" if fourcc == "MJPG" else "a.mp4"), 40, fourcc)
    frames, whole = read(path)
    with VideoFile(path) as source:
        assert source.skip(frame.t_s for frame in frames[:25])
        rest = list(source)
        assert [(frame.index, frame.t_s) for frame in rest] == [(frame.index, frame.t_s) for frame in frames[25:]]
        assert all(np.array_equal(one.image, other.image) for one, other in zip(rest, frames[25:], strict=True))
        assert source.info() == whole.info()


def test_frames_that_are_not_the_known_ones_are_not_skipped(tmp_path: Path) -> None:
    path = video(tmp_path / "a.avi")
    times = [k / 25 for k in range(50)]
    for known in (times, [0.0, 0.04, 0.09], [0.02]):
        with VideoFile(path) as source:
            assert not source.skip(known)
    with VideoFile(path) as source:
        assert source.skip([])
        assert len(list(source)) == 40


def test_the_figures_of_a_file_are_measured(tmp_path: Path) -> None:
    _, source = read(video(tmp_path / "a.mp4", 30, "mp4v", 20.0))
    info = source.info()
    assert (info.kind, info.name, info.frames) == ("video", "a.mp4", 30)
    assert info.fps == pytest.approx(20.0)
    assert info.duration_s == pytest.approx(1.5)
    assert source.total_frames == 30


def test_a_variable_frame_rate_is_honoured(tmp_path: Path) -> None:
    """The table of durations (stts) of an MP4 file is rewritten: 20 frames of 40 ms, 20 of 80 ms."""
    path = video(tmp_path / "a.mp4", 40, "mp4v")
    data = bytearray(path.read_bytes())
    at = data.index(b"stts")
    _, entries, count, duration = struct.unpack(">4I", data[at + 4 : at + 20])
    assert (entries, count) == (1, 40)
    # One entry more: every box around the table grows with it. The index stands behind the
    # pictures in this file, so that nothing else moves.
    data[at + 4 : at + 20] = struct.pack(">6I", 0, 2, 20, duration, 20, 2 * duration)
    for box in (b"stts", b"stbl", b"minf", b"mdia", b"trak", b"moov"):
        start = data.rindex(box, 0, at + 4) - 4
        data[start : start + 4] = struct.pack(">I", struct.unpack(">I", data[start : start + 4])[0] + 8)
    edits = data.rindex(b"edts", 0, at)  # plays the length that the file had before
    data[edits : edits + 4] = b"free"
    path.write_bytes(data)
    frames, source = read(path)
    steps = np.diff([frame.t_s for frame in frames])
    assert steps == pytest.approx([0.04] * 20 + [0.08] * 19)
    assert source.notes == ()


def test_the_rotation_in_the_metadata_is_honoured(tmp_path: Path) -> None:
    path = video(tmp_path / "phone.mp4", 5, "mp4v")
    data = bytearray(path.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 4 + 20 + 16
    quarter_turn = (0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30)
    data[matrix : matrix + 36] = struct.pack(">9i", *quarter_turn)
    path.write_bytes(data)
    frames, _ = read(path)
    assert frames[0].image.shape == (160, 120, 3)
    assert frames[0].image[20, 100, 0] > 150  # upper left has become upper right
    assert frames[0].image[20, 20, 0] < 100


def test_damaged_frames_are_skipped_and_counted(tmp_path: Path) -> None:
    path = video(tmp_path / "a.avi")
    data = bytearray(path.read_bytes())
    starts = jpeg_starts(data)
    assert len(starts) == 40
    for k in (10, 11, 25):
        data[starts[k] : starts[k] + 600] = bytes(600)
    path.write_bytes(data)
    frames, source = read(path)
    assert len(frames) == 37
    assert source.unreadable == 3
    assert source.notes == ("3 frames of the video could not be read and were skipped.",)
    assert [round(frame.t_s * 25) for frame in frames] == [k for k in range(40) if k not in (10, 11, 25)]
    assert source.info().fps == pytest.approx(25.0)


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = video(tmp_path / "a.avi", 100)
    data = path.read_bytes()
    path.write_bytes(data[: jpeg_starts(data)[50]])
    frames, source = read(path)
    assert 45 <= len(frames) <= 50
    assert source.notes[-1].startswith("The video is cut off: its last 2.")


def test_an_mp4_without_its_end_is_one_clear_line(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 40, "mp4v")
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(ValueError, match=r"a\.mp4 cannot be read as a video: it is cut off"):
        open_source(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"^there is no file .*nothing\.mp4: check"):
        open_source(str(tmp_path / "nothing.mp4"))


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="is a folder: give one video file"):
        open_source(tmp_path)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"")
    with pytest.raises(OSError, match="is empty"):
        open_source(tmp_path / "a.mp4")


def test_a_text_file_with_the_name_of_a_video(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("dear diary\n" * 100)
    with pytest.raises(ValueError, match="cannot be read as a video: give an MP4"):
        open_source(tmp_path / "a.mp4")


def test_sound_without_pictures(tmp_path: Path) -> None:
    rate, seconds = 8000, 1
    sound = bytes(2 * rate * seconds)
    header = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        *(b"RIFF", 36 + len(sound), b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", len(sound)),
    )
    (tmp_path / "a.mp4").write_bytes(header + sound)
    with pytest.raises(ValueError, match="cannot be read as a video"):
        open_source(tmp_path / "a.mp4")


def test_an_absent_camera() -> None:
    said = "no camera was found: plug one in|camera 63 is not there: check|camera 63 cannot be opened: check"
    with pytest.raises(OSError, match=said):
        open_source("63")


def test_nothing_is_written_to_the_terminal_about_errors(tmp_path: Path) -> None:
    """OpenCV and FFmpeg write to file descriptor 2 by themselves, so a process is asked."""
    (tmp_path / "text.mp4").write_text("dear diary\n" * 100)
    cut = video(tmp_path / "cut.mp4", 40, "mp4v")
    cut.write_bytes(cut.read_bytes()[:2000])
    broken = video(tmp_path / "broken.avi")
    data = bytearray(broken.read_bytes())
    data[jpeg_starts(data)[10] : jpeg_starts(data)[10] + 600] = bytes(600)
    broken.write_bytes(data)
    program = (
        "import sys\n"
        "from formcheck.io.sources import open_source\n"
        "for name in sys.argv[1:]:\n"
        "    try:\n"
        "        with open_source(name) as source:\n"
        "            print(sum(1 for _ in source))\n"
        "    except (OSError, ValueError) as error:\n"
        "        print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "text.mp4"), str(cut), str(broken), "63"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 4


def test_a_camera_gives_rising_times_from_a_steady_clock(tmp_path: Path) -> None:
    """A file stands in for the device: it delivers as fast as it can, then nothing more."""
    with Camera(3, cv2.VideoCapture(str(video(tmp_path / "a.avi", 10)))) as camera:
        assert camera.live
        frames = [frame for _, frame in zip(range(10), camera, strict=False)]
    times_s = [frame.t_s for frame in frames]
    assert all(later > earlier for earlier, later in itertools.pairwise(times_s))
    assert 0 <= times_s[0] < 1
    info = camera.info()
    assert (info.kind, info.name, info.frames) == ("camera", "camera 3", 10)


def test_a_camera_that_is_lost_midway_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("formcheck.io.sources._PATIENCE_S", 0.1)
    camera = Camera(3, cv2.VideoCapture(str(video(tmp_path / "a.avi", 4))))
    seen = []
    with pytest.raises(OSError, match="camera 3 has stopped delivering pictures"):
        seen.extend(camera)
    camera.close()
    assert len(seen) == 4


def test_a_camera_that_was_closed_ends(tmp_path: Path) -> None:
    camera = Camera(3, cv2.VideoCapture(str(video(tmp_path / "a.avi", 10))))
    reading = iter(camera)
    next(reading)
    camera.close()
    assert list(reading) == []


@pytest.mark.parametrize(
    ("raw_ms", "expected_ms"),
    [
        ([0, 40, 80, 120], [0, 40, 80, 120]),
        ([0, 40, 40, 80, 120, 160], [0, 40, 80, 100, 120, 160]),  # doubled once, then caught up
        ([0, 40, 80, 20, 120], [0, 40, 80, None, 120]),  # one picture too late
        ([100, 140, 180, 0, 0, 0], [100, 140, 180, 220, 260, 300]),  # stamps are missing
        ([0, 40, 5000, 5040, 10, 50, 90, 130], [0, 40, 5000, 5040, None, None, 5080, 5120]),  # joined
        ([float("nan"), float("nan"), 80], [0, 40, 80]),
    ],
)
def test_time_stamps_are_made_to_rise(raw_ms: list[float], expected_ms: list[float | None]) -> None:
    clock = RisingClock(0.04)
    times_ms = [None if (t_s := clock.at(raw / 1000)) is None else round(t_s * 1000) for raw in raw_ms]
    assert times_ms == expected_ms
