"""The service standard: all fourteen components of one kind of service, its steps, and what was really reached."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.case import routes
from blocks.case.models import Outcome, Request
from core import display

YEAR_DAYS = 365
LEAST = 5


@dataclass(frozen=True)
class Component:
    """One component: its name, and lines of text."""

    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reached:
    """What the last twelve months came to; only from some requests on."""

    count: int
    median_days: Any
    on_time_percent: Any


def open_services(binding: Any) -> list[Any]:
    """The kinds of service that may be asked for, by name."""
    rows = binding.service_entity.model._default_manager.filter(**{binding.service_open: True})
    return list(rows.order_by(binding.service_name))


def by_code(binding: Any, code: str) -> Any | None:
    """The service with a code; closed ones too, for their standard still binds what runs."""
    return binding.service_entity.model._default_manager.filter(**{binding.service_code: code}).first()


def requirements_of(binding: Any, service: Any) -> list[Any]:
    entity = binding.requirement_entity
    return list(entity.model._default_manager.filter(**{entity.parent: service}).order_by("pk"))


def steps_of(binding: Any, service: Any) -> list[dict[str, Any]]:
    """The way in words, with the days of each desk."""
    entity = binding.step_entity
    rows = entity.model._default_manager.filter(**{entity.parent: service}).order_by(binding.step_order, "pk")
    return [
        {
            "name": routes.plain(display.said(getattr(row, binding.step_name))),
            "action": _label(row, binding.step_action),
            "office": _office(row, binding.step_office),
            "workdays": getattr(row, binding.step_workdays),
        }
        for row in rows
    ]


def _office(row: Any, name: str) -> str:
    office = getattr(row, name, None) if name else None
    return (office.short_name or office.name) if office is not None else ""


def _label(row: Any, name: str) -> str:
    display = getattr(row, f"get_{name}_display", None)
    return str(display() if display else getattr(row, name))


def delivery(binding: Any, service: Any) -> list[Component]:
    """The six components of handing the service out (UU 25/2009 article 21, PermenPANRB 15/2014)."""
    days = _("%s hari kerja sejak berkas lengkap diterima; tidak dihitung selama menunggu pemohon.")
    needs = requirements_of(binding, service)
    return [
        Component(
            pgettext("case", "Persyaratan"),
            tuple(_requirement(binding, one) for one in needs) or (_("Tidak ada berkas."),),
        ),
        Component(_("Sistem, mekanisme dan prosedur"), tuple(_step(one) for one in steps_of(binding, service))),
        Component(_("Jangka waktu penyelesaian"), (days % binding.of_service(service, "workdays"),)),
        Component(_("Biaya atau tarif"), lines_of(binding, service, "cost")),
        Component(_("Produk pelayanan"), lines_of(binding, service, "product")),
        Component(_("Penanganan pengaduan, saran dan masukan"), lines_of(binding, service, "complaints")),
    ]


def manufacturing(binding: Any, service: Any) -> list[Component]:
    """The eight components of managing the service inside the office."""
    return [
        Component(_("Dasar hukum"), lines_of(binding, service, "law")),
        Component(_("Sarana, prasarana dan fasilitas"), lines_of(binding, service, "facilities")),
        Component(_("Kompetensi pelaksana"), lines_of(binding, service, "competence")),
        Component(_("Pengawasan internal"), lines_of(binding, service, "supervision")),
        Component(_("Jumlah pelaksana"), lines_of(binding, service, "staff")),
        Component(_("Jaminan pelayanan"), lines_of(binding, service, "guarantee")),
        Component(_("Jaminan keamanan dan keselamatan pelayanan"), lines_of(binding, service, "safety")),
        Component(_("Evaluasi kinerja pelaksana"), lines_of(binding, service, "evaluation")),
    ]


def _requirement(binding: Any, row: Any) -> str:
    name = display.said(getattr(row, binding.requirement_name))
    more = display.said(getattr(row, binding.requirement_help, "")) if binding.requirement_help else ""
    words = f"{name} – {more}" if more else name
    return words if getattr(row, binding.requirement_needed) else _("%s (bila ada)") % words


def _step(step: dict[str, Any]) -> str:
    where = f", {step['office']}" if step["office"] else ""
    return _("%(desk)s%(where)s: %(action)s, paling lama %(days)s hari kerja") % {
        "desk": step["name"],
        "where": where,
        "action": step["action"].lower(),
        "days": step["workdays"],
    }


def lines_of(binding: Any, service: Any, key: str) -> tuple[str, ...]:
    """A component's own words, a line each, in the reader's language."""
    text = str(binding.of_service(service, key) or "")
    return tuple(display.said(line.strip()) for line in text.splitlines() if line.strip()) or (display.NOTHING,)


def reached(binding: Any, service: Any) -> Reached | None:
    """Median days and share in time of the last year; None where too few ended to tell."""
    since = timezone.now() - timedelta(days=YEAR_DAYS)
    rows = Request.objects.filter(
        app=binding.app,
        service_code=binding.of_service(service, "code"),
        closed_at__gte=since,
        workdays_used__isnull=False,
        outcome__in=(Outcome.APPROVED, Outcome.REJECTED),
    )
    found = list(rows.values_list("workdays_used", "on_time"))
    if len(found) < LEAST:
        return None
    in_time = sum(bool(on_time) for _days, on_time in found)
    return Reached(len(found), median(days for days, _on_time in found), round(100 * in_time / len(found), 1))
