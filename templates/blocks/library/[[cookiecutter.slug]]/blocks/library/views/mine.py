"""A resident's own pages: cards, loans and reservations; borrowing a digital title and waiting for one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.library.models import Loan
from blocks.library.selectors import mine
from blocks.library.services import holds, lending, returning
from blocks.library.views import menu
from blocks.library.views.answer import after, whole
from blocks.library.views.public import title_or_404
from core import access, display
from core.access import actor_of
from core.rules import RuleBroken


def home(binding: Any, request: HttpRequest) -> HttpResponse:
    """Everything that the resident has at the library."""
    actor = actor_of(request)
    join = binding.entity_of("member").url("create")
    context = menu.context(binding, actor, "mine", cards=mine.cards(binding, actor), join_url=join)
    return render(request, "block_library/mine.html", context)


def borrow(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Borrow the digital file of a title."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    record = title_or_404(binding, request, pk)

    def deed() -> str:
        loan = lending.lend_digital(binding, actor_of(request), _card(binding, request).library, record.library)
        return _("Dipinjam sampai %s. Selamat membaca.") % display.long_date(binding.of(loan, "loan_due"))

    return after(request, deed, binding.url("title", pk))


def reserve(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Wait for a title, at a branch or for a licence."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    record = title_or_404(binding, request, pk)

    def deed() -> str:
        branch_id = whole(request.POST.get("cabang"))
        if branch_id is not None and all(one.pk != branch_id for one in binding.branches()):
            raise RuleBroken([_("Pilih perpustakaan tempat mengambil.")])
        made = holds.reserve(binding, actor_of(request), _card(binding, request).library, record.library, branch_id)
        return _("Anda antrean ke-%s. Kami kabari bila sudah tersedia.") % binding.queue_place(made)

    return after(request, deed, binding.url("title", pk))


def extend(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Extend an own loan."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor, loan = actor_of(request), own_loan(binding, request, pk)

    def deed() -> str:
        return _("Diperpanjang sampai %s.") % display.long_date(lending.extend(binding, actor, loan))

    return after(request, deed, binding.url("mine"))


def give_back(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """End an own digital loan early."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor, loan = actor_of(request), own_loan(binding, request, pk)

    def deed() -> str:
        returning.give_back_digital(binding, actor, loan)
        return _("Dikembalikan. Terima kasih.")

    return after(request, deed, binding.url("mine"))


def own_loan(binding: Any, request: HttpRequest, pk: int) -> Loan:
    """A loan of one of the reader's own cards; another's is not there."""
    actor = actor_of(request)
    keys = [one.library_id for one in mine.memberships(binding, actor)]
    loan = Loan.objects.filter(app=binding.app, pk=pk, borrower__in=keys).select_related("work", "borrower").first()
    if loan is None:
        raise Http404(_("Pinjaman itu tidak ada."))
    return loan


def _card(binding: Any, request: HttpRequest) -> Any:
    """The card chosen on the form; the only one where there is one."""
    found = mine.memberships(binding, actor_of(request))
    asked = whole(request.POST.get("kartu"))
    if not found:
        raise RuleBroken([_("Daftar dahulu sebagai anggota perpustakaan.")])
    if asked is None and len(found) == 1:
        return found[0]
    chosen = next((one for one in found if one.pk == asked), None)
    if chosen is None:
        raise access.Forbidden(_("Kartu itu bukan milik Anda."))
    return chosen
