"""Where graduates went: the office's list, and an answer from it or from the graduate's own page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training.models import Outcome
from blocks.training.selectors import placement
from blocks.training.services import tracing
from blocks.training.views import menu
from core import access, answers
from core.access import actor_of

OUTCOMES = [(value, label) for value, label in Outcome.choices if value]


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Graduates to be asked, the oldest question first, and the latest answers."""
    context = menu.context(
        binding,
        actor_of(request),
        "placement",
        _("Penelusuran lulusan"),
        due=[(one, binding.entity_of("trainee").url("detail", one.record.pk)) for one in placement.due(binding)],
        answered=[
            (one, binding.entity_of("trainee").url("detail", one.record.pk)) for one in placement.answered(binding)
        ],
        outcomes=OUTCOMES,
        may_answer=binding.is_manager(actor_of(request)),
    )
    return render(request, "block_training/placement.html", context)


def answer(binding: Any, request: HttpRequest, pk: int, months: int) -> HttpResponse:
    """Keep an answer."""
    actor = actor_of(request)
    entity = binding.entity_of("trainee")
    record = answers.find(access.visible(binding.rows_of("trainee"), actor, entity), pk=pk)
    back = binding.url("placement") if request.POST.get("kembali") == "daftar" else entity.url("detail", pk)

    def deed() -> Any:
        given = request.POST.get("keadaan", ""), request.POST.get("tempat", "")
        return tracing.answer(binding, actor, record, months, *given)

    return answers.attempt(request, deed, _("Terima kasih, jawaban disimpan."), back)
