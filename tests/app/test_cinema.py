"""The replay view: what was found is there to be clicked, heard and gone through with keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from formcheck.app.cinema import KEYS, Cinema
from formcheck.app.cinema.axis import Axis, ruler
from formcheck.app.cinema.scale import columns, scale_of
from formcheck.app.cinema.timeline import rows
from formcheck.app.theme import DARK, LIGHT
from formcheck.core.pose import Pose
from formcheck.core.report import Level
from formcheck.films.instep import all_in_step
from formcheck.films.reel import Cycle, Film, Lane, Span
from tests.recorded import poses_of, record
from tests.watched import run_film, set_film

LONG_MS = 20_000


@pytest.fixture(scope="module")
def run(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Film:
    """A run in which the head comes forward, with its video."""
    return run_film(sample_videos, tmp_path_factory.mktemp("run"), "running_sample_2_head")


@pytest.fixture(scope="module")
def arms(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Film:
    """Another run, at another pace, as a recording without a video."""
    return run_film(sample_videos, tmp_path_factory.mktemp("arms"), "running_posture_3_arms", video=False)


@pytest.fixture(scope="module")
def bridge(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Film:
    """A set of five repetitions."""
    folder = tmp_path_factory.mktemp("set")
    return set_film(sample_videos, folder, "single_leg_bridge_left_1", "single_leg_bridge", "left")


@pytest.fixture
def cinema(qtbot: QtBot) -> Iterator[Cinema]:
    """The view, shown."""
    made = Cinema()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.shut(5.0)
    made.close()


def quiet(film: Film) -> Film:
    """Return a film without its video."""
    return replace(film, video=None)


def press(widget: QWidget, key: Qt.Key, with_ctrl: bool = False) -> None:
    """Press a key in a widget, as Qt delivers it."""
    held = Qt.KeyboardModifier.ControlModifier if with_ctrl else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held))


def head_span(film: Film) -> Span:
    return next(span for span in film.spans if span.rule == "run_head_forward")


# ---- findings


def test_a_click_on_a_finding_goes_there_and_loops_it(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(quiet(run))
    span = head_span(run)
    entry = next(entry for entry in cinema.told.entries if entry.span == span)
    qtbot.mouseClick(entry.title, Qt.MouseButton.LeftButton)
    assert cinema.head.loop == (span.from_s, span.to_s)
    assert span.from_s <= cinema.head.t_s <= span.to_s
    assert cinema.head.playing
    assert cinema.transport.play.accessibleName() == "Pause"
    assert cinema.transport.loop.isChecked()
    assert cinema.overlay.current == "head", "the curves are those of the head"
    assert "Float your head back" in entry.title.accessibleName()
    # The whole card is the button.
    cinema.seek(1.0)
    assert cinema.head.loop is None
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton, pos=QPoint(20, entry.height() - 6))
    assert cinema.head.loop == (span.from_s, span.to_s)


def test_a_click_on_a_bar_of_the_time_line_does_the_same(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(quiet(run))
    span = head_span(run)
    place = cinema.time_line.bar(span).center().toPoint()
    assert cinema.time_line.span_at(place) == span
    qtbot.mouseClick(cinema.time_line, Qt.MouseButton.LeftButton, pos=place)
    assert cinema.head.loop == (span.from_s, span.to_s)
    assert span.text in cinema.time_line.accessibleDescription()


def test_a_link_opens_the_exercise(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(quiet(run))
    entry = next(entry for entry in cinema.told.entries if entry.span == head_span(run))
    with qtbot.waitSignal(cinema.exercise_wanted) as wanted:
        qtbot.mouseClick(entry.links[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [head_span(run).answers[0][0]]
    assert cinema.head.loop is None, "a link is no click on the card"


def test_where_nothing_was_found_it_is_said(cinema: Cinema, run: Film) -> None:
    cinema.show_film(replace(quiet(run), spans=(), marks=(), headline="Nothing stood out in 29 seconds of running"))
    assert cinema.told.headline.text() == "Nothing stood out in 29 seconds of running"
    assert cinema.told.entries == []
    assert cinema.time_line.accessibleDescription() == "Nothing was found."
    cinema.go_to_marker(1)
    assert cinema.head.t_s == run.from_s


def test_the_picture_tells_what_was_measured_beside_its_limit(cinema: Cinema, run: Film) -> None:
    cinema.show_film(quiet(run))
    cinema.seek(22.0)
    shot = cinema.picture.shot
    assert shot is not None
    angles = {angle.lane: angle for angle in shot.angles}
    assert set(angles) == {"head_forward", "elbow", "trunk_lean"}
    assert angles["head_forward"].broken
    assert "limit" in angles["head_forward"].beside
    assert "usual" in angles["elbow"].beside
    assert "Head forward" in cinema.picture.accessibleDescription()
    cinema.seek(4.0)
    assert cinema.picture.shot is not None
    assert not any(angle.broken for angle in cinema.picture.shot.angles if angle.lane.startswith("head"))


def test_repetitions_of_a_set_are_watched_the_same_way(cinema: Cinema, qtbot: QtBot, bridge: Film) -> None:
    cinema.show_film(bridge)
    assert cinema.compare_button.isHidden()
    assert [entry.span.word for entry in cinema.told.entries].count("Not counted") == 2
    bad = cinema.told.entries[2]
    qtbot.mouseClick(bad.title, Qt.MouseButton.LeftButton)
    assert cinema.head.loop == (bad.span.from_s, bad.span.to_s)
    assert cinema.overlay.current == "bridge_foot_down"
    cinema.toggle_playing()
    mark = next(mark for mark in bridge.marks if mark.rule == "bridge_foot_down")
    cinema.seek(mark.t_s)
    assert cinema.picture.shot is not None
    assert [(mark.rule, mark.broken) for mark in cinema.picture.shot.marks][:1] == [("bridge_foot_down", True)]


# ---- keys


def test_the_keys_do_what_the_list_says(cinema: Cinema, run: Film) -> None:
    cinema.show_film(quiet(run))
    press(cinema, Qt.Key.Key_Right)
    assert cinema.head.t_s == pytest.approx(0.04)
    press(cinema, Qt.Key.Key_Left)
    assert cinema.head.t_s == 0.0
    press(cinema, Qt.Key.Key_Left)
    assert cinema.head.t_s == 0.0
    press(cinema, Qt.Key.Key_End)
    assert cinema.head.t_s == run.to_s
    press(cinema, Qt.Key.Key_Home)
    assert cinema.head.t_s == run.from_s
    starts = [start_s for start_s in sorted({span.from_s for span in run.spans}) if start_s > 0.0]
    for start_s in starts:
        press(cinema, Qt.Key.Key_Right, with_ctrl=True)
        assert cinema.head.t_s == start_s
    for _ in range(len(run.spans)):
        press(cinema, Qt.Key.Key_Left, with_ctrl=True)
    assert cinema.head.t_s == run.from_s, "before the first marker lies the beginning"
    press(cinema, Qt.Key.Key_Up)
    assert (cinema.head.speed, cinema.transport.speed.currentText()) == (1.25, "1.25×")  # noqa: RUF001 - times
    press(cinema, Qt.Key.Key_Down)
    press(cinema, Qt.Key.Key_Down)
    assert cinema.head.speed == 0.75
    press(cinema, Qt.Key.Key_Space)
    assert cinema.head.playing
    press(cinema, Qt.Key.Key_Space)
    assert not cinema.head.playing
    cinema.seek(3.0)
    press(cinema, Qt.Key.Key_I)
    cinema.seek(4.0)
    press(cinema, Qt.Key.Key_O)
    assert cinema.head.loop == (3.0, 4.0)
    press(cinema, Qt.Key.Key_L)
    assert cinema.head.loop is None
    press(cinema, Qt.Key.Key_X)
    assert cinema.transport.mirror.isChecked()
    press(cinema, Qt.Key.Key_G)
    assert not cinema.showing.ghost
    assert len(KEYS) == len({keys for keys, _ in KEYS})


def test_the_keys_hold_wherever_the_focus_is_and_a_button_keeps_space(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(quiet(run))
    entry = cinema.told.entries[0]
    for widget in (cinema.transport.back, cinema.told, entry.title, cinema.time_line):
        before = cinema.head.t_s
        press(widget, Qt.Key.Key_Right)
        assert cinema.head.t_s > before
    entry.title.setFocus()
    qtbot.keyClick(entry.title, Qt.Key.Key_Space)
    assert cinema.head.loop == (entry.span.from_s, entry.span.to_s)
    before = cinema.head.speed
    press(cinema.overlay.choice, Qt.Key.Key_Down)
    assert cinema.head.speed == before, "a list keeps its arrows"


def test_a_shortcut_of_the_window_does_not_win(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    stolen: list[str] = []
    for key in ("X", "V", "Space", "F11"):
        QShortcut(key, cinema, lambda key=key: stolen.append(key))
    cinema.show_film(quiet(run))
    cinema.activateWindow()
    for widget in (cinema, cinema.told.entries[0].title):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_X)
        qtbot.keyClick(widget, Qt.Key.Key_F11)
    assert stolen == ["F11", "F11"]
    assert not cinema.transport.mirror.isChecked(), "twice"


def test_escape_ends_the_comparison_first_and_then_the_view(
    cinema: Cinema, qtbot: QtBot, run: Film, arms: Film
) -> None:
    cinema.show_film(quiet(run))
    cinema.compare(arms)
    with qtbot.assertNotEmitted(cinema.closed):
        press(cinema, Qt.Key.Key_Escape)
    assert not cinema.comparing
    with qtbot.waitSignal(cinema.closed):
        press(cinema, Qt.Key.Key_Escape)


# ---- two runs


def test_two_runs_are_in_step_at_every_strike(cinema: Cinema, run: Film, arms: Film) -> None:
    cinema.show_film(quiet(run))
    cinema.compare(arms)
    assert cinema.step_label.text() == "In step by foot strike"
    period_s = arms.stride_s
    for strike_s in run.beats.ticks_s[2:20]:
        cinema.seek(strike_s)
        beat = arms.beats.at(cinema.other.t_s)
        # The pose that is shown is the last one before that moment.
        assert min(beat % 1, 1 - beat % 1) * period_s <= 0.0401
        assert cinema.other.t_s <= all_in_step(np.array([strike_s]), run.beats, arms.beats)[0] + 1e-6
    assert not cinema.told.isVisible()
    assert cinema.other_picture.shot is not None


def test_the_traces_of_the_other_run_lie_stride_over_stride(cinema: Cinema, run: Film, arms: Film) -> None:
    cinema.show_film(quiet(run))
    cinema.compare(arms)
    lane, other = run.lane("elbow"), arms.lane("elbow")
    assert lane is not None
    assert other is not None
    beside = cinema.traces._others["elbow"]
    stride = int(np.searchsorted(lane.times, 8.0))
    at_s = float(all_in_step(np.array([lane.times[stride]]), run.beats, arms.beats)[0])
    assert beside[stride] == pytest.approx(float(np.interp(at_s, other.times, other.course)))
    low, high = scale_of(lane, beside)
    assert low < float(np.nanmin(beside)), "the other run is in view, too"
    assert high > float(np.nanmax(lane.course))
    cinema.grab()
    cinema.close_compare()
    assert cinema.traces._others == {}


def test_the_other_run_can_be_shifted_by_strides(cinema: Cinema, qtbot: QtBot, run: Film, arms: Film) -> None:
    cinema.show_film(quiet(run))
    cinema.compare(arms)
    cinema.seek(5.0)
    before = cinema.other.t_s
    qtbot.mouseClick(cinema.later, Qt.MouseButton.LeftButton)
    assert cinema.other.t_s - before == pytest.approx(arms.stride_s, abs=0.08)
    assert "1" in cinema.step_label.text()
    qtbot.mouseClick(cinema.earlier, Qt.MouseButton.LeftButton)
    assert cinema.other.t_s == before
    qtbot.mouseClick(cinema.end_compare, Qt.MouseButton.LeftButton)
    assert cinema.other_picture.isHidden()
    assert cinema.told.isVisible()


def test_only_runs_are_compared(cinema: Cinema, run: Film, bridge: Film) -> None:
    cinema.show_film(quiet(run))
    with pytest.raises(ValueError, match="only two runs"):
        cinema.compare(bridge)
    assert not cinema.comparing


# ---- video


def red_at(image: object, x: int, y: int) -> int:
    return QColor(image.pixel(x, y)).red()  # type: ignore[attr-defined]


def test_a_pose_is_shown_with_the_picture_it_was_found_in(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    from formcheck.io.seeking import Pictures

    cinema.resize(1920, 1080)
    cinema.show_film(run)
    assert run.video is not None
    with Pictures(run.video) as pictures:
        for t_s in (12.0, 3.0, 3.04, 29.0):
            cinema.seek(t_s)
            qtbot.waitUntil(lambda t_s=t_s: shown_at(cinema, t_s), timeout=LONG_MS)
            image = cinema.picture.shot.image  # type: ignore[union-attr]
            wanted = pictures.at(t_s)
            assert wanted is not None
            got = np.array([[red_at(image, x, y) for x in range(0, 640, 40)] for y in range(0, 480, 40)])
            assert np.array_equal(got, wanted[::40, ::40, 0])


def shown_at(cinema: Cinema, t_s: float) -> bool:
    """Whether the pose of a time is shown, with a picture."""
    shot, leaves = cinema.picture.shot, cinema.showing._leaves
    assert leaves is not None
    if shot is None or shot.image is None:
        return False
    joints = leaves[leaves.index_at(t_s)].landmarks
    return any(abs(joint.at[0] - float(joints[25, 0])) < 1e-3 for joint in shot.figure.joints)


def test_a_picture_of_a_film_that_was_left_is_not_shown(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(run)
    cinema.seek(20.0)
    cinema.show_film(quiet(run))
    cinema.seek(5.0)
    qtbot.wait(300)
    assert cinema.picture.shot is not None
    assert cinema.picture.shot.image is None


def test_playing_goes_through_the_video(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(run)
    qtbot.waitUntil(lambda: cinema.picture.shot is not None, timeout=LONG_MS)
    first = cinema.picture.shot
    cinema.set_speed(2.0)
    cinema.toggle_playing()
    qtbot.waitUntil(lambda: cinema.head.t_s > 0.5 and cinema.picture.shot is not first, timeout=LONG_MS)
    cinema.hide()
    assert not cinema.head.playing, "what is not seen does not play"


def test_a_video_that_is_gone_leaves_the_skeleton_and_says_so(
    cinema: Cinema, qtbot: QtBot, run: Film, tmp_path: Path
) -> None:
    cinema.show_film(replace(run, video=tmp_path / "gone.mp4"))
    qtbot.waitUntil(lambda: not cinema.showing.has_video, timeout=LONG_MS)
    assert cinema.picture.shot is not None
    assert cinema.picture.shot.figure.bones
    assert not cinema.transport.picture.isEnabled()


def test_the_skeleton_alone_needs_no_picture(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(run)
    qtbot.waitUntil(lambda: cinema.picture.shot is not None, timeout=LONG_MS)
    qtbot.mouseClick(cinema.transport.picture, Qt.MouseButton.LeftButton)
    assert cinema.picture.shot is not None
    assert cinema.picture.shot.image is None


def test_a_recording_that_is_gone_is_said(cinema: Cinema, run: Film, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"gone\.fcr"):
        cinema.show_film(replace(run, poses=tmp_path / "gone.fcr"))
    cinema.show_film(quiet(run))
    cinema.clear()
    assert cinema.film is None
    assert cinema.picture.shot is None
    press(cinema, Qt.Key.Key_Space)
    press(cinema, Qt.Key.Key_Right)
    press(cinema, Qt.Key.Key_L)


# ---- an hour


@pytest.fixture(scope="module")
def hour(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory, run: Film) -> Film:
    """An hour at 30 pictures a second: the same stride again and again, and a trace with a value for each pose."""
    poses = poses_of(sample_videos / "running_sample_1_good.npz")[:24]
    path = record(tmp_path_factory.mktemp("hour") / "hour.fcr", poses, "running_posture")
    data = path.read_bytes()
    start = data.index(b"\n") + 1
    size = (len(data) - start) // len(poses)
    # Written as records in one go: a recorder would take its time for 108,000.
    count = 108_000
    block = np.frombuffer(data[start:], np.uint8).reshape(len(poses), size)
    records = np.tile(block, (count // len(poses), 1))
    records[:, :8] = (np.arange(len(records)) / 30.0).astype("<f8").view(np.uint8).reshape(-1, 8)
    last = records[-1].tobytes()[:-4]
    import zlib

    records[-1, -4:] = np.frombuffer(zlib.crc32(last).to_bytes(4, "little"), np.uint8)
    path.write_bytes(data[:start] + records.tobytes())
    times = np.arange(count) / 30.0
    values = np.sin(times)
    lane = Lane("head_forward", "Head forward", "T", "", times, values, values)
    cycles = tuple(Cycle(k * 0.8, (k + 1) * 0.8, usual=25 <= k < 75) for k in range(4490))
    span = Span(1080.0, 3600.0, "Head", "From minute 18 on", Level.WARN, "slight", rule="head", lane="head_forward")
    strikes = tuple(cycle.from_s for cycle in cycles)
    return replace(
        run,
        poses=path,
        video=None,
        to_s=float(times[-1]),
        lanes=(lane,),
        spans=(span,),
        marks=(),
        cycles=cycles,
        strikes_s=strikes,
        stride_s=0.8,
    )


def test_an_hour_is_opened_and_gone_through_without_reading_it(cinema: Cinema, hour: Film) -> None:
    cinema.show_film(hour)
    assert cinema.showing.read < 1500, "16 strides of each curve, and a time found in 17 looks"
    opened = cinema.showing.read
    painted = cinema.traces.painted_lanes
    for t_s in range(100, 3500, 100):
        cinema.seek(float(t_s))
        QApplication.processEvents()
    assert cinema.showing.read - opened < 34 * 150
    assert cinema.traces.painted_lanes - painted <= 1, "moving on paints two stripes, not all of it"


def test_an_hour_is_shown_as_columns_and_a_part_of_it_in_full(cinema: Cinema, hour: Film) -> None:
    cinema.show_film(hour)
    assert cinema.axis.whole
    cinema.choose(hour.spans[0])
    cinema.toggle_playing()
    cinema.axis.zoom(0.01, 1200.0)
    begin_s, end_s = cinema.axis.view
    assert begin_s < 1200.0 < end_s
    assert end_s - begin_s == pytest.approx(36.0, rel=0.01)
    cinema.seek(3000.0)
    assert cinema.axis.view[0] < 3000.0 < cinema.axis.view[1], "the page is turned"
    press(cinema, Qt.Key.Key_0)
    assert cinema.axis.whole
    cinema.grab()


# ---- parts


def test_columns_hold_the_lowest_and_the_highest() -> None:
    rng = np.random.default_rng(3)
    times = np.sort(rng.uniform(0, 10, 5000))
    values = rng.normal(size=5000)
    values[rng.integers(0, 5000, 600)] = np.nan
    edges = np.linspace(0, 10, 301)
    low, high = columns(times, values, edges)
    for k in range(300):
        inside = values[(times >= edges[k]) & (times < edges[k + 1]) & np.isfinite(values)]
        assert (low[k], high[k]) == (inside.min(), inside.max())
    low, high = columns(times[:10], values[:10], np.linspace(20, 30, 11))
    assert np.isnan(low).all()


def test_noise_does_not_look_like_a_change() -> None:
    times = np.arange(50.0)
    values = 155.0 + 0.3 * np.sin(times)
    low, high = scale_of(Lane("cadence", "Cadence", "/min", "", times, values, values))
    assert high - low >= 16.0
    assert low < 155.0 < high


def test_what_is_told_at_the_same_time_stands_on_rows() -> None:
    def span(from_s: float, to_s: float) -> Span:
        return Span(from_s, to_s, "", "", Level.WARN, "slight")

    assert rows((span(0, 5), span(1, 3), span(3, 8), span(6, 9))) == (0, 1, 1, 0)
    assert max(rows(tuple(span(0, 9) for _ in range(6)))) == 2


def test_a_ruler_has_round_times() -> None:
    assert ruler(0.0, 20.0, 1000, 80) == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]
    assert ruler(0.0, 3600.0, 1000, 80) == [k * 300.0 for k in range(13)]
    assert ruler(0.0, 0.0, 1000, 80) == []


def test_the_wheel_shows_less_of_the_time(cinema: Cinema, run: Film) -> None:
    cinema.show_film(quiet(run))
    place = QPointF(600, 30)
    at_s = cinema.traces.time_at(600)
    event = QWheelEvent(
        place,
        cinema.traces.mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(cinema.traces, event)
    assert not cinema.axis.whole
    assert cinema.traces.time_at(600) == pytest.approx(at_s, abs=0.05)


def test_the_axis_never_leaves_the_film() -> None:
    axis = Axis()
    axis.show_film(10.0, 20.0)
    axis.zoom(0.5, 10.0)
    assert axis.view == (10.0, 15.0)
    axis.look_at(19.0, 24.0)
    assert axis.view == (15.0, 20.0)
    axis.zoom(100.0, 18.0)
    assert axis.whole
    axis.zoom(1e-6, 15.0)
    assert axis.view[1] - axis.view[0] == pytest.approx(2.0)


def test_a_part_is_drawn_with_shift(cinema: Cinema, qtbot: QtBot, run: Film) -> None:
    cinema.show_film(quiet(run))
    line = cinema.time_line
    y = line.height() - 8
    x = [round(line.box.left() + share * line.box.width()) for share in (0.2, 0.4)]
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(x[0], y))
    qtbot.mouseMove(line, QPoint(x[1], y))
    qtbot.waitUntil(lambda: cinema.head.loop is not None)
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(x[1], y))
    assert cinema.head.loop == pytest.approx((0.2 * run.to_s, 0.4 * run.to_s), abs=0.1)


def test_a_longer_language_makes_no_window_larger(
    cinema: Cinema, qtbot: QtBot, run: Film, arms: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    """German words are a third longer; here they are twice as long."""
    from formcheck import language

    monkeypatch.setattr(language, "_lookup", lambda text: text + "".join(c for c in text if c.isalpha()))
    wordy = Cinema()
    qtbot.addWidget(wordy)
    wordy.resize(1000, 640)
    wordy.show()
    wordy.show_film(quiet(run))
    wordy.compare(arms)
    QApplication.processEvents()
    assert (wordy.width(), wordy.height()) == (1000, 640)
    bar = wordy.transport
    for part in (bar.play, bar.back, bar.on, bar.speed, bar.loop, bar.ghost, bar.picture):
        assert part.isVisible()
        assert part.geometry().right() <= bar.width()
    assert not bar.out.isVisible()
    wordy.shut(5.0)
    wordy.close()


@pytest.mark.parametrize("size", [(1000, 640), (1280, 720), (3840, 2160)])
def test_everything_fits_and_has_a_name(cinema: Cinema, run: Film, size: tuple[int, int]) -> None:
    cinema.set_theme(DARK)
    cinema.set_theme(LIGHT)
    cinema.resize(*size)
    cinema.show_film(quiet(run))
    QApplication.processEvents()
    assert (cinema.width(), cinema.height()) == size, "nothing asks for more room"
    for part in cinema.findChildren(QWidget):
        if isinstance(part, QAbstractButton | QComboBox) and part.isVisible():
            assert part.accessibleName(), part
            if part.objectName() != "told":
                assert part.width() >= part.minimumSizeHint().width(), part.accessibleName()
    for part in (cinema.picture, cinema.time_line, cinema.traces, cinema.overlay.curves):
        assert part.accessibleName()
        assert part.isVisible()
    assert not cinema.grab().isNull()


def test_nobody_in_the_picture_is_said(cinema: Cinema, run: Film, tmp_path: Path) -> None:
    path = record(tmp_path / "empty.fcr", [Pose.unseen(k / 25, (640, 480)) for k in range(30)], "running_posture")
    cinema.show_film(
        replace(quiet(run), poses=path, to_s=29 / 25, lanes=(), spans=(), marks=(), cycles=(), strikes_s=(), view=None)
    )
    cinema.step(3)
    assert cinema.picture._words == "Nobody was seen here."
    assert not cinema.transport.ghost.isEnabled()
    cinema.grab()
