"""Public vacancies: which are shown, narrowed by a filter, and which fit a profile."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core import display


def public(binding: Any) -> QuerySet:
    """Vacancies everybody may read now; one whose day passed is closed before the clock says so."""
    rows = binding.entity_of("vacancy").rows().select_related("jobs", binding.vacancy_employer)
    if binding.vacancy_district:
        rows = rows.select_related(binding.vacancy_district)
    return rows.filter(
        **{
            "state": binding.published,
            f"{binding.vacancy_until}__gte": timezone.localdate(),
            f"{binding.vacancy_employer}__state": binding.verified,
        },
    )


def narrowed(binding: Any, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
    """Keep what a filter asks for; empty answers ask for nothing."""
    for word in (asked.get("q") or "").split()[:6]:
        rows = rows.filter(
            Q(**{f"{binding.vacancy_title}__icontains": word})
            | Q(**{f"{binding.vacancy_text}__icontains": word})
            | Q(**{f"{binding.vacancy_employer}__{binding.employer_name}__icontains": word})
        )
    exact = {"bidang": "vacancy_field", "jenis": "vacancy_type", "kecamatan": "vacancy_district"}
    for name, key in exact.items():
        if asked.get(name):
            rows = rows.filter(**{getattr(binding, key): asked[name]})
    if asked.get("pendidikan"):
        rows = rows.filter(**{f"{binding.vacancy_education}__in": _up_to(binding, asked["pendidikan"])})
    if asked.get("inklusif"):
        rows = rows.filter(**{binding.vacancy_open_to_disabled: True})
    if asked.get("perusahaan"):
        rows = rows.filter(**{binding.vacancy_employer: asked["perusahaan"]})
    return rows


def _up_to(binding: Any, education: str) -> list[str]:
    """All levels a person with this education reaches; the two upper secondary kinds count alike."""
    levels = [value for value, _label in binding.choices("vacancy", "vacancy_education")]
    if education not in levels:
        return []
    reached = levels[: levels.index(education) + 1]
    return [*reached, "smk"] if education == "sma" else reached


def fitting(binding: Any, seeker: Any, limit: int = 5) -> list[Any]:
    """Open vacancies in the seeker's fields and within reach of their education, nearest district first."""
    fields = binding.of(seeker, "seeker_fields") or []
    education = binding.of(seeker, "seeker_education")
    if not fields or not education:
        return []
    rows = narrowed(binding, public(binding), {"pendidikan": education})
    applied = binding.entity_of("application").model._default_manager.filter(
        **{binding.application_seeker: seeker},
    )
    rows = rows.filter(**{f"{binding.vacancy_field}__in": fields})
    rows = rows.exclude(pk__in=applied.values(binding.application_vacancy))
    home = getattr(seeker, f"{binding.seeker_district}_id", None)
    near = f"{binding.vacancy_district}_id"
    found = list(rows.order_by("-jobs__published_at")[:60])
    found.sort(key=lambda row: getattr(row, near) != home)
    return found[:limit]


@dataclass(frozen=True)
class Line:
    """A vacancy as lists show it."""

    record: Any
    url: str
    title: str
    employer: str
    place: str
    pay: str
    contract: str
    education: str
    places: int
    until: Any
    is_new: bool
    is_open_to_disabled: bool


def line(binding: Any, record: Any) -> Line:
    """Read a vacancy for a list."""
    posted = getattr(binding.row(record), "published_at", None)
    return Line(
        record=record,
        url=binding.url("vacancy", record.pk),
        title=binding.of(record, "vacancy_title"),
        employer=binding.of(binding.of(record, "vacancy_employer"), "employer_name", ""),
        place=place(binding, record),
        pay=pay(binding, record),
        contract=binding.words(record, "vacancy_type"),
        education=binding.words(record, "vacancy_education"),
        places=binding.of(record, "vacancy_places", 1),
        until=binding.of(record, "vacancy_until"),
        is_new=posted is not None and (timezone.now() - posted).days < 3,
        is_open_to_disabled=bool(binding.of(record, "vacancy_open_to_disabled")),
    )


def place(binding: Any, record: Any) -> str:
    """Where the work is, in words."""
    district, town = binding.of(record, "vacancy_district"), binding.of(record, "vacancy_town")
    parts = [town or (_("Kec. %s") % district.name if district else "")]
    if binding.of(record, "vacancy_remote"):
        parts.append(_("dapat dari rumah"))
    return ", ".join(part for part in parts if part)


def pay(binding: Any, record: Any) -> str:
    """The pay in words, or nothing where the employer does not say."""
    low, high = binding.of(record, "vacancy_pay_from"), binding.of(record, "vacancy_pay_to")
    if low is not None and high is not None and low != high:
        return f"{display.money(low)} – {display.money(high)}"
    if low is None and high is None:
        return ""
    if high is None:
        return _("mulai %s") % display.money(low)
    return display.money(high)
