"""What goes on while the window is closed: starting with the session, and the timer for reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from jobtracker.ui.settings.section import Section
from jobtracker.ui.widgets.words import plain_label
from jobtracker.viewmodels.errand import Errand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel


class BackgroundSection(Section):
    """Each switch asks the system at once, and stands as the system has it."""

    def __init__(self, at_login: Switch, while_closed: Switch, parent: QWidget | None = None) -> None:
        super().__init__(
            "While the window is closed",
            "Both are off until you want them, and can be taken back here.",
            parent,
        )
        for switch in (at_login, while_closed):
            self.add_line(switch)
            self.lines.addWidget(switch.trouble)


class Switch(QCheckBox):
    """Something of the system's that is made and removed; where that fails, it says why below."""

    settled = Signal(bool)
    """The system was asked, and has it or not."""

    def __init__(
        self,
        words: str,
        is_on: Callable[[], bool],
        make: Callable[[], None],
        remove: Callable[[], None],
    ) -> None:
        """`make` and `remove` may take their time and raise; they run outside the main thread."""
        super().__init__(words)
        self._is_on = is_on
        self._make = make
        self._remove = remove
        self._had_keys = False
        self.trouble: QLabel = plain_label("", "small")
        self.trouble.setProperty("tone", "gap")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.setChecked(is_on())
        self.clicked.connect(self._ask)

    def _ask(self, on: bool) -> None:
        self._had_keys = self.hasFocus()
        self.setEnabled(False)
        self.trouble.hide()
        errand = Errand(self._make if on else self._remove, self)
        errand.done.connect(self._settle)
        errand.failed.connect(self._tell)
        errand.start()

    def _settle(self) -> None:
        self.setChecked(self._is_on())
        self.setEnabled(True)
        if self._had_keys:
            # Qt gave them to the next one, which a second press of the space bar would switch.
            self.setFocus()
        self.settled.emit(self.isChecked())

    def _tell(self, error: Exception) -> None:
        self._settle()
        self.trouble.setText(f"This could not be changed, and is as it was. {error}")
        self.trouble.show()
