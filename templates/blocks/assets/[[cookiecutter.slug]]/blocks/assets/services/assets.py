"""Keeps the block's row of an asset: its label code, its register number, and whether anything may be done with it."""

import secrets
from typing import Any

from django.utils.translation import gettext as _

from blocks.assets.models import Asset
from blocks.assets.services import registers
from core import turns
from core.rules import RuleBroken

# Signs that cannot be taken for one another when a label is read out.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
TOKEN_LENGTH = 10


def begin(binding: Any, records: list[Any]) -> None:
    """Make the rows of new assets with their register numbers."""
    rows = [
        Asset(
            app=binding.app,
            entity=binding.asset,
            token=new_token(),
            code=str(binding.of(record, "code", "") or ""),
            unit=binding.of(record, "unit"),
        )
        for record in records
    ]
    registers.give(rows)
    Asset.objects.bulk_create(rows)
    for record, row in zip(records, rows, strict=True):
        record.assets = row
        _write(binding, record, row)


def new_token() -> str:
    """A code that nobody guesses and that can be typed from the label."""
    return "".join(secrets.choice(ALPHABET) for _sign in range(TOKEN_LENGTH))


def registered(records: list[Any]) -> None:
    """Tie many rows to their records."""
    for record in records:
        record.assets.record_id = record.pk
    Asset.objects.bulk_update([record.assets for record in records], ["record_id"], batch_size=500)


def edited(binding: Any, record: Any) -> None:
    """An asset whose code or office was put right takes the next number there; the old one is not given again."""
    row = Asset.objects.select_for_update().get(pk=record.assets_id)
    code, unit = str(binding.of(record, "code", "") or ""), binding.of(record, "unit")
    if (row.code, row.unit_id) == (code, getattr(unit, "pk", None)):
        return
    row.code, row.unit = code, unit
    registers.give([row])
    row.save(update_fields=["code", "unit", "register"])
    record.assets = row
    if binding.register:
        _write(binding, record, row)
        type(record)._default_manager.filter(pk=record.pk).update(**{binding.register: row.register})


def _write(binding: Any, record: Any, row: Asset) -> None:
    if binding.register:
        setattr(record, binding.register, row.register)


def touched(records: list[Any]) -> dict[int, str]:
    """Assets with a paper, a check or a printed label are not taken back with their import."""
    keys = [record.assets_id for record in records]
    used = Asset.objects.filter(pk__in=keys).exclude(papers=None, checks=None, upkeeps=None, labelled_at=None)
    words = _("sudah dilabeli, diperiksa, atau ada berkasnya")
    return dict.fromkeys(used.values_list("record_id", flat=True), words)


def is_usable(binding: Any, record: Any) -> bool:
    """Say whether something may be done with the asset."""
    return record is not None and record.state in binding.live


def hold_usable(binding: Any, record: Any) -> Any:
    """Hold an asset for this transaction; raise RuleBroken where nothing may be done with it any more."""
    current = turns.hold(record)
    if not is_usable(binding, current):
        state = binding.entity_of("asset").workflow.state(current.state).label
        words = {"name": binding.entity_of("asset").title_of(current), "state": state}
        raise RuleBroken([_("%(name)s berstatus “%(state)s”; tidak ada lagi yang dapat dilakukan dengannya.") % words])
    return current
