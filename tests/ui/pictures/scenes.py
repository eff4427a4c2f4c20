"""Which scenes there are, by the records they are shown with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.pictures import dialog_scenes as dialogs
from tests.ui.pictures import menu_scenes as menus
from tests.ui.pictures import page_scenes as pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pictures.studio import Studio

    Scene = Callable[[Studio], None]

PAGES: tuple[Scene, ...] = (
    pages.today,
    pages.applications,
    pages.board,
    pages.calendar_month,
    pages.calendar_week,
    pages.settings,
    pages.settings_end,
)
TABS: tuple[Scene, ...] = (
    pages.checklist,
    pages.posting,
    pages.notes,
    pages.reminders,
    pages.contacts,
    pages.documents,
    pages.history,
)
SCENES: dict[str, tuple[Scene, ...]] = {
    "broken": (pages.applications,),
    "none": (
        *PAGES,
        dialogs.review,
        dialogs.review_of_many,
        dialogs.trash,
        dialogs.keys_and_help,
        dialogs.paste,
        menus.looking_through_folders,
        menus.importing,
    ),
    "one": (
        *PAGES,
        *TABS,
        pages.nothing_found,
        dialogs.details,
        dialogs.no_earlier_texts,
        dialogs.trash,
        dialogs.review_of_a_lookalike,
        dialogs.update,
        dialogs.summary,
    ),
    "dozen": (
        *PAGES,
        *TABS,
        pages.note_preview,
        pages.history_of_interviews,
        pages.silent_company,
        pages.selection_of_many,
        pages.stage_menu,
        pages.tag_menu,
        pages.import_menu,
        pages.filter_menu,
        pages.search,
        pages.nothing_found,
        pages.filtered,
        pages.closed,
        dialogs.trash,
        dialogs.keys_and_help,
        dialogs.details,
        dialogs.reminder,
        dialogs.repeating_reminder,
        dialogs.interview,
        dialogs.change_of_interview,
        dialogs.correction,
        dialogs.tag_name,
        dialogs.filter_name,
        dialogs.happened,
        dialogs.sent,
        dialogs.contact,
        dialogs.change_of_contact,
        dialogs.new_item,
        dialogs.change_of_item,
        dialogs.split,
        dialogs.read_again,
        dialogs.paste,
        dialogs.confirm,
        dialogs.confirm_danger,
        dialogs.error,
        dialogs.choose_application,
        dialogs.stage_removal,
        menus.entry_menu,
        menus.snooze_menu,
        menus.day_menu,
        menus.card_menu,
        menus.item_menu,
        menus.evidence,
        menus.review_menu,
        menus.event_menu,
        menus.document_menu,
        menus.close_while_importing,
        pages.crash_notice,
        pages.start_offer,
        dialogs.earlier_texts,
    ),
    "500": (
        *PAGES,
        *TABS,
        pages.selection_of_many,
        pages.filter_menu,
        pages.search,
        pages.nothing_found,
        pages.filtered,
        pages.closed,
        dialogs.trash,
        dialogs.choose_application,
    ),
}
"""What changes the records, or stays above the pages, comes last."""


def name_of(scene: Scene) -> str:
    """What a scene is called: on the command line, and in the name of its picture."""
    return scene.__name__.replace("_", "-")
