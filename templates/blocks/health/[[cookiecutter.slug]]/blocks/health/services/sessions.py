"""The life of a session beside the application's record: begun, sent, verified, given back."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.models import Session, Status
from blocks.health.selectors import sheets
from blocks.health.services import referrals
from core import access, workflow
from core.access import Actor
from core.rules import RuleBroken


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the block's row before the record is saved; a posyandu has one session a day."""
    post_id, day = binding.post_key(record, "session_post"), binding.of(record, "session_day")
    if post_id is None or day is None:
        raise RuleBroken([_("Pilih posyandu dan tanggalnya.")])
    if not actor.is_system:
        binding.require_own_post(actor, post_id)
    _require_free(binding, post_id, day, None)
    if getattr(record, f"{binding.session_worker}_id") is None:
        setattr(record, f"{binding.session_worker}_id", actor.user_id)
    record.health = Session.objects.create(app=binding.app, post_id=post_id, day=day)


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Keep posyandu and day; neither changes once a child was measured."""
    row = binding.row(record)
    post_id, day = binding.post_key(record, "session_post"), binding.of(record, "session_day")
    if (row.post_id, row.day) == (post_id, day):
        return
    if row.measurements.exists():
        raise RuleBroken([_("Posyandu dan tanggal tidak dapat diubah sesudah ada anak yang diukur.")])
    if not actor.is_system:
        binding.require_own_post(actor, post_id)
    _require_free(binding, post_id, day, row.pk)
    row.post_id, row.day = post_id, day
    row.save(update_fields=["post_id", "day"])


def _require_free(binding: Any, post_id: int, day: Any, own: int | None) -> None:
    if Session.objects.filter(app=binding.app, post_id=post_id, day=day).exclude(pk=own).exists():
        raise RuleBroken([_("Lembar posyandu ini untuk hari itu sudah ada.")])


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Keep who sent it; verify the measurements once it is approved, and follow up what they say."""
    row = binding.row(record)
    if step.name == binding.submit:
        row.sent_at, row.sent_by = timezone.now(), actor.user
        row.registered = sheets.children(binding, row.post_id, row.day).count()
        row.save()
    elif step.name == binding.approve:
        row.measurements.filter(status=Status.ENTERED).update(status=Status.VERIFIED)
        for one in row.measurements.select_related("subject").order_by("pk"):
            _take_over(one)
            referrals.consider(binding, one)


def _take_over(one: Any) -> None:
    """Keep the latest verified classes beside the child."""
    subject = one.subject
    if one.status != Status.VERIFIED or (subject.measured_on is not None and subject.measured_on > one.day):
        return
    subject.measured_on, subject.flat_times = one.day, one.flat_times
    subject.hfa, subject.wfa, subject.wfh = one.hfa or subject.hfa, one.wfa or subject.wfa, one.wfh or subject.wfh
    subject.save()


def approve(binding: Any, actor: Actor, record: Any, doubtful: set[int]) -> int:
    """Verify a session but for the measurements that are doubted; gives how many follow-ups began."""
    with transaction.atomic():
        row = binding.row(record)
        row.measurements.filter(pk__in=doubtful, status=Status.ENTERED).update(status=Status.DOUBTFUL)
        before = referrals.count(binding)
        workflow.move(binding.entity_of("session"), record, binding.approve, actor)
        return referrals.count(binding) - before


def give_back(binding: Any, actor: Actor, record: Any, note: str) -> None:
    """Give the sheet back to the cadre with a reason."""
    workflow.move(binding.entity_of("session"), record, binding.give_back, actor, note=note)


def require_seen(binding: Any, actor: Actor, record: Any) -> None:
    """Raise Forbidden where the session is another posyandu's."""
    if not binding.works_with(actor, "session").filter(pk=record.pk).exists():
        raise access.Forbidden(_("Lembar ini milik posyandu lain."))
