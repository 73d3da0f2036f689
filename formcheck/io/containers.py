"""What the first bytes of a file tell of it, before it is opened as a video."""

from __future__ import annotations

from pathlib import Path


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file.

    Raises
    ------
    OSError
        When there is no such file, or it is a folder, empty or not readable.
    """
    if path.is_dir():
        raise OSError(f"{path} is a folder: give one video file")
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        raise OSError(f"there is no file {path}: check the name and the folder") from None
    except OSError as error:
        raise OSError(f"{path} cannot be read: {error.strerror or error}") from error
    if not head:
        raise OSError(f"{path} is empty (0 bytes): copy or record it again")
    return head


def has_frame_table(head: bytes) -> bool:
    """Whether a container that begins so holds a table of its frames."""
    return head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and head[8:12] == b"AVI ")


def not_a_video(path: Path, head: bytes) -> str:
    """Return what to do about a file that is no video."""
    if head[4:8] == b"ftyp":
        return f"{path} cannot be read as a video: it is cut off or has no pictures; copy or record it again"
    return f"{path} cannot be read as a video: give an MP4, MOV, MKV, WebM or AVI file"
