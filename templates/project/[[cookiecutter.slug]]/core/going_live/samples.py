"""Finds every row of a demonstration, what goes along with it, and which real rows stand in the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model

from accounts.models import Kind, Status, User
from core.going_live import relations
from core.going_live.marks import LOGINS, PEOPLE
from core.going_live.relations import Relation
from core.models import SeedMark
from core.seeding import invented
from core.seeding.context import digest

CHUNK = 500
Rows = dict[type[Model], set[int]]


@dataclass
class Found:
    """What goes, which columns are emptied, and what stands in the way, by table."""

    going: Rows = field(default_factory=dict)
    cleared: dict[Relation, set[int]] = field(default_factory=dict)
    real: dict[Relation, set[int]] = field(default_factory=dict)
    taken_over: list[User] = field(default_factory=list)

    @property
    def is_free(self) -> bool:
        return not self.real and not self.taken_over

    def counts(self) -> dict[str, int]:
        """How many rows go, by table, the most first."""
        sizes = {model._meta.label: len(keys) for model, keys in self.going.items() if keys}
        return dict(sorted(sizes.items(), key=lambda one: (-one[1], one[0])))


def find(*, with_trials: bool = False) -> Found:
    """Find them; `with_trials` also takes real-looking records that hang on sample people."""
    return follow(Found(taken_over=_taken_over()), _invented(), with_trials=with_trials)


def follow(
    found: Found, fresh: Rows, *, with_trials: bool = False, staying: frozenset[type[Model]] = frozenset()
) -> Found:
    """Let these rows go with all that hangs on them; rows of the tables that stay are nobody's to take along."""
    while fresh:
        for model, keys in fresh.items():
            found.going.setdefault(model, set()).update(keys)
        fresh = _next(found, fresh, with_trials=with_trials, staying=staying)
    for rows in (found.cleared, found.real):
        for relation in list(rows):
            rows[relation] -= found.going.get(relation.model, set())
            if not rows[relation]:
                del rows[relation]
    return found


def _invented() -> Rows:
    found: Rows = {}
    known = {model._meta.label: model for model in invented.models()}
    for label, spans in invented.spans().items():
        model = known.get(label)
        if model is None or label == "core.Sequence":  # of an application that left since; removal resets the numbers
            continue
        keys: set[int] = set()
        for first, last in spans:
            keys.update(model._base_manager.filter(pk__gte=first, pk__lte=last).values_list("pk", flat=True))
        if keys:
            found[model] = keys
    for mark in SeedMark.objects.filter(PEOPLE | LOGINS):
        model = apps.get_model(mark.model)
        if model._base_manager.filter(pk=mark.object_id).exists():
            found.setdefault(model, set()).add(mark.object_id)
    return found


def _next(found: Found, fresh: Rows, *, with_trials: bool, staying: frozenset[type[Model]]) -> Rows:
    """What goes because of the rows that were found last."""
    more: Rows = {}
    for model, keys in fresh.items():
        for relation in relations.to(model):
            if relation.becomes == relations.KEPT or relation.model in staying:
                continue
            named = _naming(relation, keys) - found.going.get(relation.model, set())
            if not named:
                continue
            if relation.becomes == relations.ALONG or (with_trials and _may_go(relation, model)):
                more.setdefault(relation.model, set()).update(named)
            else:
                _stays(found, relation, named)
        for linked in set(relations.linked()) - staying:
            _add(more, found, linked, _linked(linked, model, keys))
        for column in relations.owned_by(model):
            _add(more, found, column.remote_field.model, _owned(column, model, keys))
    return more


def _stays(found: Found, relation: Relation, named: set[int]) -> None:
    """A row that only names the other forgets it; so does reference data. What is real stands in the way."""
    if relation.becomes == relations.CLEARED:
        found.cleared.setdefault(relation, set()).update(named)
        return
    seeded = _seeded(relation.model, named) if relation.field.null else set()
    for rows, keys in ((found.cleared, seeded), (found.real, named - seeded)):
        if keys:
            rows.setdefault(relation, set()).update(keys)


def _may_go(relation: Relation, target: type[Model]) -> bool:
    """Say whether a record that somebody made while trying may go too; never what is set up, nor an appointment."""
    is_appointment = relation.model._meta.label == "core.PositionHolding" and target is not User
    is_real = relation.becomes == relations.REAL
    return is_real and not relations.is_set_up(relation.model) and not is_appointment


def _add(more: Rows, found: Found, model: type[Model], keys: set[int]) -> None:
    new = keys - found.going.get(model, set())
    if new:
        more.setdefault(model, set()).update(new)


def _naming(relation: Relation, keys: set[int]) -> set[int]:
    rows = relation.model._base_manager
    return {
        pk
        for part in chunks(keys)
        for pk in rows.filter(**{f"{relation.field.name}__in": part}).values_list("pk", flat=True)
    }


def _linked(linked: type[Model], model: type[Model], keys: set[int]) -> set[int]:
    app, name = relations.name_of(model)
    rows = linked._base_manager.filter(app=app, entity=name)
    return {pk for part in chunks(keys) for pk in rows.filter(object_id__in=part).values_list("pk", flat=True)}


def _owned(column: Any, model: type[Model], keys: set[int]) -> set[int]:
    app, name = relations.name_of(model)
    rows = model._base_manager.filter(**{f"{column.name}__app": app, f"{column.name}__entity": name})
    return {pk for part in chunks(keys) for pk in rows.filter(pk__in=part).values_list(column.attname, flat=True)}


def _seeded(model: type[Model], keys: set[int]) -> set[int]:
    """Those that are reference data of the seed."""
    marks = SeedMark.objects.filter(model=model._meta.label)
    return {pk for part in chunks(keys) for pk in marks.filter(object_id__in=part).values_list("object_id", flat=True)}


def _taken_over() -> list[User]:
    """Sample officers that somebody made into a real one: another name or NIP."""
    marks = {mark.object_id: mark for mark in SeedMark.objects.filter(LOGINS).exclude(digest="")}
    return [user for user in _officers(marks) if _digest(user) != marks[user.pk].digest]


def _officers(keys: Iterable[int]) -> Iterator[User]:
    for part in chunks(keys):
        yield from User.objects.filter(kind=Kind.OFFICER, pk__in=part)


def _digest(user: User) -> str:
    user.status = Status.ACTIVE  # closing a sample login does not make it somebody's
    return digest(user, dict.fromkeys(("kind", "name", "nip", "status")))


def chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    """Cut keys into parts that one statement takes."""
    listed = sorted(keys)
    for start in range(0, len(listed), CHUNK):
        yield listed[start : start + CHUNK]
