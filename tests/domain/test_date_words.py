from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import jobtracker
from jobtracker.domain.date_words import date_words, dated, day_words, full_words, time_words

NAMES = re.compile("%[aAbBpcxX]\\b")
"""What strftime says in the language of the computer."""

TODAY = date(2026, 11, 20)


def test_yesterday_and_days_long_gone_have_words_too() -> None:
    assert day_words(datetime(2026, 11, 19, 8), TODAY) == "yesterday"
    assert day_words(datetime(2026, 11, 17, 8), TODAY) == "17 Nov"
    assert date_words(date(2025, 11, 20), TODAY) == "20 Nov 2025"


def test_a_time_is_told_short_or_spelled_out() -> None:
    morning = datetime(2026, 3, 4, 9, 5)
    assert dated(morning) == "4 Mar 2026"
    assert time_words(morning) == "Wed 4 Mar, 09:05"
    assert full_words(morning) == "Wednesday 4 March 2026, 09:05"


def test_the_words_agree_with_the_calendar_on_every_day_of_a_year() -> None:
    for days in range(366):
        day = datetime(2026, 1, 1, 12) + timedelta(days=days)
        assert full_words(day) == f"{day:%A} {day.day} {day:%B %Y, %H:%M}"


def test_no_other_file_takes_the_names_of_days_and_months_from_the_computer() -> None:
    source = Path(jobtracker.__file__).parent
    assert [p.name for p in source.rglob("*.py") if NAMES.search(p.read_text("utf-8"))] == []
