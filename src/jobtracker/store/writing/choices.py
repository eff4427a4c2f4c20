"""Settings and saved filters."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlmodel import Session, func, select

from jobtracker.store.choices import filters_of, settings_of
from jobtracker.store.tables import SavedFilterTable, SettingTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from jobtracker.domain.saved_filter import ApplicationFilter
    from jobtracker.domain.settings import Settings


class Choices:
    """What the user chose for the whole program."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def settings(self) -> Settings:
        """The settings as they stand."""
        return settings_of(self._session.connection())

    def set(self, settings: Settings) -> None:
        """Keep the settings that are other than before."""
        was = self.settings().to_json()
        rows = {row.key: row for row in self._session.exec(select(SettingTable))}
        for key, value in settings.to_json().items():
            if value != was[key]:
                row = rows.get(key) or SettingTable(key=key, value="null")
                row.value = json.dumps(value, ensure_ascii=False)
                self._session.add(row)
                # SQLAlchemy 2.1 takes apart the texts of rows with two of them that it inserts in one go.
                self._session.flush()

    def add_filter(self, name: str, chosen: ApplicationFilter) -> int:
        """Keep a filter after the others; returns its id."""
        last = self._session.exec(select(func.max(SavedFilterTable.position))).one()
        row = SavedFilterTable(name=name, filter=_json(chosen), position=0 if last is None else last + 1)
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def filter_named(self, name: str) -> int | None:
        """The id of the filter of that name, whatever the case of its letters."""
        rows = self._session.exec(select(SavedFilterTable))
        return next((new_id(row.id) for row in rows if row.name.casefold() == name.casefold()), None)

    def change_filter(self, filter_id: int, name: str, chosen: ApplicationFilter) -> None:
        """Give a filter another name, or choose other applications by it."""
        row = row_of(self._session, SavedFilterTable, filter_id)
        row.name, row.filter = name, _json(chosen)
        self._session.add(row)

    def filters_by_tag(self, tag_id: int) -> bool:
        """Whether a saved filter asks for a tag."""
        return any(tag_id in saved.filter.tags for saved in filters_of(self._session.connection()))

    def replace_tag(self, tag_id: int, other_id: int) -> None:
        """Let saved filters ask for another tag in place of one."""
        for saved in filters_of(self._session.connection()):
            if tag_id in saved.filter.tags:
                tags = saved.filter.tags - {tag_id} | {other_id}
                self.change_filter(saved.id, saved.name, replace(saved.filter, tags=tags))

    def remove_filter(self, filter_id: int) -> None:
        """Forget a filter; undo brings it back."""
        self._session.delete(row_of(self._session, SavedFilterTable, filter_id))


def _json(chosen: ApplicationFilter) -> str:
    return json.dumps(chosen.to_json(), ensure_ascii=False)
