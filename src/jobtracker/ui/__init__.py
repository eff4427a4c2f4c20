"""Widgets, pages and dialogs: the only layer that knows QtWidgets."""
