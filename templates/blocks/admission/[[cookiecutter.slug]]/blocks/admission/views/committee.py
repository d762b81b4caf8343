"""The committee's page: how far each round is, and the three deeds that only it does."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.admission.models import Run, Standing
from blocks.admission.ranking import quotas
from blocks.admission.selectors import recap, schools
from blocks.admission.services import announcing, places, ranking
from blocks.admission.views import menu
from core import answers, display
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Every round whose shares stand, the newest first, with the next thing to do."""
    rounds = [_round(binding, one) for one in schools.rounds(binding)]
    context = menu.context(binding, actor_of(request), "committee", _("Panitia penerimaan"), rounds=rounds)
    return render(request, "block_admission/committee.html", context)


def _round(binding: Any, round_: Any) -> dict[str, Any]:
    run, shares = schools.run_of(binding, round_), binding.shares_of(round_)
    counts, today = recap.standings(binding, round_), timezone.localdate()
    announces = getattr(round_, binding.round_announces)
    return {
        "round": round_,
        "name": getattr(round_, binding.round_name),
        "run": run,
        "days": [
            (_("Pendaftaran"), getattr(round_, binding.round_opens), getattr(round_, binding.round_closes)),
            (pgettext("admission", "Pengumuman"), announces, None),
            (_("Daftar ulang sampai"), getattr(round_, binding.round_confirms), None),
            (_("Cadangan berlaku sampai"), getattr(round_, binding.round_ends), None),
        ],
        "shares": [(binding.path_label(path), display.number(share)) for path, share in shares.items()],
        "problems": [ranking.said(binding, one) for one in quotas.problems(shares, binding.limits_now())],
        "counts": [(Standing(value).label, count) for value, count in counts.items() if count],
        "unverified": ranking.unverified(binding, round_),
        "may_announce": run is None or (not run.is_final and today >= announces),
        "may_close": run is not None and run.is_final and run.closed_at is None and not counts[Standing.PLACED],
    }


def _find(binding: Any, pk: int) -> Any:
    return answers.find(binding.round_entity.model._default_manager.filter(state__in=binding.open), pk=pk)


def rank(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Rank provisionally."""
    actor, round_ = actor_of(request), _find(binding, pk)

    def said(run: Run) -> str:
        values = {"all": display.number(run.candidates), "placed": display.number(run.placed)}
        return _("%(all)s pendaftar diperingkat, %(placed)s sementara mendapat tempat.") % values

    return answers.attempt(request, lambda: ranking.provisional(binding, actor, round_), said, binding.url("committee"))


def announce(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Announce."""
    actor, round_ = actor_of(request), _find(binding, pk)
    return answers.attempt(
        request,
        lambda: announcing.announce(binding, actor, round_),
        _("Hasil diumumkan; setiap pendaftar diberi tahu."),
        binding.url("committee"),
    )


def close(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """End the waiting list."""
    actor, round_ = actor_of(request), _find(binding, pk)
    return answers.attempt(
        request,
        lambda: places.close(binding, actor, round_),
        _("Penerimaan ditutup; daftar cadangan berakhir."),
        binding.url("committee"),
    )
