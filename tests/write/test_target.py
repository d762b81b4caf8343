"""What people changed or own is refused by name; what is free is taken."""

from pathlib import Path

import pytest

from generator.generate import generate
from generator.making import make
from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, digest
from generator.write import refuse_bad_target
from tests.write.builders import file, written


def test_refuses_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(GeneratorError, match="was not made by replikota"):
        refuse_bad_target(tmp_path)


def test_refuses_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(GeneratorError, match="symbolic link"):
        refuse_bad_target(tmp_path / "link")


def test_names_each_local_change(tmp_path: Path) -> None:
    target = written(tmp_path / "poso", file("a.py"), file("b.py"))
    (target / "a.py").write_text("mine\n")
    (target / "b.py").unlink()
    with pytest.raises(GeneratorError) as refused:
        refuse_bad_target(target)
    assert "  changed  a.py\n  missing  b.py" in str(refused.value)


def test_same_input_gives_same_bytes_and_true_hashes() -> None:
    first = make("poso", ["si-senja"]).files
    second = make("poso", ["si-senja"]).files
    assert first == second
    manifest = first[-1]
    assert manifest.path == MANIFEST_PATH
    assert all(digest(one.data).encode() in manifest.data for one in first[:-1])


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    outcome = generate("poso", tmp_path / "poso", ["si-senja"], dry_run=True)
    assert {state for _path, state in outcome.files} == {"new"}
    assert not (tmp_path / "poso").exists()


def test_an_unknown_application_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r'"laksaa" is not in the catalogue \(did you mean "laksa"\?\)'):
        generate("poso", tmp_path / "poso", ["laksaa"])


def test_a_retired_application_is_refused_with_the_one_that_took_over(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match='"simpad" is retired: "pajak-online" took over'):
        generate("poso", tmp_path / "poso", ["simpad"])


def test_what_others_require_comes_along(tmp_path: Path) -> None:
    outcome = generate("poso", tmp_path / "poso", ["ak1"], dry_run=True)
    assert outcome.answers.pulled_in == ("pencaker",)
