"""How the program looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.ui.settings.section import Section
from jobtracker.ui.theme.look import Look
from jobtracker.ui.widgets.filter_chips import FilterChips

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobtracker.ui.theme.look import LookChoice

WORDS = ((Look.SYSTEM, "As the system"), (Look.LIGHT, "Light"), (Look.DARK, "Dark"))


class LookSection(Section):
    """Light or dark, at once."""

    def __init__(self, choice: LookChoice, parent: QWidget | None = None) -> None:
        super().__init__("Look", parent=parent)
        self.chips = FilterChips([(look.value, words) for look, words in WORDS])
        self.chips.set_current(choice.look.value)
        self.chips.chosen.connect(lambda key: choice.choose(Look(key)))
        self.add_line(self.chips)
