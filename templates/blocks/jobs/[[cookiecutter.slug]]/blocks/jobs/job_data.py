"""Reads a vacancy's record into the plain data that `posting` writes for search engines."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from blocks.jobs import posting
from core.documents.parts import address
from region.profile import REGION


def of(binding: Any, record: Any) -> posting.Vacancy:
    """What search engines are told; a logo only where everybody may fetch it."""
    employer = binding.of(record, "vacancy_employer")
    logo = binding.of(employer, "employer_logo")
    district = binding.of(record, "vacancy_district")
    town = binding.of(record, "vacancy_town")
    posted = getattr(binding.row(record), "published_at", None) or record.created_at
    until = binding.of(record, "vacancy_until")
    return posting.Vacancy(
        title=binding.of(record, "vacancy_title"),
        text=binding.of(record, "vacancy_text") or "",
        terms=binding.of(record, "vacancy_terms") or "",
        posted_at=timezone.localtime(posted),
        closes_at=posting.last_moment(until, timezone.get_current_timezone()),
        url=address(binding.url("vacancy", record.pk)),
        number=getattr(record, "number", "") or str(record.pk),
        employer=binding.of(employer, "employer_name", ""),
        employer_site=binding.of(employer, "employer_site", "") or "",
        logo_url=_logo(logo),
        street="" if town else (district.name if district else ""),
        locality=town or REGION.name,
        region="" if town else REGION.province,
        contract=binding.of(record, "vacancy_type", ""),
        education=binding.of(record, "vacancy_education", ""),
        places=binding.of(record, "vacancy_places", 1),
        pay_from=binding.of(record, "vacancy_pay_from"),
        pay_to=binding.of(record, "vacancy_pay_to"),
        is_remote=bool(binding.of(record, "vacancy_remote")),
    )


def _logo(stored: Any) -> str:
    if stored is None or not stored.is_public:
        return ""
    return address(reverse("stored_file", args=[stored.token]))
