"""Pages of an invoice: pay it, receipt, the bank's call-back, the treasurer's ledger."""

from datetime import date
from typing import Any

import segno
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.request import RawPostDataException
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from blocks.billing import bank, charges, gateway, qris, reconcile, selectors, services
from blocks.billing import callback as callbacks
from blocks.billing import receipt as receipts
from blocks.billing.models import Invoice, Settlement
from blocks.billing.virtual_account import spaced
from core import access, files, pages, workflow
from core.access import actor_of
from core.documents.printed import office_of
from core.rules import RuleBroken

MAX_BODY = 64 * 1024


def _record(request: HttpRequest, binding: Any, pk: int) -> Any:
    """The record, for those who read it as somebody named."""
    actor = actor_of(request)
    rows = access.visible(binding.entity.rows(), actor, binding.entity)
    record = pages.find(rows, pk)
    if not access.sees_personal(actor, binding.entity, record):
        raise Http404(_("Tagihan tidak ditemukan."))
    return record


def _by_code(binding: Any, code: str) -> Invoice:
    found = Invoice.objects.filter(app=binding.app, entity=binding.entity_name, code=code)
    row = found.first()
    if row is None:
        raise Http404(_("Tagihan tidak ditemukan."))
    return row


def qris_text(row: Invoice) -> str:
    """The text of the invoice's QRIS code."""
    return qris.payload(gateway.merchant(), row.next_amount, row.number, str(row.pk))


@require_GET
@access.may(access.ENTITY)
def invoice(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Show what is owed, the ways to pay and what was paid."""
    record, actor = _record(request, binding, pk), actor_of(request)
    row = charges.put(binding, record, binding.row(record))
    blocked = services.why_not_payable(binding, record) if row.status == "open" else []
    payable = row.status == "open" and row.rest > 0 and not blocked
    context = {
        "entity": binding.entity,
        "record": record,
        "invoice": row,
        "account": spaced(row.virtual_account),
        "payable": payable,
        "blocked": blocked,
        "qris_url": binding.url("qris", pk) if payable else "",
        "qris_text": qris_text(row) if payable else "",
        "bank_url": binding.url("bank", row.code) if payable and gateway.stand_in() else "",
        "cash_url": binding.url("cash", pk) if payable and binding.is_counter(actor) else "",
        "renew_url": binding.url("renew", pk) if row.status == "expired" and binding.paid_step(record) else "",
        "receipt_url": binding.url("receipt", pk) if row.status == "paid" else "",
        "back_url": binding.entity.url("detail", pk),
        "example": gateway.is_example(),
    }
    return render(request, "block_billing/invoice.html", context)


@require_GET
@access.may(access.ENTITY)
def qris_image(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Give the invoice's QRIS code as a picture."""
    record = _record(request, binding, pk)
    return qris_svg(charges.put(binding, record, binding.row(record)))


def qris_svg(row: Invoice) -> HttpResponse:
    """The invoice's QRIS code as a picture."""
    if row.status != "open" or row.rest <= 0:
        raise Http404(_("Tagihan ini tidak menunggu pembayaran."))
    response = HttpResponse(content_type="image/svg+xml")
    segno.make(qris_text(row), error="m", micro=False).save(response, kind="svg", scale=5, border=3)
    response["Cache-Control"] = "private, no-store"
    return response


@require_GET
@access.may(access.ENTITY)
def receipt_pdf(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Give the receipt of a paid invoice."""
    record = _record(request, binding, pk)
    row = binding.row(record)
    if row.status != "paid":
        raise Http404(_("Tagihan ini belum lunas."))
    office = office_of(binding.entity, record)
    response = HttpResponse(
        receipts.pdf(binding, record, row, office),
        content_type="application/pdf",
    )
    response["Content-Disposition"] = f'inline; filename="kuitansi-{row.pk}.pdf"'
    return response


@require_GET
@access.may(access.PUBLIC)
def check(request: HttpRequest, code: str, binding: Any) -> HttpResponse:
    """Confirm a receipt to who holds it: number, amount, time; nothing about the payer."""
    row = _by_code(binding, code)
    context = {"entity": binding.entity, "invoice": row}
    return render(request, "block_billing/check.html", context)


@require_POST
@access.may(access.OFFICER)
def cash(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Book cash taken at the counter."""
    record, actor = _record(request, binding, pk), actor_of(request)
    if not binding.is_counter(actor):
        raise access.Forbidden(_("Pembayaran tunai dicatat oleh petugas loket."))
    try:
        services.pay_cash(binding, record, actor)
        messages.success(request, _("Pembayaran tunai tercatat."))
    except (RuleBroken, workflow.StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
    return redirect(binding.url("invoice", pk))


@require_POST
@access.may(access.ENTITY)
def renew(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Open an expired invoice again."""
    record, actor = _record(request, binding, pk), actor_of(request)
    try:
        services.renew(binding, record, actor)
        messages.success(request, _("Batas bayar diperpanjang."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(binding.url("invoice", pk))


@access.may(access.PUBLIC)
def bank_page(request: HttpRequest, code: str, binding: Any) -> HttpResponse:
    """Play the bank: show the bill and, on the button, send the signed notice."""
    if not gateway.stand_in():
        raise Http404(_("Halaman tidak ditemukan."))
    row = _by_code(binding, code)
    if request.method == "POST":
        channel = "qris" if request.POST.get("channel") == "qris" else "va"
        charges.put(binding, binding.record_of(row), row)
        status, answer = bank.send(binding, row, channel, reverse(f"{binding.package}:billing_callback"))
        if status == 200:
            messages.success(request, _("Bank contoh: pembayaran diterima."))
            return redirect(_after_paying(request, binding, row))
        words = answer["responseMessage"]
        messages.error(request, _("Bank contoh: ditolak (%s).") % words)
    charges.put(binding, binding.record_of(row), row)
    context = {"invoice": row, "account": spaced(row.virtual_account)}
    return render(request, "block_billing/bank.html", context)


def _after_paying(request: HttpRequest, binding: Any, row: Invoice) -> str:
    """The record's page for who reads it as somebody named, else the page that paid."""
    record, actor = binding.record_of(row), actor_of(request)
    if binding.register and not access.sees_personal(actor, binding.entity, record):
        return binding.url("pay", row.code)
    return binding.entity.url("detail", record.pk)


@csrf_exempt
@require_POST
@access.may(access.PUBLIC)
def callback(request: HttpRequest, binding: Any) -> JsonResponse:
    """Take a bank's signed notice; the signature, not a session, says who calls."""
    if int(request.headers.get("Content-Length") or 0) > MAX_BODY:
        return JsonResponse({"responseCode": "4132500", "responseMessage": "Too Large"}, status=413)
    try:
        body = request.body
    except RawPostDataException:  # a form was sent, and was read as one; banks send JSON
        return JsonResponse({"responseCode": "4002500", "responseMessage": "Bad Request"}, status=400)
    status, answer = callbacks.receive(binding, request.path, body, request.headers)
    return JsonResponse(answer, status=status)


@access.may(access.OFFICER)
def ledger(request: HttpRequest, binding: Any) -> HttpResponse:
    """Show money in by day and open invoices; take a bank file for comparison."""
    actor = actor_of(request)
    if not binding.is_treasurer(actor):
        raise access.Forbidden(_("Penerimaan hanya untuk bendahara dan pimpinan kantor."))
    if request.method == "POST":
        made = _reconcile(request, binding)
        if made is not None:
            return redirect(binding.url("settlement", made.pk))
    context = {
        "entity": binding.entity,
        "today": timezone.localdate(),
        "ledger": selectors.ledger(binding),
        "settlements": Settlement.objects.filter(app=binding.app)[:20],
        "binding": binding,
    }
    return render(request, "block_billing/ledger.html", context)


def _reconcile(request: HttpRequest, binding: Any) -> Settlement | None:
    upload = request.FILES.get("berkas")
    try:
        day = date.fromisoformat(request.POST.get("tanggal", ""))
        if upload is None:
            raise RuleBroken([_("Pilih berkas CSV dari bank.")])
        checked = files.check(upload, accept=("csv",), max_mb=5)
        return reconcile.run(binding, day, upload.name, checked.data, actor_of(request))
    except ValueError:
        messages.error(request, _("Isi tanggal berkas."))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return None


@require_GET
@access.may(access.OFFICER)
def settlement(request: HttpRequest, key: int, binding: Any) -> HttpResponse:
    """Show what a comparison found."""
    if not binding.is_treasurer(actor_of(request)):
        raise access.Forbidden(_("Penerimaan hanya untuk bendahara dan pimpinan kantor."))
    rows = Settlement.objects.filter(app=binding.app)
    found = pages.find(rows, key)
    lines = found.lines.select_related("payment__invoice")
    context = {
        "settlement": found,
        "lines": lines,
        "counts": selectors.line_counts(lines),
        "back_url": binding.url("ledger"),
    }
    return render(request, "block_billing/settlement.html", context)
