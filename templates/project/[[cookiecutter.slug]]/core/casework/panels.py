"""What a record's page shows around the case: how it arrived, which offices share it, its reminders."""

from typing import Any

from django.utils.translation import gettext as _

from core import access, escalation
from core.access import Actor
from core.blocks import Panel
from core.casework import arrivals, hand_backs, shared_work, spans, workers
from core.casework.forms import AskForm, HandBackForm
from core.entities import Entity

FOLDER = "core/casework"


def of_record(entity: Entity, record: Any, actor: Actor) -> list[Panel]:
    """The panels for whoever reads the record by name; none for the public."""
    if entity.workflow is None or not access.sees_personal(actor, entity, record):
        return []
    found = [_shared(entity, record, actor)]
    if (arrival := arrivals.of_record(entity, record)) is not None:
        context = {
            "arrival": arrival,
            "channel": arrivals.channel_label(entity, arrival),
            "entity": entity,
            "record": record,
            "is_officer": actor.is_officer,
            "may_slip": arrivals.is_offered(entity, actor) and access.may_create(actor, entity),
        }
        found.append(Panel(f"{FOLDER}/arrival.html", context, _("Dimasukkan atas nama warga")))
    late = escalation.of_record(entity, record) if actor.is_officer else []
    if late:
        found.append(Panel(f"{FOLDER}/late.html", {"late": late}, _("Surat pengingat")))
    return [panel for panel in found if panel is not None]


def _shared(entity: Entity, record: Any, actor: Actor) -> Panel | None:
    """The offices that hold or share the case, and the forms to ask others or to hand it back."""
    parts = list(shared_work.of_record(entity, record))
    proposals = list(hand_backs.of_record(entity, record))
    held = spans.of_record(entity, record)
    may_ask = shared_work.may_ask(entity, record, actor)
    may_propose = hand_backs.may_propose(entity, record, actor)
    is_told = len({span.office for span in held}) > 1 and not _tells_holders(entity)
    if not (parts or proposals or may_ask or may_propose or is_told):
        return None
    works = workers.works_on(entity, record, actor)
    context = {
        "entity": entity,
        "record": record,
        "is_officer": actor.is_officer,
        "works": works,
        "parts": [(part, shared_work.days_of(part)) for part in parts],
        "proposals": [(row, hand_backs.may_decide(row, actor)) for row in proposals],
        "spans": held if is_told else [],
        "total": spans.total(entity, record, held),
        "ask_form": AskForm(entity=entity, record=record, prefix="minta") if may_ask else None,
        "back_form": HandBackForm(entity=entity, record=record, prefix="kembali") if may_propose else None,
    }
    return Panel(f"{FOLDER}/shared.html", context, _("Kantor yang menangani"))


def _tells_holders(entity: Entity) -> bool:
    """Say whether a block's own panel names the holders already."""
    return any(binding.tells_holders for binding in entity.binding_objects())
