# SPDX-License-Identifier: MIT
"""Wrap dist/tajarchive as a Debian package: `make deb`.

The bundle goes to /opt/tajarchive, with a link in /usr/bin, a menu entry, icons and the
copyright file. Menu and icon caches are renewed by the triggers of the packages that own them,
so that no maintainer script is needed.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from icons import PNG_SIZES, SOURCE, render  # noqa: E402

from tajarchive import __version__  # noqa: E402

# What Qt loads from the system; each has an alternative where a newer release renamed it.
DEPENDS = (
    "libc6",
    "libegl1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)
CONTROL = """\
Package: tajarchive
Version: {version}
Architecture: {architecture}
Maintainer: TajArchive contributors <tajarchive@users.noreply.github.com>
Installed-Size: {kilobytes}
Depends: {depends}
Section: text
Priority: optional
Description: archive browser for news about Tajikistan and its neighbours
 Keeps a folder of news and official statements in English, Russian, Tajik and
 Chinese; searches it, shows people, places and events, and hands out passages
 with their source. Works entirely offline.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: TajArchive
Comment: The licences of the libraries and fonts inside are in /opt/tajarchive/_internal/licences.

Files: *
Copyright: 2026 TajArchive contributors
License: Expat
{text}
"""


def copyright_file() -> str:
    """Return the copyright file, with the licence's text in the form that Debian asks for."""
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2]
    lines = [f" {line}" if line else " ." for line in licence.strip().splitlines()]
    return COPYRIGHT.format(text="\n".join(lines))


def write(target: Path, content: str | bytes) -> None:
    """Write `content` to `target`, readable by everyone; make its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    target.chmod(0o644)


def fill(tree: Path, bundle: Path) -> None:
    """Lay out in `tree` what the package puts on a system."""
    shutil.copytree(bundle, tree / "opt" / "tajarchive", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "tajarchive").symlink_to("/opt/tajarchive/tajarchive")
    share = tree / "usr" / "share"
    entry = (ROOT / "packaging" / "linux" / "tajarchive.desktop").read_bytes()
    write(share / "applications" / "tajarchive.desktop", entry)
    icons = share / "icons" / "hicolor"
    write(icons / "scalable" / "apps" / "tajarchive.svg", SOURCE.read_bytes())
    for size in PNG_SIZES:
        render(icons / f"{size}x{size}" / "apps" / "tajarchive.png", size)
    write(share / "doc" / "tajarchive" / "copyright", copyright_file())
    changelog = (ROOT / "CHANGELOG.md").read_bytes()
    write(share / "doc" / "tajarchive" / "changelog.gz", gzip.compress(changelog, 9, mtime=0))


def build() -> Path:
    """Build the package from dist/tajarchive and return its path."""
    bundle = ROOT / "dist" / "tajarchive"
    if not (bundle / "tajarchive").is_file():
        raise SystemExit("dist/tajarchive is missing; run `make bundle` first.")
    if shutil.which("dpkg-deb") is None:
        raise SystemExit("dpkg-deb is missing; a Debian package is built on Debian or Ubuntu.")
    os.umask(0o022)
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    fill(tree, bundle)
    kilobytes = sum(p.lstat().st_size for p in tree.rglob("*") if not p.is_dir()) // 1024 + 1
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    control = CONTROL.format(
        version=__version__,
        architecture=architecture,
        kilobytes=kilobytes,
        depends=", ".join(DEPENDS),
    )
    write(tree / "DEBIAN" / "control", control)
    target = ROOT / "dist" / f"tajarchive_{__version__}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--build", str(tree), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


if __name__ == "__main__":
    package = build()
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
