from __future__ import annotations

from pathlib import Path

import pytest

from jobtracker.system import resources

ROOT = Path(__file__).resolve().parents[2]


def test_a_checkout_uses_its_own_folders() -> None:
    assert resources.seeds()
    assert all(seed.parent == ROOT / "seeds" for seed in resources.seeds())


def test_the_samples_are_sorted_texts() -> None:
    names = [seed.name for seed in resources.seeds()]
    assert names == sorted(names)
    assert {Path(name).suffix for name in names} <= {".txt", ".md"}


def test_an_installed_package_and_the_executable_use_the_folders_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "jobtracker"
    for file in ("system/resources.py", "resources/jobtracker.svg", "seeds/a.txt", "seeds/notes.bin"):
        (package / file).parent.mkdir(parents=True, exist_ok=True)
        (package / file).touch()
    monkeypatch.setattr(resources, "__file__", str(package / "system" / "resources.py"))
    assert resources.resource("jobtracker.svg") == package / "resources" / "jobtracker.svg"
    assert resources.seeds() == [package / "seeds" / "a.txt"]


def test_no_installed_samples_are_no_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        resources, "__file__", str(tmp_path / "src" / "jobtracker" / "system" / "resources.py")
    )
    assert resources.seeds() == []


def test_a_missing_resource_says_that_the_installation_is_incomplete() -> None:
    with pytest.raises(FileNotFoundError, match="not completely installed"):
        resources.resource("no-such-icon.svg")
