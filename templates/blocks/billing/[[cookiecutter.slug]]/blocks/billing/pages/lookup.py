"""Bills found by the register's number and paid by whoever holds it; nobody is named whole."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from blocks.billing import charges, gateway, selectors, services
from blocks.billing.models import Invoice
from blocks.billing.views import qris_svg, qris_text
from blocks.billing.virtual_account import spaced
from core import access, identity, masking, throttle

LONGEST = 40
LOOKUPS_AN_HOUR = 300  # from one network; who tries numbers out comes to an end


@require_GET
@access.may(access.PUBLIC)
def find(request: HttpRequest, binding: Any) -> HttpResponse:
    """Ask for the number; show years, amounts and what is left, the oldest unpaid bill first to pay."""
    words = " ".join(request.GET.get("q", "").split())[:LONGEST]
    has_room = not words or throttle.has_room(request, f"billing:{binding.app}", LOOKUPS_AN_HOUR)
    whole = _whole(binding, words) if words and has_room else None
    bills = selectors.bills_of(binding, whole) if whole is not None else []
    context = {
        "entity": binding.entity,
        "register": binding.register_entity,
        "label": binding.register_entity.field(binding.number).label,
        "words": words,
        "has_room": has_room,
        "number": binding.number_of(whole) if whole is not None else "",
        "payer": masking.name(str(getattr(whole, binding.payer))) if whole is not None and binding.payer else "",
        "village": getattr(whole, binding.village, None) if whole is not None and binding.village else None,
        "bills": [(one, binding.url("pay", one.row.code)) for one in bills],
        "rest": sum(one.rest for one in bills if one.row.status in charges.OWED),
    }
    return render(request, "block_billing/lookup.html", context, status=200 if has_room else 429)


def _whole(binding: Any, words: str) -> Any | None:
    """The record of the register with this number, with or without its dots."""
    rows = binding.register_entity.rows()
    return rows.filter(**{f"{binding.number}__in": [words, identity.digits(words)]}).first()


@require_GET
@access.may(access.PUBLIC)
def pay(request: HttpRequest, code: str, binding: Any) -> HttpResponse:
    """Show one bill and the ways to pay it."""
    row, record = _bill(binding, code)
    blocked = services.why_not_payable(binding, record) if row.status == "open" else []
    payable = row.status == "open" and row.rest > 0 and not blocked
    whole = getattr(record, binding.entity.parent)
    context = {
        "entity": binding.entity,
        "invoice": row,
        "period": getattr(record, binding.period),
        "title": binding.number_of(whole),
        "label": binding.register_entity.field(binding.number).label,
        "account": spaced(row.virtual_account),
        "blocked": blocked,
        "payable": payable,
        "qris_url": binding.url("pay_qris", code) if payable else "",
        "qris_text": qris_text(row) if payable else "",
        "bank_url": binding.url("bank", code) if payable and gateway.stand_in() else "",
        "check_url": binding.url("check", code) if row.status == "paid" else "",
        "back_url": f"{binding.url('lookup')}?q={getattr(whole, binding.number)}",
        "example": gateway.is_example(),
    }
    return render(request, "block_billing/pay.html", context)


@require_GET
@access.may(access.PUBLIC)
def qris(request: HttpRequest, code: str, binding: Any) -> HttpResponse:
    """Give the bill's QRIS code as a picture."""
    return qris_svg(_bill(binding, code)[0])


def _bill(binding: Any, code: str) -> tuple[Invoice, Any]:
    row = Invoice.objects.filter(app=binding.app, entity=binding.entity_name, code=code).first()
    record = binding.record_of(row) if row is not None else None
    if record is None:
        raise Http404(_("Tagihan tidak ditemukan."))
    return charges.put(binding, record, row), record
