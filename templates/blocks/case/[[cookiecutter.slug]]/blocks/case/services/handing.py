"""The product reaches the applicant: made ready when it is done, handed over, carried or downloaded."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case.models import Delivery, DeliveryKind, Outcome, Request
from blocks.case.services import following
from core import access, audit, blocks, workflow
from core.rules import RuleBroken


@dataclass(frozen=True)
class Handed:
    """What the counter writes down."""

    received_by: str = ""
    carrier: str = ""
    tracking_number: str = ""


def ready(binding: Any, record: Any, row: Request) -> None:
    """Make it ready once; a download is in the applicant's hands at that moment."""
    if row.outcome != Outcome.APPROVED:
        return
    delivery = Delivery.objects.filter(request=row, ready_at=None).first()
    if delivery is None:
        return
    delivery.ready_at = timezone.now()
    if delivery.kind == DeliveryKind.DOWNLOAD:
        delivery.handed_at = delivery.ready_at
    delivery.save()
    if delivery.handed_at is not None:
        blocks.tell(binding.entity, record, "case.handed_over", access.system())
    else:
        title = _("Hasil permohonan Anda siap: %s") % delivery.get_kind_display()
        following.tell_applicant(binding, record, title, f"ready:{row.pk}")


def may_hand_over(binding: Any, row: Request, actor: Any) -> bool:
    """Say whether the actor may hand the product over now."""
    delivery = Delivery.objects.filter(request=row).first()
    waits = delivery is not None and delivery.ready_at is not None and delivery.handed_at is None
    return waits and actor.has_role(binding.app, binding.counter)


def hand_over(binding: Any, actor: Any, record: Any, handed: Handed) -> Delivery:
    """Write down who received it, or who carries it under which number."""
    with transaction.atomic():
        row = following.lock(binding.row(record))
        delivery = Delivery.objects.filter(request=row).first()
        if delivery is None or delivery.ready_at is None:
            raise workflow.StaleState(_("Hasil permohonan ini belum siap diserahkan."))
        if delivery.handed_at is not None:
            raise workflow.StaleState(_("Hasil permohonan ini sudah diserahkan."))
        if not may_hand_over(binding, row, actor):
            raise access.Forbidden(_("Penyerahan dicatat petugas loket."))
        _write(delivery, handed, actor)
        blocks.tell(binding.entity, record, "case.handed_over", actor)
        record.refresh_from_db()
        audit.record(actor, "hand-over", record, {"kind": [None, delivery.kind]})
        following.publish(binding, record)
    following.tell_applicant(binding, record, _("Hasil permohonan Anda sudah diserahkan"), f"handed:{row.pk}")
    return delivery


def _write(delivery: Delivery, handed: Handed, actor: Any) -> None:
    name, carrier, number = (
        " ".join(text.split()) for text in (handed.received_by, handed.carrier, handed.tracking_number)
    )
    if delivery.is_sent and not (carrier and number):
        raise RuleBroken([_("Tulis pengantar dan nomor resinya.")])
    if not delivery.is_sent and len(name) < 3:
        raise RuleBroken([_("Tulis nama yang menerima.")])
    delivery.received_by, delivery.carrier, delivery.tracking_number = name[:120], carrier[:80], number[:80]
    delivery.handed_at, delivery.handed_by = timezone.now(), actor.user
    delivery.save()
