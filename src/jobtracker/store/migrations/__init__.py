"""The revisions of the schema. A migration never imports today's tables: they move on, it does not."""

REVISION = 2
"""The newest revision, kept in the file's `user_version`."""
