"""The plan of maintenance: what is due becomes a work order, once, and counts on from the day it was verified."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.models import Paper, Plan, Upkeep
from blocks.assets.services import assets
from core import access, audit, records
from core.access import Forbidden
from core.expression_time import shift_months
from core.rules import RuleBroken
from core.workflow import StaleState


def running(binding: Any) -> Any:
    """The lines of the plan that are not stopped."""
    return Plan.objects.filter(app=binding.app, entity=binding.asset, stopped_at=None)


def add(binding: Any, actor: Any, **values: Any) -> Plan:
    """Put a line into the plan; raises Forbidden or RuleBroken."""
    _require_manager(binding, actor)
    if not (values.get("every_months") or values.get("every_use")):
        raise RuleBroken([_("Isi setiap berapa bulan, setiap berapa pemakaian, atau keduanya.")])
    if values.get("every_use") and not binding.meter:
        raise RuleBroken([_("Aset di sini tidak punya penghitung pemakaian.")])
    try:
        with transaction.atomic():
            plan = Plan.objects.create(app=binding.app, entity=binding.asset, made_by=actor.user, **values)
    except IntegrityError:
        raise RuleBroken([_("Pekerjaan itu sudah ada dalam rencana.")]) from None
    audit.write(actor, "plan_add", app=binding.app, entity=binding.asset, changes={"title": plan.title})
    return plan


def stop(binding: Any, actor: Any, plan: Plan) -> None:
    """Take a line out of the plan; orders that are made stay. Raises Forbidden or StaleState."""
    _require_manager(binding, actor)
    if Plan.objects.filter(pk=plan.pk, stopped_at=None).update(stopped_at=timezone.now()) != 1:
        raise StaleState(_("Rencana ini sudah dihentikan."))
    audit.write(actor, "plan_stop", app=binding.app, entity=binding.asset, changes={"title": plan.title})


def _require_manager(binding: Any, actor: Any) -> None:
    if not (binding.is_manager(actor) or actor.is_system):
        raise Forbidden(_("Rencana pemeliharaan bukan untuk peran Anda."))


def run(binding: Any, now: datetime) -> int:
    """Make the orders that are due, at most so many a day; give the number made."""
    today = timezone.localdate(now)
    left = binding.number("plan_most") - _made_on(binding, today)
    made = 0
    for plan in running(binding).filter(starts_on__lte=today):
        if left - made <= 0:
            break
        for record in due(binding, plan, today)[: left - made]:
            made += _order(binding, plan, record)
    return made


def _made_on(binding: Any, today: date) -> int:
    """Orders that the plan has made today."""
    rows = binding.entity_of("order").rows().filter(assets__plan__isnull=False)
    begun = timezone.make_aware(datetime.combine(today, time()))
    return rows.filter(created_at__gte=begun, created_at__lt=begun + timedelta(days=1)).count()


def due(binding: Any, plan: Plan, today: date) -> Any:
    """Usable assets of the plan's class for which it is time and no order is open."""
    rows = binding.entity_of("asset").rows().filter(state__in=binding.live)
    if plan.asset_kind:
        rows = rows.filter(**{binding.kind: plan.asset_kind})
    mine = Upkeep.objects.filter(plan=plan)
    rows = rows.exclude(assets__in=mine.exclude(order=None).values("asset"))
    return rows.filter(_time_is_up(binding, plan, mine, today)).order_by("pk")


def _time_is_up(binding: Any, plan: Plan, mine: Any, today: date) -> Q:
    """By months since it was last done, or since the plan began; or by use since then."""
    parts = Q(pk__in=[])
    if plan.every_months:
        edge = shift_months(today, -plan.every_months)
        parts |= Q(assets__in=mine.filter(last_on__lte=edge).values("asset"))
        never = ~Q(assets__in=mine.exclude(last_on=None).values("asset"))
        parts |= never if plan.starts_on <= edge or plan.every_use is None else Q(pk__in=[])
    if plan.every_use and binding.meter:
        since = {
            "assets__upkeeps__plan": plan,
            f"{binding.meter}__gte": F("assets__upkeeps__last_use") + plan.every_use,
        }
        used = binding.entity_of("asset").rows().filter(**since)
        parts |= Q(pk__in=used.values("pk"))
        fresh = ~Q(assets__in=mine.exclude(last_use=None).values("asset"))
        parts |= Q(**{f"{binding.meter}__gte": plan.every_use}) & fresh
    return parts


def _order(binding: Any, plan: Plan, record: Any) -> int:
    """Make one order; another worker of the clock who was quicker made it already."""
    values = {
        binding.order_asset: record,
        binding.order_kind: plan.order_kind,
        binding.order_text: ". ".join(filter(None, (plan.title, plan.instruction)))[:500],
    }
    try:
        with transaction.atomic():
            assets.hold_usable(binding, record)
            upkeep = Upkeep.objects.get_or_create(plan=plan, asset_id=record.assets_id)[0]
            if upkeep.order_id is not None:
                return 0
            order = records.create(binding.entity_of("order"), access.system(), values)
            Paper.objects.filter(pk=order.assets_id).update(plan=plan)
            upkeep.order = order.assets
            upkeep.save(update_fields=["order"])
    except RuleBroken:
        return 0
    return 1
