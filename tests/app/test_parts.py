"""The parts that decide what is painted, without a window."""

from __future__ import annotations

import math
import threading
from pathlib import Path

import numpy as np
import pytest

import formcheck as fc
from formcheck.app.cameras import COMMON, Device, camera_number, linux_devices
from formcheck.app.figures import Figures, Rate
from formcheck.app.gate import Gate
from formcheck.app.skeleton import NearSide, figure, offenders
from formcheck.app.theme import DARK, LIGHT, Theme
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.report import Counts, Level
from formcheck.core.rule import Phase
from formcheck.core.update import Reading, Update


def pose(nearer: str = "left", t_s: float = 0.0) -> Pose:
    """Somebody whose landmarks lie on a diagonal; one side is nearer to the camera."""
    landmarks = np.zeros((33, 3), np.float32)
    landmarks[:, 0] = landmarks[:, 1] = np.arange(33) * 10 + 5
    for name, index in LANDMARKS.items():
        landmarks[index, 2] = -50 if name.startswith(nearer) else 50
    return Pose(t_s, landmarks, np.zeros((33, 3), np.float32), np.ones(33, np.float32), (640, 480))


def update(readings: tuple[Reading, ...] = (), broken: tuple[str, ...] = ()) -> Update:
    """An update in the middle of a repetition."""
    return Update(1.0, Phase.PEAK, -5.0, None, Counts(), readings, broken, None, "", "left", "FLOOR_SIDE")


# ---- skeleton


@pytest.mark.parametrize("side", ["left", "right"])
def test_near_side_is_the_one_in_front(side: str) -> None:
    assert NearSide().push(pose(side)) == side


def test_near_side_does_not_flicker() -> None:
    near = NearSide()
    for _ in range(50):
        near.push(pose("left"))
    assert near.push(pose("right")) == "left"


def test_nobody_has_no_figure() -> None:
    nobody = figure(Pose.unseen(0.0), "left", {})
    assert (nobody.bones, nobody.joints) == ((), ())


def test_near_bones_are_painted_last_so_that_they_lie_on_top() -> None:
    order = [bone.near for bone in figure(pose(), "left", {}).bones]
    assert order == sorted(order)
    assert True in order
    assert False in order


def test_bones_end_where_the_landmarks_are() -> None:
    shown = figure(pose(), "left", {})
    points = {(5.0 + 10 * i, 5.0 + 10 * i) for i in range(33)}
    assert {bone.start for bone in shown.bones} | {bone.end for bone in shown.bones} <= points


def test_a_joint_at_fault_is_marked_and_painted_on_top() -> None:
    knee = LANDMARKS["left_knee"]
    joints = figure(pose(), "left", {knee: Level.FAULT}).joints
    assert joints[-1].level is Level.FAULT
    assert joints[-1].at == (5.0 + 10 * knee, 5.0 + 10 * knee)


def test_an_angle_blames_its_vertex_on_the_judged_side(bridge: fc.Exercise) -> None:
    blamed = offenders(bridge, update(broken=("bridge_over_arch",)), "left")
    assert blamed == {LANDMARKS["left_hip"]: Level.FAULT}
    blamed = offenders(bridge, update(broken=("bridge_over_arch",)), "right")
    assert blamed == {LANDMARKS["right_hip"]: Level.FAULT}


def test_a_warning_is_weaker_than_a_fault(bridge: fc.Exercise) -> None:
    warned = (Reading("bridge_over_arch", 9.0, Level.WARN),)
    assert set(offenders(bridge, update(warned), "left").values()) == {Level.WARN}
    assert set(offenders(bridge, update(warned, ("bridge_over_arch",)), "left").values()) == {Level.FAULT}


def test_the_free_foot_is_blamed_when_it_comes_down(bridge: fc.Exercise) -> None:
    blamed = offenders(bridge, update(broken=("bridge_foot_down",)), "left")
    assert set(blamed) == {LANDMARKS["right_heel"], LANDMARKS["right_toe"]}


# ---- gate


class Clock:
    """Time that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_an_open_gate_holds_nobody() -> None:
    Gate().wait(1e9)


def waiting(gate: Gate, t_s: float) -> threading.Thread:
    thread = threading.Thread(target=gate.wait, args=(t_s,))
    thread.start()
    thread.join(0.05)
    return thread


def test_a_paused_gate_holds_until_it_goes_on() -> None:
    gate = Gate()
    gate.pause(True)
    thread = waiting(gate, 1.0)
    assert thread.is_alive()
    gate.pause(False)
    thread.join(5.0)
    assert not thread.is_alive()


def test_a_closed_gate_lets_go_even_while_paused() -> None:
    gate = Gate()
    gate.pause(True)
    thread = waiting(gate, 1.0)
    gate.close()
    thread.join(5.0)
    assert not thread.is_alive()


def test_a_paced_gate_waits_for_the_time_of_the_record() -> None:
    clock = Clock()
    gate = Gate(paced=True, clock=clock)
    gate.wait(10.0)
    thread = waiting(gate, 3600.0)
    assert thread.is_alive()
    gate.pace(False)
    thread.join(5.0)
    assert not thread.is_alive()


def test_a_paced_gate_does_not_make_up_for_lost_time() -> None:
    clock = Clock()
    gate = Gate(paced=True, clock=clock)
    gate.wait(10.0)
    clock.now += 60.0  # judging stood still for a minute
    gate.wait(10.04)
    thread = waiting(gate, 3600.0)  # and still the next one has to wait for its time
    assert thread.is_alive()
    gate.close()
    thread.join(5.0)


# ---- figures


def test_rate_counts_events_per_second() -> None:
    rate = Rate()
    assert math.isnan(rate.per_s)
    for tick in range(20):
        rate.mark(tick * 0.5, tick * 15)
    assert rate.per_s == pytest.approx(30.0)


def test_diagnostics_line_names_every_figure() -> None:
    figures = Figures()
    figures.model = "model full"
    figures.add_latency(0.040)
    figures.add_latency(math.nan)
    figures.dropped, figures.skipped = 3, 2
    line = figures.text()
    for part in ("in ", "judged ", "painted ", "capture to paint 40 ms", "3 dropped", "2 not painted", "model full"):
        assert part in line


# ---- cameras


def test_camera_numbers_follow_the_device_file_on_linux() -> None:
    assert camera_number(1, "/dev/video4") == 4
    assert camera_number(1, "{some-windows-id}") == 1


def test_linux_cameras_are_found_without_qt(tmp_path: Path) -> None:
    for number, name, index in ((0, "Front camera", 0), (1, "Front camera", 1), (2, "USB camera", 0)):
        folder = tmp_path / f"video{number}"
        folder.mkdir()
        (folder / "name").write_text(f"{name}\n")
        (folder / "index").write_text(f"{index}\n")
    assert linux_devices(tmp_path) == [Device("Front camera", 0, COMMON), Device("USB camera", 2, COMMON)]
    assert linux_devices(tmp_path / "none") == []


# ---- theme


def contrast(first: str, second: str) -> float:
    """Contrast ratio of WCAG 2.1."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_can_be_read(theme: Theme) -> None:
    for background in (theme.window, theme.surface, theme.raised):
        assert contrast(theme.text, background) >= 4.5
        assert contrast(theme.dim, background) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_shapes_stand_out(theme: Theme) -> None:
    for colour in (theme.good, theme.bad, theme.unknown):
        assert contrast(colour, theme.surface) >= 3.0
