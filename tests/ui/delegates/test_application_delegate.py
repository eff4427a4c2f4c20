from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QToolTip
from tests.ui.samples import RecordsModel, applications

from jobtracker.domain.application import Outcome
from jobtracker.domain.fit import Fit
from jobtracker.ui.delegates.application_delegate import ApplicationDelegate, fit_words
from jobtracker.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.application_rows import ApplicationListRow


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(RecordsModel(applications()))
    view.model().setParent(view)
    view.setItemDelegate(ApplicationDelegate(theme, view))
    view.resize(360, 760)
    view.show()
    return view


def changed(row: ApplicationListRow, **parts: object) -> ApplicationListRow:
    return replace(row, row=replace(row.row, **parts))  # type: ignore[arg-type]


def count(image: QImage, area: QRect, colour: str) -> int:
    """Pixels of exactly that colour in an area."""
    ratio = round(image.devicePixelRatio())
    return sum(
        image.pixelColor(x * ratio, y * ratio).name() == colour
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def row_area(view: QListView, row: int) -> QRect:
    return view.visualRect(view.model().index(row, 0))


def test_every_row_has_the_same_height(view: QListView) -> None:
    heights = {view.sizeHintForRow(row) for row in range(view.model().rowCount())}
    assert len(heights) == 1
    assert heights.pop() > 3 * view.fontMetrics().height()


def test_the_chosen_row_has_a_soft_ground_and_a_bar_at_its_start(view: QListView) -> None:
    view.setCurrentIndex(view.model().index(1, 0))
    image, area = view.viewport().grab().toImage(), row_area(view, 1)
    assert count(image, area, LIGHT.accent.soft) > area.width() * area.height() // 2
    bar = QRect(area.left(), area.top() + 4, 3, area.height() - 8)
    assert count(image, bar, LIGHT.accent.ink) >= 0.9 * bar.width() * bar.height()
    assert count(image, row_area(view, 3), LIGHT.accent.soft) < 3000


@pytest.mark.parametrize(
    ("fit", "colour"),
    [
        (Fit(9, 0, 1, 0, 90), LIGHT.met.ink),
        (Fit(1, 1, 1, 0, 50), LIGHT.partly.ink),
        (Fit(0, 0, 9, 0, 10), LIGHT.gap.ink),
    ],
)
def test_the_fit_bar_at_the_end_says_how_good_it_is(view: QListView, fit: Fit, colour: str) -> None:
    model = view.model()
    assert isinstance(model, RecordsModel)
    model.replace(3, changed(applications()[3], fit=fit))
    area = row_area(view, 3)
    end = QRect(area.right() - 60, area.top(), 60, area.height())
    assert count(view.viewport().grab().toImage(), end, colour) > 10


def test_a_closed_application_shows_its_outcome_instead_of_its_stage(view: QListView) -> None:
    model = view.model()
    assert isinstance(model, RecordsModel)
    area = row_area(view, 1)
    before = count(view.viewport().grab().toImage(), area, LIGHT.interview.soft)
    model.replace(1, changed(applications()[1], outcome=Outcome.REJECTED))
    image = view.viewport().grab().toImage()
    assert before > 100
    assert count(image, area, LIGHT.interview.soft) == 0
    assert count(image, area, LIGHT.gap.soft) > 100


def test_from_right_to_left_the_row_is_mirrored(view: QListView) -> None:
    view.setCurrentIndex(view.model().index(1, 0))
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image, area = view.viewport().grab().toImage(), row_area(view, 1)
    end = QRect(area.right() - 2, area.top() + 4, 3, area.height() - 8)
    assert count(image, end, LIGHT.accent.ink) >= 0.9 * end.width() * end.height()
    start = QRect(area.left(), area.top(), 60, area.height() // 2)
    assert count(image, start, LIGHT.met.ink) > 10


def test_a_title_of_any_length_and_shape_is_painted_on_its_line(view: QListView) -> None:
    model = view.model()
    assert isinstance(model, RecordsModel)
    height = view.sizeHintForRow(2)
    model.replace(2, changed(applications()[2], title="very\nlong " * 30_000, company="\u202e\x00" * 5000))
    assert view.sizeHintForRow(2) == height
    assert not view.viewport().grab().isNull()


def test_the_tooltip_over_the_bar_is_the_figure_and_elsewhere_the_whole_title(
    view: QListView, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, words, widget: shown.append(words))
    index, area = view.model().index(4, 0), row_area(view, 4)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = area
    for point, words in (
        (QPoint(area.right() - 30, area.top() + 20), "Fit 72 %: 3 met, 1 partly, 2 gap, 0 open"),
        (QPoint(area.left() + 30, area.top() + 20), "Payments and Ledgers, for a very long title indeed"),
    ):
        asking = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        assert view.itemDelegate().helpEvent(asking, view, option, index)
        assert words in shown[-1]


def test_an_unanswered_checklist_has_no_figure() -> None:
    assert fit_words(applications()[5]) == "Fit: not answered yet"
