"""What a release takes away that the region uses is told with its place, and nothing of the region's is edited."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cache.whole import Made
from generator.load.document import parse_document
from generator.load.editing import edited
from generator.problems import Problem, ProblemsFound
from generator.roots import REGIONS
from tests.lifecycle.releases import FIRST, SECOND, commit, made, tree

Run = Callable[..., tuple[int, str, str]]
Take = Callable[..., tuple[int, str, str]]
SET = 'APP_SETTINGS: dict[str, dict[str, object]] = {\n    "lapor": {\n        "batas_lama": 5,\n    },\n}\n'
SHEET = ":root {{\n  --rk-line: #ddd;\n{more}}}\nbody {{ color: var(--rk-tabs); }}\n"
ONE: Mapping[str, str] = {
    **FIRST,
    ".env.example": "DEBUG=0\n#OLD_KEY=1  # rare\nOTHER_OLD=\nKEPT=\n",
    "region/settings.py": SET,
    "static/css/app.css": SHEET.format(more='  --rk-tabs: 3rem; /* deprecated: "1.0", use --rk-bar */\n'),
}
TWO: Mapping[str, str] = {
    **SECOND,
    ".env.example": "DEBUG=0\n#KEPT=\nNEW=\n",
    "region/settings.py": "APP_SETTINGS: dict[str, dict[str, object]] = {}\n",
    "static/css/app.css": SHEET.format(more='  --rk-edge: 1px; /* deprecated: "1.1" */\n'),
}


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A region's folder of its own, which sets what the first release knew."""
    folder = tmp_path / "daerah" / "poso"
    shutil.copytree(REGIONS / "poso", folder)
    text = (folder / "region.yaml").read_text()
    (folder / "region.yaml").write_text(edited(text, ("settings", "lapor"), {"batas_lama": 5, "lain": "07:30"}))
    return folder


@pytest.fixture
def take(run: Run, region: Path, monkeypatch: pytest.MonkeyPatch) -> Take:
    """Give a function that lets a replica take a release; the second one knows the setting no more."""

    def call(replica: Path, release: str, texts: Mapping[str, str], *more: str, gone: bool = False) -> Any:
        def make(folder: Path, *_: object) -> Made:
            data: Any = parse_document((folder / "region.yaml").read_text(), Path(), "").data
            own = data["settings"]["lapor"]
            assert own["lain"] == "07:30"
            if gone and "batas_lama" in own:
                said = 'lapor has no setting "batas_lama"'
                place = str(folder / "region.yaml")
                raise ProblemsFound([Problem(place, 3, 5, "RK852", said, "", "batas_lama")])
            return made(release, texts)

        monkeypatch.setattr("generator.generate._make", make)
        monkeypatch.setattr("generator.cli.update.release_of", lambda _root: release)
        return run("update", "--replica", str(replica), "--region", str(region), *more)

    return call


def test_a_removed_setting_is_told_and_the_update_goes_on(replica: Path, take: Take, region: Path) -> None:
    take(replica, "1.0", ONE)
    before = (region / "region.yaml").read_text()
    told = f"gone         setting lapor.batas_lama: the release has it no more; delete it in {region}/region.yaml:3:5"
    for more in (("--dry-run",), ()):
        code, out, _err = take(replica, "1.1", TWO, *more, gone=True)
        assert (code, told in out) == (0, True)
    assert (region / "region.yaml").read_text() == before


def test_an_update_once_more_says_it_again_and_changes_nothing(replica: Path, take: Take) -> None:
    take(replica, "1.0", ONE)
    take(replica, "1.1", TWO, gone=True)
    stands = tree(replica)
    code, out, _err = take(replica, "1.1", TWO, gone=True)
    assert (code, tree(replica)) == (0, stands)
    assert out.startswith("up to date: release 1.1\ngone         setting lapor.batas_lama")


def test_a_setting_that_no_release_knew_is_refused_as_ever(replica: Path, take: Take) -> None:
    take(replica, "1.0", FIRST)
    code, out, err = take(replica, "1.1", TWO, gone=True)
    assert code == 1
    assert 'lapor has no setting "batas_lama"' in out + err


def test_a_setting_that_the_replica_itself_answered_is_named_there(replica: Path, take: Take) -> None:
    take(replica, "1.0", ONE)
    (replica / ".replikota/answers.yaml").write_text("settings: {lapor: {batas_lama: 5, lain: '07:30'}}\n")
    commit(replica)
    code, out, _err = take(replica, "1.1", TWO, gone=True)
    assert (code, "delete it in .replikota/answers.yaml" in out) == (0, True)


def test_keys_of_env_that_are_read_no_more_are_told_and_env_is_not_edited(replica: Path, take: Take) -> None:
    take(replica, "1.0", ONE)
    (replica / ".env").write_text("OLD_KEY=1\nKEPT=2\n#OTHER_OLD=3\n")
    out = take(replica, "1.1", TWO)[1]
    assert "gone         OLD_KEY of .env is read no more; your .env sets it, delete that line" in out
    assert "OTHER_OLD of .env is read no more; delete it in the .env of each server that sets it" in out
    assert "KEPT of .env" not in out
    assert (replica / ".env").read_text() == "OLD_KEY=1\nKEPT=2\n#OTHER_OLD=3\n"


def test_a_value_of_env_is_never_shown(replica: Path, take: Take, tmp_path: Path) -> None:
    take(replica, "1.0", ONE)
    (tmp_path / "elsewhere").write_text("OLD_KEY=rahasia\n")
    (replica / ".env").symlink_to(tmp_path / "elsewhere")
    out = take(replica, "1.1", TWO)[1]
    assert ("OLD_KEY" in out, "rahasia" in out) == (True, False)


def test_a_theme_token_warns_one_release_before_and_is_named_when_it_goes(replica: Path, take: Take) -> None:
    (replica / "region/static").mkdir(parents=True)
    own = ".own { width: var(--rk-tabs); }\n.other { width: var(--rk-tabs-wide); border: var(--rk-edge); }\n"
    (replica / "region/static/own.css").write_text(own)
    commit(replica)
    out = take(replica, "1.0", ONE)[1]
    assert "going        --rk-tabs of the theme goes with a coming release (warned in 1.0); use another in:" in out
    assert "  region/static/own.css:1\n" in out
    out = take(replica, "1.1", TWO)[1]
    assert "gone         --rk-tabs of the theme; use another in:\n  region/static/own.css:1\n" in out
    assert "going        --rk-edge of the theme goes with a coming release (warned in 1.1)" in out


def test_tokens_that_only_the_release_itself_uses_are_not_told(replica: Path, take: Take) -> None:
    take(replica, "1.0", ONE)
    assert "of the theme" not in take(replica, "1.1", TWO)[1]


def test_programs_get_the_same(replica: Path, take: Take) -> None:
    take(replica, "1.0", ONE)
    found = json.loads(take(replica, "1.1", TWO, "--format", "json", gone=True)[1])["gone"]
    assert [one["name"] for one in found["settings"]] == ["lapor.batas_lama"]
    assert found["env"] == [{"key": "OLD_KEY", "set_here": False}, {"key": "OTHER_OLD", "set_here": False}]
