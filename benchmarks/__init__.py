"""What FormCheck costs in time and memory: ``python -m benchmarks``."""
