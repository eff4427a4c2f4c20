"""Pictures of every page and dialog, for looking at and for the docs; `__main__` says how to make them."""
