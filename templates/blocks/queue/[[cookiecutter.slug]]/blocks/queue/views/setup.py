"""Counters and kiosks: what the house has and how it is set up."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from blocks.queue import lines
from blocks.queue.forms import CounterForm, KioskForm
from blocks.queue.models import Counter, Kiosk
from blocks.queue.models.kiosk import new_token
from blocks.queue.services import counters
from blocks.queue.views import menu
from core import answers, audit
from core.access import actor_of
from core.rules import RuleBroken


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """All counters and kiosks, and the lines that no counter serves."""
    known, names = lines.by_id(binding), dict(lines.sites(binding))
    rows = list(Counter.objects.filter(app=binding.app).select_related("officer").prefetch_related("lines"))
    served = {key for row in rows if row.is_active for key in row.service_ids}
    kiosks = Kiosk.objects.filter(app=binding.app)
    context = menu.context(
        binding,
        actor_of(request),
        "setup",
        counters=[
            (row, [known[key] for key in row.service_ids if key in known], names.get(row.site_id, "")) for row in rows
        ],
        kiosks=[
            (row, request.build_absolute_uri(binding.url("kiosk", row.token)), names.get(row.site_id, ""))
            for row in kiosks
        ],
        unserved=[line for line in known.values() if line.is_open and line.id not in served],
    )
    return render(request, "block_queue/setup.html", context)


def counter(binding: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add or change a counter."""
    row = get_object_or_404(Counter, app=binding.app, pk=pk) if pk is not None else None
    form = CounterForm(request.POST or None, instance=row, binding=binding)
    if request.method == "POST" and form.is_valid():
        try:
            counters.save(binding, actor_of(request), form.save(commit=False), form.cleaned_data["services"])
        except RuleBroken as problem:
            for name, text in problem.fields.items():
                form.add_error(name, text)
        else:
            messages.success(request, _("Loket tersimpan."))
            return redirect(binding.url("setup"))
    title = str(row) if row is not None else _("Tambah loket")
    return _form(binding, request, form, title)


def kiosk(binding: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add or change a kiosk."""
    row = get_object_or_404(Kiosk, app=binding.app, pk=pk) if pk is not None else None
    form = KioskForm(request.POST or None, instance=row, binding=binding)
    if request.method == "POST" and form.is_valid():
        form.instance.app = binding.app
        found = form.save()
        audit.record(actor_of(request), "queue.kiosk", found, {"name": found.name})
        messages.success(request, _("Kios tersimpan."))
        return redirect(binding.url("setup"))
    title = row.name if row is not None else _("Tambah kios")
    return _form(binding, request, form, title)


def _form(binding: Any, request: HttpRequest, form: Any, title: str) -> HttpResponse:
    context = menu.context(binding, actor_of(request), "setup", form=form, title=title)
    return render(request, "block_queue/form.html", context)


def close(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Close a counter that a colleague left open."""
    row = get_object_or_404(Counter, app=binding.app, pk=pk)
    return answers.attempt(
        request,
        lambda: counters.close(binding, actor_of(request), row),
        _("%s ditutup.") % row,
        binding.url("setup"),
    )


def renew(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Give a kiosk a new address; the old one stops at once."""
    row = get_object_or_404(Kiosk, app=binding.app, pk=pk)
    row.token = new_token()
    row.save(update_fields=["token"])
    audit.record(actor_of(request), "queue.kiosk_renew", row, {"name": row.name})
    messages.success(request, _("Alamat lama tidak berlaku lagi. Buka alamat baru di perangkat kios."))
    return redirect(binding.url("setup"))
