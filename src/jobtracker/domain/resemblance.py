"""Whether two postings are the same job: from another site, with small edits, with another date or salary.

Two jobs of one company share most of their words: who the company is, what it offers, what the law asks for.
So the words around do not make two postings the same; what tells jobs apart must agree: the title, the
place, the reference number, and the items that say what is asked for and what the job does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.reading import EmploymentType
from jobtracker.domain.sketch import MOST_CHARACTERS
from jobtracker.domain.word_runs import Run, runs_of, without_numbers, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobtracker.domain.reading import ExperienceYears, Reading

ITEMS_SHARED = 0.8
"""How much of each side's items the other one must hold: of ten items of a length, two may be others."""
TEXT_SHARED = 0.5
"""How much of the shorter text must be in the longer one, beside items that are the same."""
NEARLY_ALL = 0.9
"""What must be shared where the title or the items of a side are not known."""
ALL_BUT_WORDS = 0.97
"""How much of both texts together is the same where only words were changed, whatever was read in them."""
ENOUGH_ITEMS = 24
"""Runs of words in all items of a posting, below which they tell too little; that is about four items."""
SHORTEST_STEM = 5
"""Letters of a word that may have two endings, as Erzieher and Erzieherin."""
STEM = 0.8
"""How much of the longer word its beginning, the shorter one, must be."""

TITLE_NOISE = frozenset(
    words_of(
        "a an and at by for in is of on or the to we with und bei als für der die das et de du des la le les "
        "m f d w x h div gn all genders gender mwd wmd mfd hf mf job jobs hiring wanted vacancy career "
        "careers apply now stellenangebot gesucht offre emploi empleo remote hybrid onsite home office "
        "homeoffice full part time fulltime parttime vollzeit teilzeit permanent unbefristet cdi temps plein "
        "linkedin indeed glassdoor stepstone xing monster"
    )
)
"""Words of a title that do not say which job it is: who may apply, where it was posted, small words."""

PART_TIME = ("parttime", "teilzeit", "tempspartiel", "tiempoparcial", "parttijd", "deltid", "tempoparziale")
"""How a text says it, without what stands between the words."""

COMPANY_NOISE = frozenset(
    words_of(
        "gmbh mbh ag kg se e v inc llc ltd limited plc corp corporation co company sa sas sarl srl spa bv nv "
        "ab oy group the and und et y"
    )
)
"""Legal forms and small words in the name of a company."""

PLACE_NOISE = frozenset(
    words_of("remote hybrid onsite or and und oder ou et in near area greater office the")
)

SHORTEST_REFERENCE = 5
"""Characters of a number that is also found where it is glued to what stands beside it."""

HOURS = frozenset({EmploymentType.FULL_TIME, EmploymentType.PART_TIME})
TERMS = frozenset({EmploymentType.PERMANENT, EmploymentType.TEMPORARY, EmploymentType.CONTRACT})
"""Kinds of contracts of which a job has one; an internship is none of them."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a posting is recognised by. Words are plain (`word_runs`); empty where the posting does not say.

    `title` is without the words that do not say which job it is. A place is the words of its first part,
    which is mostly the town, and all its words. `letters` are all words of the text without anything
    between them, as `whole_title` are those of the title.
    """

    title: tuple[str, ...]
    whole_title: str
    company: frozenset[str]
    places: tuple[tuple[frozenset[str], frozenset[str]], ...]
    reference: str
    years: ExperienceYears | None
    contract: EmploymentType | None
    letters: str
    words: frozenset[str]
    runs: frozenset[Run]
    pairs: frozenset[Run]
    items: tuple[tuple[str, ...], ...]


def profile_of(text: str, reading: Reading) -> Profile:
    """The profile of a posting: its text, and what was read in it."""
    facts = reading.facts
    exact = words_of(text[:MOST_CHARACTERS])
    words = without_numbers(exact)
    company = frozenset(words_of(facts.company or "")) - COMPANY_NOISE
    places = tuple(_place(place) for place in facts.locations)
    noise = TITLE_NOISE.union(company, *(whole for _, whole in places))
    return Profile(
        title=tuple(word for word in words_of(facts.title or "") if word not in noise),
        whole_title="".join(words_of(facts.title or "")),
        company=company,
        places=tuple(place for place in places if place[1]),
        reference="".join(words_of(facts.reference or "")),
        years=facts.experience_years,
        contract=facts.employment_type,
        letters="".join(exact),
        words=frozenset(exact),
        runs=runs_of(words),
        pairs=runs_of(words, 2),
        items=tuple(
            tuple(without_numbers(words_of(text)))
            for text in (*(r.text for r in reading.requirements), *(d.text for d in reading.responsibilities))
        ),
    )


def _place(text: str) -> tuple[frozenset[str], frozenset[str]]:
    first = frozenset(words_of(text.partition(",")[0])) - PLACE_NOISE
    return first, frozenset(words_of(text)) - PLACE_NOISE


def likeness(one: Profile, other: Profile) -> float | None:
    """How much two postings of the same job share, 0 to 1; None where they are not the same job."""
    if _apart_by_facts(one, other):
        return None
    titles = _titles_agree(one, other)
    if titles is False:
        return None
    if titles is None and one.contract is not other.contract:
        return None
    common, lengths = len(one.runs & other.runs), (len(one.runs), len(other.runs))
    if _share(common, sum(lengths) - common) >= ALL_BUT_WORDS:
        return 1.0
    text = _share(common, min(lengths))
    items = _items_shared(one, other)
    if items is None:
        return text if titles and text >= NEARLY_ALL else None
    if titles is None:
        return items if min(items, text) >= NEARLY_ALL else None
    return items if items >= ITEMS_SHARED and text >= TEXT_SHARED else None


def _apart_by_facts(one: Profile, other: Profile) -> bool:
    """Whether both state something that is another one for each job."""
    if one.years and other.years and one.years.min != other.years.min:
        return True  # the same words with more years are the posting for those who know more
    if _other_contract(one, other):
        return True
    if (
        one.reference
        and other.reference
        and not (_has_number(one, other.reference) or _has_number(other, one.reference))
    ):
        return True  # a copy may bring the employer's number beside that of its site
    if not _places_agree(one, other):
        return True
    if not one.company or not other.company or one.company & other.company:
        return False
    return not (one.company <= other.words or other.company <= one.words)


def _other_contract(one: Profile, other: Profile) -> bool:
    """Other hours, other terms, or one of them an internship. Part time is always told, full time seldom."""
    both = {one.contract, other.contract}
    if len(both) == 1:
        return False
    if None in both:
        silent = other if one.contract else one
        return EmploymentType.PART_TIME in both and not any(words in silent.letters for words in PART_TIME)
    return both <= HOURS or both <= TERMS or EmploymentType.INTERNSHIP in both


def _has_number(profile: Profile, reference: str) -> bool:
    return reference in (profile.words if len(reference) < SHORTEST_REFERENCE else profile.letters)


def _places_agree(one: Profile, other: Profile) -> bool:
    """One place is the same; where one side tells none, its text at least names one of the other's."""
    if one.places and other.places:
        return any(_same_place(a, b) for a in one.places for b in other.places)
    silent, telling = (other, one) if one.places else (one, other)
    return not telling.places or any((town or whole) <= silent.words for town, whole in telling.places)


def _same_place(
    one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]
) -> bool:
    town, whole = one
    other_town, other_whole = other
    return whole <= other_whole or other_whole <= whole or (bool(town) and town == other_town)


def _titles_agree(one: Profile, other: Profile) -> bool | None:
    """Whether the titles name the same job. None where one side has none, or another one was read, but each
    title stands in the other's text.
    """
    # What is a place or the company for one side may be a word of the title for the other.
    around = one.company.union(other.company, *(whole for _, whole in (*one.places, *other.places)))
    first, second = (
        [word for word in profile.title if word not in around] or list(profile.title)
        for profile in (one, other)
    )
    if first and second:
        if "".join(first) == "".join(second):
            return True
        if _each_found(first, second) and _each_found(second, first):
            return True
    return None if _names(other, one) and _names(one, other) else False


def _names(profile: Profile, other: Profile) -> bool:
    """Whether the other's title stands in the text of a posting."""
    return other.whole_title in profile.letters or "".join(other.title) in profile.letters


def _each_found(words: Iterable[str], others: Iterable[str]) -> bool:
    return all(any(_same_word(word, other) for other in others) for word in words)


def _same_word(one: str, other: str) -> bool:
    """The same, but for an ending."""
    short, long = sorted((one, other), key=len)
    return one == other or (
        len(short) >= SHORTEST_STEM and long.startswith(short) and len(short) >= STEM * len(long)
    )


def _items_shared(one: Profile, other: Profile) -> float | None:
    """The smaller of the two shares: how much of one's items the other's text holds; None for too few items.

    The other's text, not its items: a copy without bullets may be read otherwise.
    """
    shares = [_held(one, other), _held(other, one)]
    return None if None in shares else min(share for share in shares if share is not None)


def _held(profile: Profile, other: Profile) -> float | None:
    runs: frozenset[Run] = frozenset().union(*map(runs_of, profile.items))
    pairs: frozenset[Run] = frozenset(item for item in profile.items if len(item) == 2)
    count = len(runs) + len(pairs)
    if count < ENOUGH_ITEMS:
        return None
    return _share(len(runs & other.runs) + len(pairs & other.pairs), count)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
