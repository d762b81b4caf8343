"""The book of one grant: plan and pay for the treasurer, spend, return and send for the organisation."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.grants import printing
from blocks.grants.forms import PayForm, PlanForm, RefundForm, SpendForm
from blocks.grants.selectors import book
from blocks.grants.services import paying, reporting
from core import access, pages
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def _record(binding: Any, request: HttpRequest, pk: int) -> Any:
    """The proposal, or page 404 for everybody who does not read it by role or as its own."""
    actor = actor_of(request)
    record = pages.find(binding.seen(actor), pk)
    if not access.sees_personal(actor, binding.entity, record) or binding.row(record).granted is None:
        raise Http404(_("Data tidak ditemukan."))
    return record


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about the money of one grant."""
    record = _record(binding, request, pk)
    context = book.whole(binding, record, actor_of(request))
    trail = pages.trail_of(binding.entity, (record.number, context["back_url"]), (_("Dana"), ""))
    return render(request, "block_grants/book.html", context | {"trail": trail})


def _fill(
    binding: Any, request: HttpRequest, record: Any, title: str, form: Any, deed: Callable[[], Any], done: str
) -> HttpResponse:
    """Show a form, do what it asks for, and go back to the book."""
    if request.method == "POST" and form.is_valid():
        pages.attempt(form, deed)
        if form.is_valid() and not form.errors:
            messages.success(request, done)
            return redirect(binding.url("book", record.pk))
    back = binding.url("book", record.pk)
    context = {
        "binding": binding,
        "trail": pages.trail_of(binding.entity, (_("Dana"), back), (title, "")),
        "title": title,
        "form": form,
        "back_url": back,
        "row": binding.row(record),
        "name": binding.holder_name(record),
    }
    return render(request, "block_grants/form.html", context, status=422 if form.errors else 200)


def _data(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def plan(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Set the instalments."""
    actor, record = actor_of(request), _record(binding, request, pk)
    paying.require_treasurer(binding, actor)
    form = PlanForm(_data(request), most=int(binding.setting("most_instalments")))

    def deed() -> None:
        parts = [paying.Part(amount, day) for amount, day in form.rows()]
        paying.plan(binding, actor, record, parts)

    return _fill(binding, request, record, _("Rencana pencairan"), form, deed, _("Rencana pencairan disimpan."))


def pay(binding: Any, request: HttpRequest, pk: int, order: int) -> HttpResponse:
    """Note a transfer."""
    actor, record = actor_of(request), _record(binding, request, pk)
    paying.require_treasurer(binding, actor)
    form = PayForm(_data(request), request.FILES or None)

    def deed() -> None:
        data = form.cleaned_data
        paid = paying.Paid(data["paid_on"], data["transfer"], data["receiver"])
        paying.pay(binding, actor, record, order, paid, data["pledge"])

    title = _("Catat pencairan tahap %s") % order
    return _fill(binding, request, record, title, form, deed, _("Pencairan dicatat dan kuitansi bernomor."))


def spend(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Write a purchase down."""
    actor, record = actor_of(request), _record(binding, request, pk)
    reporting.require_reporter(binding, record, actor)
    form = SpendForm(_data(request), request.FILES or None, lines=book.budget(binding, record))

    def deed() -> None:
        data = form.cleaned_data
        bought = reporting.Bought(data["line"], int(data["amount"]), data["spent_on"], data["note"])
        reporting.spend(binding, actor, record, bought, data["proof"])

    return _fill(binding, request, record, _("Catat belanja"), form, deed, _("Belanja dicatat."))


def refund(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Note money that went back."""
    actor, record = actor_of(request), _record(binding, request, pk)
    reporting.require_reporter(binding, record, actor)
    form = RefundForm(_data(request), request.FILES or None, initial={"amount": binding.row(record).rest})

    def deed() -> None:
        data = form.cleaned_data
        reporting.refund(
            binding, actor, record, int(data["amount"]), data["returned_on"], data["reference"], data["proof"]
        )

    return _fill(binding, request, record, _("Catat pengembalian"), form, deed, _("Pengembalian dicatat."))


def strike(binding: Any, request: HttpRequest, pk: int, spending: int) -> HttpResponse:
    """Take a purchase back."""
    return _deed(
        binding, request, pk, lambda actor, record: reporting.strike(binding, actor, record, spending), _("Dihapus.")
    )


def send(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Send the report."""
    return _deed(binding, request, pk, lambda actor, record: reporting.send(binding, actor, record), _("LPJ dikirim."))


def _deed(binding: Any, request: HttpRequest, pk: int, deed: Callable[[Any, Any], None], done: str) -> HttpResponse:
    record = _record(binding, request, pk)
    if request.method == "POST":
        try:
            deed(actor_of(request), record)
            messages.success(request, done)
        except RuleBroken as problem:
            for words in problem.messages:
                messages.error(request, words)
        except StaleState as problem:
            messages.error(request, str(problem))
    return redirect(binding.url("book", pk))


def _payment(binding: Any, record: Any, order: int) -> Any:
    found = binding.row(record).payments.filter(order=order).first()
    if found is None:
        raise Http404(_("Data tidak ditemukan."))
    return found


def receipt(binding: Any, request: HttpRequest, pk: int, order: int) -> HttpResponse:
    """The receipt of an instalment, for the stamp and signature of the organisation."""
    record = _record(binding, request, pk)
    payment = _payment(binding, record, order)
    if payment.paid_on is None:
        raise Http404(_("Data tidak ditemukan."))
    return _pdf(printing.receipt(binding, record, payment), f"kuitansi-{order}.pdf")


def pledge(binding: Any, request: HttpRequest, pk: int, order: int) -> HttpResponse:
    """The pledge of integrity, to be signed before the instalment is paid."""
    record = _record(binding, request, pk)
    return _pdf(printing.pledge(binding, record, _payment(binding, record, order)), f"pakta-integritas-{order}.pdf")


def _pdf(data: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(data, content_type="application/pdf", headers=headers)
