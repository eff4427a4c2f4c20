from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from jobtracker.system.clock import SystemClock


def test_now_is_aware_and_in_utc() -> None:
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_zone_is_one_the_calendar_knows() -> None:
    assert ZoneInfo(SystemClock().zone())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone elsewhere")
def test_the_zone_follows_a_traveller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert SystemClock().zone() == "Europe/Berlin"
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert SystemClock().zone() == "Asia/Tokyo"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone elsewhere")
@pytest.mark.parametrize("nonsense", ["Nowhere/Land", "<+03>-3", "../../etc/passwd"])
def test_a_zone_that_is_none_counts_as_utc(nonsense: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", nonsense)
    assert SystemClock().zone() == "UTC"
