"""All that an application brought: its tables, the blocks that only it uses, and its rows in tables that stay."""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model

from config.installed import BINDINGS, PACKAGES
from core.going_live import relations, samples
from core.going_live.relations import Relation
from core.going_live.samples import Found, Rows
from core.models import AuditEntry, IssuedDocument, SeedMark, Sequence, StoredFile

# The trail of what was done stays, and so does the register by which anybody checks a letter that was issued.
STAYING: frozenset[type[Model]] = frozenset({AuditEntry, IssuedDocument})
BLOCK = "block_"


@dataclass(frozen=True)
class Belongings:
    """What goes with some applications, and what stands in the way of that."""

    apps: tuple[str, ...]
    packages: tuple[str, ...]
    labels: tuple[str, ...]  # of Django's applications whose tables go whole: the packages, and blocks of theirs alone
    kept_blocks: tuple[str, ...]  # used by none but them, and yet named by a table that stays
    models: tuple[type[Model], ...]
    tables: tuple[str, ...]
    rows: Rows = field(default_factory=dict)  # in tables that stay
    cleared: dict[Relation, set[int]] = field(default_factory=dict)
    real: dict[Relation, set[int]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids and the packages: rows of core name an application by either."""
        return tuple(dict.fromkeys((*self.apps, *self.packages)))


def of(app_ids: list[str]) -> Belongings:
    """Find all that goes with these applications, whether their code is still here or left already."""
    packages = tuple(PACKAGES.get(app, app.replace("-", "_")) for app in app_ids)
    blocks, kept = _blocks(app_ids, packages)
    labels = (*packages, *blocks)
    standing = set(connection.introspection.table_names())
    models = tuple(one for one in _models(labels) if one._meta.db_table in standing)
    gone = frozenset(one for one in apps.get_models(include_auto_created=True) if one._meta.db_table not in standing)
    found = samples.follow(Found(), _first(app_ids, packages, models, standing), staying=STAYING | gone)
    _keep_files_of_documents(found, app_ids)
    whole = set(models)
    return Belongings(
        apps=tuple(app_ids),
        packages=packages,
        labels=labels,
        kept_blocks=kept,
        models=models,
        tables=_tables(labels, models, standing),
        rows={model: keys for model, keys in found.going.items() if model not in whole and keys},
        cleared={one: keys for one, keys in found.cleared.items() if one.model not in whole},
        real={one: keys for one, keys in found.real.items() if one.model not in whole and one.model not in STAYING},
    )


def with_column(name: str) -> list[type[Model]]:
    """The tables of core and of the blocks that say by this column whose a row is."""
    return [
        model
        for model in apps.get_models()
        if (relations.is_shared(model) or model._meta.app_label.startswith(BLOCK))
        and name in {one.name for one in model._meta.concrete_fields}
        and model._meta.managed
    ]


def _blocks(app_ids: list[str], packages: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of blocks that nobody else uses: those that go, and those that a table which stays still names."""
    of_them = {f"apps.{package}." for package in packages}
    alone = [
        f"{BLOCK}{block}"
        for block, bindings in BINDINGS.items()
        if bindings and all(any(path.startswith(start) for start in of_them) for path in bindings)
    ]
    going = {*alone, *packages}
    kept = [label for label in alone if _is_named_by_others(label, going)]
    left = _labels_without_code() if not set(app_ids) & set(PACKAGES) else []
    return (*(label for label in alone if label not in kept), *left), tuple(kept)


def _is_named_by_others(label: str, going: set[str]) -> bool:
    return any(
        relation.model._meta.app_label not in going
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
        for relation in relations.to(model)
    )


def _labels_without_code() -> list[str]:
    """Blocks whose code left with the applications, and whose tables are still here."""
    known = set(ContentType.objects.filter(app_label__startswith=BLOCK).values_list("app_label", flat=True))
    return sorted(label for label in known if label not in apps.app_configs)


def _models(labels: tuple[str, ...]) -> list[type[Model]]:
    wanted = set(labels)
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in wanted and model._meta.managed
    ]


def _tables(labels: tuple[str, ...], models: tuple[type[Model], ...], standing: set[str]) -> tuple[str, ...]:
    """The tables that go: those of the models, and where the code left, those that the content types name."""
    named = {model._meta.db_table for model in models}
    here = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    types = list(ContentType.objects.values_list("app_label", "model"))
    whole = {f"{label}_{name}" for label, name in types}
    own = {f"{label}_{name}" for label, name in types if label in labels}
    lists = {
        table
        for table in standing - here - whole
        if any(table.startswith(f"{name}_") for name in own)  # the lists of a field that names many
    }
    return tuple(sorted((named | ((own | lists) - here)) & standing))


def _first(app_ids: list[str], packages: tuple[str, ...], models: tuple[type[Model], ...], standing: set[str]) -> Rows:
    """The rows that go by themselves: all of the tables that go, and each that says it is theirs."""
    rows: Rows = {model: _keys(model._base_manager.all()) for model in models}
    names = {*app_ids, *packages}
    for model in with_column("app"):
        if model not in STAYING and model not in rows and model._meta.db_table in standing:
            rows[model] = _keys(model._base_manager.filter(app__in=names))
    for name in names:
        _add(rows, Sequence, Sequence.objects.filter(scope__startswith=f"{name}."))
        _add(rows, SeedMark, SeedMark.objects.filter(model__startswith=f"{name}."))
    return {model: keys for model, keys in rows.items() if keys}


def _add(rows: Rows, model: type[Model], found: Any) -> None:
    rows.setdefault(model, set()).update(_keys(found))


def _keys(rows: Any) -> set[Any]:
    return set(rows.values_list("pk", flat=True))


def _keep_files_of_documents(found: Found, app_ids: list[str]) -> None:
    """A letter that was issued stays, and its file with it."""
    kept = set(IssuedDocument.objects.filter(app__in=app_ids, file__isnull=False).values_list("file_id", flat=True))
    if StoredFile in found.going:
        found.going[StoredFile] -= kept
