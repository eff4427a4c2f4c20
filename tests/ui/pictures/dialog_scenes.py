"""Every dialog, over the page it is opened from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.pictures.page_scenes import applications, calendar_month, filtered
from tests.ui.pictures.records import PURSUITS, SHOWN, sample

from jobtracker.domain.draft import Draft
from jobtracker.domain.event import EventKind
from jobtracker.domain.reading import Level
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.applications.contact_dialog import ContactDialog
from jobtracker.ui.applications.item_dialogs import ItemDialog, SplitDialog
from jobtracker.ui.applications.reminder_dialog import ReminderDialog, change_reminder
from jobtracker.ui.applications.tag_menu import TagMenu
from jobtracker.ui.dialogs.paste_dialog import PasteDialog
from jobtracker.ui.importing.summary_dialog import SummaryDialog
from jobtracker.ui.nav import SETTINGS
from jobtracker.ui.review.review_dialog import ReviewDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pictures.studio import Studio

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.services.services import Services


def review(studio: Studio) -> None:
    """One posting."""
    applications(studio)
    studio.workspace.imports.files([sample(SHOWN)])
    studio.dialog(ReviewDialog)


def review_of_many(studio: Studio) -> None:
    applications(studio)
    empty = studio.folder / "empty.txt"
    empty.write_text("")
    studio.workspace.imports.files([*(sample(one.sample) for one in PURSUITS), empty])
    dialog = studio.dialog(ReviewDialog)
    dialog._review.go(7)


def review_of_a_lookalike(studio: Studio) -> None:
    applications(studio)
    studio.workspace.imports.files([_edited(studio)])
    items = studio.dialog(ReviewDialog).entry.list
    items.setCurrentIndex(items.items.index(3))


def update(studio: Studio) -> None:
    """What updating would change."""
    review_of_a_lookalike(studio)
    dialog = studio.dialog(ReviewDialog)
    dialog.update_asked.emit(dialog._review.current)
    studio.settle()


def read_again(studio: Studio) -> None:
    record = _record(studio)
    from jobtracker.ui.applications.rereading import Rereading

    workspace = studio.workspace
    Rereading(studio.window, studio.theme, workspace.desk, workspace.commands.postings).read_again(
        record.row.id
    )
    studio.settle()


def summary(studio: Studio) -> None:
    """Imported, already there, like another one, and failed; it changes what is kept."""
    applications(studio)
    broken, empty = studio.folder / "scan.pdf", studio.folder / "empty.txt"
    broken.write_bytes(b"%PDF-1.7 cut off")
    empty.write_text("")
    others = [sample(one.sample) for one in PURSUITS[1:4]]
    studio.workspace.imports.files([sample(SHOWN), _edited(studio), *others, broken, empty], review=False)
    studio.dialog(SummaryDialog)


def trash(studio: Studio) -> None:
    applications(studio)
    studio.workspace.dialogs.open_trash()


def keys_and_help(studio: Studio) -> None:
    applications(studio)
    studio.workspace.dialogs.open_help()


def details(studio: Studio) -> None:
    _record(studio)
    studio.workspace.dialogs.edit_details()


def reminder(studio: Studio) -> None:
    _record(studio)
    now = wall_time(studio.clock.now(), studio.clock.zone())
    ReminderDialog(now, parent=studio.window).open()


def repeating_reminder(studio: Studio) -> None:
    record = _record(studio)
    repeating = next(one for one in record.reminders if one.repeat is not None)
    change_reminder(repeating, studio.clock, studio.workspace.commands.reminders, studio.window)


def interview(studio: Studio) -> None:
    studio.open(studio.find("laboratory-technician-email.txt"))
    studio.workspace.detail.begin_interview()


def happened(studio: Studio) -> None:
    _record(studio)
    studio.workspace.detail.history.begin_message()


def sent(studio: Studio) -> None:
    """What is asked when a saved posting is applied for."""
    studio.open(studio.find("registered-nurse-cardiology.txt"))
    stages = studio.workspace.known.stages.answer or ()
    studio.workspace.detail.header.stage_chosen.emit(stages[1])
    studio.settle()


def correction(studio: Studio) -> None:
    """When a move happened, put right; its words are the program's."""
    record = _record(studio)
    history = studio.workspace.detail.history
    moved = next(event for event in record.events if event.kind is EventKind.STAGE_MOVED)
    history.view.activated.emit(history.model.index_of(moved.id))


def change_of_interview(studio: Studio) -> None:
    studio.open(studio.find("laboratory-technician-email.txt"))
    history = studio.workspace.detail.history
    record = studio.workspace.open_application.record
    assert record is not None
    planned = next(event for event in record.events if event.kind is EventKind.INTERVIEW)
    history.view.activated.emit(history.model.index_of(planned.id))


def tag_name(studio: Studio) -> None:
    record = _record(studio)
    menu = TagMenu(studio.workspace.commands.tags, studio.prompts, studio.window)
    menu.fill([record.row], studio.workspace.known.tags.answer or ())
    next(action for action in menu.actions() if action.text().startswith("New tag")).trigger()


def filter_name(studio: Studio) -> None:
    filtered(studio)
    studio.workspace.filtering._save()


def earlier_texts(studio: Studio) -> None:
    """What the posting said before it was updated; it changes what is kept."""
    record = _record(studio)
    file = _edited(studio)

    def update(services: Services) -> ChangeSet:
        draft = services.importing.read_file(file)
        assert isinstance(draft, Draft)
        return services.updating.update(record.row.id, draft)

    studio.workspace.desk.do("Updated", update)
    studio.settle()
    studio.workspace.dialogs.show_earlier_texts()
    studio.settle()


def no_earlier_texts(studio: Studio) -> None:
    _record(studio)
    studio.workspace.dialogs.show_earlier_texts()
    studio.settle()


def contact(studio: Studio) -> None:
    _record(studio)
    studio.workspace.detail.begin_contact()


def change_of_contact(studio: Studio) -> None:
    record = _record(studio)
    ContactDialog(record.contacts[0].words, studio.window).open()


def new_item(studio: Studio) -> None:
    _record(studio)
    ItemDialog(Level.REQUIRED, studio.window).open()


def change_of_item(studio: Studio) -> None:
    record = _record(studio)
    ItemDialog(None, studio.window, record.requirements[0].text).open()


def split(studio: Studio) -> None:
    record = _record(studio)
    SplitDialog(max((item.text for item in record.requirements), key=len), studio.window).open()


def paste(studio: Studio) -> None:
    applications(studio)
    PasteDialog("", studio.window).open()


def confirm(studio: Studio) -> None:
    applications(studio)
    studio.prompts.confirm(
        "Open this link?",
        "It leads out of Job Tracker, to\nhttps://handbook.ledgerfinch.example",
        "Open",
    )


def confirm_danger(studio: Studio) -> None:
    trash(studio)
    studio.prompts.confirm(
        "Empty the trash?",
        "1 application is removed for ever. This cannot be undone.",
        "Empty the trash",
        danger=True,
    )


def error(studio: Studio) -> None:
    applications(studio)
    studio.prompts.error(
        "This was not kept",
        "There is no space left on the disk. Nothing was changed, and what was there before is all here. "
        "Make room on the disk, then try again.",
        "OSError: [Errno 28] No space left on device",
    )


def choose_application(studio: Studio) -> None:
    """Which application a reminder is for that is added in the calendar."""
    calendar_month(studio)
    from jobtracker.ui.calendar.page import CalendarPage

    studio.window.findChild(CalendarPage)._add_to_current()


def stage_removal(studio: Studio) -> None:
    """Where the applications go when their stage is removed."""
    from jobtracker.ui.settings.stage_line import StageLine

    studio.turn_to(SETTINGS)
    lines = studio.window.findChildren(StageLine)
    lines[1]._ask_to_remove()


def _record(studio: Studio) -> ApplicationRecord:
    studio.open(studio.find(SHOWN))
    record = studio.workspace.open_application.record
    assert record is not None
    return record


def _edited(studio: Studio) -> Path:
    """The sample that is kept, as another site has it."""
    text = sample(SHOWN).read_text("utf-8")
    for old, new in (
        ("* Some Rust\n", ""),
        ("plain, readable code", "simple code"),
        ("## Nice to have\n\n", "* You have carried a pager before\n\n## Nice to have\n\n"),
    ):
        text = text.replace(old, new)
    file = studio.folder / "payouts-from-another-site.md"
    file.write_text(text, encoding="utf-8")
    return file
