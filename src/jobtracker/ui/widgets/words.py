"""Words in widgets: plain text, so that nobody else's are ever taken for markup, and in one language."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
"""The names of days and months in date fields, as in the words around them."""


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of plain text; `role` is one of the style sheet's (title, heading, muted, small, …)."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def elided(text: str, longest: int) -> str:
    """The text on one line, cut after `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
