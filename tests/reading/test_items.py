"""What counts as an item, and at which level."""

from __future__ import annotations

import textwrap

import pytest

from jobtracker.domain.reading import Level, SectionKind
from jobtracker.reading.reader import read_text

LEVELS = [
    ("Experience with Docker is a plus", Level.PREFERRED),
    ("Ideally, a degree in chemistry", Level.PREFERRED),
    ("Nice to have: a motorcycle licence", Level.PREFERRED),
    ("Knowledge of Rust preferred but not required", Level.PREFERRED),
    ("Strong SQL skills, Python experience is a plus", Level.REQUIRED),
    ("Experience with Postgres (preferred) or MySQL", Level.REQUIRED),
    ("Cloud services such as AWS (Azure is a plus)", Level.REQUIRED),
    ("A licence for forklifts (preferred)", Level.PREFERRED),
    ("Five years of experience in a hospital", Level.REQUIRED),
]


@pytest.mark.parametrize(("item", "level"), LEVELS, ids=[item for item, _ in LEVELS])
def test_the_level_follows_an_items_own_words(item: str, level: Level) -> None:
    text = f"Requirements\n- {item}\n- Ability to work at night\n- Knowledge of first aid\n"
    assert read_text(text).reading.requirements[0].level is level


GERMAN = (
    "Dein Profil\n- {}\n- Abgeschlossene Ausbildung in der Pflege\n- Du bist gerne mit Menschen zusammen\n"
)


@pytest.mark.parametrize(
    ("item", "level"),
    [
        ("Wünschenswert: Erfahrung in der Ambulanz", Level.PREFERRED),
        ("Englischkenntnisse sind von Vorteil", Level.PREFERRED),
        ("Gute Kenntnisse in SQL, idealerweise auch in Python", Level.REQUIRED),
    ],
)
def test_levels_are_told_in_german_too(item: str, level: Level) -> None:
    requirement = read_text(GERMAN.format(item)).reading.requirements[0]
    assert (requirement.text, requirement.level) == (item, level)


def test_a_list_under_an_optional_heading_is_preferred() -> None:
    text = (
        "Requirements\n- Driving licence\n- Own tools\n\nNice to have\n- Welding certificate\n- Some Polish\n"
    )
    levels = [r.level for r in read_text(text).reading.requirements]
    assert levels == [Level.REQUIRED, Level.REQUIRED, Level.PREFERRED, Level.PREFERRED]


def test_benefits_law_and_applying_give_no_items() -> None:
    text = (
        "Requirements\n- Experience in retail\n- Ability to lift boxes\n\nBenefits\n- Free "
        "lunch\n- Health insurance\n\n"
        "Equal Opportunity\n- We do not discriminate on the basis of race, religion or age\n\n"
        "How to apply\n- Send your CV to jobs@shop.example\n"
    )
    reading = read_text(text).reading
    assert [r.text for r in reading.requirements] == ["Experience in retail", "Ability to lift boxes"]
    assert SectionKind.BENEFITS in {s.kind for s in reading.sections}


def test_prose_is_left_out_where_a_list_says_it() -> None:
    text = (
        "What you will do\nAs a gardener, you will look after forty parks. It is a job for "
        "people who like weather.\n\n"
        "Responsibilities\n- Plant and prune\n- Water young trees\n"
    )
    assert [r.text for r in read_text(text).reading.responsibilities] == [
        "Plant and prune",
        "Water young trees",
    ]


def test_a_nested_lists_category_is_no_item() -> None:
    text = "Responsibilities\n- The kitchen\n    - Cook two soups a day\n    - Clean the stove\n"
    assert [r.text for r in read_text(text).reading.responsibilities] == [
        "Cook two soups a day",
        "Clean the stove",
    ]


def test_a_line_broken_at_every_bold_word_is_one_item() -> None:
    text = (
        "Über uns\nWir bauen\nOrgeln\n, und das seit hundert Jahren.\nDeine Aufgaben\nDu "
        "stimmst\nPfeifen und Register\n"
        "in Kirchen der ganzen Region.\nDu führst\nGespräche\nmit den Gemeinden.\nDu "
        "dokumentierst\nReparaturen\n"
        "sorgfältig.\n"
    )
    assert [r.text for r in read_text(text).reading.responsibilities] == [
        "Du stimmst Pfeifen und Register in Kirchen der ganzen Region",
        "Du führst Gespräche mit den Gemeinden",
        "Du dokumentierst Reparaturen sorgfältig",
    ]


def test_hard_wrapped_items_are_joined() -> None:
    text = (
        "Requirements:\n\n- At least three years of experience in the care of horses, of which one\n"
        "  must have been in a stable with more than twenty animals\n- Willingness to work "
        "early, also on Sundays and "
        "on\n  public holidays\n- A sense of humour\n"
    )
    found = [r.text for r in read_text(text).reading.requirements]
    assert len(found) == 3
    assert found[1] == "Willingness to work early, also on Sundays and on public holidays"


@pytest.mark.parametrize("item", ["plain words " * 420, "Plain words, " * 20_000], ids=["5,000", "260,000"])
def test_an_item_of_any_length_below_a_heading_is_kept(item: str) -> None:
    text = f"{'Keeper of the northern lighthouses ' * 6}\n\nRequirements\n- {item}\n- Short one\n"
    reading = read_text(text).reading
    assert [r.text for r in reading.requirements] == [item.strip(" ,"), "Short one"]
    assert reading.responsibilities == ()


def test_a_dash_before_a_small_letter_is_a_bullet_below_a_heading() -> None:
    text = "Requirements\n- keys and locks\n- patience\n\nThe house is old - and loud -\nbut never cold.\n"
    assert [r.text for r in read_text(text).reading.requirements][:2] == ["keys and locks", "patience"]


def test_a_letter_below_a_list_is_no_item() -> None:
    text = (
        "Nice to have:\n\n- Experience with sheep\n- Some Gaelic\n\n"
        "Please write to me by the end of May, I am glad to answer questions.\n\nBest wishes,\nMorag\n\n"
        "Morag Sinclair, Head of Pastures\nHighfold Farms\n"
    )
    assert [r.text for r in read_text(text).reading.requirements] == ["Experience with sheep", "Some Gaelic"]


@pytest.mark.parametrize("margin", [60, 66, 72, 80, 100])
def test_lines_that_a_program_broke_at_a_margin_are_joined(margin: int) -> None:
    duties = [
        "Lead a shift of eighteen people who pick and pack fresh food in a cold hall",
        "Train new colleagues in safe lifting at 3 degrees Celsius and in the use of our noisy old scanners",
        "Walk through the whole building every hour and write down what looks loose, wet or simply strange",
    ]
    about = (
        "We pack fresh food for forty shops, and the early shift needs somebody who keeps people safe. " * 4
    )
    text = (
        f"Shift lead\n\n{about}\n\nResponsibilities: • "
        + " • ".join(duties)
        + "\n\nWe look forward to your letter.\n"
    )
    wrapped = "\n".join(textwrap.fill(line, margin) for line in text.split("\n"))
    assert [r.text for r in read_text(wrapped).reading.responsibilities] == duties


def test_lines_of_a_list_are_not_joined_although_the_text_was_broken_at_a_margin() -> None:
    needs = [
        "Willingness to travel up to fifteen percent of the time",
        "Working knowledge of gears, bearings and seals of pumps",
        "Basic Spanish",
    ]
    about = (
        "We have built pumps beside the river for ninety years and sell them to mines all over the world. "
        * 4
    )
    text = textwrap.fill(about, 60) + "\n\nWhat you need\n\n" + "\n".join(needs) + "\n"
    assert [r.text for r in read_text(text).reading.requirements] == needs


def test_capitals_of_mathematics_are_headings_too() -> None:
    text = "𝐑𝐞𝐪𝐮𝐢𝐫𝐞𝐦𝐞𝐧𝐭𝐬:\n- Experience with trains\n- Ability to work shifts\n"
    assert len(read_text(text).reading.requirements) == 2


@pytest.mark.parametrize(
    ("language", "duties", "needs", "extras"),
    [
        ("fr", "Vos missions", "Profil recherché", "Serait un plus"),
        ("es", "Funciones", "Requisitos", "Se valorará"),
        ("pt", "Responsabilidades", "Requisitos", "Diferenciais"),
        ("it", "Responsabilità", "Requisiti", "Nice to have"),
        ("nl", "Wat ga je doen", "Wie ben jij", "Een pré"),
        ("sv", "Arbetsuppgifter", "Kvalifikationer", "Meriterande"),
        ("fi", "Työtehtävät", "Edellytämme", "Eduksi katsotaan"),
        ("pl", "Obowiązki", "Wymagania", "Mile widziane"),
        ("ja", "仕事内容", "必須スキル", "歓迎スキル"),
        ("zh", "岗位职责", "任职要求", "加分项"),
        ("ko", "주요업무", "자격요건", "우대사항"),
    ],
)
def test_headings_of_every_language_are_known(language: str, duties: str, needs: str, extras: str) -> None:
    from jobtracker.reading.vocabulary import vocabulary

    kinds = [vocabulary(language).headings[_key(heading)] for heading in (duties, needs, extras)]
    assert kinds == [SectionKind.RESPONSIBILITIES, SectionKind.REQUIREMENTS, SectionKind.PREFERRED]


def _key(heading: str) -> str:
    from jobtracker.reading.characters import key

    return key(heading)


def requirements(text: str) -> list[str]:
    return [r.text for r in read_text(text).reading.requirements]


def responsibilities(text: str) -> list[str]:
    return [r.text for r in read_text(text).reading.responsibilities]


def test_sentences_that_ask_are_found_where_no_list_does() -> None:
    text = (
        "Couvreur (H/F)\nNotre atelier se trouve à Tulle et compte neuf personnes.\n"
        "Vous avez une première expérience sur les toits. Le permis B est obligatoire.\n"
        "Une formation en zinguerie est un plus. Les chantiers sont tous dans le département.\n"
    )
    found = read_text(text).reading.requirements
    assert [(r.text, r.level) for r in found] == [
        ("Vous avez une première expérience sur les toits", Level.REQUIRED),
        ("Le permis B est obligatoire", Level.REQUIRED),
        ("Une formation en zinguerie est un plus", Level.PREFERRED),
    ]


def test_what_is_said_of_applying_ends_a_list_in_running_text() -> None:
    text = (
        "Skill set Experience with glazing kilns Knowledge of lead-free glazes Ability to lift 20 kilos "
        "IF YOU ARE INTERESTED, PLEASE SEND ME THE DETAILS BELOW Full Name: Place: Will you relocate? "
        "Please respond with your updated resume Thanks & Regards, Kiln & Daughters"
    )
    assert requirements(text) == [
        "Experience with glazing kilns",
        "Knowledge of lead-free glazes",
        "Ability to lift 20 kilos",
    ]


def test_paragraphs_below_a_heading_are_no_items_beside_a_list_of_the_same_kind() -> None:
    text = (
        "Deine Aufgabe\nWir sind eine Werkstatt für alte Uhren und arbeiten für Museen im ganzen Land. "
        "Du hilfst uns dabei, dass jede Uhr wieder so geht wie am ersten Tag, und lernst dabei jeden "
        "Monat etwas Neues.\n"
        "Deine Aufgaben\nDu zerlegst Werke und reinigst sie\nDu fertigst fehlende Zahnräder an\n"
    )
    assert responsibilities(text) == [
        "Du zerlegst Werke und reinigst sie",
        "Du fertigst fehlende Zahnräder an",
    ]


def test_duties_behind_a_colon_are_divided_at_their_semicolons() -> None:
    text = (
        "DUTIES\n\nA Ferry Mate stands watch on the river. Duties include the following: checking the lines; "
        "counting passengers; keeping the log; and does related work.\n\nREQUIREMENTS\n\n1. A boat licence.\n"
    )
    assert responsibilities(text) == [
        "checking the lines",
        "counting passengers",
        "keeping the log",
        "does related work",
    ]


def test_a_guessed_subheading_divides_a_list_and_does_not_end_it() -> None:
    text = (
        "## Duties\n\n### Grow our company of volunteers\n\n- Greet the new ones\n\n### Details of the week\n"
        "\n- Write the rota\n\n## Requirements\n\n- Patience\n"
    )
    assert responsibilities(text) == ["Greet the new ones", "Write the rota"]


def test_what_is_left_of_a_template_is_no_item() -> None:
    text = "## Duties\n\n- {% include duties.html %}\n- Sort the post\n- {{ page.more }}\n- Answer the bell\n"
    assert responsibilities(text) == ["Sort the post", "Answer the bell"]


def test_a_linked_word_is_part_of_an_item_and_a_mere_link_is_none() -> None:
    marked = "Knows [our code](https://a.example/b)"
    tagged = 'Ability to follow <a href="https://a.example/c">the rules</a>'
    text = f"Requirements\n- {marked}\n- [More](https://a.example)\n- {tagged}\n"
    assert requirements(text) == [marked, tagged]


def test_a_heading_that_goes_on_to_its_colon_is_found_in_running_text() -> None:
    text = (
        "We mend bridges of stone.What we look for at Farfield:Degree in civil engineeringExperience on "
        "building sitesAbility to work at heights"
    )
    assert len(requirements(text)) == 3


def test_an_item_is_not_divided_inside_its_brackets_or_behind_its_colon() -> None:
    text = (
        "Responsibilities Maintain the archive (such as Old Maps (Rivers) Ledgers, Registers, or others) "
        "Build new shelves: You will work with the joiner to plan the rooms Answer letters from readers"
    )
    assert responsibilities(text) == [
        "Maintain the archive (such as Old Maps (Rivers) Ledgers, Registers, or others)",
        "Build new shelves: You will work with the joiner to plan the rooms",
        "Answer letters from readers",
    ]


def test_a_second_sentence_that_is_optional_leaves_the_first_required() -> None:
    text = "Requisitos\n- Proficiência em inglês. Outros idiomas são uma vantagem\n- Carta de condução\n"
    assert [r.level for r in read_text(text).reading.requirements] == [Level.REQUIRED, Level.REQUIRED]
