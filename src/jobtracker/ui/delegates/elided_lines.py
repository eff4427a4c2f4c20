"""Rows of one line that are as wide as their list: what does not fit is cut, and never scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem


class ElidedLines(QStyledItemDelegate):
    """A view makes its rows as wide as the widest, and at least as itself."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of the line; the width is the view's."""
        return QSize(0, super().sizeHint(option, index).height())
