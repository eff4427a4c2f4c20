"""Importing as the user sees it: progress that can be stopped, then what became of each file."""
