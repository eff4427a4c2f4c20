"""A session bus of the test's own, with a desktop on it that shows notices and whose user answers them."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


@dataclass(frozen=True)
class Shown:
    """What the desktop was asked to show."""

    id: int
    sender: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, Any]


@dataclass
class Desktop:
    """The program that shows notices, on a thread of its own."""

    address: str
    offers: tuple[str, ...] = ("actions", "body", "body-markup")
    refuses: bool = False
    slow: float = 0.0
    """Seconds between showing a notice and saying so."""
    shown: list[Shown] = field(default_factory=list)

    def __post_init__(self) -> None:
        from jeepney import message_bus
        from jeepney.io.threading import DBusRouter, Proxy, open_dbus_connection

        self._connection = open_dbus_connection(self.address)
        with DBusRouter(self._connection) as router:
            Proxy(message_bus, router, timeout=5).RequestName(NAME)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def answer(self, shown: Shown, action: str) -> None:
        """The user pressed a button of a notice."""
        self._signal("ActionInvoked", "us", (shown.id, action))

    def mumble(self) -> None:
        """Things like answers that say nothing."""
        self._signal("ActionInvoked", "s", ("nonsense",))
        self._signal("ActionInvoked", "aus", ([1, 2], "done"))

    def leave(self) -> None:
        self._connection.interrupt()
        self._thread.join(5)
        self._connection.close()

    def _signal(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        from jeepney import DBusAddress, new_signal

        emitter = DBusAddress(PATH, interface=NAME)
        self._connection.send(new_signal(emitter, member, signature, body))

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_error, new_method_return
        from jeepney.io.threading import ReceiveStopped

        while True:
            try:
                call = self._connection.receive()
            except (ReceiveStopped, OSError):
                return
            if call.header.message_type is not MessageType.method_call:
                continue
            member = call.header.fields[HeaderFields.member]
            if self.refuses:
                reply = new_error(call, f"{NAME}.Error", "s", ("not today",))
            elif member == "GetCapabilities":
                reply = new_method_return(call, "as", (list(self.offers),))
            else:
                _, _, _, title, body, actions, hints, _ = call.body
                sender = call.header.fields[HeaderFields.sender]
                self.shown.append(Shown(len(self.shown) + 1, sender, title, body, actions, hints))
                reply = new_method_return(call, "u", (len(self.shown),))
                time.sleep(self.slow)
            self._connection.send(reply)


@contextmanager
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bus of its own for the session of this process; its address."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    bus = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert bus.stdout is not None
    try:
        address = bus.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
    finally:
        bus.terminate()
        bus.wait(5)
        bus.stdout.close()
