"""Letters as PDF: the decision, and the receipt of the papers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from blocks.case import letters
from blocks.case.models import Decision
from blocks.case.views import found


def pdf(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The letter of a decision; a grant's only once nothing is owed for it."""
    record = found.record(binding, request, pk)
    decision = Decision.objects.select_related("request", "position", "user").filter(request=record.case).first()
    if decision is None or not _is_out(binding, record, decision):
        raise Http404(_("Surat belum terbit."))
    return _answer(letters.pdf(binding, record, decision), decision.number)


def _is_out(binding: Any, record: Any, decision: Decision) -> bool:
    phase = binding.entity.workflow.state(record.state).phase
    return not decision.is_approval or phase == "done" or decision.revoked_at is not None


def receipt(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The receipt of a request that was sent."""
    record = found.record(binding, request, pk)
    if record.case.is_draft:
        raise Http404(_("Permohonan belum dikirim."))
    return _answer(letters.receipt(binding, record), f"tanda-terima {record.number}")


def _answer(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{slugify(name.replace("/", "-")) or "surat"}.pdf"'
    return answer
