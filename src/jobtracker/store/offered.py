"""Documents that could be sent with an application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.store import values
from jobtracker.store.tables import ApplicationTable, DocumentTable

if TYPE_CHECKING:
    from jobtracker.domain.document import Document

OF_OTHERS = 5
"""Documents of other applications that are offered: the latest versions, not the whole past."""


def offered_documents(session: Session, application_id: int) -> tuple[Document, ...]:
    """Those of the application, then the latest of others, each file once; not when they were sent."""
    rows = session.exec(
        select(DocumentTable)
        .join(ApplicationTable, col(ApplicationTable.id) == col(DocumentTable.application_id))
        .where(col(DocumentTable.deleted_at).is_(None), col(ApplicationTable.deleted_at).is_(None))
        .order_by(col(DocumentTable.added_at).desc(), col(DocumentTable.id).desc())
    ).all()
    own = [row for row in rows if row.application_id == application_id]
    seen = {row.sha256 for row in own}
    others: list[DocumentTable] = []
    for row in rows:
        if row.sha256 not in seen and len(others) < OF_OTHERS:
            seen.add(row.sha256)
            others.append(row)
    return tuple(values.document(row, {}) for row in [*reversed(own), *others])
