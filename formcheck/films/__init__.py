"""What is watched of a run or a set: its data, made from a report and a recording. No window, no pictures."""
