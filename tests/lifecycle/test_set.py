"""Values of the region set in a replica: checked as a region is, kept with the replica, and merged like a release."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.cache.whole import Made
from generator.lifecycle.answers import ANSWERS, answered, laid_over
from generator.load.core_yaml import compose, construct
from generator.load.editing import edited
from generator.load.setting import build_settings
from generator.problems import GeneratorError
from generator.roots import REGIONS
from tests.lifecycle.releases import FIRST, commit, made, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
SETTINGS = {
    "hari": {"type": "integer", "default": 3, "min": 1, "max": 10, "minimum": 1, "maximum": 10, "label": "Hari"},
    "cara": {"type": "choice", "default": "loket", "options": {"loket": "Loket", "daring": "Daring"}, "label": "Cara"},
}


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let one application have settings, and give the region.yaml that each release was made of."""
    apps = {"lapor": SimpleNamespace(id="lapor", settings=build_settings(SETTINGS))}
    catalog = SimpleNamespace(apps=apps, super_apps={})
    texts: list[str] = []

    def make(region: Path, *_: object) -> Made:
        text = (Path(region) / "region.yaml").read_text(encoding="utf-8")
        texts.append(text)
        line = next(line for line in text.splitlines() if line.startswith("brand:"))
        return made("1.0", {**FIRST, "region/profile.py": f"{line}\n"})

    monkeypatch.setattr("generator.generate._make", make)
    monkeypatch.setattr("generator.cli.setting.load_catalog", lambda _root: catalog)
    monkeypatch.setattr("generator.cli.setting.release_of", lambda _root: "1.0")
    monkeypatch.setattr("generator.cli.update.release_of", lambda _root: "1.0")
    return texts


@pytest.fixture
def put(run: Run, replica: Path, seen: list[str]) -> Run:
    """Give a function that sets values in the replica."""
    return lambda *more: run("set", "--replica", str(replica), *more)


def test_a_value_is_kept_and_merged(replica: Path, put: Run, seen: list[str]) -> None:
    code, out, _err = put("brand.primary", "#005a9c", "lapor.hari", "5")
    assert code == 0
    assert 'brand: {primary: "#005a9c"}\nsettings: {lapor: {hari: 5}}\n' in (replica / ANSWERS).read_text()
    assert 'primary: "#005a9c"' in (replica / "region/profile.py").read_text()
    assert repo_of(replica).text("log", "-1", "--format=%s") == "Set brand.primary, lapor.hari"
    assert "goes before this one" in out
    assert "lapor: {hari: 5}" in seen[-1]


def test_updates_keep_it(run: Run, replica: Path, put: Run) -> None:
    put("brand.primary", "#005a9c")
    assert run("update", "--replica", str(replica))[1].strip() == "up to date: release 1.0"
    assert "nothing to change" in put("brand.primary", "#005a9c")[1]


def test_the_region_s_own_folder_and_env_stay(replica: Path, put: Run) -> None:
    before = (REGIONS / "poso/region.yaml").read_bytes()
    (replica / ".env").write_text("SECRET=1\n")
    put("brand.primary", "#005a9c")
    assert (REGIONS / "poso/region.yaml").read_bytes() == before
    assert (replica / ".env").read_text() == "SECRET=1\n"


def test_what_a_team_wrote_beside_the_answers_stays(replica: Path, put: Run) -> None:
    put("brand.primary", "#005a9c")
    place = replica / ANSWERS
    place.write_text(place.read_text().replace("brand:", "# SK Bupati 12/2026\nbrand:"))
    commit(replica)
    assert put("brand.accent", "#ffcc00")[0] == 0
    assert '# SK Bupati 12/2026\nbrand: {primary: "#005a9c", accent: "#ffcc00"}\n' in place.read_text()


def test_a_dry_run_says_what_then_happens(replica: Path, put: Run) -> None:
    before = tree(replica)
    planned = put("brand.primary", "#005a9c", "--dry-run", "--format", "json")[1]
    assert tree(replica) == before
    assert planned == put("brand.primary", "#005a9c", "--format", "json")[1]


def test_all_that_is_wrong_is_told_at_once(replica: Path, put: Run) -> None:
    before = tree(replica)
    code, out, _err = put(
        "brand.primry", "x", "lapor.hari", "99", "lapor.cara", "pos", "slug", "x", "lapor.harian", "1"
    )
    assert code == 1
    assert '"brand.primry" to set (did you mean "brand.primary"?)' in out
    assert "lapor.hari does not fit: 99 is more than the maximum 10" in out
    assert "it takes integer from 1 to 10" in out
    assert "it takes one of loket, daring" in out
    assert "slug says which region this is and is never set" in out
    assert '"lapor.harian" to set (did you mean "lapor.hari"?)' in out
    assert tree(replica) == before


def test_the_list_names_what_a_key_takes(put: Run) -> None:
    out = put("--list", "lapor", "time_zone")[1]
    assert "lapor.cara: one of loket, daring" in out
    assert "lapor.hari: integer from 1 to 10" in out
    assert "time_zone: one of Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura" in out
    assert 'did you mean "lapor.' in put("--list", "laporr")[1]


def test_answers_say_who_the_region_is_never() -> None:
    with (
        pytest.raises(GeneratorError, match="which says which region this is"),
        laid_over(REGIONS / "poso", answered("", ("slug",), "jayapura")),
    ):
        pass


@pytest.mark.parametrize("text", ["brand: *x\n", "brand: !!python/name:os.system x\n", "brand: {\n", "- a\n"])
def test_answers_that_are_no_answers_are_refused(text: str) -> None:
    with pytest.raises(GeneratorError), laid_over(REGIONS / "poso", text):
        pass


@pytest.mark.parametrize(
    ("before", "where", "value", "after"),
    [
        ("a: 1  # why\nb: 2\n", "a", 3, "a: 3  # why\nb: 2\n"),
        ("a: {b: 1, c: 2}\n", "a.c", "x y", 'a: {b: 1, c: "x y"}\n'),
        ("a:\n  b: 1\n  # last\nz: 1\n", "a.c", 2, "a:\n  b: 1\n  c: 2\n  # last\nz: 1\n"),
        ("a: {}\n", "a.b.c", True, "a: {b: {c: true}}\n"),
        ("a:\nb: 1\n", "a.c", 1, "a: {c: 1}\nb: 1\n"),
        ("a:\n  - 1\n  - 2\nb: 1\n", "a", [3], "a:\n  [3]\nb: 1\n"),
        ("b: 1\nd: 2\n", "c", 5, "b: 1\nc: 5\nd: 2\n"),
        ("a: 1", "b", 2, "a: 1\nb: 2\n"),
        ("a: {\n  b: 1,  # one\n}\n", "a.c", 2, "a: {\n  b: 1, c: 2,  # one\n}\n"),
    ],
)
def test_only_the_one_value_changes(before: str, where: str, value: object, after: str) -> None:
    changed = edited(before, where.split("."), value, ["a", "b", "c", "d", "z"])
    assert changed == after
    assert construct(compose(changed))[1] == []


def test_every_region_takes_every_kind_of_value() -> None:
    for place in REGIONS.glob("*/region.yaml"):
        text = place.read_text(encoding="utf-8")
        for where, value in (
            (("brand", "primary"), "#000000"),
            (("ended", "x", "name"), "X"),
            (("languages",), ["id"]),
        ):
            text = edited(text, where, value, ["slug", "languages", "brand", "settings", "ended"])
        kept = [line for line in place.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        assert [line for line in text.splitlines() if line.startswith("#")] == kept
