"""The Posting tab: the text, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jobtracker.domain.reading import Level, Section, SectionKind
from jobtracker.ui.applications.posting_view import PostingView
from jobtracker.ui.widgets.keyed_widgets import KeyedWidgets
from jobtracker.ui.widgets.words import elided, plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.requirement import Requirement, Responsibility
    from jobtracker.ui.theme.theme import Theme

OUTLINE_WIDTH = 210
ROOMY = 600
"""Pixels of width from which the outline stands beside the text."""
LONGEST_HEADING = 26
"""Characters of a heading that are shown in the outline."""

KIND_WORDS = {
    SectionKind.ABOUT: "About the company",
    SectionKind.TEAM: "About the team",
    SectionKind.ROLE: "The role",
    SectionKind.RESPONSIBILITIES: "Responsibilities",
    SectionKind.REQUIREMENTS: "Requirements",
    SectionKind.PREFERRED: "Preferred",
    SectionKind.BENEFITS: "Benefits",
    SectionKind.APPLY: "How to apply",
    SectionKind.PROCESS: "The process",
    SectionKind.DETAILS: "Details",
    SectionKind.LEGAL: "Legal",
    SectionKind.CHROME: "Page furniture",
    SectionKind.OTHER: "Other",
}


class PostingTab(QWidget):
    """Source text on the left, its outline and what the reader did not find on the right."""

    item_clicked = Signal(object)
    passage_chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PostingView(theme)
        self.view.item_clicked.connect(self.item_clicked)
        self.view.passage_chosen.connect(self.passage_chosen)
        self.view.selectionChanged.connect(self._offer_to_add)

        outline, report = QVBoxLayout(), QVBoxLayout()
        outline.setSpacing(2)
        self._outline: KeyedWidgets[Section, QPushButton] = KeyedWidgets(outline)
        self._report: KeyedWidgets[str, QLabel] = KeyedWidgets(report)
        self._add_required = QPushButton("Add as requirement")
        self._add_preferred = QPushButton("Add as preferred")
        self._add_required.clicked.connect(lambda: self.view.add_selection(Level.REQUIRED))
        self._add_preferred.clicked.connect(lambda: self.view.add_selection(Level.PREFERRED))
        self._hint = _small("Select text, then “Add as requirement” to correct what was read.")

        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(8)
        column.addWidget(plain_label("In this posting", "heading"))
        column.addLayout(outline)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addWidget(self._hint)
        column.addWidget(self._add_required)
        column.addWidget(self._add_preferred)
        column.addLayout(report)
        column.addStretch(1)
        self._side = scroll = QScrollArea()
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(OUTLINE_WIDTH)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.view, 1)
        layout.addWidget(scroll)
        self._offer_to_add()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        # The text comes first; a right click adds what the outline's buttons add.
        self._side.setVisible(self.width() >= ROOMY)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the posting of an application."""
        reading = record.posting.reading
        marked: list[Requirement | Responsibility] = [*record.requirements, *record.responsibilities]
        self.view.show_posting(record.posting.source_text, reading.sections, marked)
        buttons = self._outline.show(reading.sections, self._section_button)
        for section, button in buttons.items():
            items = _items_in(section, record)
            words = elided(
                (section.heading or KIND_WORDS[section.kind]).rstrip(" :："), LONGEST_HEADING
            ).replace("&", "&&")
            button.setText(f"{words} · {items}" if items else words)
        self._report.show([finding.message for finding in reading.report], _small)

    def _section_button(self, section: Section) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "quiet")
        button.setStyleSheet("text-align: left;")
        button.setToolTip(KIND_WORDS[section.kind])
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.view.show_place(section.start))
        return button

    def _offer_to_add(self) -> None:
        selected = self.view.textCursor().hasSelection()
        self._hint.setVisible(not selected)
        self._add_required.setVisible(selected)
        self._add_preferred.setVisible(selected)


def _items_in(section: Section, record: ApplicationRecord) -> int:
    spans = [item.span for item in record.requirements] + [duty.span for duty in record.responsibilities]
    return sum(section.start <= span.start < section.end for span in spans if span)


def _small(text: str) -> QLabel:
    label = plain_label(text, "small")
    label.setWordWrap(True)
    return label
