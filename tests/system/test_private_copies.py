from __future__ import annotations

import gc
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.system.private_copies import UNNAMEABLE, FileUnwritable, PrivateCopies, file_name


def test_a_copy_has_the_name_and_the_bytes_and_is_the_users_alone() -> None:
    copies = PrivateCopies()
    path = copies.make("CV: Ana/Lindt.pdf", b"\x00life")
    assert (path.name, path.read_bytes()) == ("CV_ Ana_Lindt.pdf", b"\x00life")
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_two_documents_of_one_name_can_be_open_at_once() -> None:
    copies = PrivateCopies()
    first, second = copies.make("CV.pdf", b"old"), copies.make("CV.pdf", b"new")
    assert (first.read_bytes(), second.read_bytes()) == (b"old", b"new")


def test_copies_go_when_nobody_needs_them_any_more() -> None:
    copies = PrivateCopies()
    folder = copies.make("CV.pdf", b"life").parent.parent
    del copies
    gc.collect()
    assert not folder.exists()


def test_where_no_copy_can_be_made_the_user_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/nowhere")
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    with pytest.raises(FileUnwritable, match=r"cannot be written.*Check the rights"):
        PrivateCopies().make("CV.pdf", b"life")


@given(st.text() | st.integers(0, 300).map("年".__mul__).map("{}.pdf".format))
def test_any_name_becomes_one_that_a_file_can_have(name: str) -> None:
    made = file_name(name)
    assert 0 < len(made.encode()) <= 255
    assert not UNNAMEABLE & set(made)
    assert made.isprintable()
    assert made not in (".", "..")
