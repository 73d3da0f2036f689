"""Stands in for the system's voice: takes its words, and does what the phrase says."""

import json
import sys
import time
import wave
from pathlib import Path

words = sys.argv[1:]
phrase = sys.stdin.read()
path = Path(words[1 + next(k for k, word in enumerate(words) if word in ("-w", "-o"))])
with Path(sys.argv[0]).with_suffix(".log").open("a", encoding="utf-8") as log:
    log.write(json.dumps([words, phrase]) + "\n")
if phrase == "hang":
    time.sleep(60)
if phrase == "fail":
    sys.exit(3)
if phrase != "nothing":
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(2 * 800))
