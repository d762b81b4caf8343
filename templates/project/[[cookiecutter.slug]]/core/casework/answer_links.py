"""One-time links by which an office without accounts here answers its part of a case: water, power, police, land.

The link is signed, so that made-up ones never reach the database, which keeps a keyed hash alone. It ends when it is
used, revoked or too old, when its part is answered or withdrawn, and when the case is finished.
"""

import secrets
from datetime import timedelta

from django.core import signing
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import access, audit, crypto, display
from core.access import Actor
from core.casework import shared_work
from core.documents import parts, texts, typeset
from core.documents.content import LANGUAGE
from core.documents.printed import office_of
from core.entities import has_entity
from core.models import AnswerLink, OfficePart
from core.rules import RuleBroken

SALT = "core.casework.answer-link"
LONGEST_TOKEN = 200
LEAST, AFTER_DUE = timedelta(days=7), timedelta(days=7)


@transaction.atomic
def make(part: OfficePart, actor: Actor) -> str:
    """Make the link's token, to be shown once; a former link of the part opens nothing any more."""
    if not shared_work.may_manage(part, actor):
        raise access.Forbidden(_("Tautan ini tidak dapat Anda buat."))
    if not part.is_open:
        raise RuleBroken([_("Bagian ini sudah dijawab atau ditarik.")])
    now = timezone.now()
    part.links.filter(used_at__isnull=True, revoked_at__isnull=True).update(revoked_at=now)
    token = signing.Signer(salt=SALT).sign(secrets.token_urlsafe(24))
    AnswerLink.objects.create(
        part=part,
        token_hash=crypto.keyed_hash(token),
        made_at=now,
        made_by=actor.user,
        expires_at=max(now + LEAST, part.due_at + AFTER_DUE),
    )
    _note(actor, "answer-link", part)
    return token


def find(token: str) -> AnswerLink | None:
    """The link of a token while it opens something; None for all others, without saying why."""
    try:
        signing.Signer(salt=SALT).unsign(token[:LONGEST_TOKEN])
    except signing.BadSignature:
        return None
    rows = AnswerLink.objects.select_related("part__office")
    link = rows.filter(token_hash=crypto.keyed_hash(token)).first()
    if link is None or not (link.is_alive and link.part.is_open):
        return None
    return link if has_entity(link.part.app, link.part.entity) else None


def opened(link: AnswerLink) -> None:
    """Note the first time that somebody opened it."""
    if AnswerLink.objects.filter(pk=link.pk, opened_at__isnull=True).update(opened_at=timezone.now()):
        _note(access.Actor(), "answer-link-open", link.part)


@transaction.atomic
def answer(link: AnswerLink, text: str, name: str) -> None:
    """Take the office's answer and use the link up; raises RuleBroken, and then the link stays."""
    now = timezone.now()
    mine = AnswerLink.objects.filter(pk=link.pk, used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now)
    if not mine.update(used_at=now):
        raise RuleBroken([_("Tautan ini sudah dipakai atau tidak berlaku lagi.")])
    shared_work.answer(link.part, access.Actor(), text, name=name, came_by=shared_work.LINK)


def facts(part: OfficePart) -> list[list[str]]:
    """What the office is shown of the case: its kind and number, and the fields that the asking officer chose."""
    entity, record = shared_work.case_of(part)
    found = [[_("Berkas"), str(entity.label)], [_("Nomor"), part.number or "–"]]
    if record is not None:
        # Asked anew: a field that the entry calls personal by now is not shown, whatever was chosen once.
        known = {info.name for info in shared_work.shareable(entity, record)}
        found += [list(texts.label_and_value(entity, record, name)) for name in part.shared if name in known]
    return found + [[_("Dijawab paling lambat"), display.long_date(timezone.localtime(part.due_at))]]


@translation.override(LANGUAGE)
def sheet(part: OfficePart, address: str) -> bytes:
    """The sheet to send on paper: question, facts, room for the answer, and the link as QR mark."""
    entity, record = shared_work.case_of(part)
    rows = [[_("Kepada"), part.office.name], *facts(part)]
    data = {
        **parts.base(office_of(entity, record), title=_("Permintaan jawaban instansi")),
        "parts": [
            parts.pairs(rows),
            parts.text(_("Yang diminta:")),
            parts.text(part.question),
            parts.blank([_("Isi jawaban")], 5),
            parts.blank([_("Nama dan jabatan"), _("Tanggal"), _("Tanda tangan dan cap")], 1),
        ],
        "qr": parts.qr(address) if address else "",
        "qr_text": address,
        "check_words": _("Jawab dengan memindai kode, atau di alamat sekali pakai ini:"),
    }
    return typeset.pdf("letter", data)


def _note(actor: Actor, action: str, part: OfficePart) -> None:
    audit.write(
        actor,
        action,
        app=part.app,
        entity=part.entity,
        object_id=part.object_id,
        number=part.number,
        changes={"office": part.office.code, "part": part.pk},
    )
