"""What stands between this program and its window: no display, or system libraries that Qt needs.

Qt itself ends the process when it cannot start, so this is asked before Qt is.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
}
"""What PySide6's QtWidgets, xcb and wayland plugins are linked with: the Debian and the Fedora package."""

COMMAND_LINE = "The command line works without one: jobtracker --help"


def window_trouble(environment: Mapping[str, str]) -> str | None:
    """Return why no window can be opened and what to do about it, or None when nothing is in the way."""
    if sys.platform in ("win32", "darwin"):
        return None
    platforms = _platforms(environment)
    if not platforms:
        return f"There is no display to open a window on. {COMMAND_LINE}"
    try:
        from PySide6.QtCore import QLibraryInfo
        from PySide6.QtWidgets import QApplication  # noqa: F401  (its libraries are what is asked about)

        plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    except ImportError as error:
        return _missing(str(error))
    troubles = [_platform_trouble(name, plugins / f"libq{name}.so") for name in platforms]
    return None if None in troubles else troubles[0]


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """The names of the platform plugins that Qt would try, the first first."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return [name.partition(":")[0].removesuffix("-egl") for name in chosen.split(";")]
    displays = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
    return [platform for variable, platform in displays.items() if environment.get(variable)]


def _platform_trouble(name: str, plugin: Path) -> str | None:
    if not plugin.exists():
        return None  # a plugin from elsewhere (QT_QPA_PLATFORM_PLUGIN_PATH) is Qt's to judge
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return _missing(str(error))
    if name == "xcb" and not _x_server_answers():
        return f"The display that DISPLAY names does not answer. {COMMAND_LINE}"
    return None


def _x_server_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _missing(reported: str) -> str:
    missing = [packages for library, packages in LIBRARIES.items() if not _loads(library)]
    if not missing:
        return f"The window cannot be opened, because Qt does not load: {reported}. {COMMAND_LINE}"
    debian, fedora = (" ".join(sorted(set(names))) for names in zip(*missing, strict=True))
    return (
        "The window cannot be opened, because system libraries that Qt needs are missing. Install them with\n"
        f"  Debian, Ubuntu: sudo apt install {debian}\n"
        f"  Fedora:         sudo dnf install {fedora}\n"
        f"{COMMAND_LINE}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
