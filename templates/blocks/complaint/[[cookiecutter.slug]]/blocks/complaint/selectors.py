"""Reads: what the public sees, categories, tasks of a field officer."""

from typing import Any

from django.db.models import Count, F, Q, QuerySet

from blocks.complaint import status
from core import access
from core.expressions import distance_m
from core.models import District
from core.whole_numbers import whole_number

TASKS_SHOWN = 60


def rows(binding: Any) -> QuerySet:
    """All reports with what lists show, fetched at once."""
    keys = ("category", "office", "village", "photo_before", "photo_after")
    names = [getattr(binding, key) for key in keys if getattr(binding, key)]
    names += ["complaint", f"{binding.place}_district"]
    names += [f"{binding.village}__district"] if binding.village else []
    found = binding.entity.rows().select_related(*names)
    return found.prefetch_related(binding.photos) if binding.photos else found


def shown(binding: Any) -> QuerySet:
    """The reports the public may see."""
    found = rows(binding).filter(complaint__is_shown=True)
    if binding.confidential:
        found = found.filter(**{binding.confidential: False})
    return found.order_by("-complaint__received_at", "-pk")


def narrowed(binding: Any, found: QuerySet, chosen: dict[str, Any]) -> QuerySet:
    """Narrow reports by status, category, district and words."""
    if chosen.get("status"):
        found = found.filter(state__in=status.states_of(binding.entity.workflow, chosen["status"]))
    if chosen.get("kategori"):
        found = found.filter(**{f"{binding.category}__{binding.category_code}": chosen["kategori"]})
    if chosen.get("kecamatan"):
        found = found.filter(_in_district(binding, chosen["kecamatan"]))
    for word in (chosen.get("q") or "").split()[:6]:
        found = found.filter(Q(number__icontains=word) | Q(**{f"{binding.title}__icontains": word}))
    return found


def _in_district(binding: Any, code: str) -> Q:
    here = Q(**{f"{binding.place}_district__code": code})
    return here | Q(**{f"{binding.village}__district__code": code}) if binding.village else here


def district_of(binding: Any, record: Any) -> District | None:
    """The district of the point, else of the village."""
    village = binding.of(record, "village")
    return getattr(record, f"{binding.place}_district", None) or (village.district if village else None)


def counts(binding: Any, found: QuerySet) -> list[dict[str, Any]]:
    """How many reports stand in each of the three public statuses."""
    workflow = binding.entity.workflow
    by_state = dict(found.order_by().values_list("state").annotate(Count("pk")))
    return [
        {"status": one, "count": sum(by_state.get(state, 0) for state in workflow.states_of(*one.phases))}
        for one in status.STATUSES
    ]


def categories(binding: Any) -> QuerySet:
    """The categories that may be chosen now."""
    from core.entities import get

    entity = get(binding.app, binding.categories)
    found = entity.rows()
    if binding.category_open:
        found = found.filter(**{binding.category_open: True})
    return found.order_by(binding.category_name)


def category_named(binding: Any, code: str) -> Any:
    """The open category with this code, or None."""
    return categories(binding).filter(**{binding.category_code: code}).first()


def category_keyed(binding: Any, key: str) -> Any:
    """The open category with this primary key, or None."""
    return categories(binding).filter(pk=whole_number(key)).first()


def groups(binding: Any) -> list[tuple[str, list[Any]]]:
    """Categories under their groups, in the order the entry gives the groups."""
    rows = list(categories(binding))
    field = rows[0]._meta.get_field(binding.category_group) if rows and binding.category_group else None
    found: dict[str, list[Any]] = {str(label): [] for _key, label in (field.flatchoices if field else ())}
    for category in rows:
        found.setdefault(group_label(binding, category), []).append(category)
    return [(label, members) for label, members in found.items() if members]


def group_label(binding: Any, category: Any) -> str:
    """The words of a category's group."""
    display = getattr(category, f"get_{binding.category_group}_display", None)
    return str(display()) if display is not None else ""


def tasks(binding: Any, actor: Any) -> QuerySet:
    """What a field officer may take, and what they have taken."""
    entity = binding.entity
    takeable = entity.workflow.transition(binding.take).sources
    steps = [name for name in (binding.take, binding.start, binding.finish) if name]
    workable = {state for name in steps for state in entity.workflow.transition(name).sources}
    mine = Q(**{binding.officer: actor.user_id, "state__in": workable})
    free = Q(**{f"{binding.officer}__isnull": True, "state__in": takeable})
    return access.visible(rows(binding), actor, entity).filter(mine | free)


def nearest(binding: Any, found: QuerySet, here: tuple[float, float] | None) -> list[dict[str, Any]]:
    """Tasks with their distance, the nearest first; without a position the most urgent first."""
    listed = [
        {"record": record, "metres": _metres(binding, record, here)}
        for record in found.order_by(F("complaint__due_on").asc(nulls_last=True), "pk")[: 5 * TASKS_SHOWN]
    ]
    if here is not None:
        listed.sort(key=lambda task: (task["metres"] is None, task["metres"] or 0))
    return listed[:TASKS_SHOWN]


def _metres(binding: Any, record: Any, here: tuple[float, float] | None) -> int | None:
    if here is None:
        return None
    return distance_m(here, (getattr(record, f"{binding.place}_lat"), getattr(record, f"{binding.place}_lon")))
