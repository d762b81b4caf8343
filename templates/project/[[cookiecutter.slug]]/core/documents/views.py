"""Pages of documents: printing one, and the public check of what was printed."""

import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from core import access, audit, blocks, masking, pages
from core.access import actor_of
from core.documents import certificates, content, printed, register
from core.models import IssuedDocument

MAX_WORDS = 120


@require_GET
@never_cache
@access.may(access.ENTITY)
def print_document(request: HttpRequest, pk: int, document: printed.Document) -> HttpResponse:
    """Give the PDF of a record's document; who printed what, and which bytes, is in the audit trail."""
    entity, actor = document.entity, actor_of(request)
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    if not printed.may_print(document, record, actor):
        raise access.Forbidden(_("Dokumen ini tidak dicetak dengan peran Anda."))
    if not printed.is_ready(document, record):
        raise Http404(_("Dokumen ini tidak dapat dicetak pada keadaan sekarang."))
    issued = register.enter(document, record, actor)
    pdf = content.pdf(document, record, issued)
    _note(actor, document, record, issued, pdf)
    answer = HttpResponse(pdf, content_type="application/pdf")
    name = slugify(f"{document.id} {issued.number or record.pk}".replace("/", "-"))
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer


def _note(actor: Any, document: printed.Document, record: Any, issued: IssuedDocument, pdf: bytes) -> None:
    digest = hashlib.sha256(pdf).hexdigest()
    IssuedDocument.objects.filter(pk=issued.pk).update(sha256=digest)
    audit.record(actor, "print", record, {"document": document.id, "number": issued.number, "sha256": digest})


@require_GET
@access.may(access.PUBLIC)
def check_form(request: HttpRequest) -> HttpResponse:
    """Ask for a code or a number, and say what is known of it."""
    words = request.GET.get("q", "").strip()[:MAX_WORDS]
    if words and (found := register.by_code(words)) is not None:
        return redirect(found.check_path)
    return _answer(request, words, register.by_number(words))


@require_GET
@access.may(access.PUBLIC)
def check(request: HttpRequest, code: str) -> HttpResponse:
    """The page behind a document's QR mark: what is true of it, without personal data."""
    found = register.by_code(code)
    for binding in blocks.of_app(found.app) if found is not None and found.app else []:
        if url := binding.check_url(found):
            return redirect(url)
    return _answer(request, code[:MAX_WORDS], [found] if found is not None else [], by_code=True)


def _answer(request: HttpRequest, words: str, found: list[IssuedDocument], *, by_code: bool = False) -> HttpResponse:
    """Only who has the code has the document in hand, and may compare the holder's initials."""
    today = timezone.localdate()
    rows = [
        {
            "issued": one,
            "standing": register.standing(one, today),
            "holder": masking.name(one.holder.full_name) if by_code and one.holder is not None else "",
            "facts": certificates.facts(one) if by_code else [],
        }
        for one in found
    ]
    context = {
        "rows": rows,
        "words": words,
        "offers": certificates.offered() if not words else [],
        "file_check_url": certificates.file_check_url(),
        "trail": [(_("Periksa dokumen"), "")],
    }
    return render(request, "core/documents/check.html", context, status=404 if by_code and not rows else 200)
