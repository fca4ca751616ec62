"""The set-up around the code: the locks, the scripts of .ci and the Makefile."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-bench.txt")
TOOLS = ("sh", "cat", "cksum", "dirname", "find", "grep", "head", "id", "mktemp", "rm", "tail", "uname")

needs_posix = pytest.mark.skipif(os.name != "posix", reason="the scripts are POSIX shell")


def locked(name: str) -> list[tuple[Requirement, int]]:
    """Every requirement of a lock file, with the number of its hashes."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    entries = text.replace("\\\n", " ").splitlines()
    return [(Requirement(entry.split("--hash")[0]), entry.count("--hash=sha256:")) for entry in entries]


def pins(name: str) -> dict[tuple[str, str], str]:
    return {(canonicalize_name(r.name), str(r.marker)): str(r.specifier) for r, _ in locked(name)}


def declared() -> dict[str, list[str]]:
    """What pyproject.toml asks for, by the lock that must hold it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    runtime = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    return {
        "requirements.txt": runtime,
        "requirements-test.txt": runtime + extras["test"],
        "requirements-bench.txt": runtime + extras["test"] + extras["bench"],
    }


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_every_package_with_hashes(name):
    for requirement, hashes in locked(name):
        assert [spec.operator for spec in requirement.specifier] == ["=="], requirement
        assert hashes > 0, requirement


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_host(name):
    assert not re.search(
        r"://|--(extra-)?index|--find-links|--trusted-host", (ROOT / name).read_text("utf-8")
    )


@pytest.mark.parametrize("name", LOCKS)
def test_lock_satisfies_pyproject(name):
    versions: dict[str, list[str]] = {}
    for requirement, _ in locked(name):
        version = next(iter(requirement.specifier)).version
        versions.setdefault(canonicalize_name(requirement.name), []).append(version)
    for text in declared()[name]:
        wanted = Requirement(text)
        found = versions.get(canonicalize_name(wanted.name), [])
        assert found, f"{wanted.name} isn't in {name}: run make lock"
        assert all(wanted.specifier.contains(v) for v in found), f"{text}, locked at {found}: run make lock"


@pytest.mark.parametrize(("smaller", "larger"), [LOCKS[:2], LOCKS[1:]])
def test_each_lock_holds_the_one_before(smaller, larger):
    assert pins(smaller).items() <= pins(larger).items()


@needs_posix
def test_every_job_is_listed_by_make_help():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    match = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
    assert match
    shown = subprocess.run(["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  make (\w+) +\S", shown, flags=re.MULTILINE)) == set(match[1].split())


@needs_posix
def test_step_names_what_failed_and_keeps_its_exit_code():
    done = subprocess.run(
        [ROOT / ".ci/step", "spelling", "sh", "-c", "exit 3"], capture_output=True, text=True
    )
    assert done.returncode == 3
    assert "FAILED: spelling (exit 3)" in done.stderr


@pytest.fixture
def checkout(tmp_path) -> Path:
    """What .ci/setup reads of a checkout; beside it a folder ``bin`` with nothing but the tools it calls."""
    tree = tmp_path / "tree"
    (tree / ".ci").mkdir(parents=True)
    shutil.copy2(ROOT / ".ci/setup", tree / ".ci/setup")
    shutil.copy(ROOT / "pyproject.toml", tree)
    for name in LOCKS:
        (tree / name).write_text("some-package==1.0\n", "utf-8")
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (tmp_path / "bin" / tool).symlink_to(found)
    return tree


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)


def set_up(tree: Path, level: str = "run") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(tree.parent / "bin"), "HOME": str(tree.parent)}
    return subprocess.run([tree / ".ci/setup", level], env=environment, capture_output=True, text=True)


@needs_posix
def test_setup_refuses_an_unknown_level(checkout):
    done = set_up(checkout, "everything")
    assert done.returncode == 2
    assert "usage: .ci/setup run|test|bench" in done.stderr


@needs_posix
def test_setup_without_python_or_installer_says_what_to_install(checkout):
    if os.uname().sysname != "Linux":
        pytest.skip("the packages named are Debian's")
    done = set_up(checkout)
    assert done.returncode == 1
    assert "sudo apt-get install python3 python3-venv" in done.stderr
    assert "no Python 3.11 or newer" in done.stderr
    assert not (checkout / ".venv").exists()


@pytest.fixture
def recorded(checkout) -> Path:
    """The calls of a Python in the checkout's virtual environment that only writes them down."""
    calls = checkout.parent / "calls"
    script(checkout.parent / "bin/python3", "exit 0")
    script(checkout / ".venv/bin/python", f'echo "$*" >>"{calls}"')
    script(checkout / ".venv/bin/chengyu-desktop", "exit 0")
    (checkout / ".venv/pyvenv.cfg").write_text(
        f"command = python3 -m venv {checkout.resolve()}/.venv\n", "utf-8"
    )
    return calls


def installs(calls: Path) -> list[str]:
    """The lock files, and the project, that pip was asked to install since the last look."""
    found = re.findall(r"pip .*install .*(?:-r|--editable) (\S+)", calls.read_text("utf-8"))
    calls.unlink()
    return found


@needs_posix
def test_setup_installs_once(checkout, recorded):
    first = set_up(checkout)
    assert (first.returncode, installs(recorded)) == (0, ["requirements.txt", "."])
    again = set_up(checkout)
    assert (again.returncode, again.stdout, installs(recorded)) == (0, "", [])


@needs_posix
def test_setup_installs_again_when_the_lock_changes(checkout, recorded):
    set_up(checkout, "test")
    assert installs(recorded) == ["requirements-test.txt", "."]
    (checkout / "requirements-test.txt").write_text("some-package==1.1\n", "utf-8")
    set_up(checkout, "test")
    assert installs(recorded) == ["requirements-test.txt", "."]


@needs_posix
def test_setup_that_failed_is_tried_again(checkout, recorded):
    python = checkout / ".venv/bin/python"
    works = python.read_text("utf-8")
    script(python, 'case "$*" in *install*) exit 1 ;; esac')
    assert set_up(checkout).returncode != 0
    python.write_text(works, "utf-8")
    assert set_up(checkout).returncode == 0
    assert installs(recorded) == ["requirements.txt", "."]
