"""File formats and encodings: each gives the same items, and what cannot be read is refused with a reason."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from email.message import EmailMessage

import pytest

from jobtracker.domain.reading import EmploymentType
from jobtracker.reading.reader import Unreadable, read_bytes

LINES = ["Requirements", "Experience with grape harvests", "Own secateurs", "Ability to drive a tractor"]
ITEMS = LINES[1:]
TEXT = "Vintner\n\nRequirements\n" + "".join(f"- {item}\n" for item in ITEMS)
HTML = "<html><body><h1>Vintner</h1><nav>Home</nav><h2>Requirements</h2><ul>{}</ul></body></html>".format(
    "".join(f"<li>{item}</li>" for item in ITEMS)
)


def found(data: bytes, name: str) -> tuple[str, list[str]]:
    reading = read_bytes(data, name).reading
    return reading.source.format, [r.text for r in reading.requirements]


def archive(parts: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def docx(declared: str = "") -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    listed = "<w:pPr><w:numPr/></w:pPr>"
    body = "".join(
        f"<w:p>{listed if n else ''}<w:r><w:t>{line}</w:t></w:r></w:p>" for n, line in enumerate(LINES)
    )
    return archive(
        {"word/document.xml": f'{declared}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'}
    )


def odt() -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    items = "".join(f"<t:list-item><t:p>{item}</t:p></t:list-item>" for item in ITEMS)
    return archive(
        {"content.xml": f'<o xmlns:t="{space}"><t:h>Requirements</t:h><t:list>{items}</t:list></o>'}
    )


def pdf() -> bytes:
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in ["Requirements", *(f"- {item}" for item in ITEMS)])
    stream = f"BT /F1 12 Tf 72 700 Td {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length " + str(len(stream)).encode() + b">>stream\n" + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj".encode() + content + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = (
        f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    )
    return out + tail.encode()


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        "a@farm.example",
        "b@c.example",
        "Vintner at Hill Farm",
    )
    message.set_content(TEXT)
    return message.as_bytes()


RTF = (r"{\rtf1\ansi Requirements\par " + "".join(rf"\bullet  {item}\par " for item in ITEMS) + "}").encode()

FILES = [
    ("text", TEXT.encode(), "a.txt"), ("html", HTML.encode(), "a.html"), ("html", HTML.encode(), "a.txt"),
    ("markdown", ("# Vintner\n\n## " + TEXT[9:]).encode(), "a.md"), ("docx", docx(), "a.docx"),
    ("odt", odt(), "a.odt"),
    ("pdf", pdf(), "a.pdf"), ("rtf", RTF, "a.rtf"), ("eml", mail(), "a.eml"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "data", "name"), FILES, ids=[f"{kind} in {name}" for kind, _, name in FILES]
)
def test_every_format_gives_the_same_items(kind: str, data: bytes, name: str) -> None:
    assert found(data, name) == (kind, ITEMS)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]
)
def test_european_encodings_are_told(encoding: str) -> None:
    text = "Ihr Profil\n- Große Sorgfalt bei der Arbeit mit Gefäßen und Öfen\n- Führerschein für Anhänger\n"
    assert read_bytes(text.encode(encoding), "a.txt").text.lstrip("\ufeff") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "shift_jis",
            "募集職種\n必須スキル\n・パンを焼いた経験がある方\n・早朝に働ける方\nよろしくお願いいたします。\n",
        ),
        ("gb18030", "任职要求\n1. 熟悉面包的制作方法和流程\n2. 能够在清晨工作，有团队合作精神\n"),
    ],
)
def test_east_asian_encodings_are_told(encoding: str, text: str) -> None:
    assert read_bytes(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(line_end: str) -> None:
    assert found(TEXT.replace("\n", line_end).encode(), "a.txt") == ("text", ITEMS)


def test_a_few_broken_bytes_are_replaced_and_reported() -> None:
    data = ("Anforderungen für Köche\n" * 20).encode() + b"\xff" + TEXT.encode()
    reading = read_bytes(data, "a.txt").reading
    assert "replaced-characters" in {finding.code for finding in reading.report}


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty"),
        (b" \r\n\t", "a.txt", "empty"),
        (bytes(range(256)) * 20, "a.txt", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "a.png", "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "unsupported"),
        (archive({"a.txt": "x"}), "a.zip", "unsupported"),
        (b"PK\x03\x04 cut", "a.docx", "broken"),
        (b"%PDF-1.7 cut", "a.pdf", "broken"),
        (docx('<!DOCTYPE d [<!ENTITY a "aaa">]>'), "a.docx", "broken"),
        (b"x" * 50_000_001, "a.txt", "too-large"),
    ],
    ids=[
        "empty",
        "blank",
        "binary",
        "picture",
        "old Word",
        "archive",
        "cut docx",
        "cut PDF",
        "entities",
        "huge",
    ],
)
def test_what_is_no_posting_is_refused_with_a_reason(data: bytes, name: str, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_bytes(data, name)
    assert refusal.value.code == code
    assert name in refusal.value.message


def test_a_job_posting_in_a_pages_data_gives_the_facts() -> None:
    posting = {
        "@type": "JobPosting",
        "title": "Vintner",
        "datePosted": "2027-02-01",
        "validThrough": "2027-03-01T00:00",
        "hiringOrganization": {"name": "Hill Farm"},
        "employmentType": ["FULL_TIME"],
        "jobLocation": {"address": {"addressLocality": "Graz", "addressCountry": "AT"}},
        "baseSalary": {
            "currency": "EUR",
            "value": {"minValue": 2400, "maxValue": "2700", "unitText": "MONTH"},
        },
    }
    data = f'<script type="application/ld+json">{json.dumps({"@graph": [posting]})}</script>'
    facts = read_bytes(HTML.replace("<h1>", data + "<h1>").encode(), "a.html").reading.facts
    assert (facts.title, facts.company, facts.locations) == ("Vintner", "Hill Farm", ("Graz, AT",))
    assert facts.employment_type is EmploymentType.FULL_TIME
    assert facts.salary is not None
    assert (facts.salary.min, facts.salary.max, facts.salary.currency, facts.salary.period) == (
        2400,
        2700,
        "EUR",
        "month",
    )
    assert str(facts.deadline) == "2027-03-01"


def test_importing_the_reader_loads_no_library() -> None:
    code = (
        "import sys, jobtracker.reading.reader; "
        "print([m for m in ('charset_normalizer', 'selectolax', 'pypdf', 'striprtf', 'email', "
        "'zipfile') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
