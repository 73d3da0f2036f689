"""The programme: which exercises, how many of them and when, and whether at all; each with the reason.

Pure functions over the history of one person (`facts`): no clock, no file, no window. The same history gives the same
plan (`plan`), today and in a year.
"""
