"""The clock and the time zone of this computer."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime


class SystemClock:
    """The `Clock` of the running program (see `domain.clock`)."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> str:
        """Return the IANA name of the computer's time zone as it is set now; "UTC" when it has none."""
        from zoneinfo import ZoneInfo

        import tzlocal

        with warnings.catch_warnings():
            # A computer without any zone is not worth a warning: it gets UTC, as documented.
            warnings.simplefilter("ignore")
            try:
                # A laptop travels while the program runs; the name tzlocal remembers would be the old one.
                tzlocal.reload_localzone()
                name = tzlocal.get_localzone_name()
                ZoneInfo(name)
            except (LookupError, OSError, TypeError, ValueError):
                return "UTC"
        return name
