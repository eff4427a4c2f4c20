from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

import pytest

from jobtracker.app.display import window_trouble

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt brings all it needs there")


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A system with all libraries but the named ones; Qt's plugin for X11, which needs one, does not load."""
    loading = ctypes.CDLL

    def forget(*missing: str) -> None:
        def load(name: str) -> ctypes.CDLL:
            if name in missing or "libqxcb" in name:
                raise OSError(f"{missing[0]}: cannot open shared object file: No such file or directory")
            # What else is asked for loads, whether this machine has it or not.
            return loading(None)

        monkeypatch.setattr(ctypes, "CDLL", load)

    return forget


def test_without_a_display_the_command_line_is_named() -> None:
    trouble = window_trouble({})
    assert trouble is not None
    assert "no display" in trouble
    assert "jobtracker --help" in trouble
    assert "\n" not in trouble


def test_where_nothing_is_drawn_on_a_screen_no_display_is_needed() -> None:
    assert window_trouble({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_missing_libraries_are_named_by_their_packages(without: Callable[..., None]) -> None:
    without("libxcb-cursor.so.0", "libxcb-xkb.so.1")
    trouble = window_trouble({"DISPLAY": ":0"})
    assert trouble is not None
    assert "sudo apt install libxcb-cursor0 libxcb-xkb1" in trouble
    assert "sudo dnf install libxcb xcb-util-cursor" in trouble


def test_a_library_that_is_in_no_list_is_named_as_the_system_names_it(without: Callable[..., None]) -> None:
    without("libquaint.so.3")
    trouble = window_trouble({"DISPLAY": ":0"})
    assert trouble is not None
    assert "libquaint.so.3" in trouble


def test_qt_libraries_missing_altogether_are_told_alike(
    without: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    without("libEGL.so.1")
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    trouble = window_trouble({"DISPLAY": ":0"})
    assert trouble is not None
    assert "sudo apt install libegl1" in trouble


def test_wayland_is_enough_where_x11_is_not_complete(without: Callable[..., None]) -> None:
    without("libxcb-cursor.so.0")
    assert window_trouble({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) is None


def test_a_display_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    loading = ctypes.CDLL
    try:
        loading("libxcb.so.1")
    except OSError:
        pytest.skip("this machine has no libxcb to ask the display with")
    # Qt's plugin needs more than that, which may be missing here.
    monkeypatch.setattr(ctypes, "CDLL", lambda name: loading(None if "libqxcb" in name else name))
    monkeypatch.setenv("DISPLAY", ":6789")
    trouble = window_trouble({"DISPLAY": ":6789"})
    assert trouble is not None
    assert "does not answer" in trouble
