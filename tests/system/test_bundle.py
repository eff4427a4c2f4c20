from __future__ import annotations

from jobtracker.system.bundle import give_back_library_path


def test_what_a_bundled_program_starts_finds_the_libraries_of_the_system() -> None:
    environment = {"LD_LIBRARY_PATH": "/bundle", "HOME": "/home/ana"}
    give_back_library_path(environment, bundled=True)
    assert environment == {"HOME": "/home/ana"}


def test_a_path_of_the_users_own_is_given_back() -> None:
    environment = {"LD_LIBRARY_PATH": "/bundle:/opt/lib", "LD_LIBRARY_PATH_ORIG": "/opt/lib"}
    give_back_library_path(environment, bundled=True)
    assert environment == {"LD_LIBRARY_PATH": "/opt/lib"}


def test_an_installed_program_leaves_the_path_alone() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/lib"}
    give_back_library_path(environment, bundled=False)
    assert environment == {"LD_LIBRARY_PATH": "/opt/lib"}
