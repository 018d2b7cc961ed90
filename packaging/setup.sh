#!/bin/sh
# SPDX-License-Identifier: MIT
# Prepares a fresh machine: system libraries, then .venv with the pinned versions.
# Usage: packaging/setup.sh run|test|bundle
# Does nothing, in a fraction of a second, when everything is there.
# PYTHON=python3.12 in the environment chooses another Python than the newest suitable one.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:?usage: packaging/setup.sh run|test|bundle}

# "a|b" stands for a package that has another name on a newer release.
qt="libegl1 libgl1 libglib2.0-0|libglib2.0-0t64 libdbus-1-3 libfontconfig1 libxkbcommon0"
window="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
fonts="fonts-noto-core fonts-droid-fallback"
case $purpose in
    run) wanted="$qt $window $fonts" extras="" ;;
    test) wanted="$qt $fonts poppler-utils" extras="[dev]" ;;
    bundle) wanted="$qt $window $fonts binutils fontconfig" extras="[dev,bundle]" ;;
    *) echo "setup.sh: unknown purpose '$purpose': use run, test or bundle." >&2; exit 2 ;;
esac

installed() {
    for name in $(echo "$1" | tr '|' ' '); do
        status=$(dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null || true)
        case $status in installed*) return 0 ;; esac
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        return 1
    fi
}

# Install the named Debian packages that are missing; say what is missing where that cannot be done.
system_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        if [ "$(uname)" = Linux ]; then
            echo "This is no Debian or Ubuntu: if something fails to load, install what your" \
                 "distribution calls these packages: $*" >&2
        fi
        return 0
    fi
    missing=""
    for package in "$@"; do
        installed "$package" || missing="$missing ${package%%|*}"
    done
    [ -n "$missing" ] || return 0
    echo "Installing system packages:$missing" >&2
    log=$(mktemp)
    # shellcheck disable=SC2086  # $missing is a list of words
    if as_root env DEBIAN_FRONTEND=noninteractive sh -c '
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"
    ' apt $missing >"$log" 2>&1; then
        rm "$log"
        return 0
    fi
    tail -n 5 "$log" >&2
    rm "$log"
    echo "These packages are missing and could not be installed from here: as administrator," \
         "run: apt-get install$missing" >&2
}

# Print the newest suitable Python.
find_python() {
    for name in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$name"
            return 0
        fi
    done
    echo "TajArchive needs Python 3.11, 3.12 or 3.13, and none of them was found." >&2
    return 1
}

environment() {
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        system_packages "$version-venv"
        "$python" -c 'import ensurepip, venv' 2>/dev/null || return 1
    fi
    # An environment without pip is one whose making was interrupted.
    .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
    echo "Installing the pinned Python packages into .venv (once; some minutes)" >&2
    pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install -qq"
    $pip --constraint constraints.txt hatchling
    $pip --constraint constraints.txt --no-build-isolation --editable ".$extras"
}

# shellcheck disable=SC2086
system_packages $wanted
stamp=.venv/.ready-$purpose
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ constraints.txt -nt "$stamp" ]; then
    environment
    # Everything that `run` needs is part of the larger sets.
    touch .venv/.ready-run "$stamp"
fi
