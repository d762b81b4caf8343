"""What the pages of titles, copies, members, loans and the rest show of the block."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.selectors import catalogue, mine, queue
from core import access
from core.access import Actor
from core.blocks import Panel


def of_record(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    """The panels that the actor may see."""
    row = binding.row(record)
    if row is None:
        return []
    if binding.is_a(record, "title"):
        return _title(binding, record, row, actor)
    makers = {"copy": _copy, "member": _member, "loan": _loan, "reservation": _hold, "stocktake": _stock}
    key = next((key for key in makers if binding.is_a(record, key)), "")
    entity = binding.entity_of(key) if key else None
    if entity is None or not access.is_one_of(entity.access.read, actor, entity, record):
        return []
    return makers[key](binding, record, row, actor)


def _title(binding: Any, record: Any, row: Any, actor: Actor) -> list[Panel]:
    context = {
        "binding": binding,
        "row": row,
        "shelves": catalogue.shelves(binding, row),
        "is_librarian": binding.is_librarian(actor),
        "url": binding.url("title", record.pk),
    }
    return [Panel("block_library/panels/title.html", context, _("Ketersediaan"))]


def _copy(binding: Any, record: Any, row: Any, actor: Actor) -> list[Panel]:
    loan = row.loans.filter(is_open=True).select_related("borrower").first()
    held = row.holds.filter(is_open=True).select_related("borrower").first()
    times = row.loans.count()
    return [Panel("block_library/panels/copy.html", {"loan": loan, "held": held, "times": times}, _("Sirkulasi"))]


def _member(binding: Any, record: Any, row: Any, actor: Actor) -> list[Panel]:
    context = {"binding": binding, "card": mine.card(binding, record), "is_librarian": binding.is_librarian(actor)}
    return [Panel("block_library/panels/member.html", context, _("Pinjaman dan pesanan"))]


def _loan(binding: Any, record: Any, row: Any, actor: Actor) -> list[Panel]:
    today = timezone.localdate()
    context = {"binding": binding, "row": row, "is_late": row.is_late(today), "is_running": row.is_running(today)}
    context["is_own"] = actor.person_id is not None and access.owns(actor, binding.entity_of("loan"), record)
    return [Panel("block_library/panels/loan.html", context, _("Masa pinjam"))]


def _hold(binding: Any, record: Any, row: Any, actor: Actor) -> list[Panel]:
    return [Panel("block_library/panels/hold.html", {"row": row, "place": queue.place_of(row)}, _("Antrean"))]


def _stock(binding: Any, record: Any, row: Any, actor: Actor) -> list[Panel]:
    context = {"binding": binding, "row": row, "record": record, "scanned": row.scans.count()}
    return [Panel("block_library/panels/stock.html", context, _("Pindaian"))] if binding.is_librarian(actor) else []
