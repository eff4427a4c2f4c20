"""The items of a draft, to be kept or left out, levelled, divided, joined and reworded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QListView, QMenu, QWidget

from jobtracker.domain.draft import as_responsibilities, levelled, merged, restored, reworded, split, without
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Requirement
from jobtracker.ui.applications.item_dialogs import ItemDialog, SplitDialog
from jobtracker.ui.review.item_delegate import ItemDelegate
from jobtracker.ui.review.item_menu import item_menu, kind_menu
from jobtracker.ui.widgets.wrapped_rows_view import WrappedRowsView
from jobtracker.viewmodels.review.draft_model import DraftModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from jobtracker.domain.draft import Draft, Item
    from jobtracker.domain.requirement import ItemKey
    from jobtracker.ui.theme.theme import Theme

    Edit = Callable[[Draft], Draft]


MANY = 200
"""Items from which they are laid out in parts; a posting has some twenty."""


class ItemList(WrappedRowsView):
    """Tells each edit as a function on the draft. Space keeps or drops, R, P and J say what the item is, S
    splits, M merges, F2 or Enter changes the words.
    """

    edited = Signal(str, object)
    """Words for what was done, and a function from Draft to Draft."""
    chosen = Signal(object)
    """The ItemKey of the current item, or None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self.items = DraftModel(self)
        self.setModel(self.items)
        self.delegate = ItemDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setBatchSize(MANY // 4)
        self.setAccessibleName("What was read: requirements, and what the job does")
        self.delegate.box_clicked.connect(self._toggle_at)
        self.delegate.kind_clicked.connect(self._offer_kinds)
        self.delegate.text_double_clicked.connect(lambda _: self.reword())
        self.customContextMenuRequested.connect(self._open_menu)
        self.selectionModel().currentChanged.connect(self._tell_current)
        theme.changed.connect(self.viewport().update)

    def show_draft(self, draft: Draft, *, another: bool) -> None:
        """Show the items of a draft; `another` draft begins at its top, with nothing chosen."""
        before, chosen = self._draft, _keys(self.selected())
        self._draft = draft
        if another:
            self.items.set_rows([])
            # Laying out thousands of rows at once would stop the window for a moment.
            many = len(draft.items) > MANY
            self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)
        self.items.show(draft)
        if another:
            self.scrollToTop()
        elif before is not None and not chosen <= _keys(draft.items):
            # What becomes of another kind is another item: it stays the one that is chosen.
            known = _keys(before.items)
            new = [item.key for item in draft.items if item.key not in known]
            if new:
                self.choose(new[0])

    def choose(self, key: ItemKey) -> None:
        """Make an item the current one, and bring it into sight."""
        index = self.items.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def selected(self) -> Sequence[Item]:
        """The items that are chosen, from the top."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [item for row in rows if (item := self.items.item_at(row)) is not None]

    def all_chosen_are_dropped(self) -> bool:
        """Whether something is chosen, and all of it is left out."""
        keys = _keys(self.selected())
        return bool(keys) and self._draft is not None and keys <= self._draft.dropped

    def set_kind(self, level: Level | None) -> None:
        """Make what is chosen required or preferred, or with None what the job does."""
        keys = _keys(self.selected())
        if not keys:
            return
        if level is None:
            self.edited.emit("Moved to what the job does", partial(as_responsibilities, keys=keys))
        else:
            words = f"Marked as {level.value}"
            self.edited.emit(words, lambda draft: levelled(draft, keys, level))

    def toggle(self) -> None:
        """Drop what is chosen, or take it back where all of it is dropped."""
        self._toggle(_keys(self.selected()))

    def drop(self) -> None:
        """Leave out what is chosen."""
        keys = _keys(self.selected())
        if keys:
            self.edited.emit(_counted("Dropped", keys), partial(without, keys=keys))

    def merge(self) -> None:
        """Make one item of those chosen."""
        keys = _keys(self.selected())
        if len(keys) > 1:
            self.edited.emit(_counted("Merged", keys), partial(merged, keys=keys))

    def split(self) -> None:
        """Ask where to divide the item that is chosen."""
        if len(items := self.selected()) == 1:
            (item,) = items
            dialog = SplitDialog(item.text, self)
            dialog.chosen.connect(
                lambda at: self.edited.emit("Split an item", lambda draft: split(draft, item.key, at))
            )
            dialog.open()

    def reword(self) -> None:
        """Ask for other words for the item that is chosen."""
        if len(items := self.selected()) == 1:
            (item,) = items
            level = item.level if isinstance(item, Requirement) else None
            dialog = ItemDialog(level, self, text=item.text)
            dialog.entered.connect(lambda text, chosen: self._reword(item, text, chosen))
            dialog.open()

    def _reword(self, item: Item, text: str, level: Level | None) -> None:
        def change(draft: Draft) -> Draft:
            draft = reworded(draft, item.key, text)
            return draft if level is None else levelled(draft, {item.key}, level)

        self.edited.emit("Changed an item", change)

    def _toggle(self, keys: frozenset[ItemKey]) -> None:
        if self._draft is None or not keys:
            return
        if keys <= self._draft.dropped:
            self.edited.emit(_counted("Took back", keys), partial(restored, keys=keys))
        else:
            self.edited.emit(_counted("Dropped", keys), partial(without, keys=keys))

    def _toggle_at(self, index: QModelIndex) -> None:
        item = self.items.item_at(index)
        if item is not None:
            self._toggle(frozenset({item.key}))

    def _offer_kinds(self, _: QModelIndex, place: QRect) -> None:
        self._pop_up(kind_menu(self), place.bottomLeft())

    def _open_menu(self, point: QPoint) -> None:
        if self.selected():
            self._pop_up(item_menu(self), point)

    def _pop_up(self, menu: QMenu, point: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(point))

    def _tell_current(self, index: QModelIndex) -> None:
        item = self.items.item_at(index)
        self.chosen.emit(item.key if item is not None else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Letters and Space edit what is chosen; all other keys move."""
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: self.toggle,
            Qt.Key.Key_Delete: self.drop,
            Qt.Key.Key_F2: self.reword,
            Qt.Key.Key_Return: self.reword,
            Qt.Key.Key_Enter: self.reword,
            Qt.Key.Key_S: self.split,
            Qt.Key.Key_M: self.merge,
            Qt.Key.Key_R: partial(self.set_kind, Level.REQUIRED),
            Qt.Key.Key_P: partial(self.set_kind, Level.PREFERRED),
            Qt.Key.Key_J: partial(self.set_kind, None),
        }
        act = acts.get(event.key())
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.selected():
            super().keyPressEvent(event)
        else:
            act()


def _keys(items: Sequence[Item]) -> frozenset[ItemKey]:
    return frozenset(item.key for item in items)


def _counted(words: str, keys: frozenset[ItemKey]) -> str:
    return f"{words} an item" if len(keys) == 1 else f"{words} {len(keys)} items"
