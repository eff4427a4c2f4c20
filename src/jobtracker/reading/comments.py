"""Comments: what a page's source says to its editors and not to its readers.

Postings that were kept as the source of a page hold comments of HTML, of templates and of a front matter.
"""

from __future__ import annotations

import re

_PAIRS = (("<!--", "-->", ""), ("{#", "#}", ""), ("{% comment", "{% endcomment", "%}"))
"""How a comment begins and ends, and what closes the mark of its end."""
FRONT_MATTER = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\r?\n(?:(?!\1)[^\n]*\n){1,400}\1[ \t]*\r?(?=\n)")
_NOTE = re.compile(r"(?m)^[ \t]*#[^\n]*$")


def without_comments(text: str) -> str:
    """The text with blanks for its comments, so that places in it stay those of the text; line breaks around
    each keep what stands before it apart from what follows.
    """
    found = [place for pair in _PAIRS for place in _comments(text, *pair)]
    front = FRONT_MATTER.match(text) if text[:20].lstrip()[:3] in ("---", "+++") else None
    if front:
        found += [note.span() for note in _NOTE.finditer(text, 0, front.end())]
    pieces: list[str] = []
    done = 0
    for start, end in sorted(found):
        if start >= done:
            length = end - start
            pieces += [text[done:start], f"\n{' ' * (length - 2)}\n"[:length]]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _comments(text: str, opening: str, closing: str, last: str) -> list[tuple[int, int]]:
    """The places of the comments of a kind; one that nothing closes is none."""
    found: list[tuple[int, int]] = []
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        end = text.find(last, end) if end >= 0 else end
        if end < 0:
            break
        end += len(last or closing)
        found.append((start, end))
        start = text.find(opening, end)
    return found
