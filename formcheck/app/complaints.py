"""What went wrong, in the line below the tool bar: an error with what to do, or a bug with its log."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from formcheck import failures
from formcheck.app.banner import Banner
from formcheck.language import tr


def show_error(banner: Banner, error: BaseException, again: Callable[[], None]) -> None:
    """Say what went wrong with a source, and offer to try again; of a bug, where the details are."""
    retry = (tr("Try again"), again)
    if failures.expected(error):
        banner.show_message(failures.line(error), action=retry)
    else:
        banner.show_message(failures.keep(error), action=retry, second=(tr("Open the log"), _open_log))


def show_bug(banner: Banner, error: BaseException) -> None:
    """Say that something broke inside the window, and where the details are."""
    banner.show_message(failures.keep(error), second=(tr("Open the log"), _open_log))


def _open_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(failures.log_file())))
