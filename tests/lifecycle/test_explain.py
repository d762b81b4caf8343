"""`explain FILE` says where a file of a replica comes from, and where one line of it does."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.generate import generate
from tests.lifecycle.releases import commit

Run = Callable[..., tuple[int, str, str]]
MODEL = "apps/e_kir/models/kendaraan.py"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replica of the real catalogue."""
    target = tmp_path_factory.mktemp("real") / "poso"
    generate("poso", target, ["e-kir"])
    return target


def line_of(file: Path, words: str) -> int:
    return next(at for at, line in enumerate(file.read_text().splitlines(), 1) if words in line)


def test_a_file_names_its_template_and_entry(real: Path, run: Run) -> None:
    _code, out, _err = run("explain", MODEL, "--replica", str(real))
    assert out.splitlines() == [
        MODEL,
        "  as the release gave it",
        "  template: templates/entity/[[cookiecutter.slug]]/apps/[[cookiecutter.package]]/models/"
        "[[cookiecutter._entity.name]].py",
        "  entry:    catalog/apps/living/e-kir.yaml",
    ]


def test_a_line_names_the_key_of_its_statement_and_its_own_kind_of_record_first(real: Path, run: Run) -> None:
    inside = line_of(real / MODEL, "nomor_rangka = ") + 1
    _code, out, _err = run("explain", f"{MODEL}:{inside}", "--replica", str(real), "--format", "json")
    key = json.loads(out)["keys"][0]
    assert key["key"] == "entities.kendaraan.fields.nomor_rangka"
    entry = Path("catalog/apps/living/e-kir.yaml").read_text().splitlines()
    assert entry[key["line"] - 1].strip().startswith("nomor_rangka:")


def test_a_line_without_a_key_is_the_templates(real: Path, run: Run) -> None:
    _code, out, _err = run("explain", "manage.py:1", "--replica", str(real))
    assert "line 1 is the template's" in out


def test_what_was_changed_here_is_told_by_lines(replica: Path, run: Run) -> None:
    file = replica / "apps/lapor/models.py"
    lines = file.read_text().splitlines()
    file.write_text("\n".join([*lines[:3], "mine = 1", "mine = 2", *lines[3:]]) + "\n")
    commit(replica)
    _code, out, _err = run("explain", "apps/lapor/models.py:5", "--replica", str(replica))
    assert "  changed here\n  lines changed here: 4-5 (replikota diff apps/lapor/models.py)\n" in out
    assert "line 5 was written here" in out
    assert "was written here" not in run("explain", "apps/lapor/models.py:3", "--replica", str(replica))[1]


def test_what_was_added_or_removed_here_is_told(replica: Path, run: Run) -> None:
    (replica / "apps/lapor/own.py").write_text("own = 1\n")
    (replica / "manage.py").unlink()
    assert "added here" in run("explain", "apps/lapor/own.py", "--replica", str(replica))[1]
    assert "removed here" in run("explain", "manage.py", "--replica", str(replica))[1]


def test_an_unknown_file_is_refused_with_the_nearest(replica: Path, run: Run) -> None:
    code, _out, err = run("explain", "apps/lapor/model.py", "--replica", str(replica))
    assert code != 0
    assert 'did you mean "apps/lapor/models.py"?' in err
