from __future__ import annotations

import pytest

from jobtracker.domain.application import Outcome, Stage, Tone
from jobtracker.domain.next_step import Urgency
from jobtracker.domain.requirement import Verdict
from jobtracker.ui.theme.tokens import DARK, LIGHT, Ink, Pair, Tokens

READABLE = 4.5


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 to 1."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(tokens: Tokens) -> dict[str, Pair]:
    names = ("accent", "met", "partly", "gap", "interview", "screening", "plain")
    return {name: getattr(tokens, name) for name in names}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "hover"])
def test_text_and_muted_text_can_be_read_on_every_ground(tokens: Tokens, ground: str) -> None:
    for ink in (tokens.text, tokens.muted):
        assert contrast(ink, getattr(tokens, ground)) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_coloured_words_can_be_read_on_surfaces_and_on_their_soft_ground(tokens: Tokens) -> None:
    for name, pair in pairs(tokens).items():
        for ground in (tokens.surface, tokens.window, tokens.hover, pair.soft):
            assert contrast(pair.ink, ground) >= READABLE, (name, ground)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_chosen_row_leaves_its_words_readable(tokens: Tokens) -> None:
    for ink in (tokens.text, tokens.muted, tokens.accent.ink, tokens.gap.ink, tokens.partly.ink):
        assert contrast(ink, tokens.accent.soft) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_and_badges_can_be_read(tokens: Tokens) -> None:
    for ground in (tokens.accent.ink, tokens.accent_hover, tokens.accent_pressed):
        assert contrast(tokens.on_accent, ground) >= READABLE
    assert contrast(tokens.on_alert, tokens.gap.ink) >= READABLE
    assert contrast(tokens.surface, tokens.text) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_has_a_colour_in_every_scheme(tokens: Tokens) -> None:
    assert all(tokens.ink(ink).startswith("#") and len(tokens.ink(ink)) == 7 for ink in Ink)


def test_a_closed_application_wears_its_outcome_and_an_open_one_its_stage() -> None:
    stage = Stage(4, "Interview", 3, Tone.INTERVIEW)
    assert LIGHT.of_standing(stage, None) == LIGHT.interview
    assert LIGHT.of_standing(stage, Outcome.REJECTED) == LIGHT.gap
    assert LIGHT.of_standing(stage, Outcome.ACCEPTED) == LIGHT.met
    assert LIGHT.of_standing(stage, Outcome.WITHDRAWN) == LIGHT.plain


@pytest.mark.parametrize(
    ("percent", "colour"),
    [
        (100, LIGHT.met.ink),
        (75, LIGHT.met.ink),
        (74, LIGHT.partly.ink),
        (40, LIGHT.partly.ink),
        (39, LIGHT.gap.ink),
        (0, LIGHT.gap.ink),
        (None, LIGHT.faint),
    ],
)
def test_a_fit_is_green_from_75_amber_from_40_and_red_below(percent: int | None, colour: str) -> None:
    assert LIGHT.of_fit(percent) == colour


def test_verdicts_and_urgencies_have_colours_of_their_own() -> None:
    assert len({LIGHT.of_verdict(verdict) for verdict in (*Verdict, None)}) == 4
    assert LIGHT.of_urgency(Urgency.OVERDUE) == LIGHT.gap.ink
    assert LIGHT.of_urgency(Urgency.SOON) == LIGHT.partly.ink
    assert LIGHT.of_urgency(Urgency.LATER) == LIGHT.muted
