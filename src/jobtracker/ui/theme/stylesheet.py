"""The one style sheet, from the tokens and the system font.

Widgets say what they are by dynamic properties: `kind` on buttons (primary, danger, quiet, link, chip),
`role` on labels (brand, title, figure, heading, muted, small, key) and frames (card, bar, top, foot,
side, row, rule), and `tone` where a colour has a meaning.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from jobtracker.system.resources import resource
from jobtracker.ui.theme.text_size import TextSize, points

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from jobtracker.ui.theme.tokens import Tokens

SURFACES = """
QMainWindow, QDialog { background: $window; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[role="top"] { background: $surface; border: 0; border-bottom: 1px solid $border; }
QFrame[role="foot"] { background: $surface; border: 0; border-top: 1px solid $border; }
QFrame[role="side"] { background: $surface; border: 0; border-right: 1px solid $border; }
QFrame[role="row"] { background: transparent; border: 0; border-top: 1px solid $border; }
QFrame[role="row"][first="true"] { border-top: 0; }
QFrame[tone="warning"] { background: $partly_soft; border: 0; border-bottom: 1px solid $border; }
QFrame[tone="news"] { background: $accent_soft; border: 0; border-bottom: 1px solid $border; }
QFrame[role="bar"] { background: $surface; border: 0; }
QFrame[role="rule"] { background: $border; border: 0; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QAbstractItemView { background: $surface; border: 0; outline: 0; }
QAbstractItemView[role="window"] { background: $window; }
QAbstractItemView[role="cards"] { background: transparent; }
QAbstractItemView[role="rows"] { border: 1px solid $border; border-radius: 8px; padding: 4px; }
QAbstractItemView[role="rows"]::item { padding: 6px 8px; border-radius: 5px; color: $text; }
QTreeView[role="rows"]::item { padding: 4px 2px; border-radius: 0; }
QAbstractItemView[role="rows"]::item:hover { background: $hover; }
QAbstractItemView[role="rows"]::item:selected { background: $accent_soft; color: $text; }
QTableCornerButton::section { background: $surface; border: 0; }
QSplitter::handle { background: $border; }
QToolTip { background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px 6px; }
"""

WORDS = """
QLabel { background: transparent; }
QLabel[role="brand"] { font-size: ${brand}pt; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 700; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 700; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}pt; }
QLabel[role="key"] {
    color: $muted; background: $surface; font-size: ${tiny}pt;
    border: 1px solid $border; border-radius: 3px; padding: 0 5px;
}
QLabel[tone="met"] { color: $met_ink; }
QLabel[tone="partly"] { color: $partly_ink; }
QLabel[tone="gap"] { color: $gap_ink; }
"""

BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 5px 13px; font-weight: 500; outline: 0;
}
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $border_strong; }
QPushButton:pressed, QToolButton:pressed { background: $sunken; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent_ink; padding: 4px 12px; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $window; border-color: $border; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton::menu-arrow { image: none; }
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: 2px; }

QPushButton[kind="primary"], QToolButton[kind="primary"] {
    background: $accent_ink; color: $on_accent; border: 1px solid $accent_ink;
    padding: 6px 15px; font-weight: 600;
}
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover {
    background: $accent_hover; border-color: $accent_hover;
}
QPushButton[kind="primary"]:pressed, QToolButton[kind="primary"]:pressed {
    background: $accent_pressed; border-color: $accent_pressed;
}
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus {
    border: 2px solid $text; padding: 5px 14px;
}
QPushButton[kind="primary"]:disabled, QToolButton[kind="primary"]:disabled {
    background: $sunken; color: $faint; border-color: $border;
}

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[side="start"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[side="end"] {
    border-top-left-radius: 0; border-bottom-left-radius: 0; padding: 6px 7px; margin-left: 1px;
}
QPushButton[side="end"]:focus { padding: 5px 6px; }

QPushButton[kind="danger"] {
    background: $gap_ink; color: $on_alert; border-color: $gap_ink; font-weight: 600;
}
QPushButton[kind="danger"]:hover { border-color: $text; }
QPushButton[kind="danger"]:focus { border: 2px solid $text; }
QPushButton[kind="danger"]:disabled { background: $sunken; color: $faint; border-color: $border; }

QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
    background: transparent; color: $muted; border: 1px solid transparent; padding: 4px 8px;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $sunken; color: $text; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed { background: $border; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {
    border: 2px solid $accent_ink; padding: 3px 7px;
}
QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled { color: $faint; }

QPushButton[kind="link"] {
    background: transparent; color: $accent_ink; border: 1px solid transparent; padding: 1px 4px;
    font-weight: 600; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent_ink; }
QPushButton[kind="link"]:disabled { color: $faint; }

QPushButton[kind="chip"] {
    background: $surface; color: $muted; border: 1px solid $border; border-radius: 11px;
    padding: 3px 9px; min-height: 16px; font-size: ${small}pt;
}
QPushButton[kind="chip"]:hover { color: $text; border-color: $border_strong; }
QPushButton[kind="chip"]:checked { background: $text; color: $surface; border-color: $text; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent_ink; padding: 2px 8px; }
QPushButton[kind="chip"]:disabled { background: $window; color: $faint; border-color: $border; }
QPushButton[size="small"] { padding: 3px 13px; font-size: ${small}pt; font-weight: 600; }
QPushButton[size="small"]:focus { padding: 2px 12px; }
"""

FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent_ink; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 6px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: 0; padding: 0; background: transparent;
}
QAbstractSpinBox QLineEdit { padding-left: 4px; }
QAbstractSpinBox { padding: 4px 22px 4px 6px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
    border-color: $border_strong;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent_ink; padding: 3px 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { color: $faint; background: $window; }
QLineEdit[role="search"] { background: $sunken_field; padding: 5px 4px; }
QLineEdit[role="search"]:focus { background: $surface; padding: 4px 3px; }

QComboBox { combobox-popup: 0; }
QComboBox::drop-down, QDateTimeEdit::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; width: 22px; border: 0;
}
QComboBox::down-arrow, QDateTimeEdit::down-arrow, QAbstractSpinBox::down-arrow {
    image: url($arrow_down); width: 12px; height: 12px;
}
QAbstractSpinBox::up-arrow { image: url($arrow_up); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    background: transparent; border: 0; width: 20px; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QComboBox[kind="quiet"] {
    background: transparent; border: 1px solid transparent; color: $muted; padding: 4px 0 4px 4px;
}
QComboBox[kind="quiet"]:hover { background: $sunken; color: $text; }
QComboBox[kind="quiet"]:focus { border: 2px solid $accent_ink; padding: 3px 0 3px 3px; }
QComboBox QAbstractItemView { border: 1px solid $border_strong; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: $accent_soft; color: $text;
}
"""

CHECKS = """
QCheckBox { spacing: 7px; background: transparent; }
QCheckBox::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; background: $surface; border: 1px solid $faint; border-radius: 4px;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent_ink; border-color: $accent_ink; image: url($tick);
}
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { border-color: $accent_ink; }
QCheckBox:focus { color: $accent_ink; }
QCheckBox:disabled { color: $faint; }
"""

CHROME = """
QMenu { background: $surface; border: 1px solid $border_strong; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 5px 6px; }

QTabWidget::pane { border: 0; border-top: 1px solid $border; }
QTabWidget::tab-bar { left: 22px; }
QTabWidget[role="pages"] { background: $surface; }
QTabWidget[role="pages"]::pane { background: $window; }
QTabBar { qproperty-drawBase: 0; background: transparent; font-weight: 500; }
QTabBar::tab {
    background: transparent; color: $muted; border: 0; border-bottom: 2px solid transparent;
    padding: 8px 1px; margin: 0 20px 0 0;
}
QTabBar[compact="true"]::tab { margin: 0 5px 0 0; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent_ink; border-bottom-color: $accent_ink; }
QTabBar::tab:focus { background: $accent_soft; }
QTabBar::tab:disabled { color: $faint; }
QTabBar::tear { width: 0; border: 0; }
QTabBar QToolButton { border: 1px solid $border; border-radius: 4px; padding: 0; margin: 5px 1px; }
QTabBar QToolButton::left-arrow { image: url($arrow_left); width: 12px; height: 12px; }
QTabBar QToolButton::right-arrow { image: url($arrow_right); width: 12px; height: 12px; }
QDialogButtonBox { button-layout: 3; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:horizontal { margin: 3px 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $faint; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QCalendarWidget #qt_calendar_navigationbar { background: $surface; border-bottom: 1px solid $border; }
QCalendarWidget QToolButton { background: transparent; border: 1px solid transparent; padding: 4px 8px; }
QCalendarWidget QToolButton:hover { background: $sunken; }
QCalendarWidget QToolButton:focus { border: 1px solid $accent_ink; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent_ink; selection-color: $on_accent; }
QProgressBar { background: $sunken; border: 0; border-radius: 3px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent_ink; border-radius: 3px; }
"""

_SHEET = Template(SURFACES + WORDS + BUTTONS + FIELDS + CHECKS + CHROME)


def stylesheet(tokens: Tokens, system_font: QFont) -> str:
    """The style sheet of the whole application."""
    values = {f"{size.name.lower()}": f"{points(system_font, size):g}" for size in TextSize}
    for name, value in asdict(tokens).items():
        if isinstance(value, dict):
            values |= {f"{name}_{part}": colour for part, colour in value.items()}
        else:
            values[name] = str(value)
    values["sunken_field"] = tokens.window if tokens.dark else tokens.hover
    tick = "tick-on-dark" if tokens.dark else "tick-on-light"
    values["tick"] = resource(f"icons/{tick}.svg").as_posix()
    for way in ("down", "up", "left", "right"):
        values[f"arrow_{way}"] = resource(f"icons/arrow-{way}.svg").as_posix()
    return _SHEET.substitute(values)
