#!/bin/sh
# Install what FormCheck needs from Debian's or Ubuntu's own packages, where it is missing: Python's venv,
# the system libraries that Qt loads but PySide6 does not bring along (libpulse0 for sound), a voice, a font,
# and for single tests strace, which sees every system call, and xvfb, an X screen without a screen.
set -eu

missing=
for package in python3-venv libegl1 libgl1 libgles2 libfontconfig1 libglib2.0-0 libdbus-1-3 libxkbcommon0 \
  libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libpulse0 espeak-ng \
  fonts-dejavu-core strace xvfb xauth; do
  # Newer releases renamed some of them (libglib2.0-0t64); the new package provides the old name.
  dpkg-query -W -f='${Status} ${Provides}\n' "$package" "${package}t64" 2>/dev/null | grep -q 'ok installed' \
    || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  as_root=sudo
  command -v sudo >/dev/null || { echo "run this as root: apt-get install$missing" >&2; exit 1; }
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of names, to be split
$as_root apt-get install -y -qq --no-install-recommends $missing
