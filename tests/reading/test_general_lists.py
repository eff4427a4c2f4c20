"""Rules for lists that hold for postings in general, each shown on a text that was written for it."""

from __future__ import annotations

import pytest
from tests.reading.asking import ITEMS, LIST, asked, done


def test_the_parts_of_a_compound_tell_what_a_heading_announces() -> None:
    text = (
        "Nachtportier\n\nDas Haus ist auch in der Nacht für die Gäste da.\n\nQualifikationserfordernisse:\n"
        "- Ein Führerschein\n- Geduld und Humor\n- Sehr gutes Deutsch"
    )
    assert asked(text) == ["Ein Führerschein", "Geduld und Humor", "Sehr gutes Deutsch"]


def test_a_line_in_brackets_is_a_heading() -> None:
    text = (
        "夜勤スタッフ\n\n【応募資格】\n・ホテルでの経験がある方\n・英語ができる方\n\n"
        "【待遇】\n・交通費支給\n・年間休日120日\n"
    )
    assert asked(text) == ["ホテルでの経験がある方", "英語ができる方"]


def test_items_in_bold_are_items() -> None:
    text = """
        ## Your tasks

        - **Contact with guests**
        - **Keys** and luggage of all guests
        - **Reports**
        - **Training** of new porters

        ## Requirements
        """
    assert [item.strip("*") for item in done(text)] == [
        "Contact with guests",
        "Keys** and luggage of all guests",
        "Reports",
        "Training** of new porters",
    ]


def test_numbers_that_chinese_text_counts_items_with() -> None:
    text = (
        "酒店夜班经理\n岗位职责：1、负责夜间接待；2、协助客人办理入住；3、制定夜班计划。\n"
        "岗位要求：1、本科以上学历；2、熟悉酒店业务；3、良好的英语能力。"
    )
    assert done(text) == ["负责夜间接待", "协助客人办理入住", "制定夜班计划"]
    assert asked(text) == ["本科以上学历", "熟悉酒店业务", "良好的英语能力"]


def test_a_first_item_that_lost_its_bullet() -> None:
    text = (
        "Recepcionista de noche\n\nPerfil:\nExperiencia de un año en un hotel.\n"
        "- Disponibilidad para viajar.\n- Conocimiento de inglés.\n"
    )
    assert asked(text) == [
        "Experiencia de un año en un hotel",
        "Disponibilidad para viajar",
        "Conocimiento de inglés",
    ]


@pytest.mark.parametrize(
    ("said", "duties"),
    [
        (
            "Vous aimez la nuit. Vous accompagnez les clients dans leur chambre. "
            "Vous fermez les portes du jardin.",
            ["Vous accompagnez les clients dans leur chambre", "Vous fermez les portes du jardin"],
        ),
        (
            "Du hast gute Nerven und bist gern wach. "
            "Du begleitest die Gäste in ihr Zimmer und schließt das Tor.",
            ["Du begleitest die Gäste in ihr Zimmer und schließt das Tor"],
        ),
    ],
)
def test_sentences_that_tell_the_reader_what_to_do(said: str, duties: list[str]) -> None:
    assert done(f"Portier\n\n{said}\n") == duties


def test_experience_as_a_number_of_years_is_a_fact_and_no_list() -> None:
    text = (
        "Portier\n\nLa maison est ouverte toute la nuit pour les clients.\n\nExpérience :\n> 4 ans\n"
        "Jardin\n+4\n\nProfil recherché\n- Permis B\n- Bonne connaissance de la ville\n- Anglais courant\n"
    )
    assert asked(text) == ["Permis B", "Bonne connaissance de la ville", "Anglais courant"]


def test_a_long_line_that_ends_in_the_name_of_a_list_announces_it() -> None:
    text = (
        "Portier\n\nPOSTE.\nAu sein d'une équipe de nuit de quatre personnes dans une maison de la ville, "
        "vos missions seront les suivantes :\n\n"
        "  Accueillir les clients.\n  Porter les valises.\n  Fermer le jardin.\n"
    )
    assert done(text) == ["Accueillir les clients", "Porter les valises", "Fermer le jardin"]


def test_prose_is_read_sentence_by_sentence() -> None:
    text = """
        ## Requirements

        You have experience with guests who arrive late and you stay calm when many do at the same time.
        You have worked in a hotel before and you know how to carry heavy luggage upstairs.
        """
    assert asked(text) == [
        "You have experience with guests who arrive late and you stay calm when many do at the same time",
        "You have worked in a hotel before and you know how to carry heavy luggage upstairs",
    ]


def test_a_sentence_that_lost_its_full_stop_ends_before_the_next_you() -> None:
    text = (
        "Portier\n\nLa maison est ouverte. Vous accompagnez les clients dans leur chambre Vous fermez les "
        "portes du jardin chaque soir.\n"
    )
    assert done(text) == [
        "Vous accompagnez les clients dans leur chambre",
        "Vous fermez les portes du jardin chaque soir",
    ]


def test_lines_that_end_in_semicolons_are_a_list_without_any_heading() -> None:
    text = """
        Porteiro da noite

        A casa fica aberta durante a noite.
        Ter no mínimo 18 anos de idade;
        Conhecimentos básicos em inglês;
        Boa comunicação com os clientes;
        """
    assert asked(text) == [
        "Ter no mínimo 18 anos de idade",
        "Conhecimentos básicos em inglês",
        "Boa comunicação com os clientes",
    ]


def test_a_big_mark_above_a_list_names_a_part_of_it() -> None:
    text = "夜勤スタッフ\n\n仕事内容\n・夜間の受付業務\n・客室の管理\n■使用ツール\n・予約管理システム\n"
    assert done(text) == ["夜間の受付業務", "客室の管理", "予約管理システム"]


def test_the_law_s_sentence_is_no_requirement_in_other_languages() -> None:
    text = (
        "Portier\n\nProfil recherché Vous avez une bonne connaissance de la ville. Vous parlez anglais. "
        "Vous avez de l'expérience. Notre maison s'engage en faveur de la diversité et du handicap pour les "
        "candidatures."
    )
    assert not any("diversité" in item for item in asked(text))


@pytest.mark.parametrize(
    "heading", ["What Youll Need", "Key Skills & Experience", "Essential Requirements and Skills"]
)
def test_headings_that_lost_an_apostrophe_or_are_two_in_one(heading: str) -> None:
    assert asked(f"Storekeeper\n\nWe store all that comes by ship.\n\n{heading}\n{LIST}") == ITEMS


def test_a_list_below_an_unknown_heading_that_speaks_of_benefits_is_none() -> None:
    text = (
        f"Storekeeper\n\nRequirements:{LIST}\nThings to smile about:\n\n"
        "- Health insurance and paid vacation\n"
        "- 401(k) with company match\n- Referral bonus program\n- Paid holidays and dental insurance\n"
    )
    assert asked(text) == ITEMS


def test_the_sentences_of_a_paragraph_of_requirements_are_items() -> None:
    sentences = [
        "Must be able to lift 25 kg",
        "Must understand the signs of the port",
        "Applicants should be able to read and write English well enough",
        "Experience with cranes is an advantage",
    ]
    assert asked(f"Qualifications\n{'. '.join(sentences)}.\n") == sentences


def test_what_networks_add_to_an_item_is_none_of_it() -> None:
    assert asked(f"Requirements{LIST}- Knowledge of ships #LI-KE1\n") == [*ITEMS, "Knowledge of ships"]


def test_abbreviations_in_the_plural_are_one_word() -> None:
    text = (
        "Requirements: Experience with the APIs and LLMs of large providers Knowledge of NGOs and SMEs "
        "Ability to read KPIs and RFPs Experience with ERPs"
    )
    assert asked(text) == [
        "Experience with the APIs and LLMs of large providers",
        "Knowledge of NGOs and SMEs",
        "Ability to read KPIs and RFPs",
        "Experience with ERPs",
    ]


def test_what_many_passages_in_a_row_speak_for_without_a_word_for_anything_else() -> None:
    items = [
        "Produces artwork and output for printed lists using desktop programs in compliance with rules",
        "Converts electronic files of the port to other formats",
        "Scans, converts, and edits images of ships using standard applications",
        "Maintains electronic and hard-copy files of projects within the department",
        "Complies with regulations, other requirements, port policies, procedures, and assignments",
        "Maintains positive communications and collaboration with employees, captains, and vendors",
    ]
    text = f"We are a port in the north and people like it here. Effect of this post: {' '.join(items)}"
    assert done(text) == items


def test_what_comes_before_bullets_in_a_line_may_announce_them() -> None:
    text = (
        "Elm Port | Storekeeper | Oslo\n  Responsibilities and tasks will include • Storing goods from ships "
        "• Planning the way of goods through the port • Writing lists of all that leaves\n"
    )
    assert done(text) == [
        "Storing goods from ships",
        "Planning the way of goods through the port",
        "Writing lists of all that leaves",
    ]


def test_a_telephone_number_makes_a_sentence_no_item() -> None:
    assert asked(f"Requirements{LIST}- Call us at 469-270-6890 for knowledge of more details\n") == ITEMS


def test_an_enumeration_behind_a_colon_belongs_to_what_stands_before_it() -> None:
    text = (
        "Requirements: Experience with at least one of the following machines: Cranes, Forklifts, Tugs or "
        "similar Ability to work at night Knowledge of first aid"
    )
    assert asked(text)[0] == (
        "Experience with at least one of the following machines: Cranes, Forklifts, Tugs or similar"
    )


def test_a_heading_that_names_the_company_ends_a_list_in_running_text() -> None:
    text = (
        "En Casa Olmo buscamos un portero para la noche. Requisitos Experiencia en un hotel de la ciudad. "
        "Conocimientos de inglés y francés. Permiso de conducir. Qué te ofrecemos en Casa Olmo Contrato fijo "
        "desde el primer día. Seguro médico privado para ti."
    )
    assert asked(text) == [
        "Experiencia en un hotel de la ciudad",
        "Conocimientos de inglés y francés",
        "Permiso de conducir",
    ]


@pytest.mark.parametrize("heading", ["#### Diferenciais", "**Diferenciais:**"])
def test_extras_below_what_is_offered_are_offered(heading: str) -> None:
    text = (
        "A casa fica aberta durante a noite para os clientes da cidade.\n\n"
        "## Requisitos\n\n- Experiência em hotel\n- Inglês avançado\n- Boa comunicação\n\n"
        f"## Benefícios\n\n- Plano de saúde\n\n{heading}\n\n- Horário flexível\n- Autonomia\n"
    )
    assert asked(text) == ["Experiência em hotel", "Inglês avançado", "Boa comunicação"]
