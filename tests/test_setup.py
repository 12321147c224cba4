"""The files that make two commands enough on a fresh machine: locks, Makefile, licence, CI."""

import hashlib
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"
# The text at https://www.mozilla.org/media/MPL/2.0/index.txt, to the letter.
MPL_2_0 = "fab3dd6bdab226f1c08630b1dd917e11fcb4ec5e1e020e2c16f83a0a13863e85"


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def requirement_name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def requirements(lock: str) -> list[str]:
    """The lock's lines without comments."""
    lines = (ROOT / lock).read_text().splitlines()
    return [line for line in lines if line and not line.lstrip().startswith("#")]


def pins(lock: str) -> dict[str, str]:
    """Name and version; the markers for other machines may differ."""
    return dict(line.split(" ;")[0].split("==") for line in requirements(lock))


def needed(lock: str) -> set[str]:
    """What the project asks for by name, and so must be in this lock."""
    asked = [*project()["build-system"]["requires"], *project()["project"]["dependencies"]]
    if lock == DEVELOPMENT:
        asked += project()["project"]["optional-dependencies"]["dev"]
    return {requirement_name(requirement) for requirement in asked}


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_a_lock_holds_one_exact_version_of_everything(lock: str) -> None:
    exact = re.compile(r"[a-z0-9-]+==[0-9][\w.]*( ; .+)?")
    assert [line for line in requirements(lock) if not exact.fullmatch(line)] == []
    assert needed(lock) - set(pins(lock)) == set()


def test_the_tests_try_the_versions_that_the_demo_gets() -> None:
    development = pins(DEVELOPMENT)
    different = {line for name, line in pins(RUNTIME).items() if development.get(name) != line}
    assert different == set()


def test_the_demo_installs_no_tools_of_the_developers() -> None:
    only_for_developers = needed(DEVELOPMENT) - needed(RUNTIME)
    assert only_for_developers & set(pins(RUNTIME)) == set()


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()
    assert "--index" not in (ROOT / lock).read_text()


def test_the_licence_is_the_whole_mpl_2_0() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == MPL_2_0
    assert project()["project"]["license"] == "MPL-2.0"


def test_make_help_says_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    documented = re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE)
    assert sorted(documented) == sorted(phony[1].split())
    assert {"demo", "test"} <= set(documented)


# Makes a virtual environment that holds itself; its tests end as `code` says.
# One that ends with 127 is as a shim of pyenv whose Python is not chosen.
FAKE_PYTHON = """#!/bin/sh
[ {code} != 127 ] || exit 127
case "$*" in
*venv*--clear*) mkdir -p {venv}/bin && cp "$0" {venv}/bin/python ;;
*pytest*) echo "ran $*"; exit {code} ;;
esac
"""


def make_test_pythons(folder: Path, **codes: int) -> tuple[int, str]:
    """Run it where some Pythons are only played: 3.97, 3.98 and 3.99. Returns code and output."""
    for name in ("Makefile", "pyproject.toml", RUNTIME, DEVELOPMENT):
        shutil.copy(ROOT / name, folder)
    programs = folder / "programs"
    programs.mkdir()
    for version, code in codes.items():
        number = version.replace("_", ".").removeprefix("v")
        python = programs / f"python{number}"
        python.write_text(FAKE_PYTHON.format(venv=f".venv-{number}", code=code))
        python.chmod(0o755)
    command = ["make", "test-pythons", "PYTHONS=3.97 3.98 3.99", "TESTS=-k sms"]
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def test_make_test_pythons_tries_each_that_is_here_and_names_the_others(tmp_path: Path) -> None:
    code, said = make_test_pythons(tmp_path, v3_97=0, v3_98=0)
    assert code == 0, said
    assert said.count("-k sms") == 2
    assert "Tried: 3.97 3.98\n" in said
    assert "Left out, because they are not here: 3.99\n" in said


def test_make_test_pythons_fails_when_one_fails_and_tries_the_rest(tmp_path: Path) -> None:
    code, said = make_test_pythons(tmp_path, v3_97=1, v3_98=0)
    assert code != 0
    assert "Tried: 3.97 3.98\n" in said
    assert "failed on 3.97\n" in said


def test_a_python_that_cannot_start_is_not_here_and_without_any_it_fails(tmp_path: Path) -> None:
    code, said = make_test_pythons(tmp_path, v3_98=127)
    assert code != 0
    assert "Left out, because they are not here: 3.97 3.98 3.99\n" in said
    assert "There is no Python to try" in said


def test_what_each_python_needs_is_ignored_and_cleaned() -> None:
    assert ".venv-*/" in (ROOT / ".gitignore").read_text().splitlines()
    clean = re.search(r"^clean:.*\n\t(.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert clean
    assert ".venv-3.*" in clean[1].split()


def test_ci_runs_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert "make test" in script.read_text()
    assert os.access(script, os.X_OK)
