"""What went wrong, in one line for the user, and in full for whoever mends it.

The world (files, cameras, models) raises `OSError`, wrong values raise `ValueError`: their message
is all that a user needs. Anything else is a bug; its traceback goes to the log file.
"""

from __future__ import annotations

import contextlib
import datetime
import traceback
from pathlib import Path

import platformdirs

from formcheck.language import tr


def expected(error: BaseException) -> bool:
    """Return whether an error is something that a user can get wrong, and not a bug."""
    return isinstance(error, OSError | ValueError)


def line(error: BaseException) -> str:
    """Return an expected error as one line of text, in the user's language.

    >>> line(FileNotFoundError(2, "No such file or directory", "set.mp4"))
    'set.mp4: no such file or directory'
    >>> line(ValueError("expected a video,\\ngot text"))
    'expected a video, got text'
    """
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[:1].lower() + error.strerror[1:]
        text = f"{error.filename}: {tr(reason)}" if error.filename is not None else tr(reason)
        return " ".join(text.split())
    return tr(" ".join((str(error) or type(error).__name__).split()))


def log_file() -> Path:
    """Return where tracebacks are kept; the file need not exist."""
    return Path(platformdirs.user_log_path("formcheck", appauthor=False)) / "formcheck.log"


def keep(error: BaseException) -> str:
    """Append the traceback of a bug to the log file, and return the line for the user."""
    path = log_file()
    what = " ".join(f"{type(error).__name__}: {error}".split())
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.datetime.now().astimezone().isoformat(timespec='seconds')}\n")
            log.writelines(traceback.format_exception(error))
            log.write("\n")
        return tr("this is a bug in FormCheck ({what}); details are in {path}", what=what, path=path)
    return tr("this is a bug in FormCheck ({what}); the log {path} cannot be written", what=what, path=path)
