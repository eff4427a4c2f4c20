"""Text on one line or two, told from its length alone: a long list is asked for its heights all the time."""

from __future__ import annotations

from itertools import takewhile

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from jobtracker.ui.delegates.line import LONGEST

MOST = 6000
"""Texts whose length is kept before all are thrown away."""


class TwoLines:
    """Says, for one font, how many lines a text takes, and what stands on each.

    What does not fit on two is left to whoever paints the second: `paint_line` elides it.
    """

    def __init__(self, font: QFont) -> None:
        # A copy: the font of an option goes with the option.
        self.font = QFont(font)
        self._metrics = QFontMetricsF(self.font)
        self._lengths: dict[str, float] = {}
        self.line_height = round(self._metrics.height())

    def length(self, text: str) -> float:
        """Pixels that it takes on one line."""
        length = self._lengths.get(text)
        if length is None:
            if len(self._lengths) >= MOST:
                self._lengths.clear()
            length = self._lengths[text] = self._metrics.horizontalAdvance(_one(text))
        return length

    def height(self, text: str, width: int) -> int:
        """Pixels of the one line or the two that it takes."""
        return self.line_height * (1 if self.length(text) <= width else 2)

    def split(self, text: str, width: int) -> tuple[str, ...]:
        """The text, broken between words where it takes two lines, or within a word that has no room."""
        line = _one(text)
        if self.length(text) <= width:
            return (line,)
        ends = (at for at, character in enumerate(line) if character == " ")
        fitting = list(takewhile(lambda end: self._metrics.horizontalAdvance(line[:end]) <= width, ends))
        end = fitting[-1] if fitting else self._within_a_word(line, width)
        return line[:end], line[end:].lstrip()

    def _within_a_word(self, line: str, width: int) -> int:
        """How many characters have room; at a place where the script allows a break, if there is one."""
        layout = QTextLayout(line, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(max(1, width))
        end = first.textLength()
        layout.endLayout()
        # Qt counts in UTF-16.
        return len(line.encode("utf-16-le", "surrogatepass")[: 2 * end].decode("utf-16-le", "ignore"))


def _one(text: str) -> str:
    """The text without breaks of its own, and no more of it than two lines could ever show."""
    return " ".join(text[:LONGEST].split())
