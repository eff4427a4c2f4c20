"""The theme, built once for all widgets of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jobtracker.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def theme(dressed: Theme) -> Iterator[Theme]:
    """The theme in light, and so again afterwards."""
    dressed.force(Qt.ColorScheme.Light)
    yield dressed
    dressed.force(Qt.ColorScheme.Light)
