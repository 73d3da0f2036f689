"""Today: what is asked before a session, what is planned and why, and what came of it."""

from formcheck.app.today.room import TodayRoom

__all__ = ["TodayRoom"]
