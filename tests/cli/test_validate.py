"""`replikota validate`: what it checks, how it prints, and its exit codes."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from generator.cli import report
from generator.problems import Problem
from tests.invalid.fixture import BASE

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """Give a copy of the small valid catalogue."""
    return Path(shutil.copytree(BASE, tmp_path / "catalog"))


@pytest.fixture
def broken(catalog: Path) -> Path:
    """Give a copy with one misspelt role."""
    entry = catalog / "apps" / "living" / "contoh.yaml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("to: selesai, roles: [petugas]", "to: selesai, roles: [petugs]"))
    return catalog


def test_a_sound_catalogue_leaves_with_zero(run: Run, catalog: Path) -> None:
    assert run("validate", str(catalog)) == (0, "17 files checked, nothing to mend\n", "")


def test_problems_leave_with_one_and_say_what_to_do(run: Run, broken: Path) -> None:
    code, out, _ = run("validate", str(broken))
    assert code == 1
    assert out == (
        'catalog/apps/living/contoh.yaml:76:63: RK307 the role "petugs" is not known '
        '(did you mean "petugas"?)\n'
        "    next: use a role of catalog/reference/roles.yaml, or declare it under roles\n"
        "1 problem in 1 file (17 checked)\n"
        "Why, and how it is done right: replikota explain RK307\n"
    )


def test_a_single_file_is_checked_with_its_catalogue(run: Run, broken: Path) -> None:
    code, out, _ = run("validate", str(broken / "apps" / "living" / "induk.yaml"))
    assert (code, out) == (0, "1 file checked, nothing to mend\n")


def test_a_folder_inside_the_catalogue_may_be_named(run: Run, broken: Path) -> None:
    code, out, _ = run("validate", str(broken / "apps" / "living"))
    assert code == 1
    assert "1 problem in 1 file (2 checked)" in out


def test_a_place_that_is_neither_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    code, _, err = run("validate", str(tmp_path))
    assert code == 2
    assert "is neither a catalogue (catalog.yaml) nor a region's folder" in err


def test_a_missing_path_is_wrong_usage(run: Run) -> None:
    assert run("validate", "/does/not/exist")[0] == 2


def test_json_gives_every_part_of_a_problem(run: Run, broken: Path) -> None:
    code, out, _ = run("validate", str(broken), "--format", "json")
    body = json.loads(out)
    assert code == 1
    assert body["summary"] == {"files": 17, "problems": 1, "warnings": 0}
    problem = body["problems"][0]
    assert (problem["code"], problem["line"], problem["column"]) == ("RK307", 76, 63)
    assert (problem["value"], problem["nearest"]) == ("petugs", "petugas")


def test_github_gives_workflow_commands(run: Run, broken: Path) -> None:
    _, out, _ = run("validate", str(broken), "--format", "github")
    assert out.splitlines()[0] == (
        "::error file=catalog/apps/living/contoh.yaml,line=76,col=63,title=RK307::"
        'the role "petugs" is not known (did you mean "petugas"?)%0A'
        "use a role of catalog/reference/roles.yaml, or declare it under roles"
    )


def test_sarif_names_rule_and_place(run: Run, broken: Path) -> None:
    _, out, _ = run("validate", str(broken), "--format", "sarif")
    body = json.loads(out)
    result = body["runs"][0]["results"][0]
    assert body["version"] == "2.1.0"
    assert result["ruleId"] == "RK307"
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 76,
        "startColumn": 63,
    }
    assert body["runs"][0]["tool"]["driver"]["rules"][0]["shortDescription"]["text"]


def test_warnings_alone_leave_with_zero(run: Run, catalog: Path) -> None:
    entry = catalog / "apps" / "living" / "contoh.yaml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("check: rit <= 5", "check: selesai_pada <= now()"))
    code, out, _ = run("validate", str(catalog))
    assert code == 0
    assert "RK403 warning: selesai_pada can be null" in out
    assert "1 warning in 1 file (17 checked)" in out


def test_a_region_is_checked_against_the_catalogue(run: Run) -> None:
    code, out, err = run("validate", "regions/poso", "--format", "json")
    assert code in (0, 1)
    assert err == ""
    assert json.loads(out)["summary"]["files"] == 5


def test_lines_are_wrapped_where_a_narrow_terminal_watches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((40, 20)))
    problem = Problem("a.yaml", 1, 2, "RK307", 'the role "petugs" is not known ' * 3, "use " * 30)
    text = report.text_report(report.Result([problem], 1))
    lines = click.unstyle(text).splitlines()
    assert max(len(line) for line in lines[:-2]) <= 40


def test_what_a_terminal_would_obey_is_written_out() -> None:
    problem = Problem("a.yaml", 1, 2, "RK307", 'the role "a\x1b[31m\u202e\n" is not known', "use b\0")
    first, second, *_ = click.unstyle(report.text_report(report.Result([problem], 1))).split("\n")
    assert first == 'a.yaml:1:2: RK307 the role "a\\x1b[31m\\u202e\\n" is not known'
    assert second == "    next: use b\\x00"
