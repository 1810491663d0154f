#!/bin/sh
# Finds Chromium, or installs Debian's; never fails: the tests say themselves that they have no browser.
set -u
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then run=""; else run="sudo -n"; fi
    echo "Installing Chromium for the browser tests …"
    if $run apt-get update -qq >/dev/null 2>&1 && $run apt-get install -y -qq chromium >/dev/null 2>&1; then exit 0; fi
fi
echo "No Chromium found, and it could not be installed: the browser tests will be skipped."
echo "Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or say where it is: CHROMIUM=/path/to/chromium make test"
