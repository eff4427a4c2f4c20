"""The SQLite file: tables, migrations, search, the journal of changes. What leaves is a domain value."""
