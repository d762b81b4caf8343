"""Applying for a vacancy with one tap: the profile is the application."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.services import acting
from core import access
from core.rules import RuleBroken


def apply(binding: Any, vacancy: Any, actor: Any, letter: str = "") -> Any:
    """Make the application of the actor's own profile; RuleBroken says why it cannot be."""
    seeker = hub.seeker_of(actor)
    if seeker is None:
        raise RuleBroken([_("Buat profil pencari kerja dahulu.")])
    employer = binding.of(vacancy, "vacancy_employer")
    if binding.of(employer, "employer_person") == binding.of(seeker, "seeker_person"):
        raise RuleBroken([_("Ini lowongan perusahaan Anda sendiri.")])
    if application_of(binding, vacancy, seeker) is not None:
        raise RuleBroken([_("Anda sudah melamar lowongan ini.")])
    values = {
        binding.application_vacancy: vacancy,
        binding.application_seeker: seeker,
        binding.application_letter: letter.strip()[:2000],
    }
    return acting.create(binding.entity_of("application"), actor, values)


def application_of(binding: Any, vacancy: Any, seeker: Any) -> Any | None:
    """The seeker's application for a vacancy, also one that ended."""
    if seeker is None:
        return None
    rows = binding.entity_of("application").rows()
    return rows.filter(
        **{binding.application_vacancy: vacancy, binding.application_seeker: seeker},
    ).first()


def may_read_profile(binding: Any, application: Any, actor: Any) -> bool:
    """Say whether the actor reads the application as somebody named: seeker, its employer, the office."""
    entity = binding.entity_of("application")
    rows = access.visible(entity.rows().filter(pk=application.pk), actor, entity)
    return rows.exists() and access.sees_personal(actor, entity, application)
