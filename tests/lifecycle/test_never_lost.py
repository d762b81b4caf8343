"""Random edits and random releases through the real merge: nothing that a person wrote is ever lost."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.generate import generate
from generator.lifecycle.ending import abort, finish
from generator.lifecycle.replica import open_replica
from generator.lifecycle.updating import apply_update, plan_update
from tests.lifecycle.releases import commit, made, repo_of, tree

EXAMPLES = int(os.environ.get("REPLIKOTA_EXAMPLES", "25"))  # an example starts git some thirty times
PATHS = ("apps/a.py", "apps/b.html", "apps/deep/c.txt", "manage.py")
FOREIGN = {".env": b"SECRET=1\n", "data/db.sqlite3": b"\0rows"}
Texts = dict[str, str]

# Lines of the release are a few words, so that releases and edits meet; a person's line is like no other.
lines = st.lists(st.sampled_from(["one", "two", "three", "four", "", "  five"]), min_size=1, max_size=9)
releases = st.lists(st.dictionaries(st.sampled_from(PATHS), lines, min_size=1), min_size=2, max_size=3)
edits = st.lists(
    st.tuples(
        st.sampled_from([*PATHS, "apps/own.py"]),
        st.sampled_from(["insert", "replace", "delete"]),
        st.integers(0, 9),
    ),
    max_size=5,
)
rounds = st.lists(edits, min_size=2, max_size=2)


def texts_of(release: dict[str, list[str]]) -> Texts:
    return {
        ".gitignore": ".env\ndata/\n",
        **{path: "".join(f"{line}\n" for line in own) for path, own in release.items()},
    }


def edit(folder: Path, wanted: list[tuple[str, str, int]], mark: str) -> set[str]:
    """Do what a person does, and give the lines that the person wrote and left."""
    for number, (path, how, at) in enumerate(wanted):
        place = folder / path
        if how == "delete":
            place.unlink(missing_ok=True)
            continue
        own = place.read_text().splitlines() if place.is_file() else []
        at = min(at, len(own))
        own[at : at + (how == "replace")] = [f"of a person {mark} {number}"]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(f"{line}\n" for line in own))
    if repo_of(folder).run("status", "--porcelain"):
        commit(folder)
    return written(folder)


def written(folder: Path) -> set[str]:
    """Give the lines of a person that stand in the tree, in conflict marks too."""
    found = (data.decode().splitlines() for path, (data, _bit) in tree(folder).items() if path not in FOREIGN)
    return {line for text in found for line in text if line.startswith("of a person")}


@contextmanager
def replica_of(texts: Texts) -> Iterator[Path]:
    """Generate a replica with the files of a person's own beside it."""
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", place)
        patch.setattr("generator.generate._make", lambda *_: made("1.0", texts))
        generate("poso", Path(place) / "poso", git=True)
        for path, data in FOREIGN.items():
            (Path(place) / "poso" / path).parent.mkdir(exist_ok=True)
            (Path(place) / "poso" / path).write_bytes(data)
        yield Path(place) / "poso"


@pytest.mark.slow
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(releases, rounds)
def test_nothing_a_person_wrote_is_ever_lost(given_releases: list[dict[str, list[str]]], two: list[object]) -> None:
    first, *later = [texts_of(release) for release in given_releases]
    with replica_of(first) as folder:
        for number, (texts, wanted) in enumerate(zip(later, two, strict=False), 1):
            files = made(f"1.{number}", texts).files
            own = edit(folder, wanted, str(number))  # type: ignore[arg-type]
            before, head = tree(folder), repo_of(folder).commit_of("HEAD")
            foreseen = plan_update(open_replica(folder), files)
            assert tree(folder) == before
            done = apply_update(open_replica(folder), files)
            assert done == foreseen
            assert own <= written(folder)
            assert foreign(folder) == FOREIGN
            if done.conflicts:
                abort(repo_of(folder))
                assert (tree(folder), repo_of(folder).commit_of("HEAD")) == (before, head)
                apply_update(open_replica(folder), files)
                solve(folder, done.conflicts)
                finish(repo_of(folder))
                assert own <= written(folder)
            stands, head = tree(folder), repo_of(folder).commit_of("HEAD")
            assert apply_update(open_replica(folder), files).states == {}
            assert (tree(folder), repo_of(folder).commit_of("HEAD")) == (stands, head)
            assert repo_of(folder).text("status", "--porcelain") == ""


def foreign(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in FOREIGN}


def solve(folder: Path, conflicts: tuple[str, ...]) -> None:
    """Keep both sides: a person takes the marks out and no line."""
    for path in conflicts:
        place = folder / path
        if place.is_file():
            kept = [
                line for line in place.read_text().splitlines() if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>")
            ]
            place.write_text("".join(f"{line}\n" for line in kept))
    repo_of(folder).run("add", "--all")
