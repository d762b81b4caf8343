"""Puts the procedure of an entity together: who does what, with what, in how long, and what comes of it.

All of it is what the replica does: the workflow with its clocks and the settings of today, the rules that refuse, the
laws that the settings rest on. So a procedure changes when the service does, and an adopted one can be held against it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import timedelta
from importlib import import_module
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import display
from core.documents import printed
from core.documents.content import LANGUAGE
from core.entities import Entity
from core.entities import of_app as entities_of_app
from core.procedures import words
from core.rules import Message
from core.workflow_types import CLOSED_PHASES, Transition
from live import menus

MOST_WARNINGS = 10
START, DEED, CHOICE, END = "start", "deed", "choice", "end"


@dataclass(frozen=True)
class Step:
    """One activity: who does it (numbers of the column of actors), and its measure: needs, time, outcome."""

    deed: str
    actors: tuple[int, ...]
    shape: str
    needs: tuple[str, ...]
    time: str
    outcome: str
    next: tuple[int, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What a procedure says; the same service and settings give the same `digest`."""

    title: str
    service: str
    actors: tuple[str, ...]
    steps: tuple[Step, ...]
    laws: tuple[str, ...]
    qualifications: tuple[str, ...]
    related: tuple[str, ...]
    equipment: tuple[str, ...]
    warnings: tuple[str, ...]
    records: tuple[str, ...]

    @property
    def data(self) -> dict[str, Any]:
        """The content as JSON holds it."""
        return json.loads(json.dumps(asdict(self), ensure_ascii=False))

    @property
    def digest(self) -> str:
        return hashlib.sha256(json.dumps(self.data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def of_app(app: str) -> list[Entity]:
    """The entities of an application that have a procedure: those with a workflow in which somebody acts."""
    return [
        entity
        for entity in entities_of_app(app)
        if entity.workflow is not None and any(step.roles for step in entity.workflow.transitions)
    ]


@translation.override(LANGUAGE)
def content_of(entity: Entity) -> Content:
    """Put the procedure of an entity together, in Indonesian, as it is today."""
    service = menus.app_name(entity.app)
    order = _order(entity)
    actors = _actors(entity, order)
    others = [other for other in of_app(entity.app) if other.name != entity.name]
    return Content(
        title=_("%(record)s pada %(service)s") % {"record": entity.label, "service": service},
        service=service,
        actors=tuple(actors),
        steps=(_first(entity, order, actors), *(_step(entity, step, order, actors) for step in order)),
        laws=_laws(entity),
        qualifications=_qualifications(entity, order, service),
        related=tuple(_("SOP %s") % other.label for other in others),
        equipment=_equipment(entity),
        warnings=_warnings(entity),
        records=_records(entity, service),
    )


def _order(entity: Entity) -> list[Transition]:
    """The steps as a record comes to them: those of the first state, then of each state they lead to."""
    found: list[Transition] = []
    states = [entity.workflow.start]
    for state in states:
        for step in entity.workflow.from_state(state):
            if step not in found:
                found.append(step)
            if step.target not in states:
                states.append(step.target)
    return found


def _actors(entity: Entity, order: list[Transition]) -> list[str]:
    """The columns: who makes a record, then who takes each step, in the order they come; the system last."""
    found = dict.fromkeys([*_makers(entity), *(name for step in order for name in _takers(entity, step))])
    alone = words.system()
    return [name for name in found if name != alone] + [alone] * (alone in found)


def _makers(entity: Entity) -> list[str]:
    return [words.of(entity, word) for word in words.makers(entity)] or [words.system()]


def _takers(entity: Entity, step: Transition) -> list[str]:
    return [words.of(entity, word) for word in step.roles] or [words.system()]


def _first(entity: Entity, order: list[Transition], actors: list[str]) -> Step:
    is_filled_in = bool(entity.access.create)
    deed = _("Mengisi %s") if is_filled_in else _("Terbit otomatis: %s")
    return Step(
        deed=deed % display.mid_sentence(entity.label),
        actors=tuple(sorted({actors.index(name) for name in _makers(entity)})),
        shape=START,
        needs=words.required(entity) if is_filled_in else (),
        time="",
        outcome=str(entity.workflow.state(entity.workflow.start).label),
        next=_after(entity, entity.workflow.start, order),
        remarks=(),
    )


def _step(entity: Entity, step: Transition, order: list[Transition], actors: list[str]) -> Step:
    ends = entity.workflow.state(step.target).phase in CLOSED_PHASES and not _after(entity, step.target, order)
    return Step(
        deed=str(step.label),
        actors=tuple(sorted({actors.index(name) for name in _takers(entity, step)})),
        shape=END if ends else CHOICE if _is_choice(entity, step) else DEED,
        needs=words.fields(entity, (*step.require, *step.inputs)),
        time=_time(entity, step),
        outcome=_outcome(entity, step),
        next=_after(entity, step.target, order),
        remarks=_remarks(entity, step),
    )


def _is_choice(entity: Entity, step: Transition) -> bool:
    """Say whether the same people might have taken another step instead."""
    return any(
        other is not step and set(other.roles) & set(step.roles)
        for state in step.sources
        for other in entity.workflow.from_state(state)
    )


def _after(entity: Entity, state: str, order: list[Transition]) -> tuple[int, ...]:
    """The numbers of the steps that leave a state; the first line of the table is the making of the record."""
    return tuple(sorted(order.index(step) + 2 for step in entity.workflow.from_state(state)))


def _time(entity: Entity, step: Transition) -> str:
    """The time that the state allows in which the step is taken."""
    clock = next((found for state in step.sources if (found := entity.workflow.clock(state)) is not None), None)
    if clock is None or not step.roles:
        return ""
    try:
        amount = clock.amount(None, entity.settings_of())
    except (AttributeError, TypeError):  # it depends on the record
        return _("bergantung isinya")
    return _length(clock.unit, amount)


def _length(unit: str, amount: Any) -> str:
    if amount is None:
        return _("bergantung isinya")
    if unit == "workdays":
        return ngettext("%d hari kerja", "%d hari kerja", int(amount)) % int(amount)
    return display.duration(timedelta(**{unit: float(amount)}))


def _outcome(entity: Entity, step: Transition) -> str:
    """The state it leads to, and the documents that can be printed from then on."""
    found = [str(entity.workflow.state(step.target).label)]
    found += [
        display.mid_sentence(one.label)
        for one in printed.of_app(entity.package)
        if one.entity_name == entity.name and step.target in one.states
    ]
    issued = {issue.entity for issue in step.issues}
    found += [display.mid_sentence(other.label) for other in entities_of_app(entity.app) if other.name in issued]
    return "; ".join(dict.fromkeys(found))


def _remarks(entity: Entity, step: Transition) -> tuple[str, ...]:
    found = []
    if step.timed is not None and step.timed.field:
        found.append(_("Otomatis: %s") % display.mid_sentence(words.field(entity, step.timed.field)))
    elif not step.roles:
        found.append(_("Otomatis"))
    if step.note:
        found.append(_("Alasan ditulis"))
    if step.message and not Message(step.message).needs_record:
        found.append(str(step.message))
    return tuple(found)


def _laws(entity: Entity) -> tuple[str, ...]:
    """The regulations that the application's settings and documents rest on, each once."""
    declared = import_module(f"apps.{entity.package}.conf").DECLARED
    named = [setting.law for setting in declared]
    named += [law for one in printed.of_app(entity.package) if one.facility is not None for law in one.facility.law]
    return tuple(dict.fromkeys(part.strip() for text in named for part in str(text).split(";") if part.strip()))


def _qualifications(entity: Entity, order: list[Transition], service: str) -> tuple[str, ...]:
    roles = [word for step in order for word in step.roles if word.kind == "role"]
    named = dict.fromkeys(words.of(entity, word) for word in roles)
    return tuple(_("%(role)s: diberi peran itu pada %(service)s") % {"role": one, "service": service} for one in named)


def _equipment(entity: Entity) -> tuple[str, ...]:
    found = [_("Komputer atau ponsel dengan peramban dan jaringan"), _("Akun pegawai")]
    if any(one.entity_name == entity.name for one in printed.of_app(entity.package)):
        found.append(_("Pencetak"))
    return tuple(found)


def _warnings(entity: Entity) -> tuple[str, ...]:
    """What the rules that refuse say, where it can be said without a record."""
    settings = entity.settings_of()
    found = [
        str(rule.message(None, settings))
        for rule in entity.rules
        if rule.level == "block" and not rule.message.needs_record
    ]
    return tuple(dict.fromkeys(found))[:MOST_WARNINGS]


def _records(entity: Entity, service: str) -> tuple[str, ...]:
    named = {"records": display.mid_sentence(entity.plural), "service": service}
    return (
        _("Daftar %(records)s pada %(service)s") % named,
        _("Tiap langkah tercatat dengan pelaku, waktu dan catatannya"),
    )
