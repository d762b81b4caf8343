"""The record of destruction (berita acara pemusnahan): a month of retention, numbered and printed for signature.

It is counted from the audit trail, in which each emptied record stands with the names of its emptied fields; so it
can say how much of what was destroyed, and holds none of it.
"""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core import display, entities, numbering
from core.documents import parts, signatory, typeset
from core.models import AuditEntry, Destruction
from core.pages.titles import app_name

NUMBER = "{seq:03}/BA-PDP/{month:roman}/{year}"
DEED, ASKED = "retention", "erase"
ROLE = "petugas_pdp"


def run(now: datetime) -> int:
    """Close the months that are over and in which something was destroyed; give how many."""
    this_month, done = first_day(timezone.localdate(now)), 0
    while (month := _next_open(this_month)) is not None:
        _close(month, now)
        done += 1
    return done


def first_day(day: date) -> date:
    return day.replace(day=1)


def _next_open(before: date) -> date | None:
    """The first month before this one that destroyed something and has no record yet."""
    last = Destruction.objects.first()
    rows = AuditEntry.objects.filter(action=DEED, at__lt=_midnight(before))
    if last is not None:
        rows = rows.filter(at__gte=_midnight(_following(last.month)))
    found = rows.order_by("at").first()
    return first_day(timezone.localdate(found.at)) if found is not None else None


def _close(month: date, now: datetime) -> None:
    last_day = _following(month) - timedelta(days=1)
    with transaction.atomic():
        number = numbering.next_number(NUMBER, app="core", entity="destruction", at=last_day)
        Destruction.objects.create(month=month, number=number, closed_at=now, content=content_of(month))


def content_of(month: date) -> dict[str, Any]:
    """Count what was destroyed in a month, by kind of record and field."""
    rows = AuditEntry.objects.filter(at__gte=_midnight(month), at__lt=_midnight(_following(month)))
    records: dict[tuple[str, str], set[int]] = {}
    values: dict[tuple[str, str], Counter[str]] = {}
    deeds = rows.filter(action=DEED).values_list("app", "entity", "object_id", "changes")
    for app, entity, key, changes in deeds.iterator():
        records.setdefault((app, entity), set()).add(key)
        values.setdefault((app, entity), Counter()).update(changes.get("emptied", ()))
    lines = [
        {"app": app, "entity": entity, "records": len(keys), "fields": dict(sorted(values[app, entity].items()))}
        for (app, entity), keys in sorted(records.items())
    ]
    return {"lines": lines, "asked": rows.filter(action=ASKED).count()}


def shown(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines in words: service, kind of record, how many, and which data."""
    return [_line(one) for one in content.get("lines", ())]


def total(content: dict[str, Any]) -> int:
    return sum(one["records"] for one in content.get("lines", ()))


def _line(one: dict[str, Any]) -> dict[str, Any]:
    try:
        entity = entities.get(one["app"], one["entity"])
    except LookupError:  # its application left
        return {
            "service": one["app"],
            "kind": one["entity"],
            "records": one["records"],
            "data": ", ".join(one["fields"]),
        }
    labels = {info.name: str(info.label) for info in entity.fields}
    data = "; ".join(f"{labels.get(name, name)} ({display.number(count)})" for name, count in one["fields"].items())
    return {"service": app_name(one["app"]), "kind": str(entity.label), "records": one["records"], "data": data}


def pdf(row: Destruction) -> bytes:
    """Print the record of a month for signature by who protects personal data."""
    day = timezone.localdate(row.closed_at)
    position = signatory.position_of_role(ROLE, app="core", office=None, day=day)
    office = position.office if position is not None else None
    data = parts.base(office, title=_("Berita Acara Pemusnahan Data Pribadi"), number=row.number, day=day)
    data["parts"] = [parts.text(_opening(row)), _table(row), parts.text(_how()), parts.text(_closing(row))]
    data["signatory"] = signatory.of_role(ROLE, app="core", office=office, day=day).data
    return typeset.pdf("letter", data, at=row.closed_at)


def month_name(month: date) -> str:
    return date_format(month, "F Y")


def _opening(row: Destruction) -> str:
    words = {"month": month_name(row.month), "count": display.number(total(row.content))}
    return (
        _(
            "Selama %(month)s data pribadi pada %(count)s berkas dimusnahkan karena masa simpannya habis atau atas "
            "permintaan pemiliknya (UU 27/2022 Pasal 43 dan 44), sebagai berikut:"
        )
        % words
    )


def _table(row: Destruction) -> dict[str, Any]:
    columns = [_("Layanan"), _("Jenis berkas"), _("Jenis data (berkas)"), _("Berkas")]
    rows = [[one["service"], one["kind"], one["data"], display.number(one["records"])] for one in shown(row.content)]
    return parts.table(columns, rows, (3,))


def _how() -> str:
    return _(
        "Isian dikosongkan dalam basis data dan berkas lampirannya dihapus. Yang wajib ada disamarkan: tanggal menjadi "
        "awal tahunnya, angka tinggal angka depannya, orang menjadi tanpa nama. Nomor dan riwayat berkas tetap ada; "
        "salinan dalam cadangan hilang bersama cadangan yang habis masa simpannya."
    )


def _closing(row: Destruction) -> str:
    asked = _("Permintaan penghapusan yang dipenuhi: %s.") % display.number(row.content.get("asked", 0))
    return f"{asked} {_('Berita acara ini tidak memuat data yang dimusnahkan; rinciannya ada pada jejak audit.')}"


def _following(month: date) -> date:
    return first_day(month + timedelta(days=32))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
