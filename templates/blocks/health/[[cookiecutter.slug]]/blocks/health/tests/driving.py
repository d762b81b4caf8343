"""Brings about what happens in the block for the tests of applications: outcomes of screenings, a measured child."""

from datetime import timedelta
from decimal import Decimal

from blocks.health import curves, growth
from blocks.health.services import entry, screenings
from core import access
from tests import walking


def suspect(world, binding, record):
    """Every question is answered with yes."""
    answer(binding, record, is_yes=True)


def clear(world, binding, record):
    """Every question is answered with no."""
    answer(binding, record, is_yes=False)


def answer(binding, record, is_yes):
    """Answer all questions alike and let the outcome be told."""
    entity = binding.entity_of("screening")
    for question in binding.questions:
        as_boolean = entity.field(question).kind == "boolean"
        setattr(record, question, is_yes if as_boolean else ("ya" if is_yes else "tidak"))
    record.save()
    screenings.again(binding, record)
    screenings.judge(binding, record, access.system())


def measure(world, binding, record):
    """A child of the posyandu is weighed and measured, with values that are usual for its age."""
    session = binding.row(record)
    sample = world.sample(f"{binding.app}.{binding.child}")
    post = getattr(record, binding.session_post)
    born = session.day - timedelta(days=400)
    child = walking.make(world, sample, {binding.child_post: post, binding.child_birth: born})
    subject = binding.row(child)
    line = {
        "weight": Decimal(str(curves.at("wfa", subject.sex, 400, 0))),
        "height": Decimal(str(curves.at("lhfa", subject.sex, 400, 0))),
        "position": growth.LYING,
    }
    assert entry.save(binding, access.system(), record, {subject.pk: line}) == []


EVENTS = {"clear": clear, "suspected": suspect}
NEEDS = {"is_complete": measure, "measured": measure}
