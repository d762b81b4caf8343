"""Fills a replica that is only shown with assets that look like the region: reported, repaired, looked for, planned."""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from blocks.assets import demo_words as words
from blocks.assets import office_story
from blocks.assets.models import Outcome, Plan, Round, Upkeep
from blocks.assets.services import bills, rounds
from blocks.assets.services.sendings import Sent
from core import access, notify, records, workflow
from core.access import Forbidden
from core.entities import get
from core.models import Village
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.moment import as_of

COUNT = 42
REPORTS = 14
BILL_MONTHS = 3
REFUSED = (RuleBroken, workflow.StaleState, Forbidden, examples.NoExample)


def run(binding: Any, context: Any) -> None:
    """Make assets once, then what happens to them; where a round was held before nothing is done."""
    if Round.objects.filter(app=binding.app, entity=binding.asset).exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} assets")  # noqa: S311 - examples, not secrets
    villages = list(Village.objects.exclude(lat=None).order_by("code"))[::7][:12]
    entity = binding.entity_of("asset")
    if villages and not entity.model._default_manager.exists():
        for at in range(COUNT):
            _asset(binding, chance, villages[at % 4 if at % 3 else at % len(villages)], at)
    assets = list(entity.rows().order_by("pk"))
    if not assets:
        return
    _approve(binding, assets)
    _lead(binding)
    _work(binding, chance, assets)
    _plan(binding, chance, assets)
    _rounds(binding, chance)
    if binding.bill:
        _bills(binding, chance)
    if binding.loan:
        office_story.loans(binding, chance)
    if binding.movement:
        office_story.movements(binding, chance)


def _asset(binding: Any, chance: Random, village: Any, at: int) -> None:
    entity = binding.entity_of("asset")
    shift = Decimal(str(round(chance.uniform(-0.006, 0.006), 6)))
    fixed = {binding.name: _name(entity.field(binding.name).help, entity.label, at)}
    if binding.unit:
        fixed |= office_story.goods(binding, chance, at)
    if binding.point:
        fixed[binding.point] = (village.lat + shift, village.lon - shift / 2)
    if entity.field(binding.room).kind == "village":
        fixed[binding.room] = village
    if binding.year:
        fixed[binding.year] = timezone.localdate().year - 1 - at % 9
    if binding.price and not binding.unit:
        fixed[binding.price] = Decimal(2_500_000 + at % 7 * 350_000)
    if binding.load:
        fixed[binding.load] = (40, 60, 90, 120)[at % 4]
    fixed[binding.condition] = "baik" if at % 8 else "rusak_ringan"
    try:
        with as_of(office_story.morning(timezone.localdate() - timedelta(days=120 - at), chance)):
            examples.make(entity, chance, **fixed, **_supplied(binding, at))
    except REFUSED:
        return


def _name(help_words: Any, label: Any, at: int) -> str:
    """The example of the field's help with its last number counted up; else the kind of record with a number."""
    shown = re.search(r"misalnya (\S*?\D)(\d+)\b(?!-)", str(help_words), re.IGNORECASE)
    return f"{shown[1]}{at + 1:0{len(shown[2])}}" if shown else f"{label} {at + 1:03}"


def _supplied(binding: Any, at: int) -> dict[str, Any]:
    """Every asset but a few hangs on one of the panels."""
    if not binding.supply:
        return {}
    panels = list(office_story.related(binding, "asset", binding.supply).order_by("pk")[:4])
    return {binding.supply: panels[at % len(panels)]} if panels and at % 9 else {binding.supply: None}


def _approve(binding: Any, assets: list[Any]) -> None:
    """Most assets are checked by the office; every ninth still waits."""
    flow = binding.entity_of("asset").workflow
    good = {state.name for state in flow.states if state.phase == "done"}
    step = next((step for step in flow.from_state(flow.start) if step.roles and step.target in good), None)
    for at, record in enumerate(assets):
        if step is None or record.state != flow.start or not at % 9:
            continue
        with as_of(record.created_at + timedelta(hours=3)):
            workflow.move(binding.entity_of("asset"), record, step.name, access.system())


def _crew(binding: Any) -> list[Any]:
    keys = {key for role in binding.crews for key in notify.holders(binding.app, role)}
    return list(User.objects.filter(pk__in=keys).order_by("pk"))


def _lead(binding: Any) -> None:
    """The crews are led by officers who work in the field."""
    head, _dot, leaf = binding.order_officer.partition(".")
    crew = _crew(binding)
    if not leaf or not crew:
        return
    for at, row in enumerate(office_story.related(binding, "order", head).order_by("pk")):
        type(row)._default_manager.filter(pk=row.pk).update(**{leaf: crew[at % len(crew)]})


def _work(binding: Any, chance: Random, assets: list[Any]) -> None:
    """Reports of the last weeks, and an order for most of them, as far as the crew has come."""
    entity = binding.entity_of("order")
    for at in range(REPORTS):
        begun = office_story.morning(timezone.localdate() - timedelta(days=35 - at * 35 // REPORTS), chance)
        if begun > timezone.now():
            continue
        asset = assets[at * 5 % len(assets)]
        try:
            with as_of(begun):
                asset.refresh_from_db()
                report = _report(binding, chance, asset)
            later = walk.in_office_hours(begun + timedelta(hours=2), chance)
            if not at % 5 or later > timezone.now():
                continue
            with as_of(later):
                order = records.create(entity, access.system(), _order(binding, asset, report, at))
            walk.along(entity, order, later, chance)
        except REFUSED:
            continue
    _hand_out(binding)


def _hand_out(binding: Any) -> None:
    """What is still to be done lies with officers who work in the field."""
    crew = _crew(binding)
    if "." in binding.order_officer or not crew:
        return
    for at, order in enumerate(binding.entity_of("order").rows().filter(state__in=binding.order_field).order_by("pk")):
        type(order)._default_manager.filter(pk=order.pk).update(**{binding.order_officer: crew[at % len(crew)]})


def _report(binding: Any, chance: Random, asset: Any) -> Any:
    if not binding.report:
        return None
    fixed = {binding.report_asset: asset}
    if binding.report_point:
        fixed[binding.report_point] = binding.of(asset, "point")
    if binding.report_name:
        fixed[binding.report_name] = getattr(asset, binding.name)
    entity = binding.entity_of("report")
    same = [info.name for info in entity.fields if info.kind == "village" and info.name == binding.room]
    fixed |= {name: getattr(asset, name) for name in same}
    return examples.make(entity, chance, **fixed)


def _order(binding: Any, asset: Any, report: Any, at: int) -> dict[str, Any]:
    kinds = binding.damage or tuple(binding.words_of("order_kind"))
    values = {
        binding.order_asset: asset,
        binding.order_kind: kinds[at % len(kinds)],
        binding.order_text: words.DEEDS[at % len(words.DEEDS)],
    }
    return values | ({binding.order_report: report} if report is not None and binding.order_report else {})


def step(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """A crew that is at work writes down what it used."""
    entity = binding.entity_of("order")
    if not binding.is_a(record, "order") or entity.workflow.state(record.state).phase != "working":
        return None
    for name in entity.children:
        part = get(binding.app, name)
        if part.model._default_manager.filter(**{part.parent: record}).exists():
            continue
        later = walk.in_office_hours(moment + timedelta(minutes=40), chance)
        if later > timezone.now():
            return None
        try:
            with as_of(later):
                examples.make_part(part, record, chance)
        except REFUSED:
            continue
        return later
    return None


def _plan(binding: Any, chance: Random, assets: list[Any]) -> None:
    """One line of the plan, done for most assets in the past year; a few are due now."""
    kinds = [key for key in binding.words_of("order_kind") if key not in binding.damage]
    if not kinds:
        return
    today = timezone.localdate()
    title, months, use = words.SERVICE if binding.meter else words.UPKEEP
    measured = [one for one in assets if not binding.meter or binding.of(one, "meter")]
    plan = Plan.objects.create(
        app=binding.app,
        entity=binding.asset,
        title=title,
        asset_kind=getattr(measured[0], binding.kind) if measured else "",
        order_kind=kinds[-1],
        every_months=months,
        every_use=use,
        starts_on=today - timedelta(days=330),
    )
    shares = [chance.randrange(2, months * 30 - 20) for _one in assets]
    Upkeep.objects.bulk_create(
        Upkeep(
            plan=plan,
            asset_id=one.assets_id,
            last_on=today - timedelta(days=share if at % 16 else months * 31 + 10),
            last_use=binding.of(one, "meter"),
        )
        for at, (one, share) in enumerate(zip(assets, shares, strict=True))
    )


def _rounds(binding: Any, chance: Random) -> None:
    """Last year's round, closed, and this year's, half done."""
    today = timezone.localdate()
    keys = {key for role in binding.checkers for key in notify.holders(binding.app, role)}
    officer = User.objects.filter(pk__in=keys).order_by("pk").first()
    past = office_story.morning(today - timedelta(days=70), chance)
    with as_of(past):
        day = timezone.localdate(past)
        kept = rounds.begin(binding, access.system(), words.PAST_ROUND, day, day + timedelta(days=21))
    _checks(binding, chance, officer, 95, past)
    with as_of(office_story.morning(timezone.localdate(past) + timedelta(days=20), chance)):
        rounds.end(binding, access.system(), kept)
    rounds.begin(binding, access.system(), words.ROUND, today - timedelta(days=6), today + timedelta(days=24))
    _checks(binding, chance, officer, 45, office_story.morning(today - timedelta(days=4), chance))


def _checks(binding: Any, chance: Random, officer: Any, percent: int, moment: datetime) -> None:
    if officer is None:
        return
    actor = access.actor_for(officer)
    for record in binding.usable(actor).order_by("pk"):
        if chance.randrange(100) >= percent:
            continue
        is_there = chance.random() > 0.04
        values = {
            "outcome": Outcome.FOUND if is_there else Outcome.MISSING,
            "condition": "rusak_ringan" if chance.random() < 0.1 else getattr(record, binding.condition),
            "note": "" if is_there else words.SOUGHT,
            "by_label": "1",
        }
        try:
            with as_of(min(moment, timezone.now())):
                key = UUID(int=chance.getrandbits(128), version=4)
                rounds.check(binding, actor, record, Sent(key=key, made_at=moment, values=values))
        except REFUSED:
            continue
        moment += timedelta(minutes=3)


def _bills(binding: Any, chance: Random) -> None:
    """Bills of the last months, near the load but for one panel."""
    entity = binding.entity_of("bill")
    every = office_story.related(binding, "bill", binding.bill_supply).order_by("pk")
    panels = [one for one in every if bills.now(binding, one).count]
    for back in range(BILL_MONTHS, 0, -1):
        day = (timezone.localdate().replace(day=1) - timedelta(days=28 * back)).replace(day=12)
        for at, panel in enumerate(panels):
            usual = bills.now(binding, panel).watts * words.HOURS // 1000
            factor = 1.4 if at == 1 else chance.uniform(0.94, 1.06)
            fixed = {
                binding.bill_supply: panel,
                binding.bill_year: day.year,
                binding.bill_month: day.month,
                binding.bill_used: round(usual * factor),
                binding.bill_amount: Decimal(round(usual * factor) * words.TARIFF),
            }
            try:
                with as_of(office_story.morning(day, chance)):
                    record = examples.make(entity, chance, **fixed)
                walk.along(entity, record, record.created_at, chance)
            except REFUSED:
                continue
