"""The life of a sheet beside the application's record: begun, sent, public, taken back."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.models import Sheet
from blocks.prices.selectors import sheets
from blocks.prices.services import price_alerts
from core.access import Actor
from core.rules import RuleBroken


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the block's row before the record is saved; one market has one sheet a day."""
    market, day = getattr(record, binding.market), getattr(record, binding.day)
    if market is None or day is None:
        raise RuleBroken([_("Pilih pasar dan tanggalnya.")])
    if market.kind != binding.places:
        raise RuleBroken([_("%s bukan pasar yang disurvei.") % market.name])
    _require_free(binding, market, day, None)
    if getattr(record, f"{binding.surveyor}_id") is None:
        setattr(record, f"{binding.surveyor}_id", actor.user_id)
    record.prices = Sheet.objects.create(app=binding.app, market=market, day=day)


def _require_free(binding: Any, market: Any, day: Any, own: int | None) -> None:
    taken = Sheet.objects.filter(app=binding.app, market=market, day=day).exclude(pk=own)
    if taken.exists():
        raise RuleBroken([_("Lembar %(market)s untuk hari itu sudah ada.") % {"market": market.name}])


def follow(binding: Any, record: Any) -> None:
    """Keep market and day of the row as those of the record."""
    sheet = binding.row(record)
    market, day = getattr(record, binding.market), getattr(record, binding.day)
    if (sheet.market_id, sheet.day) != (market.pk, day):
        _require_free(binding, market, day, sheet.pk)
        sheet.market, sheet.day = market, day
        sheet.save(update_fields=["market", "day"])


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Publish or take back as the phase says; nobody approves what they sent, unless the setting allows it."""
    sheet = binding.row(record)
    phase = binding.entity.workflow.state(step.target).phase
    if step.name == binding.submit:
        _settle_previous(binding, record, sheet)
        sheet.sent_at, sheet.sent_by = timezone.now(), actor.user
    if phase == "done":
        require_four_eyes(binding, sheet.sent_by_id, actor)
        sheet.published_at = timezone.now()
    was_public, sheet.is_public = sheet.is_public, phase == "done"
    sheet.save()
    if sheet.sent_at is not None:
        price_alerts.heard(binding, sheet)
    if sheet.is_public:
        price_alerts.examine(binding, record, sheet)
    elif was_public:
        price_alerts.take_back(binding, sheet)
    if sheet.is_public or was_public:
        price_alerts.drift(binding, timezone.localdate())


def _settle_previous(binding: Any, record: Any, sheet: Sheet) -> None:
    """Write the prices before as they are when the sheet is sent: an earlier day may have come in since."""
    entity = binding.price_entity
    before = sheets.previous(binding, sheet.market, sheet.day)
    for price in binding.prices_of(record).select_related(binding.priced):
        earlier, _day = before.get(getattr(price, f"{binding.priced}_id"), (None, None))
        if getattr(price, binding.previous) != earlier:
            setattr(price, binding.previous, earlier)
            if entity.compute is not None:
                entity.compute(price, entity.settings_of(), None)
            price.save()


def require_four_eyes(binding: Any, sent_by_id: int | None, actor: Actor) -> None:
    """Refuse who sent it to approve it, unless the setting allows it."""
    is_own = actor.user_id is not None and actor.user_id == sent_by_id
    if is_own and not binding.setting("self_approval"):
        raise RuleBroken([_("Lembar ini Anda kirim sendiri; pejabat lain yang menyetujuinya.")])
