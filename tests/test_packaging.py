"""What is shipped works: the wheel that the sdist builds, installed elsewhere, judges a video."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import formcheck


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The folder with sdist and wheel; `build` makes the wheel from the unpacked sdist."""
    folder = tmp_path_factory.mktemp("dist")
    # The build tools of this environment: nothing has to be fetched.
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the installed wheel and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    wheel = next(built.glob("*.whl"))
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile"]
    subprocess.run([*command, "--target", str(folder), str(wheel)], check=True)
    return folder


def formcheck_from(installed: Path, elsewhere: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program in a folder that has nothing to do with the checkout."""
    check = "import formcheck, sys; assert formcheck.__file__.startswith(sys.argv.pop(1)), formcheck.__file__;"
    code = f"{check} from formcheck.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, str(installed), *words],
        cwd=elsewhere,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )


def test_the_wheel_holds_exercises_models_and_types(built: Path) -> None:
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    for name in (
        "exercises/single_leg_bridge.py",
        "models/pose_landmarker_lite.task",
        "models/pose_landmarker_full.task",
        "models/pose_landmarker_heavy.task",
        "models/SHA256SUMS",
        "models/LICENSE",
    ):
        assert f"formcheck/_bundled/{name}" in names
    assert "formcheck/py.typed" in names
    assert "formcheck/families/plank.py" in names
    assert {f"formcheck/app/translations/{name}_de.ts" for name in ("formcheck", "exercises")} <= set(names)
    assert {"formcheck/app/tick_light.svg", "formcheck/app/tick_dark.svg"} <= set(names)
    tops = {name.split("/")[0] for name in names}
    assert tops == {"formcheck", f"formcheck-{formcheck.__version__}.dist-info"}
    assert not [name for name in names if "__pycache__" in name]


def test_the_sdist_holds_what_a_wheel_needs_and_no_more(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        tops = {name.split("/")[1] for name in archive.getnames()}
    needed = {"CHANGELOG.md", "LICENSE", "README.md", "exercises", "formcheck", "hatch_build.py", "models"}
    assert tops == needed | {"pyproject.toml", "PKG-INFO", ".gitignore"}


def test_the_installed_program_lists_its_exercises(installed: Path, tmp_path: Path) -> None:
    done = formcheck_from(installed, tmp_path, "list", "--paths")
    assert (done.returncode, done.stderr) == (0, "")
    assert "single_leg_bridge" in done.stdout
    assert str(installed / "formcheck" / "_bundled" / "exercises") in done.stdout


def test_the_installed_program_judges_a_video(installed: Path, tmp_path: Path, clip: Path) -> None:
    done = formcheck_from(installed, tmp_path, "check", str(clip), "-e", "single_leg_bridge", "--json", "-")
    assert (done.returncode, done.stderr) == (0, "")
    counts = json.loads(done.stdout)["counts"]
    assert counts == {"attempted": 1, "complete": 1, "clean": 1, "unverified": 0}


def test_the_command_is_installed() -> None:
    command = Path(sys.executable).with_name("formcheck.exe" if os.name == "nt" else "formcheck")
    done = subprocess.run([str(command), "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, f"formcheck {formcheck.__version__}\n")
