"""Writes rows as CSV or XLSX. Cells that a spreadsheet would run as a formula are made plain text."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, masking
from core.access import Actor
from core.entities import Entity

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def response(entity: Entity, rows: QuerySet, actor: Actor, form: str) -> HttpResponse:
    """The rows as a download; `form` is csv or xlsx."""
    table = list(lines(entity, rows, actor))
    name = f"{entity.app}-{entity.name}-{timezone.localdate().isoformat()}.{form}"
    answer = HttpResponse(content_type=XLSX if form == "xlsx" else "text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.write(_xlsx(table) if form == "xlsx" else _csv(table))
    return answer


def lines(entity: Entity, rows: QuerySet, actor: Actor) -> Iterator[list[Any]]:
    """A heading, then a line a record; personal values only for those whom `read` names, and masked."""
    shown = [info for info in entity.fields if info.kind not in ("file", "image", "shape", "table")]
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


def _csv(table: list[list[Any]]) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    for line in table:
        writer.writerow(["" if value is None else value for value in line])
    return out.getvalue()


def _xlsx(table: list[list[Any]]) -> bytes:
    from openpyxl import Workbook  # here, so that no start waits for it

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Data"))
    for line in table:
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
