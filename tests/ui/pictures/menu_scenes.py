"""The menus of entries, cards, items and documents, and what stands open in a page for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from tests.ui.pictures.dialog_scenes import applications, review_of_a_lookalike
from tests.ui.pictures.page_scenes import board, calendar_month, checklist, documents, history, today

from jobtracker.ui.calendar.menus import DayMenu
from jobtracker.ui.delegates.checklist_layout import Editing
from jobtracker.ui.review.review_dialog import ReviewDialog
from jobtracker.viewmodels.deeds import Deed
from jobtracker.viewmodels.import_run import Looking, Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView
    from tests.ui.pictures.studio import Studio

    from jobtracker.ui.calendar.page import CalendarPage
    from jobtracker.ui.today.page import TodayPage


def entry_menu(studio: Studio) -> None:
    """Of an entry of Today."""
    page = _today(studio)
    _ask_at(page.entries, 1)


def snooze_menu(studio: Studio) -> None:
    page = _today(studio)
    page.entries.ask(page.rows.index(1), Deed.SNOOZE)


def day_menu(studio: Studio) -> None:
    """Of a day of the calendar, with the menu of what stands in it."""
    page = _month(studio)
    cell = next(cell for _, cell in page.sheet.grid.cells.cells() if len(cell.entries) > 1)
    page._show_day(cell, page.mapToGlobal(QPoint(300, 150)))
    menu = page.findChild(DayMenu)
    entry = next(action for action in menu.actions() if action.menu())
    menu.setActiveAction(entry)
    entry.menu().popup(menu.mapToGlobal(menu.actionGeometry(entry).topRight()))


def card_menu(studio: Studio) -> None:
    from jobtracker.ui.board.card_list import CardList

    board(studio)
    _ask_at(next(cards for cards in studio.window.findChildren(CardList) if cards.model().rowCount()), 0)


def item_menu(studio: Studio) -> None:
    """Of a requirement."""
    checklist(studio)
    _ask_at(studio.workspace.detail.checklist.view, 2)


def evidence(studio: Studio) -> None:
    """Being written in the row of its requirement."""
    checklist(studio)
    view = studio.workspace.detail.checklist.view
    view.delegate.open_editor(view, view.currentIndex(), Editing.EVIDENCE)


def review_menu(studio: Studio) -> None:
    """Of an item that is under review."""
    review_of_a_lookalike(studio)
    _ask_at(studio.dialog(ReviewDialog).entry.list, 1)


def event_menu(studio: Studio) -> None:
    history(studio)
    _ask_at(studio.workspace.detail.history.view, 0)


def document_menu(studio: Studio) -> None:
    documents(studio)
    from PySide6.QtWidgets import QPushButton

    tab = studio.workspace.detail.documents
    more = next(b for b in tab.findChildren(QPushButton) if b.isVisible() and b.menu() is not None)
    more.menu().popup(more.mapToGlobal(QPoint(0, more.height())))


def looking_through_folders(studio: Studio) -> None:
    applications(studio)
    studio.workspace.strip.show_looking(Looking(1234, "Postings 2026"))


def importing(studio: Studio) -> None:
    applications(studio)
    studio.workspace.strip.show_progress(Progress(41, 300, "logistics-planner.txt", keeping=True))


def close_while_importing(studio: Studio) -> None:
    """What is asked where the window is closed in the middle of an import."""
    importing(studio)
    studio.prompts.confirm(
        "Close before the import is finished?",
        "259 postings are not imported yet. What is imported already stays.",
        "Close",
    )


def _ask_at(view: QAbstractItemView, row: int) -> None:
    index = view.model().index(row, 0)
    view.setCurrentIndex(index)
    view.customContextMenuRequested.emit(view.visualRect(index).center())


def _today(studio: Studio) -> TodayPage:
    from jobtracker.ui.today.page import TodayPage

    today(studio)
    return studio.window.findChild(TodayPage)


def _month(studio: Studio) -> CalendarPage:
    from jobtracker.ui.calendar.page import CalendarPage

    calendar_month(studio)
    return studio.window.findChild(CalendarPage)
