"""The way of a request: read once from the service's steps, and which office and officer each step means."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.case.models import Action
from core import access
from core.documents.texts import PLACE
from core.models import Office, Position, PositionHolding
from core.positions import RANK
from core.rules import RuleBroken


def of_service(binding: Any, service: Any) -> list[dict[str, Any]]:
    """The steps of a service in order, as a request keeps them; RuleBroken where they cannot end."""
    entity = binding.step_entity
    rows = entity.model._default_manager.filter(**{entity.parent: service}).order_by(binding.step_order, "pk")
    route = [_step(binding, row) for row in rows]
    if not route or route[-1]["action"] != Action.PUTUS:
        raise RuleBroken([_("Alur layanan ini belum lengkap: meja terakhir harus memutuskan. Hubungi kantor.")])
    return route


def _step(binding: Any, row: Any) -> dict[str, Any]:
    office_id = getattr(row, f"{binding.step_office}_id", None) if binding.step_office else None
    return {
        "name": getattr(row, binding.step_name),
        "action": getattr(row, binding.step_action),
        "role": getattr(row, binding.step_role),
        "office": office_id,
        "workdays": int(getattr(row, binding.step_workdays) or 0),
    }


def name_of(binding: Any, record: Any, step: dict[str, Any]) -> str:
    """The desk's name; a place such as `Ketua RT {rt}` takes the record's value."""
    return PLACE.sub(lambda place: str(getattr(record, place[1], "")), step["name"]).strip()


def plain(name: str) -> str:
    """A desk's name where no record is at hand."""
    return PLACE.sub("", name).strip()


def office_of(binding: Any, record: Any, step: dict[str, Any]) -> Office | None:
    """The office of a step: the one it names, else that of the record's village or of its district."""
    if step["office"]:
        return Office.objects.filter(pk=step["office"]).first()
    return place_office(binding, record, step["role"])


def place_office(binding: Any, record: Any, role: str) -> Office | None:
    """The office where a role works on the record: of its village, or of its district."""
    village = getattr(record, binding.village, None) if binding.village else None
    if village is None:
        return None
    # Both are seeded under their official codes.
    area, kind = (village.district, "kec") if role in binding.district_roles else (village, "kel")
    return Office.objects.filter(code=f"{kind}-{area.code.replace('.', '')}").first()


def named_officer(binding: Any, record: Any, role: str) -> int | None:
    """The officer whom the record names for a role."""
    path = binding.paths_of_people().get(role)
    return access.follow(record, path) if path else None


def position_for(binding: Any, office: Office | None, role: str, day: Any) -> Position | None:
    """The position that does a role's work in an office: its own before one over all offices, held before empty."""
    granted = Position.objects.filter(is_active=True, grants__app__in=(binding.app, "*"), grants__role=role).distinct()
    own = granted.filter(office=office) if office is not None else granted.none()
    wide = granted.filter(grants__app__in=(binding.app, "*"), grants__role=role, grants__all_offices=True)
    for rows in (own, wide):
        held = PositionHolding.objects.on(day).filter(position__in=rows).select_related("position")
        found = sorted(held, key=lambda row: (RANK.get(row.acting, 2), row.position_id))
        if found:
            return found[0].position
    return own.order_by("pk").first() or wide.order_by("pk").first()
