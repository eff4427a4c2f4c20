"""Postings that the window's tests import."""

from __future__ import annotations

WELDER = """Welder

Requirements
- Reads drawings
- Welds aluminium
- Works early shifts

Nice to have
- A forklift licence
"""

BAKER = """Baker

Responsibilities
- Bakes bread by night

Requirements
- Bakes rye bread
- Gets up early
"""

GARDENER = """Gardener

Requirements
- Knows local trees
"""
