"""The Board page: a column for each stage, a card for each application."""
