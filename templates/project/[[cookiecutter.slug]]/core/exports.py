"""Writes rows as CSV or XLSX. Cells that a spreadsheet would run as a formula are made plain text.

A list with personal values carries its origin: who took it, when and why, on a sheet of its own and at the foot of
every printed page; in a CSV file as its last line.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, display, identity, masking
from core.access import Actor
from core.disclosure import NOT_LISTED
from core.entities import Entity

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Origin:
    """Where a list with personal values comes from."""

    who: str
    taken_at: datetime
    what: str
    reason: str
    words: str = ""

    def pairs(self) -> list[list[str]]:
        """As a sheet says it."""
        return [
            [_("Data"), self.what],
            [_("Diunduh oleh"), self.who],
            [_("Waktu unduh"), display.moment(self.taken_at)],
            [_("Alasan"), self.reason],
            [_("Dicari dengan"), self.words or display.NOTHING],
            [_("Perhatian"), _("Berisi data pribadi. Pakai hanya untuk alasan di atas, lalu hapus (UU 27/2022).")],
        ]

    def line(self) -> str:
        """As the foot of a page says it."""
        words = {"who": self.who, "time": display.moment(self.taken_at)}
        return _("Berisi data pribadi. Diunduh oleh %(who)s pada %(time)s.") % words


def origin_of(actor: Actor, what: str, reason: str, words: str = "") -> Origin:
    """The origin of a list that the actor takes now."""
    user = actor.user
    nip = getattr(user, "nip", "")
    who = f"{user.full_name}, NIP {identity.format_nip(nip)}" if nip else str(user.full_name)
    return Origin(who, timezone.now(), what, reason, words)


def response(entity: Entity, rows: QuerySet, actor: Actor, form: str, origin: Origin | None = None) -> HttpResponse:
    """The rows as a download; `form` is csv or xlsx."""
    table = list(lines(entity, rows, actor))
    name = f"{entity.app}-{entity.name}-{timezone.localdate().isoformat()}.{form}"
    answer = HttpResponse(content_type=XLSX if form == "xlsx" else "text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.write(_xlsx(table, origin) if form == "xlsx" else _csv(table, origin))
    return answer


def lines(entity: Entity, rows: QuerySet, actor: Actor) -> Iterator[list[Any]]:
    """A heading, then a line a record; personal values only for those whom `read` names, and masked."""
    shown = [info for info in entity.fields if info.kind not in NOT_LISTED]
    head = [str(info.label) for info in shown]
    yield [*([_("Nomor")] if entity.number else []), *([_("Status")] if entity.workflow else []), *head]
    for record in rows.iterator(chunk_size=500):
        personal = access.sees_personal(actor, entity, record)
        start = [record.number] if entity.number else []
        if entity.workflow:
            start.append(str(entity.workflow.state(record.state).label))
        yield start + [cell(record, info, personal) for info in shown]


def cell(record: Any, info: Any, personal: bool) -> Any:
    """One value as a spreadsheet should hold it."""
    if info.personal and not personal:
        return ""
    value = getattr(record, info.name)
    if info.kind in ("nik", "kk"):
        return masking.mask_number(str(value or ""))
    display = getattr(record, f"get_{info.name}_display", None)
    if display is not None:
        return str(display() or "")
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    if value is None or isinstance(value, bool | int | float | date):
        return value
    if info.kind in ("integer", "decimal", "money", "percent"):
        return value
    return plain(str(value))


def plain(text: str) -> str:
    """Keep a spreadsheet from running a cell: a quote goes before what starts a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _csv(table: list[list[Any]], origin: Origin | None) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    for line in table:
        writer.writerow(["" if value is None else value for value in line])
    if origin is not None:
        writer.writerow([plain(f"{origin.line()} {_('Alasan')}: {origin.reason}")])
    return out.getvalue()


def _xlsx(table: list[list[Any]], origin: Origin | None) -> bytes:
    from openpyxl import Workbook  # here, so that no start waits for it

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Data"))
    for line in table:
        sheet.append(line)
    if origin is not None:
        sheet.oddFooter.left.text = origin.line().replace("&", "&&")
        told = book.create_sheet(_("Asal"))
        told.column_dimensions["A"].width, told.column_dimensions["B"].width = 18, 90
        for name, value in origin.pairs():
            told.append([name, plain(value)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
