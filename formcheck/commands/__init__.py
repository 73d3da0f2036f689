"""The commands of `formcheck`: a module for each family of them, and what they share.

A module adds its commands to the parser and has a function for each, which takes the words that were given and
returns the exit status. MediaPipe, OpenCV and Qt are imported only by the commands that need them, when they run.
"""

import argparse
from typing import TypeAlias

#: Where a command is added: what `argparse` makes by `add_subparsers`.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
