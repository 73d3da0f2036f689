"""The history: what was done on which day, what has become of it over the weeks, and what is made of it."""

from formcheck.app.history.room import HistoryRoom

__all__ = ["HistoryRoom"]
