from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QToolTip
from tests.ui.samples import RecordsModel, applications

from jobtracker.domain.application import Outcome
from jobtracker.domain.fit import Fit
from jobtracker.domain.tag import Tag
from jobtracker.ui.delegates.card_delegate import CardDelegate, card_area
from jobtracker.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

FOLLOW_UP, INTERVIEW, CALL, OVERDUE, LONG, DEADLINE, REJECTED, ACCEPTED, NO_ANSWER = range(9)
"""The places of the sample applications."""


@pytest.fixture
def model(qapp: object) -> RecordsModel:
    return RecordsModel(applications())


@pytest.fixture
def view(theme: Theme, model: RecordsModel, qtbot: QtBot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.setParent(view)
    view.setItemDelegate(CardDelegate(theme, view))
    view.setFont(unsmoothed(view.font()))
    view.resize(190, 1100)
    view.show()
    return view


def unsmoothed(font: QFont) -> QFont:
    """The font in pixels of its one colour; smoothed, a thin one may have none that is covered whole."""
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    return font


def area(view: QListView, row: int) -> QRect:
    return card_area(view.visualRect(view.model().index(row, 0)))


def picture(view: QListView, row: int) -> QImage:
    """The card as it is painted."""
    return view.viewport().grab(area(view, row)).toImage()


def count(image: QImage, colour: str) -> int:
    """Pixels of that colour, but for a step of rounding: thin letters have hardly a pixel of their own."""
    wanted = QColor(colour).getRgb()
    pixels = (image.pixelColor(x, y).getRgb() for x in range(image.width()) for y in range(image.height()))
    return sum(max(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) <= 1 for pixel in pixels)


def changed(row: int, **parts: object) -> object:
    """A sample application with other parts."""
    shown = applications()[row]
    return replace(shown, row=replace(shown.row, **parts))  # type: ignore[arg-type]


def test_a_long_title_takes_a_second_line_and_no_third(view: QListView, model: RecordsModel) -> None:
    two = view.sizeHintForRow(LONG)
    model.replace(LONG, changed(LONG, title="Staff"))
    one = view.sizeHintForRow(LONG)
    model.replace(LONG, changed(LONG, title="very\nlong " * 30_000, company="\u202e\x00" * 5000))
    assert one < two == view.sizeHintForRow(LONG)
    assert not view.viewport().grab().isNull()


def test_a_card_with_nothing_to_say_below_is_a_line_lower(view: QListView, model: RecordsModel) -> None:
    with_fit = view.sizeHintForRow(LONG)
    model.replace(LONG, changed(LONG, fit=Fit()))
    assert view.sizeHintForRow(LONG) < with_fit


@pytest.mark.parametrize(
    ("row", "colour"),
    [
        (OVERDUE, LIGHT.gap.ink),
        (CALL, LIGHT.partly.ink),
        (FOLLOW_UP, LIGHT.met.ink),
        (REJECTED, LIGHT.gap.ink),
        (ACCEPTED, LIGHT.met.ink),
    ],
)
def test_what_is_urgent_good_or_bad_has_its_colour(view: QListView, row: int, colour: str) -> None:
    assert count(picture(view, row), colour) >= 3


def test_the_card_that_is_chosen_and_has_the_keys_has_a_frame(view: QListView) -> None:
    view.setCurrentIndex(view.model().index(CALL, 0))
    view.setFocus()
    view.activateWindow()
    image = picture(view, CALL)
    middle = [image.pixelColor(x, 1).name() for x in range(20, image.width() - 20)]
    assert set(middle) <= {LIGHT.accent.ink, LIGHT.faint}
    assert count(picture(view, INTERVIEW), LIGHT.accent.ink) == 0


def test_a_card_that_is_dragged_away_fades_until_it_is_put_back(view: QListView) -> None:
    delegate = view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    before = picture(view, FOLLOW_UP)
    delegate.lift(applications()[FOLLOW_UP].row.id)
    assert count(picture(view, FOLLOW_UP), LIGHT.text) == 0 < count(before, LIGHT.text)
    delegate.lift(None)
    assert picture(view, FOLLOW_UP) == before


def test_in_the_dark_a_card_is_lighter_than_the_ground_it_lies_on(view: QListView, theme: Theme) -> None:
    theme.force(Qt.ColorScheme.Dark)
    image = picture(view, FOLLOW_UP)
    assert count(image, DARK.sunken) > image.width() * image.height() // 2
    assert QColor(DARK.sunken).lightness() > QColor(DARK.surface).lightness()


def test_from_right_to_left_the_fit_stands_on_the_left(view: QListView) -> None:
    place = area(view, FOLLOW_UP)
    half = place.width() // 2
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = view.viewport().grab(area(view, FOLLOW_UP)).toImage()
    ratio = round(image.devicePixelRatio())
    left, right = image.copy(0, 0, half * ratio, image.height()), image.copy(half * ratio, 0, half, 999)
    assert count(left, LIGHT.met.ink) >= 3
    assert count(right, LIGHT.met.ink) == 0


def test_the_tooltip_says_all_that_the_card_may_have_cut(
    view: QListView, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, words, widget: shown.append(words))
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    for row in (LONG, NO_ANSWER):
        index = view.model().index(row, 0)
        option.rect = view.visualRect(index)
        asking = QHelpEvent(QEvent.Type.ToolTip, option.rect.center(), QPoint())
        assert view.itemDelegate().helpEvent(asking, view, option, index)
    assert shown == [
        "Staff Engineer, Payments and Ledgers, for a very long title indeed\nLumen Pay\n"
        "Fit 72 %: 3 met, 1 partly, 2 gap, 0 open",
        f"Nurse\nKlinik am See\n{Outcome.NO_ANSWER.label} at Saved\nFit: not answered yet",
    ]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_tags_have_a_line_with_their_sign_on_the_side_where_text_begins(
    view: QListView, model: RecordsModel, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    model.replace(DEADLINE, changed(DEADLINE, tags=()))
    bare = view.sizeHintForRow(DEADLINE)
    model.replace(DEADLINE, changed(DEADLINE, tags=(Tag(1, "Remote"), Tag(2, "First choice " * 30))))
    card = picture(view, DEADLINE)
    assert view.sizeHintForRow(DEADLINE) > bare
    assert not card.isNull()


def test_the_tooltip_has_the_tags(view: QListView, model: RecordsModel) -> None:
    model.replace(DEADLINE, changed(DEADLINE, tags=(Tag(1, "Remote"), Tag(2, "First choice"))))
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    option = QStyleOptionViewItem()
    view.itemDelegate().helpEvent(event, view, option, model.index(DEADLINE, 0))
    assert "Remote, First choice" in QToolTip.text()
