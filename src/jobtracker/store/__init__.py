"""The SQLite file: tables, migrations, search and the journal of changes. What leaves it is a domain value."""
