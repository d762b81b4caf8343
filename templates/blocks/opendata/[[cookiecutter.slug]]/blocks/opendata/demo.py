"""Data sets of several offices in every state; the figures are invented."""

from datetime import date, timedelta
from random import Random
from typing import Any

from blocks.opendata import demo_words as words
from blocks.opendata.models import Dataset
from blocks.opendata.services import uploading
from core import access, records, workflow
from core.entities import get
from core.models import District
from core.offices import office_of_agency
from region.profile import REGION

WAY = ("working", "verifying", "done")


def run(binding: Any, context: Any) -> None:
    """Fill an empty application; one that has data sets is left alone."""
    if not context.is_demo or Dataset.objects.filter(app=binding.app).exists():
        return
    chance = Random(f"{REGION.slug}-opendata")  # noqa: S311
    for story in words.STORIES:
        office = office_of_agency(story.agency)
        if office is not None:
            _tell(binding, story, office, context.today, chance)


def _tell(binding: Any, story: words.Story, office: Any, today: date, chance: Random) -> None:
    actor = access.system()
    values = {getattr(binding, name): value for name, value in story.values.items() if getattr(binding, name)}
    values |= {binding.office: office, binding.due: today + timedelta(days=story.due_days)}
    record = records.create(binding.entity, actor, values)
    entity = get(binding.app, binding.variable)
    for name, kind, definition, unit in story.variables:
        given = {
            entity.parent: record,
            binding.variable_name: name,
            binding.variable_kind: kind,
            binding.variable_definition: definition,
            binding.variable_needed: True,
            binding.variable_unit: unit,
        }
        records.create(entity, actor, given)
    for phase in WAY[: story.steps]:
        if phase == "verifying":
            uploading.upload(binding, actor, binding.row(record), _table(story, chance), "data.csv", str(today.year))
        _move(binding.entity, record, phase)


def _move(entity: Any, record: Any, phase: str) -> None:
    targets = entity.workflow.states_of(phase)
    step = next(one for one in entity.workflow.from_state(record.state) if one.target in targets)
    workflow.move(entity, record, step.name, access.system())


def _table(story: words.Story, chance: Random) -> bytes:
    """A row a district: its code, its name, invented figures."""
    head = ",".join(name for name, *_rest in story.variables)
    lines = [
        f"{one.code},{one.name},{','.join(str(chance.randrange(low, high)) for low, high in story.spans)}"
        for one in District.objects.order_by("code")
    ]
    return "\n".join([head, *lines]).encode()
