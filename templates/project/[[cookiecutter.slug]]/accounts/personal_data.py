"""What the region keeps about a person: in words for a page, and whole as a copy to take along (UU 27/2022 art. 32)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.html import strip_tags

from accounts import consents
from accounts.models import Person, User
from core import retention
from core.entities import Entity, all_entities
from core.models import AuditEntry, WorkItem
from core.values import render_value
from egov import audit_words
from live import menus

MOST = 500
CLOSED = ("done", "rejected")


@dataclass(frozen=True)
class Kept:
    """The personal data of one person in one kind of record."""

    app: str
    service: str
    kind: str
    count: int
    fields: tuple[str, ...]
    specific: tuple[str, ...]
    until: datetime | None
    forever: tuple[str, ...]
    open_count: int

    @property
    def is_running(self) -> bool:
        """Say whether a storage time that was declared still runs, or work is still open."""
        return self.open_count > 0 or (self.until is not None and self.until > timezone.now())


def kept(person: Person) -> list[Kept]:
    """All kinds of record in which the person is the owner, with what is personal there and until when it is kept."""
    return [found for entity in all_entities() if (found := _kept(entity, person)) is not None]


def records(entity: Entity, person: Person) -> Any:
    """The person's own records of an entity; none where it names no owner."""
    path = retention.owner_path(entity)
    rows = entity.model._default_manager
    return rows.filter(**{path: person}).order_by("pk") if path else rows.none()


def _kept(entity: Entity, person: Person) -> Kept | None:
    rows, infos = records(entity, person), [info for info in entity.fields if info.personal]
    count = rows.count()
    if not count or not infos:
        return None
    items = WorkItem.objects.filter(app=entity.app, entity=entity.name, object_id__in=rows.values("pk"))
    days = max((info.retention_days for info in infos if info.retention_days), default=0)
    return Kept(
        app=entity.app,
        service=menus.app_name(entity.app),
        kind=str(entity.label),
        count=count,
        fields=tuple(str(info.label) for info in infos),
        specific=tuple(str(info.label) for info in infos if info.personal == "specific"),
        until=_until(entity, rows, items, days) if days else None,
        forever=tuple(str(info.label) for info in infos if not info.retention_days),
        open_count=items.exclude(phase__in=CLOSED).count() if entity.workflow is not None else 0,
    )


def _until(entity: Entity, rows: Any, items: Any, days: int) -> datetime | None:
    """When the last of the records is emptied by the clock (core.retention)."""
    names = {field.name for field in entity.model._meta.concrete_fields}
    if entity.workflow is not None:
        last = items.order_by("-entered_at").values_list("entered_at", flat=True).first()
    else:
        made = rows.order_by("-created_at").values_list("created_at", flat=True)
        last = made.first() if "created_at" in names else None
    return last + timedelta(days=days) if last is not None else None


def copy_of(person: Person) -> dict[str, Any]:
    """Everything with its own words, and who of the region dealt with it when."""
    own = [(entity, list(records(entity, person)[:MOST])) for entity in all_entities()]
    return {
        "catatan": [_record(entity, row) for entity, rows in own for row in rows],
        "persetujuan": [_consent(one) for one in consents.of_person(person)],
        "jejak_pemrosesan": _trail(person, [(entity, [row.pk for row in rows]) for entity, rows in own if rows]),
    }


def _consent(one: consents.Shown) -> dict[str, str]:
    row = one.row
    return {
        "layanan": one.service,
        "tujuan": row.purpose,
        "diberikan": timezone.localtime(row.given_at).isoformat(timespec="minutes"),
        "berakhir": timezone.localtime(row.ended_at).isoformat(timespec="minutes") if row.ended_at else "",
    }


def _record(entity: Entity, row: Any) -> dict[str, Any]:
    shown = [info for info in entity.fields if info.kind not in ("file", "image", "shape")]
    return {
        "layanan": menus.app_name(entity.app),
        "jenis": str(entity.label),
        "nomor": getattr(row, "number", "") or "",
        "isi": {str(info.label): _value(info, row) for info in shown},
    }


def _value(info: Any, row: Any) -> str:
    """What the field holds; the person's own numbers are written out."""
    if info.kind in ("nik", "kk"):
        return str(getattr(row, info.name) or "")
    return strip_tags(str(render_value(info, row))).strip()


def _trail(person: Person, own: list[tuple[Entity, list[int]]]) -> list[dict[str, str]]:
    """What was done with the data; officers are named by their duty only."""
    about = Q(app="accounts", entity="person", object_id=person.pk)
    for user_id in User.objects.filter(person=person).values_list("pk", flat=True):
        about |= Q(app="accounts", entity__in=("", "user"), object_id=user_id)
    for entity, keys in own:
        about |= Q(app=entity.app, entity=entity.name, object_id__in=keys)
    rows = AuditEntry.objects.filter(about).order_by("-at")[:MOST]
    return [
        {
            "waktu": timezone.localtime(row.at).isoformat(timespec="minutes"),
            "perbuatan": str(audit_words.action_of(row)),
            "di": str(audit_words.place_of(row)),
            "oleh": "pemilik data" if _is_own(row, person) else "petugas" if row.actor_id else "sistem",
        }
        for row in rows
    ]


def _is_own(row: AuditEntry, person: Person) -> bool:
    return row.actor is not None and row.actor.person_id == person.pk
