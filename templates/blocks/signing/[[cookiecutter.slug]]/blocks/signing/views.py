"""Pages of signed documents: public check, the PDF itself, the register, revocation."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from blocks.signing import adapters, selectors, verify
from blocks.signing.models import Signature
from blocks.signing.services import correcting, signing
from core import access, audit, masking, pages
from core.access import actor_of
from core.documents import certificates, printed
from core.rules import RuleBroken
from core.whole_numbers import whole_number

MOST_WAITING = 1000  # on one page, with a box each


def _record(request: HttpRequest, binding: Any, pk: int) -> Any:
    rows = access.visible(binding.entity.rows(), actor_of(request), binding.entity)
    return pages.find(rows, pk)


def _of_kind(binding: Any, kind: str) -> Any:
    """The binding of the entity whose document it is: an application may sign those of several."""
    try:
        return binding.of_kind(kind)
    except LookupError:
        raise Http404(_("Dokumen ini belum terbit.")) from None


@access.may(access.PUBLIC)
def verify_page(request: HttpRequest, binding: Any) -> HttpResponse:
    """Ask for a code, a number or the file, and say whether the document is genuine."""
    verdict = None
    if request.method == "POST":
        upload = request.FILES.get("berkas")
        if upload is None:
            messages.error(request, _("Pilih berkas PDF."))
        elif upload.size > verify.MAX_BYTES:
            messages.error(request, _("Berkas lebih besar dari 10 MB."))
        else:
            verdict = verify.of_file(upload.read())
    elif words := request.GET.get("q", "").strip():
        found = selectors.by_code(binding, words) or selectors.by_number(binding, words)
        verdict = verify.of_document(found)
    return _answer(request, binding, verdict, by_code=verdict is not None and verdict.by_file)


@require_GET
@access.may(access.PUBLIC)
def check(request: HttpRequest, code: str, binding: Any) -> HttpResponse:
    """The page behind a document's QR code."""
    return _answer(request, binding, verify.of_document(selectors.by_code(binding, code)), by_code=True)


def _answer(
    request: HttpRequest, binding: Any, verdict: verify.Verdict | None, *, by_code: bool = False
) -> HttpResponse:
    """Facts to compare are for who has the paper in hand: who knows its code, or handed in the file."""
    document = verdict.document if verdict is not None else None
    holder = document.holder if document is not None else None
    context = {
        "entity": binding.entity,
        "verdict": verdict,
        "document": document,
        "holder": masking.name(holder.full_name) if holder is not None else "",
        "facility": certificates.facility_of(document) if document is not None else None,
        "facts": certificates.facts(document) if document is not None and by_code else [],
        "words": request.GET.get("q", ""),
        "verify_url": binding.url("verify"),
        "example": not adapters.is_ink() and adapters.current().is_example,
    }
    return render(request, "block_signing/verify.html", context)


@require_GET
@never_cache
@access.may(access.ENTITY)
def pdf(request: HttpRequest, pk: int, kind: str, binding: Any) -> HttpResponse | FileResponse:
    """Give the signed PDF, or the one for ink, to its holder and the officers named in `read`; each is audited."""
    binding = _of_kind(binding, kind)
    record, actor = _record(request, binding, pk), actor_of(request)
    row = _signature(binding, record, kind)
    document = row.document
    if not row.is_done:
        raise Http404(_("Dokumen belum ditandatangani."))
    if not printed.may_print(binding.declared(kind), record, actor):
        raise access.Forbidden(_("Dokumen ini hanya untuk pemiliknya."))
    audit.record(actor, "print", record, {"document": document.kind, "number": document.number})
    if document.file is None:
        return _inline(signing.render(binding, record, document, ink=True), f"{document.kind}-{record.pk}.pdf")
    return FileResponse(
        document.file.content.open("rb"),
        filename=document.file.original_name,
        content_type="application/pdf",
    )


def _signature(binding: Any, record: Any, kind: str) -> Signature:
    found = selectors.current(record, kind) if any(one.id == kind for one in binding.documents) else None
    if found is None:
        raise Http404(_("Dokumen ini belum terbit."))
    return found


def _inline(data: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{slugify(name.removesuffix(".pdf"))}.pdf"'
    return answer


@require_GET
@access.may(access.OFFICER)
def register(request: HttpRequest, binding: Any) -> HttpResponse:
    """Show the register and what waits for a signature."""
    actor = actor_of(request)
    if not binding.sees_register(actor):
        raise access.Forbidden(_("Register ini bukan untuk peran Anda."))
    words = request.GET.get("q", "")
    page = Paginator(selectors.register(binding, words), 25).get_page(request.GET.get("page"))
    context = {
        "entity": binding.entity,
        "register": binding.register,
        "page": page,
        "words": words,
        "waiting": selectors.waiting(binding, actor)[:MOST_WAITING],
        "batch": signing.BATCH,
        "needs_passphrase": not adapters.is_ink() and adapters.current().needs_passphrase,
        "sign_url": binding.url("sign"),
        "binding": binding,
    }
    return render(request, "block_signing/register.html", context)


@require_POST
@access.may(access.OFFICER)
def sign_waiting(request: HttpRequest, binding: Any) -> HttpResponse:
    """Sign the chosen documents with the officer's passphrase, which is not kept."""
    keys = [key for text in request.POST.getlist("pilih") if (key := whole_number(text)) is not None]
    found = signing.sign_waiting(binding, keys, actor_of(request), request.POST.get("passphrase", ""))
    if "application/json" in request.headers.get("Accept", ""):
        failed = [{"key": key, "number": number, "problem": problem} for key, number, problem in found.failed]
        return JsonResponse({"done": found.done, "failed": failed, "stopped": found.is_stopped})
    if found.done:
        text = ngettext("%d dokumen ditandatangani.", "%d dokumen ditandatangani.", found.done)
        messages.success(request, text % found.done)
    for _key, number, problem in found.failed[:10]:
        messages.error(request, f"{number}: {problem}")
    return redirect(binding.url("register"))


@require_POST
@access.may(access.OFFICER)
def revoke(request: HttpRequest, pk: int, kind: str, binding: Any) -> HttpResponse:
    """Declare a document void."""
    binding = _of_kind(binding, kind)
    record, actor = _record(request, binding, pk), actor_of(request)
    row, given = _signature(binding, record, kind), request.POST
    try:
        correcting.revoke(binding, record, actor, row, given.get("alasan", ""), given.get("keterangan", ""))
        messages.success(request, _("Dokumen dicabut."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(binding.entity.url("detail", pk))


@require_POST
@access.may(access.OFFICER)
def reissue(request: HttpRequest, pk: int, kind: str, binding: Any) -> HttpResponse:
    """Issue a document again, corrected."""
    binding = _of_kind(binding, kind)
    record, actor = _record(request, binding, pk), actor_of(request)
    row = _signature(binding, record, kind)
    try:
        if request.POST.get("kode") != row.document.code:
            raise RuleBroken([_("Dokumen ini sudah diganti; muat ulang halaman.")])
        correcting.reissue(binding, record, actor, row, request.POST.get("alasan", ""))
        messages.success(request, _("Dokumen dibetulkan. Yang lama tidak berlaku lagi."))
    except (RuleBroken, adapters.Refused) as problem:
        messages.error(request, problem.messages[0] if isinstance(problem, RuleBroken) else str(problem))
    return redirect(binding.entity.url("detail", pk))
