"""Salary: an amount or range of money that the text calls pay, with currency and period as they stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from jobtracker.domain.reading import Salary, Span
from jobtracker.reading.characters import key, plain
from jobtracker.reading.facts.labels import Labelled
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "us$": "USD", "usd": "USD",
    "$": "USD", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "a$": "AUD", "au$": "AUD", "aud": "AUD", "nz$": "NZD",
    "s$": "SGD", "sgd": "SGD", "hk$": "HKD", "hkd": "HKD", "r$": "BRL", "brl": "BRL", "chf": "CHF", "sfr": "CHF",
    "zł": "PLN", "zl": "PLN", "pln": "PLN", "kr": "SEK", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "¥": "JPY",
    "￥": "JPY", "円": "JPY", "jpy": "JPY", "元": "CNY", "cny": "CNY", "rmb": "CNY", "人民币": "CNY", "₩": "KRW", "원": "KRW",
    "krw": "KRW", "₹": "INR", "inr": "INR", "rs": "INR", "vnd": "VND", "czk": "CZK", "kč": "CZK", "huf": "HUF",
    "dollars": "USD", "pounds": "GBP", "reais": "BRL",
}  # fmt: skip
_SIGNS = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:(?<![^\W\d_])(?P<before>{_SIGNS})\s?)?(?<![\d.,])"
    r"(?P<number>\d{1,3}(?:[.,\u00a0\u202f' ’]\d{3})+(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?)(?![\d])"
    rf"(?:\s?(?P<thousand>k|K|tys\.?|mil|万円?|만원?|千)(?![^\W\d_]))?(?:\s?(?P<after>{_SIGNS})(?![^\W\d_]))?",
    re.I,
)
_BETWEEN = re.compile(
    r"\s*(?:[-–—~～〜]|to|bis|à|a|e|and|und|et|y|至|到|up to|til|till|do|tot)\s*(?:até\s)?", re.I
)
_NO_PAY = frozenset(
    "budget bonus bonuses prime primes ticket tickets million millions billion revenue raised funding sales turnover "
    "presupuesto ayuda vale auxilio formacion formation weiterbildung zuschuss allowance voucher stipends learning "
    "discount referral panier indemnite refeicao alimentacao customers clients umsatz levee fonds capital budgets".split()
)
_WORDS = re.compile(r"[^\W\d_]+")
_AROUND = 90
_BEHIND = 28


@dataclass(slots=True)
class _Money:
    start: int
    end: int
    low: float | None
    high: float | None
    currency: str | None


def salary_of(text: str, labels: Labelled, words: Vocabulary) -> tuple[Salary, Span] | None:
    """The pay: behind a label first, else where the words near an amount say that it is pay."""
    for span in labels.get("salary", ()):
        line = text.rfind("\n", 0, max(0, span.start - 2))
        amounts = _amounts(text, span.start, span.end, words, bare=True)
        lead = text[max(line, span.start - 60, 0) : span.start]
        if amounts:
            return _stated(text, amounts, words, lead, span.end)
    for money in _amounts(text, 0, len(text), words, bare=False):
        if _is_pay(text, money, words):
            lead = text[max(0, money.start - _AROUND) : money.start]
            return _stated(text, [money], words, lead, min(len(text), money.end + _BEHIND))
    return None


def _amounts(text: str, start: int, end: int, words: Vocabulary, *, bare: bool) -> list[_Money]:
    """The amounts of a stretch, ranges as one. Without `bare`, only those with a currency or thousands mark."""
    found: list[_Money] = []
    pending: tuple[re.Match[str], str | None] | None = None
    for match in _AMOUNT.finditer(text, start, end):
        sign = match.group("before") or match.group("after")
        if match.group("before") == "$" and match.group("after"):
            sign = match.group("after")
        currency = _CURRENCIES.get(sign.lower()) if sign else None
        if currency == "JPY" and words.language == "zh":
            currency = "CNY"
        if pending is not None:
            first, known = pending
            if _BETWEEN.fullmatch(text, first.end(), match.start()) and (
                known or currency or bare or first.group("thousand")
            ):
                thousand = first.group("thousand") or match.group("thousand")
                low, high = _value(first, thousand), _value(match, match.group("thousand") or thousand)
                if found and found[-1].start == first.start():
                    found.pop()
                if low <= high:
                    found.append(_Money(first.start(), match.end(), low, high, known or currency))
                    pending = None
                    continue
        if sign or (bare and _value(match, match.group("thousand")) >= 5):
            value = _value(match, match.group("thousand"))
            found.append(_Money(match.start(), match.end(), value, value, currency))
        pending = (match, currency)
    return found


def _value(match: re.Match[str], thousand: str | None) -> float:
    said = re.sub(r"[\s'’]", "", match.group("number"))
    decimal = re.search(r"[.,]\d{1,2}$", said)
    whole = re.sub(r"[.,]", "", said[: decimal.start()] if decimal else said)
    value = float(f"{whole}.{decimal.group()[1:]}") if decimal else float(whole)
    if thousand:
        value *= 10_000 if thousand[0] in "万만" else 1000
    return value


def _is_pay(text: str, money: _Money, words: Vocabulary) -> bool:
    """Whether an amount in running text is the pay: the word for it stands before, or a period right behind."""
    line_start = max(text.rfind("\n", 0, money.start), money.start - _AROUND, 0)
    before = plain(text[line_start : money.start])
    behind = plain(text[money.end : money.end + _BEHIND])
    near = set(_WORDS.findall(before[-45:] + " " + behind[:14]))
    if near & _NO_PAY or not money.high or money.high < 5:
        return False
    named = any(plain(word) in before for word in words.facts["salary"] if len(word) > 3)
    period = _period(behind, words)
    ranged = money.low != money.high
    if named:
        return True
    return period is not None and (ranged or money.high >= 1000 or period in ("hour", "day"))


def _stated(text: str, amounts: list[_Money], words: Vocabulary, lead: str, end: int) -> tuple[Salary, Span]:
    first = amounts[0]
    low, high, last = first.low, first.high, first.end
    period = _period(plain(text[first.end : min(end + _BEHIND, first.end + _BEHIND)]), words) or _period(
        plain(lead), words
    )
    for other in amounts[1:]:
        same = other.currency == first.currency and low and other.low and 1 / 3 < other.low / low < 3
        behind = _period(plain(text[other.end : other.end + _BEHIND]), words)
        if (
            same
            and behind == period
            and not set(re.findall(r"[^\W\d_]+", plain(text[last : other.start]))) & _NO_PAY
        ):
            low, high, last = min(low or 0, other.low or 0), max(high or 0, other.high or 0), other.end
    before = plain(text[max(0, first.start - 20) : first.start])
    if first.low == first.high and low == high:
        if re.search(r"(?:from|ab|from|starting at|a partir de|des|vanaf|od|desde)\s*\W?$", before):
            high = None
        elif re.search(r"(?:up to|bis zu|jusqu'a|hasta|ate|fino a|tot|do)\s*\W?$", before):
            low = None
    return Salary(low, high, first.currency, period), Span(first.start, last)


def _period(said: str, words: Vocabulary) -> str | None:
    """The period whose word stands first in a passage in plain form."""
    found = _periods(words.language)[0].search(said)
    return _periods(words.language)[1][found.group().strip()] if found else None


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
    return re.compile(said), {key_: period for key_, period in names.items()} | {
        key(n): p for n, p in names.items()
    }
