"""Many regions are looked after from one place; what fails in one is told apart and stops no other."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.cache.whole import Made
from generator.check.fleet import check_fleet
from generator.lifecycle.git import find_repo
from generator.lifecycle.pristine import find_base
from generator.load.document import parse_document
from generator.record.manifest import read_manifest
from tests.lifecycle.releases import RELEASES, commit, output, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
MODELS = "apps/lapor/models.py"
NAMES = ("ampana", "bungku", "palu", "tolitoli")


def region(parent: Path, name: str) -> None:
    """Make as much of a region's folder as finding it needs."""
    (parent / name).mkdir(parents=True)
    (parent / name / "region.yaml").write_text(f"slug: {name}\n")


@pytest.fixture
def fleet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a fleet file that names four regions of the small catalogue."""
    for name in NAMES:
        region(tmp_path / "regions", name)
    listed = "".join(f"  - region: regions/{name}\n" for name in NAMES)
    (tmp_path / "fleet.yaml").write_text(f"replicas: replicas\nregions:\n{listed}")
    monkeypatch.chdir(tmp_path)
    install(monkeypatch, "1.0")
    return tmp_path


def install(monkeypatch: pytest.MonkeyPatch, release: str) -> None:
    """Let a release be the installed one, for any region."""
    monkeypatch.setattr("generator.generate._make", lambda region, apps, *_: made_for(Path(region).name, release))
    monkeypatch.setattr("generator.making.hold", lambda _root: None)
    for module in ("fleet", "rehearse", "status"):
        monkeypatch.setattr(f"generator.cli.{module}.release_of", lambda _root: release)


def made_for(name: str, release: str) -> Made:
    """Give what a release gives a region: its name stands in one file."""
    from tests.lifecycle import releases

    texts = {**RELEASES[release], "region/name.txt": f"{name}\n"}
    return releases.made(release, texts, region=name)


@pytest.fixture
def replicas(run: Run, fleet: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of the replicas, made of the first release; the second is installed by now."""
    assert run("fleet", "generate")[0] == 0
    install(monkeypatch, "1.1")
    return fleet / "replicas"


def torn(replica: Path) -> None:
    text = (replica / MODELS).read_text()
    (replica / MODELS).write_text(text.replace("state_2 = 2\n", "state_2 = 'mine'\n"))
    commit(replica)


def lines_of(out: str) -> list[str]:
    """Give the lines of the regions without their seconds, in the order of their names."""
    lines = out.partition("\n\n")[0].splitlines()
    return sorted(f"{line.split()[0]} {line.partition(' s  ')[2]}" for line in lines)


def test_generate_makes_each_with_a_history_and_again_goes_on(run: Run, fleet: Path) -> None:
    code, out, err = run("fleet", "generate", "--processes", "2", "--only", "palu")
    assert (code, err) == (0, "")
    code, out, err = run("fleet", "generate", "--processes", "2")
    assert (code, err) == (0, "")
    made = [f"{name} made: release 1.0, 2 applications, 10 files" for name in NAMES]
    assert lines_of(out) == sorted([*made[:2], "palu there already: release 1.0", made[3]])
    assert out.splitlines()[-1].endswith("s, 2 at once: 3 made, 1 there already")
    for name in NAMES:
        assert (fleet / "replicas" / name / "region/name.txt").read_text() == f"{name}\n"
        assert find_base(repo_of(fleet / "replicas" / name)).manifest.region == name


def test_update_brings_all_and_a_second_run_changes_nothing(run: Run, replicas: Path) -> None:
    code, out, err = run("fleet", "update", "--processes", "2")
    assert (code, err) == (0, "")
    assert lines_of(out)[0] == "ampana updated, 1.0 to 1.1: 3 changed, 2 new, 1 removed"
    for name in NAMES:
        assert tree(replicas / name) == {**output("1.1"), **tree_of_region(replicas / name)}
    heads = [repo_of(replicas / name).commit_of("HEAD") for name in NAMES]
    code, out, _err = run("fleet", "update")
    assert (code, lines_of(out)) == (0, [f"{name} up to date: release 1.1" for name in NAMES])
    assert [repo_of(replicas / name).commit_of("HEAD") for name in NAMES] == heads


def tree_of_region(replica: Path) -> dict[str, tuple[bytes, bool]]:
    return {path: tree(replica)[path] for path in ("region/name.txt", ".replikota/manifest.json")}


def test_partial_failure_never_prints_success(run: Run, replicas: Path) -> None:
    torn(replicas / "ampana")
    (replicas / "bungku" / MODELS).write_text("not committed\n")
    shutil.rmtree(replicas / "tolitoli")
    code, out, _err = run("fleet", "update")
    assert code == 1
    assert lines_of(out) == [
        "ampana waits for a person, 1.0 to 1.1: 2 changed, 1 conflict, 2 new, 1 removed",
        "bungku FAILED, see below",
        "palu updated, 1.0 to 1.1: 3 changed, 2 new, 1 removed",
        "tolitoli FAILED, see below",
    ]
    waits, failed = out.partition("for a person to solve:\n")[2].split("failed:\n")
    assert waits.startswith(f"  ampana ({replicas}/ampana)\n    conflict: {MODELS}\n    Next step: solve ")
    assert f"replikota update --replica {replicas}/ampana --finish; or --abort." in waits
    assert f"  bungku ({replicas}/bungku)\n    {replicas}/bungku holds changes that are not committed:\n" in failed
    assert "    Next step: git add -A && git commit" in failed
    assert "there is no replica yet.\n    Next step: replikota fleet generate --only tolitoli." in failed
    assert out.splitlines()[-1].endswith(": 1 updated, 1 waits for a person, 2 FAILED")
    assert (replicas / "bungku" / MODELS).read_text() == "not committed\n"


def test_overridden_files_that_a_release_changes_beneath_are_told(run: Run, replicas: Path) -> None:
    ledger = {MODELS: {"upstream": "0" * 64, "reason": "decree", "owner": "Kominfo", "until": "2999-12-31"}}
    (replicas / "palu" / "region/overrides.yaml").write_text(json.dumps(ledger))
    commit(replicas / "palu")
    told = "to 1.1: 3 changed, 2 new, 1 removed, 1 overridden to look at (replikota status)"
    assert told in run("fleet", "update", "--only", "palu", "--dry-run")[1]
    code, out, _err = run("fleet", "update", "--only", "palu", "--format", "json")
    assert code == 0
    assert json.loads(out)["regions"][0]["overridden"][0]["file"] == MODELS


def test_migrations_that_are_joined_and_keys_that_are_gone_are_told(
    run: Run, replicas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.lifecycle import releases

    def with_env(release: str, example: str) -> None:
        def make(region: object, *_: object) -> Made:
            name = Path(str(region)).name
            texts = {**RELEASES[release], "region/name.txt": f"{name}\n", ".env.example": example}
            first = "class Migration:\n    dependencies = []\n"
            texts["apps/lapor/migrations/0001_initial.py"] = first
            if release == "1.1":
                texts["apps/lapor/migrations/0002_state.py"] = first.replace("[]", "[('lapor', '0001_initial')]")
            return releases.made(release, texts, region=name)

        install(monkeypatch, release)
        monkeypatch.setattr("generator.generate._make", make)

    with_env("1.0", "OLD_KEY=\n")
    for name in NAMES:
        assert run("update", "--replica", str(replicas / name), "--empty-database")[0] == 0
    own = "class Migration:\n    dependencies = [('lapor', '0001_initial')]\n"
    (replicas / "palu/apps/lapor/migrations/0002_palu.py").write_text(own)
    commit(replicas / "palu")
    with_env("1.1", "KEPT=\n")
    for more in (("--dry-run",), ()):
        code, out, _err = run("fleet", "update", *more)
        (line,) = [line for line in lines_of(out) if line.startswith("palu ")]
        assert code == 0
        assert line.endswith("1 joined by a migration, still used but gone: OLD_KEY of .env")
    assert (replicas / "palu/apps/lapor/migrations/0003_merge_release_1_1.py").is_file()


def test_one_that_waits_is_named_again_and_not_begun_again(run: Run, replicas: Path) -> None:
    torn(replicas / "ampana")
    run("fleet", "update")
    before = tree(replicas / "ampana")
    code, out, _err = run("fleet", "update", "--only", "ampana")
    assert code == 1
    assert "    the update to release 1.1 waits for 1 files to be solved" in out
    assert tree(replicas / "ampana") == before


def test_a_dry_run_says_what_then_happens_and_changes_nothing(run: Run, replicas: Path) -> None:
    torn(replicas / "ampana")
    before = {name: (tree(replicas / name), repo_of(replicas / name).commit_of("HEAD")) for name in NAMES}
    code, out, _err = run("fleet", "update", "--dry-run", "--format", "json")
    planned = json.loads(out)
    assert code == 1
    assert {name: (tree(replicas / name), repo_of(replicas / name).commit_of("HEAD")) for name in NAMES} == before
    done = json.loads(run("fleet", "update", "--format", "json")[1])
    keys = ("region", "from", "to", "counts", "conflicts")
    assert [{key: one[key] for key in keys} for one in planned["regions"]] == [
        {key: one[key] for key in keys} for one in done["regions"]
    ]
    assert planned["regions"][0]["conflicts"] == [MODELS]


def test_status_says_how_each_stands(run: Run, replicas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torn(replicas / "ampana")
    (replicas / "bungku/own.py").write_text("own = 1\n")
    shutil.rmtree(replicas / "palu/.git")
    code, out, _err = run("fleet", "status", "--processes", "3")
    due = "release 1.1 is installed"
    assert code == 0
    assert lines_of(out) == [
        f"ampana release 1.0, 2 applications: 1 changed here, {due}",
        f"bungku release 1.0, 2 applications: 1 added here, {due}",
        f"palu release 1.0, 2 applications: as the release gave it, {due}, no git history, so no update",
        f"tolitoli release 1.0, 2 applications: as the release gave it, {due}",
    ]
    run("fleet", "update", "--only", "ampana")
    code, out, _err = run("fleet", "status", "--only", "ampana", "--format", "json")
    assert code == 1
    (one,) = json.loads(out)["regions"]
    assert (one["outcome"], one["release"], one["region"]) == ("in an update", "1.0", "ampana")
    assert "waits for 1 files" in one["to_do"]


def test_a_folder_of_regions_or_of_replicas_is_a_fleet(run: Run, replicas: Path, fleet: Path) -> None:
    (fleet / "fleet.yaml").unlink()
    code, out, _err = run("fleet", "status", "regions", "--replicas", "replicas")
    assert (code, len(lines_of(out))) == (0, 4)
    shutil.copytree(replicas / "palu", replicas / ".palu.replikota-half-written")
    code, out, _err = run("fleet", "status", "replicas")
    assert (code, len(lines_of(out))) == (0, 4)
    code, _out, err = run("fleet", "generate", "replicas")
    assert code == 1
    assert "no region is named.\nNext step: name a fleet file" in err
    assert run("fleet", "status", ".")[2] == (
        "replikota: . holds neither fleet.yaml nor folders of regions or replicas.\n"
        "Next step: write a fleet.yaml (docs/lifecycle.md shows one), or name a folder that holds regions' folders.\n"
    )


def test_a_replica_of_another_region_is_not_taken_for_this_one(run: Run, replicas: Path) -> None:
    shutil.rmtree(replicas / "palu")
    (replicas / "ampana").rename(replicas / "palu")
    code, out, _err = run("fleet", "generate", "--only", "palu")
    assert code == 1
    assert f'{replicas}/palu is a replica of "ampana".' in out
    code, out, _err = run("fleet", "update", "--only", "palu")
    assert code == 1
    assert 'is a replica of "ampana", and --region names "palu"' in out


def test_a_name_that_is_not_in_the_fleet_is_guessed(run: Run, replicas: Path) -> None:
    code, _out, err = run("fleet", "update", "--only", "pallu")
    assert code == 1
    assert 'the fleet has no region "pallu" (did you mean "palu"?)' in err


def said(text: str, place: Path) -> list[str]:
    """Check a fleet file that would stand at a place."""
    problems = check_fleet(parse_document(text, place, "fleet.yaml"))
    return [f"{one.where} {one.code} {one.message}; {one.hint}" for one in problems]


def test_what_is_wrong_with_a_fleet_file_is_said_at_once(fleet: Path) -> None:
    text = "regions:\n  - {region: posso}\n  - {region: regions/palu, replica: x}\n  - {region: poso, replica: x/y}\n"
    found = said(text, fleet / "fleet.yaml")
    assert [one.partition(";")[0] for one in found] == [
        f'fleet.yaml:2:14 RK961 region "posso": there is no {fleet}/posso/region.yaml',
        f'fleet.yaml:4:29 RK962 the replica of "poso" lies in that of line 3, or that one in it: {fleet}/x/y',
    ]
    assert "poso, tangerang" in found[0]
    assert said("regions:\n  - {region: poso}\n  - {region: poso}\n", fleet / "fleet.yaml") == [
        f'fleet.yaml:3:14 RK962 the replica of "poso" has the place of that of line 2: {fleet}/replicas/poso; '
        "write another folder under `replica`"
    ]
    shape = said("regions: [{regon: poso, apps: []}, 3]\n", fleet / "fleet.yaml")
    assert [one.split()[1] for one in shape] == ["RK102", "RK101", "RK109", "RK103"]
    assert said("", fleet / "fleet.yaml")[0].startswith("fleet.yaml:1:1 RK009")


def test_problems_of_the_fleet_file_are_printed_and_nothing_is_done(run: Run, fleet: Path) -> None:
    (fleet / "fleet.yaml").write_text("regions:\n  - {region: posso}\n")
    code, out, err = run("fleet", "generate")
    assert code == 1
    assert 'fleet.yaml:2:14: RK961 region "posso": there is no' in out
    assert "nothing was written" in err
    assert not (fleet / "replicas").exists()


def test_a_process_that_is_killed_is_a_failure_of_its_region_alone(
    run: Run, replicas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying(member: Any, *_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    from generator.cli import fleet as commands

    real = commands.updated
    monkeypatch.setattr(commands, "updated", lambda one, *more: (dying if one.name == "palu" else real)(one, *more))
    code, out, _err = run("fleet", "update")
    assert code == 1
    assert "its process was ended from outside (SIGKILL); is memory short?" in out
    assert out.splitlines()[-1].endswith(": 3 updated, 1 FAILED")


SLOW = """
import sys, time
sys.argv = ["replikota", "fleet", "update", "--processes", "2"]
import pytest
from generator import cli
from tests.lifecycle import test_fleet
with pytest.MonkeyPatch.context() as patch:
    test_fleet.install(patch, "1.1")
    from generator.lifecycle import switching
    move = switching._move
    patch.setattr(switching, "_move", lambda *a: (time.sleep(0.1), move(*a)))
    cli.main()
"""


@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_leaves_every_replica_whole_and_a_second_run_goes_on(
    run: Run, replicas: Path, fleet: Path, times: int
) -> None:
    old = {name: tree(replicas / name) for name in NAMES}
    root = Path(__file__).resolve().parents[2]
    started = subprocess.Popen(
        [sys.executable, "-c", SLOW],
        cwd=fleet,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert started.stdout is not None
    first = started.stdout.readline()  # one is done; the next ones are under way
    time.sleep(0.3)
    for _ in range(times):
        os.killpg(started.pid, signal.SIGINT)  # as a terminal does: to the whole group
        time.sleep(0.1)
    out, err = started.communicate(timeout=30)
    assert started.returncode == 130, (out, err)
    assert "updated, 1.0 to 1.1" in first
    assert "interrupted: waiting for the" in err
    if times == 1:
        assert "not begun: run the same command again" in out
    for name in NAMES:
        now, new = tree(replicas / name), {**output("1.1"), **tree_of_region(replicas / name)}
        for path in {*now, *old[name], *new}:
            assert now.get(path) in (old[name].get(path), new.get(path)), path
        if times == 1:
            assert now in (old[name], new)
            assert repo_of(replicas / name).text("status", "--porcelain") == ""
    assert run("fleet", "update")[0] == 0
    for name in NAMES:
        assert tree(replicas / name) == {**output("1.1"), **tree_of_region(replicas / name)}


@pytest.mark.slow
def test_forty_seven_regions(run: Run, fleet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"daerah-{number:02}" for number in range(47)]
    for name in names:
        region(fleet / "many", name)
    code, out, err = run("fleet", "generate", "many", "--replicas", "all", "--processes", "2")
    assert (code, err, len(lines_of(out))) == (0, "", 47)
    torn(fleet / "all" / names[20])
    install(monkeypatch, "1.1")
    code, out, _err = run("fleet", "update", "all", "--processes", "2")
    assert code == 1
    assert out.splitlines()[-1].endswith("s, 2 at once: 46 updated, 1 waits for a person")
    for name in names:
        replica = fleet / "all" / name
        manifest = read_manifest(replica)
        assert manifest is not None
        assert (manifest.region, manifest.release) == (name, "1.1")
        assert find_repo(replica) is not None
