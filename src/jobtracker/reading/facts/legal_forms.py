"""Legal forms: what the law calls companies, which stands behind their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

LEGAL_FORM = re.compile(
    r"\s(?:GmbH(?: & Co\. KG)?|AG|SE|KG|Inc\.?|LLC|Ltd\.?|Limited|Corp\.?|S\.?A\.?S?\.?|S\.?r\.?l\.?|"
    r"S\.?p\.?A\.?|B\.?V\.?|N\.?V\.?|Oy|AB|AS|ApS|"
    r"sp\. z o\.o\.|S\.?L\.?|PLC|Pty|eG|e\.V\.|LLP|P\.C\.|P\.A\.|Consulting)(?=\W|$)"
)
_BY_WORD = {
    "gmbh": " GmbH", "ag": " AG", "se": " SE", "kg": " KG", "inc": " Inc", "llc": " LLC", "ltd": " Ltd",
    "limited": " Limited", "corp": " Corp", "s": " S.", "sa": " SA", "sas": " SAS", "srl": " Srl",
    "sl": " SL", "spa": " SpA", "b": " B.V", "bv": " BV", "n": " N.V", "nv": " NV", "oy": " Oy", "ab": " AB",
    "as": " AS", "aps": " ApS", "sp": " sp. z", "plc": " PLC", "pty": " Pty", "eg": " eG", "e": " e.V",
    "llp": " LLP", "p": " P.", "consulting": " Consulting",
}  # fmt: skip
"""How legal forms begin, by their first words, by which most texts are seen to name none."""


def legal_forms(text: str, words: AbstractSet[str]) -> list[re.Match[str]]:
    """The legal forms in a text, by their places; of one within another ("GmbH & Co. KG") the whole. `words`
    are the words of the text in small letters.
    """
    found: dict[int, re.Match[str]] = {}
    for word in [word for word in _BY_WORD if word in words]:
        begin = _BY_WORD[word]
        place = text.find(begin)
        while place >= 0:
            form = LEGAL_FORM.match(text, place)
            if form:
                found[place] = form
            place = text.find(begin, place + 1)
    kept: list[re.Match[str]] = []
    for place in sorted(found):
        if not kept or place >= kept[-1].end():
            kept.append(found[place])
    return kept
