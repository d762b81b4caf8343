"""Devices with their keys, levels, and the log of care."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.telemetry.forms import CareForm, LevelsForm
from blocks.telemetry.models import Device, Thing
from blocks.telemetry.selectors import board
from blocks.telemetry.services import cares, keys, streams
from blocks.telemetry.views import answer, menu
from core.access import actor_of
from core.documents.parts import address
from core.rules import RuleBroken

DEEDS = ("kunci", "cabut")


def devices(binding: Any, request: HttpRequest) -> HttpResponse:
    """All devices: who sends, who was turned away, who is silent."""
    rows = Device.objects.filter(thing__app=binding.app, thing__entity=binding.entity_name, thing__record_id__gt=0)
    rows = list(rows.filter(key_hash__isnull=False).select_related("thing").order_by("revoked_at", "thing", "pk"))
    records = binding.records([row.thing for row in rows])
    found = [{"row": row, "name": binding.words(records[row.thing_id], "name")} for row in rows]
    bare = [line for line in board.lines(binding) if line.is_active or line.state.phase == "received"]
    has = {row.thing_id for row in rows if row.may_send}
    context = menu.context(
        binding,
        actor_of(request),
        "devices",
        _("Perangkat"),
        found=found,
        bare=[line for line in bare if line.thing.pk not in has],
    )
    return render(request, "block_telemetry/devices.html", context)


def device_add(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Add a device; its key is shown on the answer and never again."""
    thing = answer.thing(binding, pk)
    if request.method != "POST":
        return redirect(binding.url("station", pk))
    try:
        device, key = keys.add(binding, actor_of(request), thing, request.POST.get("name", ""))
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(binding.url("station", pk))
    return _key_page(binding, request, device, key)


def device_act(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """A new key, or none any more."""
    device = answer.find(
        Device.objects.filter(thing__app=binding.app, thing__entity=binding.entity_name).select_related("thing"), pk=pk
    )
    url = binding.url("station", device.thing_id)
    if request.method != "POST" or deed not in DEEDS:
        return redirect(url)
    if deed == "cabut":
        revoked = _("Kunci dicabut; perangkat tidak dapat mengirim lagi.")
        return answer.attempt(request, lambda: keys.revoke(binding, actor_of(request), device), revoked, url)
    try:
        key = keys.change(binding, actor_of(request), device)
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(url)
    return _key_page(binding, request, device, key)


def _key_page(binding: Any, request: HttpRequest, device: Device, key: str) -> HttpResponse:
    example = next(iter(binding.all_quantities()), "")
    context = menu.context(
        binding,
        actor_of(request),
        "devices",
        _("Kunci perangkat"),
        device=device,
        key=key,
        example=example,
        send_url=address(binding.url("send")),
        back=binding.url("station", device.thing_id),
    )
    response = render(request, "block_telemetry/key.html", context)
    response["Cache-Control"] = "no-store"
    return response


def levels(binding: Any, request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Rise and fall of every level of one quantity, on one form."""
    thing, actor = answer.thing(binding, pk), actor_of(request)
    stream = answer.find(thing.streams, quantity=code)
    form = LevelsForm(request.POST or None, binding=binding, stream=stream)
    if request.method == "POST" and form.is_valid():
        try:
            streams.set_levels(binding, actor, stream, form.values())
        except RuleBroken as problem:
            for text in problem.messages:
                form.add_error(None, text)
        else:
            messages.success(request, _("Ambang tersimpan; berlaku mulai bacaan berikutnya."))
            return redirect(binding.url("station", pk))
    title = _("Ambang %s") % binding.quantity(code).label.lower()
    return _form(
        binding,
        request,
        thing,
        form,
        title,
        _("Nilai turun lebih rendah daripada nilai naik, supaya peringatan tidak berulang di sekitar ambang."),
    )


def care(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The log, and a form for a new entry."""
    thing, actor = answer.thing(binding, pk), actor_of(request)
    form = CareForm(request.POST or None, binding=binding, thing=thing)
    if request.method == "POST" and form.is_valid():
        try:
            cares.write(binding, actor, form.instance)
        except RuleBroken as problem:
            for name, text in problem.fields.items():
                form.add_error(name, text)
        else:
            messages.success(request, _("Catatan tersimpan."))
            return redirect(binding.url("care", pk))
    line = board.one(binding, thing)
    context = menu.context(
        binding,
        actor,
        "board",
        _("Catatan perawatan"),
        form=form,
        line=line,
        rows=[_care_line(binding, row) for row in thing.cares.select_related("by", "stream")],
        may_watch=binding.is_watcher(actor),
        tolerance=binding.setting("tolerance"),
        back=binding.url("station", pk),
    )
    return render(request, "block_telemetry/care.html", context, status=422 if form.errors else 200)


def _care_line(binding: Any, row: Any) -> dict[str, Any]:
    quantity = binding.quantity(row.stream.quantity) if row.stream else None
    tolerance = binding.setting("tolerance")
    drifts = row.deviation is not None and tolerance is not None and abs(row.deviation) > float(tolerance)
    found = {"row": row, "drifts": drifts}
    if quantity is not None and row.deviation is not None:
        found |= {
            "sensor": quantity.worded(row.sensor_value),
            "reference": quantity.worded(row.reference_value),
            "deviation": quantity.worded(row.deviation),
        }
    return found


def _form(binding: Any, request: HttpRequest, thing: Thing, form: Any, title: str, text: str) -> HttpResponse:
    context = menu.context(
        binding,
        actor_of(request),
        "board",
        title,
        form=form,
        line=board.one(binding, thing),
        help=text,
        back=binding.url("station", thing.pk),
    )
    return render(request, "block_telemetry/form.html", context, status=422 if form.errors else 200)
