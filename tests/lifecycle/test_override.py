"""Files that differ on purpose: the ledger, and what `status` and `update` say of them."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.lifecycle.ledger import LEDGER_PATH, read_ledger
from generator.record.manifest import digest
from tests.lifecycle.releases import FIRST, SECOND, commit, made, tree

Run = Callable[..., tuple[int, str, str]]
Install = Callable[[str], None]
MODELS = "apps/lapor/models.py"
PAGE = "apps/lapor/templates/lapor/page.html"
OWN_PAGE = "region/templates/lapor/page.html"
NEXT_YEAR = (dt.date.today() + dt.timedelta(days=365)).isoformat()
YESTERDAY = (dt.date.today() - dt.timedelta(days=1)).isoformat()
WHY = ("--reason", "Perwali 12", "--owner", "Diskominfo", "--until", NEXT_YEAR)


@pytest.fixture
def override(run: Run, replica: Path) -> Run:
    """Give a function that overrides in the replica, in which a line of the models was changed."""
    (replica / MODELS).write_text(FIRST[MODELS].replace("state_9 = 9\n", "state_9 = 'sembilan'\n"))
    return lambda *more: run("override", "--replica", str(replica), *more)


@pytest.fixture
def update(run: Run, replica: Path, installed: Install) -> Run:
    """Give a function that updates to the second release."""

    def call(*more: str) -> tuple[int, str, str]:
        installed("1.1")
        return run("update", "--replica", str(replica), *more)

    return call


def files_of(run: Run, replica: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(run("status", "--replica", str(replica), "--format", "json")[1])["files"]
    return found


def test_the_ledger_has_hash_reason_owner_and_date(replica: Path, override: Run) -> None:
    code, out, _err = override(MODELS, *WHY)
    assert (code, out) == (
        0,
        f"{MODELS} is overridden until {NEXT_YEAR}.\nNext step: commit region/overrides.yaml.\n",
    )
    entry = read_ledger(replica)[MODELS]
    assert entry.upstream == digest(FIRST[MODELS].encode())
    assert (entry.reason, entry.owner, entry.until.isoformat()) == ("Perwali 12", "Diskominfo", NEXT_YEAR)


def test_the_owner_is_otherwise_who_works_here(replica: Path, override: Run) -> None:
    (replica / ".git/config").open("a").write("[user]\n\tname = Siti\n")
    override(MODELS, *WHY[:2], *WHY[4:])
    assert read_ledger(replica)[MODELS].owner == "Siti"


def test_status_shows_it_as_a_state_of_its_own(replica: Path, override: Run, run: Run) -> None:
    assert files_of(run, replica)["changed"] == [MODELS]
    override(MODELS, *WHY)
    found = files_of(run, replica)
    assert (found["changed"], found["overridden"]) == ([], [MODELS])
    out = run("status", "--replica", str(replica))[1]
    assert f"overridden    {MODELS}\n" in out
    assert out.endswith("8 ours, 0 changed here, 1 added here, 0 removed here, 1 overridden\n")
    assert run("status", "--replica", str(replica), "--exit-code")[0] == 1


def test_status_knows_it_without_git_too(replica: Path, override: Run, run: Run) -> None:
    shutil.rmtree(replica / ".git")
    assert override(MODELS, *WHY)[0] == 0
    assert files_of(run, replica)["overridden"] == [MODELS]


@pytest.mark.parametrize("more", [("--dry-run",), ()])
def test_update_says_what_changed_underneath(replica: Path, override: Run, update: Run, more: tuple[str, ...]) -> None:
    override(MODELS, *WHY)
    commit(replica)
    code, out, _err = update(*more)
    assert code == 0
    assert f"overridden {MODELS} (Diskominfo: Perwali 12)\n  changed underneath since release 1.0:\n" in out
    assert "    -state_2 = 2\n    +state_2 = 'dua'\n" in out
    assert f"Next step: look, then replikota override {MODELS} --until DATE" in out
    assert "state_9" not in out
    assert "dead" not in out


def test_what_changed_underneath_is_told_until_somebody_looked(
    replica: Path, override: Run, update: Run, run: Run
) -> None:
    override(MODELS, *WHY)
    commit(replica)
    update()
    assert "changed underneath since release 1.0" in run("status", "--replica", str(replica))[1]
    assert "changed underneath since release 1.0" in update()[1]
    assert override(MODELS, "--until", NEXT_YEAR)[0] == 0
    assert "changed underneath" not in run("status", "--replica", str(replica))[1]
    entry = read_ledger(replica)[MODELS]
    assert (entry.reason, entry.owner, entry.upstream) == (
        "Perwali 12",
        "Diskominfo",
        digest(SECOND[MODELS].encode()),
    )


@pytest.mark.parametrize("more", [("--dry-run",), ()])
def test_dead_override_reported_as_the_file_is_gone_upstream(
    replica: Path, override: Run, update: Run, more: tuple[str, ...]
) -> None:
    (replica / "apps/lapor/old.py").write_text("mine\n")
    override("apps/lapor/old.py", *WHY)
    commit(replica)
    _code, out, _err = update(*more)
    assert "  dead: the release has this file no more. Next step: replikota override --drop apps/lapor/old.py" in out


@pytest.mark.parametrize("more", [("--dry-run",), ()])
def test_dead_override_reported_as_the_release_has_the_same_now(
    replica: Path, override: Run, update: Run, more: tuple[str, ...]
) -> None:
    (replica / MODELS).write_text(SECOND[MODELS])
    override(MODELS, *WHY)
    commit(replica)
    out = json.loads(update(*more, "--format", "json")[1])
    assert [(one["file"], one["dead"]) for one in out["overrides"]] == [
        (MODELS, "differs no more from what the release gives")
    ]


def test_an_override_taken_back_by_hand_is_dead(replica: Path, override: Run, run: Run) -> None:
    override(MODELS, *WHY)
    (replica / MODELS).write_text(FIRST[MODELS])
    assert "dead: differs no more" in run("status", "--replica", str(replica))[1]


def test_a_review_that_is_due_is_told(replica: Path, override: Run, update: Run, run: Run) -> None:
    override(MODELS, *WHY)
    ledger = replica / LEDGER_PATH
    ledger.write_text(ledger.read_text().replace(NEXT_YEAR, YESTERDAY))
    commit(replica)
    for said in (run("status", "--replica", str(replica))[1], override("--list")[1], update("--dry-run")[1]):
        assert f"review was due on {YESTERDAY}" in said
    code, _out, err = override(MODELS)
    assert code == 1
    assert "say when to look at it again with --until DATE" in err


def test_a_template_of_the_region_is_compared_with_the_one_it_wins_over(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.generate import generate

    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.0", {**FIRST, PAGE: "<p>satu</p>\n"}))
    replica = tmp_path / "with-page"
    generate("poso", replica, git=True)
    (replica / OWN_PAGE).parent.mkdir(parents=True)
    (replica / OWN_PAGE).write_text("<p>kami</p>\n")
    code, out, _err = run("override", OWN_PAGE, *WHY, "--replica", str(replica))
    assert code == 0
    assert f", over {PAGE} of the release." in out
    assert files_of(run, replica)["overridden"] == [OWN_PAGE]
    commit(replica)
    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.1", {**FIRST, PAGE: "<p>dua</p>\n"}))
    monkeypatch.setattr("generator.cli.update.release_of", lambda _root: "1.1")
    out = run("update", "--replica", str(replica))[1]
    assert "changed underneath since release 1.0:\n    @@ -1 +1 @@\n    -<p>satu</p>\n    +<p>dua</p>\n" in out
    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.1", {**FIRST, PAGE: "<p>kami</p>\n"}))
    assert "dead: differs no more" in run("update", "--dry-run", "--replica", str(replica))[1]
    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.1", FIRST))
    assert "dead: the release has this file no more" in run("update", "--dry-run", "--replica", str(replica))[1]


def test_a_file_removed_here_on_purpose_is_overridden_too(replica: Path, override: Run, run: Run) -> None:
    (replica / "apps/pinjam/models.py").unlink()
    assert override("apps/pinjam/models.py", *WHY)[0] == 0
    found = files_of(run, replica)
    assert (found["removed"], found["overridden"]) == ([], ["apps/pinjam/models.py"])


def test_dropped_it_is_a_change_like_others_and_stays(replica: Path, override: Run, run: Run) -> None:
    override(MODELS, *WHY)
    before = tree(replica)[MODELS]
    assert override("--drop", MODELS)[0] == 0
    assert (tree(replica)[MODELS], read_ledger(replica)) == (before, {})
    assert files_of(run, replica)["changed"] == [MODELS]
    code, _out, err = override("--drop", "apps/lapor/model.py")
    assert code == 1
    assert "is not in region/overrides.yaml" in err


def test_what_a_person_wrote_into_the_ledger_stays(replica: Path, override: Run) -> None:
    (replica / "manage.py").write_text("mine\n")
    override(MODELS, *WHY)
    ledger = replica / LEDGER_PATH
    ledger.write_text(f"# of ours\n{ledger.read_text()}\n# below\n")
    override("manage.py", *WHY)
    override(MODELS, "--reason", 'with "quotes" and: colons')
    text = ledger.read_text()
    assert (text.startswith("# of ours\n"), "\n# below\n" in text) == (True, True)
    assert read_ledger(replica)[MODELS].reason == 'with "quotes" and: colons'
    override("--drop", MODELS)
    assert ledger.read_text().count("#") == 3
    assert list(read_ledger(replica)) == ["manage.py"]


def test_everything_wrong_with_what_is_asked_is_told_at_once(replica: Path, override: Run) -> None:
    code, _out, err = override("manage.py", "--until", "soon")
    assert code == 1
    for words in ("as the release gave it", 'say why with --reason "…"', '--until "soon" is no date'):
        assert words in err
    code, _out, err = override("apps/lapor/model.py", *WHY)
    assert 'the release has no such file (did you mean "apps/lapor/models.py"?)' in err
    assert f"--until {YESTERDAY} is over" in override(MODELS, "--until", YESTERDAY)[2]
    assert not (replica / LEDGER_PATH).exists()


def test_a_path_outside_the_replica_is_refused(replica: Path, override: Run) -> None:
    assert override("../other.py", *WHY)[0] == 1
    assert not (replica / LEDGER_PATH).exists()


HOSTILE = """\
"../../etc/passwd":
  upstream: "abc"
  reason: 7
  until: "2027-02-30"
  colour: red
manage.py: yes
"""


def test_a_hostile_ledger_is_told_whole_and_stops_an_update_before_it_begins(
    replica: Path, override: Run, update: Run, run: Run
) -> None:
    assert override is not None
    (replica / "region").mkdir()
    (replica / LEDGER_PATH).write_text(HOSTILE)
    commit(replica)
    before = tree(replica)
    for said in (run("status", "--replica", str(replica)), update()):
        assert said[0] == 1
        assert 'region/overrides.yaml:1:1: RK952 "../../etc/passwd" lies outside the replica' in said[1]
        assert "region/overrides.yaml:2:13: RK952 upstream 'abc' is no hash of a file" in said[1]
        assert "region/overrides.yaml:3:11: RK952 reason 7 is not a text" in said[1]
        assert "region/overrides.yaml:4:10: RK952 until '2027-02-30' is no date" in said[1]
        assert 'region/overrides.yaml:5:3: RK951 "colour" is no key of an override' in said[1]
        assert 'region/overrides.yaml:6:1: RK951 the entry of "manage.py" says nothing of it' in said[1]
    assert tree(replica) == before


def test_a_ledger_that_is_a_link_is_refused(replica: Path, override: Run, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text("")
    (replica / "region").mkdir()
    (replica / LEDGER_PATH).symlink_to(tmp_path / "elsewhere.yaml")
    code, _out, err = override(MODELS, *WHY)
    assert (code, (tmp_path / "elsewhere.yaml").read_text()) == (1, "")
    assert "is a symbolic link" in err
