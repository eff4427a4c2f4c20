"""How each page but the first is built, when the user first turns to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.look import LookChoice
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.commands.commands import Commands
    from jobtracker.viewmodels.known import Known


class PageBuilders:
    """Each page is imported where it is built: the window opens without them."""

    def __init__(
        self,
        theme: Theme,
        look: LookChoice,
        paths: DataPaths,
        model: Applications,
        known: Known,
        commands: Commands,
    ) -> None:
        self._theme = theme
        self._look = look
        self._paths = paths
        self._model = model
        self._known = known
        self._commands = commands

    def settings(self) -> QWidget:
        """What holds for the whole program."""
        from jobtracker.system.invocation import invocation
        from jobtracker.system.start_at_login.login_entry import login_entry
        from jobtracker.system.user_timer.user_timer import user_timer
        from jobtracker.ui.settings.background_section import BackgroundSection, Switch
        from jobtracker.ui.settings.data_section import DataSection
        from jobtracker.ui.settings.follow_up_section import FollowUpSection
        from jobtracker.ui.settings.look_section import LookSection
        from jobtracker.ui.settings.notifying_section import NotifyingSection
        from jobtracker.ui.settings.page import SettingsPage
        from jobtracker.ui.settings.stages_section import StagesSection

        stages = StagesSection(self._theme, self._count_in)
        stages.added.connect(self._commands.stages.add)
        stages.changed.connect(self._commands.stages.change)
        stages.ordered.connect(self._commands.stages.order)
        stages.removed.connect(self._commands.stages.remove)
        self._known.stages.tell(stages.show_stages)
        follow_up, notifying = FollowUpSection(), NotifyingSection()
        for section in (follow_up, notifying):
            section.chosen.connect(self._commands.choices.set)
            self._known.settings.tell(section.show_settings)
        login, timer = login_entry(), user_timer()
        background = BackgroundSection(
            Switch(
                "Start Job Tracker in the tray when I log in, and keep it there when its window is closed",
                login.is_there,
                lambda: login.make(invocation(self._paths, "--hidden")),
                login.remove,
            ),
            Switch(
                "Remind me also while Job Tracker is not running",
                timer.is_set_up,
                lambda: timer.set_up(invocation(self._paths, "remind")),
                timer.remove,
            ),
        )
        data = DataSection(self._paths.root)
        return SettingsPage([LookSection(self._look), stages, follow_up, notifying, background, data])

    def _count_in(self, stage_id: int) -> int:
        return sum(shown.row.stage.id == stage_id for shown in self._model.rows)
