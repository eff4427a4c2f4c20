"""The source text of a posting, with what was read from it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Requirement
from jobtracker.ui.widgets.dropping import leave_drops_to_the_window
from jobtracker.viewmodels.posting_text import PostingText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jobtracker.domain.reading import Section
    from jobtracker.domain.requirement import ItemKey, Responsibility
    from jobtracker.ui.theme.theme import Theme

ITEM = QTextCharFormat.Property.UserProperty
"""The character format's property that holds the id of the item read there."""

LINE_HEIGHT = 150
"""Percent of the font's own line height: a posting is read, not scanned."""


class PostingView(QTextEdit):
    """Read-only text: requirements marked by their verdict, what the job does underlined, headings bold.

    Nothing is loaded from the text: it is set as plain text, and formatted by us.
    """

    item_clicked = Signal(object)
    """The ItemKey of the item whose words were clicked."""
    place_clicked = Signal(int)
    """The place in the source text of other words that were clicked."""
    passage_chosen = Signal(object, object)
    """A Span of the source text and a Level: the selection is to be an item."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: str | None = None
        self._items: Sequence[Requirement | Responsibility] = ()
        self._text = PostingText("")
        self._chosen: ItemKey | None = None
        self._fact: Sequence[Span] = ()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("Text of the posting")
        leave_drops_to_the_window(self)
        self.document().setDocumentMargin(16)
        theme.changed.connect(self._mark)

    def show_posting(
        self, source: str, sections: Sequence[Section], items: Sequence[Requirement | Responsibility]
    ) -> None:
        """Show a source text with its headings, and mark the items where they stand in it.

        The first one is meant where two share a place. The same text keeps its place on the screen.
        """
        self._items = items
        if source != self._source:
            self._source = source
            self._text = PostingText(source, sections)
            self._chosen, self._fact = None, ()
            self._set_text()
        self._mark()

    def choose(self, key: ItemKey | None) -> None:
        """Highlight where an item was read, and bring it into sight."""
        span = next((item.span for item in self._items if item.key == key), None)
        self._highlight(key, (), span)

    def choose_fact(self, spans: Sequence[Span]) -> None:
        """Highlight where a fact was read, and bring it into sight."""
        self._highlight(None, spans, spans[0] if spans else None)

    def _highlight(self, key: ItemKey | None, fact: Sequence[Span], place: Span | None) -> None:
        self._chosen, self._fact = key, fact
        self._mark()
        if place is not None:
            self.show_place(place.start)

    def show_place(self, offset: int) -> None:
        """Bring a place of the source text into sight, near the top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(offset))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 4)

    def selected_span(self) -> Span | None:
        """What is selected, as a span of the source text."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._text.to_source(cursor.selectionStart())
        end = self._text.to_source(cursor.selectionEnd())
        return Span(start, end) if end > start else None

    def add_selection(self, level: Level) -> None:
        """Ask for the selection to become an item."""
        span = self.selected_span()
        if span is not None:
            self.passage_chosen.emit(span, level)

    def _set_text(self) -> None:
        shown = self._text.text
        if self._text.hidden:
            shown += f"\n\n[{self._text.hidden:,} more characters are kept, but not shown.]"
        self.setPlainText(shown)
        cursor = QTextCursor(self.document())
        # Else the text would be laid out anew for each of its headings.
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spacing)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        apart = QTextBlockFormat()
        apart.setTopMargin(self.fontMetrics().height())
        for span in self._text.headings:
            heading = self._cursor_over(span)
            heading.mergeCharFormat(bold)
            if heading.block().previous().text().strip():
                heading.mergeBlockFormat(apart)
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(0)

    def _mark(self) -> None:
        """Lay the marks over the text; the document itself stays as it is, so nothing moves."""
        self.setExtraSelections([*self._item_marks(), *self._fact_marks()])

    def _fact_marks(self) -> Iterable[QTextEdit.ExtraSelection]:
        accent = self._theme.tokens.accent
        for span in filter(lambda span: self._text.shows(span.start), self._fact):
            marked = QTextCharFormat()
            marked.setBackground(QColor(accent.soft))
            marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            marked.setUnderlineColor(QColor(accent.ink))
            yield self._mark_of(span, marked)

    def _item_marks(self) -> Iterable[QTextEdit.ExtraSelection]:
        tokens = self._theme.tokens
        for item in self._items:
            if item.span is None or not self._text.shows(item.span.start):
                continue
            verdict = item.verdict if isinstance(item, Requirement) else None
            chosen = item.key == self._chosen
            pair = tokens.accent if chosen else tokens.of_verdict(verdict)
            marked = QTextCharFormat()
            if chosen or isinstance(item, Requirement):
                marked.setBackground(QColor(pair.soft))
            marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            marked.setUnderlineColor(QColor(pair.ink if chosen or verdict else tokens.border_strong))
            marked.setProperty(ITEM, item.id)
            yield self._mark_of(item.span, marked)

    def _mark_of(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = self._cursor_over(span), look
        return mark

    def _cursor_over(self, span: Span) -> QTextCursor:
        last = self.document().characterCount() - 1
        start, end = self._text.shown_span(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, offset: int) -> int:
        return min(self._text.to_shown(offset), self.document().characterCount() - 1)

    def _item_at(self, offset: int) -> Requirement | Responsibility | None:
        """The item whose words stand at a place of the source text."""
        inside = (item for item in self._items if item.span and item.span.start <= offset < item.span.end)
        return next(inside, None)

    def _offset_at(self, point: QPoint) -> int | None:
        """The place of the source text whose words stand under a point of the viewport."""
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        position = layout.hitTest(point.toPointF() + scrolled, Qt.HitTestAccuracy.ExactHit)
        return self._text.to_source(position) if position >= 0 else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            offset = self._offset_at(event.position().toPoint())
            item = self._item_at(offset) if offset is not None else None
            if item is not None:
                self.item_clicked.emit(item.key)
            elif offset is not None:
                self.place_clicked.emit(offset)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802, D102
        menu = self.createStandardContextMenu()
        selected = self.selected_span() is not None
        first = menu.actions()[0] if menu.actions() else None
        for level, words in ((Level.REQUIRED, "Add as requirement"), (Level.PREFERRED, "Add as preferred")):
            action = menu.addAction(words)
            action.setEnabled(selected)
            action.triggered.connect(lambda _=False, chosen=level: self.add_selection(chosen))
            if first is not None:
                menu.removeAction(action)
                menu.insertAction(first, action)
        if first is not None:
            menu.insertSeparator(first)
        menu.exec(event.globalPos())
        menu.deleteLater()
