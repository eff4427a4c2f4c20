"""Colours, palette and style sheet, for light and dark, from one table of tokens."""
