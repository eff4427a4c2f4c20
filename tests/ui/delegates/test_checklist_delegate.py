from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from tests.ui.samples import RecordsModel, checklist, requirement

from jobtracker.domain.requirement import Verdict
from jobtracker.ui.delegates.checklist_geometry import SEGMENTS, RequirementPlaces, Target
from jobtracker.ui.delegates.inline_editor import InlineEditor
from jobtracker.ui.widgets.checklist_view import ChecklistView
from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

HEAD, MET, OPEN, DUTY = 0, 1, 3, 10


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ChecklistView:
    view = ChecklistView(theme)
    qtbot.addWidget(view)
    view.setModel(RecordsModel(checklist()))
    view.model().setParent(view)
    view.resize(720, 900)
    with qtbot.waitExposed(view):
        view.show()
    return view


def spot(view: ChecklistView, row: int, target: Target) -> QPoint:
    """A point in the view that means `target`, found by looking everywhere in the row."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    index = view.model().index(row, 0)
    option.rect = area = view.visualRect(index)
    hits = [
        point
        for y in range(area.top(), area.bottom(), 3)
        for x in range(area.left(), area.right(), 3)
        if view.delegate.target_at(option, index, point := QPoint(x, y)) is target
    ]
    return hits[len(hits) // 2]


def click(view: ChecklistView, row: int, target: Target) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, row, target))


def editor_of(view: ChecklistView) -> InlineEditor:
    editor = view.viewport().findChild(InlineEditor)
    assert isinstance(editor, InlineEditor)
    return editor


def record(view: ChecklistView, row: int) -> RequirementRow:
    model = view.model()
    assert isinstance(model, RecordsModel)
    found = model.records[row]
    assert isinstance(found, RequirementRow)
    return found


@pytest.mark.parametrize("target", SEGMENTS)
def test_a_click_on_a_segment_tells_the_verdict(view: ChecklistView, qtbot: QtBot, target: Target) -> None:
    with qtbot.waitSignal(view.delegate.verdict_clicked) as told:
        click(view, OPEN, target)
    assert told.args == [view.model().index(OPEN, 0), target.verdict]


def test_a_click_on_the_verdict_it_has_takes_it_back(view: ChecklistView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.delegate.verdict_clicked) as told:
        click(view, MET, Target.MET)
    assert told.args[1] is None


def test_a_press_that_ends_elsewhere_tells_nothing(view: ChecklistView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.delegate.verdict_clicked):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, OPEN, Target.MET))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, OPEN, Target.GAP))


def test_add_is_told_for_the_card_it_stands_in(view: ChecklistView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.delegate.add_clicked) as told:
        click(view, HEAD, Target.ADD)
    assert told.args == [view.model().index(HEAD, 0)]


def test_responsibilities_offer_neither_verdicts_nor_add(view: ChecklistView) -> None:
    heads = [row for row, item in enumerate(checklist()) if isinstance(item, GroupRow)]
    with pytest.raises(IndexError):
        spot(view, heads[2], Target.ADD)
    with pytest.raises(IndexError):
        spot(view, DUTY, Target.MET)


def test_the_dots_ask_for_a_menu_where_the_mouse_is(view: ChecklistView, qtbot: QtBot) -> None:
    point = spot(view, OPEN, Target.MORE)
    with qtbot.waitSignal(view.delegate.menu_requested) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args == [view.model().index(OPEN, 0), view.viewport().mapToGlobal(point)]


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_1, None),  # it is met: once more takes it back
        (Qt.Key.Key_2, Verdict.PARTLY),
        (Qt.Key.Key_3, Verdict.GAP),
        (Qt.Key.Key_0, None),
    ],
)
def test_keys_answer_the_current_requirement(
    view: ChecklistView, qtbot: QtBot, key: Qt.Key, verdict: Verdict | None
) -> None:
    view.setCurrentIndex(view.model().index(MET, 0))
    with qtbot.waitSignal(view.delegate.verdict_clicked) as told:
        QTest.keyClick(view, key)
    assert told.args == [view.model().index(MET, 0), verdict]


def test_keys_answer_nothing_on_the_head_of_a_card(view: ChecklistView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.model().index(HEAD, 0))
    with qtbot.assertNotEmitted(view.delegate.verdict_clicked):
        QTest.keyClick(view, Qt.Key.Key_1)


def test_enter_ends_the_evidence_and_tells_it_once(view: ChecklistView, qtbot: QtBot) -> None:
    told: list[tuple[QModelIndex, str]] = []
    view.delegate.evidence_entered.connect(lambda index, text: told.append((index, text)))
    click(view, OPEN, Target.EVIDENCE)
    editor = editor_of(view)
    QTest.keyClicks(editor, "  Wrote the handbook ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert [text for _, text in told] == ["Wrote the handbook"]
    assert told[0][0].row() == OPEN


def test_shift_and_enter_begin_a_new_line(view: ChecklistView, qtbot: QtBot) -> None:
    view.write_evidence(view.model().index(OPEN, 0))
    editor = editor_of(view)
    lower = editor.wanted_height()
    QTest.keyClicks(editor, "one")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "two")
    qtbot.waitUntil(lambda: editor.height() == editor.wanted_height() > lower)
    with qtbot.waitSignal(view.delegate.evidence_entered) as told:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args[1] == "one\ntwo"


def test_escape_takes_back_what_was_written(view: ChecklistView, qtbot: QtBot) -> None:
    view.write_evidence(view.model().index(OPEN, 0))
    with qtbot.assertNotEmitted(view.delegate.evidence_entered):
        QTest.keyClicks(editor_of(view), "no")
        QTest.keyClick(editor_of(view), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.viewport().findChild(InlineEditor) is None)


def test_leaving_the_field_keeps_what_was_written(view: ChecklistView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.write_evidence(view.model().index(OPEN, 0))
    QTest.keyClicks(editor_of(view), "kept")
    with qtbot.waitSignal(view.delegate.evidence_entered) as told:
        editor_of(view).clearFocus()
    assert told.args[1] == "kept"


def test_evidence_left_as_it_is_tells_nothing(view: ChecklistView, qtbot: QtBot) -> None:
    view.write_evidence(view.model().index(MET, 0))
    assert editor_of(view).toPlainText() == record(view, MET).requirement.evidence
    with qtbot.assertNotEmitted(view.delegate.evidence_entered):
        QTest.keyClick(editor_of(view), Qt.Key.Key_Return)


def test_a_change_elsewhere_leaves_what_is_being_written(view: ChecklistView, qtbot: QtBot) -> None:
    view.write_evidence(view.model().index(OPEN, 0))
    QTest.keyClicks(editor_of(view), "half a sen")
    old = record(view, OPEN)
    model = view.model()
    assert isinstance(model, RecordsModel)
    model.replace(OPEN, replace(old, requirement=replace(old.requirement, verdict=Verdict.MET)))
    assert editor_of(view).toPlainText() == "half a sen"


def test_a_double_click_mends_the_text_and_an_empty_one_is_not_told(
    view: ChecklistView, qtbot: QtBot
) -> None:
    point = spot(view, OPEN, Target.TEXT)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    editor = editor_of(view)
    assert editor.toPlainText() == record(view, OPEN).requirement.text
    editor.setPlainText("  ")
    with qtbot.assertNotEmitted(view.delegate.text_entered):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.viewport().findChild(InlineEditor) is None)
    view.mend_text(view.model().index(OPEN, 0))
    editor_of(view).setPlainText("Clear\nin writing")
    with qtbot.waitSignal(view.delegate.text_entered) as told:
        QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    assert told.args[1] == "Clear in writing"


def test_a_narrower_view_makes_long_rows_higher(view: ChecklistView, qtbot: QtBot) -> None:
    wide = view.visualRect(view.model().index(MET, 0)).height()
    view.resize(420, 900)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(MET, 0)).height() > wide)


def test_new_evidence_makes_its_row_higher_and_a_verdict_does_not(view: ChecklistView, qtbot: QtBot) -> None:
    model, index = view.model(), view.model().index(OPEN, 0)
    assert isinstance(model, RecordsModel)
    before, old = view.visualRect(index).height(), record(view, OPEN)
    model.replace(OPEN, replace(old, requirement=replace(old.requirement, verdict=Verdict.GAP)))
    QApplication.processEvents()
    assert view.visualRect(index).height() == before
    model.replace(OPEN, replace(old, requirement=replace(old.requirement, evidence="Because")))
    qtbot.waitUntil(lambda: view.visualRect(index).height() > before)


def test_all_parts_of_a_row_lie_inside_it(view: ChecklistView) -> None:
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        option.rect = view.visualRect(index)
        item = index.data(int(Qt.ItemDataRole.UserRole) + 1)
        if isinstance(item, RequirementRow):
            places = RequirementPlaces.of(option.rect, 10, 10, 16, 0)
            for place in (places.control, places.note, places.more):
                assert option.rect.contains(place)
            assert not places.text.intersects(places.note)


def test_a_requirement_of_a_million_characters_in_one_line_does_not_hang(
    view: ChecklistView, qtbot: QtBot
) -> None:
    model = view.model()
    assert isinstance(model, RecordsModel)
    start = time.monotonic()
    model.replace(MET, RequirementRow(requirement(1, "x" * 1_000_000, None, "y" * 1_000_000), None, False))
    QApplication.processEvents()
    view.viewport().grab()
    assert time.monotonic() - start < 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=400), evidence=st.text(max_size=80), tag=st.none() | st.text(max_size=40))
def test_any_text_is_painted_in_a_row_of_a_sensible_height(
    view: ChecklistView, text: str, evidence: str, tag: str | None
) -> None:
    model = view.model()
    assert isinstance(model, RecordsModel)
    model.replace(MET, RequirementRow(requirement(1, text, None, evidence), tag, False))
    QApplication.processEvents()
    assert 30 <= view.visualRect(model.index(MET, 0)).height() < 20_000
    assert not view.viewport().grab().isNull()
