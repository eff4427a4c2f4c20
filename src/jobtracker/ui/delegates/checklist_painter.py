"""Paints the rows of a checklist: cards made of a head and its items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from jobtracker.ui.delegates.card_part import paint_card_part
from jobtracker.ui.delegates.checklist_geometry import (
    BULLET,
    PADDING,
    SEGMENTS,
    HeadPlaces,
    RequirementPlaces,
    Target,
)
from jobtracker.ui.delegates.line import paint_line
from jobtracker.ui.delegates.pill import paint_pill
from jobtracker.ui.theme.text_size import TextSize, sized

if TYPE_CHECKING:
    from jobtracker.ui.delegates.wrapped_text import WrappedText
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow, ResponsibilityRow

ADD = "Add"
SIGN = {Target.MET: "check", Target.PARTLY: "partly", Target.GAP: "gap"}


@dataclass(frozen=True, slots=True)
class ChecklistFonts:
    """The fonts of a checklist, from the view's own."""

    body: QFont
    heading: QFont
    small: QFont
    pill: QFont

    @classmethod
    def of(cls, base: QFont) -> ChecklistFonts:
        """The fonts that go with `base`."""
        return cls(
            # A copy: an option owns its font, and does not outlive the call it comes with.
            body=QFont(base),
            heading=sized(base, TextSize.BODY, QFont.Weight.DemiBold),
            small=sized(base, TextSize.SMALL),
            pill=sized(base, TextSize.TINY, QFont.Weight.DemiBold),
        )


class ChecklistPainter:
    """Paints with the colours of the scheme in use."""

    def __init__(self, theme: Theme, texts: WrappedText) -> None:
        self._theme = theme
        self._texts = texts

    def head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: GroupRow,
        places: HeadPlaces,
        hovered: bool,
    ) -> None:
        """The top of a card: title, count and "Add"."""
        tokens, fonts = self._theme.tokens, ChecklistFonts.of(option.font)
        paint_card_part(painter, option, tokens, places.card, first=True, last=row.count == 0)
        inner = places.card.adjusted(PADDING, 0, -PADDING, 0)
        count = str(row.count)
        room = inner.width() - places.add.width() - 30
        title = QFontMetrics(fonts.heading).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        width = QFontMetrics(fonts.heading).horizontalAdvance(title)
        paint_line(painter, option, inner, fonts.heading, tokens.text, title)
        paint_line(painter, option, inner.adjusted(width + 10, 0, 0, 0), fonts.body, tokens.muted, count)
        if row.kind == "requirements":
            add = self.mirrored(option, places.add)
            if hovered:
                self._round(painter, add, tokens.sunken, 5)
            colour = tokens.accent.ink if hovered else tokens.muted
            sign = QRect(places.add.left() + 5, places.add.center().y() - 6, 14, 14)
            self._theme.icons.paint(painter, "plus", colour, self.mirrored(option, sign))
            paint_line(painter, option, places.add.adjusted(22, 0, 0, 0), fonts.body, colour, ADD)

    def requirement(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: RequirementRow,
        places: RequirementPlaces,
        hovered: Target | None,
    ) -> None:
        """One requirement with its verdict, text, evidence, tag and tools."""
        tokens, fonts = self._theme.tokens, ChecklistFonts.of(option.font)
        paint_card_part(painter, option, tokens, places.card, first=False, last=row.last)
        self._control(painter, option, row, places, hovered)
        self._text(painter, option, places.text, fonts.body, tokens.text, row.requirement.text)
        if row.requirement.evidence:
            self._text(painter, option, places.evidence, fonts.small, tokens.muted, row.requirement.evidence)
        if row.tag:
            paint_pill(painter, self.mirrored(option, places.tag), row.tag, fonts.pill, tokens.plain)
        state = option.state
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            self._tool(painter, option, places.note, "note", hovered is Target.EVIDENCE)
            self._tool(painter, option, places.more, "more", hovered is Target.MORE)

    def responsibility(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: ResponsibilityRow,
        card: QRect,
        text: QRect,
    ) -> None:
        """One responsibility behind its bullet."""
        tokens = self._theme.tokens
        paint_card_part(painter, option, tokens, card, first=False, last=row.last)
        line = QFontMetrics(option.font).height()
        dot = QRect(text.left() - BULLET, text.top() + line // 2 - 2, 5, 5)
        self._round(painter, self.mirrored(option, dot), tokens.faint, 2.5)
        self._text(painter, option, text, option.font, tokens.text, row.responsibility.text)

    @staticmethod
    def mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        """The rectangle where it stands in the option's writing direction."""
        return QStyle.visualRect(option.direction, option.rect, rect)

    def _control(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: RequirementRow,
        places: RequirementPlaces,
        hovered: Target | None,
    ) -> None:
        tokens = self._theme.tokens
        verdict = row.requirement.verdict
        frame = self.mirrored(option, places.control)
        self._round(painter, frame, tokens.surface, 6, tokens.border_strong)
        for target in SEGMENTS:
            segment = self.mirrored(option, places.segment(target))
            mine = target.verdict is verdict
            colours = tokens.of_verdict(target.verdict)
            if mine:
                self._round(painter, segment, colours.soft, 5, colours.ink)
            elif hovered is target:
                self._round(painter, segment.adjusted(2, 2, -2, -2), tokens.sunken, 4)
            colour = colours.ink if mine or hovered is target else tokens.muted
            sign = segment.adjusted(5, 5, -5, -5)
            self._theme.icons.paint(painter, SIGN[target], colour, sign)

    def _tool(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, sign: str, hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        where = self.mirrored(option, place)
        if hovered:
            self._round(painter, where, tokens.surface, 5, tokens.border_strong)
        colour = tokens.accent.ink if hovered else tokens.muted
        self._theme.icons.paint(painter, sign, colour, where.adjusted(4, 4, -4, -4))

    def _text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        font: QFont,
        colour: str,
        text: str,
    ) -> None:
        painter.setPen(QColor(colour))
        where = QPointF(self.mirrored(option, place).topLeft())
        self._texts.paint(painter, where, text, font, place.width(), option.direction)

    @staticmethod
    def _round(painter: QPainter, rect: QRect, fill: str, radius: float, edge: str | None = None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        inset = 0.5 if edge else 0.0
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.restore()
