"""One stage, to be renamed, coloured, moved and removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from jobtracker.domain.application import Stage, Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.ui.theme.theme import Theme

LONGEST = 40
"""Characters of a name, as `services.staging` keeps them."""
DOT = 12

TONES = {
    Tone.PLAIN: "Grey",
    Tone.ACCENT: "Blue",
    Tone.SCREENING: "Teal",
    Tone.INTERVIEW: "Violet",
    Tone.OFFER: "Green",
}


class StageLine(QWidget):
    """Colour, name, up, down, remove. A stage with applications is asked where they go."""

    changed = Signal(int, str, object)
    """The id, with the name and the Tone the stage has from now on."""
    moved = Signal(int, int)
    """The id, and by how many places: -1 for up, 1 for down."""
    removed = Signal(int, int)
    """The id, and that of the stage its applications go to."""

    def __init__(
        self,
        theme: Theme,
        stage_id: int,
        others: Callable[[int], tuple[int, Sequence[Stage]]],
        parent: QWidget | None = None,
    ) -> None:
        """`others` says how many applications are in the stage, and which other stages there are."""
        super().__init__(parent)
        self._theme = theme
        self._id = stage_id
        self._others = others
        self._stage: Stage | None = None
        self.colour = self._button("", "Colour")
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setMinimumWidth(160)
        self.up = self._button("move-up", "Move up")
        self.down = self._button("move-down", "Move down")
        self.bin = self._button("trash", "Remove")
        tones = QMenu(self)
        tones.aboutToShow.connect(self._offer_tones)
        self.colour.setMenu(tones)
        self.colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.name.editingFinished.connect(self._rename)
        self.up.clicked.connect(lambda: self.moved.emit(self._id, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self._id, 1))
        self.bin.clicked.connect(self._ask_to_remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.colour)
        line.addWidget(self.name, 1)
        for button in (self.up, self.down, self.bin):
            line.addWidget(button)
        theme.changed.connect(self._draw)

    def show_stage(self, stage: Stage, *, first: bool, last: bool) -> None:
        """Show a stage, and whether it is at the beginning or the end of the way."""
        self._stage = stage
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(stage.name)
        self.name.setAccessibleName(f"Name of the stage {stage.name}")
        for button, words in (
            (self.colour, f"Colour: {TONES[stage.tone]}"),
            (self.up, "Move up"),
            (self.down, "Move down"),
            (self.bin, "Remove"),
        ):
            button.setToolTip(words)
            button.setAccessibleName(f"{words}, {stage.name}")
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        # One stage must be left for the applications to be in.
        self.bin.setEnabled(not (first and last))
        self._draw()

    def begin_to_name(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus()
        self.name.selectAll()

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setToolTip(words)
        if icon:
            self._theme.icons.dress(button, icon)
        return button

    def _draw(self) -> None:
        if self._stage is not None:
            self.colour.setIcon(self._dot(self._stage.tone))

    def _rename(self) -> None:
        if self._stage is None or not self.name.isModified():
            return
        self.name.setModified(False)
        name = self.name.text().strip()
        if not name:
            self.name.setText(self._stage.name)
        elif name != self._stage.name:
            self.changed.emit(self._id, name, self._stage.tone)

    def _offer_tones(self) -> None:
        menu = self.colour.menu()
        menu.clear()
        for tone, words in TONES.items():
            action = menu.addAction(self._dot(tone), words)
            action.triggered.connect(partial(self._recolour, tone))

    def _recolour(self, tone: Tone) -> None:
        if self._stage is not None and tone is not self._stage.tone:
            self.changed.emit(self._id, self._stage.name, tone)

    def _ask_to_remove(self) -> None:
        count, others = self._others(self._id)
        if not count:
            # Nothing has to go anywhere; what comes back by undo finds its stage again.
            self.removed.emit(self._id, others[0].id)
            return
        menu = QMenu(self)
        applications = "its application" if count == 1 else f"its {count} applications"
        menu.addAction(f"Remove, and move {applications} to").setEnabled(False)
        for stage in others:
            action = menu.addAction(self._dot(stage.tone), stage.name.replace("&", "&&"))
            action.triggered.connect(partial(self.removed.emit, self._id, stage.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.bin.mapToGlobal(self.bin.rect().bottomLeft()))

    def _dot(self, tone: Tone) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(DOT, DOT) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.of_tone(tone).ink))
        painter.drawEllipse(QRect(0, 0, DOT, DOT).adjusted(1, 1, -1, -1))
        painter.end()
        return QIcon(pixmap)
