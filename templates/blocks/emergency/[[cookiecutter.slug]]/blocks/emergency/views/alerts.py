"""Officers' pages of alerts: list, form, one alert with its XML, publish, update, cancel, discard."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.cap import checks
from blocks.emergency.forms import AlertForm
from blocks.emergency.models import Alert, AlertState, ExternalAlert
from blocks.emergency.selectors import weather
from blocks.emergency.services import adopting, alerts, duty
from blocks.emergency.views import answer, menu
from core.access import actor_of
from core.workflow import StaleState

SHOWN = 100


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All messages, newest first, and what BMKG says."""
    actor, now = actor_of(request), timezone.now()
    context = menu.context(
        binding,
        actor,
        "alerts",
        rows=Alert.objects.filter(app=binding.app).select_related("previous")[:SHOWN],
        outside=weather.outside(binding, now),
        weather_notices=weather.notices(binding, now),
        now=now,
        may_edit=actor.has_role(binding.app, *duty.SUPERVISORS),
    )
    return render(request, "block_emergency/alerts.html", context)


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One message: words, areas, what CAP still demands, the XML as it went out."""
    alert = get_object_or_404(Alert, app=binding.app, pk=pk)
    actor = actor_of(request)
    is_draft = alert.state == AlertState.DRAFT
    context = menu.context(
        binding,
        actor,
        "alerts",
        alert=alert,
        problems=checks.problems(alerts.compose(alert)) if is_draft else [],
        later=alert.next_messages.all(),
        is_draft=is_draft,
        may_edit=actor.has_role(binding.app, *duty.SUPERVISORS),
    )
    return render(request, "block_emergency/alert.html", context)


def edit(binding: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """The form of a draft; what was published is changed by an update."""
    alert = get_object_or_404(Alert, app=binding.app, pk=pk, state=AlertState.DRAFT) if pk else None
    form = AlertForm(request.POST or None, instance=alert, initial=None if alert else _usual(binding))
    if request.method == "POST" and form.is_valid():
        made = _draft(binding, request, form)
        if made is not None:
            messages.success(request, _("Rancangan tersimpan. Periksa lalu terbitkan."))
            return redirect(binding.url("alert", made.pk))
    context = menu.context(binding, actor_of(request), "alerts", form=form, alert=alert)
    return render(request, "block_emergency/alert_form.html", context, status=422 if form.errors else 200)


def _usual(binding: Any) -> dict[str, Any]:
    return {
        "status": "Actual",
        "urgency": "Immediate",
        "severity": "Severe",
        "certainty": "Observed",
        "contact": binding.setting("telephone"),
    }


def _draft(binding: Any, request: HttpRequest, form: AlertForm) -> Alert | None:
    try:
        return alerts.draft(binding, actor_of(request), form.instance, form.areas())
    except StaleState as problem:
        form.add_error(None, str(problem))
        return None


def act(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Publish, begin an update, cancel, or discard."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    alert = get_object_or_404(Alert, app=binding.app, pk=pk)
    actor, here = actor_of(request), binding.url("alert", pk)
    if deed == "terbitkan":
        return answer.attempt(request, lambda: alerts.publish(binding, actor, alert), _("Peringatan terbit."), here)
    if deed == "batalkan":
        reason = request.POST.get("reason", "")
        done = _("Peringatan dibatalkan; pembatalannya sudah terbit.")
        return answer.attempt(request, lambda: alerts.cancel(binding, actor, alert, reason), done, here)
    if deed == "buang":
        there = binding.url("alerts")
        return answer.attempt(request, lambda: alerts.discard(binding, actor, alert), _("Rancangan dibuang."), there)
    if deed == "perbarui":
        return _begin_update(binding, request, alert)
    raise Http404(_("Langkah tidak dikenal."))


def adopt(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Begin an alert of the region from a message of BMKG."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = get_object_or_404(ExternalAlert, app=binding.app, pk=pk)
    try:
        made = adopting.adopt(binding, actor_of(request), row)
    except StaleState as problem:
        messages.error(request, str(problem))
        return redirect(binding.url("alerts"))
    done = _("Rancangan dibuat dari pesan BMKG. Tambahkan yang harus dilakukan warga, lalu terbitkan.")
    messages.success(request, done)
    return redirect(binding.url("alert_edit", made.pk))


def _begin_update(binding: Any, request: HttpRequest, alert: Alert) -> HttpResponse:
    try:
        made = alerts.begin_update(binding, actor_of(request), alert)
    except StaleState as problem:
        messages.error(request, str(problem))
        return redirect(binding.url("alert", alert.pk))
    return redirect(binding.url("alert_edit", made.pk))
