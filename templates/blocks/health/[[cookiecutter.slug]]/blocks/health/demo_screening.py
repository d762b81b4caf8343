"""Screenings of the past weeks: most have no symptom, the suspected are called, examined, and some are ill."""

from contextlib import suppress
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.health.services import screenings
from core import access, workflow
from core.access import Forbidden
from core.entities import get, of_app
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.moment import as_of

COUNT, DAYS, CONTACTS = 34, 70, 4
REFUSED = (RuleBroken, workflow.StaleState, Forbidden, examples.NoExample)


def run(binding: Any, context: Any, chance: Random) -> None:
    """Name the officers of the posts, then let people fill in the questionnaire."""
    from blocks.health.demo import workers

    staff = workers(binding, context)
    entity = binding.entity_of("screening")
    if entity.model._default_manager.exists() or not context.residents():
        return
    if binding.post and staff:
        binding.entity_of("post").model._default_manager.update(**{binding.post_workers[0]: staff[-1]})
    for at in range(COUNT):
        begun = _moment(at, chance)
        with suppress(*REFUSED):
            with as_of(begun):
                record = examples.make(entity, chance, **_answers(binding, at, chance))
                screenings.tell(binding, record.pk)
            record.refresh_from_db()
            walk.along(entity, record, begun, chance)
    for issued in of_app(binding.app):
        if not issued.access.create and issued.workflow is not None:
            _follow_up(issued, chance)


def _answers(binding: Any, at: int, chance: Random) -> dict[str, Any]:
    """Every third has a complaint."""
    entity = binding.entity_of("screening")
    likely = 0.3 if at % 3 == 0 else 0.03
    return {question: _value(entity, question, chance.random() < likely) for question in binding.questions}


def _value(entity: Any, question: str, is_yes: bool) -> Any:
    if entity.field(question).kind == "boolean":
        return is_yes
    return "ya" if is_yes else "tidak"


def _moment(at: int, chance: Random) -> datetime:
    day = timezone.localdate() - timedelta(days=DAYS - at * DAYS // COUNT)
    return timezone.make_aware(datetime.combine(day, time(8 + chance.randrange(9), chance.randrange(60))))


def _follow_up(entity: Any, chance: Random) -> None:
    """Enter the parts of what the screenings issued, and move the older ones on."""
    for at, record in enumerate(entity.model._default_manager.order_by("pk")):
        for name in entity.children:
            for _one in range(CONTACTS):
                with suppress(*REFUSED):
                    examples.make_part(get(entity.app, name), record, chance)
        steps = entity.workflow.from_state(record.state)  # none where it is finished already
        if at % 2 == 0 and steps:
            with suppress(*REFUSED):
                workflow.move(entity, record, steps[0].name, access.system())
