"""Reads a digital loan page by page; every page asks anew whether the loan still runs."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library import pages
from blocks.library.models import Loan
from blocks.library.views import menu
from blocks.library.views.mine import own_loan
from core import access
from core.access import actor_of


def start(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Go on where the reader stopped."""
    loan = _running(binding, request, pk)
    return redirect(binding.url("read_page", pk, min(loan.last_page, loan.work.pages)))


def page(binding: Any, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page with the way to the next."""
    loan = _running(binding, request, pk)
    _require_page(loan, number)
    if loan.last_page != number:
        Loan.objects.filter(pk=loan.pk).update(last_page=number)
    record = binding.record_of("title", loan.work)
    context = menu.context(
        binding,
        actor_of(request),
        "mine",
        loan=loan,
        number=number,
        pages=loan.work.pages,
        name=binding.of(record, "title_name"),
        is_pdf=loan.work.file.kind == "pdf",
        pieces=pages.text(loan.work.file.kind, _bytes(loan), number),
        before=binding.url("read_page", pk, number - 1) if number > 1 else "",
        after=binding.url("read_page", pk, number + 1) if number < loan.work.pages else "",
        picture=binding.url("read_picture", pk, number),
    )
    return _unkept(render(request, "block_library/read.html", context))


def picture(binding: Any, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page of a PDF as a picture, marked with the reader's card number."""
    loan = _running(binding, request, pk)
    _require_page(loan, number)
    if loan.work.file.kind != "pdf":
        raise Http404(_("Halaman itu tidak ada."))
    mark = f"{loan.borrower.card} - {timezone.localdate():%d-%m-%Y}"
    return _unkept(HttpResponse(pages.picture(_bytes(loan), number, mark), content_type="image/jpeg"))


def _unkept(response: HttpResponse) -> HttpResponse:
    """No browser and no server between keeps a page beyond the loan."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response


def _running(binding: Any, request: HttpRequest, pk: int) -> Loan:
    """An own digital loan that still runs, also before the clock has ended it."""
    loan = own_loan(binding, request, pk)
    if not loan.is_digital or loan.work.file is None:
        raise Http404(_("Pinjaman itu tidak mempunyai berkas digital."))
    if not loan.is_running(timezone.localdate()):
        raise access.Forbidden(_("Masa pinjam sudah berakhir. Pinjam lagi bila belum selesai membaca."))
    return loan


def _require_page(loan: Loan, number: int) -> None:
    if not 1 <= number <= loan.work.pages:
        raise Http404(_("Halaman itu tidak ada."))


def _bytes(loan: Loan) -> bytes:
    with loan.work.file.content.open("rb") as content:
        return content.read()
