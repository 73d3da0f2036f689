"""The numbers of the cue policy: exercise specification 6.6 where a section is named, house values elsewhere."""

from __future__ import annotations

from typing import Final

#: From the beginning of one line to that of the next (specification 6.6), seconds.
GAP_S: Final = 6.0
#: How often the same cue is said in a set (6.6); a hint that nobody follows is not said more often either.
MOST_TIMES: Final = 3
#: A fault that does not void is told when this many of the last repetitions had it (6.6).
RECENT: Final = 3
REPEATED: Final = 2
#: A reading beyond the warning level is told when all of them had it: between the levels lies what good form and
#: the camera's error share (of the sample videos' faultless repetitions a deadlift's have such readings twice in
#: a row). The specification names warnings without a number. House value.
WARNED: Final = 3
#: Praise comes after this many clean repetitions without any (6.6).
PRAISE_EVERY: Final = 3
#: What has waited this long to be said is about a repetition that nobody remembers. As long as the gap, so
#: that what comes up right after a line can still be said. House value, seconds.
STALE_S: Final = GAP_S
#: A repetition that is told so long after its end was found afterwards, in a set under way: it is counted and
#: sounded, but not talked about. At rest for 0.15 s a repetition closes (6.1). House value, seconds.
LATE_S: Final = 1.0
#: Tones of repetitions that are told together follow one another at this distance. House value, seconds.
TONE_GAP_S: Final = 0.3
#: A hint must have stood for this long before it is said. Longer than the start pose is held (4.4, 1.0 s): who
#: takes it at once hears "Go" and no hint. House value, seconds.
SETTLED_S: Final = 1.5
#: A hint still stands when it comes back within this: noise lets two of them take turns. House value, seconds.
FLICKER_S: Final = 0.5
#: While the start pose is waited for, another hint may follow after this: it takes as long to say the longest
#: of them. House value, seconds.
HINT_GAP_S: Final = 3.0
#: A fault that costs clean seconds of a hold is told once it has lasted this long: what two of three
#: repetitions are elsewhere. House value, seconds.
LASTING_S: Final = 2.0
#: Sums of the steps of a camera miss a gap by less than this, seconds.
ROUNDING_S: Final = 1e-6
