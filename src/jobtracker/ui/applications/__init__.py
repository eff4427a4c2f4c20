"""The Applications page: the list, and the one that is open."""
