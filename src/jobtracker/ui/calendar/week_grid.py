"""The hours of a week as cells, the entries as long as they take, side by side where they overlap."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from jobtracker.domain.lanes import lanes
from jobtracker.ui.calendar.chip import Chip, line_height
from jobtracker.ui.calendar.grid import Carried, Grid
from jobtracker.ui.calendar.headers import HourHeader
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.calendar_cells import HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from jobtracker.domain.agenda import Entry
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.calendar_cells import CalendarCells

SNAP = 15
"""Minutes that a time is dropped at a multiple of."""
SIDE = 3
HOUR = 60
DAY = HOURS * HOUR
FIRST_IN_SIGHT = 7
"""The hour that is on top at first."""
LEAST = 42
"""Pixels that an entry is wide at the least; of more that overlap, the last place counts the others."""
EDGE = 32
"""Pixels from the upper and lower edge within which carrying scrolls."""
SCROLL_TICK = 40
"""Milliseconds."""


class WeekGrid(Grid):
    """It scrolls, also while something is carried near an edge."""

    def __init__(
        self, cells: CalendarCells, agenda: Agenda, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(cells, agenda, theme, numbered=False, parent=parent)
        self._hour = 2 * line_height(sized(self.font(), TextSize.SMALL)) + 4
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.setVerticalHeader(HourHeader(theme, self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._hour)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(self._hour // 2)
        self._edge = QTimer(self, interval=SCROLL_TICK)
        self._edge.timeout.connect(self._scroll)
        self._pace = 0

    def show_morning(self) -> None:
        """Bring the working hours into sight."""
        self.verticalScrollBar().setValue(FIRST_IN_SIGHT * self._hour)

    def lay_out(self) -> Sequence[Chip]:
        """The entries of each day, from their minute on, in as many lanes as they need."""
        columns: dict[int, list[tuple[QModelIndex, Entry]]] = defaultdict(list)
        for index, cell in self.cells.cells():
            columns[index.column()] += [(index, entry) for entry in cell.entries]
        return [chip for column, held in columns.items() for chip in self._column(column, held)]

    def time_at(self, point: QPoint, entry: Entry) -> datetime | None:
        """The day, and the time of day to a quarter of an hour."""
        column = self.columnAt(point.x() + SIDE + 6)
        if column < 0:
            return None
        minute = round((point.y() + self.verticalOffset()) * HOUR / self._hour / SNAP) * SNAP
        minute = min(max(minute, 0), DAY - SNAP)
        day = self.cells.days()[column]
        return datetime.combine(day, time(minute // HOUR, minute % HOUR))

    def target(self, local: datetime, carried: Carried) -> QRect:
        """The time it would take there, over the whole width of the day."""
        column = self.cells.index_of(local.date(), local.hour).column()
        height = carried.chip.place.height()
        return QRect(
            self.columnViewportPosition(column) + SIDE, self._y(_minute(local)), self._width(column), height
        )

    def put_down(self) -> None:
        """Carry nothing any more, and stand still."""
        super().put_down()
        self._edge.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Scroll while something is carried near an edge."""
        super().mouseMoveEvent(event)
        y, height = event.position().toPoint().y(), self.viewport().height()
        self._pace = max(0, y - (height - EDGE)) - max(0, EDGE - y)
        if self._carried is None or not self._carried.moving or not self._pace:
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a line where the present is."""
        super().paintEvent(event)
        now = self._agenda.local_now
        index = self.cells.index_of(now.date(), now.hour)
        if not index.isValid():
            return
        colour = QColor(self._theme.tokens.gap.ink)
        y, left = self._y(_minute(now)), self.columnViewportPosition(index.column())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour)
        painter.drawLine(left, y, left + self.columnWidth(index.column()) - 2, y)
        painter.drawEllipse(QPoint(left + 1, y), 3, 3)
        painter.end()

    def _column(self, column: int, held: list[tuple[QModelIndex, Entry]]) -> Iterator[Chip]:
        spans = [self._span(entry) for _, entry in held]
        left, width = self.columnViewportPosition(column) + SIDE, self._width(column)
        most = max(1, width // LEAST)
        hidden: dict[QModelIndex, int] = defaultdict(int)
        for (index, entry), (start, end), (lane, count) in zip(held, spans, lanes(spans), strict=True):
            top, share = self._y(start), width // min(count, most)
            if count > most and lane >= most - 1:
                hidden[index] += 1
                continue
            place = QRect(left + lane * share, top, max(share - 1, 1), self._y(end) - top - 1)
            yield Chip(place, index, entry)
        for index, count in hidden.items():
            share = width // most
            place = QRect(
                left + (most - 1) * share, self.rowViewportPosition(index.row()), share, self._line()
            )
            yield Chip(place, index, None, count)

    def _span(self, entry: Entry) -> tuple[int, int]:
        """From which minute of its day to which it is painted: a line at the least, and not past midnight."""
        line = -(-(self._line() + 1) * HOUR // self._hour)
        length = max((entry.interview.minutes if entry.interview else None) or HOUR // 2, line)
        start = min(_minute(entry.local), DAY - line)
        return start, min(start + length, DAY)

    def _line(self) -> int:
        return line_height(sized(self.font(), TextSize.SMALL))

    def _y(self, minute: int) -> int:
        return round(minute * self._hour / HOUR) - self.verticalOffset()

    def _width(self, column: int) -> int:
        return self.columnWidth(column) - 2 * SIDE

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._pace)


def _minute(local: datetime) -> int:
    return local.hour * HOUR + local.minute
