"""The part of a card that one row of a list shows: a card is a head and its items, framed as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

if TYPE_CHECKING:
    from jobtracker.ui.theme.tokens import Tokens

RADIUS = 8


def paint_card_part(
    painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, card: QRect, *, first: bool, last: bool
) -> None:
    """Paint ground and frame of a row; a head (`first`) is neither chosen nor under the mouse."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not first
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not first
    ground = tokens.accent.soft if chosen else tokens.hover if hovered else tokens.surface
    # The card's frame is one rounded rectangle, of which each row shows its part.
    shape = QRectF(card).adjusted(0.5, 0.5 if first else -2 * RADIUS, -0.5, -0.5 if last else 2 * RADIUS)
    painter.save()
    painter.setClipRect(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(shape, RADIUS, RADIUS)
    if not last:
        painter.fillRect(QRectF(card.left(), card.bottom(), card.width(), 1), QColor(tokens.border))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.accent.ink), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(card).adjusted(2, 2, -2, -3), 5, 5)
    painter.restore()
