"""The pictures of the README and the docs, made anew from the samples by one command.

QT_QPA_PLATFORM=offscreen python -m tests.ui.pictures docs/images
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobtracker.app.build import open_services
from jobtracker.app.window import furnish, make_window
from jobtracker.domain.application import Outcome
from jobtracker.domain.requirement import Verdict
from jobtracker.system.paths import DataPaths
from jobtracker.system.resources import seeds
from jobtracker.ui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from jobtracker.services.services import Services

SIZE = (1280, 800)
SHOWN = "backend-engineer-payments.md"
EVIDENCE = ("Five years at Brightwater: the billing API", "Two integrations, none without documentation")
VERDICTS = (Verdict.MET, Verdict.MET, Verdict.PARTLY, Verdict.MET, Verdict.GAP, None)


class PictureClock:
    """A Sunday morning, moving on a little with each question, so that events have an order."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """The next second."""
        self.moment += timedelta(seconds=1)
        return self.moment

    def zone(self) -> str:
        """A zone with summer time."""
        return "Europe/Berlin"


def fill(services: Services) -> int:
    """Keep the samples as somebody would who has looked for work for a while; returns the id to show."""
    ids = {one.name: one.id for one in services.importing.import_paths(seeds()).imported}
    shown = next(number for name, number in ids.items() if name.endswith(SHOWN))
    for place, number in enumerate(ids.values()):
        record = services.store.browse.record(number)
        assert record is not None
        for item, verdict in zip(record.requirements, cycle(VERDICTS[place % 3 :] + VERDICTS), strict=False):
            if verdict is not None and (place % 5 or number == shown):
                services.answering.answer([item.id], verdict)
        if place % 4:
            services.tracking.move(number, 1 + place % 5)
        if place % 3 == 0:
            due = datetime(2026, 11, 24 + place % 5, 9)
            services.reminding.add(number, ("Follow up", "Prepare", "Ask about the start")[place % 3], due)
    for item, words in zip(services.store.browse.record(shown).requirements, EVIDENCE, strict=False):  # type: ignore[union-attr]
        services.answering.explain(item.id, words)
    services.tracking.move(shown, 2)
    services.reminding.add(shown, "Follow up", datetime(2026, 11, 27, 9))
    services.noting.add(shown, "# First call\n\nThey liked the **billing** story. Ask about the team's size.")
    closed = [number for number in ids.values() if number != shown][:2]
    services.tracking.close(closed[0], Outcome.REJECTED)
    services.tracking.close(closed[1], Outcome.NO_ANSWER)
    return shown


def main() -> None:
    """Make the pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([*sys.argv[:1], *STYLE])
    theme = Theme(application)
    with tempfile.TemporaryDirectory() as directory:
        paths, clock = DataPaths(Path(directory)), PictureClock()
        with open_services(paths, writing=True, clock=clock) as services:
            shown = fill(services)
        window = make_window(theme, paths)
        workspace = furnish(window, theme, paths, clock)
        window.resize(*SIZE)
        window.show()
        workspace.worker.start()
        workspace.open(shown)
        while workspace.open_application.record is None:
            QTest.qWait(50)
        for name, scheme, tab in (
            ("applications", Qt.ColorScheme.Light, workspace.detail.checklist),
            ("applications-dark", Qt.ColorScheme.Dark, workspace.detail.checklist),
            ("posting", Qt.ColorScheme.Light, workspace.detail.posting),
        ):
            theme.force(scheme)
            workspace.detail.tabs.setCurrentWidget(tab)
            QTest.qWait(300)
            window.grab().save(str(folder / f"{name}.png"))
        window.close()
        workspace.worker.stop()


if __name__ == "__main__":
    main()
