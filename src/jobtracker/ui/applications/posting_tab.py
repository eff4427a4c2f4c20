"""The Posting tab: the text, and what is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jobtracker.domain.posting import ApplicationRecord
from jobtracker.domain.reading import Level, Section, SectionKind
from jobtracker.ui.applications.posting_view import PostingView
from jobtracker.ui.theme.theme import Theme

OUTLINE_WIDTH = 210

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

    item_clicked = Signal(int)
    passage_chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] | None = None
        self.view = PostingView(theme)
        self.view.item_clicked.connect(self.item_clicked)
        self.view.passage_chosen.connect(self.passage_chosen)
        self.view.selectionChanged.connect(self._offer_to_add)

        self._outline = QVBoxLayout()
        self._outline.setSpacing(2)
        self._add_required = QPushButton("Add as requirement")
        self._add_preferred = QPushButton("Add as preferred")
        self._add_required.clicked.connect(lambda: self.view.add_selection(Level.REQUIRED))
        self._add_preferred.clicked.connect(lambda: self.view.add_selection(Level.PREFERRED))
        self._hint = _words("Select text, then “Add as requirement” to correct what was read.", "small")
        self._report = QVBoxLayout()

        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(8)
        column.addWidget(_words("In this posting", "heading"))
        column.addLayout(self._outline)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addWidget(self._hint)
        column.addWidget(self._add_required)
        column.addWidget(self._add_preferred)
        column.addLayout(self._report)
        column.addStretch(1)
        scroll = QScrollArea()
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

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the posting of an application."""
        self.view.show_record(record)
        _clear(self._outline)
        for section in record.posting.reading.sections:
            self._outline.addWidget(self._section_button(section, _items_in(section, record)))
        _clear(self._report)
        for finding in record.posting.reading.report:
            self._report.addWidget(_words(finding.message, "small"))

    def _section_button(self, section: Section, items: int) -> QPushButton:
        words = section.heading or KIND_WORDS[section.kind]
        short = words if len(words) <= 26 else f"{words[:25]}…"
        button = QPushButton(f"{short} · {items}" if items else short)
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


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
