"""Job fairs: stands with a number of their own, tickets, arrival at the door, results of a stand."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.models import Ticket
from blocks.jobs.services import acting
from core import access, blocks, turns
from core.rules import RuleBroken


def stand_is_free(binding: Any, stand: Any) -> bool:
    """Say whether nobody else has this number, and the fair still has a stand to give; who gives one holds the fair."""
    fair, number = binding.of(stand, "stand_fair"), binding.of(stand, "stand_number")
    turns.hold_if_writing(fair)
    others = allotted(binding, fair).exclude(pk=stand.pk)
    if number and others.filter(**{f"{binding.stand_number}__iexact": number.strip()}).exists():
        return False
    return others.count() < (binding.of(fair, "fair_stands") or 0)


def allotted(binding: Any, fair: Any) -> Any:
    """The stands of a fair that have their number."""
    rows = binding.entity_of("stand").rows()
    return rows.filter(state__in=binding.stand_allotted, **{binding.stand_fair: fair})


def tickets(binding: Any, fair: Any) -> Any:
    """The tickets of a fair that were not given back."""
    rows = binding.entity_of("ticket").rows().filter(**{binding.ticket_fair: fair})
    closed = binding.entity_of("ticket").workflow.states_of("rejected")
    return rows.exclude(state__in=closed)


def ticket_of(binding: Any, fair: Any, actor: Any) -> Any | None:
    """The actor's own ticket to a fair."""
    seeker = hub.seeker_of(actor)
    if seeker is None:
        return None
    rows = binding.entity_of("ticket").rows()
    return rows.filter(**{binding.ticket_fair: fair, binding.ticket_seeker: seeker}).first()


def register(binding: Any, fair: Any, actor: Any) -> Any:
    """Give the actor a ticket; the fair's row is locked, so that the last one is given once."""
    seeker = hub.seeker_of(actor)
    if seeker is None:
        raise RuleBroken([_("Buat profil pencari kerja dahulu.")])
    with transaction.atomic():
        fair = turns.hold(fair)
        known = ticket_of(binding, fair, actor)
        if known is not None:
            raise RuleBroken([_("Anda sudah terdaftar di bursa ini.")])
        if tickets(binding, fair).count() >= (binding.of(fair, "fair_places") or 0):
            raise RuleBroken([_("Tiket sudah habis.")])
        values = {binding.ticket_fair: fair, binding.ticket_seeker: seeker}
        return acting.create(binding.entity_of("ticket"), actor, values)


def by_code(binding: Any, words: str) -> Any | None:
    """The ticket with this code or number, as scanned or typed."""
    rows = binding.entity_of("ticket").rows()
    text = words.strip().upper()
    if not text:
        return None
    return rows.filter(jobs__code=text).first() or rows.filter(number__iexact=text).first()


def arrive(binding: Any, ticket: Any, actor: Any) -> None:
    """Note at the door that the visitor came; a second scan is told, not counted."""
    fair = binding.of(ticket, "ticket_fair")
    if fair.state != binding.fair_running:
        raise RuleBroken([_("Acara ini belum dimulai atau sudah selesai.")])
    with transaction.atomic():
        now = timezone.now()
        row = Ticket.objects.filter(pk=ticket.jobs_id, arrived_at__isnull=True)
        if row.update(arrived_at=now, noted_by_id=actor.user_id) != 1:
            raise RuleBroken([_("Tiket ini sudah dipakai masuk.")])
        entity = binding.entity_of("ticket")
        if not blocks.tell(entity, ticket, "jobs.arrived", access.system()):
            raise RuleBroken([_("Tiket ini sudah dibatalkan.")])


def note_result(binding: Any, stand: Any, ticket: Any, actor: Any, values: dict[str, Any]) -> Any:
    """Write what came of a visit; a second note for the same job takes the place of the first."""
    if binding.of(ticket, "ticket_fair") != binding.of(stand, "stand_fair"):
        raise RuleBroken([_("Tiket ini untuk bursa yang lain.")])
    if binding.row(ticket).arrived_at is None:
        raise RuleBroken([_("Pengunjung ini belum dicatat masuk di pintu.")])
    entity = binding.entity_of("result")
    with transaction.atomic():
        known = entity.model._default_manager.filter(
            **{
                binding.result_stand: stand,
                binding.result_ticket: ticket,
                f"{binding.result_job}__iexact": values["job"],
            },
        )
        known.delete()
        return acting.create(
            entity,
            actor,
            {
                binding.result_stand: stand,
                binding.result_ticket: ticket,
                binding.result_job: values["job"],
                binding.result_kind: values["kind"],
            },
        )
