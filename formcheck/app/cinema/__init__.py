"""A run or a set watched again: the picture, what was found and when, its traces, and another run beside it."""

from formcheck.app.cinema.cinema import KEYS, Cinema

__all__ = ["KEYS", "Cinema"]
