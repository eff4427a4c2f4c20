"""Run by the executable before anything else: Alembic without the databases that are not used.

Alembic imports its support of every database at once (alembic/ddl/__init__.py), and with it SQLAlchemy's
dialects. The executable has SQLite's alone, and empty modules in the place of the others.
"""

import sys
from types import ModuleType

for name in ("mssql", "mysql", "oracle", "postgresql"):
    sys.modules[f"alembic.ddl.{name}"] = ModuleType(name)
