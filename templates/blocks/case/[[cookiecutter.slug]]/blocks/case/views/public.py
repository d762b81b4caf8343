"""What everybody may read: service standards, where a request stands, whether a letter holds."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from blocks.case.models import Decision, Verdict
from blocks.case.selectors import progress
from blocks.case.selectors import standard as standards_of
from core import access, display, guests, pages
from core.access import actor_of

LONGEST = 80


def _trail(binding: Any, *further: tuple[Any, str]) -> list[tuple[Any, str]]:
    return [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), *further]


def standards(binding: Any, request: HttpRequest) -> HttpResponse:
    """All kinds of service with days and cost."""
    actor = actor_of(request)
    context = {
        "binding": binding,
        "trail": _trail(binding, (_("Jenis layanan"), "")),
        "services": [_card(binding, service) for service in standards_of.open_services(binding)],
        "may_create": access.may_create(actor, binding.entity),
        "create_url": binding.entity.url("create"),
    }
    return render(request, "block_case/standards.html", context)


def _card(binding: Any, service: Any) -> dict[str, Any]:
    return {
        "url": binding.url("standard", binding.of_service(service, "code")),
        "name": display.said(binding.of_service(service, "name")),
        "help": display.said(binding.of_service(service, "help")),
        "workdays": binding.of_service(service, "workdays"),
        "cost": standards_of.lines_of(binding, service, "cost")[0],
        "needs": sum(
            bool(getattr(one, binding.requirement_needed)) for one in standards_of.requirements_of(binding, service)
        ),
    }


def standard(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """One service with its fourteen components."""
    service = standards_of.by_code(binding, code)
    if service is None:
        raise Http404(_("Layanan tidak ditemukan."))
    actor = actor_of(request)
    is_open = binding.of_service(service, "open", False)
    name = display.said(binding.of_service(service, "name"))
    context = {
        "binding": binding,
        "trail": _trail(binding, (_("Jenis layanan"), binding.url("standards")), (name, "")),
        "name": name,
        "help": display.said(binding.of_service(service, "help")),
        "workdays": binding.of_service(service, "workdays"),
        "cost": standards_of.lines_of(binding, service, "cost")[0],
        "delivery": standards_of.delivery(binding, service),
        "manufacturing": standards_of.manufacturing(binding, service),
        "steps": standards_of.steps_of(binding, service),
        "reached": standards_of.reached(binding, service),
        "is_open": is_open,
        "create_url": f"{binding.entity.url('create')}?{binding.service}={service.pk}" if is_open else "",
        "may_create": access.may_create(actor, binding.entity),
    }
    return render(request, "block_case/standard.html", context)


def track(binding: Any, request: HttpRequest) -> HttpResponse:
    """Where the request with a number stands; number and PIN together open the whole record."""
    number = " ".join(request.GET.get("nomor", request.POST.get("nomor", "")).split())[:LONGEST]
    problem = ""
    if request.method == "POST":
        record, problem = _by_pin(binding, number, request.POST.get("pin", ""))
        if record is not None:
            access.remember_guest(request, access.guest_key(binding.entity, record))
            return redirect(binding.entity.url("detail", record.pk))
    found = binding.entity.rows().filter(number__iexact=number).first() if number else None
    if found is not None and found.case.is_draft:
        found = None
    context = {
        "binding": binding,
        "trail": _trail(binding, (_("Lacak permohonan"), "")),
        "number": number,
        "record": found,
        "state": binding.entity.workflow.state(found.state) if found is not None else None,
        "progress": progress.of(binding, found) if found is not None else None,
        "has_pin": any(field.name == "pin_hash" for field in binding.entity.model._meta.fields),
        "problem": problem,
    }
    return render(request, "block_case/track.html", context, status=422 if problem else 200)


def _by_pin(binding: Any, number: str, pin: str) -> tuple[Any, str]:
    """The record of number and PIN, or the words why not."""
    if not any(field.name == "pin_hash" for field in binding.entity.model._meta.fields):
        return None, _("Masuk ke akun Anda untuk melihat rincian permohonan ini.")
    try:
        record = guests.find(binding.entity, number, pin)
    except guests.TooManyTries:
        return None, _("Terlalu banyak percobaan. Coba lagi seperempat jam lagi.")
    return record, "" if record is not None else _("Nomor dan PIN tidak cocok.")


def check(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """Whether the letter with this code was issued and holds; without names."""
    rows = Decision.objects.select_related("request", "office").filter(request__app=binding.app)
    decision = get_object_or_404(rows, code=code.strip().upper(), verdict=Verdict.APPROVED)
    context = {
        "binding": binding,
        "trail": _trail(binding, (_("Pemeriksaan surat"), "")),
        "decision": decision,
    }
    return render(request, "block_case/check.html", context)
