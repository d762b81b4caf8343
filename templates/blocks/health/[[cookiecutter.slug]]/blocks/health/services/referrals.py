"""Follow-up of a child whose growth falters: one open record at a time, made when a measurement is verified."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from blocks.health import growth
from blocks.health.models import Measurement, Status
from blocks.health.selectors import wording
from core import access, records

# The gravest finding gives the record its name; the others stand in its text.
ORDER = ("gizi_buruk", "gizi_kurang", "tidak_naik", "berat_kurang", "pendek", "berat_lebih")


def consider(binding: Any, one: Measurement) -> Any:
    """Begin a follow-up where a verified measurement asks for one and none runs; None where not."""
    if one.status != Status.VERIFIED or not binding.referral:
        return None
    found = findings(binding, one)
    if not found or _is_followed(binding, one, found[0]):
        return None
    child = binding.entity_of("child").model._default_manager.get(pk=one.subject.record_id)
    values = {
        binding.referral_child: child,
        binding.referral_post: binding.of(child, "child_post"),
        binding.referral_reason: found[0],
        binding.referral_found: wording.measurement(one),
        binding.referral_day: one.day,
    }
    return records.create(binding.entity_of("referral"), access.system(), values)


def findings(binding: Any, one: Measurement) -> list[str]:
    """What a measurement gives reason to follow up, the gravest first."""
    holds = {
        "gizi_buruk": one.wfh == "gizi_buruk" or (one.arm_cm is not None and _is_small(one, "11.5")),
        "gizi_kurang": one.wfh == "gizi_kurang" or (one.arm_cm is not None and _is_small(one, "12.5")),
        "tidak_naik": one.flat_times >= binding.setting("flat_times"),
        "berat_kurang": one.wfa in growth.UNDERWEIGHT,
        "pendek": one.hfa in growth.STUNTED,
        "berat_lebih": one.wfa == "risiko_lebih" and one.wfh in ("gizi_lebih", "obesitas"),
    }
    return [word for word in ORDER if holds[word]]


def _is_small(one: Measurement, limit: str) -> bool:
    """The arm counts from six months on."""
    return growth.months(one.age_days) >= 6 and float(one.arm_cm) < float(limit)


def _is_followed(binding: Any, one: Measurement, reason: str) -> bool:
    """Say whether a follow-up runs, or one with the same finding began a short while ago."""
    entity = binding.entity_of("referral")
    rows = entity.model._default_manager.filter(**{f"{binding.referral_child}_id": one.subject.record_id})
    final = [state.name for state in entity.workflow.states if state.final]
    if rows.exclude(state__in=final).exists():
        return True
    since = one.day - timedelta(days=binding.setting("pause_days"))
    return rows.filter(**{binding.referral_reason: reason, f"{binding.referral_day}__gt": since}).exists()


def count(binding: Any) -> int:
    """How many follow-ups there are."""
    return binding.entity_of("referral").model._default_manager.count() if binding.referral else 0


def told(count_: int) -> str:
    """How many follow-ups began, in words."""
    return _("%d tindak lanjut baru dibuat.") % count_ if count_ else _("Tidak ada tindak lanjut baru.")
