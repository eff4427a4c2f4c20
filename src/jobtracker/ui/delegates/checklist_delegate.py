"""The checklist's rows: how high they are, what a click on them means, and writing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from jobtracker.ui.delegates.checklist_geometry import SIDE, Target
from jobtracker.ui.delegates.checklist_layout import ChecklistLayout, Editing, Field
from jobtracker.ui.delegates.checklist_painter import ChecklistPainter
from jobtracker.ui.delegates.inline_editor import InlineEditor
from jobtracker.ui.delegates.wrapped_text import WrappedText
from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow, ResponsibilityRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

TIPS = {
    Target.MET: "Met (1)",
    Target.PARTLY: "Partly (2)",
    Target.GAP: "Gap (3)",
    Target.EVIDENCE: "Write why: your evidence (E)",
    Target.MORE: "Edit, split, merge, delete",
    Target.ADD: "Add a requirement of your own",
}

Index = QModelIndex | QPersistentModelIndex


class ChecklistDelegate(QStyledItemDelegate):
    """Paints and edits rows whose RECORD is a `GroupRow`, `RequirementRow` or `ResponsibilityRow`.

    It changes nothing itself: it tells what was asked for, and paints what the model says then.
    """

    verdict_clicked = Signal(QModelIndex, object)
    """A requirement, and its new `Verdict`; None where the verdict it has was clicked again."""

    add_clicked = Signal(QModelIndex)
    """The head of the card that an item shall be added to."""

    evidence_requested = Signal(QModelIndex)
    """A requirement whose evidence the user wants to write."""

    text_requested = Signal(QModelIndex)
    """A requirement whose text the user wants to mend (double click)."""

    menu_requested = Signal(QModelIndex, QPoint)
    """A requirement, and the place on the screen where its menu shall open."""

    evidence_entered = Signal(QModelIndex, str)
    """A requirement and what was written as its evidence, when that differs."""

    text_entered = Signal(QModelIndex, str)
    """A requirement and its new text, when that differs and is not empty."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        texts = WrappedText()
        self._layout = ChecklistLayout(texts)
        self._painter = ChecklistPainter(theme, texts)
        self._pressed: tuple[QPersistentModelIndex, Target] | None = None
        self._pointed: tuple[QPersistentModelIndex, QPoint] | None = None
        self._mode = Editing.EVIDENCE
        self._editor: InlineEditor | None = None
        self._edited = QPersistentModelIndex()

    def open_editor(self, view: QAbstractItemView, index: QModelIndex, mode: Editing) -> None:
        """Let the user write in a requirement's row; the model must say that it is editable."""
        self._mode = mode
        view.setCurrentIndex(index)
        view.edit(index)

    def target_at(self, option: QStyleOptionViewItem, index: Index, point: QPoint) -> Target | None:
        """What a click at `point`, in the view's coordinates, would mean; None: nothing."""
        record = index.data(RECORD)
        at = self._painter.mirrored(option, QRect(point, QSize(1, 1))).topLeft()
        match record:
            case GroupRow(kind="requirements"):
                return self._layout.head(option).at(at)
            case RequirementRow():
                return self._layout.requirement(option, record, self._field(index)).at(at)
        return None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as the wrapped text in the width of the view needs."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        match index.data(RECORD):
            case GroupRow():
                return QSize(0, self._layout.head_height())
            case RequirementRow() as row:
                return QSize(0, self._layout.requirement_height(option, width, row, self._field(index)))
            case ResponsibilityRow() as row:
                return QSize(0, self._layout.responsibility_height(option, width, row))
        return QSize(0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row as its part of the card."""
        painter.save()
        hovered = self._hovered(option, index)
        match index.data(RECORD):
            case GroupRow() as row:
                head = self._layout.head(option)
                self._painter.head(painter, option, row, head, hovered is Target.ADD)
            case RequirementRow() as row:
                places = self._layout.requirement(option, row, self._field(index))
                self._painter.requirement(painter, option, row, places, hovered)
            case ResponsibilityRow() as row:
                card = option.rect.adjusted(SIDE, 0, -SIDE, 0)
                text = self._layout.responsibility(option)
                self._painter.responsibility(painter, option, row, card, text)
        painter.restore()

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Follow the mouse, and tell what a press and release at one place asks for."""
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        target = self.target_at(option, index, point)
        here = QPersistentModelIndex(index)
        match event.type():
            case QEvent.Type.MouseMove:
                self._pointed = (here, point)
                option.widget.update()
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._pressed = (here, target) if target else None
                return target not in (None, Target.TEXT)
            case QEvent.Type.MouseButtonDblClick if target is Target.TEXT:
                self.text_requested.emit(_of_now(index))
                return True
            case QEvent.Type.MouseButtonRelease if target and self._pressed == (here, target):
                self._pressed = None
                self._tell(_of_now(index), target, event.globalPosition().toPoint())
                return target is not Target.TEXT
        return False

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say what the thing under the mouse does."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        target = self.target_at(option, index, event.pos())
        QToolTip.showText(event.globalPos(), TIPS.get(target, "") if target else "", view)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """The field for evidence or for the text, whichever was asked for last."""
        if self._mode is Editing.EVIDENCE:
            editor = InlineEditor(parent, "Evidence", "Why is that so? In your own words")
        else:
            editor = InlineEditor(parent, "Requirement", "What is asked for")
        editor.setFont(option.font)
        editor.document().setModified(False)  # a new font counts as a change to Qt
        self._editor, self._edited = editor, QPersistentModelIndex(index)
        editor.done.connect(self.finish)
        editor.cancelled.connect(self._cancel)
        editor.resized.connect(self._regrow)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Give the row its own height again."""
        self._editor, self._edited = None, QPersistentModelIndex()
        super().destroyEditor(editor, index)
        self.sizeHintChanged.emit(_of_now(index))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """The editor ends itself; Qt's own rules for fields of one line would be in its way."""
        return False

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Fill in what is there, once: what the user writes meanwhile is not overwritten."""
        row = index.data(RECORD)
        assert isinstance(editor, InlineEditor)
        if isinstance(row, RequirementRow) and not editor.document().isModified():
            editor.setPlainText(self._present(row))
            self._regrow()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Tell what was written, when it differs from what is there."""
        row = index.data(RECORD)
        assert isinstance(editor, InlineEditor)
        if not isinstance(row, RequirementRow):
            return
        written = editor.toPlainText().strip()
        if written == self._present(row):
            return
        if self._mode is Editing.EVIDENCE:
            self.evidence_entered.emit(_of_now(index), written)
        elif written:
            self.text_entered.emit(_of_now(index), " ".join(written.split()))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Lay the field where its text stands."""
        row = index.data(RECORD)
        if isinstance(row, RequirementRow):
            places = self._layout.requirement(option, row, self._field(index))
            place = places.evidence if self._mode is Editing.EVIDENCE else places.text
            # Its frame stands out, so that the words stay where they were.
            editor.setGeometry(self._painter.mirrored(option, place.adjusted(-8, 0, 0, 0)))

    def _tell(self, index: QModelIndex, target: Target, screen: QPoint) -> None:
        row = index.data(RECORD)
        if target.verdict is not None and isinstance(row, RequirementRow):
            again = row.requirement.verdict is target.verdict
            self.verdict_clicked.emit(index, None if again else target.verdict)
        elif target is Target.ADD:
            self.add_clicked.emit(index)
        elif target is Target.EVIDENCE:
            self.evidence_requested.emit(index)
        elif target is Target.MORE:
            self.menu_requested.emit(index, screen)

    def _hovered(self, option: QStyleOptionViewItem, index: Index) -> Target | None:
        if self._pointed is None or not option.state & QStyle.StateFlag.State_MouseOver:
            return None
        row, point = self._pointed
        return self.target_at(option, index, point) if row == index else None

    def _field(self, index: Index) -> Field | None:
        if self._editor is None or self._edited != index:
            return None
        return Field(self._mode, self._editor.wanted_height())

    def _present(self, row: RequirementRow) -> str:
        return row.requirement.evidence if self._mode is Editing.EVIDENCE else row.requirement.text

    def _regrow(self) -> None:
        self.sizeHintChanged.emit(_of_now(self._edited))

    def finish(self) -> None:
        """Take what is being written as it stands, whatever has the focus."""
        editor, self._editor = self._editor, None
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _cancel(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)


def _of_now(index: Index) -> QModelIndex:
    """The index as signals carry it; they outlive no change of the model."""
    if isinstance(index, QModelIndex):
        return index
    if not index.isValid():
        return QModelIndex()
    return index.model().index(index.row(), index.column(), index.parent())
