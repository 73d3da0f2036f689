"""What was said of pain, as it was said: nothing is made of it."""

from __future__ import annotations

from collections.abc import Sequence

from formcheck import calendar_axis
from formcheck.io.store.records import Asked, Pain
from formcheck.language import tr
from formcheck.physio.blocks import Facts, Items, Section, Words, items, section


def of_set(pains: Sequence[Pain]) -> Section | None:
    """Return what was said of pain after a set; None where nothing was."""
    levels = [str(pain.level) for pain in pains if pain.level is not None]
    facts = [(tr("After the set"), ", ".join(levels))] if levels else []
    facts += [(tr("In a leg"), _legs(pains))] if any(pain.leg for pain in pains) else []
    return section(tr("Pain, 0 to 10, as it was told"), Facts(tuple(facts)) if facts else None, _words(pains))


def of_session(pains: Sequence[Pain]) -> Section:
    """Return what was said of pain in a session and after it; that nothing was said, too."""
    title = tr("Pain, 0 to 10, as it was told")
    if not pains:
        return Section(title, (Words(tr("Nothing was told about pain.")),))
    facts = (
        (tr("Before"), _levels(pains, Asked.BEFORE)),
        (tr("After a set"), _levels(pains, Asked.AFTER_SET)),
        (tr("After the session"), _levels(pains, Asked.AFTER)),
        (tr("Next morning"), _levels(pains, Asked.NEXT_MORNING)),
        (tr("In a leg"), _legs(pains)),
    )
    found = section(title, Facts(facts), _words(pains))
    assert found is not None
    return found


def of_span(pains: Sequence[Pain]) -> tuple[Facts | Items, ...]:
    """Return what was said of pain over some weeks."""
    told = [pain for pain in pains if pain.level is not None]
    days = len({pain.said_at.date() for pain in told})
    facts = []
    if told:
        highest = max(told, key=lambda pain: (pain.level or 0, pain.said_at))
        day = calendar_axis.day(highest.said_at.date())
        facts = [
            (tr("Told on"), tr("1 day") if days == 1 else tr("{count} days", count=days)),
            (tr("Highest"), tr("{level} on {day}", level=highest.level, day=day)),
        ]
    facts.append((tr("In a leg"), _legs(pains, dated=True)))
    said = _words(pains, dated=True)
    return (Facts(tuple(facts)), *((said,) if said is not None else ()))


def _levels(pains: Sequence[Pain], asked: Asked) -> str:
    """Return the levels that were told on an occasion, in the order of time."""
    found = [pain for pain in pains if pain.asked is asked and pain.level is not None]
    if not found:
        return tr("not told")
    if asked is not Asked.AFTER_SET:
        return ", ".join(str(pain.level) for pain in found)
    return ", ".join(
        tr("{level} (set {set})", level=pain.level, set=pain.set) if pain.set is not None else str(pain.level)
        for pain in found
    )


def _legs(pains: Sequence[Pain], *, dated: bool = False) -> str:
    """Return when tingling, numbness or shooting pain was told."""
    found = [pain for pain in pains if pain.leg]
    if not found:
        return tr("nothing told")
    when = ", ".join(dict.fromkeys(_when(pain, dated=dated) for pain in found))
    return tr("tingling, numbness or shooting pain told: {when}", when=when)


def _words(pains: Sequence[Pain], *, dated: bool = False) -> Items | None:
    """Return the user's own words."""
    noted = [pain for pain in pains if pain.note.strip()]
    return items([f"{_when(pain, dated=dated)}: “{pain.note.strip()}”" for pain in noted])


def _when(pain: Pain, *, dated: bool) -> str:
    if dated or pain.asked is Asked.NEXT_MORNING:
        return calendar_axis.day(pain.said_at.date())
    return f"{pain.said_at:%H:%M}"
