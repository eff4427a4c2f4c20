"""What can be done with the items that are chosen, as menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Requirement

if TYPE_CHECKING:
    from jobtracker.domain.draft import Item
    from jobtracker.ui.review.item_list import ItemList

KINDS = (
    (Level.REQUIRED, "Required\tR"),
    (Level.PREFERRED, "Preferred\tP"),
    (None, "What the job does\tJ"),
)


def item_menu(view: ItemList) -> QMenu:
    """Everything; something is chosen."""
    menu = QMenu(view)
    count = len(view.selected())
    menu.addAction("Change the words…\tF2", view.reword).setEnabled(count == 1)
    menu.addAction("Split…\tS", view.split).setEnabled(count == 1)
    merge = menu.addAction("Merge\tM" if count == 1 else f"Merge {count} items\tM", view.merge)
    merge.setEnabled(count > 1)
    menu.addSeparator()
    _add_kinds(menu, view)
    menu.addSeparator()
    menu.addAction("Take back\tSpace" if view.all_chosen_are_dropped() else "Leave out\tSpace", view.toggle)
    return menu


def kind_menu(view: ItemList) -> QMenu:
    """Required, preferred, or what the job does."""
    menu = QMenu(view)
    _add_kinds(menu, view)
    return menu


def _add_kinds(menu: QMenu, view: ItemList) -> None:
    items = view.selected()
    for level, words in KINDS:
        action = menu.addAction(words, partial(view.set_kind, level))
        action.setCheckable(True)
        action.setChecked(bool(items) and all(_level(item) is level for item in items))


def _level(item: Item) -> Level | None:
    return item.level if isinstance(item, Requirement) else None
