"""Procedures of the offices: which there are, what became of each, and how a head of office adopts one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import audit, entities, positions, turns
from core import procedures as sop
from core.access import Actor, Forbidden
from core.documents import register
from core.documents.printed import home_of
from core.entities import Entity
from core.models import IssuedDocument, Office, Position, Procedure
from core.models.issued_document import DocumentStatus
from core.rules import RuleBroken
from live import menus

KIND = "sop"
ENTITY = "procedure"


@dataclass(frozen=True)
class Row:
    """One procedure in the list: what it is for, the office that answers for it, and its edition in force."""

    entity: Entity
    office: Office | None
    edition: Procedure | None
    is_changed: bool

    @property
    def service(self) -> str:
        return menus.app_name(self.entity.app)


def rows(words: str = "") -> list[Row]:
    """Every procedure of the installed applications, by the name of its service."""
    from config.installed import PACKAGES

    wanted = words.casefold().split()
    editions = {(one.app, one.entity): one for one in Procedure.objects.order_by("revision").select_related("office")}
    found = [
        _row(entity, editions.get((entity.app, entity.name)))
        for app in PACKAGES
        for entity in sop.of_app(app)
        if all(word in f"{menus.app_name(app)} {entity.label}".casefold() for word in wanted)
    ]
    return sorted(found, key=lambda row: (row.service.casefold(), str(row.entity.label)))


def _row(entity: Entity, edition: Procedure | None) -> Row:
    changed = edition is not None and edition.digest != sop.content_of(entity).digest
    return Row(entity, home_of(entity), edition, changed)


def find(app: str, name: str) -> Entity:
    """The entity that a procedure is for; LookupError where there is none."""
    entity = entities.get(app, name)
    if entity not in sop.of_app(app):
        raise LookupError(f"{app} has no procedure for {name}")
    return entity


def edition(entity: Entity, revision: int | None = None) -> Procedure | None:
    """An adopted edition; the last one where none is named."""
    found = Procedure.objects.filter(app=entity.app, entity=entity.name).select_related("office", "position")
    return (found if revision is None else found.filter(revision=revision)).order_by("-revision").first()


def adopts(entity: Entity, actor: Actor) -> Position | None:
    """The position in which the actor may adopt it: head of the office that answers for the service."""
    office = home_of(entity)
    head = positions.head_of(office) if office is not None else None
    return head if head is not None and positions.holding(actor.user, head.pk) is not None else None


@transaction.atomic
def adopt(entity: Entity, actor: Actor, *, number: str, effective_on: date) -> Procedure:
    """Adopt the procedure as it is today.

    Forbidden for who does not lead the office; RuleBroken where nothing changed or the day has passed.
    """
    head = adopts(entity, actor)
    if head is None:
        raise Forbidden(_("SOP disahkan oleh kepala kantor yang bertanggung jawab."))
    turns.hold(head)
    content, today, before = sop.content_of(entity), timezone.localdate(), edition(entity)
    problems = {}
    if before is not None and before.digest == content.digest:
        problems["number"] = _("Isinya sama dengan revisi terakhir; tidak ada yang perlu disahkan.")
    if effective_on < today:
        problems["effective_on"] = _("Tanggal efektif paling awal hari ini.")
    if problems:
        raise RuleBroken(list(problems.values()), problems)
    made = Procedure.objects.create(
        app=entity.app,
        entity=entity.name,
        revision=before.revision + 1 if before is not None else 0,
        number=number,
        first_made_on=before.first_made_on if before is not None else today,
        adopted_on=today,
        effective_on=effective_on,
        office=head.office,
        position=head,
        adopted_by=actor.user,
        content=content.data,
        digest=content.digest,
    )
    issued = _register(made, actor, content.title)
    _replace(before, issued)
    audit.record(actor, "adopt", made, {"number": number, "digest": content.digest})
    return made


def issued_of(procedure: Procedure) -> IssuedDocument:
    """The line of an edition in the register of documents."""
    return IssuedDocument.objects.get(app="", entity=ENTITY, object_id=procedure.pk, kind=KIND)


def _register(made: Procedure, actor: Actor, title: str) -> IssuedDocument:
    return IssuedDocument.objects.create(
        entity=ENTITY,
        object_id=made.pk,
        kind=KIND,
        number=made.number,
        title=(_("SOP %s") % title)[:200],
        code=register.new_code(),
        issued_at=timezone.now(),
        issued_by=actor.user,
        position=made.position,
    )


def _replace(before: Procedure | None, issued: IssuedDocument) -> None:
    """The edition before stays in the register as one that another replaced."""
    if before is not None:
        old: Any = issued_of(before)
        old.status, old.replaced_by = DocumentStatus.REPLACED, issued
        old.save(update_fields=["status", "replaced_by"])
