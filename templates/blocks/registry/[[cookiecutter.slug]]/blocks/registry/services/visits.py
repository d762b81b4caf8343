"""Takes what a field officer found at an entry; a visit that waited for the network is taken once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.registry.models import Entry, Outcome, Result, VersionKind, Visit
from blocks.registry.services import renewals, tasks, versions
from core import access, audit, blocks, expressions, files, records, turns
from core.rules import RuleBroken
from core.workflow import StaleState

OLDEST = timedelta(days=30)
CLOCK_DRIFT = timedelta(minutes=10)
EVENTS = {Result.AGREES: "confirmed", Result.DIFFERS: "differing", Result.NOT_FOUND: "not_found"}
OUTCOMES = {Result.AGREES: Outcome.SAME, Result.DIFFERS: Outcome.CHANGED, Result.NOT_FOUND: Outcome.NOT_FOUND}


@dataclass(frozen=True)
class Sent:
    """What the phone sends."""

    client_key: UUID
    result: str
    made_at: datetime | None = None
    differing: tuple[str, ...] = ()
    found: str = ""
    lat: Decimal | None = None
    lon: Decimal | None = None
    accuracy_m: int | None = None
    photo: Any = field(default=None, compare=False)


def take(binding: Any, actor: Any, record: Any, sent: Sent) -> Visit:
    """Keep a visit and make its step; a key that came before gives that visit.

    Raises Forbidden, RuleBroken or StaleState.
    """
    if not binding.is_visitor(actor) or actor.user is None:
        raise access.Forbidden(_("Kunjungan bukan untuk peran Anda."))
    binding.require_seen(actor, record)
    known = _sent_before(actor, record, sent)
    if known is not None:
        return known
    made_at = _moment(sent)
    _require_whole(binding, sent)
    with transaction.atomic():
        turns.hold(record)
        known = _sent_before(actor, record, sent)  # the same visit may have come while this one waited
        if known is not None:
            return known
        entry = Entry.objects.select_for_update().get(pk=record.registry_id)
        record.refresh_from_db()
        if record.state not in binding.live:
            raise StaleState(_("Entri ini sudah tidak dihitung lagi."))
        visit = _keep(binding, actor, record, entry, sent, made_at)
        if "didahului" not in visit.doubts:
            _follow(binding, actor, record, entry, visit)
        audit.record(actor, "visit", record, {"result": visit.result})
    return visit


def _sent_before(actor: Any, record: Any, sent: Sent) -> Visit | None:
    """The visit that came with this key; raises RuleBroken where the key is that of another visit."""
    known = Visit.objects.filter(client_key=sent.client_key).first()
    if known is not None and (known.officer_id, known.entry_id) != (actor.user.pk, record.registry_id):
        raise RuleBroken([_("Kunci kiriman ini milik kunjungan lain. Muat ulang halaman, lalu isi lagi.")])
    return known


def _moment(sent: Sent) -> datetime:
    now = timezone.now()
    made_at = sent.made_at or now
    if made_at > now + CLOCK_DRIFT:
        raise RuleBroken([_("Jam ponsel lebih maju dari waktu sekarang. Betulkan jam ponsel, lalu kirim lagi.")])
    if made_at < now - OLDEST:
        raise RuleBroken([_("Kunjungan ini lebih dari 30 hari yang lalu. Kunjungi lagi.")])
    return min(made_at, now)


def _require_whole(binding: Any, sent: Sent) -> None:
    problems = []
    if sent.result not in EVENTS:
        problems.append(_("Pilih hasil kunjungan."))
    if sent.result == Result.DIFFERS and not (sent.differing or sent.found):
        problems.append(_("Sebutkan apa yang berbeda."))
    if sent.result == Result.NOT_FOUND and not sent.found:
        problems.append(_("Tulis menurut siapa entri ini tidak ada di tempat."))
    if problems:
        raise RuleBroken(problems)


def _keep(binding: Any, actor: Any, record: Any, entry: Entry, sent: Sent, made_at: datetime) -> Visit:
    far = _distance(binding, record, sent)
    photo = sent.photo if binding.photos else None
    stored = None
    if photo:
        stored = files.store(photo, app=binding.app, entity=binding.entity_name, field=binding.photos, actor=actor)
        files.attach(stored, record)
    names = binding.compared_fields()
    return Visit.objects.create(
        entry=entry,
        officer=actor.user,
        client_key=sent.client_key,
        made_at=made_at,
        result=sent.result,
        differing=[name for name in sent.differing if name in names],
        found=sent.found[:500],
        lat=sent.lat,
        lon=sent.lon,
        accuracy_m=sent.accuracy_m,
        distance_m=far,
        photo=stored,
        doubts=[*doubts(binding, sent, far), *(["didahului"] if _is_overtaken(entry, made_at) else [])],
    )


def _is_overtaken(entry: Entry, made_at: datetime) -> bool:
    """Say whether a later visit came first: this one waited on a phone, and is kept as history only."""
    return entry.visited_at is not None and made_at < entry.visited_at


def _distance(binding: Any, record: Any, sent: Sent) -> int | None:
    place = binding.of(record, "place")
    if place is None or sent.lat is None or sent.lon is None:
        return None
    return expressions.distance_m(place, (sent.lat, sent.lon))


def doubts(binding: Any, sent: Sent, far: int | None) -> list[str]:
    """Why the desk should look at a visit again."""
    found = []
    if sent.lat is None:
        found.append("tanpa_titik")
    elif sent.accuracy_m is None or sent.accuracy_m > binding.setting("accuracy_metres"):
        found.append("titik_kasar")
    if far is not None and far > binding.setting("distance_metres"):
        found.append("jauh")
    if binding.photos and not sent.photo and sent.result != Result.NOT_FOUND:
        found.append("tanpa_foto")
    return found


def _follow(binding: Any, actor: Any, record: Any, entry: Entry, visit: Visit) -> None:
    """What a visit changes: the entry's result, its point, its task, the open period, and its state."""
    agrees = visit.result == Result.AGREES
    entry.result, entry.visited_at = visit.result, visit.made_at
    entry.checked_at, entry.checked_by = (visit.made_at, actor.user) if agrees else (None, None)
    entry.save(update_fields=["result", "visited_at", "checked_at", "checked_by"])
    tasks.close(entry, visit)
    renewals.note_visit(binding, entry, actor, OUTCOMES[Result(visit.result)])
    if visit.result != Result.NOT_FOUND:
        _fill_point(binding, actor, record, visit)
    blocks.tell(binding.entity, record, f"registry.{EVENTS[Result(visit.result)]}", actor)


def _fill_point(binding: Any, actor: Any, record: Any, visit: Visit) -> None:
    """An entry without a point gets that of a visit which is exact enough."""
    name = binding.place
    if not name or getattr(record, name) is not None or visit.lat is None or "titik_kasar" in visit.doubts:
        return
    setattr(record, name, (visit.lat, visit.lon))
    records.save(binding.entity, record)
    versions.keep(binding, record, actor, VersionKind.VISITED)


def judge(binding: Any, actor: Any, visit: Visit) -> None:
    """Say that the desk has looked at a doubtful visit; raises Forbidden."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Pemeriksaan ini bukan untuk peran Anda."))
    visit.judged_at, visit.judged_by = timezone.now(), actor.user
    visit.save(update_fields=["judged_at", "judged_by"])
