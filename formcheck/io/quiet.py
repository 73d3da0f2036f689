"""Keep what native libraries write by themselves away from the user's terminal."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_STDERR: Final = 2
_LOCK: Final = threading.RLock()

#: Lines of MediaPipe's own log and of TensorFlow Lite.
_NOISE: Final = re.compile(
    rb"[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ "  # absl: severity, thread and clock
    rb"|[IWEF]\d{4} 00:00:\d+\.\d+ "
    rb"|INFO: Created TensorFlow Lite"
    rb"|WARNING: All log messages before absl::InitializeLog"
    rb"|\s*$"
)


@contextmanager
def quiet_native_log() -> Iterator[None]:
    """Hold back file descriptor 2 and let through everything but MediaPipe's own log lines.

    MediaPipe writes to the descriptor from C++, past `sys.stderr`, and no setting silences it.
    What others write meanwhile (a traceback of another thread) is written out afterwards, so
    nothing is swallowed but lines that are known to be noise. The descriptor belongs to the whole
    process: use this around the few calls that talk, not around a loop.
    """
    with _LOCK:
        if sys.stderr is not None:
            sys.stderr.flush()
        try:
            terminal = os.dup(_STDERR)
        except OSError:  # a window without a console has no descriptor 2
            yield
            return
        held = tempfile.TemporaryFile()  # noqa: SIM115 - closed below, after the descriptor is back
        try:
            os.dup2(held.fileno(), _STDERR)
            yield
        finally:
            if sys.stderr is not None:
                sys.stderr.flush()
            os.dup2(terminal, _STDERR)
            held.seek(0)
            for line in held:
                if not _NOISE.match(line):
                    os.write(terminal, line)
            held.close()
            os.close(terminal)
