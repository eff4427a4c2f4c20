"""The colours of a card and of the ground it stands on, so that the card seems to lie above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.ui.theme.tokens import Tokens


@dataclass(frozen=True, slots=True)
class CardColours:
    """Each as `#rrggbb`."""

    card: str
    ground: str

    @classmethod
    def of(cls, tokens: Tokens) -> CardColours:
        """In the dark what lies nearer is lighter too, and there the sunken colour is the lighter one."""
        light, dark = (tokens.surface, tokens.sunken), (tokens.sunken, tokens.surface)
        return cls(*(dark if tokens.dark else light))
