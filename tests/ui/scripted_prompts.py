"""Answers the program's questions in the tests, and remembers what was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.ui.prompts import Prompts


@dataclass
class ScriptedPrompts:
    """What the user would answer; `asked` lists the titles, `errors` what was told."""

    file_answer: list[Path] = field(default_factory=list)
    folder_answer: Path | None = None
    confirm_answer: bool = True
    text_answer: str | None = None
    name_answer: str | None = None
    asked: list[str] = field(default_factory=list)
    errors: list[tuple[str, str, str]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    document_answer: list[Path] = field(default_factory=list)
    save_answer: Path | None = None
    opened_files: list[Path] = field(default_factory=list)

    def files(self) -> list[Path]:
        self.asked.append("files")
        return self.file_answer

    def folder(self) -> Path | None:
        self.asked.append("folder")
        return self.folder_answer

    def confirm(self, title: str, text: str, action: str, *, danger: bool = False) -> bool:
        self.asked.append(title)
        return self.confirm_answer

    def error(self, title: str, text: str, details: str = "") -> None:
        self.errors.append((title, text, details))

    def paste_text(self, initial: str = "") -> str | None:
        self.asked.append("paste")
        return self.text_answer

    def name(self, title: str, label: str, initial: str = "") -> str | None:
        self.asked.append(title)
        return self.name_answer

    def documents(self) -> list[Path]:
        self.asked.append("documents")
        return self.document_answer

    def save_as(self, name: str) -> Path | None:
        self.asked.append(name)
        return self.save_answer

    def open_file(self, path: Path) -> bool:
        self.opened_files.append(path)
        return True

    def open_link(self, url: str) -> bool:
        self.opened.append(url)
        return True


def as_prompts(scripted: ScriptedPrompts) -> Prompts:
    """The same, as the type that the program asks for."""
    return scripted
