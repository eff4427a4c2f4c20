"""Rules for facts that hold for postings in general, each shown on a text that was written for it."""

from __future__ import annotations

import pytest
from tests.reading.asking import read

from jobtracker.reading.reader import read_text


@pytest.mark.parametrize(
    ("text", "title", "places"),
    [
        ("Night Porter - Oslo, Bergen or Malmö\n\nWe work.", "Night Porter", ("Oslo", "Bergen", "Malmö")),
        ("Night Porter (Edinburgh)\n\nWe work.", "Night Porter", ("Edinburgh",)),
        ("[São Paulo/SP] Porteiro\n\nVocê vai abrir a porta à noite.", "Porteiro", ("São Paulo/SP",)),
        ("Night Porter, London, UK\n\nWe work.", "Night Porter", ("London, UK",)),
        ("Night Porter Malmö Do you like the night? We do, and you will meet many people here.",
         "Night Porter", ("Malmö",)),
        ("# Night Porter\n\n📍 Oslo\n💰 €3,000 a month\n", "Night Porter", ("Oslo",)),
        ("# Night Porter\n\n### Location\n- Oslo\n- Bergen\n- Elmgate\n\nWe work.",
         "Night Porter", ("Oslo", "Bergen", "Elmgate")),
        ("POST: Night Porter PLACE: Oslo REPORTS TO: Head Porter\n\nWe work.", "Night Porter", ()),
        ("Location: Reno, NV Client needs a Night Porter. We work.", None, ("Reno, NV",)),
        ("Night Porter\n\nLocation: near the park – west – Oslo\n", "Night Porter", ("Oslo",)),
        ("Night Porter\n\nLocation: Elm/Hillside\n", "Night Porter", ("Elm/Hillside",)),
        ("Night Porter\n\nLocation: Work based in Elmgate\n", "Night Porter", ("Elmgate",)),
        ("A porter of the night. Job Summary Location Reno, NV 89501 Posted 3 days", None,
         ("Reno, NV 89501",)),
    ],
)  # fmt: skip
def test_a_known_place_is_told_from_the_title(text: str, title: str | None, places: tuple[str, ...]) -> None:
    facts = read(text).facts
    assert facts.locations == places
    if title is not None:
        assert facts.title == title


def test_a_name_before_the_title_is_who_hires_where_the_text_says_it_again() -> None:
    text = "Elmgate - Night Porter - Oslo\n\nThe guests of Elmgate arrive late."
    assert (read(text).facts.company, read(text).facts.title) == ("Elmgate", "Night Porter")
    field = "Security - Night Porter - Oslo\n\nYou care for security at night. Security is all."
    assert read(field).facts.company is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("DEPUTY DIRECTOR: BREAD AND CAKES (REF NO: BC/12/2027)", "DEPUTY DIRECTOR: BREAD AND CAKES"),
        ("Night Porter - Job ID 12345", "Night Porter"),
        ("Kitchen Manager needed in Oslo.", "Kitchen Manager"),
        ("Le technicien qualité (contrôle, mesure) est la personne qui veille sur nos produits et le site.",
         "technicien qualité"),
        ("Psykiatrisjuksköterska till mottagningen\n\nVi söker dig som vill arbeta med oss på en mottagning.",
         "Psykiatrisjuksköterska"),
        ("介護員(夜の部)\n\n仕事内容\n入所者の介護", "介護員(夜の部)"),
    ],
)  # fmt: skip
def test_what_a_title_is_cut_out_of(line: str, title: str) -> None:
    assert read(line).facts.title == title


@pytest.mark.parametrize(
    "line", ["34 managers and cooks", "Logo of the Hill Managers", "Work on plans with the sales manager"]
)
def test_lines_that_name_a_profession_and_are_no_title(line: str) -> None:
    assert read(f"Elmgate is a hotel.\n\n{line}\n\nIt is open all year.").facts.title is None


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("Salary: R1 317 384 per annum", (1317384, 1317384, "ZAR", "year")),
        ("Salary: R9000 – R10 000 pm", (9000, 10000, "ZAR", "month")),
        ("Salary Expectation\n\nUSD 1,000 - USD 2,000\n\n- 1 to 3 years", (1000, 2000, "USD", None)),
        ("Salary: £30,000+", (30000, None, "GBP", None)),
        ("Pay: 15.00/hour until a licence is held Hours: Tuesday", (15, 15, None, "hour")),
        ("El sueldo de la casa y el turno.\n\nSueldo: $14,000 MXN + prima", (14000, 14000, "MXN", None)),
    ],
)  # fmt: skip
def test_pay_as_it_is_written(
    line: str, pay: tuple[float | None, float | None, str | None, str | None]
) -> None:
    found = read(f"Night Porter\n\n{line}\n\nWe are open.").facts.salary
    assert found is not None
    assert (found.min, found.max, found.currency, found.period) == pay


def test_a_date_alone_at_the_top_is_when_it_was_posted() -> None:
    assert str(read("Sunday, May 2, 2027\n\nNight Porter\n\nWe work.").facts.posted) == "2027-05-02"


def test_a_deadline_before_its_word() -> None:
    text = "Yöportieeri\n\nMe olemme hotelli ja haemme uutta ihmistä. Jätä hakemuksesi 12.12.2027 mennessä."
    assert str(read(text).facts.deadline) == "2027-12-12"


@pytest.mark.parametrize(
    ("line", "mode"),
    [("remote: false", None), ("- Presencial, 4 días a la semana.", "onsite"), ("remote: true", "remote")],
)
def test_how_is_worked_where_a_label_denies_it(line: str, mode: str | None) -> None:
    found = read(f"Cocinero\n\n{line}\n\nBuscamos un cocinero para nuestra casa en la que hay de todo.")
    assert found.facts.work_mode == mode


def test_the_whole_name_of_a_public_body() -> None:
    text = (
        "Night Porter\n\nThe Department of Bread and Cakes is looking for somebody. Bread and Cakes is a "
        "busy place, and the Department is open at night."
    )
    assert read(text).facts.company == "Department of Bread and Cakes"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("En Casa Olmo seguimos ampliando nuestro equipo. Casa Olmo es un hotel de la ciudad.", "Casa Olmo"),
        ("济南夜班经理\n山东夜灯酒店有限公司\n岗位职责：负责夜间接待，协助客人。", "山东夜灯酒店有限公司"),
        ("Je recrute pour mon client un portier de nuit (H/F). Je suis à votre écoute pour ce poste.", None),
    ],
)  # fmt: skip
def test_who_hires_in_other_languages(text: str, company: str | None) -> None:
    assert read(text).facts.company == company


def test_a_range_of_pay_without_a_currency() -> None:
    pay = read(
        "Night Porter\n\nWe are a small hotel near the sea. Salary 25 – 28K gross, and dinner."
    ).facts.salary
    assert pay is not None
    assert (pay.min, pay.max, pay.currency) == (25000, 28000, None)


def test_of_numbers_behind_a_label_those_with_a_currency_are_the_pay() -> None:
    pay = read("Night Porter\n\nSalary: in the first 90 days £1,200, then £1,500").facts.salary
    assert pay is not None
    assert (pay.min, pay.currency) == (1200, "GBP")


def test_a_practice_is_no_internship() -> None:
    assert (
        read("Portero\n\nGarantizar buenas prácticas en el hotel y con los clientes.").facts.employment_type
        is None
    )


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("RD43 夜班经理（武汉） (职位编号：RD43)", "夜班经理", None),
        ("济南 章丘市\n夜班经理", "夜班经理", "济南 章丘市"),
    ],
)
def test_titles_and_places_in_chinese(line: str, title: str, place: str | None) -> None:
    facts = read(f"{line}\n岗位职责：负责夜间接待，协助客人，制定计划。").facts
    assert facts.title == title
    assert facts.locations == ((place,) if place else ("武汉",))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("JOB TITLE - Night Porter\n\nLOCATION - Reno\n\nWe are open at night.", "Night Porter"),
        ("Elm House | Night Porter | Salzburg, Austria | ONSITE | Type: Full time | € 42k+ p.a. + fringe "
         "benefits and dinner for all who work at night\n\nWe are open.", "Night Porter"),
        ("As a Director of Night Sleep for this house, you will be awake.", "Director of Night Sleep"),
        ("Elm House is open. We are currently looking for Night Porter for a full time position.",
         "Night Porter"),
        ("We are seeking an experienced, high caliber Night Porter to open the door.", "Night Porter"),
        ("Elm Executive Houses, LLC (Elm), has a chance for an entry-level Night Porter role in Reno. We are "
         "looking for a Night Porter.", "Night Porter"),
        ("NIGHT PORTER JOB DESCRIPTION Porters are responsible for doors that open and close. They carry.",
         "NIGHT PORTER"),
        ("We are looking for Night Porters who like the dark.", None),
    ],
)  # fmt: skip
def test_titles_in_more_places(text: str, title: str | None) -> None:
    assert read(text).facts.title == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Night Porter\n\nElm Night House\n\nThe mission of ENH is to let you sleep. ENH has rooms. ENH is "
         "looking for a porter.", "Elm Night House"),
        ("Night Porter\n\nENH is looking for a porter. ENH, Every Night Happy, has rooms. ENH is open.",
         "ENH"),
        ("We are seeking a Night Porter. You can make a difference at St. Elm House and St. Elm House has "
         "rooms. St. Elm House is looking for you.", "St. Elm House"),
        ("Night Porter\n\nOffices in the north and in Belgium.Elm Houses LLC is an equal employer.",
         "Elm Houses LLC"),
    ],
)  # fmt: skip
def test_how_a_company_is_said_in_full(text: str, company: str) -> None:
    assert read(text).facts.company == company


def test_a_labelled_pay_counts_beside_words_for_other_money() -> None:
    text = (
        "Night Porter\n\nWe offer wellness reimbursement. Pay: $55,000.00 - $65,000.00 per year and a bonus."
    )
    pay = read(text).facts.salary
    assert pay is not None
    assert (pay.min, pay.max, pay.period) == (55000, 65000, "year")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("As an intern at Elm House you open doors at night.", "internship"),
        ("Night Porter (5-year contract appointment)\n\nWe are open at night.", "contract"),
        ("This temporary job opening is for a Night Porter in the north.", "temporary"),
        ("Portier de nuit\n\nTu cherches un stage de fin d'études dans un hôtel de la ville.", "internship"),
    ],
)  # fmt: skip
def test_kinds_of_contract_that_a_sentence_states(text: str, kind: str) -> None:
    assert read(text).facts.employment_type == kind


def test_a_place_in_bold_before_how_is_worked() -> None:
    facts = read("## Elm House\n\n**Milan, Italy** (no remote)\n\nWe are looking for a Night Porter.").facts
    assert facts.locations == ("Milan, Italy",)


@pytest.mark.parametrize(
    "line", ["Logo of Gemeinde Elm", "Elm Street 30, 3962 CL Elm, Netherlands", "PORTERS"]
)
def test_lines_that_name_no_company(line: str) -> None:
    text = f"{line}\n\nNight Porter\n\nMany porters work with us at night and we like that."
    assert read(text).facts.company in (None, "Gemeinde Elm")


def test_a_place_of_which_nothing_but_a_label_is_left_is_none() -> None:
    assert read("n Austin, Vacancies Location X 78705 Posted 1 day ago").facts.locations == ()


def test_a_text_that_begins_with_blanks_before_a_company_is_read() -> None:
    found = read_text("\n   at Elm House we are awake. Elm House is looking for a Night Porter.")
    assert found.reading.facts.company == "Elm House"


@pytest.mark.parametrize("age", ["1 hour ago", "2 weeks ago", "il y a 1 mois", "vor 2 Monaten"])
def test_how_old_a_posting_is_makes_no_pay_of_an_amount_beside_it(age: str) -> None:
    text = (
        f"Night Porter\n\nWe are open at night.\n\nSimilar posts\n\nReno, NV $185,000.00-$235,000.00 {age}\n"
    )
    pay = read(text).facts.salary
    assert pay is None or pay.period is None
