"""Keeps the block's row of a period as the application's record is: whose, when, open, public."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.survey.models import Round
from core import turns
from core.access import Actor
from core.rules import RuleBroken

OPEN = ("working",)
PAPER = ("working", "waiting", "returned")
PUBLIC = ("done",)


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row of a new period; raises RuleBroken where it is not the actor's office or overlaps another."""
    turns.hold(getattr(record, binding.office))  # two periods begun at once would not see each other
    _require(binding, record, actor)
    row = Round(app=binding.app)
    _copy(binding, record, row)
    row.save()
    setattr(record, binding.block, row)


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Take over what was changed on the record; the office stays once people have answered."""
    row = binding.row(record)
    if getattr(record, f"{binding.office}_id") != row.office_id and row.responses.exists():
        raise RuleBroken([_("Kantor tidak dapat diganti: sudah ada jawaban untuk kantor ini.")])
    outside = row.responses.exclude(
        answered_on__range=(getattr(record, binding.opens), getattr(record, binding.closes))
    ).count()
    if outside:
        raise RuleBroken([_("%d jawaban berada di luar tanggal yang baru.") % outside])
    _require(binding, record, actor)
    _copy(binding, record, row)
    row.save()


def moved(binding: Any, record: Any) -> None:
    """Open, close or publish as the phase says; the weight in force at publication stays with the period."""
    row = binding.row(record)
    phase = binding.entity.workflow.state(record.state).phase
    row.is_open, row.takes_paper, row.is_public = phase in OPEN, phase in PAPER, phase in PUBLIC
    row.weight = (row.weight or binding.setting("weight")) if row.is_public else ""
    row.save(update_fields=["is_open", "takes_paper", "is_public", "weight"])


def _copy(binding: Any, record: Any, row: Round) -> None:
    row.office_id = getattr(record, f"{binding.office}_id")
    row.title = str(getattr(record, binding.period))
    row.opens_on, row.closes_on = getattr(record, binding.opens), getattr(record, binding.closes)
    row.population = getattr(record, binding.population) or 0


def _require(binding: Any, record: Any, actor: Actor) -> None:
    office_id = getattr(record, f"{binding.office}_id")
    problems = []
    if not binding.is_for(actor, office_id):
        problems.append(_("Anda hanya dapat membuat survei untuk kantor Anda sendiri."))
    first, last = getattr(record, binding.opens), getattr(record, binding.closes)
    if first and last and last < first:
        problems.append(_("Tanggal selesai harus sesudah tanggal mulai."))
    others = Round.objects.filter(app=binding.app, office_id=office_id, opens_on__lte=last, closes_on__gte=first)
    own = binding.row(record)
    other = others.exclude(pk=own.pk if own is not None else None).first()
    if other is not None:
        problems.append(_("Tanggalnya bertumpuk dengan periode %s kantor yang sama.") % other.title)
    if problems:
        raise RuleBroken(problems)
