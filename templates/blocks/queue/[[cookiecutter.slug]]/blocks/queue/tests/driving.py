"""Brings visits about for the tests of applications: a time is chosen, people come or do not, are called and served."""

from datetime import timedelta

from django.utils import timezone

from blocks.queue.models import Counter, CounterLine, Turn
from blocks.queue.selectors import choices
from blocks.queue.services import calling, closing, counters, online
from core import access


def choose(world, binding, record):
    """Take the first span of today that is not over."""
    if binding.row(record).is_placed:
        return
    lift_quotas(binding, record)
    line = online.line_of(binding, record)
    day = next(day for day in choices.of(binding, line, world.clock.now) if day.free)
    choice = next(choice for choice in day.choices if choice.is_free)
    online.choose(binding, record, access.system(), choice.window.starts_at)


def lift_quotas(binding, record):
    """Let the line of the record take anybody: a sample may have a quota of nothing."""
    names = [name for name in (binding.service_quota, binding.service_online) if name]
    rows = binding.service_entity.model._default_manager.filter(pk=getattr(record, f"{binding.chosen}_id"))
    if names:
        rows.update(**dict.fromkeys(names))


def arrive(world, binding, record):
    """Come in the span that was chosen."""
    choose(world, binding, record)
    row = fresh(binding, record)
    if row.arrived_at is None:
        world.clock.move(max(world.clock.now, row.starts_at))
        online.check_in(binding, access.system(), row, world.clock.now)


def miss(world, binding, record):
    """Stay away."""
    choose(world, binding, record)
    world.clock.move(fresh(binding, record).ends_at + timedelta(days=1))
    closing.mark_missed(binding, world.clock.now)


def call(world, binding, record):
    """Be called to a counter."""
    arrive(world, binding, record)
    turn = Turn.objects.get(ticket=binding.row(record), state="waiting")
    calling.call_this(binding, officer(world, binding), counter(world, binding, turn.service_id), turn.pk)


def serve(world, binding, record):
    """Be served to the end."""
    ticket = fresh(binding, record)
    turn = Turn.objects.filter(ticket=ticket).order_by("pk").last()
    if turn is None or turn.counter is None:
        call(world, binding, record)
        turn = Turn.objects.get(ticket=ticket, state="called")
    who = officer(world, binding)
    if turn.state == "called":
        calling.begin(binding, who, turn.counter)
    if turn.state in ("called", "serving"):
        calling.finish(binding, who, turn.counter)


def leave(world, binding, record):
    """Go home: the day ends."""
    arrive(world, binding, record)
    world.clock.move(world.clock.now + timedelta(days=1))
    closing.end_days(binding, world.clock.now)


def counter(world, binding, service_id):
    """A counter that is open for a line, with an officer who has nobody at it."""
    who = officer(world, binding)
    held = Counter.objects.filter(app=binding.app, officer=who.user).first()
    if held is None:
        number = Counter.objects.filter(app=binding.app).count() + 1
        held = counters.open_up(binding, who, Counter.objects.create(app=binding.app, number=number))
    Turn.objects.filter(counter=held, state__in=["called", "serving"]).update(state="done", finished_at=timezone.now())
    CounterLine.objects.get_or_create(counter=held, service_id=service_id)
    return held


def officer(world, binding):
    """Who sits at the counter."""
    return access.actor_for(world.officer(binding.app, "petugas_loket"))


def fresh(binding, record):
    """The ticket as the database has it."""
    row = binding.row(record)
    row.refresh_from_db()
    return row


EVENTS = {"arrived": arrive, "booked": choose, "called": call, "left": leave, "missed": miss, "served": serve}
NEEDS = {"arrived": arrive, "booked": choose, "label": arrive, "start": choose}
