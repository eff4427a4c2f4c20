"""The README, the changelog and the pinned requirements say what is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from jobtracker.app.cli import COMMANDS, main
from jobtracker.system.paths import ENVIRONMENT_VARIABLE

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _help(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    return capsys.readouterr().out


def _blocks(text: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (document.parent / link).exists()]
    assert missing == []


def test_every_document_is_linked_from_the_readme() -> None:
    missing = [name for document in DOCUMENTS[2:] if (name := f"docs/{document.name}") not in README]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_file_that_is_named_is_there(document: Path) -> None:
    package = ROOT / "src" / "jobtracker"
    # A document on a layer names the files of the layer as they stand in it.
    roots = (ROOT, package.parent, package, package / document.stem)
    named = re.findall(r"`([\w.]+(?:/[\w.]+)+\.(?:py|md|toml|txt))`", document.read_text(encoding="utf-8"))
    # xx stands for the code of any language.
    named = [name for name in named if not name.endswith("/xx.toml")]
    missing = [name for name in named if not any((root / name).exists() for root in roots)]
    assert missing == []


def test_the_two_commands_that_do_all_the_set_up_stand_in_the_readme() -> None:
    commands = [line for block in _blocks(README) for line in block.splitlines()]
    assert "python3 -m pip install -e . && python3 -m jobtracker" in commands
    assert 'python3 -m pip install -e ".[test]" && python3 -m pytest' in commands


def test_what_the_readme_installs_is_offered() -> None:
    extras = set(re.findall(r"\.\[(\w+)\]", README))
    assert extras <= set(PROJECT["optional-dependencies"])


def test_what_the_readme_runs_is_there() -> None:
    scripts = re.findall(r"python3 ([\w/]+\.py)", README)
    assert scripts
    assert all((ROOT / script).is_file() for script in scripts)
    assert (ROOT / ".ci" / "run").is_file()


def test_every_option_in_the_readme_exists(capsys: pytest.CaptureFixture[str]) -> None:
    known = {
        option for command in [(), *((name,) for name in COMMANDS)] for option in _options(capsys, *command)
    }
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))
    assert named <= known


def test_every_option_of_the_program_is_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    for command in [(), *((name,) for name in COMMANDS)]:
        missing = [option for option in _options(capsys, *command) if option not in README]
        assert missing == []


def test_the_readme_and_the_help_name_the_same_commands(capsys: pytest.CaptureFixture[str]) -> None:
    named = set(re.findall(r"`jobtracker ([a-z]+)\b", README))
    assert named == set(COMMANDS)
    overview = _help(capsys)
    assert all(re.search(rf"^  {name} ", overview, re.MULTILINE) for name in COMMANDS)


def test_where_the_data_lies_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ENVIRONMENT_VARIABLE in README
    assert ENVIRONMENT_VARIABLE in _help(capsys)


def test_the_changelog_names_each_version_once_and_the_newest_first() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    released = [tuple(map(int, version.split("."))) for version in headings[1:]]
    assert released == sorted(set(released), reverse=True)


def test_the_executable_is_built_from_pinned_and_hashed_requirements() -> None:
    pinned = dict(re.findall(r"^([a-z0-9._-]+)==([^ ]+)", _requirements(), re.MULTILINE))
    wanted = map(Requirement, PROJECT["dependencies"] + PROJECT["optional-dependencies"]["package"])
    unmet = [str(one) for one in wanted if not one.specifier.contains(pinned.get(one.name.lower(), "0"))]
    assert unmet == []
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", _requirements())) > len(pinned)
    assert "://" not in _requirements()


def _requirements() -> str:
    return (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")


def _options(capsys: pytest.CaptureFixture[str], *command: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", _help(capsys, *command)))
