"""The look-up of bundled folders serves a wheel and a checkout, and nothing else."""

from pathlib import Path

import pytest

from formcheck.io.bundled import bundled


def test_this_installation_has_its_exercises_and_models() -> None:
    assert bundled("exercises").is_dir()
    assert (bundled("models") / "pose_landmarker_full.task").is_file()


def test_a_wheel_keeps_the_folder_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "formcheck"
    (package / "_bundled" / "models").mkdir(parents=True)
    assert bundled("models", package) == package / "_bundled" / "models"


def test_a_checkout_keeps_the_folder_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "pyproject.toml").write_text("")
    assert bundled("models", tmp_path / "formcheck") == tmp_path / "models"


def test_the_wheel_comes_first(tmp_path: Path) -> None:
    package = tmp_path / "formcheck"
    (package / "_bundled" / "models").mkdir(parents=True)
    (tmp_path / "models").mkdir()
    (tmp_path / "pyproject.toml").write_text("")
    assert bundled("models", package) == package / "_bundled" / "models"


def test_a_foreign_folder_in_site_packages_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    with pytest.raises(OSError, match=r"'models'.*reinstall FormCheck"):
        bundled("models", tmp_path / "formcheck")
