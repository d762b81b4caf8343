"""Stock-taking on the phone: scan a label or type its code, say what is seen, also without network."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.assets.forms import SendingForm, token_of
from blocks.assets.models import Asset, Check, Outcome
from blocks.assets.selectors import rounds as selector
from blocks.assets.services import rounds
from blocks.assets.views import menu
from core.access import Forbidden, actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def show(binding: Any, request: HttpRequest, said: Any = None, problems: Any = (), done: str = "") -> HttpResponse:
    """The form, with what is recorded of the asset whose label was scanned."""
    actor = actor_of(request)
    kept = rounds.open_round(binding)
    token = token_of((said or {}).get("token", "") or request.GET.get("kode", ""))
    record = _record(binding, actor, token)
    context = menu.context(
        binding,
        actor,
        "scan",
        _("Pindai label"),
        round=kept,
        figures=selector.progress(kept) if kept else None,
        record=record,
        known=_known(binding, record),
        token=token,
        said=said or {},
        problems=problems,
        done=done,
        conditions=binding.words_of("condition").items(),
        outcomes=Outcome.choices,
        mine=_mine(binding, actor, kept),
    )
    response = render(request, "block_assets/scan.html", context, status=422 if problems else 200)
    response["Permissions-Policy"] = "camera=(self)"
    return response


def _record(binding: Any, actor: Any, token: str) -> Any:
    row = Asset.objects.filter(app=binding.app, entity=binding.asset, token=token).first() if token else None
    return binding.seen(actor, "asset").filter(pk=row.record_id).first() if row is not None else None


def _known(binding: Any, record: Any) -> list[Any]:
    """What is recorded, to be compared with what is seen."""
    if record is None:
        return []
    names = [
        getattr(binding, key) for key in ("code", "register", "room", "keeper", "condition") if getattr(binding, key)
    ]
    return [binding.entity_of("asset").field(name) for name in names]


def _mine(binding: Any, actor: Any, kept: Any) -> list[dict[str, Any]]:
    if kept is None:
        return []
    checks = (
        Check.objects.filter(round=kept, officer=actor.user).select_related("asset", "officer").order_by("-made_at")
    )
    return selector.lines(binding, actor, list(checks[:8]))


def send(binding: Any, request: HttpRequest) -> HttpResponse:
    """Take one check; 422 with words where it is refused, so that the phone does not send it again."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    is_script = "application/json" in request.headers.get("Accept", "")
    form = SendingForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise RuleBroken([text for texts in form.errors.values() for text in texts])
        record = _record(binding, actor, token_of(request.POST.get("token", "")))
        if record is None:
            raise RuleBroken([_("Kode label ini tidak dikenal. Periksa hurufnya, atau pindai lagi.")])
        check = rounds.check(binding, actor, record, form.sent())
    except (RuleBroken, StaleState, Forbidden) as problem:
        words = getattr(problem, "messages", [str(problem)])
        if is_script:
            return JsonResponse({"message": " ".join(str(word) for word in words)}, status=422)
        return show(binding, request, form.said(), words)
    title = binding.entity_of("asset").title_of(record)
    done = _("%(title)s tercatat: %(outcome)s.") % {"title": title, "outcome": check.get_outcome_display()}
    return JsonResponse({"message": done}) if is_script else show(binding, request, None, (), done)
