"""What a seed works with: upserts by a stable key that never touch what people changed."""

import hashlib
import json
import random
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils import timezone

from accounts.models import Person, User
from core import access, records
from core.access import Actor
from core.models import District, Office, Place, PositionHolding, SeedMark, Village
from core.offices import office_of_agency
from region.profile import REGION


class Context:
    """Passed to every application's `seed.run(context)`."""

    def __init__(self) -> None:
        self.region = REGION
        self.today: date = timezone.localdate()
        self.is_demo: bool = settings.DEMO
        # The same region gives the same invented rows.
        self.random = random.Random(REGION.slug)  # noqa: S311
        self._marks = {(mark.model, mark.key): mark for mark in SeedMark.objects.all()}

    def upsert(self, model: type[Model], key: dict[str, Any], values: dict[str, Any]) -> Any:
        """Make or bring up to date one row; None where people removed it.

        A row that people made under the same key, or changed since the last seed, stays as it is.
        """
        mark = self._mark(model, key)
        if mark is None:
            return self._first(model, key, values)
        row = model._base_manager.filter(pk=mark.object_id).first()
        if row is not None and mark.digest and digest(row, values) == mark.digest:
            self._update(row, values, mark)
        return row

    def upsert_many(self, model: type[Model], rows: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> list[Any]:
        """Do the same with many rows of one table, given as key and values; a row a place in the answer.

        All keys have the same names. What is new is written and read back at once.
        """
        wanted = list(rows)
        marks = [self._mark(model, key) for key, _values in wanted]
        kept = model._base_manager.in_bulk([mark.object_id for mark in marks if mark is not None])
        known = self._by_key(model, wanted) if None in marks else {}
        found: list[Any] = []
        new: dict[Any, Model] = {}
        for (key, values), mark in zip(wanted, marks, strict=True):
            name = _key(key)
            row = kept.get(mark.object_id) if mark is not None else known.get(name) or new.get(name)
            if mark is None and row is None:
                row = new[name] = model(**key, **values)
            elif mark is None and name not in new and self._mark(model, key) is None:
                self.remember(model, key, row.pk, "")
            elif row is not None and mark is not None and mark.digest and digest(row, values) == mark.digest:
                self._update(row, values, mark)
            found.append(row)
        written = self._write(model, new, {_key(key): values for key, values in wanted})
        return [written.get(_key(key), row) for (key, _values), row in zip(wanted, found, strict=True)]

    def _by_key(self, model: type[Model], wanted: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, Model]:
        """The rows that people made, by what would be their key."""
        names = list(wanted[0][0])
        return {_key({name: _key_part(row, name) for name in names}): row for row in model._base_manager.all()}

    def _write(self, model: type[Model], new: dict[str, Model], values: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """Insert new rows and their marks; gives the rows as the database holds them."""
        model._base_manager.bulk_create(new.values())
        held = model._base_manager.in_bulk([row.pk for row in new.values()])
        written = {key: held[row.pk] for key, row in new.items()}
        marks = [
            SeedMark(model=model._meta.label, key=key, object_id=row.pk, digest=digest(row, values[key]))
            for key, row in written.items()
        ]
        self._marks |= {(mark.model, mark.key): mark for mark in SeedMark.objects.bulk_create(marks)}
        return written

    def record(self, entity: Any, key: str, values: dict[str, Any], actor: Actor | None = None) -> Any:
        """Make one record through its services, once; later runs give back the record as it is now."""
        mark = self._mark(entity.model, {"key": key})
        if mark is not None:
            return entity.model._base_manager.filter(pk=mark.object_id).first()
        record = records.create(entity, actor or access.system(), values)
        self.remember(entity.model, {"key": key}, record.pk, "")
        return record

    def is_new(self, model: type[Model], key: str) -> bool:
        """Say whether `record` would make this one, so that its later steps are made once too."""
        return self._mark(model, {"key": key}) is None

    def district(self, code: str) -> District | None:
        """Give a district by its official code."""
        return District.objects.filter(code=code).first()

    def village(self, code: str) -> Village | None:
        """Give a village by its official code."""
        return Village.objects.filter(code=code).first()

    def office(self, code: str) -> Office | None:
        """Give an office by its code."""
        return Office.objects.filter(code=code).first()

    def agency(self, agency: str) -> Office | None:
        """Give the region's office for an agency of the catalogue."""
        return office_of_agency(agency)

    def places(self, kind: str) -> list[Place]:
        """Give the places of a kind, by code."""
        return list(Place.objects.filter(kind=kind, is_active=True).order_by("code"))

    def residents(self) -> list[Person]:
        """Give the invented residents; empty where this is no demo."""
        marks = [mark for (model, key), mark in self._marks.items() if key.startswith("resident=")]
        return list(Person.objects.filter(pk__in=[mark.object_id for mark in marks]).order_by("pk"))

    def officers(self, app: str = "", role: str = "") -> list[User]:
        """Give the officers in office today, all of them or those with a role."""
        held = PositionHolding.objects.on(self.today)
        if app:
            held = held.filter(position__grants__app=app, position__grants__role=role)
        keys = held.values("user_id")
        return list(User.objects.filter(pk__in=keys, kind="officer").order_by("pk"))

    def actor(self, user: User) -> Actor:
        """Give the actor of an officer or resident, to make steps in their name."""
        return access.actor_for(user)

    def _first(self, model: type[Model], key: dict[str, Any], values: dict[str, Any]) -> Any:
        row = model._base_manager.filter(**key).first()
        if row is not None:
            self.remember(model, key, row.pk, "")
            return row
        row = model(**key, **values)
        row.save()
        row.refresh_from_db()
        self.remember(model, key, row.pk, digest(row, values))
        return row

    def _update(self, row: Any, values: dict[str, Any], mark: SeedMark) -> None:
        if any(_held(row, name) != _plain(value) for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            row.save()
            row.refresh_from_db()
        now = digest(row, values)
        if now != mark.digest:
            mark.digest = now
            mark.save(update_fields=["digest"])

    def _mark(self, model: type[Model], key: dict[str, Any]) -> SeedMark | None:
        return self._marks.get((model._meta.label, _key(key)))

    def remember(self, model: type[Model], key: dict[str, Any], pk: int, state: str = "") -> None:
        """Note a row as seeded; with an empty state it is never touched again."""
        mark = SeedMark(model=model._meta.label, key=_key(key), object_id=pk, digest=state)
        mark.save()
        self._marks[mark.model, mark.key] = mark


def digest(row: Model, values: dict[str, Any]) -> str:
    """Hash the seeded fields of a row as the database holds them."""
    held = {name: _held(row, name) for name in sorted(values)}
    return hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()


def _held(row: Model, name: str) -> str:
    """A field as the digest counts it; of a reference only the key, so that nothing is read for it."""
    field = row._meta.get_field(name)
    if field.is_relation:
        key = getattr(row, field.attname)
        return "" if key is None else str(key)
    return _plain(getattr(row, name))


def _key_part(row: Model, name: str) -> Any:
    field = row._meta.get_field(name)
    return getattr(row, field.attname)


def _plain(value: Any) -> str:
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True, default=str)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{float(value):.6f}"
    try:
        return f"{float(str(value)):.6f}" if value not in (None, "") else ""
    except ValueError:
        return str(value)


def _key(key: dict[str, Any]) -> str:
    return ",".join(
        f"{name}={_plain(value) if isinstance(value, Model) else value}" for name, value in sorted(key.items())
    )
