"""Facts as a user writes them in a field: the other way round of `facts_words`."""

from __future__ import annotations

import math
import re
from datetime import date

from jobtracker.domain.date_words import MONTHS, SHORT
from jobtracker.domain.reading import ExperienceYears, Salary

LONGEST = 200
"""Characters of an entry; a longer one is no fact."""

_NUMBER = r"\d[\d.,'\u00a0\u202f ]*(?:\s?k\b)?"
_BETWEEN = r"\s*[€£$¥₹]?\s*(?:-|–|—|\bto\b)\s*[€£$¥₹]?\s*"
_AMOUNTS = re.compile(rf"(?P<low>{_NUMBER})(?:{_BETWEEN}(?P<high>{_NUMBER}))?", re.IGNORECASE)
_THOUSANDS = re.compile(r"[.,'](?=\d{3}(?!\d))")
_CURRENCY = re.compile(r"\b[A-Z]{3}\b")
_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY", "₹": "INR"}
_PERIODS = {
    "hour": ("hour", "hourly", "hr", "h"),
    "day": ("day", "daily"),
    "week": ("week", "weekly"),
    "month": ("month", "monthly"),
    "year": ("year", "yearly", "annum", "annual", "pa"),
}
_UP_TO = re.compile(r"^\W*(?:up to|at most|max)", re.IGNORECASE)
_OPEN = re.compile(r"^\W*(?:from|at least|min|over)\b|\+", re.IGNORECASE)
_MOST_YEARS = 60

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})\.?\s+([A-Za-z]{3,})\.?,?\s+(\d{4})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")


class NotUnderstood(ValueError):
    """An entry that says no such fact; the message shows how to write one."""


def places_from(entry: str) -> tuple[str, ...]:
    """Places, as "Berlin, Germany; Lisbon"."""
    return tuple(place for part in entry[:LONGEST].split(";") if (place := " ".join(part.split())))


def years_from(entry: str) -> ExperienceYears | None:
    """Years of experience, as "2–6 years", "5+", "up to 3". Raises NotUnderstood."""
    bounds = _bounds(entry)
    if bounds is None:
        return None
    if max(bound for bound in bounds if bound is not None) > _MOST_YEARS:
        raise NotUnderstood("Write it as 2–6, 5+ or up to 3.")
    return ExperienceYears(*bounds)


def salary_from(entry: str) -> Salary | None:
    """An amount, as "45,000–50,000 GBP a year", "60k EUR", "from 18.50 EUR an hour". Raises NotUnderstood."""
    bounds = _bounds(entry)
    if bounds is None:
        return None
    code = _CURRENCY.search(entry)
    signs = (currency for sign, currency in _SIGNS.items() if sign in entry)
    currency = code[0] if code else next(signs, None)
    said = re.findall(r"[a-z]+", entry.lower().replace("p.a", "pa"))
    period = next((period for period, words in _PERIODS.items() if set(words) & set(said)), None)
    low, high = bounds
    # One amount alone is the pay itself, not its lower end.
    alone = high is None and not _OPEN.search(entry)
    return Salary(low, low if alone else high, currency, period)


def day_from(entry: str) -> date | None:
    """A day, as "20 Dec 2026", "2026-12-20" or "20.12.2026". Raises NotUnderstood."""
    entry = entry[:LONGEST].strip()
    if not entry:
        return None
    try:
        if iso := _ISO.fullmatch(entry):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if dotted := _DOTTED.fullmatch(entry):
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        if words := _IN_WORDS.fullmatch(entry):
            starts = [month[:SHORT].lower() for month in MONTHS]
            return date(int(words[3]), starts.index(words[2][:SHORT].lower()) + 1, int(words[1]))
    except ValueError:
        pass
    raise NotUnderstood("Write it as 20 Dec 2026.")


def _bounds(entry: str) -> tuple[float | None, float | None] | None:
    """Lower and upper end; None where nothing is written."""
    entry = entry[:LONGEST].strip()
    if not entry:
        return None
    found = _AMOUNTS.search(entry)
    if found is None:
        raise NotUnderstood("Write it with a number, as 2–6 or 45,000 EUR a year.")
    low, high = _amount(found["low"]), _amount(found["high"]) if found["high"] else None
    if high is not None:
        # "60–70k": the thousands are said once.
        if "k" in found["high"].lower() and low < high / 100:
            low *= 1000
        return (low, high) if low <= high else (high, low)
    if _UP_TO.search(entry):
        return None, low
    return low, None


def _amount(words: str) -> float:
    thousands = words.lower().rstrip().endswith("k")
    digits = _THOUSANDS.sub("", re.sub(r"[\s']|k$", "", words.strip().lower())).rstrip(".,").replace(",", ".")
    try:
        amount = float(digits) * (1000 if thousands else 1)
    except ValueError as error:
        raise NotUnderstood("Write numbers as 45,000 or 18.50.") from error
    if not math.isfinite(amount):
        raise NotUnderstood("Write numbers as 45,000 or 18.50.")
    return amount
