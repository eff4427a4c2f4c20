from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from jobtracker.domain.draft import Draft
from jobtracker.domain.reading import Level
from jobtracker.domain.reconciling import Fate
from jobtracker.domain.requirement import Verdict
from jobtracker.viewmodels.revision_model import RevisionModel, revision_rows, summary

if TYPE_CHECKING:
    from jobtracker.services.services import Services
    from jobtracker.services.updating import Revision

TEXT = """Welder

Requirements
- Reads drawings of all sorts
- Drives a forklift
- Two references
- No fear of heights
"""
NEWER = """Welder, night shift

Requirements
- Reads drawings of all sorts and draws
- Speaks some Danish

Nice to have
- No fear of heights
"""


@pytest.fixture
def revision(services: Services) -> Revision:
    (imported,) = services.importing.import_text(TEXT, "welder").imported
    record = services.store.browse.record(imported.id)
    assert record is not None
    drawings, forklift, *_ = record.requirements
    services.answering.answer([drawings.id, forklift.id], Verdict.MET)
    draft = services.importing.read_text(NEWER, "newer")
    assert isinstance(draft, Draft)
    return services.updating.preview(imported.id, draft)


def test_each_change_is_a_line_with_what_it_means(revision: Revision) -> None:
    assert [(row.fate, row.word, row.text, row.before, row.note) for row in revision_rows(revision)] == [
        (None, "Title", "Welder, night shift", "Welder", ""),
        (Fate.NEW, "New", "Speaks some Danish", "", "Required."),
        (
            Fate.CHANGED,
            "Changed",
            "Reads drawings of all sorts and draws",
            "Reads drawings of all sorts",
            "Your answer stays.",
        ),
        (Fate.CHANGED, "Changed", "No fear of heights", "", "Required before, preferred now."),
        (
            Fate.LEFT,
            "Kept for you",
            "Drives a forklift",
            "",
            "The posting no longer has it. It stays because it is yours.",
        ),
        (Fate.GONE, "Gone", "Two references", "", "Nobody answered it. It goes to the trash."),
    ]


def test_the_summary_counts_them(revision: Revision) -> None:
    assert summary(revision) == (
        "1 new, 2 changed, 1 no longer there but kept for you, 1 gone, 0 stay as they are."
    )


def test_the_model_reads_as_sentences_and_follows_another_revision(
    revision: Revision, services: Services
) -> None:
    model = RevisionModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(revision)
    words = [model.words(row) for row in model.rows]
    assert words[0] == "Title: Welder, night shift; before: Welder"
    assert words[-1] == "Gone: Two references; Nobody answered it. It goes to the trash."
    model.show(replace(revision, facts=()))
    assert len(model.rows) == 5
    assert Level.REQUIRED.label in words[1]
