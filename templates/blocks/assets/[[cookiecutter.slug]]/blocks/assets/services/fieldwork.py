"""Takes what a crew sends of an order: that it begins, that it is done, with photos."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.assets.selectors import orders
from blocks.assets.services import sendings
from blocks.assets.services.sendings import Sent
from core import access, turns, workflow
from core.rules import RuleBroken
from core.whole_numbers import whole_number

# What the phone says -> the binding key of the step, and of the photo that goes with it.
DEEDS = {"mulai": ("order_start", "order_before"), "selesai": ("order_finish", "order_after")}


def take(binding: Any, actor: Any, record: Any, deed: str, sent: Sent) -> bool:
    """Make the step of an order; False where the same sending came before.

    Raises Forbidden, RuleBroken or StaleState.
    """
    if deed not in DEEDS:
        raise RuleBroken([_("Pilih mulai atau selesai.")])
    if actor.user is None or not orders.of_crew(binding, actor, [record.state]).filter(pk=record.pk).exists():
        raise access.Forbidden(_("Perintah kerja ini bukan untuk regu Anda."))
    step_key, photo_key = DEEDS[deed]
    with transaction.atomic():
        turns.hold(record)
        if sendings.is_known(actor, sent, f"{deed} {record.pk}"):
            return False
        record.refresh_from_db()
        workflow.move(
            binding.entity_of("order"),
            record,
            getattr(binding, step_key),
            actor,
            note=sent.values.get("note", "") or str(_("Dari lapangan")),
            inputs=_inputs(binding, record, deed, photo_key, sent),
        )
    return True


def _inputs(binding: Any, record: Any, deed: str, photo_key: str, sent: Sent) -> dict[str, Any]:
    found: dict[str, Any] = {}
    photo = sent.photos.get("photo")
    if photo:
        name = getattr(binding, photo_key)
        is_many = name in {field.name for field in record._meta.many_to_many}
        found[name] = [photo] if is_many else photo
    if deed == "selesai":
        found[binding.order_note] = sent.values.get("note", "")
        meter = whole_number(sent.values.get("meter", ""), digits=9)
        if binding.order_meter and meter is not None:
            found[binding.order_meter] = meter
    return found
