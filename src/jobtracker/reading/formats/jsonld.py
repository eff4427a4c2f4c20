"""The facts of a schema.org JobPosting (https://schema.org/JobPosting), as job sites embed it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from jobtracker.domain.reading import EmploymentType, Facts, Salary, WorkMode

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMPLOYMENT = {
    "FULL_TIME": EmploymentType.FULL_TIME,
    "PART_TIME": EmploymentType.PART_TIME,
    "CONTRACTOR": EmploymentType.CONTRACT,
    "TEMPORARY": EmploymentType.TEMPORARY,
    "INTERN": EmploymentType.INTERNSHIP,
}
_PERIODS = ("hour", "day", "week", "month", "year")


def job_posting(data: Any) -> dict[str, Any] | None:
    """The first JobPosting in a JSON-LD document."""
    for node in _nodes(data):
        kind = node.get("@type")
        if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
            return node
    return None


def job_facts(posting: dict[str, Any]) -> Facts:
    """The facts a JobPosting states. What has another shape than the standard says is left out."""
    kinds = posting.get("employmentType")
    kind = next((k for k in (kinds if isinstance(kinds, list) else [kinds]) if k in _EMPLOYMENT), None)
    return Facts(
        title=_words(posting.get("title")),
        company=_name(posting.get("hiringOrganization")),
        locations=tuple(dict.fromkeys(_places(posting.get("jobLocation")))),
        work_mode=WorkMode.REMOTE if posting.get("jobLocationType") == "TELECOMMUTE" else None,
        salary=_salary(posting.get("baseSalary")),
        employment_type=_EMPLOYMENT[kind] if kind else None,
        deadline=_date(posting.get("validThrough")),
        posted=_date(posting.get("datePosted")),
        reference=_reference(posting.get("identifier")),
    )


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(node.get("@graph") or ())


def _words(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    return _words(value.get("name") if isinstance(value, dict) else value)


def _reference(value: Any) -> str | None:
    return _words(str(value["value"]) if isinstance(value, dict) and value.get("value") else value)


def _places(value: Any) -> Iterator[str]:
    for place in value if isinstance(value, list) else [value]:
        address = place.get("address") if isinstance(place, dict) else place
        if isinstance(address, dict):
            parts = [
                _words(address.get(part)) for part in ("addressLocality", "addressRegion", "addressCountry")
            ]
            said = ", ".join(part for part in parts if part)
        else:
            said = _words(address) or ""
        if said:
            yield said


def _date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def _salary(value: Any) -> Salary | None:
    if not isinstance(value, dict):
        return None
    amount = value.get("value")
    inner = amount if isinstance(amount, dict) else {"value": amount}
    low, high = _number(inner.get("minValue")), _number(inner.get("maxValue"))
    if low is None and high is None:
        low = high = _number(inner.get("value"))
    if low is None and high is None:
        return None
    period = str(inner.get("unitText") or "").lower()
    currency = value.get("currency")
    return Salary(
        low, high, currency if isinstance(currency, str) else None, period if period in _PERIODS else None
    )


def _number(value: Any) -> float | None:
    try:
        return float(value) if value not in (None, "") and not isinstance(value, bool) else None
    except (TypeError, ValueError):
        return None
