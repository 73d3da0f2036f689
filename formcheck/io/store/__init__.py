"""What was done, kept on this computer and found again: one folder, one door."""

from formcheck.io.store.records import (
    Asked,
    DayFigures,
    Entry,
    Figures,
    Hidden,
    Kept,
    Listed,
    ListedSession,
    Pain,
    Profile,
    Said,
    SessionRecord,
    TrendPoint,
)
from formcheck.io.store.sets import UnderWay
from formcheck.io.store.store import Store

__all__ = [
    "Asked",
    "DayFigures",
    "Entry",
    "Figures",
    "Hidden",
    "Kept",
    "Listed",
    "ListedSession",
    "Pain",
    "Profile",
    "Said",
    "SessionRecord",
    "Store",
    "TrendPoint",
    "UnderWay",
]
