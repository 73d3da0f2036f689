"""The report for a physiotherapist: what it says as plain data, and that as one HTML page.

`content` says everything there is to say, in the user's language and without a word of how it is set; `page` sets it
as one self-contained file, and `app.printing` sets the very same on paper.
"""

from formcheck.physio.content import content
from formcheck.physio.page import page
from formcheck.physio.programme import Programme
from formcheck.physio.weeks import Weeks, gathered

__all__ = ["Programme", "Weeks", "content", "gathered", "page"]
