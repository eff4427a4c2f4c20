"""The list that a checklist is shown and answered in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from jobtracker.domain.requirement import Verdict
from jobtracker.ui.delegates.checklist_delegate import ChecklistDelegate
from jobtracker.ui.delegates.checklist_geometry import Target
from jobtracker.ui.delegates.checklist_layout import Editing
from jobtracker.ui.widgets.wrapped_rows_view import WrappedRowsView
from jobtracker.viewmodels.checklist_rows import RequirementRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

VERDICT_KEYS = {Qt.Key.Key_1: Verdict.MET, Qt.Key.Key_2: Verdict.PARTLY, Qt.Key.Key_3: Verdict.GAP}


class ChecklistView(WrappedRowsView):
    """Cards of requirements. 1, 2, 3 answer the current one, 0 takes the answer back, E or Enter
    writes its evidence, F2 mends its text. What was asked for is told by `delegate`'s signals.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delegate = ChecklistDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName("Checklist")
        self.delegate.evidence_requested.connect(self.write_evidence)
        self.delegate.text_requested.connect(self.mend_text)
        theme.changed.connect(self.viewport().update)

    def write_evidence(self, index: QModelIndex) -> None:
        """Open the field for a requirement's evidence."""
        self.delegate.open_editor(self, index, Editing.EVIDENCE)

    def mend_text(self, index: QModelIndex) -> None:
        """Open the field for a requirement's text."""
        self.delegate.open_editor(self, index, Editing.TEXT)

    def event(self, event: QEvent) -> bool:
        """Claim F2 from the window's actions while it means a requirement's text."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
            and isinstance(self.currentIndex().data(RECORD), RequirementRow)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Answer by keys; all other keys move."""
        index = self.currentIndex()
        row = index.data(RECORD) if index.isValid() else None
        if not isinstance(row, RequirementRow) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in VERDICT_KEYS:
            again = row.requirement.verdict is VERDICT_KEYS[key]
            self.delegate.verdict_clicked.emit(index, None if again else VERDICT_KEYS[key])
        elif key == Qt.Key.Key_0:
            self.delegate.verdict_clicked.emit(index, None)
        elif key in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write_evidence(index)
        elif key == Qt.Key.Key_F2:
            self.mend_text(index)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        target = self.delegate.target_at(option, index, point) if index.isValid() else None
        if target in (None, Target.TEXT):
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
