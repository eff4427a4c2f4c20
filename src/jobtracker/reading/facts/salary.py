"""Salary: an amount or range of money that the text calls pay, with currency and period as they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Salary, SectionKind, Span
from jobtracker.reading.characters import key, plain
from jobtracker.reading.facts.header_line import header_parts
from jobtracker.reading.facts.phrases import occurrences
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jobtracker.reading.facts.labels import Labelled
    from jobtracker.reading.lines import Line
    from jobtracker.reading.outline import Stretch

_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "pounds": "GBP",
    "$": "USD", "us$": "USD", "usd": "USD", "dollars": "USD", "c$": "CAD", "ca$": "CAD", "cad": "CAD",
    "a$": "AUD", "au$": "AUD", "aud": "AUD", "nz$": "NZD", "s$": "SGD", "sgd": "SGD", "hk$": "HKD",
    "hkd": "HKD", "r$": "BRL", "brl": "BRL", "reais": "BRL", "chf": "CHF", "sfr": "CHF", "zł": "PLN",
    "zl": "PLN", "pln": "PLN", "kr": "SEK", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "czk": "CZK",
    "kč": "CZK", "huf": "HUF", "vnd": "VND", "¥": "JPY", "￥": "JPY", "円": "JPY", "jpy": "JPY",
    "元": "CNY", "cny": "CNY", "rmb": "CNY", "人民币": "CNY", "₩": "KRW", "원": "KRW", "krw": "KRW",
    "₹": "INR", "inr": "INR", "rs": "INR", "mxn": "MXN", "mx$": "MXN", "ars": "ARS", "clp": "CLP",
    "zar": "ZAR", "r": "ZAR",
}  # fmt: skip
_SIGNS = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_NUMBER = re.compile(
    r"\d(?:\d{0,2}(?:[.,\u00a0\u202f' ’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{0,6}(?:[.,]\d{1,2})?(?!\d))"
)
_SIGN_OF = {"円": "円", "원": "원"}
"""The currency within a mark for ten thousand ("24万円")."""
_OTHER_DOLLARS = ("es", "pt")
"""Where "$" is the sign of many countries' pesos, and says no one currency."""
_BEFORE = re.compile(rf"(?<![^\W\d_])({_SIGNS})\s?$", re.I)
_BEHIND_NUMBER = re.compile(
    rf"(?:\s?(?P<thousand>k|tys\.?|mil|万円?|만원?|千)(?![^\W\d_]))?(?:\s?(?P<sign>{_SIGNS})(?![^\W\d_]))?",
    re.I,
)
_ENDS = frozenset(sign[-2:] for sign in _CURRENCIES)
_BEGINS = frozenset(mark[:2] for mark in (*_CURRENCIES, "k", "tys", "mil", "万", "万円", "만", "만원", "千"))
"""How currencies end and how they and marks for thousands begin: most numbers are seen to have none."""
_BETWEEN = re.compile(
    r"\s{0,9}(?:[-–—~～〜]|to|bis|à|a|e|and|und|et|y|en|och|og|i|ja|至|到|up to|til|till|do|tot)"
    r"\s{0,9}+(?:até\s)?",
    re.I,
)
_NO_PAY = frozenset(
    [
        "vr",
        "va",
        "vt",
        "budget",
        "bonus",
        "bonuses",
        "prime",
        "primes",
        "ticket",
        "tickets",
        "million",
        "millions",
        "billion",
        "revenue",
        "raised",
        "funding",
        "sales",
        "turnover",
        "presupuesto",
        "ayuda",
        "vale",
        "auxilio",
        "formacion",
        "formation",
        "weiterbildung",
        "zuschuss",
        "allowance",
        "voucher",
        "stipends",
        "learning",
        "discount",
        "referral",
        "panier",
        "indemnite",
        "refeicao",
        "alimentacao",
        "customers",
        "clients",
        "umsatz",
        "levee",
        "fonds",
        "capital",
        "budgets",
        "fitness",
        "gym",
        "wellness",
        "commuter",
        "reimbursement",
        "internet",
    ]
)
_WORDS = re.compile(r"[^\W\d_]+")
_GROUPING = re.compile(r"[\s'’]")
_MARKS = re.compile(r"[.,]")
_DECIMALS = re.compile(r"[.,]\d{1,2}$")
_LEAST_PAY = 5
_LEAST_ALONE, _LEAST_YEARLY, _LEAST_THOUSANDS = 100, 10_000, 1_000
_TITLE = 150
_NEAR_NAME = 45
_SHORT_LINE, _HEAD, _TOP_LINES = 60, 400, 14
_UP_TO = re.compile(r"(?:up to|bis zu|jusqu'à|hasta|até|fino a|tot)\s*$", re.I)
_A_MONTH = re.compile(r"\s?p\.?m\b", re.I)
"""What stands for "a month" right behind an amount, and elsewhere for the afternoon."""
_AT_LEAST = re.compile(r"(?:from|ab|starting at|starting rate|a partir de|des|vanaf|od|desde)\s?\W?$")
_AT_MOST = re.compile(r"(?:up to|bis zu|jusqu'a|hasta|ate|fino a|tot|do)\s?\W?$")
"""What stands before a bound of the pay, in plain form."""
_AND_MORE = re.compile(
    r"(?:\+(?!\s?\w)|\s?[～〜~](?!\s?[\d¥$€£])|\s?(?:以上|から|(?:and|&) (?:up|above|more)\b|or more\b))"
)
"""What makes an amount the least of a range."""
_AGO = re.compile(r"s?\s(?:ago|fa|atras|sitten|temu|sedan|geleden)\b")
_SINCE = re.compile(r"\b(?:vor|il y a|hace|ha)\s?\d{1,3}\s?$")
"""What tells how old a posting is, in plain form, with the word for a span of time before or behind it."""
_LABEL_OF_PAY = re.compile(r"(?:pay|salary|wage|compensation)(?: range)?:\s?$")
_LABEL = 20
_AROUND = 90
_BEHIND = 28


@dataclass(slots=True)
class _Money:
    start: int
    end: int
    low: float | None
    high: float | None
    currency: str | None


@dataclass(slots=True)
class _Figure:
    start: int
    end: int
    number: str
    thousand: str | None
    sign: str | None


def salary_of(
    text: str,
    small: str,
    lines: list[Line],
    stretches: Sequence[Stretch],
    labels: Labelled,
    words: Vocabulary,
) -> tuple[Salary, Span] | None:
    """The pay (`small` is the text in small letters): behind a label first, else where the words near an
    amount say that it is pay, or where it stands alone in a line.
    """
    for span in labels.get("salary", ()):
        amounts = _amounts(text, span.start, span.end, words, bare=True)
        # "For the first 90 days $1,200": what has a currency is the pay.
        amounts = [money for money in amounts if money.currency] or amounts
        if amounts:
            lead = text[max(0, span.start - 60) : amounts[0].start]
            return _stated(text, amounts, words, lead, span.end)
    amounts = _amounts(text, 0, len(text), words, bare=False)
    edges = _lines_for_pay(text, lines, stretches) if amounts else {}
    for money in amounts:
        if _is_pay(text, money, words) or _stands_alone(text, money, edges):
            lead = text[max(0, money.start - _AROUND) : money.start]
            return _stated(text, [money], words, lead, min(len(text), money.end + _BEHIND))
    return _without_sign(text, small, words)


def _without_sign(text: str, small: str, words: Vocabulary) -> tuple[Salary, Span] | None:
    """A range right behind a word for pay, of thousands and without a currency ("salary 25 – 28K", "banda
    salarial entre 28.000 y 30.000").
    """
    for span, _ in occurrences(small, words.facts["salary"]):
        stop = min(len(text), span.end + _NEAR_NAME)
        for money in _amounts(text, span.end, stop, words, bare=True):
            low, high = money.low or 0, money.high or 0
            if _LEAST_THOUSANDS <= low < high <= 4 * low and not _said_no_pay(text[span.end : money.start]):
                return _stated(text, [money], words, text[span.start : money.start], money.end + _BEHIND)
    return None


def _stands_alone(text: str, money: _Money, starts: dict[int, Span]) -> bool:
    """Whether a range of pay begins a short line of its own ("$500-$700", "€55,000 - €65,000 by experience"),
    a bound of it ends one at the top ("Up to £60,000"), or thousands stand in the title ("15k-25k").
    """
    line = starts.get(money.start)
    if line is not None and not _said_no_pay(text[line.start : line.end]):
        low, high = money.low or 0, money.high or 0
        return money.currency is not None and 0 < low < high <= 4 * low and high >= _LEAST_ALONE
    if money.start < _TITLE and (money.high or 0) > (money.low or 0) >= _LEAST_THOUSANDS:
        return "k" in text[money.start : money.end].lower()
    bound = _UP_TO.search(text, max(0, money.start - 12), money.start)
    ends = text[money.end : money.end + 1] in ("", "\n", "\r")
    return bool(bound) and ends and money.start < _HEAD and (money.high or 0) >= _LEAST_YEARLY


def _lines_for_pay(text: str, lines: list[Line], stretches: Sequence[Stretch]) -> dict[int, Span]:
    """The short lines at the top and in sections about what is offered or the terms, and the parts of header
    lines, by their beginnings.
    """
    offers = [s for s in stretches if s.kind in (SectionKind.BENEFITS, SectionKind.DETAILS)]
    starts = [stretch.start for stretch in offers]
    found = {part.start: part for line in lines[:_TOP_LINES] for part in header_parts(text, line)}
    for number, line in enumerate(lines):
        if line.end - line.start > _SHORT_LINE:
            continue
        place = bisect_right(starts, line.start) - 1
        if number < _TOP_LINES or (place >= 0 and line.start < offers[place].end):
            found[line.start] = Span(line.start, line.end)
    return found


def _said_no_pay(said: str) -> bool:
    return not _NO_PAY.isdisjoint(_WORDS.findall(plain(said)))


def _figures(text: str, start: int, end: int) -> Iterator[_Figure]:
    """Every number of a stretch with the currency before or behind it and the mark for thousands."""
    for match in _NUMBER.finditer(text, start, end):
        if match.start() and text[match.start() - 1] in "0123456789.,":
            continue
        before = _sign_before(text, max(start, match.start() - 6), match.start())
        begin = before.start() if before else match.start()
        behind = _BEHIND_NUMBER.match(text, match.end(), end) if _may_have_mark(text, match.end()) else None
        thousand, sign = (behind["thousand"], behind["sign"]) if behind else (None, None)
        if before and not (sign and before[1] == "$"):
            sign = before[1]
        sign = sign or _SIGN_OF.get((thousand or "")[1:])
        yield _Figure(begin, behind.end() if behind else match.end(), match.group(), thousand, sign)


def _sign_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The currency right before a number."""
    last = text[max(start, end - 3) : end].rstrip()[-2:].lower()
    return _BEFORE.search(text, start, end) if last in _ENDS or last[-1:] in _ENDS else None


def _may_have_mark(text: str, place: int) -> bool:
    """Whether a currency or a mark for thousands may begin behind a number."""
    first = text[place : place + 3].lstrip()[:2].lower()
    return first in _BEGINS or first[:1] in _BEGINS


def _amounts(text: str, start: int, end: int, words: Vocabulary, *, bare: bool) -> list[_Money]:
    """The amounts of a stretch, ranges as one. Without `bare`, only those with a sign."""
    found: list[_Money] = []
    pending: tuple[_Figure, str | None] | None = None
    for figure in _figures(text, start, end):
        currency = _CURRENCIES.get(figure.sign.lower()) if figure.sign else None
        if currency == "JPY" and words.language == "zh":
            currency = "CNY"
        elif figure.sign == "$" and words.language in _OTHER_DOLLARS:
            currency = None
        if pending is not None:
            first, known = pending
            said = known or currency or bare or first.thousand
            if said and _BETWEEN.fullmatch(text, first.end, figure.start):
                thousand = first.thousand or figure.thousand
                low, high = _value(first, thousand), _value(figure, figure.thousand or thousand)
                if found and found[-1].start == first.start:
                    found.pop()
                if low <= high:
                    meant = currency if first.sign == "$" and currency else known or currency
                    found.append(_Money(first.start, figure.end, low, high, meant))
                    pending = None
                    continue
        value = _value(figure, figure.thousand) if figure.sign or bare else 0
        if figure.sign or value >= _LEAST_PAY:
            found.append(_Money(figure.start, figure.end, value, value, currency))
        pending = (figure, currency)
    return found


def _value(figure: _Figure, thousand: str | None) -> float:
    said = _GROUPING.sub("", figure.number)
    decimal = _DECIMALS.search(said)
    whole = _MARKS.sub("", said[: decimal.start()] if decimal else said)
    value = float(f"{whole}.{decimal.group()[1:]}") if decimal else float(whole)
    if thousand:
        value *= 10_000 if thousand[0] in "万만" else 1000
    return value


def _is_pay(text: str, money: _Money, words: Vocabulary) -> bool:
    """Whether an amount in running text is the pay: the word for it stands before, or a period behind."""
    line_start = max(text.rfind("\n", 0, money.start), money.start - _AROUND, 0)
    before = plain(text[line_start : money.start])
    behind = plain(text[money.end : money.end + _BEHIND])
    near = set(_WORDS.findall(before[-45:] + " " + behind))
    if not money.high or money.high < _LEAST_PAY:
        return False
    if near & _NO_PAY:
        return bool(_LABEL_OF_PAY.search(before))
    named = any(word in before for word in _names_of_pay(words.language))
    period = _period(behind, words)
    ranged = money.low != money.high
    if named:
        return True
    return period is not None and (ranged or money.high >= 1000 or period in ("hour", "day"))


@cache
def _names_of_pay(language: str) -> tuple[str, ...]:
    return tuple(plain(word) for word in vocabulary(language).facts["salary"] if len(word) > 3)


def _stated(text: str, amounts: list[_Money], words: Vocabulary, lead: str, end: int) -> tuple[Salary, Span]:
    first = amounts[0]
    low, high, last = first.low, first.high, first.end
    after = text[first.end : first.end + _BEHIND].partition("\n\n")[0]
    label = plain(lead[-_LABEL:])
    right_before = _period(label[-4:], words) if not label.isascii() else None
    period = (
        _period(plain(after[: max(0, end - first.end)]), words)
        or right_before
        or ("month" if _A_MONTH.match(after) else None)
        or (_period(label, words) if label.rstrip().endswith((":", "：")) or label[-1:] in "\r\n" else None)
        or _period(plain(after), words)
        or _period(plain(lead), words)
    )
    for other in amounts[1:]:
        same = other.currency == first.currency and low and other.low and 1 / 3 < other.low / low < 3
        behind = _period(plain(text[other.end : other.end + _BEHIND]), words)
        if same and behind == period and not _said_no_pay(text[last : other.start]):
            low, high, last = min(low or 0, other.low or 0), max(high or 0, other.high or 0), other.end
    before = plain(text[max(0, first.start - 20) : first.start])
    if first.low == first.high and low == high:
        if _AND_MORE.match(text, first.end) or _AT_LEAST.search(before):
            high = None
        elif _AT_MOST.search(before):
            low = None
    return Salary(low, high, first.currency, period), Span(first.start, last)


def _period(said: str, words: Vocabulary) -> str | None:
    """The period whose word stands first in a passage in plain form; "1 hour ago" tells none."""
    pattern, names = _periods(words.language)
    for found in pattern.finditer(said):
        if not (_AGO.match(said, found.end()) or _SINCE.search(said, 0, found.start())):
            return names[found.group().strip()]
    return None


@cache
def _periods(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = vocabulary(language).facts["periods"]
    names = {plain(phrase): period for period, phrases in table.items() for phrase in phrases}
    said = "|".join(
        (r"(?<!\w)" if name[0].isalnum() and name.isascii() else "")
        + re.escape(name)
        + (r"(?!\w)" if name.isascii() else "")
        for name in sorted(names, key=len, reverse=True)
    )
    return re.compile(said), dict(names.items()) | {key(n): p for n, p in names.items()}
