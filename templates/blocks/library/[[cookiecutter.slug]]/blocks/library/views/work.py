"""The librarian's other pages: visitors, digital files, MARC, stock-taking."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library import marc
from blocks.library.models import Borrower, Copy, Visit
from blocks.library.selectors import catalogue, figures, stock
from blocks.library.services import ebooks, importing, stocktaking, visits
from blocks.library.views import menu
from blocks.library.views.answer import after
from blocks.library.views.public import title_or_404
from core.access import actor_of
from core.documents import parts
from core.rules import RuleBroken

MOST_MB = 20
FORMS = {"mrc": ("application/marc", marc.iso2709), "xml": ("application/xml; charset=utf-8", marc.collection)}


def visitors(binding: Any, request: HttpRequest) -> HttpResponse:
    """The counter at the door: a card, or one touch for who has none."""
    branch = menu.branch_of(binding, request)
    if request.method == "POST":
        return after(request, lambda: _enter(binding, request, branch), binding.url("visitors"))
    today = timezone.localdate()
    rows = Visit.objects.filter(app=binding.app, branch_id=branch.pk if branch is not None else 0, day=today)
    words = figures.class_words(binding) | {visits.GUESTS: _("Tamu rombongan atau dinas")}
    context = menu.desk_context(
        binding,
        request,
        "visitors",
        total=rows.count(),
        classes=[(key, label, rows.filter(klass=key).count()) for key, label in words.items()],
    )
    return render(request, "block_library/visitors.html", context)


def _enter(binding: Any, request: HttpRequest, branch: Any) -> str:
    if branch is None:
        raise RuleBroken([_("Daftarkan dahulu satu perpustakaan.")])
    card = request.POST.get("kartu", "").strip()
    borrower = Borrower.objects.filter(app=binding.app, card__iexact=card).first() if card else None
    if card and borrower is None:
        raise RuleBroken([_("Tidak ada kartu bernomor “%s”.") % card[:40]])
    visits.enter(binding, branch.pk, borrower, request.POST.get("golongan", ""))
    return _("Selamat datang.")


def digital(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Give a title its digital file, or take it away."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    record = title_or_404(binding, request, pk)
    back = binding.entity_of("title").url("detail", pk)

    def deed() -> str:
        if request.POST.get("deed") == "hapus":
            ebooks.detach(binding, actor_of(request), record.library)
            return _("Berkas digital dihapus.")
        upload = request.FILES.get("berkas")
        if upload is None:
            raise RuleBroken([_("Pilih berkas PDF atau EPUB.")])
        ebooks.attach(binding, actor_of(request), record.library, upload)
        return _("Berkas tersimpan: %s halaman.") % record.library.pages

    return after(request, deed, back)


def exchange(binding: Any, request: HttpRequest) -> HttpResponse:
    """Titles from another library's file, and ours as files and as a harvest."""
    outcome, is_trial = None, request.POST.get("deed") != "masukkan"
    if request.method == "POST":
        upload = request.FILES.get("berkas")
        try:
            if upload is None or upload.size > MOST_MB * 1024 * 1024:
                raise RuleBroken([_("Pilih berkas MARC, paling besar %s MB.") % MOST_MB])
            outcome = importing.bring_in(binding, actor_of(request), upload.read(), is_trial=is_trial)
        except RuleBroken as problem:
            messages.error(request, " ".join(problem.messages))
            return redirect(binding.url("exchange"))
    context = menu.desk_context(
        binding,
        request,
        "exchange",
        outcome=outcome,
        is_trial=is_trial,
        harvest=binding.url("oai"),
        harvest_address=parts.address(binding.url("oai")),
        most_mb=MOST_MB,
    )
    return render(request, "block_library/exchange.html", context)


def export(binding: Any, request: HttpRequest, form: str) -> HttpResponse:
    """All titles as one file."""
    if form not in FORMS:
        raise Http404(_("Bentuk berkas itu tidak ada."))
    kind, write = FORMS[form]
    rows = catalogue.listed(binding, actor_of(request)).order_by("pk")
    response = HttpResponse(write(binding, rows.iterator(chunk_size=500)), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="katalog-{timezone.localdate().isoformat()}.{form}"'
    return response


def stocktake(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Scan the shelves of a branch; compare; write off what is not found."""
    record = binding.entity_of("stocktake").rows().filter(pk=pk, library__isnull=False).first()
    if record is None:
        raise Http404(_("Stock opname itu tidak ada."))
    row = record.library
    if request.method == "POST":
        return after(request, lambda: _count(binding, request, row), binding.url("stock", pk))
    context = menu.desk_context(
        binding,
        request,
        "stock",
        record=record,
        row=row,
        name=binding.of(binding.of(record, "stocktake_branch"), "branch_name"),
        found=stock.compare(binding, row),
        last=list(row.scans.select_related("copy")[:5]),
        detail_url=binding.entity_of("stocktake").url("detail", pk),
    )
    return render(request, "block_library/stock.html", context)


def _count(binding: Any, request: HttpRequest, row: Any) -> str:
    actor = actor_of(request)
    if request.POST.get("deed") != "hilang":
        seen = stocktaking.scan(binding, actor, row, request.POST.get("kode", ""))
        return (
            _("%s ada.") % seen.code if seen.copy is not None else _("%s tidak dikenal; periksa labelnya.") % seen.code
        )
    if row.is_open:
        raise RuleBroken([_("Tutup dahulu stock opname ini, sesudah semua rak dipindai.")])
    missing = {str(copy.pk) for copy, _title, _shelf in stock.compare(binding, row).missing}
    chosen = [key for key in request.POST.getlist("eksemplar") if key in missing]
    if not chosen:
        raise RuleBroken([_("Centang eksemplar yang tidak ditemukan.")])
    count = stocktaking.declare_missing(binding, actor, row, list(Copy.objects.filter(pk__in=chosen)))
    return _("%s eksemplar dinyatakan hilang.") % count
