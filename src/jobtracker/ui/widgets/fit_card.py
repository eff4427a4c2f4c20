"""How well an application's requirements are met, in a figure, a bar and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from jobtracker.domain.fit import Fit
from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.segmented_bar import SegmentedBar
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

NOT_YET = "Not answered yet"


class FitCard(QFrame):
    """Shows a `Fit`; while nothing is answered it says so instead of a figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setMinimumHeight(52)
        self._figure = plain_label("", "figure")
        self._word = plain_label("fit", "muted")
        self._bar = SegmentedBar(theme)
        self._counts = {name: plain_label("") for name in ("met", "partly", "gap", "open")}
        for name, label in self._counts.items():
            label.setProperty("tone" if name != "open" else "role", name if name != "open" else "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(14)
        layout.addWidget(self._figure)
        layout.addWidget(self._word)
        layout.addWidget(self._bar, 1)
        for label in self._counts.values():
            layout.addWidget(label)
        self.set_fit(Fit())

    def set_fit(self, fit: Fit) -> None:
        """Show the fit."""
        self._figure.setVisible(fit.percent is not None)
        self._figure.setText("" if fit.percent is None else f"{fit.percent}%")
        self._word.setText("fit" if fit.percent is not None else NOT_YET)
        self._bar.set_parts([(fit.met, Ink.MET), (fit.partly, Ink.PARTLY), (fit.gap, Ink.GAP)], fit.total)
        for name, label in self._counts.items():
            count = getattr(fit, name)
            label.setText(f"{count} {name}")
            label.setVisible(name == "open" or fit.percent is not None)
        self.setAccessibleName(fit_sentence(fit))
        self.setToolTip("Required items count twice as much as preferred ones; open ones do not count.")


def fit_sentence(fit: Fit) -> str:
    """The fit in words."""
    if fit.percent is None:
        return f"Fit: not answered yet, {fit.open} open"
    return f"Fit {fit.percent} %: {fit.met} met, {fit.partly} partly, {fit.gap} gap, {fit.open} open"
