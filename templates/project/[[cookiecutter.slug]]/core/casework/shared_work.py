"""Several offices share one case: each is asked with a clock of its own and answers for itself.

The case is finished only when all have answered; a case that is refused or withdrawn asks nothing any more.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, display, escalation, notify
from core.access import Actor
from core.casework import workers
from core.entities import Entity, get
from core.models import Office, OfficePart, PartState
from core.rules import RuleBroken
from core.workdays import workdays_after, workdays_between
from core.workflow_types import CLOSED_PHASES

LONGEST = 4000
DEFAULT_WORKDAYS = 5
PORTAL, LINK, PAPER = "portal", "link", "surat"
# Kinds that say something of the matter itself: never who somebody is, how to reach them, or what they chose for us.
SHOWN_KINDS = (
    "text",
    "longtext",
    "integer",
    "decimal",
    "money",
    "percent",
    "choice",
    "date",
    "time",
    "datetime",
    "point",
    "plate",
    "district",
    "village",
    "office",
    "place",
)


def may_ask(entity: Entity, record: Any, actor: Actor) -> bool:
    """Say whether the actor may ask other offices in this case: who works on it while it is open."""
    is_open = entity.workflow is not None and entity.workflow.state(record.state).phase not in CLOSED_PHASES
    return is_open and workers.works_on(entity, record, actor)


def shareable(entity: Entity, record: Any) -> list[Any]:
    """The fields that an office may be shown: what is filled in and not personal."""
    from core.rules import has_value

    fields = (info for info in entity.fields if not info.personal and info.kind in SHOWN_KINDS)
    return [info for info in fields if not info.computed and has_value(record, info.name)]


@transaction.atomic
def ask(
    entity: Entity,
    record: Any,
    actor: Actor,
    offices: list[Office],
    question: str,
    *,
    workdays: int = DEFAULT_WORKDAYS,
    shared: list[str] | None = None,
) -> list[OfficePart]:
    """Ask each of the offices; raises Forbidden or RuleBroken, and then nobody was asked."""
    if not may_ask(entity, record, actor):
        raise access.Forbidden(_("Anda tidak dapat meminta jawaban kantor lain untuk berkas ini."))
    if not question.strip():
        raise RuleBroken([_("Tulis apa yang diminta.")], {"question": _("Wajib diisi.")})
    asked = of_record(entity, record).filter(state=PartState.OPEN, office__in=offices)
    if busy := [part.office.name for part in asked]:
        words = _("Masih menunggu jawaban dari %s.") % ", ".join(busy)
        raise RuleBroken([words], {"offices": words})
    names = {info.name for info in shareable(entity, record)} & set(shared or ())
    now = timezone.now()
    return [_ask(entity, record, actor, office, question, now, workdays, sorted(names)) for office in offices]


def _ask(
    entity: Entity, record: Any, actor: Actor, office: Office, question: str, now: datetime, workdays: int, names: Any
) -> OfficePart:
    part = OfficePart.objects.create(
        app=entity.app,
        entity=entity.name,
        object_id=record.pk,
        number=getattr(record, "number", "") or "",
        office=office,
        question=question.strip()[:LONGEST],
        shared=names,
        asked_at=now,
        asked_by=actor.user,
        due_at=end_of(workdays_after(timezone.localtime(now).date(), workdays)),
    )
    audit.record(actor, "ask-office", record, {"office": office.code, "shared": names})
    for user_id in escalation.heads(office):
        notify.send(
            user_id=user_id,
            title=_("Kantor Anda diminta menjawab: %s") % (part.number or entity.label),
            url=_url(part),
            key=f"part:{part.pk}:{user_id}",
        )
    return part


def end_of(day: Any) -> datetime:
    """The last moment of a day in the region's time."""
    return timezone.make_aware(datetime(day.year, day.month, day.day, 23, 59, 59))


def may_answer(part: OfficePart, actor: Actor) -> bool:
    """Say whether the actor answers for the office that was asked."""
    return workers.serves_at(actor, part.office)


def may_manage(part: OfficePart, actor: Actor) -> bool:
    """Say whether the actor works on the case in which the office was asked."""
    entity, record = case_of(part)
    return record is not None and workers.works_on(entity, record, actor)


@transaction.atomic
def answer(part: OfficePart, actor: Actor, text: str, *, name: str = "", came_by: str = PORTAL) -> None:
    """Put the office's answer into the case as theirs; raises Forbidden or RuleBroken.

    By the portal somebody of that office answers; on paper whoever works on the case types in what came.
    """
    allowed = {PORTAL: may_answer, PAPER: may_manage}
    if came_by in allowed and not allowed[came_by](part, actor):
        raise access.Forbidden(_("Jawaban ini bukan untuk Anda tulis."))
    if not text.strip():
        raise RuleBroken([_("Tulis jawaban.")], {"text": _("Wajib diisi.")})
    if came_by != PORTAL and not name.strip():
        raise RuleBroken([_("Tulis nama dan jabatan yang menjawab.")], {"name": _("Wajib diisi.")})
    values = {
        "state": PartState.ANSWERED,
        "answer": text.strip()[:LONGEST],
        "answered_at": timezone.now(),
        "answered_by": actor.user,
        "answered_as": name.strip()[:160] or (actor.user.full_name if actor.user is not None else ""),
        "came_by": came_by,
    }
    # One statement decides between two who answer at once.
    if not OfficePart.objects.filter(pk=part.pk, state=PartState.OPEN).update(**values):
        raise RuleBroken([_("Bagian ini sudah dijawab atau ditarik.")])
    part.refresh_from_db()
    _close_links(part)
    audit.write(
        actor,
        "office-answer",
        app=part.app,
        entity=part.entity,
        object_id=part.object_id,
        number=part.number,
        changes={"office": part.office.code, "by": came_by, "part": part.pk},
    )
    _tell_holder(part)


@transaction.atomic
def withdraw(part: OfficePart, actor: Actor) -> None:
    """Ask the office no longer; raises Forbidden."""
    if not may_manage(part, actor):
        raise access.Forbidden(_("Permintaan ini tidak dapat Anda tarik."))
    if OfficePart.objects.filter(pk=part.pk, state=PartState.OPEN).update(state=PartState.WITHDRAWN):
        _close_links(part)
        audit.write(
            actor, "withdraw-office", app=part.app, entity=part.entity, object_id=part.object_id, number=part.number
        )


def require_all_answered(entity: Entity, record: Any, step: Any, actor: Actor) -> None:
    """Raise RuleBroken where a step would finish a case in which an office has still to answer."""
    if actor.is_system or entity.workflow.state(step.target).phase != "done":
        return
    if entity.workflow.state(record.state).phase in CLOSED_PHASES:
        return
    waiting = of_record(entity, record).filter(state=PartState.OPEN)
    if names := [part.office.name for part in waiting]:
        raise RuleBroken([_("Belum dijawab oleh %s. Tunggu jawabannya, atau tarik permintaannya.") % ", ".join(names)])


def moved(entity: Entity, record: Any) -> None:
    """A finished case asks nobody any more: open parts are withdrawn, all links end."""
    if entity.workflow.state(record.state).phase not in CLOSED_PHASES:
        return
    for part in of_record(entity, record):
        if part.is_open:
            OfficePart.objects.filter(pk=part.pk).update(state=PartState.WITHDRAWN)
        _close_links(part)


def _close_links(part: OfficePart) -> None:
    part.links.filter(used_at__isnull=True, revoked_at__isnull=True).update(revoked_at=timezone.now())


def remind(now: datetime) -> int:
    """Tell once of each part past its deadline: the office's head, and who asked. Called by the tick."""
    late = OfficePart.objects.filter(state=PartState.OPEN, due_at__lt=now).select_related("office")
    return sum(_remind(part, user_id) for part in late.order_by("due_at") for user_id in _concerned(part))


def _concerned(part: OfficePart) -> list[int]:
    asker = [part.asked_by_id] if part.asked_by_id is not None else []
    return list(dict.fromkeys([*escalation.heads(part.office), *asker]))


def _remind(part: OfficePart, user_id: int) -> int:
    key = f"part-late:{part.pk}:{user_id}"
    if notify.is_sent(key):
        return 0
    notify.send(
        user_id=user_id,
        title=_("Belum dijawab: %(number)s") % {"number": part.number or part.office.name},
        text=_("%(office)s, tenggat %(due)s.")
        % {"office": part.office.name, "due": display.long_date(timezone.localtime(part.due_at))},
        url=_url(part),
        key=key,
    )
    return 1


def of_record(entity: Entity, record: Any) -> QuerySet:
    """The parts of a case, oldest first."""
    rows = OfficePart.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    return rows.select_related("office", "asked_by", "answered_by")


def waiting(actor: Actor) -> QuerySet:
    """The open parts of the offices in which the actor serves."""
    rows = OfficePart.objects.filter(state=PartState.OPEN, office__in=workers.office_ids(actor))
    return rows.select_related("office").order_by("due_at", "pk")


def case_of(part: OfficePart) -> tuple[Entity, Any]:
    """The entity and the record of a part; the record is None where it is gone."""
    entity = get(part.app, part.entity)
    return entity, entity.rows().filter(pk=part.object_id).first()


def days_of(part: OfficePart) -> int:
    """Working days since the office was asked, until it answered or today."""
    until = part.answered_at or timezone.now()
    return workdays_between(timezone.localtime(part.asked_at).date(), timezone.localtime(until).date())


def _tell_holder(part: OfficePart) -> None:
    """Tell who asked that the answer came, and whether others are still awaited."""
    rest = OfficePart.objects.filter(
        Q(app=part.app, entity=part.entity, object_id=part.object_id), state=PartState.OPEN
    ).count()
    words = _("Semua kantor sudah menjawab.") if not rest else _("Menunggu %s kantor lagi.") % rest
    if part.asked_by_id is None:
        return
    notify.send(
        user_id=part.asked_by_id,
        title=_("%(office)s menjawab: %(number)s") % {"office": part.office.name, "number": part.number},
        text=words,
        url=get(part.app, part.entity).url("detail", part.object_id),
        app=part.app,
        entity=part.entity,
        object_id=part.object_id,
        key=f"part-answered:{part.pk}",
    )


def _url(part: OfficePart) -> str:
    from django.urls import reverse

    return reverse("egov:part", args=[part.pk])
