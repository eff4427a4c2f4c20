"""All use cases, for whoever asks on behalf of the user: the window's worker or the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.services.answering import Answering
from jobtracker.services.choosing import Choosing
from jobtracker.services.contacting import Contacting
from jobtracker.services.exporting import Exporting
from jobtracker.services.importing import Importing
from jobtracker.services.noting import Noting
from jobtracker.services.publishing import Publishing
from jobtracker.services.recording import Recording
from jobtracker.services.reminding import Reminding
from jobtracker.services.resembling import Resembling
from jobtracker.services.sending import Sending
from jobtracker.services.staging import Staging
from jobtracker.services.tagging import Tagging
from jobtracker.services.tracking import Tracking
from jobtracker.services.updating import Updating

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store


@dataclass(frozen=True, slots=True)
class Services:
    """What can be done with one open store. Belongs to one thread at a time, as the store does."""

    store: Store
    importing: Importing
    answering: Answering
    tracking: Tracking
    recording: Recording
    staging: Staging
    tagging: Tagging
    contacting: Contacting
    sending: Sending
    choosing: Choosing
    noting: Noting
    reminding: Reminding
    resembling: Resembling
    updating: Updating
    exporting: Exporting
    publishing: Publishing

    @classmethod
    def over(cls, store: Store, clock: Clock) -> Services:
        """Every use case over one store."""
        return cls(
            store=store,
            importing=Importing(store, clock),
            answering=Answering(store, clock),
            tracking=Tracking(store, clock),
            recording=Recording(store, clock),
            staging=Staging(store, clock),
            tagging=Tagging(store),
            contacting=Contacting(store, clock),
            sending=Sending(store, clock),
            choosing=Choosing(store),
            noting=Noting(store, clock),
            reminding=Reminding(store, clock),
            resembling=Resembling(store),
            updating=Updating(store, clock),
            exporting=Exporting(store),
            publishing=Publishing(store, clock),
        )
