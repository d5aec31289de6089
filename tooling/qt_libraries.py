"""Find the shared libraries of the system that Qt needs on Linux, and have them installed.

The PySide6 wheels bring Qt itself, but not what every desktop has: X11, OpenGL, fonts, D-Bus.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tooling.debian import install_packages
from tooling.places import VENV, TaskError

# Library name (SONAME) to Debian package. Later releases rename some with a "t64" suffix; apt
# follows the old name there.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# What the program loads: its Qt modules, and the plug-ins for X11, Wayland, no screen, and print.
LOADED = (
    "Qt[CGW]*.abi3.so",
    "QtPrintSupport.abi3.so",
    "QtNetwork.abi3.so",
    "QtSvg*.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland*.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/wayland-decoration-client/*.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "Qt/plugins/platforminputcontexts/libcompose*.so",
    "Qt/plugins/platforminputcontexts/libibus*.so",
    "Qt/plugins/iconengines/*.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/printsupport/*.so",
)


def missing_in(ldd_output: str) -> set[str]:
    """Return the library names that `ldd` could not find."""
    return {
        line.split("=>")[0].strip()
        for line in ldd_output.splitlines()
        if line.rstrip().endswith("=> not found")
    }


def packages_for(libraries: set[str]) -> tuple[list[str], list[str]]:
    """Return the Debian packages that hold the libraries, and the libraries nobody knows."""
    packages = sorted({DEBIAN_PACKAGES[name] for name in libraries if name in DEBIAN_PACKAGES})
    return packages, sorted(libraries - DEBIAN_PACKAGES.keys())


def missing_libraries(venv: Path = VENV) -> set[str]:
    """Return the system libraries that Qt as installed in `.venv` needs and does not find."""
    ldd = shutil.which("ldd")
    if sys.platform != "linux" or ldd is None:
        return set()
    missing: set[str] = set()
    for folder in venv.glob("lib/python*/site-packages/PySide6"):
        files = [str(path) for pattern in LOADED for path in sorted(folder.glob(pattern))]
        listed = subprocess.run(
            [ldd, *files], capture_output=True, text=True, errors="replace", check=False
        )
        missing |= missing_in(listed.stdout)
    return missing


def ensure() -> None:
    """Install the libraries that Qt misses, or say exactly what to run.

    Raises:
        TaskError: When something is missing and cannot be installed from here.
    """
    missing = missing_libraries()
    if not missing:
        return
    packages, unknown = packages_for(missing)
    if packages:
        install_packages(packages, "Qt needs libraries that this system does not have.")
    # A package just installed can itself have brought what looked unknown.
    left = missing_libraries() if packages else set(unknown)
    if left:
        raise TaskError("Qt needs these libraries, install them first: " + ", ".join(sorted(left)))
