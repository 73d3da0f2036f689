"""A run or a set watched again: the picture, what was found and when, its traces, and another run beside it."""

from formcheck.app.cinema.cinema import Cinema
from formcheck.app.cinema.commands import KEYS

__all__ = ["KEYS", "Cinema"]
