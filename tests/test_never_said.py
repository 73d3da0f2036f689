"""What FormCheck never says (exercise specification 1, 9.6, 10.1): no diagnosis, no cause of pain, no promise."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from scripts import translations

ROOT: Final = Path(__file__).resolve().parents[1]
#: Reasons against a sentence, each with what gives it away, in English and in German.
NEVER: Final = {
    "it says how many people have it (1: less frequent in runners than in others)": re.compile(
        r"\bvery common\b|\bmost (runners|people) (have|suffer|get)\b|\bsehr (häufig|verbreitet)\b"
        r"|\bdie meisten (Läufer|Menschen) (haben|leiden)\b",
        re.IGNORECASE,
    ),
    "it says what pain comes from (1: no fault of posture causes it)": re.compile(
        r"\b(cause[sd]?|causing|leads? to|results? in|responsible for|reason for|triggers?|gives? you|creates?)\b"
        r"[^.;:]{0,40}\b(pain|ache|injur\w+|damage)\b"
        r"|\b(pain|ache|injur\w+)\b[^.;:]{0,40}\b(caused by|due to|because of|comes from|result of|stems from)\b"
        r"|\b(hurts?|harms?|damages?|ruins?) your (back|spine|neck|knees?)\b|\bbad for your (back|spine|neck|knees?)\b"
        r"|\b(verursach\w+|führ\w+ zu|löst\w*|Ursache (von|für)|Grund für)\b[^.;:]{0,40}"
        r"\b(\w*schmerz\w*|Verletzung\w*|Schäden)\b"
        r"|\b(\w*schmerz\w*|Verletzung\w*)\b[^.;:]{0,40}\b(kommt von|kommen von|wegen|durch schlechte)\b"
        r"|\bschade\w* (dem|deinem|Ihrem) (Rücken|Knie|Nacken)\b|\bschlecht für (den|deinen|Ihren) Rücken\b",
        re.IGNORECASE,
    ),
    "it names an illness": re.compile(
        r"\bherniat\w+|\b(slipped|bulging) dis[ck]\b|\bsciatic\w*|\bscolio\w+|\bspondyl\w+|\bstenosis\b|\barthr[io]\w+"
        r"|\btend[io]n(itis|opath\w+)\b|\blumbago\b|\bcauda equina\b|\binflam\w+|\bsyndrome\b|\bfracture\w*"
        r"|\bBandscheibenvorf\w+|\bIschias\w*|\bHexenschuss\b|\bSkoliose\b|\bArthro\w+|\bEntzünd\w+|\bSyndrom\b",
        re.IGNORECASE,
    ),
    "it says what is wrong with somebody": re.compile(
        r"\byou (have|suffer from|are suffering|show signs of)\b[^.;:]{0,30}"
        r"\b(weak\w*|imbalance\w*|dysfunction\w*|disorder\w*|instab\w+|condition|injur\w+)\b"
        r"|\byour (\w+ )?(core|glutes?|hips?|back|muscles?) (is|are) (weak|tight|unstable|inhibited)\b"
        r"|\bmuscular imbalance|\b(hides|shows|reveals) a weak\b|\bmuskuläre Dysbalance"
        r"|\b(du hast|Sie haben)\b[^.;:]{0,30}\b(Schwäche|Dysbalance|Störung|Verletzung)\b",
        re.IGNORECASE,
    ),
    "it promises what nobody can": re.compile(
        r"\b(cures?|heals?|fix(es)?|relieves?|eliminates?|prevents?|protects? (you )?(from|against))\b[^.;:]{0,30}"
        r"\b(pain|injur\w+|ache)\b|\bpain[- ]free (guarantee|in)\b|\bguarante\w+|\bget rid of\b[^.;:]{0,20}\bpain\b"
        r"|\b(heilt|lindert|beseitigt|verhindert|beugt)\b[^.;:]{0,40}\b(\w*schmerz\w*|Verletzung\w*)\b|\bgarantier\w+",
        re.IGNORECASE,
    ),
}
#: The one use of a word like it that is right: that it is none.
_NONE: Final = re.compile(
    r"(nothing|not|never|no|neither|does not|kein\w*|nichts|nie)\b[^.;:]{0,40}\bdiagnos\w*", re.IGNORECASE
)
_DIAGNOSIS: Final = re.compile(r"\b(?<!self\.)diagnos(is|es|ed?|en|e|tizier\w*)\b", re.IGNORECASE)


def objections(text: str) -> list[str]:
    """Return why a text may not be said."""
    flat = " ".join(text.split())
    found = [why for why, pattern in NEVER.items() if pattern.search(flat)]
    if _DIAGNOSIS.search(_NONE.sub("", flat)):
        found.append("it speaks of a diagnosis")
    return found


def literals(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every text in the code that is no documentation of the code, with its place."""
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documents = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            text = translations.template(node) if isinstance(node, ast.Constant | ast.JoinedStr) else None
            if text and " " in text and id(node) not in documents:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", text


def sentences(page: str) -> Iterator[str]:
    """Yield the paragraphs of a page."""
    yield from re.split(r"\n\s*\n|\n(?=[-*|#])", page)


@pytest.mark.parametrize(
    "text",
    [
        "Back pain is very common among runners.",
        "A forward head causes neck pain.",
        "Your pain is probably due to sitting.",
        "Slouching is bad for your back.",
        "This may be sciatica.",
        "Diagnosis: overload of the lower back.",
        "You have a muscle weakness on the left.",
        "Leaning the trunk hides a weak hip.",
        "Strong glutes prevent injuries.",
        "These exercises cure back pain.",
        "Rückenschmerzen sind sehr häufig.",
        "Hochgezogene Schultern verursachen Nackenschmerzen.",
        "Das könnte ein Bandscheibenvorfall sein.",
        "Kräftige Muskeln beugen Verletzungen vor: das verhindert Schmerzen.",
    ],
)
def test_what_must_not_be_said_is_found(text: str) -> None:
    assert objections(text), text


@pytest.mark.parametrize(
    "text",
    [
        "Stop any exercise that hurts.",
        "If pain spreads to a leg, see a doctor.",
        "Nothing here is a diagnosis.",
        "FormCheck does not diagnose.",
        "Your left side gave 2 reps less.",
        "Please have this looked at by a doctor before you go on.",
        "Because your pain was 4 after the last set.",
    ],
)
def test_what_may_be_said_is_not(text: str) -> None:
    assert objections(text) == []


def test_no_text_of_the_program_says_what_must_not_be_said() -> None:
    said = [*literals(ROOT / "formcheck"), *literals(ROOT / "exercises")]
    assert len(said) > 3000
    assert [(place, text, why) for place, text in said for why in objections(text)] == []


def test_nor_does_any_translation() -> None:
    german = [
        (name, message.translation)
        for name in translations.CONTEXTS
        for message in translations.read(translations.catalogue(name, "de")).values()
    ]
    assert len(german) > 1000
    assert [(name, text, why) for name, text in german for why in objections(text)] == []


def test_nor_does_any_page() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
    assert len(pages) > 25
    said = [(page.name, part) for page in pages for part in sentences(page.read_text(encoding="utf-8"))]
    assert [(name, text, why) for name, text in said for why in objections(text)] == []
