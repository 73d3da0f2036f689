"""Landmarks for laboratories: markers (TRC, C3D), angles (MOT) and numbers (NPZ, CSV), read back strictly."""

from __future__ import annotations

import builtins
import csv
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from formcheck import __version__
from formcheck.core.pose import LANDMARKS, Pose, mirrored
from formcheck.core.report import SourceInfo
from formcheck.exports.angles import angles_of
from formcheck.exports.capture import captured
from formcheck.exports.choosing import LANDMARK_SUFFIXES, SUFFIXES, export
from formcheck.io.recordings import Recorder, Recording, open_recording
from formcheck.io.store.records import Entry, SessionRecord
from tests.exports import made


@dataclass
class Trc:
    """A TRC file, read as its specification says."""

    about: str
    rate: float
    units: str
    markers: list[str]
    t_s: NDArray[np.float64]
    points: NDArray[np.float64]


def read_trc(path: Path) -> Trc:
    lines = path.read_text(encoding="utf-8").split("\n")
    kind = lines[0].split("\t")
    assert kind[:4] == ["PathFileType", "4", "(X/Y/Z)", path.name]
    header = dict(zip(lines[1].split("\t"), lines[2].split("\t"), strict=True))
    names = lines[3].split("\t")
    assert names[:2] == ["Frame#", "Time"]
    markers = names[2::3]
    assert set(names[3::3]) | set(names[4::3]) == {""}
    assert lines[4].split("\t") == ["", "", *(f"{axis}{k}" for k in range(1, len(markers) + 1) for axis in "XYZ")]
    assert lines[5] == ""
    assert lines[-1] == ""
    rows = [line.split("\t") for line in lines[6:-1]]
    assert all(len(row) == 2 + 3 * len(markers) for row in rows)
    assert [int(row[0]) for row in rows] == list(range(1, len(rows) + 1))
    assert int(header["NumFrames"]) == len(rows) == int(header["OrigNumFrames"])
    assert int(header["NumMarkers"]) == len(markers)
    numbers = np.array([[float(cell) if cell else math.nan for cell in row[1:]] for row in rows])
    return Trc(
        kind[4],
        float(header["DataRate"]),
        header["Units"],
        markers,
        numbers[:, 0],
        numbers[:, 1:].reshape(len(rows), len(markers), 3),
    )


def read_mot(path: Path) -> tuple[dict[str, str], dict[str, NDArray[np.float64]]]:
    head, body = path.read_text(encoding="ascii").split("endheader\n")
    told = dict(line.split("=", 1) for line in head.splitlines()[1:])
    lines = body.splitlines()
    names = lines[0].split("\t")
    assert names[0] == "time"
    assert not any(" " in name for name in names)
    rows = [[float(cell) for cell in line.split("\t")] for line in lines[1:]]
    assert int(told["nRows"]) == len(rows)
    assert int(told["nColumns"]) == len(names) == len(set(names))
    assert all(len(row) == len(names) for row in rows)
    return told, dict(zip(names, np.array(rows).T, strict=True))


def poses_of(entry: Entry) -> list[Pose]:
    assert entry.kept is not None
    assert entry.kept.recording is not None
    return list(open_recording(entry.kept.recording).poses())


def written(what: Entry | Recording, path: Path) -> Path:
    export(what, path, exercises={})
    return path


# ---- markers


def test_a_trc_has_every_landmark_in_metres_with_y_up(bridge: Entry, tmp_path: Path) -> None:
    trc, poses = read_trc(written(bridge, tmp_path / "a.trc")), poses_of(bridge)
    assert trc.markers == list(LANDMARKS)
    assert (trc.units, trc.rate) == ("m", 25.0)
    assert trc.t_s == pytest.approx([pose.t_s for pose in poses], abs=1e-6)
    assert (np.diff(trc.t_s) > 0).all()
    world = np.array([pose.world for pose in poses])
    assert trc.points == pytest.approx(world * (1, -1, -1), abs=1e-6)
    # From the middle of the hips, in every frame.
    assert trc.points[:, [LANDMARKS["left_hip"], LANDMARKS["right_hip"]]].mean(axis=1) == pytest.approx(0, abs=1e-5)
    assert trc.about == (
        f"formcheck={__version__} model={made.MODEL.name} model_sha256={made.MODEL.sha256} "
        f"rules={bridge.report.rules} origin=hips"
    )


def test_a_standing_person_stands_in_a_trc(balance: Entry, tmp_path: Path) -> None:
    points = read_trc(written(balance, tmp_path / "a.trc")).points
    height = points[:, LANDMARKS["nose"], 1] - points[:, LANDMARKS["right_ankle"], 1]
    assert 1.2 < np.median(height) < 1.8
    # Seen from the front the nose is towards the camera, and right-handed axes put the right side at minus x.
    assert np.median(points[:, LANDMARKS["nose"], 2]) > 0
    assert np.median(points[:, LANDMARKS["right_shoulder"], 0] - points[:, LANDMARKS["left_shoulder"], 0]) < 0


def test_where_nobody_was_seen_a_marker_is_missing(bridge: Entry, tmp_path: Path) -> None:
    poses = poses_of(bridge)[:9]
    poses[4] = Pose.unseen(poses[4].t_s)
    recording = recorded(tmp_path / "a.fcr", poses)
    trc = read_trc(written(recording, tmp_path / "a.trc"))
    assert np.isnan(trc.points[4]).all()
    assert np.isfinite(np.delete(trc.points, 4, axis=0)).all()
    assert "rules=unknown" in trc.about


def recorded(path: Path, poses: list[Pose]) -> Recording:
    with Recorder(path, exercise="squat", side=None, source=SourceInfo("camera", "Camera 0"), model=made.MODEL) as file:
        for pose in poses:
            file.write(pose)
    return open_recording(path)


def test_a_c3d_holds_the_markers_of_the_trc(bridge: Entry, tmp_path: Path) -> None:
    ezc3d = pytest.importorskip("ezc3d")
    file = ezc3d.c3d(str(written(bridge, tmp_path / "a.c3d")))
    point, points = file["parameters"]["POINT"], file["data"]["points"]
    trc = read_trc(written(bridge, tmp_path / "a.trc"))
    assert point["LABELS"]["value"] == trc.markers
    assert (point["UNITS"]["value"], point["RATE"]["value"].tolist()) == (["m"], [25.0])
    assert points[:3].transpose(2, 1, 0) == pytest.approx(trc.points, abs=1e-5)
    own = file["parameters"]["FORMCHECK"]
    assert own["RULES"]["value"] == [bridge.report.rules]
    assert own["MODEL_SHA256"]["value"] == [made.MODEL.sha256]
    assert file["parameters"]["MANUFACTURER"]["VERSION_LABEL"]["value"] == [__version__]


def test_a_gap_in_time_is_a_gap_in_a_c3d(bridge: Entry, tmp_path: Path) -> None:
    ezc3d = pytest.importorskip("ezc3d")
    poses = poses_of(bridge)[:30]
    recording = recorded(tmp_path / "a.fcr", poses[:10] + poses[15:])
    points = ezc3d.c3d(str(written(recording, tmp_path / "a.c3d")))["data"]["points"]
    assert points.shape[2] == 30
    assert np.flatnonzero(np.isnan(points[0, 0])).tolist() == [10, 11, 12, 13, 14]


def test_without_the_extra_a_c3d_says_what_to_install(
    bridge: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = builtins.__import__

    def without(name: str, *others: object) -> object:
        if name == "ezc3d":
            raise ImportError(name)
        return really(name, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ValueError, match=re.escape("pip install 'formcheck[c3d]'")):
        written(bridge, tmp_path / "a.c3d")
    assert list(tmp_path.iterdir()) == []


# ---- angles


def test_a_mot_has_sagittal_angles_of_a_side_view(bridge: Entry, tmp_path: Path) -> None:
    told, found = read_mot(written(bridge, tmp_path / "a set=1.mot"))
    assert (told["inDegrees"], told["version"], told["view"]) == ("yes", "1", "side")
    assert told["rules"] == bridge.report.rules
    assert told["model_sha256"] == made.MODEL.sha256
    joints = ("hip_flexion", "knee_angle", "ankle_angle", "arm_flex", "elbow_flex")
    assert set(found) == {"time", "pelvis_tilt", *(f"{joint}_{side}" for joint in joints for side in "rl")}
    assert (np.diff(found["time"]) > 0).all()
    # On the back the trunk leans backward by a right angle, and the knee of the working leg is bent.
    assert 80 < np.median(found["pelvis_tilt"]) < 125
    assert 80 < np.median(found["knee_angle_l"]) < 110
    # The bridge straightens the hip: as far as the primary signal of the judge rises.
    rises = [rep.range_of_motion for rep in bridge.report.reps if rep.complete]
    assert np.ptp(found["hip_flexion_l"]) == pytest.approx(max(rises), abs=8.0)


def test_a_mot_has_frontal_angles_of_a_front_view(balance: Entry, tmp_path: Path) -> None:
    told, found = read_mot(written(balance, tmp_path / "a.mot"))
    assert told["view"] == "front"
    assert set(found) == {
        *("time", "pelvis_list", "lumbar_bending"),
        *("hip_adduction_r", "hip_adduction_l", "arm_add_r", "arm_add_l"),
    }
    assert abs(np.median(found["pelvis_list"])) < 10


def posed(places: dict[str, tuple[float, float]], *, right_nearer: bool, turn: float = 0.0) -> Pose:
    """Return a person seen from the side: points in metres, x forward, y up; turned in the picture by degrees."""
    flat = np.zeros((33, 2))
    for name, index in LANDMARKS.items():
        part = name.removeprefix("left_").removeprefix("right_")
        flat[index] = places.get(name, places.get(part, places["nose"]))
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    flat = flat @ np.array(((cosine, sine), (-sine, cosine)))
    depth = np.array([-0.2 if ("right" in name) == right_nearer else 0.2 for name in LANDMARKS])
    depth[0] = 0.0
    x = flat[:, 0] if right_nearer else -flat[:, 0]
    world = np.column_stack((x, -flat[:, 1], depth))
    landmarks = np.column_stack((300 + 200 * x, 300 - 200 * flat[:, 1], 200 * depth))
    return Pose(0.0, landmarks, world, np.ones(33), (600, 600))


def limb(begin: tuple[float, float], angle: float, length: float) -> tuple[float, float]:
    """Return the end of a limb at an angle from straight down, plus forward."""
    return begin[0] + length * math.sin(math.radians(angle)), begin[1] - length * math.cos(math.radians(angle))


def somebody(
    hip: float, knee: float, ankle: float, arm: float, elbow: float, lean: float
) -> dict[str, tuple[float, float]]:
    """Return a person with these angles of OpenSim, the trunk leaning forward."""
    places = {"hip": (0.0, 0.0), "shoulder": limb((0.0, 0.0), 180.0 - lean, 0.5)}
    thigh = hip - lean
    places["knee"] = limb(places["hip"], thigh, 0.42)
    places["ankle"] = limb(places["knee"], thigh - knee, 0.42)
    places["heel"] = limb(places["ankle"], thigh - knee, 0.05)
    places["toe"] = limb(places["heel"], thigh - knee + 90.0 + ankle, 0.2)
    places["elbow"] = limb(places["shoulder"], arm - lean, 0.3)
    places["wrist"] = limb(places["elbow"], arm - lean + elbow, 0.25)
    places["ear"] = limb(places["shoulder"], 180.0 - lean, 0.2)
    places["nose"] = limb(places["ear"], 90.0 - lean, 0.1)
    return places


def capture_of(tmp_path: Path, *poses: Pose) -> Callable[[], tuple[str, dict[str, NDArray[np.float64]]]]:
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.fcr"
    recording = recorded(path, [replace(pose, t_s=k / 25) for k, pose in enumerate(poses)])
    return lambda: angles_of(captured(recording))


@pytest.mark.parametrize("right_nearer", [True, False])
@pytest.mark.parametrize("turn", [0.0, 90.0, -90.0, 30.0])
def test_angles_are_those_that_were_made(tmp_path: Path, right_nearer: bool, turn: float) -> None:
    """Standing, on the back, on the front: from either side the same angles under the same names."""
    made_of = somebody(hip=70.0, knee=95.0, ankle=12.0, arm=150.0, elbow=40.0, lean=25.0)
    view, found = capture_of(tmp_path, *[posed(made_of, right_nearer=right_nearer, turn=turn)] * 3)()
    assert view == "side"
    for side in "rl":
        expected = {"hip_flexion": 70.0, "knee_angle": 95.0, "ankle_angle": 12.0, "arm_flex": 150.0, "elbow_flex": 40.0}
        for joint, degrees in expected.items():
            assert found[f"{joint}_{side}"] == pytest.approx(degrees, abs=0.01), joint
    assert found["pelvis_tilt"] == pytest.approx(turn - 25.0, abs=0.01)


def test_a_knee_that_is_overstretched_is_minus_and_an_arm_overhead_does_not_leap(tmp_path: Path) -> None:
    made_of = somebody(hip=-20.0, knee=-5.0, ankle=-30.0, arm=190.0, elbow=0.0, lean=0.0)
    _, found = capture_of(tmp_path, posed(made_of, right_nearer=True), posed(made_of, right_nearer=True))()
    assert found["knee_angle_r"] == pytest.approx(-5.0, abs=0.01)
    assert found["hip_flexion_r"] == pytest.approx(-20.0, abs=0.01)
    assert found["ankle_angle_r"] == pytest.approx(-30.0, abs=0.01)
    assert found["arm_flex_r"] == pytest.approx(190.0, abs=0.01)


def frontal(list_deg: float, bend: float, right: float, left: float, arm: float) -> Pose:
    """Return a person who faces the camera: x to their right, y up; hips turned, legs and arms at angles."""

    def turned(x: float, y: float, clockwise: float) -> tuple[float, float]:
        a = math.radians(clockwise)
        return x * math.cos(a) + y * math.sin(a), y * math.cos(a) - x * math.sin(a)

    places = {"right_hip": turned(0.1, 0.0, list_deg), "left_hip": turned(-0.1, 0.0, list_deg)}
    for side, way, leg in (("right", 1.0, right), ("left", -1.0, left)):
        hip = places[f"{side}_hip"]
        # Straight down turned towards the middle.
        down = turned(0.0, -0.4, list_deg + way * leg)
        places[f"{side}_knee"] = hip[0] + down[0], hip[1] + down[1]
        shoulder = turned(way * 0.17, 0.5, list_deg + bend)
        out = turned(0.0, -0.3, list_deg + bend + way * arm)
        places[f"{side}_shoulder"] = shoulder
        places[f"{side}_elbow"] = shoulder[0] + out[0], shoulder[1] + out[1]
    flat = np.array([places.get(name, (0.0, 0.7)) for name in LANDMARKS])
    world = np.column_stack((-flat[:, 0], -flat[:, 1], np.zeros(33)))
    landmarks = np.column_stack((300 - 200 * flat[:, 0], 300 - 200 * flat[:, 1], np.zeros(33)))
    return Pose(0.0, landmarks, world, np.ones(33), (600, 600))


@pytest.mark.parametrize("arm", [20.0, -80.0, -200.0])
def test_frontal_angles_are_those_that_were_made(tmp_path: Path, arm: float) -> None:
    pose = frontal(list_deg=8.0, bend=-12.0, right=-25.0, left=10.0, arm=arm)
    expected = {"pelvis_list": 8.0, "lumbar_bending": -12.0, "hip_adduction_r": -25.0, "hip_adduction_l": 10.0}
    view, found = capture_of(tmp_path, pose, pose)()
    assert view == "front"
    for name, degrees in (expected | {"arm_add_r": arm, "arm_add_l": arm}).items():
        assert found[name] == pytest.approx(degrees, abs=0.01), name
    # The mirrored person: what was right is left.
    _, other = capture_of(tmp_path, mirrored(pose), mirrored(pose))()
    assert other["pelvis_list"] == pytest.approx(-8.0, abs=0.01)
    assert other["hip_adduction_l"] == pytest.approx(-25.0, abs=0.01)


def test_a_mot_has_no_value_that_is_no_number(bridge: Entry, tmp_path: Path) -> None:
    """OpenSim stops at the first without a word: a joint that is hidden for long has no column, a moment no row."""
    poses = poses_of(bridge)
    for at, pose in enumerate(poses):
        visibility = pose.visibility.copy()
        if at % 2:
            visibility[LANDMARKS["right_wrist"]] = 0.1
        if 100 <= at < 110:
            visibility[LANDMARKS["left_knee"]] = 0.1
        poses[at] = replace(pose, visibility=visibility)
    poses[50] = Pose.unseen(poses[50].t_s)
    _, found = read_mot(written(recorded(tmp_path / "a.fcr", poses), tmp_path / "a.mot"))
    assert "elbow_flex_r" not in found
    assert "knee_angle_l" in found
    assert len(found["time"]) == len(poses) - 11
    assert all(np.isfinite(values).all() for values in found.values())


def test_from_in_between_no_angle_is_told(tmp_path: Path) -> None:
    pose = posed(somebody(10, 10, 0, 0, 0, 0), right_nearer=True)
    turned = pose.world @ np.array(((0.7, 0, -0.7), (0, 1, 0), (0.7, 0, 0.7)))
    with pytest.raises(ValueError, match="neither from the side nor from the front"):
        capture_of(tmp_path, replace(pose, world=turned))()
    with pytest.raises(ValueError, match="no landmarks in metres"):
        capture_of(tmp_path, replace(pose, world=np.full((33, 3), np.nan)))()


# ---- numbers


def test_npz_holds_every_number(bridge: Entry, tmp_path: Path) -> None:
    data, poses = np.load(written(bridge, tmp_path / "a.npz"), allow_pickle=False), poses_of(bridge)
    assert data["landmarks_px"].tobytes() == np.array([pose.landmarks for pose in poses]).tobytes()
    assert data["world_m"].tobytes() == np.array([pose.world for pose in poses]).tobytes()
    assert data["visibility"].tobytes() == np.array([pose.visibility for pose in poses]).tobytes()
    assert data["t_s"].tolist() == [pose.t_s for pose in poses]
    assert data["image_size_px"][0].tolist() == [640, 480]
    assert data["names"].tolist() == list(LANDMARKS)
    told = {name: str(data[name]) for name in ("exercise", "side", "formcheck", "model_sha256", "rules")}
    assert told == {
        "exercise": "single_leg_bridge",
        "side": "left",
        "formcheck": __version__,
        "model_sha256": made.MODEL.sha256,
        "rules": bridge.report.rules,
    }


def test_a_table_of_landmarks_has_units_and_what_it_was_made_by(bridge: Entry, tmp_path: Path) -> None:
    with written(bridge, tmp_path / "a.landmarks.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    pose = poses_of(bridge)[3]
    assert len(rows) == len(poses_of(bridge))
    assert float(rows[3]["time_s"]) == pose.t_s
    assert np.float32(rows[3]["left_knee_x_px"]) == pose.landmarks[LANDMARKS["left_knee"], 0]
    assert np.float32(rows[3]["nose_world_z_m"]) == pose.world[0, 2]
    assert (rows[3]["image_width_px"], rows[3]["rules"], rows[3]["formcheck"]) == (
        "640",
        bridge.report.rules,
        __version__,
    )


# ---- what cannot be


@pytest.mark.parametrize("suffix", LANDMARK_SUFFIXES)
def test_without_landmarks_there_is_one_line_and_no_file(run: Entry, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ValueError, match="the landmarks of this were not kept"):
        written(run, tmp_path / f"a{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_of_several_sets_one_has_to_be_chosen(session: SessionRecord, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=re.escape("these are several: export one of 7, 8, 9")):
        export(session, tmp_path / "a.trc")
    assert list(tmp_path.iterdir()) == []


def test_a_recording_has_landmarks_only(bridge: Entry, tmp_path: Path) -> None:
    assert bridge.kept is not None
    assert bridge.kept.recording is not None
    with pytest.raises(ValueError, match="a recording holds landmarks only"):
        written(open_recording(bridge.kept.recording), tmp_path / "a.xlsx")


def test_a_recording_that_is_gone_is_told(bridge: Entry, tmp_path: Path) -> None:
    assert bridge.kept is not None
    gone = replace(bridge, kept=replace(bridge.kept, recording=tmp_path / "gone.fcr"))
    with pytest.raises(OSError, match=r"there is no file .*gone\.fcr"):
        written(gone, tmp_path / "a.trc")


@pytest.mark.parametrize("name", ["set.doc", "set", "set.fit.gz", ".csv.old"])
def test_an_unknown_suffix_is_told_with_those_that_there_are(bridge: Entry, tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="the end of the name says the format") as told:
        written(bridge, tmp_path / name)
    assert all(suffix in str(told.value) for suffix in SUFFIXES)
    assert "\n" not in str(told.value)


def test_capitals_are_no_other_format(bridge: Entry, tmp_path: Path) -> None:
    assert written(bridge, tmp_path / "A.JSON").read_bytes() == written(bridge, tmp_path / "a.json").read_bytes()
    assert read_trc(written(bridge, tmp_path / "B.TRC")).units == "m"


def test_what_was_there_stays_when_it_cannot_be_written(run: Entry, tmp_path: Path) -> None:
    path = tmp_path / "a.trc"
    path.write_text("older")
    with pytest.raises(ValueError, match="not kept"):
        written(run, path)
    assert path.read_text() == "older"
    with pytest.raises(FileNotFoundError, match="make it first"):
        written(run, tmp_path / "nowhere" / "a.csv")


def test_a_pdf_is_made_by_whom_can(bridge: Entry, tmp_path: Path) -> None:
    made_by = []
    export(bridge, tmp_path / "a.pdf", exercises={}, printer=lambda *given: made_by.append(given))
    assert made_by == [(bridge, tmp_path / "a.pdf", {})]
    with pytest.raises(ValueError, match="a PDF is made of sets and sessions"):
        export(bridge, tmp_path / "a.pdf", exercises={})
