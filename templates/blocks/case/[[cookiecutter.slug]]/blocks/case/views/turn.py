"""The officer's side on a request's page: judge papers, pass on, decide, revoke, hand over."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.case.services import deciding, filing, handing, papers, turns
from blocks.case.views import found
from core.rules import RuleBroken
from core.whole_numbers import whole_number


def _number(text: str) -> int:
    """A key as posted; 0, which no row has, where it is none."""
    return whole_number(text) or 0


def check(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the desk says of the papers; those without a choice stay as they are."""
    verdicts = [
        papers.Verdict(key, state, request.POST.get(f"reason_{key}", ""))
        for name, state in request.POST.items()
        if name.startswith("state_") and state and (key := _number(name.removeprefix("state_")))
    ]
    turn_id = _number(request.POST.get("turn", ""))
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: papers.check(binding, actor, record, turn_id, verdicts),
        _("Hasil pemeriksaan berkas tersimpan."),
    )


DONE = {
    "teruskan": gettext_lazy("Permohonan diteruskan."),
    "mundur": gettext_lazy("Permohonan dikembalikan ke meja sebelumnya."),
    "pemohon": gettext_lazy("Permohonan dikembalikan kepada pemohon; jam pelayanan berhenti."),
    "setuju": gettext_lazy("Permohonan disetujui."),
    "tolak": gettext_lazy("Permohonan ditolak dan pemohon diberi tahu."),
}


def act(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Do the turn as chosen."""
    word, note = request.POST.get("word", ""), request.POST.get("note", "")
    turn_id = _number(request.POST.get("turn", ""))

    def deed(actor: Any, record: Any) -> Any:
        match word:
            case "teruskan":
                return turns.forward(binding, actor, record, turn_id, note, request.POST.get("advice", ""))
            case "mundur":
                return turns.back(binding, actor, record, turn_id, note)
            case "pemohon":
                return turns.to_applicant(binding, actor, record, turn_id, note)
            case "setuju":
                return deciding.approve(binding, actor, record, turn_id, note)
            case "tolak":
                return deciding.reject(binding, actor, record, turn_id, _refusal(request))
        raise RuleBroken([_("Tindakan tidak dikenal.")])

    return found.do(binding, request, pk, deed, DONE.get(word, ""))


def _refusal(request: HttpRequest) -> deciding.Refusal:
    return deciding.Refusal(request.POST.get("reason", ""), request.POST.get("ground", ""))


def revoke(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was granted."""
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: deciding.revoke(binding, actor, record, _refusal(request)),
        _("Izin dicabut dan pemegangnya diberi tahu."),
    )


def hand_over(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Write down that the product was handed over."""
    handed = handing.Handed(
        request.POST.get("received_by", ""), request.POST.get("carrier", ""), request.POST.get("tracking_number", "")
    )
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: handing.hand_over(binding, actor, record, handed),
        _("Penyerahan tercatat."),
    )


def recorded(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the number of a change that was entered in the register by hand."""
    number = request.POST.get("number", "")
    return found.do(
        binding,
        request,
        pk,
        lambda actor, record: filing.by_hand(binding, actor, record, number),
        _("Nomor register tercatat."),
    )
