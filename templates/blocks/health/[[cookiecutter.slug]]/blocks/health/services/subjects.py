"""The block's row of a child or a pregnancy: begun, kept as the record says, ended, forgotten."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.models import Kind, Subject
from core.access import Actor
from core.rules import RuleBroken

KINDS = {"child": Kind.CHILD, "mother": Kind.MOTHER}
DATES = {"child": "child_birth", "mother": "mother_start"}
ENDED_PHASES = ("done", "rejected")


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved; an officer registers only at an own posyandu."""
    record.health = Subject(app=binding.app, kind=KINDS[binding.kind_of(record)])
    _fill(binding, record, actor)
    record.health.save()


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Keep the row as the record says; measurements are judged anew where birth or sex was wrong."""
    row = binding.row(record)
    before = (row.starts_on, row.sex)
    _fill(binding, record, actor)
    row.save()
    if (row.starts_on, row.sex) != before:
        from blocks.health.services import judging

        judging.anew(binding, row)


def _fill(binding: Any, record: Any, actor: Actor) -> None:
    kind, row = binding.kind_of(record), record.health
    starts_on = binding.of(record, DATES[kind])
    if starts_on is None or starts_on > timezone.localdate():
        raise RuleBroken([_("Tanggal itu belum tiba, atau belum diisi.")])
    post_id = binding.post_key(record, f"{kind}_post")
    if actor.is_officer and post_id != row.post_id:
        binding.require_own_post(actor, post_id)
    row.starts_on, row.post_id = starts_on, post_id
    row.sex = binding.of(record, "child_sex") if kind == "child" else ""


def moved(binding: Any, record: Any, step: Any) -> None:
    """Say whether the record still counts."""
    row = binding.row(record)
    row.is_active = binding.entity_of(binding.kind_of(record)).workflow.state(step.target).phase not in ENDED_PHASES
    row.save(update_fields=["is_active"])


def forget(binding: Any, record: Any) -> None:
    """Blur the day once the person's data is gone; the figures stay."""
    row = binding.row(record)
    row.starts_on = row.starts_on.replace(day=1)
    row.save(update_fields=["starts_on"])
    row.doses.all().delete()
