"""A set, a run, a session or a recording as a file for other programs: one module for each format."""
