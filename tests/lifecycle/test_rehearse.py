"""A coming release is tried on many replicas, and what is foreseen is what then happens."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.generate import generate
from tests.lifecycle.releases import commit, output, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
MODELS = "apps/lapor/models.py"


@pytest.fixture
def replicas(tmp_path: Path, installed: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give four replicas of the first release: untouched, edited beside, edited in the same line, edited elsewhere."""
    folders = [tmp_path / name for name in ("untouched", "beside", "torn", "elsewhere")]
    generate("poso", folders[0], git=True)
    for folder in folders[1:]:
        shutil.copytree(folders[0], folder)
    edit(folders[1], "state_9 = 9", "state_9 = 'sembilan'")
    edit(folders[2], "state_2 = 2", "state_2 = 'mine'")
    (folders[2] / "apps/pinjam/models.py").unlink()
    (folders[3] / "config/installed.py").write_text("APPS = ['lapor', 'pinjam', 'own']\n")
    for folder in folders[1:]:
        commit(folder)
    installed("1.1")
    monkeypatch.setattr("generator.cli.rehearse.release_of", lambda _root: "1.1")
    return folders


@pytest.fixture
def rehearse(run: Run, replicas: list[Path]) -> Callable[..., dict[str, Any]]:
    """Give a function that rehearses on some replicas, or all."""

    def call(*folders: Path, code: int = 1) -> dict[str, Any]:
        named = [str(folder) for folder in folders or replicas]
        found, out, _err = run("rehearse", "--replica", *named, "--format", "json", "--processes", "2")
        assert found == code
        body: dict[str, Any] = json.loads(out)
        return body

    return call


def edit(replica: Path, old: str, new: str) -> None:
    text = (replica / MODELS).read_text()
    assert old in text
    (replica / MODELS).write_text(text.replace(f"{old}\n", f"{new}\n"))


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Read all there is with the time it was written, git's own files too; an object's says when git last used it."""
    found = [path for path in [folder, *folder.rglob("*")] if not path.is_symlink()]
    is_object = {path for path in found if "objects" in path.parts and path.is_file()}
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes() if path.is_file() else b"",
            0 if path in is_object else path.stat().st_mtime_ns,
        )
        for path in found
    }


def test_predicted_equals_actual(run: Run, replicas: list[Path], rehearse: Callable[..., dict[str, Any]]) -> None:
    before = {folder: tree(folder) for folder in replicas}
    foreseen = {Path(one["replica"]): one for one in rehearse()["replicas"]}
    assert list(foreseen) == replicas
    for folder in replicas:
        code, out, _err = run("update", "--replica", str(folder), "--format", "json")
        happened = {file["path"]: file["state"] for file in json.loads(out)["files"]}
        told = {file["path"]: file["state"] for file in foreseen[folder]["files"]}
        assert told == {path: state for path, state in happened.items() if state != "same"}
        assert code == ("conflict" in told.values())
        now, new = tree(folder), output("1.1")
        for path in happened:
            state = told.get(path, "same")
            assert (now.get(path) == before[folder].get(path)) == (state in ("same", "yours", "removed here")), path
            assert (path in now) == (state not in ("removed", "removed here")), path
            if state in ("new", "changed", "same", "removed"):
                assert now.get(path) == new.get(path), path
            if state == "conflict":
                assert b"<<<<<<< " in now[path][0]
    torn = foreseen[replicas[2]]["counts"]
    assert torn == {"new": 2, "changed": 2, "merged": 0, "conflict": 1, "removed": 1, "yours": 1, "same": 4}


def test_nothing_of_a_replica_is_touched(replicas: list[Path], rehearse: Callable[..., dict[str, Any]]) -> None:
    (replicas[1] / "notes.txt").write_text("not in git\n")
    edit(replicas[0], "state_4 = 4", "state_4 = 'not committed'")
    before = [everything(folder) for folder in replicas]
    rehearse()
    for folder, was in zip(replicas, before, strict=True):
        now = everything(folder)
        assert {path for path in {*was, *now} if was.get(path) != now.get(path)} == set()


def test_the_table_names_files_in_conflict(run: Run, replicas: list[Path]) -> None:
    code, out, err = run("rehearse", *(str(folder) for folder in replicas), "--processes", "1")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "replica    release      new changed merged conflict removed yours  same overridden",
        "untouched  1.0 to 1.1     2       3      0        0       1     0     5          0",
        "beside     1.0 to 1.1     2       2      1        0       1     0     5          0",
        "torn       1.0 to 1.1     2       2      0        1       1     1     4          0",
        "elsewhere  1.0 to 1.1     2       3      0        0       1     1     4          0",
        "",
        "in conflict, for a person to solve:",
        f"  torn: {MODELS}",
        "",
        "3 of 4 take the release as they stand, 1 with conflicts",
    ]


def test_overridden_files_are_counted_and_what_changes_beneath_is_told(
    run: Run, replicas: list[Path], rehearse: Callable[..., dict[str, Any]]
) -> None:
    given = repo_of(replicas[1]).run("show", f"HEAD^:{MODELS}")
    entry = {
        "upstream": hashlib.sha256(given).hexdigest(),
        "reason": "decree",
        "owner": "Kominfo",
        "until": "2999-12-31",
    }
    (replicas[1] / "region").mkdir()
    (replicas[1] / "region/overrides.yaml").write_text(json.dumps({MODELS: entry}))
    commit(replicas[1])
    (one,) = rehearse(replicas[1], code=0)["replicas"]
    (overridden,) = one["overridden"]
    assert (overridden["file"], overridden["changed_underneath"], overridden["dead"]) == (MODELS, True, "")
    out = run("rehearse", "--replica", str(replicas[1]))[1]
    assert f"to look at:\n  beside: overridden {MODELS} (Kominfo: decree)\n" in out
    assert "-state_2 = 2\n" in out


def test_all_clean_leaves_with_0_and_so_does_up_to_date(run: Run, replicas: list[Path]) -> None:
    assert run("rehearse", "--replica", str(replicas[0]), "--replica", str(replicas[1]))[0] == 0
    run("update", "--replica", str(replicas[0]))
    code, out, _err = run("rehearse", "--replica", str(replicas[0]))
    assert code == 0
    assert "untouched  1.1         up to date\n" in out


def test_one_that_cannot_be_tried_stops_no_other(run: Run, replicas: list[Path], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shutil.rmtree(replicas[1] / ".git")
    code, out, _err = run("rehearse", *map(str, [tmp_path / "none", tmp_path / "empty", *replicas]))
    assert code == 1
    assert "none       failed, see below\n" in out
    assert "elsewhere  1.0 to 1.1 " in out
    end = out.partition("could not be tried:\n")[2]
    assert f"  none ({tmp_path}/none)\n    {tmp_path}/none: there is no such folder." in end
    assert "it is not a replica.\n    Next step: " in end
    assert f"  beside ({replicas[1]})\n    {replicas[1]} has no git repository of its own" in end
    assert end.endswith("2 of 6 take the release as they stand, 1 with conflicts, 3 could not be tried\n")


def test_what_is_not_committed_is_tried_without_it_and_said(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]], run: Run
) -> None:
    edit(replicas[0], "state_2 = 2", "state_2 = 'not committed'")
    (one,) = rehearse(replicas[0])["replicas"]
    assert one["counts"]["conflict"] == 0
    assert "holds changes that are not committed:\n   M apps/lapor/models.py\nNext step: git add -A" in one["hindered"]
    out = run("rehearse", "--replica", str(replicas[0]))[1]
    assert "an update would be refused until this is done:\n  untouched (" in out
    assert "0 of 1 take the release as they stand, 1 not ready\n" in out


def test_one_that_waits_for_a_person_is_said(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]], run: Run
) -> None:
    run("update", "--replica", str(replicas[2]))
    (one,) = rehearse(replicas[2])["replicas"]
    assert "the update to release 1.1 waits for 1 files to be solved" in one["hindered"]


def test_a_file_of_yours_where_a_new_one_comes_is_foreseen(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]]
) -> None:
    (replicas[0] / "apps/lapor/new").write_text("mine\n")
    (one,) = rehearse(replicas[0])["failed"]
    assert "  apps/lapor/new/deep/page.html\nNext step: rename or move yours" in one["why"]


def test_how_the_region_lets_git_merge_counts(
    run: Run, replicas: list[Path], rehearse: Callable[..., dict[str, Any]]
) -> None:
    (replicas[2] / ".gitattributes").write_text("models.py merge=union\n")
    commit(replicas[2])
    (one,) = rehearse(replicas[2], code=0)["replicas"]
    assert {"path": MODELS, "state": "merged"} in one["files"]
    planned = run("update", "--replica", str(replicas[2]), "--dry-run", "--format", "json")
    assert planned == run("update", "--replica", str(replicas[2]), "--format", "json")


def test_a_fresh_clone_and_a_detached_one_are_tried(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    subprocess.run(["git", "clone", "--quiet", str(replicas[1]), str(tmp_path / "clone")], check=True)
    repo_of(tmp_path / "clone").run("checkout", "--quiet", "--detach")
    (one,) = rehearse(tmp_path / "clone")["replicas"]
    assert one["counts"]["merged"] == 1
    assert "is on no branch" in one["hindered"]


def test_a_shallow_clone_is_told_to_fetch_the_rest(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    command = ["git", "clone", "--quiet", "--depth=1", f"file://{replicas[1]}", str(tmp_path / "clone")]
    subprocess.run(command, check=True)
    (one,) = rehearse(tmp_path / "clone")["failed"]
    assert "git fetch --unshallow" in one["why"]


def test_nothing_is_started_that_a_replica_names(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\necho $0 $* >> {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    repo = repo_of(replicas[0])
    (replicas[0] / ".gitattributes").write_text("*.py filter=trap merge=trap diff=trap\n")
    commit(replicas[0])
    (replicas[0] / MODELS).write_text("stat says that it was changed\n")
    for key in ("core.fsmonitor", "filter.trap.clean", "merge.trap.driver", "diff.trap.textconv", "gpg.program"):
        repo.run("config", key, str(trap))
    repo.run("config", "log.showSignature", "true")
    for hook in ("reference-transaction", "post-index-change"):
        (replicas[0] / ".git/hooks").mkdir(exist_ok=True)
        shutil.copy(trap, replicas[0] / ".git/hooks" / hook)
    (one,) = rehearse(replicas[0])["replicas"]
    assert one["counts"]["changed"] == 3
    assert not (tmp_path / "sprung").exists()


def test_a_link_out_of_the_replica_is_not_followed(
    replicas: list[Path], rehearse: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    os.symlink(tmp_path / "outside", replicas[0] / "apps/lapor/new")
    (one,) = rehearse(replicas[0])["failed"]
    assert "holds files of your own where the release brings new ones" in one["why"]


def test_another_release_than_the_installed_is_refused(run: Run, replicas: list[Path]) -> None:
    code, out, _err = run("rehearse", "--replica", str(replicas[0]), "--release", "1.2")
    assert code == 1
    assert "release 1.2 is not installed: this replikota brings release 1.1" in out


def test_regions_are_found_in_the_folder_that_is_named(run: Run, replicas: list[Path], tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    out = run("rehearse", "--replica", str(replicas[0]), "--regions", str(tmp_path / "regions"))[1]
    assert "holds no folder of the region poso" in out
    (tmp_path / "regions/poso").mkdir()
    (tmp_path / "regions/poso/region.yaml").write_text("slug: poso\n")
    assert run("rehearse", "--replica", str(replicas[0]), "--regions", str(tmp_path / "regions"))[0] == 0


def test_folders_of_one_name_are_told_apart(run: Run, replicas: list[Path], tmp_path: Path) -> None:
    shutil.copytree(replicas[0], tmp_path / "other/untouched")
    out = run("rehearse", str(replicas[0]), str(tmp_path / "other/untouched"))[1]
    assert f"{tmp_path}/other/untouched  1.0 to 1.1" in out
