"""The Settings page, a section a file."""
