"""Ready replies: texts that officers send again and again, their places filled in from the case.

The places are a closed list. Nothing else of a record comes into a reply, so a text that an administrator writes
can never pull out what the officer may not read.
"""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import access, display, workitems
from core.access import Actor
from core.casework import arrivals, workers
from core.entities import Entity
from core.models import ReadyReply

PLACE = re.compile(r"\{([^{}]*)\}")
PLACES = {
    "nomor": gettext_lazy("nomor berkas"),
    "nama": gettext_lazy("nama warga, bila Anda boleh membacanya"),
    "jenis": gettext_lazy("jenis berkas"),
    "keadaan": gettext_lazy("keadaan sekarang"),
    "kantor": gettext_lazy("kantor pemegang"),
    "tenggat": gettext_lazy("tenggat sekarang"),
    "tanggal": gettext_lazy("tanggal hari ini"),
    "petugas": gettext_lazy("nama Anda"),
}


def check(text: str) -> None:
    """Raise ValidationError where a text holds a place that is not on the list."""
    unknown = [name for name in PLACE.findall(text) if name not in PLACES]
    if unknown:
        words = {"name": unknown[0], "known": ", ".join(f"{{{name}}}" for name in PLACES)}
        raise ValidationError(_("Isian {%(name)s} tidak dikenal. Yang ada: %(known)s.") % words)


def for_record(entity: Entity, record: Any, actor: Actor) -> list[ReadyReply]:
    """The replies that fit a record as it is now, for an officer who works on it."""
    if entity.workflow is None or not workers.works_on(entity, record, actor):
        return []
    held = access.follow(record, entity.office) if entity.office else None
    near = {held, *workers.office_ids(actor)} - {None}
    rows = ReadyReply.objects.filter(Q(office__isnull=True) | Q(office__in=near), app=entity.app, is_active=True)
    return list(rows.filter(entity__in=("", entity.name), state__in=("", record.state)))


def chosen(replies: list[ReadyReply], key: str) -> ReadyReply | None:
    """The reply that the page was asked for, among those that fit."""
    return next((one for one in replies if str(one.pk) == key), None)


def filled(reply: ReadyReply, entity: Entity, record: Any, actor: Actor) -> str:
    """The text with its places filled in; what is not known, or not for this officer, becomes a line of dots."""
    values = _values(entity, record, actor)
    return PLACE.sub(lambda found: values.get(found[1]) or "……", reply.text)


def _values(entity: Entity, record: Any, actor: Actor) -> dict[str, str]:
    item, office = workitems.of_record(entity, record), workers.office_of(entity, record)
    owner = arrivals.owner_of(entity, record) if access.sees_personal(actor, entity, record) else None
    due_at = item.due_at if item is not None else None
    return {
        "nomor": getattr(record, "number", "") or "",
        "nama": getattr(owner, "full_name", ""),
        "jenis": str(entity.label),
        "keadaan": str(entity.workflow.state(record.state).label),
        "kantor": office.name if office is not None else "",
        "tenggat": display.long_date(timezone.localtime(due_at)) if due_at is not None else "",
        "tanggal": display.long_date(timezone.localdate()),
        "petugas": actor.user.full_name if actor.user is not None else "",
    }


def place_in(form: Any, entity: Entity, step: Any) -> str:
    """The long text of a step's form, which is what residents read; else its note; empty where there is neither."""
    longs = [name for name in (*step.require, *step.inputs) if entity.field(name).kind == "longtext"]
    return next((one for one in (*longs, "note") if one in form.fields), "")
