"""Brings about what happens to entries of a register in the tests of applications: visits, renewals, a merge."""

from datetime import timedelta
from uuid import uuid4

from blocks.registry.models import Outcome, Result
from blocks.registry.services import merging, renewals, visits
from blocks.registry.services.visits import Sent
from core import access
from tests import walking


def confirm(world, binding, record):
    """A field officer finds everything as recorded."""
    visit(world, binding, record, Result.AGREES)


def differ(world, binding, record):
    """A field officer finds something else than is recorded."""
    visit(world, binding, record, Result.DIFFERS, "Isi yang ditemukan lain")


def miss(world, binding, record):
    """A field officer does not find the entry."""
    visit(world, binding, record, Result.NOT_FOUND, "Menurut tetangga tidak ada di sini")


def visit(world, binding, record, result, found=""):
    """Visit an entry now."""
    sent = Sent(client_key=uuid4(), result=result, made_at=world.clock.now, found=found)
    visits.take(binding, actor_of(world, binding, binding.visitors), record, sent)


def move_away(world, binding, record):
    """In a period of renewal the office learns that the entry moved away."""
    renew(world, binding, record, Outcome.MOVED)


def end(world, binding, record):
    """In a period of renewal the office learns that the entry is no more."""
    renew(world, binding, record, Outcome.ENDED)


def renew(world, binding, record, outcome):
    """Say of an entry what became of it, in the open period or in a new one."""
    officer = actor_of(world, binding, binding.managers)
    if renewals.open_period(binding) is None:
        today = world.clock.now.date()
        renewals.begin(binding, officer, f"Masa uji {today}", today, today + timedelta(days=180))
    renewals.renew(binding, officer, record, outcome, "Menurut RT sejak bulan lalu")


def merge(world, binding, record):
    """An officer finds out that the entry is the double of another one."""
    other = twin(world, binding, record)
    merging.merge(binding, actor_of(world, binding, binding.managers), other, record, [], "Didata dua kali")


def twin(world, binding, record):
    """Another entry of the register; what only one may have is left empty or different."""
    sample = world.sample(f"{binding.app}.{binding.entity_name}")
    changes = {}
    for rule in binding.entity.model._meta.constraints:
        changes |= {name: "" for name in getattr(rule, "fields", ()) if getattr(record, name, None)}
    if binding.nik and binding.same_nik == "refused":
        changes[binding.nik] = "7202016606660006"
    return walking.make(world, sample, changes)


def actor_of(world, binding, roles):
    """An officer who holds the first of these roles."""
    return access.actor_for(world.officer(binding.app, roles[0]))


EVENTS = {
    "confirmed": confirm,
    "differing": differ,
    "ended": end,
    "merged": merge,
    "moved": move_away,
    "not_found": miss,
}
NEEDS = {"is_verified": confirm}
