"""The applicant's side: hand papers in, send the request, complete it, get a new PIN."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from blocks.case.services import intake, papers, pins
from blocks.case.views import found
from core import access


def hand_in(binding: Any, request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Keep one uploaded paper."""
    upload = request.FILES.get("file")
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: papers.hand_in(binding, actor, record, code, upload),
        _("Berkas tersimpan."),
    )


def send(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Send the request."""
    kind, address = request.POST.get("kind", ""), request.POST.get("address", "")
    declared = bool(request.POST.get("declared"))
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: intake.submit(binding, actor, record, kind, address, declared=declared),
        _("Permohonan terkirim. Jam pelayanan mulai berjalan."),
    )


def complete(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Give the completed request back to the desk."""
    answer = request.POST.get("answer", "")
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: intake.complete(binding, actor, record, answer),
        _("Permohonan dikirim kembali untuk diperiksa."),
    )


def withdraw(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take the request back."""
    why = request.POST.get("note", "")
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: intake.withdraw(binding, actor, record, why),
        _("Permohonan dibatalkan."),
    )


def pin(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Make a new PIN and show it once."""

    def deed(actor: Any, record: Any) -> None:
        fresh = pins.renew(binding, actor, record)
        request.session[f"pin:{access.guest_key(binding.entity, record)}"] = fresh

    return found.do(binding, request, pk, deed, _("PIN baru dibuat; PIN lama tidak berlaku lagi."))
