"""Brings units to incidents for the tests of applications: sent, at the scene, called back, free again."""

from blocks.emergency.models import Unit
from blocks.emergency.services import dispatching, incidents
from core import access
from tests import walking

ERRAND = ("menuju", "di_lokasi", "selesai")


def dispatch(world, binding, record):
    """A unit is sent."""
    unit = Unit.objects.create(app=binding.app, call_sign="Unit uji", kind="damkar", office=world.office)
    dispatching.send(binding, dispatcher(world, binding), binding.row(record), [unit.pk])


def reach(world, binding, record):
    """The unit arrives."""
    go_on(world, binding, record, upto="di_lokasi")


def recall(world, binding, record):
    """The unit is called back on its way."""
    for errand in binding.row(record).dispatches.filter(is_busy=True):
        dispatching.step(binding, dispatcher(world, binding), errand, "batal", reason="Salah alamat")


def join(world, binding, record):
    """It turns out to be the same as another incident."""
    other = walking.make(world, world.sample(f"{binding.app}.{binding.entity_name}"))
    incidents.join(binding, dispatcher(world, binding), binding.row(record), binding.row(other))


def finish(world, binding, record):
    """Every unit has done its work."""
    go_on(world, binding, record, upto="selesai")


def go_on(world, binding, record, upto):
    """Let every unit that is out go on with its errand."""
    for errand in binding.row(record).dispatches.filter(is_busy=True):
        for name in ERRAND[: ERRAND.index(upto) + 1]:
            errand.refresh_from_db()
            if name not in ERRAND[: ERRAND.index(errand.state) + 1 if errand.state in ERRAND else 0]:
                dispatching.step(binding, dispatcher(world, binding), errand, name)


def dispatcher(world, binding):
    """Who sends units."""
    return access.actor_for(world.officer(binding.app, "dispatcher"))


EVENTS = {"dispatched": dispatch, "joined": join, "on_scene": reach, "recalled": recall}
NEEDS = {"units_out": finish}
