"""The facts of a draft, each in a field: what was read, to be put right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from jobtracker.domain.date_words import dated
from jobtracker.domain.facts_entry import day_from, places_from, salary_from, years_from
from jobtracker.domain.facts_words import MODE_WORDS, salary_words, years_words
from jobtracker.domain.reading import EmploymentType, WorkMode
from jobtracker.ui.review.fact_field import FactField
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from jobtracker.domain.draft import Draft
    from jobtracker.domain.reading import Facts

FIELDS: tuple[tuple[str, str, Callable[[Any], str], Callable[[str], Any], int], ...] = (
    ("title", "Title", lambda title: title or "", lambda entry: entry or None, 2),
    ("company", "Company", lambda company: company or "", lambda entry: entry or None, 2),
    ("locations", "Location", "; ".join, places_from, 2),
    ("salary", "Salary", lambda salary: salary_words(salary) if salary else "", salary_from, 2),
    ("experience_years", "Experience", lambda years: years_words(years) if years else "", years_from, 1),
    ("deadline", "Apply by", lambda day: dated(day) if day else "", day_from, 1),
)
"""Name in `Facts`, label, how a value is written and understood, and columns of the form."""

COLUMNS = 4

CHOICES: tuple[tuple[str, str, dict[Any, str]], ...] = (
    ("work_mode", "Work mode", {mode: MODE_WORDS[mode] for mode in WorkMode}),
    (
        "employment_type",
        "Employment",
        {kind: kind.replace("_", " ").capitalize() for kind in EmploymentType},
    ),
)
NOT_FOUND = "Not found"


class FactsForm(QWidget):
    """Tells what was entered, and which fact is looked at; it shows what the draft says then."""

    entered = Signal(str, object)
    """The name of a fact in `Facts`, and its new value."""
    looked_at = Signal(str)
    """The name of the fact whose field has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self.fields: dict[str, FactField] = {}
        self.choices: dict[str, _ChoiceBox] = {}
        self._labels: dict[str, QLabel] = {}
        place = 0
        for name, label, words, value, width in FIELDS:
            field = self.fields[name] = FactField(label, words, value)
            field.entered.connect(partial(self.entered.emit, name))
            field.focused.connect(partial(self.looked_at.emit, name))
            field.refused.connect(self._advise)
            self._add(grid, place, width, name, label, field)
            place += width
        for name, label, values in CHOICES:
            box = self.choices[name] = _ChoiceBox(label, values)
            box.chosen.connect(partial(self.entered.emit, name))
            box.focused.connect(partial(self.looked_at.emit, name))
            self._add(grid, place, 1, name, label, box)
            place += 1
        self._advice = plain_label("", "small")
        self._advice.setProperty("tone", "gap")
        self._advice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 0)
        layout.setSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self._advice)

    def show_draft(self, draft: Draft) -> None:
        """Show the facts as the draft has them; those put right are marked."""
        for name, field in self.fields.items():
            field.show_value(getattr(draft.facts, name))
        for name, box in self.choices.items():
            box.show_value(getattr(draft.facts, name))
        for name, label in self._labels.items():
            base = label.property("words")
            label.setText(f"{base} · {_origin(draft.facts, name)}" if _origin(draft.facts, name) else base)

    def take(self) -> bool:
        """Take what is being written as it stands; whether all of it is understood."""
        for field in self.fields.values():
            if not field.take():
                field.setFocus()
                return False
        return True

    def focus(self, name: str) -> None:
        """Go to the field of a fact, if there is one."""
        target = self.fields.get(name) or self.choices.get(name)
        if target is not None:
            target.setFocus()

    def _add(self, grid: QGridLayout, place: int, width: int, name: str, words: str, field: QWidget) -> None:
        label = self._labels[name] = plain_label(words, "small")
        label.setProperty("words", words)
        label.setBuddy(field)
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(label)
        cell.addWidget(field)
        field.setMinimumWidth(60)
        label.setMinimumWidth(10)
        grid.addLayout(cell, place // COLUMNS, place % COLUMNS, 1, width)

    def _advise(self, advice: str) -> None:
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))


class _ChoiceBox(QComboBox):
    """Values to choose from, "not found" among them."""

    chosen = Signal(object)
    """A value, or None."""
    focused = Signal()

    def __init__(self, name: str, values: dict[Any, str]) -> None:
        super().__init__()
        self._values = (None, *values)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.addItems([NOT_FOUND, *values.values()])
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))

    def show_value(self, value: object) -> None:
        """Show the value of a draft."""
        self.setCurrentIndex(self._values.index(value))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.focused.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Let what lies behind it scroll: a turn of the wheel on the way would change the fact."""
        event.ignore()


def _origin(facts: Facts, name: str) -> str:
    return "put right" if name in facts.corrected else ""
