"""Sending a numbered letter: each office gets an agenda entry of its own, and its reading is noted."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence import printing
from blocks.correspondence.binding import CLERK
from blocks.correspondence.models import Delivery, Letter
from blocks.correspondence.services import arriving
from core import access, audit, blocks, workflow
from core.models import Office
from core.rules import RuleBroken


def may_send(binding: Any, actor: Any, letter: Letter, record: Any) -> bool:
    """The author, and the clerk of the office, send."""
    if getattr(record, f"{binding.out_author}_id") == actor.user_id and actor.user_id:
        return True
    held = [grant for grant in actor.grants if grant.app == binding.app and grant.role == CLERK]
    return any(grant.all_offices or letter.office_id in grant.office_ids for grant in held)


def send(binding: Any, actor: Any, letter: Letter, offices: list[Office], copies: list[Office]) -> int:
    """Hand the letter to the offices chosen; none means it leaves the house by other ways."""
    record = binding.record_of(letter)
    if not may_send(binding, actor, letter, record):
        raise access.Forbidden(_("Surat dikirim konseptor atau agendaris kantor pembuat."))
    if letter.office in offices or letter.office in copies:
        raise RuleBroken([_("Surat tidak dikirim ke kantor pembuatnya sendiri.")])
    chosen = [(office, False) for office in offices]
    chosen += [(office, True) for office in copies if office not in offices]
    with transaction.atomic():
        if not blocks.tell(binding.out_entity, record, "correspondence.sent", actor):
            raise workflow.StaleState(_("Surat ini belum bernomor atau sudah dikirim."))
        letter.refresh_from_db()
        data = printing.letter(binding, letter, record) if chosen else b""
        for office, is_copy in chosen:
            _deliver(binding, letter, office, is_copy, data)
        audit.record(actor, "send", record, {"offices": [office.code for office, _is_copy in chosen]})
    return len(chosen)


def _deliver(binding: Any, letter: Letter, office: Office, is_copy: bool, data: bytes) -> None:
    """Make the receiving office's agenda entry with the letter as its scan."""
    values = {
        binding.in_office: office,
        binding.in_subject: letter.subject,
        binding.in_sender: letter.office.name,
        binding.in_number: letter.number[:80],
        binding.in_date: letter.letter_date,
        binding.in_secrecy: letter.secrecy,
        binding.in_speed: letter.speed,
    }
    arrival = arriving.enter(binding, values, letter.class_code, data, f"surat-{letter.pk}.pdf")
    arrival.origin = letter
    arrival.save(update_fields=["origin"])
    Delivery.objects.create(letter=letter, office=office, arrival=arrival, is_copy=is_copy, delivered_at=timezone.now())


def read(arrival: Letter, actor: Any) -> None:
    """Note the first reading at the receiving office."""
    rows = Delivery.objects.filter(arrival=arrival, read_at=None)
    rows.update(read_at=timezone.now(), read_by=actor.user)
