"""Every page, every tab of an application, and the menus of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtTest import QTest
from tests.ui.pictures.records import SHOWN

from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.system.crashes import write_crash
from jobtracker.ui.calendar.bar import View
from jobtracker.ui.crash_notice import CrashNotice
from jobtracker.ui.nav import APPLICATIONS, BOARD, CALENDAR, SETTINGS, TODAY
from jobtracker.ui.settings.page import SettingsPage
from jobtracker.ui.start_offer import StartOffer
from jobtracker.viewmodels.shown_applications import Shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget
    from tests.ui.pictures.studio import Studio

    from jobtracker.ui.applications.detail import Detail


def today(studio: Studio) -> None:
    studio.turn_to(TODAY)


def applications(studio: Studio) -> None:
    studio.turn_to(APPLICATIONS)


def board(studio: Studio) -> None:
    studio.turn_to(BOARD)


def calendar_month(studio: Studio) -> None:
    _calendar(studio, View.MONTH)


def calendar_week(studio: Studio) -> None:
    _calendar(studio, View.WEEK)


def settings(studio: Studio) -> None:
    studio.turn_to(SETTINGS)


def settings_end(studio: Studio) -> None:
    studio.turn_to(SETTINGS)
    bar = studio.window.findChild(SettingsPage).verticalScrollBar()
    bar.setValue(bar.maximum())


def checklist(studio: Studio) -> None:
    detail = _detail(studio)
    detail.tabs.setCurrentWidget(detail.checklist)
    detail.checklist.view.setCurrentIndex(detail.checklist.model.index(2))
    detail.checklist.view.setFocus()


def posting(studio: Studio) -> None:
    """Where a requirement was read."""
    detail = _detail(studio)
    record = studio.workspace.open_application.record
    assert record is not None
    detail.show_place(record.requirements[2].key)


def notes(studio: Studio) -> None:
    detail = _tab(studio, _detail(studio).notes)
    detail.notes.preview_button.setChecked(False)


def note_preview(studio: Studio) -> None:
    detail = _tab(studio, _detail(studio).notes)
    detail.notes.preview_button.setChecked(True)


def reminders(studio: Studio) -> None:
    _tab(studio, _detail(studio).reminders)


def contacts(studio: Studio) -> None:
    _tab(studio, _detail(studio).contacts)


def documents(studio: Studio) -> None:
    _tab(studio, _detail(studio).documents)


def history(studio: Studio) -> None:
    _tab(studio, _detail(studio).history)


def history_of_interviews(studio: Studio) -> None:
    studio.open(studio.find("laboratory-technician-email.txt"))
    detail = studio.workspace.detail
    detail.tabs.setCurrentWidget(detail.history)


def silent_company(studio: Studio) -> None:
    """A saved posting of a company that never answered."""
    studio.open(studio.find("quillmere-lead.txt"))
    detail = studio.workspace.detail
    detail.tabs.setCurrentWidget(detail.checklist)


def filter_menu(studio: Studio) -> None:
    studio.turn_to(APPLICATIONS)
    button = studio.workspace.filtering.button
    menu = studio.workspace.filtering.menu
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    groups = [action for action in menu.actions() if action.menu()]
    place = menu.actionGeometry(groups[0])
    menu.setActiveAction(groups[0])
    groups[0].menu().popup(menu.mapToGlobal(place.topRight()))


def filtered(studio: Studio) -> None:
    studio.turn_to(APPLICATIONS)
    workspace = studio.workspace
    first, *_ = workspace.known.stages.answer or ()
    workspace.filtering._choices.choose(ApplicationFilter(stages=frozenset({first.id})))


def selection_of_many(studio: Studio) -> None:
    studio.turn_to(APPLICATIONS)
    pane = studio.workspace.list_pane
    keep = QItemSelectionModel.SelectionFlag.Select
    for row in range(1, min(4, studio.workspace.shown.rowCount())):
        pane.view.selectionModel().select(studio.workspace.shown.index(row, 0), keep)
    pane.view.scrollToTop()
    at = pane.view.visualRect(studio.workspace.shown.index(1, 0)).center()
    pane.view.customContextMenuRequested.emit(at)


def search(studio: Studio) -> None:
    studio.turn_to(APPLICATIONS)
    field = studio.window.top.search
    field.setFocus()
    QTest.keyClicks(field, "experience")
    studio.settle()
    studio.still()


def nothing_found(studio: Studio) -> None:
    studio.turn_to(APPLICATIONS)
    field = studio.window.top.search
    field.setFocus()
    QTest.keyClicks(field, "zeppelin")
    studio.settle()
    studio.still()


def closed(studio: Studio) -> None:
    """The list of those that are closed."""
    studio.turn_to(APPLICATIONS)
    studio.workspace.list_pane._show_only(Shown.CLOSED)


def stage_menu(studio: Studio) -> None:
    detail = _detail(studio)
    _drop(detail.header.stage.menu(), detail.header.stage)


def tag_menu(studio: Studio) -> None:
    tags = _detail(studio).header.tags
    for button in [tags, *tags.findChildren(type(tags))]:
        if button.menu() is not None:
            _drop(button.menu(), button)


def import_menu(studio: Studio) -> None:
    button = studio.window.top.more_button
    _drop(button.menu(), button)


def crash_notice(studio: Studio) -> None:
    """What the start after a crash says."""
    studio.turn_to(APPLICATIONS)
    write_crash(studio.paths, RuntimeError("for the picture"))
    notice = CrashNotice(studio.theme, studio.paths, studio.prompts)
    studio.workspace.show_above(notice)
    notice.tell()


def start_offer(studio: Studio) -> None:
    """What is offered with the first reminder."""
    studio.open(studio.find(SHOWN))
    window, workspace = studio.window, studio.workspace
    StartOffer(workspace.desk, window.settings, studio.theme, workspace.show_above, window)
    row = workspace.open_application.record.row  # type: ignore[union-attr]
    workspace.commands.reminders.add(row.id, "Follow up", studio.tomorrow())


def _calendar(studio: Studio, view: View) -> None:
    from jobtracker.ui.calendar.page import CalendarPage

    studio.turn_to(CALENDAR)
    page = studio.window.findChild(CalendarPage)
    page.sheet.set_view(view)
    page.sheet.go_today()
    page.focus_days()


def _detail(studio: Studio) -> Detail:
    """The application that the pictures show, without what is due above it."""
    studio.open(studio.find(SHOWN))
    studio.workspace.due_panel.hide()
    return studio.workspace.detail


def _tab(studio: Studio, tab: QWidget) -> Detail:
    detail = studio.workspace.detail
    detail.tabs.setCurrentWidget(tab)
    return detail


def _drop(menu: QMenu, under: QWidget) -> None:
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
