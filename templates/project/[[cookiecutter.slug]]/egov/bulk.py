"""Does one thing with many items of the worklist: take, hand to a colleague, or a step that asks nothing.

Each item is for itself: what cannot be done is told with its number and the reason, and the others are done.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Kind, Status, User
from core import access, audit, entities, notify
from core.access import Actor
from core.models import PositionHolding, WorkItem
from core.rules import RuleBroken
from core.workflow import StaleState
from egov import services

MOST = 100
TAKE, HAND, STEP = "ambil", "serah", "langkah"


@dataclass
class Outcome:
    """How many were done, and what was wrong with each other one."""

    done: int = 0
    problems: list[str] = field(default_factory=list)


def colleagues(actor: Actor) -> Any:
    """The active officers who hold a position today in an office where the actor holds one."""
    today = PositionHolding.objects.on(timezone.localdate())
    mine = today.filter(user=actor.user_id).values("position__office")
    near = today.filter(position__office__in=mine).values("user")
    rows = User.objects.filter(pk__in=near, kind=Kind.OFFICER, status=Status.ACTIVE)
    return rows.exclude(pk=actor.user_id).select_related("person").order_by("name")


def steps(items: Iterable[WorkItem], actor: Actor) -> list[tuple[str, str]]:
    """The steps that ask nothing and that one of the items may take, as a key and its words."""
    found: dict[str, str] = {}
    for app, name, state in sorted({(item.app, item.entity, item.state) for item in items if item.is_open}):
        try:
            entity = entities.get(app, name)
        except LookupError:  # its application left
            continue
        for step in entity.workflow.from_state(state):
            if asks_nothing(step) and _is_for(step, actor, app):
                found[f"{STEP}:{app}:{name}:{step.name}"] = f"{entity.label}: {step.label}"
    return sorted(found.items(), key=lambda pair: pair[1])


def asks_nothing(step: Any) -> bool:
    """Say whether a step needs no form."""
    return not (step.require or step.inputs or step.note)


def _is_for(step: Any, actor: Actor, app: str) -> bool:
    return any(word.kind == "role" and actor.has_role(app, word.name) for word in step.roles)


def run(actor: Actor, items: list[WorkItem], deed: str, colleague: User | None = None) -> Outcome:
    """Do the deed with each item; raises nothing."""
    outcome = Outcome()
    for item in items[:MOST]:
        try:
            _do(actor, item, deed, colleague)
            outcome.done += 1
        except (RuleBroken, StaleState, access.Forbidden, LookupError) as problem:
            words = " ".join(getattr(problem, "messages", [str(problem)]))
            outcome.problems.append(f"{item.number or item.title}: {words}")
    return outcome


def _do(actor: Actor, item: WorkItem, deed: str, colleague: User | None) -> None:
    if deed == TAKE:
        services.take(actor, item)
    elif deed == HAND:
        hand_over(actor, item, colleague)
    else:
        _step(actor, item, deed)


@transaction.atomic
def hand_over(actor: Actor, item: WorkItem, colleague: User | None) -> None:
    """Put an open item on a colleague's name; raises RuleBroken where the colleague may not read it."""
    if colleague is None or not colleagues(actor).filter(pk=colleague.pk).exists():
        raise RuleBroken([_("Pilih rekan sekantor.")])
    if not item.is_open:
        raise RuleBroken([_("Pekerjaan ini sudah selesai.")])
    entity = entities.get(item.app, item.entity)
    rows = entity.rows().filter(pk=item.object_id)
    if not access.visible(rows, access.actor_for(colleague), entity).exists():
        raise RuleBroken([_("%s tidak boleh membaca berkas ini.") % colleague.full_name])
    if item.assignee_id not in (None, actor.user_id):
        raise RuleBroken([_("Pekerjaan ini sudah diambil petugas lain.")])
    WorkItem.objects.filter(pk=item.pk).update(assignee=colleague)
    changes = {"assignee": [item.assignee_id, colleague.pk]}
    audit.write(
        actor,
        "hand-over",
        app=item.app,
        entity=item.entity,
        object_id=item.object_id,
        number=item.number,
        changes=changes,
    )
    notify.send(
        user_id=colleague.pk,
        title=_("%(who)s menyerahkan %(number)s kepada Anda")
        % {"who": actor.user.full_name, "number": item.number or entity.label},
        url=entity.url("detail", item.object_id),
        app=item.app,
        entity=item.entity,
        object_id=item.object_id,
    )


def _step(actor: Actor, item: WorkItem, deed: str) -> None:
    _word, app, name, step_name = (deed.split(":") + ["", "", ""])[:4]
    if (item.app, item.entity) != (app, name):
        raise RuleBroken([_("Langkah ini bukan untuk jenis berkas ini.")])
    entity = entities.get(app, name)
    step = next((one for one in entity.workflow.transitions if one.name == step_name), None)
    record = access.visible(entity.rows(), actor, entity).filter(pk=item.object_id).first()
    if step is None or not asks_nothing(step) or record is None:
        raise RuleBroken([_("Langkah ini tidak dapat dilakukan sekaligus.")])
    service = getattr(import_module(f"apps.{entity.package}.services.{entity.name}"), step_name)
    service(actor, record)
