"""Hostile or careless: what reaches out of a replica, or out of a region's folder, is refused with its place."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.region_files import read_region_files
from generator.problems import GeneratorError
from generator.roots import REGIONS
from tests.lifecycle.releases import commit, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
OWN = "region/templates/lapor/list.html"


@pytest.fixture
def update(run: Run, replica: Path, installed: Callable[[str], None]) -> Run:
    """Give a function that updates the replica to the second release."""
    installed("1.1")
    return lambda *more: run("update", "--replica", str(replica), *more)


def put(replica: Path, path: str, text: str) -> None:
    (replica / path).parent.mkdir(parents=True, exist_ok=True)
    (replica / path).write_text(text)
    commit(replica)


@pytest.mark.parametrize(
    "line",
    [
        '{% include "/etc/passwd" %}',
        "{% include '../../../../etc/passwd' %}",
        '{% extends "../../../base.html" %}',
        '{%include "lapor/../../../.env" with a=1 %}',
        '{% include "..\\\\..\\\\secret" %}',
    ],
)
def test_a_template_that_includes_from_outside_is_refused(replica: Path, update: Run, line: str) -> None:
    put(replica, OWN, f"<p>\n{line}\n")
    before, head = tree(replica), repo_of(replica).commit_of("HEAD")
    for more in (("--dry-run",), ()):
        code, out, err = update(*more)
        assert (code, out) == (1, "")
        assert f"these reach out of the replica:\n  {OWN}:2: includes " in err
        assert "Next step:" in err
    assert (tree(replica), repo_of(replica).commit_of("HEAD")) == (before, head)


def test_templates_that_include_one_another_are_fine(replica: Path, update: Run) -> None:
    text = '{% extends "base.html" %}{% include "./row.html" %}{% include "../kartu.html" %}{% include nama %}\n'
    put(replica, OWN, text)
    assert update()[0] == 0


@pytest.mark.parametrize("target", ["/etc/passwd", "../../../outside.txt", "../../.."])
def test_a_link_out_of_the_replica_is_refused(replica: Path, update: Run, target: str) -> None:
    (replica / "apps/lapor/own.py").symlink_to(target)
    commit(replica)
    for more in (("--dry-run",), ()):
        code, out, err = update(*more)
        assert (code, out) == (1, "")
        assert f"  apps/lapor/own.py: a link to {target}\n" in err
    assert os.readlink(replica / "apps/lapor/own.py") == target


def test_a_link_inside_the_replica_and_one_that_git_ignores_are_fine(replica: Path, update: Run) -> None:
    (replica / "apps/lapor/own.py").symlink_to("../pinjam/models.py")
    (replica / ".env").symlink_to("/etc/replika/env")
    commit(replica)
    assert update()[0] == 0
    assert os.readlink(replica / ".env") == "/etc/replika/env"


@pytest.mark.parametrize("name", ["brand/logo.svg", "seed/people.yaml", "region.yaml"])
def test_a_region_whose_file_is_a_link_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    folder, outside = tmp_path / "poso", tmp_path / "outside"
    shutil.copytree(REGIONS / "poso", folder)
    shutil.move(folder / name, outside)
    (folder / name).symlink_to(outside)
    with pytest.raises(GeneratorError, match=rf"{name} is a link out of the region's folder"):
        read_region_files(folder)


def test_a_region_that_lies_behind_a_link_is_read(tmp_path: Path) -> None:
    (tmp_path / "poso").symlink_to(REGIONS / "poso")
    assert read_region_files(tmp_path / "poso").areas
