"""A request begins, gathers its papers, is sent, and is completed when a desk asked for it."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case import clock, routes
from blocks.case.models import Action, Delivery, DeliveryKind, Paper, Request, TurnEnd
from blocks.case.services import following, matching
from core import access, audit, blocks, workflow
from core.rules import RuleBroken

LONGEST_ADDRESS = 300


def begin(binding: Any, record: Any) -> Request:
    """Make the row of a new request with copies of the service's way and papers."""
    service = binding.service_of(record)
    if not binding.of_service(service, "open", False):
        raise RuleBroken([_("Layanan %s sedang tidak dibuka.") % service], {binding.service: _("Pilih layanan lain.")})
    matching.fill(binding, record)
    row = Request.objects.create(app=binding.app, **_copy(binding, service))
    _list_papers(binding, row, service)
    setattr(record, binding.office, routes.office_of(binding, record, row.route[0]))
    return row


def _copy(binding: Any, service: Any) -> dict[str, Any]:
    return {
        "service_code": binding.of_service(service, "code"),
        "service_name": str(binding.of_service(service, "name"))[:160],
        "route": routes.of_service(binding, service),
        "allowed": int(binding.of_service(service, "workdays", 0)),
    }


def _list_papers(binding: Any, row: Request, service: Any) -> None:
    entity = binding.requirement_entity
    rows = entity.model._default_manager.filter(**{entity.parent: service}).order_by("pk")
    known = set(row.papers.values_list("code", flat=True))
    Paper.objects.bulk_create(
        Paper(
            request=row,
            order=order,
            code=getattr(one, binding.requirement_code),
            name=getattr(one, binding.requirement_name)[:200],
            is_needed=bool(getattr(one, binding.requirement_needed)),
            help=str(getattr(one, binding.requirement_help, "") or "")[:400] if binding.requirement_help else "",
        )
        for order, one in enumerate(rows, start=1)
        if getattr(one, binding.requirement_code) not in known
    )


def created(binding: Any, record: Any) -> None:
    """Tie the row to its record."""
    row = binding.row(record)
    row.record_id = record.pk
    row.save(update_fields=["record_id"])


def edited(binding: Any, record: Any) -> None:
    """A draft may change its kind of service: way and papers follow, papers that still serve are kept."""
    row = binding.row(record)
    service = binding.service_of(record)
    matching.fill(binding, record)
    if not row.is_draft:
        if row.service_code != binding.of_service(service, "code"):
            raise RuleBroken([_("Jenis layanan tidak dapat diganti sesudah permohonan dikirim.")])
        return
    for name, value in _copy(binding, service).items():
        setattr(row, name, value)
    row.save()
    entity = binding.requirement_entity
    wanted = entity.model._default_manager.filter(**{entity.parent: service})
    row.papers.exclude(code__in=wanted.values(binding.requirement_code)).delete()
    _list_papers(binding, row, service)
    following.keep_office(binding, record, routes.office_of(binding, record, row.route[0]))


def require_applicant(binding: Any, record: Any, actor: Any) -> None:
    """Raise Forbidden for everybody but the applicant and those who fill in for others at the counter."""
    entity = binding.entity
    creators = tuple(word for word in entity.access.create if word.kind == "role")
    if not access.owns(actor, entity, record) and not access.is_one_of(creators, actor, entity, record):
        raise access.Forbidden(_("Hanya pemohon atau petugas loket yang melengkapi permohonan ini."))


def is_applicants(binding: Any, record: Any, actor: Any) -> bool:
    """Say whether the actor acts for the applicant."""
    try:
        require_applicant(binding, record, actor)
    except access.Forbidden:
        return False
    return True


def submit(binding: Any, actor: Any, record: Any, kind: str, address: str, *, declared: bool) -> None:
    """Send it: papers complete, a way of handing over chosen; the clock begins."""
    require_applicant(binding, record, actor)
    with transaction.atomic():
        row = following.lock(binding.row(record))
        record.case = row
        if not row.is_draft:
            raise workflow.StaleState(_("Permohonan ini sudah dikirim."))
        _check_papers(row)
        _choose(binding, record, row, kind, address)
        if not declared:
            raise RuleBroken([_("Nyatakan dahulu bahwa data dan berkas ini benar.")])
        now = timezone.now()
        row.submitted_at, row.counted_from = now, clock.day_of(now)
        row.due_on = clock.due_on(row.counted_from, row.allowed)
        row.save()
        turn = following.open_at(binding, record, row, 0)
        _tell_event(binding, record, "case.submitted", actor)
        # What was sent waits under that name; only an inspection can be written down in no state but its own.
        following.enter(binding, record, turn, actor, says_state=turn.action == Action.TINJAU)
    following.tell_applicant(binding, record, _("Permohonan Anda kami terima"), f"sent:{row.pk}")


def complete(binding: Any, actor: Any, record: Any, answer: str = "") -> None:
    """Give it back to the desk that asked; its clock and that of the request go on."""
    require_applicant(binding, record, actor)
    with transaction.atomic():
        row = following.lock(binding.row(record))
        record.case = row
        own = following.open_turn(row)
        if own is None or not own.is_applicants:
            raise workflow.StaleState(_("Permohonan ini tidak menunggu dilengkapi. Muat ulang halaman ini."))
        _check_papers(row)
        following.close(own, TurnEnd.LENGKAP, note=answer.strip()[:1000], actor=actor)
        row.complete_by = None
        row.save(update_fields=["complete_by"])
        turn = following.open_at(binding, record, row, own.index)
        _tell_event(binding, record, "case.completed", actor)
        following.enter(binding, record, turn, actor, says_state=following.is_elsewhere(binding, record, turn))


def withdraw(binding: Any, actor: Any, record: Any, why: str = "") -> None:
    """Take it back before it is decided; what was handed in is kept for its time like other papers."""
    require_applicant(binding, record, actor)
    with transaction.atomic():
        row = following.lock(binding.row(record))
        record.case = row
        if not may_withdraw(binding, record):
            raise workflow.StaleState(_("Permohonan ini tidak dapat dibatalkan lagi."))
        turn = following.open_turn(row)
        if turn is not None:
            following.close(turn, TurnEnd.BERHENTI, note=why.strip()[:1000], actor=actor)
        _tell_event(binding, record, "case.withdrawn", actor)
        following.publish(binding, record)


def may_withdraw(binding: Any, record: Any) -> bool:
    """Say whether the application lets it be withdrawn in its present state."""
    return record.state in binding.entity.workflow.transition(binding.withdraw).sources


def _check_papers(row: Request) -> None:
    owed = [paper for paper in row.papers.all() if paper.blocks_sending]
    if owed:
        names = ", ".join(paper.name for paper in owed)
        raise RuleBroken([_("Lengkapi dahulu: %s.") % names])


def ways_of(binding: Any, record: Any) -> list[tuple[str, Any]]:
    """The ways of handing over that the service offers; the counter where it says nothing."""
    offered = binding.of_service(binding.service_of(record), "delivery", None) or []
    found = [(kind.value, kind.label) for kind in DeliveryKind if kind.value in offered]
    return found or [(DeliveryKind.PICK_UP.value, DeliveryKind.PICK_UP.label)]


def _choose(binding: Any, record: Any, row: Request, kind: str, address: str) -> None:
    if kind not in dict(ways_of(binding, record)):
        raise RuleBroken([_("Pilih cara menerima hasilnya.")])
    delivery, _made = Delivery.objects.get_or_create(request=row, defaults={"kind": kind})
    delivery.kind = kind
    delivery.address = " ".join(address.split())[:LONGEST_ADDRESS] if delivery.is_sent else ""
    if delivery.is_sent and len(delivery.address) < 10:
        raise RuleBroken([_("Tulis alamat pengiriman yang lengkap.")])
    delivery.save()


def _tell_event(binding: Any, record: Any, event: str, actor: Any) -> None:
    if not blocks.tell(binding.entity, record, event, actor):
        raise workflow.StaleState(_("Keadaan permohonan sudah berubah. Muat ulang halaman ini."))
    record.refresh_from_db()
    audit.record(actor, event, record, {})
