"""Notices of Linux desktops, over the session bus (the Desktop Notifications specification, version 1.2).

The bus is a socket on this computer; nothing here opens a connection to a network.
"""

from __future__ import annotations

import logging
from collections import deque
from html import escape
from typing import TYPE_CHECKING, Any

from jobtracker.system.notification.notice import Answer, Notice

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE = 5.0
"""Seconds for an answer of the desktop, which may first have to start the program that shows notices."""

MOST_ANSWERED = 100
"""Notices whose answers are waited for; the oldest are forgotten."""

log = logging.getLogger(__name__)


class FreedesktopNotifier:
    """Connects with the first notice, and again where the bus had gone away. Belongs to one thread."""

    def __init__(self) -> None:
        self._connection: DBusConnection | None = None
        self._offers: frozenset[str] = frozenset()
        self._signals: deque[Any] = deque(maxlen=MOST_ANSWERED)
        self._shown: dict[int, str] = {}

    def show(self, notice: Notice) -> bool:
        """Whether a desktop took the notice; with no session bus or nobody on it, it is not taken."""
        try:
            if self._connection is None:
                self._connect()
            self._shown[self._notify(notice)] = notice.key
        # KeyError: no address of a bus. The library raises what it likes for a bus that is not well.
        except Exception as error:
            log.info("No notice over the session bus: %s: %s", type(error).__name__, error)
            self.close()
            return False
        for oldest in list(self._shown)[:-MOST_ANSWERED]:
            del self._shown[oldest]
        return True

    def waits_on(self) -> int | None:
        """The bus, while there is one."""
        return None if self._connection is None else self._connection.sock.fileno()

    def answers(self) -> list[Answer]:
        """What the user chose on notices of this object, and on no other program's."""
        if self._connection is not None:
            try:
                while True:
                    self._connection.recv_messages(timeout=0)
            except TimeoutError:
                pass
            except Exception as error:
                log.info("The session bus went away: %s: %s", type(error).__name__, error)
                self.close()
        found = []
        while self._signals:
            body = self._signals.popleft().body
            # Any program of the session may say anything here.
            if len(body) == 2 and isinstance(body[0], int) and body[0] in self._shown:
                found.append(Answer(self._shown[body[0]], str(body[1])))
        return found

    def close(self) -> None:
        """Leave the bus."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connect(self) -> None:
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self._connection = connection = open_dbus_connection("SESSION")
        rule = MatchRule(type="signal", interface=NAME, member="ActionInvoked", path=PATH)
        Proxy(message_bus, connection, timeout=PATIENCE).AddMatch(rule)
        connection.filter(rule, queue=self._signals)
        (offers,) = self._call("GetCapabilities")
        self._offers = frozenset(offers)
        self._shown.clear()

    def _notify(self, notice: Notice) -> int:
        actions = [words for action in notice.actions for words in (action.name, action.label)]
        body = escape(notice.body, quote=False) if "body-markup" in self._offers else notice.body
        hints = {"desktop-entry": ("s", "jobtracker")}
        (shown,) = self._call(
            "Notify",
            "susssasa{sv}i",
            ("Job Tracker", 0, "jobtracker", notice.title, body, self._offered(actions), hints, -1),
        )
        return int(shown)

    def _offered(self, actions: list[str]) -> list[str]:
        return actions if "actions" in self._offers else []

    def _call(self, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        from jeepney import DBusAddress, new_method_call
        from jeepney.wrappers import unwrap_msg

        assert self._connection is not None
        address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        message = new_method_call(address, method, signature, body)
        reply: tuple[Any, ...] = unwrap_msg(self._connection.send_and_get_reply(message, timeout=PATIENCE))
        return reply
