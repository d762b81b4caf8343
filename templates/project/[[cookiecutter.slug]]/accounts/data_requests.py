"""What people ask about their personal data (UU 27/2022): asked, taken, answered with a reason, within 3 x 24 hours.

Access hands out a whole copy, correction writes what is right, erasure forgets the person (accounts.erasure), and a
consent is withdrawn by stopping what rested on it. Each deed is in the audit trail.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import conf, consents, erasure
from accounts.models import DataRequest, Ground, Person, RequestKind, RequestState, User
from accounts.models.data_request import OPEN
from core import audit, notify, numbering, turns
from core.access import Actor, Forbidden
from core.models import Consent
from core.rules import RuleBroken
from core.workflow import StaleState

ROLE = "petugas_pdp"
OFFICERS = (ROLE, "administrator")
LONGEST = 2000
SOON = timedelta(hours=24)
# UU 27/2022 art. 15 (general exceptions), 33 (access); what must be kept by law is not erased before its time.
_ALWAYS = (Ground.IDENTITAS, Ground.HUKUM, Ground.UMUM, Ground.PERTAHANAN)
GROUNDS = {
    RequestKind.AKSES: (Ground.BAHAYA, Ground.ORANG_LAIN, *_ALWAYS),
    RequestKind.PERBAIKAN: (Ground.BUKTI, Ground.BAHAYA, Ground.ORANG_LAIN, *_ALWAYS),
    RequestKind.HAPUS: (Ground.RETENSI, Ground.PROSES, *_ALWAYS),
    RequestKind.TARIK: (Ground.RETENSI, Ground.PROSES, *_ALWAYS),
}
CORRECTED = ("full_name", "birth_date", "sex", "address")


def may_handle(actor: Actor) -> bool:
    """Say whether the actor answers such requests."""
    return actor.has_role("core", *OFFICERS)


def ask(actor: Actor, kind: str, details: str, app: str = "") -> DataRequest:
    """Hand a request in; its number is given and its clock starts at once."""
    person, details = getattr(actor.user, "person", None), details.strip()
    if person is None or actor.is_officer:
        raise Forbidden(_("Permintaan diajukan warga untuk datanya sendiri."))
    problems = {}
    if kind not in RequestKind.values:
        problems["kind"] = _("Pilih jenis permintaan dari daftar.")
    if kind in (RequestKind.PERBAIKAN, RequestKind.TARIK) and not details:
        problems["details"] = _("Tulis apa yang harus diperbaiki, atau persetujuan mana yang ditarik.")
    if len(details) > LONGEST:
        problems["details"] = _("Paling banyak %d huruf.") % LONGEST
    if problems:
        raise RuleBroken(list(problems.values()), problems)
    try:
        with transaction.atomic():
            return _begin(actor, person, kind, details, app)
    except IntegrityError:
        known = DataRequest.objects.filter(person=person, kind=kind, state__in=OPEN).first()
        raise RuleBroken([_("Permintaan sejenis masih ditangani: %s.") % known]) from None


def _begin(actor: Actor, person: Person, kind: str, details: str, app: str) -> DataRequest:
    now = timezone.now()
    row = DataRequest.objects.create(
        number=numbering.next_number(
            "{seq:04}/PDP/{year}", app="accounts", entity="data_request", at=timezone.localdate()
        ),
        person=person,
        kind=kind,
        app=app,
        details=details,
        received_at=now,
        due_at=now + timedelta(hours=conf.settings().jam_jawaban_data),
    )
    audit.record(actor, "data_request.ask", row, {"kind": kind, "app": app})
    for user_id in _officers():
        notify.send(user_id=user_id, title=_("Permintaan data pribadi %s") % row.number, url=desk_url(row))
    return row


def _officers() -> set[int]:
    """Who is told: the officers of the role, the administrators where nobody holds it."""
    return notify.holders("core", ROLE) or notify.holders("core", "administrator")


def desk_url(row: DataRequest) -> str:
    """The officers' page of a request."""
    return reverse("egov:data_request", args=[row.pk])


def withdraw(actor: Actor, row: DataRequest) -> None:
    """Take a request back while it is open; only who asked."""
    if row.person_id != actor.person_id:
        raise Forbidden(_("Permintaan dicabut pemohonnya sendiri."))
    with transaction.atomic():
        row = _held(row, *OPEN)
        row.state, row.answered_at = RequestState.DICABUT, timezone.now()
        row.save()
        audit.record(actor, "data_request.withdraw", row)


def take(actor: Actor, row: DataRequest) -> None:
    """Take a request on; another officer may take it over."""
    _require(actor, row)
    with transaction.atomic():
        row = _held(row, *OPEN)
        row.state, row.handler = RequestState.DIKERJAKAN, actor.user
        row.save()
        audit.record(actor, "data_request.take", row)


def refuse(actor: Actor, row: DataRequest, ground: str, answer: str) -> None:
    """Refuse with one of the grounds that fit the kind, and say why."""
    _require(actor, row)
    problems = {} if answer.strip() else {"answer": _("Tulis alasan penolakan untuk pemohon.")}
    if ground not in GROUNDS[RequestKind(row.kind)]:
        problems["ground"] = _("Pilih dasar penolakan yang sesuai dengan jenis permintaan.")
    if problems:
        raise RuleBroken(list(problems.values()), problems)
    with transaction.atomic():
        row = _held(row, RequestState.DIKERJAKAN)
        _answer(actor, row, RequestState.DITOLAK, answer, ground)


def grant(
    actor: Actor,
    row: DataRequest,
    answer: str,
    corrected: dict[str, Any] | None = None,
    withdrawn: Iterable[Consent] = (),
) -> None:
    """Do what was asked for and say what was done; all or nothing."""
    _require(actor, row)
    if not answer.strip():
        raise RuleBroken([_("Tulis apa yang dilakukan.")], {"answer": _("Tulis apa yang dilakukan.")})
    with transaction.atomic():
        row = _held(row, RequestState.DIKERJAKAN)
        if row.kind == RequestKind.PERBAIKAN:
            _correct(actor, row.person, corrected or {})
        if row.kind == RequestKind.TARIK:
            _withdraw(actor, row.person, withdrawn)
        _answer(actor, row, RequestState.DIKABULKAN, answer)
        if row.kind == RequestKind.HAPUS:
            _forget(actor, row)


def _correct(actor: Actor, person: Person, given: dict[str, Any]) -> None:
    """Write what is right; an application's own record is mended there."""
    held: Person = turns.hold(person)
    changed = [name for name in CORRECTED if name in given and getattr(held, name) != given[name]]
    for name in changed:
        setattr(held, name, given[name])
    if changed:
        held.save(update_fields=changed)
        changes = {name: audit.hashed(str(given[name])) for name in changed}
        audit.write(actor, "edit", app="accounts", entity="person", object_id=held.pk, changes=changes)


def _withdraw(actor: Actor, person: Person, rows: Iterable[Consent]) -> None:
    """End the person's own consents among those named."""
    for row in rows:
        if row.person_id != person.pk:
            raise Forbidden(_("Persetujuan ini dari warga lain."))
        consents.withdraw_for(actor, row)


def _forget(actor: Actor, row: DataRequest) -> None:
    user = User.objects.filter(person_id=row.person_id).first()
    if user is None:
        raise RuleBroken([_("Warga ini tidak punya akun; hapus datanya lewat loket.")])
    erasure.erase(actor, user, row.number)


def _answer(actor: Actor, row: DataRequest, state: str, answer: str, ground: str = "") -> None:
    row.state, row.answer, row.ground = state, answer.strip()[:LONGEST], ground
    row.answered_at, row.handler = timezone.now(), actor.user
    row.save()
    audit.record(actor, "data_request.answer", row, {"state": state, "ground": ground, "is_late": row.is_late})
    title = _("Permintaan data pribadi %(number)s: %(state)s")
    notify.send(
        person_id=row.person_id,
        title=title % {"number": row.number, "state": row.get_state_display()},
        url=reverse("account_data_request", args=[row.pk]),
    )


def _require(actor: Actor, row: DataRequest) -> None:
    if not may_handle(actor):
        raise Forbidden(_("Permintaan ini ditangani petugas pelindungan data pribadi."))
    if row.person_id == actor.person_id and actor.person_id:
        raise Forbidden(_("Permintaan sendiri ditangani petugas lain."))


def _held(row: DataRequest, *states: str) -> DataRequest:
    """Hold the request in a state the deed expects."""
    found: DataRequest = turns.hold(row)
    if found.state not in states:
        raise StaleState(_("Permintaan ini %s.") % found.get_state_display().lower())
    return found


def remind(now: datetime) -> int:
    """Tell the officers, once each, of what is due within a day and of what is late."""
    open_rows = DataRequest.objects.filter(state__in=OPEN, due_at__lte=now + SOON)
    return sum(_remind(row, now) for row in open_rows)


def _remind(row: DataRequest, now: datetime) -> bool:
    stage = "late" if row.due_at <= now else "soon"
    words = _("Lewat batas: permintaan data pribadi %s") if stage == "late" else _("Segera jawab permintaan data %s")
    done = False
    for user_id in {row.handler_id} if row.handler_id else _officers():
        key = f"data-request.{row.pk}.{stage}.{user_id}"
        if not notify.is_sent(key):
            notify.send(user_id=user_id, title=words % row.number, url=desk_url(row), key=key)
            done = True
    return done
