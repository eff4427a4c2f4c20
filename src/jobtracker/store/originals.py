"""Files kept as they are: which of them nothing needs any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def drop_unneeded(connection: Connection) -> None:
    """Remove for ever the files that no posting, no earlier text of one and no document refers to.

    Files are no part of what is noted for undo, so this is for when nothing can be done again: a later
    start, and the emptied trash.
    """
    connection.exec_driver_sql(
        "DELETE FROM original WHERE sha256 NOT IN "
        "(SELECT sha256 FROM posting UNION SELECT sha256 FROM edition UNION SELECT sha256 FROM document)"
    )
