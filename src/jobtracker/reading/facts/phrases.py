"""Phrases: places where a text introduces a name or a title ("… is hiring", "looking for a …")."""

from __future__ import annotations

import re
from functools import cache

from jobtracker.reading.characters import UPPER

NAME = rf"[{UPPER}\d][\w&'’.+\-]*(?: (?:&|of|and|de|du|der|die|und|for) (?=[{UPPER}])| (?=[{UPPER}\d]))?"


@cache
def before(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of the phrases "* …" right behind a name."""
    tails = sorted((p[2:] for p in phrases if p.startswith("* ")), key=len, reverse=True)
    return re.compile(r"[ \xa0](?:" + "|".join(map(re.escape, tails)) + r")\b")


@cache
def after(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of the phrases "… *" right before a name or title, in small letters or with a capital first."""
    heads = sorted((p[:-2] for p in phrases if p.endswith(" *")), key=len, reverse=True)
    return re.compile(r"(?<![\w])(?i:" + "|".join(map(re.escape, heads)) + r")[ \xa0]+")
