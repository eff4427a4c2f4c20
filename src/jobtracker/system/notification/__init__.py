"""Telling the user outside the window: a ladder of ways, of which the first that works is taken."""
