"""The judge: numbers in, verdicts out. No clock, no thread, no file, no window."""
