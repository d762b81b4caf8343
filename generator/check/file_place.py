"""Checks that an entry is found where its id and pillar say."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.entry import Entry
from generator.load.catalog import Catalog
from generator.problems import Problem

_ENTRY_KINDS = ("app", "block", "bundle", "facility", "retired", "superapp")


def check_file_names(catalog: Catalog) -> Iterator[Problem]:
    """Compare the file names of all kinds of entry with the ids inside, and find doubles."""
    seen: dict[tuple[str, str], str] = {}
    for file in catalog.files:
        data = file.document.data
        if file.kind not in _ENTRY_KINDS or not isinstance(data, dict) or "id" not in data:
            continue
        own_id, stem = str(data["id"]), PurePosixPath(file.document.name).stem
        if own_id != stem:
            yield file.document.problem(
                "RK201",
                ("id",),
                f'the id is "{own_id}", but the file is called {stem}.yaml',
                f"rename the file to {own_id}.yaml, or the id to {stem}",
                value=own_id,
            )
        kind = "app" if file.kind == "retired" else file.kind  # an id stays taken when its application retires
        first = seen.setdefault((kind, own_id), file.document.name)
        if first != file.document.name:
            yield file.document.problem(
                "RK203",
                ("id",),
                f'the id "{own_id}" is already used by {first}',
                "give one of the two another id",
                value=own_id,
            )


def check_pillar(entry: Entry) -> Iterator[Problem]:
    """Compare the folder with the pillar."""
    folder = PurePosixPath(entry.document.name).parent.name
    if folder != entry.app.pillar:
        yield entry.problem(
            "RK202",
            ("pillar",),
            f'the pillar is "{entry.app.pillar}", but the file stands in the folder {folder}',
            f"move the file to apps/{entry.app.pillar}/",
            value=entry.app.pillar,
        )
