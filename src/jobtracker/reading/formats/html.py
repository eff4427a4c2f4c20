"""HTML: the visible text with its lists and headings as lines, and the facts of a schema.org JobPosting."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from jobtracker.reading.formats.jsonld import job_facts, job_posting

if TYPE_CHECKING:
    from jobtracker.domain.reading import Facts

_SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "svg", "head", "nav", "iframe", "select", "button")
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LONE_BULLET = re.compile(r"\n•\s*\n(?=\S)")
_MANY_BREAKS = re.compile(r"\n{3,}")
_POOR = 300
_DEEPEST = 1500
_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|br|img|input|hr|meta|link|td|tr|th|option|source|col)\b)[a-zA-Z]", re.I
)
_TAG = re.compile(r"<[^<>]{0,2000}>")


def html_text(source: str) -> tuple[str, Facts | None]:
    """The visible text of a page or fragment, and the facts of a JobPosting in it."""
    if _depth(source) > _DEEPEST:
        return _TAG.sub("\n", source), None
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(source)
    posting: dict[str, Any] | None = None
    for script in tree.css("script[type='application/ld+json']"):
        try:
            posting = posting or job_posting(json.loads(script.text() or ""))
        except (ValueError, RecursionError):
            continue
    text = _rendered(tree.root, keep_breaks="<body" not in source.lower() and "<" not in source.lstrip()[:1])
    if posting is not None:
        description = posting.get("description")
        if isinstance(description, str) and len(text) < _POOR + len(description) // 4:
            inner = LexborHTMLParser(description)
            text = f"{text}\n\n{_rendered(inner.root, keep_breaks='<' not in description)}".strip()
    return text, job_facts(posting) if posting else None


def _depth(source: str) -> int:
    """How deep the tags nest at most: no page of a person nests thousands deep, and parsing one takes for
    ever.
    """
    depth = deepest = 0
    for tag in _NESTING.finditer(source):
        depth += -1 if tag.group(1) else 1
        deepest = max(deepest, depth)
    return deepest


def _rendered(root: Any, *, keep_breaks: bool) -> str:
    """The text below a node. Written without recursion: pages may nest deeper than Python allows."""
    out: list[str] = []
    stack: list[tuple[Any, str]] = [(root, "")] if root is not None else []
    while stack:
        node, closing = stack.pop()
        if node is None:
            out.append(closing)
            continue
        tag = node.tag
        if tag in _SKIPPED:
            continue
        if tag == "-text":
            said = node.text_content or ""
            out.append(said if keep_breaks else _BLANKS.sub(" ", said))
            continue
        end = ""
        if tag == "br":
            out.append("\n")
        elif tag == "li":
            out.append("\n• ")
            end = "\n"
        elif tag in _HEADINGS:
            out.append("\n\n")
            end = "\n"
        elif tag in _BLOCKS:
            out.append("\n\n" if tag == "p" else "\n")
            end = "\n"
        elif tag in ("td", "th"):
            end = " "
        stack.append((None, end))
        children = list(node.iter(include_text=True))
        stack.extend((child, "") for child in reversed(children))
    text = "\n".join(line.strip(" \t") for line in "".join(out).split("\n"))
    text = _LONE_BULLET.sub("\n• ", text)
    return _MANY_BREAKS.sub("\n\n", text).strip()
