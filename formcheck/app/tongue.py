"""The window's language: Qt Linguist's catalogues, and which of them is used.

The catalogues are read as Linguist writes them, beside this module: there is no compiled copy that could be older.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from formcheck import language
from formcheck.app.preferences import Preferences

FOLDER: Final = Path(__file__).with_name("translations")
#: Every language, by its name in itself.
LANGUAGES: Final = {"en": "English", "de": "Deutsch"}
#: What is remembered of a user who has not chosen: the language of the computer.
SYSTEM: Final = "system"


def install(app: QCoreApplication, preferences: Preferences) -> str:
    """Speak the user's language from now on, and return which it is.

    Qt's own texts, such as the buttons of a file dialog, are in the same language where Qt knows it.
    """
    code = chosen(preferences)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if code == "en":
        language.use(None)
        return code
    known = read(code)
    language.use(lambda text: known.get(text, text), known, code)
    qt = QTranslator(app)
    if qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    return code


def chosen(preferences: Preferences) -> str:
    """Return the language that the user has chosen, else that of the computer, else English."""
    wanted = preferences.text("language", SYSTEM)
    if wanted in LANGUAGES:
        return wanted
    names = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in names if name in LANGUAGES), "en")


def read(code: str, folder: Path = FOLDER) -> dict[str, str]:
    """Return the finished translations into a language by their English texts."""
    known: dict[str, str] = {}
    for path in sorted(folder.glob(f"*_{code}.ts")):
        for message in ElementTree.parse(path).iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            if source and translation is not None and translation.text and "type" not in translation.attrib:
                known[source] = translation.text
    return known
