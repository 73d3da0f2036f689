"""Where the files that come with FormCheck are: exercises and pose models."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def bundled(folder: str, package: Path = _PACKAGE) -> Path:
    """Return a folder that is shipped with FormCheck.

    In a wheel the folder lies inside the package, in ``formcheck/_bundled``. In a checkout, an
    unpacked sdist and an editable install it stands beside the package, at the top of the
    repository; ``pyproject.toml`` must stand there too, so that a foreign folder of the same name
    in ``site-packages`` is never taken for ours.

    Parameters
    ----------
    folder
        Name of the folder, such as ``exercises`` or ``models``.
    package
        The folder of the package `formcheck` itself.

    Raises
    ------
    OSError
        When the folder is in neither place.
    """
    inside = package / "_bundled" / folder
    if inside.is_dir():
        return inside
    top = package.parent
    if (top / "pyproject.toml").is_file() and (top / folder).is_dir():
        return top / folder
    raise OSError(f"the folder {folder!r} of FormCheck is missing in {package}: reinstall FormCheck")
