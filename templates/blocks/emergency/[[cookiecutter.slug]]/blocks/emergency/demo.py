"""A shift's life for a new replica: units of the region's offices, sixty calls, some twenty incidents, one alert.

All names and numbers are invented; telephone numbers are of no real range (0800-000-…).
"""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.emergency import demo_reports, demo_weather
from blocks.emergency import demo_words as words
from blocks.emergency.models import Alert, AlertArea, BlockedNumber, Call, Dispatch, Incident, LogEntry, Shift, Unit
from blocks.emergency.models.unit import AGENCIES
from blocks.emergency.services import alerts, calls, dispatching, duty, numbers
from core import access, workflow
from core.access import Actor
from core.models import District, Notification, Place, PositionHolding, Transition
from core.offices import office_of_agency
from core.seeding.posts import post

SEED = 112


def run(binding: Any, context: Any) -> None:
    """Fill an empty room; one that has calls is left alone."""
    if not context.is_demo or Call.objects.filter(app=binding.app).exists():
        return
    on_duty = context.officers(binding.app, "dispatcher")
    actor = context.actor(on_duty[0]) if on_duty else access.system()
    now = timezone.now().replace(microsecond=0)
    chance = Random(SEED)  # noqa: S311
    make_units(binding)
    _crews(binding, context)
    _shift(binding, actor, now)
    _nuisance(binding, actor, chance, now)
    # The oldest first, so that numbers follow time and units are home again before the next call.
    for number, scene in reversed(list(enumerate(_scenes(binding)))):
        _incident(binding, actor, chance, scene, _begin(now, number, chance))
    _positions(binding, now)
    _alert(binding, now)
    demo_weather.run(binding, now)
    demo_reports.run(binding, actor, now)
    Notification.objects.filter(app=binding.app).update(read_at=now)


def _scenes(binding: Any) -> list[words.Scene]:
    """The scenes whose category this application has."""
    categories = dict(binding.choices_of(binding.category))
    return [scene for scene in words.SCENES if scene.category in categories]


def make_units(binding: Any) -> None:
    """Units of the offices that the region has for each service, at its posts in turn."""
    posts = list(Place.objects.filter(kind="post_112").order_by("code"))
    usual = {
        kind for value, _label in binding.choices_of(binding.category) for kind in binding.handling_of(value)["units"]
    }
    for kind, names in words.UNITS.items():
        office = office_of_agency(AGENCIES[kind])
        if office is None or kind not in usual:
            continue
        for at, (name, crew) in enumerate(names):
            Unit.objects.get_or_create(
                app=binding.app,
                call_sign=name,
                defaults={
                    "kind": kind,
                    "office": office,
                    "base": posts[at % len(posts)] if posts else None,
                    "crew": crew,
                },
            )
    spare = Unit.objects.filter(app=binding.app, kind="damkar").last()
    if spare is not None:
        spare.is_in_service, spare.out_of_service_reason = False, words.REPAIR
        spare.save()


def _crews(binding: Any, context: Any) -> None:
    """A position at each office that keeps units; the first officer of the demo holds them all."""
    offices = {unit.office for unit in Unit.objects.filter(app=binding.app).select_related("office")}
    holder = next(iter(context.officers()), None)
    for office in sorted(offices, key=lambda office: office.code):
        position = post(context, office, binding.app, duty.CREWS[0])
        if position is not None and holder is not None:
            since = {"starts_on": context.today.replace(month=1, day=1)}
            PositionHolding.objects.get_or_create(position=position, user=holder, defaults=since)


def _shift(binding: Any, actor: Actor, now: datetime) -> None:
    before = Shift.objects.create(
        app=binding.app,
        name=words.SHIFTS[0],
        started_at=now - timedelta(hours=11),
        ended_at=now - timedelta(hours=3),
        note=words.SHIFT_NOTE,
        summary={"calls": {"kejadian": 3, "prank": 6, "ghost": 4}, "open": [], "closed": 3, "busy": [], "out": []},
        accepted_at=now - timedelta(hours=3),
        accepted_by=actor.user,
    )
    Shift.objects.create(app=binding.app, name=words.SHIFTS[1], started_at=before.ended_at, led_by=actor.user)


def _begin(now: datetime, number: int, chance: Random) -> datetime:
    """The first scenes are going on now, the others lie back over sixty days."""
    if number < len(words.OPEN_MINUTES):
        return now - timedelta(minutes=words.OPEN_MINUTES[number])
    return now - timedelta(days=(number - 3) * 3.4, minutes=chance.randrange(600))


def _take(binding: Any, actor: Actor, at: datetime, **values: Any) -> Call:
    """Take a call now and set it back in time; the service refuses calls older than two days."""
    taken = calls.Taken(received_at=timezone.now(), **values)
    call = calls.take(binding, actor, taken)
    answered = at + timedelta(seconds=4 + call.pk % 9)
    Call.objects.filter(pk=call.pk).update(received_at=at, answered_at=answered, saved_at=answered)
    call.refresh_from_db()
    return call


def _nuisance(binding: Any, actor: Actor, chance: Random, now: datetime) -> None:
    """Prank, silent, broken-off calls and questions; the last ones leave their numbers blocked."""
    for at in range(words.NUISANCE_CALLS):
        call_class = chance.choices(["prank", "ghost", "informasi", "terputus"], [8, 8, 4, 3])[0]
        when = now - timedelta(hours=2 + at * 41, minutes=chance.randrange(50))
        _take(
            binding,
            actor,
            when,
            call_class=call_class,
            number=words.telephone(200 + at % 14),
            note=chance.choice(words.QUESTIONS) if call_class == "informasi" else "",
        )
    BlockedNumber.objects.filter(app=binding.app).delete()
    for call in Call.objects.filter(app=binding.app, received_at__gt=now - timedelta(hours=20)):
        numbers.after_nuisance(binding, call)


def _incident(binding: Any, actor: Actor, chance: Random, scene: words.Scene, begun: datetime) -> None:
    district = chance.choice(list(District.objects.order_by("code")[:8]))
    landmark = chance.choice(list(Place.objects.exclude(kind="post_112").order_by("code")[:20]))
    first = _take(
        binding,
        actor,
        begun,
        call_class="kejadian",
        number=words.telephone(chance.randrange(100, 190)),
        name=chance.choice(words.NAMES),
        category=scene.category,
        priority=scene.priority,
        place=scene.place,
        landmark=f"dekat {landmark.name}",
        district_id=district.pk,
        lat=district.lat,
        lon=district.lon,
        victims=scene.victims,
        note=scene.note,
    )
    row = first.incident
    for extra in range(scene.more_calls):
        _take(
            binding,
            actor,
            begun + timedelta(minutes=2 + extra),
            call_class="kejadian",
            number=words.telephone(chance.randrange(100, 190)),
            join_to=row.pk,
            note=words.SAME,
        )
    _work(binding, actor, chance, scene, row, begun)
    _set_back(binding, row, begun)


def _work(binding: Any, actor: Actor, chance: Random, scene: words.Scene, row: Incident, begun: datetime) -> None:
    """Send units and let them go on as far as the time since the call allows."""
    if scene.stage == "new":
        return
    sent_at = begun + timedelta(minutes=2, seconds=chance.randrange(60))
    units = _free(binding, binding.handling_of(scene.category)["units"][: scene.services])
    made = dispatching.send(binding, actor, row, [unit.pk for unit in units], sent_at) if units else []
    for at, sent in enumerate(made):
        dispatching.step(binding, actor, sent, "menuju", at=sent_at + timedelta(minutes=1))
        if scene.stage == "road":
            continue
        arrived = begun + timedelta(minutes=scene.minutes + 2 * at, seconds=30)
        dispatching.step(binding, actor, sent, "di_lokasi", at=arrived)
        if scene.stage == "done":
            dispatching.step(binding, actor, sent, "selesai", at=arrived + timedelta(minutes=25))
            dispatching.step(binding, actor, sent, "kembali", at=arrived + timedelta(minutes=40))
    if scene.stage == "done" and made:
        end = begun + timedelta(minutes=scene.minutes + 45)
        record = binding.record_of(row)
        values = {"hasil": scene.outcome, "uraian_hasil": scene.ending}
        workflow.move(binding.entity, record, "selesaikan", actor, inputs=values)
        Incident.objects.filter(pk=row.pk).update(closed_at=end)


def _free(binding: Any, kinds: list[str]) -> list[Unit]:
    """One free unit of each kind."""
    busy = Dispatch.objects.filter(is_busy=True).values("unit_id")
    free = Unit.objects.filter(app=binding.app, is_in_service=True).exclude(pk__in=busy)
    found = (free.filter(kind=kind).first() for kind in kinds)
    return [unit for unit in found if unit is not None]


def _set_back(binding: Any, row: Incident, begun: datetime) -> None:
    """Give the workflow's and the timeline's lines the times at which they would have been written."""
    row.refresh_from_db()
    Incident.objects.filter(pk=row.pk).update(called_at=begun)
    moments = {
        "": begun,
        "kirim": row.first_sent_at,
        "tiba": row.first_on_scene_at,
        "selesaikan": row.closed_at,
    }
    steps = Transition.objects.filter(app=binding.app, entity=binding.entity.name, object_id=row.record_id)
    for name, at in moments.items():
        if at is not None:
            steps.filter(name=name).update(at=at)
    for line in LogEntry.objects.filter(incident=row, kind="state"):
        step = next((step for step in steps if _is_of(binding, line, step)), None)
        LogEntry.objects.filter(pk=line.pk).update(at=step.at if step else begun)
    lines = LogEntry.objects.filter(incident=row, kind="call").order_by("id")
    for line, call in zip(lines, row.calls.order_by("id"), strict=True):
        LogEntry.objects.filter(pk=line.pk).update(at=call.received_at)


def _is_of(binding: Any, line: LogEntry, step: Transition) -> bool:
    return bool(step.name) and line.text.startswith(str(binding.entity.workflow.transition(step.name).label))


def _positions(binding: Any, now: datetime) -> None:
    """Where the telephones of the units were seen last: near their posts."""
    for at, unit in enumerate(Unit.objects.filter(app=binding.app, base__lat__isnull=False)):
        shift = (at % 5 - 2) / 400
        Unit.objects.filter(pk=unit.pk).update(
            lat=round(float(unit.base.lat) + shift, 6),
            lon=round(float(unit.base.lon) - shift, 6),
            position_at=now - timedelta(minutes=at % 20),
        )


def _alert(binding: Any, now: datetime) -> None:
    """One alert in force, and one that was updated and cancelled."""
    actor = access.system()
    districts = list(District.objects.exclude(lat=None).order_by("code")[:3])
    old = _draft(binding, words.OLD_ALERT, now - timedelta(days=6), districts[:1])
    first = alerts.publish(binding, actor, old, now - timedelta(days=6))
    update = alerts.begin_update(binding, actor, first)
    update.description = words.UPDATED
    alerts.draft(binding, actor, update, list(update.areas.all()))
    second = alerts.publish(binding, actor, update, now - timedelta(days=6) + timedelta(hours=1))
    alerts.cancel(binding, actor, second, words.CANCELLED)
    alerts.publish(binding, actor, _draft(binding, words.ALERT, now, districts), now - timedelta(minutes=40))


def _draft(binding: Any, said: dict[str, str], at: datetime, districts: list[District]) -> Alert:
    alert = Alert(**said, status="Actual", msg_type="Alert", expires=at + timedelta(hours=8))
    alert.contact = str(binding.setting("telephone"))
    areas = [
        AlertArea(
            description=f"Kecamatan {district.name}",
            circle=f"{district.lat:f},{district.lon:f} 5",
            geocode=district.code,
        )
        for district in districts
    ]
    return alerts.draft(binding, access.system(), alert, areas)
