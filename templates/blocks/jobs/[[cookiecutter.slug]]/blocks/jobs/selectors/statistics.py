"""Figures without names: registered, looking, vacancies, hired, by education and where people come from."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from blocks.jobs.selectors import vacancies
from core import charts
from core.models import Transition

# A figure of fewer people would say who they are.
LEAST = 3


def figures(binding: Any) -> dict[str, Any]:
    """The numbers at the head of the page."""
    seekers = binding.entity_of("seeker").model._default_manager.all()
    shown = vacancies.public(binding)
    employers = binding.entity_of("employer").model._default_manager.filter(state=binding.verified)
    return {
        "registered": seekers.count(),
        "looking": seekers.filter(**{binding.seeker_status: "mencari"}).count(),
        "vacancies": shown.count(),
        "places": shown.aggregate(total=Sum(binding.vacancy_places))["total"] or 0,
        "employers": employers.count(),
        "hired": hired(binding).count(),
    }


def hired(binding: Any) -> QuerySet:
    """Applications that ended with work."""
    return binding.entity_of("application").model._default_manager.filter(state=binding.accepted)


def charts_of(binding: Any) -> list[charts.Chart]:
    """The charts of the page."""
    seekers = binding.entity_of("seeker").model._default_manager.all()
    looking = seekers.filter(**{binding.seeker_status: "mencari"})
    shown = vacancies.public(binding)
    return [
        _bar(binding, _("Pencari kerja menurut pendidikan"), looking, "seeker", "seeker_education"),
        _bar(binding, _("Lowongan tayang menurut bidang"), shown, "vacancy", "vacancy_field", least=1),
        _bar(binding, _("Diterima bekerja menurut asal KTP"), hired(binding), "application", "application_region"),
        charts.simple("line", _("Diterima bekerja per bulan"), _by_month(binding)),
    ]


def _bar(
    binding: Any,
    title: str,
    rows: QuerySet,
    entity: str,
    key: str,
    least: int = LEAST,
) -> charts.Chart:
    name = getattr(binding, key)
    counted = {row[name]: row["many"] for row in rows.order_by().values(name).annotate(many=Count("pk"))}
    pairs = [(label, counted[value]) for value, label in binding.choices(entity, key) if counted.get(value)]
    return charts.simple("bar", title, [(label, many if many >= least else None) for label, many in pairs])


def _by_month(binding: Any) -> Sequence[tuple[str, int]]:
    """How many were hired in each of the last six months."""
    entity = binding.entity_of("application")
    since = timezone.now() - timedelta(days=183)
    rows = Transition.objects.filter(
        app=binding.app,
        entity=entity.name,
        to_state=binding.accepted,
        at__gte=since,
    )
    months = rows.annotate(month=TruncMonth("at")).order_by("month").values("month").annotate(many=Count("pk"))
    return [(date_format(row["month"], "M Y"), row["many"]) for row in months]
