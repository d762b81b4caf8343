"""The circulation desk: one field for the scanner, everything else follows from what was scanned."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.library.models import Loan
from blocks.library.selectors import desk, mine
from blocks.library.services import lending, returning
from blocks.library.views import menu
from blocks.library.views.answer import after, whole
from core import display
from core.access import actor_of
from core.rules import RuleBroken


def home(binding: Any, request: HttpRequest) -> HttpResponse:
    """Ask for a card; a barcode of a copy leads to its return."""
    if request.method == "POST":
        menu.choose_branch(binding, request, request.POST.get("cabang", ""))
        return redirect(binding.url("desk"))
    words = request.GET.get("q", "").strip()[:160].replace("\x00", "")
    cards = desk.find_cards(binding, words) if words else []
    if len(cards) == 1:
        return redirect(binding.url("member", cards[0].pk))
    if words and not cards and desk.find_copy(binding, words) is not None:
        messages.info(request, _("Itu barkode buku. Pindai kartu anggota dahulu, atau kembalikan buku di sini."))
        return redirect(f"{binding.url('returns')}?q={words}")
    branch = menu.branch_of(binding, request)
    counts = desk.counts(binding, branch.pk) if branch is not None else {}
    lines = [(one, binding.of(one, "member_name"), binding.url("member", one.pk)) for one in cards]
    context = menu.desk_context(
        binding,
        request,
        "desk",
        words=words,
        cards=lines,
        counts=counts,
        join_url=binding.entity_of("member").url("create"),
    )
    return render(request, "block_library/desk.html", context)


def member(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One member at the desk: scan what is taken, see what is out and what stands against more."""
    record = _member(binding, pk)
    if request.method == "POST":
        return after(request, lambda: _lend(binding, request, record), binding.url("member", pk))
    card = mine.card(binding, record)
    limits = binding.limits_of(card.borrower.klass)
    paper = sum(1 for line in card.loans if not line.loan.is_digital)
    context = menu.desk_context(
        binding,
        request,
        "desk",
        card=card,
        limits=limits,
        paper=paper,
        klass=limits.get("label", card.borrower.klass),
        detail_url=binding.entity_of("member").url("detail", pk),
        sanction_entity=binding.entity_of("sanction"),
    )
    return render(request, "block_library/member.html", context)


def _lend(binding: Any, request: HttpRequest, record: Any) -> str:
    code = request.POST.get("kode", "")
    copy, branch = desk.find_copy(binding, code), menu.branch_of(binding, request)
    if copy is None:
        raise RuleBroken([_("Tidak ada eksemplar bernomor “%s”.") % code.strip()[:40]])
    if branch is None:
        raise RuleBroken([_("Daftarkan dahulu satu perpustakaan.")])
    loan = lending.lend(binding, actor_of(request), record.library, copy, branch.pk)
    words = {"title": binding.of(binding.of(loan, "loan_title"), "title_name")}
    words["day"] = display.long_date(binding.of(loan, "loan_due"))
    return _("“%(title)s” dipinjam sampai %(day)s.") % words


def extend(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Extend a loan at the desk."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    loan = _loan(binding, pk)

    def deed() -> str:
        return _("Diperpanjang sampai %s.") % display.long_date(lending.extend(binding, actor_of(request), loan))

    return after(request, deed, binding.url("member", loan.borrower.record_id))


def lose(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Write a copy off that the member lost or spoilt."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    loan = _loan(binding, pk)

    def deed() -> str:
        made = returning.lose(binding, actor_of(request), loan, request.POST.get("keterangan", ""))
        amount = display.money(binding.of(made, "sanction_amount") or 0)
        return _("Dicatat. Anggota mengganti buku yang sama atau %s.") % amount

    return after(request, deed, binding.url("member", loan.borrower.record_id))


def returns(binding: Any, request: HttpRequest) -> HttpResponse:
    """Take copies back, one scan after the other."""
    branch = menu.branch_of(binding, request)
    if request.method == "POST":
        code = request.POST.get("kode", "")
        return after(request, lambda: _take_back(binding, request, code, branch), binding.url("returns"))
    context = menu.desk_context(
        binding,
        request,
        "returns",
        code=request.GET.get("q", "")[:40],
        last=desk.last_back(binding, branch.pk) if branch is not None else [],
    )
    return render(request, "block_library/returns.html", context)


def _take_back(binding: Any, request: HttpRequest, code: str, branch: Any) -> str:
    copy = desk.find_copy(binding, code)
    if copy is None:
        raise RuleBroken([_("Tidak ada eksemplar bernomor “%s”.") % code.strip()[:40]])
    if branch is None:
        raise RuleBroken([_("Daftarkan dahulu satu perpustakaan.")])
    taken = returning.take_back(binding, actor_of(request), copy, branch.pk)
    for note in taken.notes:
        messages.warning(request, note)
    title = binding.of(binding.record_of("title", copy.work), "title_name")
    if taken.loan is None:
        return _("“%s” diambil dari rak untuk pemesan.") % title
    if taken.late_days:
        return _("“%(title)s” kembali, terlambat %(days)s hari buka.") % {"title": title, "days": taken.late_days}
    return _("“%s” kembali.") % title


def holds(binding: Any, request: HttpRequest) -> HttpResponse:
    """The shelf of reservations, and what is to be fetched for it."""
    branch = menu.branch_of(binding, request)
    context = menu.desk_context(
        binding,
        request,
        "holds",
        kept=desk.kept(binding, branch.pk) if branch is not None else [],
        to_fetch=desk.to_fetch(binding),
        entity=binding.entity_of("reservation"),
    )
    return render(request, "block_library/holds.html", context)


def late(binding: Any, request: HttpRequest) -> HttpResponse:
    """What is overdue, with a way to write to the member."""
    lines = desk.late(binding, whole(request.GET.get("cabang")))
    shown = [
        (line, binding.url("member", line.loan.borrower.record_id), _link(binding, line))
        for line in lines
        if line.member
    ]
    context = menu.desk_context(binding, request, "late", lines=shown, asked=request.GET.get("cabang", ""))
    return render(request, "block_library/late.html", context)


def _link(binding: Any, line: desk.Line) -> str:
    from core.notify import whatsapp_link

    words = _("Buku “%(title)s” dari perpustakaan seharusnya kembali %(day)s. Mohon dikembalikan.")
    text = words % {"title": line.title, "day": display.long_date(line.loan.due_on)}
    return whatsapp_link(line.phone, text) if line.phone else ""


def _member(binding: Any, pk: int) -> Any:
    rows = binding.entity_of("member").rows().filter(library__isnull=False).select_related("library")
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404(_("Anggota itu tidak ada."))
    return record


def _loan(binding: Any, pk: int) -> Loan:
    loan = (
        Loan.objects.filter(app=binding.app, pk=pk, borrower__isnull=False).select_related("borrower", "copy").first()
    )
    if loan is None:
        raise Http404(_("Pinjaman itu tidak ada."))
    return loan
