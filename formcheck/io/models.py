"""The pose models on disk: the three that are shipped, and others by their path."""

from __future__ import annotations

import difflib
import hashlib
from pathlib import Path
from typing import Final

from formcheck.core.report import ModelInfo
from formcheck.io.bundled import bundled

#: The shipped models by the name that the command line takes; the default comes first.
MODELS: Final = {
    "full": "pose_landmarker_full.task",
    "lite": "pose_landmarker_lite.task",
    "heavy": "pose_landmarker_heavy.task",
}
_CHECKSUMS: Final = "SHA256SUMS"


def load_model(model: str | Path, folder: Path | None = None) -> tuple[bytes, ModelInfo]:
    """Read a pose model and make sure that a shipped one is what was shipped.

    Parameters
    ----------
    model
        ``lite``, ``full`` or ``heavy``, or the path of a ``.task`` file.
    folder
        Where the shipped models are; by default the folder that came with FormCheck.

    Returns
    -------
    The contents of the file, and its name and checksum.

    Raises
    ------
    OSError
        When the file is missing or cannot be read, or a shipped model is damaged.
    ValueError
        When the name is neither that of a shipped model nor of a file.
    """
    shipped = MODELS.get(str(model))
    path = (folder or bundled("models")) / shipped if shipped else Path(model)
    if not shipped and not path.exists() and not path.suffix:
        close = difflib.get_close_matches(str(model), MODELS, n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise ValueError(f"unknown model {str(model)!r}: give {', '.join(MODELS)} or the path of a .task file{hint}")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        advice = "reinstall FormCheck" if shipped else "check the name and the folder"
        raise OSError(f"the model {path} is missing: {advice}") from None
    except OSError as error:
        raise OSError(f"the model {path} cannot be read: {error.strerror or error}") from error
    checksum = hashlib.sha256(content).hexdigest()
    if shipped and checksum != (expected := _expected_checksum(path)):
        raise OSError(
            f"the model {path} is damaged (checksum {checksum[:12]}..., expected {expected[:12]}...): "
            "reinstall FormCheck"
        )
    return content, ModelInfo(path.stem, checksum)


def _expected_checksum(path: Path) -> str:
    """Return the checksum of a shipped model from the list that lies beside it."""
    sums = path.with_name(_CHECKSUMS)
    try:
        lines = sums.read_text(encoding="utf-8").splitlines()
    except OSError:
        raise OSError(f"the checksums {sums} of the pose models are missing: reinstall FormCheck") from None
    for line in lines:
        checksum, _, name = line.partition(" ")
        if name.strip().lstrip("*") == path.name:
            return checksum.lower()
    raise OSError(f"{sums} does not name {path.name}: reinstall FormCheck")
