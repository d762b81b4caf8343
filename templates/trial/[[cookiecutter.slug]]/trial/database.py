"""The database of one version: kept from the version before, or made anew from the models where they changed."""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, connections

STATE = "trial_state"


@dataclass(frozen=True)
class State:
    """What a database was made from: `core` names everything but blocks and applications, `own` those.

    `filled` is what its examples were made from, empty while there are none.
    """

    core: str
    own: str
    filled: str = ""
    is_anew: bool = False  # the tables of blocks and applications are empty now
    is_bare: bool = False  # the region's own rows are missing too


def prepare(number: int) -> State:
    """Bring this version's database about; gives its state."""
    wanted = State(_digest(_core_models(), _region_files()), _digest(_own_models(), [], *_state_names()))
    connections.close_all()
    place, before = _place(number), _place(number - 1)
    known = _read(before)
    if known is not None and known.filled and (known.core, known.own) == (wanted.core, wanted.own):
        copy(before, place)
        return known
    _remove(place)
    prepared = prepared_place(wanted.core)
    if prepared.is_file():
        copy(prepared, place)
    missing = _own_models() if prepared.is_file() else [*_core_models(), *_own_models()]
    with connection.schema_editor() as editor:
        for model in missing:
            editor.create_model(model)
    write(wanted)
    connections.close_all()
    return replace(wanted, is_anew=True, is_bare=not prepared.is_file())


def write(state: State) -> None:
    """Note a database's state in itself."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {STATE} (core text, own text, filled text)")
        cursor.execute(f"DELETE FROM {STATE}")
        cursor.execute(f"INSERT INTO {STATE} VALUES (%s, %s, %s)", [state.core, state.own, state.filled])


def prepared_place(core: str) -> Path:
    """Where the database is kept that holds a region alone."""
    return settings.PREPARED_DIR / f"{core}.sqlite3"


def keep_prepared(core: str) -> None:
    """Keep the region's rows for the next workspaces; tables of blocks and applications are left out."""
    place = prepared_place(core)
    place.parent.mkdir(parents=True, exist_ok=True)
    copy(Path(connection.settings_dict["NAME"]), place, without=[STATE, *_tables(_own_models())])


def copy(source: Path, target: Path, without: Iterable[str] = ()) -> None:
    """Copy a database that may be in use; the copy is there whole or not at all."""
    beside = target.with_name(f"{target.name}.new")
    _remove(beside)
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(beside)) as other:
        one.backup(other)
        for table in without:
            other.execute(f'DROP TABLE IF EXISTS "{table}"')
        other.commit()
        if without:
            other.execute("VACUUM")
    _remove(target)
    beside.replace(target)


def _place(number: int) -> Path:
    return settings.DATA_DIR / f"{number}.sqlite3"


def _remove(place: Path) -> None:
    for end in ("", "-wal", "-shm"):
        place.with_name(place.name + end).unlink(missing_ok=True)


def _read(place: Path) -> State | None:
    """The state noted in a database; None where there is none, or where it is broken."""
    if not place.is_file():
        return None
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(place)) as kept:
        row = kept.execute(f"SELECT core, own, filled FROM {STATE}").fetchone()
        return State(*row) if row else None
    return None


def _models(*, own: bool) -> list[Any]:
    """The models with tables of their own: of blocks and applications, or all others."""
    return [
        model
        for config in apps.get_app_configs()
        if config.name.startswith(("apps.", "blocks.")) is own
        for model in config.get_models()
        if model._meta.managed and not model._meta.proxy
    ]


def _core_models() -> list[Any]:
    return _models(own=False)


def _own_models() -> list[Any]:
    return _models(own=True)


def _tables(models: Iterable[Any]) -> list[str]:
    """Names of their tables, those of their many-to-many relations included."""
    return [
        table
        for model in models
        for table in (
            *(field.remote_field.through._meta.db_table for field in model._meta.local_many_to_many),
            model._meta.db_table,
        )
    ]


def _digest(models: Iterable[Any], files: Iterable[Path], *words: str) -> str:
    """Name what a database is made from: the SQL of its tables, files, words."""
    found = hashlib.sha256()
    with connection.schema_editor(collect_sql=True) as editor:
        for model in models:
            editor.create_model(model)
    for line in (*editor.collected_sql, *words):
        found.update(line.encode() + b"\n")
    for path in files:
        found.update(path.read_bytes())
    return found.hexdigest()[:24]


def _region_files() -> list[Path]:
    """What the region's own rows are made of."""
    return sorted([*settings.BASE_DIR.glob("region/seed/*.json"), *settings.BASE_DIR.glob("core/seeding/*.py")])


def _state_names() -> list[str]:
    """The states of every workflow: a record in one that is gone could not be shown."""
    from core.entities import all_entities

    return [
        f"{entity.app}.{entity.name}.{state.name}"
        for entity in all_entities()
        if entity.workflow is not None
        for state in entity.workflow.states
    ]
