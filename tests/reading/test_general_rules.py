"""Rules that hold for postings in general, each shown on a text that was written for it."""

from __future__ import annotations

import pytest
from tests.reading.asking import ITEMS, LIST, asked, done, read

from jobtracker.domain.reading import Level
from jobtracker.reading.reader import read_text
from jobtracker.reading.vocabulary import LANGUAGES, expanded, vocabulary


@pytest.mark.parametrize(
    "heading",
    [
        "The requirements",
        "We're looking for a storekeeper in Leith. We're looking for an individual who:",
        "You're probably a match if:",
        "In addition, the successful candidate will be expected to have:",
        "You should apply if you have:",
    ],
)
def test_a_list_is_found_below_whatever_announces_it(heading: str) -> None:
    assert asked(f"Storekeeper\n\n{heading}{LIST}") == ITEMS


def test_a_list_below_an_advantage_is_preferred() -> None:
    text = f"Requirements\n- Driving licence\n\nExpertise in any of these could be an advantage:{LIST}"
    assert [r.level for r in read(text).requirements] == [Level.REQUIRED, *[Level.PREFERRED] * 3]


def test_a_line_with_a_colon_announces_the_list_of_the_section_above_it() -> None:
    text = """
        ## What you'll do
        Our work changes with the seasons, and so will yours.

        ## At the moment, this post is about:
        * Planning the routes of six vans
        * Answering the calls of the drivers
        * Ordering spare parts and tyres
        """
    assert done(text) == [
        "Planning the routes of six vans",
        "Answering the calls of the drivers",
        "Ordering spare parts and tyres",
    ]


def test_bullets_below_a_job_description_are_told_apart_by_their_words() -> None:
    text = """
        Job description
        • Must have strong communication skills
        • Develop and deliver training for new staff
        • Knowledge of payroll software is required
        • Plan and manage the weekly schedule
        """
    assert len(asked(text)) == 2
    assert len(done(text)) == 2


@pytest.mark.parametrize(
    "line",
    ["Job type: Full-time", "Work location: Leith", "Salary: £12 per hour", "Interview", "42", "Application"],
)
def test_a_fact_with_its_label_or_the_name_of_a_section_is_no_item(line: str) -> None:
    assert asked(f"Requirements{LIST}- {line}\n") == ITEMS


def test_nothing_behind_a_question_of_a_form_is_an_item() -> None:
    text = "Requirements\nDriving licence\nKnowledge of first aid\nDo you have a degree?\nYes\nNo\n"
    assert asked(text) == ["Driving licence", "Knowledge of first aid"]


def test_what_is_asked_for_with_an_application_is_no_requirement() -> None:
    text = f"Requirements{LIST}\nDocuments required for your application:\n- A letter\n- Two references\n"
    assert asked(text) == ITEMS


def test_the_laws_sentences_end_a_list_in_running_text() -> None:
    text = (
        "Jesteśmy kuchnią i szukamy osoby do pracy. Wymagania: Doświadczenie w kuchni. Gotowość do pracy w "
        "nocy. Znajomość języka polskiego. Administratorem danych osobowych jest kuchnia, a podstawą "
        "przetwarzania jest ustawa. Podanie danych jest dobrowolne i można je wycofać."
    )
    assert asked(text) == [
        "Doświadczenie w kuchni",
        "Gotowość do pracy w nocy",
        "Znajomość języka polskiego",
    ]


@pytest.mark.parametrize(
    ("item", "least"), [("Maiores de 18 anos", None), ("Experiência de 20 anos em obras", 20)]
)
def test_an_age_is_no_experience(item: str, least: int | None) -> None:
    text = f"Pedreiro\n\nRequisitos\n- {item}\n- Ensino médio completo\n- Disponibilidade para viagens\n"
    years = read(text).facts.experience_years
    assert (years and years.min) == least


def test_hours_with_dashes_are_no_list() -> None:
    text = "The hours are Mon 9am - 5pm; Tue 9am - 5pm; Wed 9am - 5pm; Thu 9am - 6pm; Sat 9am - 1pm."
    assert asked(f"Clerk\n\n{text}") == []


def test_a_letter_with_a_full_stop_inside_a_word_is_no_bullet() -> None:
    assert asked("Requirements\n- M.Com or B.Com\n- Own car\n- Knowledge of Tally\n")[0] == "M.Com or B.Com"


def test_sentences_that_begin_alike_are_items_of_their_own() -> None:
    text = (
        "Qualifications: The night nurse must have a current licence. The night nurse must have worked in "
        "Critical Care. The night nurse must have good knowledge of medicines."
    )
    assert len(asked(text)) == 3


def test_the_number_of_the_next_section_belongs_to_no_item() -> None:
    text = (
        "Requirements: Fluent Greek and EnglishExperience with contractsKnowledge of maritime "
        "law4. BenefitsFree meals and a pension"
    )
    assert asked(text)[-1] == "Knowledge of maritime law"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Wir sind ein Betrieb und wir suchen dich für unser Team. Anforderungen:Zuverlässigkeit und "
            "PünktlichkeitFreundliches AuftretenFührerschein Klasse BKörperliche Belastbarkeit",
            [
                "Zuverlässigkeit und Pünktlichkeit",
                "Freundliches Auftreten",
                "Führerschein Klasse B",
                "Körperliche Belastbarkeit",
            ],
        ),
        (
            "Jesteśmy firmą i szukamy osoby do pracy w magazynie. Wymagania:Prawo jazdy kategorii "
            "BZnajomość języka czeskiegoUmiejętność pracy w zespoleDyspozycyjność w weekendy",
            [
                "Prawo jazdy kategorii B",
                "Znajomość języka czeskiego",
                "Umiejętność pracy w zespole",
                "Dyspozycyjność w weekendy",
            ],
        ),
    ],
)
def test_glued_items_are_divided_in_languages_whose_words_were_never_learned(
    text: str, items: list[str]
) -> None:
    assert asked(text) == items


def test_a_section_of_clauses_is_a_list() -> None:
    text = "任职要求\n本科以上学历；熟悉财务软件；良好的沟通能力；三年以上工作经验\n\n福利\n年假\n"
    assert asked(text) == ["本科以上学历", "熟悉财务软件", "良好的沟通能力", "三年以上工作经验"]


def test_duties_are_found_in_prose_where_no_list_tells_them() -> None:
    text = """
        Maçon (H/F)

        Vous réalisez les murs et les enduits de nos chantiers. Nous sommes une petite équipe de huit.

        Profil
        - CAP maçonnerie
        - Permis B
        - Rigueur et autonomie
        """
    assert done(text) == ["Vous réalisez les murs et les enduits de nos chantiers"]


def test_prose_without_any_list_is_no_checklist() -> None:
    text = (
        "Etsimme kesäksi uutta väkeä. Työ on tärkeää ja se tehdään yhdessä. Kahvila sijaitsee joen rannalla. "
        "Palkka maksetaan joka toinen viikko. Tervetuloa tutustumaan meihin."
    )
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Cook\nElm House • Leeds, England • via Jobs Daily", "Leeds, England"),
        ("Cook | REMOTE (US / Canada) | Full time", "US / Canada"),
        ("**Place:** Ghent | **Hours:** 38 a week", "Ghent"),
        ("Cook\n\nLocation  Dar es Salaam\n\nHours  40", "Dar es Salaam"),
        ("Cook\n\nLocation: 40210 Tampa Bay, Avila province\n", "Tampa Bay, Avila province"),
        ("Cook\n\nLocation: 12 Mill Lane, Salem, OR 97301\n", "12 Mill Lane, Salem, OR 97301"),
        ("Cook\n\nYou will join our  Salem, Oregon  offices in May.", "Salem, Oregon"),
        ("Cook\n\n- Kochi, Kerala: Reliably commute or plan to relocate (Required)", "Kochi, Kerala"),
        ("Cook On-site in Salem, Oregon and ready to go. We cook for a school.", "Salem, Oregon"),
    ],
)
def test_a_place_is_found_in_the_forms_of_boards_and_tables(text: str, place: str) -> None:
    assert read(text).facts.locations == (place,)


@pytest.mark.parametrize("said", ["One location", "Multiple locations"])
def test_a_number_of_places_is_no_place(said: str) -> None:
    assert read(f"Cook\n\nWork location: {said}\n").facts.locations == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Seeking a Night Porter for our hotel\n\nCome and see us.", "Night Porter"),
        ("Elm House - Night Porter - Leeds - Full-time\n\nElm House is a hotel in Leeds.", "Night Porter"),
        ("📣 Night Porter 📍 on site 📣\n\nA hotel in Leeds.", "Night Porter"),
        ("Program Officer – TradeDuty Station: Nairobi. We help farmers.", "Program Officer – Trade"),
        (
            "Solicitamos Cocinero para un hotel de la costa\n\nLa cocina es grande y el equipo es joven.",
            "Cocinero",
        ),
    ],
)
def test_a_title_is_found_without_what_stands_around_it(text: str, title: str) -> None:
    assert read(text).facts.title == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Night Porter\nElm House Hotels\n\nWe welcome guests.", "Elm House Hotels"),
        ("## Koch (m/w/d) — ulmenhof GmbH\n\nWir kochen für dich und wir sind ein Team.", "ulmenhof GmbH"),
        ("Cook\n\nWrite to jobs@elmhouse.org. The kitchen of Elm House feeds many.", "Elm House"),
    ],
)
def test_a_company_is_found_below_the_title_behind_it_and_by_its_address(text: str, company: str) -> None:
    assert read(text).facts.company == company


@pytest.mark.parametrize("page", ["Careers", "![A kitchen](/images/kitchen.jpg)", "Current vacancies"])
def test_the_name_of_a_page_is_no_title(page: str) -> None:
    assert (
        read(f"# {page}\n\n## Night Porter\n\nA hotel in Leeds is open at night.").facts.title
        == "Night Porter"
    )


def test_a_choice_of_hours_is_no_kind_of_contract() -> None:
    assert read("Night Porter\n\nJob type: Full-time or part-time\n").facts.employment_type is None


def test_words_that_ask_are_no_company() -> None:
    assert read("Job description\n- Should have a licence\n- Must have a car\n").facts.company is None


def test_a_front_matter_of_toml_gives_facts() -> None:
    facts = read('+++\ntitle = "Night Porter"\norganization = "Elm House"\n+++\n\nCome in.').facts
    assert (facts.title, facts.company) == ("Night Porter", "Elm House")


def test_a_list_in_a_front_matter_is_read() -> None:
    text = """
        ---
        title: Night Porter
        # Put the duties here:
        #  - Greet the guests
        duties:
          - Opens the door at night
          - Carries the luggage to the rooms
          - Calls a taxi for early guests
        closes: 2027-05-03
        ---

        Elm House is open all night.
        """
    read_ = read(text)
    assert [r.text for r in read_.responsibilities] == [
        "Opens the door at night",
        "Carries the luggage to the rooms",
        "Calls a taxi for early guests",
    ]
    assert (read_.facts.title, str(read_.facts.deadline)) == ("Night Porter", "2027-05-03")


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("<!--", "-->"), ("{% comment --- %}", "{% endcomment --- %}"), ("{#", "#}")],
)
def test_what_a_page_says_to_its_editors_is_not_read(opening: str, closing: str) -> None:
    text = (
        f"# Night Porter\n\n{opening}\nSalary: $90,000 a year\n- Experience of templates\n{closing}\n"
        f"We need somebody who is awake.\n\nRequirements{LIST}"
    )
    assert asked(text) == ITEMS
    assert read(text).facts.salary is None


def test_the_language_is_told_by_the_text_behind_a_long_comment() -> None:
    assert (
        read(f"<!-- {'- ' * 3000} -->\nThe hotel is in the town and you will have a room.").facts.language
        == "en"
    )


def test_a_title_behind_the_name_of_the_one_who_hires() -> None:
    text = (
        "---\ntitle: 'Elmgate: Night Porter'\n---\nElmgate is a hotel. At Elmgate you are awake at night.\n"
    )
    assert (read(text).facts.title, read(text).facts.company) == ("Night Porter", "Elmgate")


@pytest.mark.parametrize("place", ["Anywhere in the U.S.", "US", "The Hague"])
def test_a_labelled_place_of_small_words(place: str) -> None:
    assert read(f"Cook\n\nLocation: {place}\n\nWe cook.").facts.locations == (place,)


def test_characters_that_html_writes_as_references_are_read_as_they_are() -> None:
    read_ = read_text(
        "Cook\n\nRequirements\n- Love of our guests&#x27; wishes\n- Bread &amp; pastry\n- Own knives"
    )
    assert read_.reading.requirements[0].text == "Love of our guests' wishes"
    assert "&#x27;" not in read_.text


def test_alternatives_in_a_vocabulary_stand_for_all_their_phrases() -> None:
    assert list(expanded("{we|you} have {it|}")) == ["we have it", "we have ", "you have it", "you have "]
    assert "wat wij jou bieden" in vocabulary("nl").headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_stays_small_enough_to_load_at_once(language: str) -> None:
    assert 900 < len(vocabulary(language).headings) < 6000
