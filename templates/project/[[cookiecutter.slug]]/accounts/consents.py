"""A person's consents on their pages and for the data-protection officer: shown in words, and withdrawn.

The register itself is core.consents. Who consented withdraws it by the record's own step, and what rested on it ends;
an officer does it for somebody who asked (accounts.data_requests).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from core import access, audit, consents, entities, workflow
from core.access import Actor, Forbidden
from core.entities import Entity
from core.models import Consent
from core.rules import RuleBroken
from core.workflow import StaleState
from live import menus


@dataclass(frozen=True)
class Shown:
    """One consent in words."""

    row: Consent
    service: str
    kind: str
    ended: str
    url: str
    can_end: bool


def of_person(person: Any) -> list[Shown]:
    """All consents of a person, those that hold first."""
    rows = Consent.objects.filter(person=person).select_related("confirmed_by")
    return sorted(shown(rows), key=lambda one: one.row.ended_at is not None)


def shown(rows: Iterable[Consent]) -> list[Shown]:
    """Rows of the register with the words of their applications."""
    return [_shown(row) for row in rows]


def _shown(row: Consent) -> Shown:
    entity = _entity(row)
    record = entity.model._default_manager.filter(pk=row.object_id).first() if entity is not None else None
    return Shown(
        row=row,
        service=menus.app_name(row.app),
        kind=str(entity.label) if entity is not None else row.entity,
        ended=_ended(entity, row),
        url=entity.url("detail", row.object_id) if record is not None else "",
        can_end=record is not None and row.ended_at is None and record.state in _step(entity).sources,
    )


def _ended(entity: Entity | None, row: Consent) -> str:
    """Why it is over: the label of the record's step, or what else ended it."""
    otherwise = {
        consents.UNTICKED: _("Centang persetujuan dilepas"),
        consents.FORGOTTEN: _("Data warga dihapus"),
    }
    if row.ended_how in otherwise:
        return otherwise[row.ended_how]
    steps = entity.workflow.transitions if entity is not None and entity.workflow is not None else ()
    return next((str(step.label) for step in steps if step.name == row.ended_how), row.ended_how)


def withdraw(actor: Actor, row: Consent) -> None:
    """Withdraw one's own consent; the record's step is made, and says itself what it refuses."""
    if actor.person_id is None or row.person_id != actor.person_id:
        raise Forbidden(_("Persetujuan ditarik oleh yang memberinya."))
    _withdraw(row, actor)


def withdraw_for(actor: Actor, row: Consent) -> None:
    """Withdraw for a person who asked the data-protection officer to."""
    if not actor.has_role("core", "petugas_pdp", "administrator"):
        raise Forbidden(_("Permintaan ini ditangani petugas pelindungan data pribadi."))
    with transaction.atomic():
        _withdraw(row, access.system())
        Consent.objects.filter(pk=row.pk).update(ended_by=actor.user)
        audit.write(actor, "consent.end", app=row.app, entity=row.entity, object_id=row.object_id)


def _withdraw(row: Consent, actor: Actor) -> None:
    """Make the step; of two who withdraw at once, the second finds the record in another state."""
    if not Consent.objects.open().filter(pk=row.pk).exists():
        raise StaleState(_("Persetujuan ini sudah berakhir."))
    entity = _entity(row)
    record = entity.model._default_manager.filter(pk=row.object_id).first() if entity is not None else None
    if entity is None or record is None:
        raise RuleBroken([_("Catatan yang memakai persetujuan ini sudah tidak ada.")])
    workflow.move(entity, record, _step(entity).name, actor)


def _step(entity: Entity) -> Any:
    """The step that ends what rests on the consent."""
    return entity.workflow.transition(entity.consent.withdraw)


def _entity(row: Consent) -> Entity | None:
    try:
        found = entities.get(row.app, row.entity)
    except LookupError:
        return None
    return found if found.consent is not None else None
