"""The colours by what they mean, once for light and once for dark.

The values are those of the design's table, but for three of the light ones (muted, met, partly), which
are darkened by a shade: as text on their soft grounds they fell short of the contrast of 4.5 : 1 that
WCAG 2.2 (success criterion 1.4.3) asks for, and that the tests hold every text colour to.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.application import Outcome, Stage, Tone
    from jobtracker.domain.next_step import Urgency
    from jobtracker.domain.requirement import Verdict

GOOD_FIT = 75
"""Percent of fit from which it is shown as good."""

FAIR_FIT = 40
"""Percent of fit from which it is shown as fair; below, it is poor."""


class Ink(StrEnum):
    """The colours an icon or a word can be drawn in, by name, whatever the scheme."""

    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    MET = "met"
    PARTLY = "partly"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for words and strokes, and the soft ground it is laid on."""

    ink: str
    soft: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme's colours, each as `#rrggbb`.

    `surface` carries content, `window` lies behind it, `sunken` is pressed into it. `text` and `muted`
    are read, `faint` only decorates. `on_accent` is written on the accent, `on_alert` on the gap colour.
    """

    dark: bool
    window: str
    surface: str
    sunken: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    faint: str
    accent: Pair
    accent_hover: str
    accent_pressed: str
    on_accent: str
    on_alert: str
    met: Pair
    partly: Pair
    gap: Pair
    interview: Pair
    screening: Pair

    @property
    def plain(self) -> Pair:
        """Words without a tone."""
        return Pair(self.muted, self.sunken)

    def ink(self, name: Ink) -> str:
        """The colour of that name in this scheme."""
        value: str | Pair = getattr(self, name.value)
        return value.ink if isinstance(value, Pair) else value

    # What has a colour is known by its value: the first paint does not wait for the domain.

    def of_tone(self, tone: Tone) -> Pair:
        """The colours a stage wears."""
        return {
            "plain": self.plain,
            "accent": self.accent,
            "screening": self.screening,
            "interview": self.interview,
            "offer": self.met,
        }[tone.value]

    def of_outcome(self, outcome: Outcome) -> Pair:
        """The colours an outcome wears: good and bad news have one, the user's own choices none."""
        return {"accepted": self.met, "rejected": self.gap}.get(outcome.value, self.plain)

    def of_standing(self, stage: Stage, outcome: Outcome | None) -> Pair:
        """The colours of where an application stands: its outcome's once it is closed."""
        return self.of_tone(stage.tone) if outcome is None else self.of_outcome(outcome)

    def of_verdict(self, verdict: Verdict | None) -> Pair:
        """The colours of an answer; an open requirement has none."""
        if verdict is None:
            return self.plain
        return {"met": self.met, "partly": self.partly, "gap": self.gap}[verdict.value]

    def of_urgency(self, urgency: Urgency) -> str:
        """The colour of the words that say what is next."""
        return {"OVERDUE": self.gap.ink, "SOON": self.partly.ink}.get(urgency.name, self.muted)

    def of_fit(self, percent: int | None) -> str:
        """The colour of a fit of so many percent (0 to 100); None is a fit not known yet."""
        if percent is None:
            return self.faint
        if percent >= GOOD_FIT:
            return self.met.ink
        return self.partly.ink if percent >= FAIR_FIT else self.gap.ink


LIGHT = Tokens(
    dark=False,
    window="#f5f6f8",
    surface="#ffffff",
    sunken="#eef0f3",
    hover="#f4f5f8",
    border="#e1e4ea",
    border_strong="#c3c9d3",
    text="#1a1f27",
    muted="#616b7a",
    faint="#9aa3b0",
    accent=Pair("#3457d5", "#e8edfd"),
    accent_hover="#2b4bc0",
    accent_pressed="#243fa3",
    on_accent="#ffffff",
    on_alert="#ffffff",
    met=Pair("#1c7c44", "#e3f4ea"),
    partly=Pair("#9b5c00", "#fdf1dc"),
    gap=Pair("#c2334d", "#fce8ec"),
    interview=Pair("#7048c6", "#efe9fb"),
    screening=Pair("#0b7285", "#e0f3f6"),
)

DARK = Tokens(
    dark=True,
    window="#15171c",
    surface="#1c1f26",
    sunken="#23272f",
    hover="#22262e",
    border="#2d323c",
    border_strong="#454c59",
    text="#e7eaef",
    muted="#9aa4b3",
    faint="#6b7482",
    accent=Pair("#8aa2ff", "#27304f"),
    accent_hover="#9db1ff",
    accent_pressed="#7791f5",
    on_accent="#10131a",
    on_alert="#10131a",
    met=Pair("#5fd08d", "#193426"),
    partly=Pair("#f0b357", "#3a2c14"),
    gap=Pair("#ff8b9e", "#401f27"),
    interview=Pair("#b79bf5", "#2d2545"),
    screening=Pair("#63cfe0", "#14333a"),
)
