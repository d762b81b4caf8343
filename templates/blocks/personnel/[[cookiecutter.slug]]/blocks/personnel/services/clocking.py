"""Clocking in and out: place and hours are checked, then one row is inserted and nothing else is written."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel import counting
from blocks.personnel.models import Clocking, ClockKind, ClockStatus, Proof, Site, Staff
from blocks.personnel.services import proof, staff
from core import display, workflow
from core.rules import RuleBroken

SITES_SECONDS = 60
WORST_ACCURACY_M = 1000
MOST_SLACK_M = 50
AHEAD = timedelta(minutes=2)


@dataclass(frozen=True)
class Sent:
    """What a phone sends; `made_at` only where it waited for the network."""

    kind: str
    client_key: UUID
    lat: Decimal
    lon: Decimal
    accuracy_m: int | None = None
    made_at: datetime | None = None
    token: str = ""
    elapsed: timedelta = timedelta(0)


def take(binding: Any, actor: Any, sent: Sent) -> Clocking:
    """Keep one clocking; the same one sent again is given back, not doubled. Raises RuleBroken."""
    member = staff.of_user(binding, actor.user)
    if member is None or not member.is_active:
        raise RuleBroken([_("Akun Anda belum tercatat sebagai pegawai aktif. Hubungi admin kepegawaian.")])
    known = _known(member, sent)
    if known is not None:
        return known
    now = timezone.now()
    at = sent.made_at or now
    _check_time(binding, sent, at, now)
    site, distance = nearest(binding, member, sent)
    _check_place(binding, site, distance, sent.accuracy_m)
    kind_of_proof = _proof(binding, actor, sent, at)
    row = Clocking(
        app=binding.app,
        staff=member,
        site_id=site.pk,
        client_key=sent.client_key,
        kind=sent.kind,
        day=timezone.localtime(at).date(),
        at=at,
        received_at=now,
        proof=kind_of_proof,
        status=ClockStatus.MENUNGGU if kind_of_proof == Proof.PERANGKAT else ClockStatus.SAH,
        lat=sent.lat,
        lon=sent.lon,
        accuracy_m=sent.accuracy_m,
        distance_m=distance,
    )
    return _insert(row, member, sent)


def _insert(row: Clocking, member: Staff, sent: Sent) -> Clocking:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        known = _known(member, sent)
        if known is None:
            raise
        return known
    return row


def _known(member: Staff, sent: Sent) -> Clocking | None:
    known = Clocking.objects.filter(client_key=sent.client_key).first()
    if known is not None and known.staff_id != member.pk:
        raise RuleBroken([_("Presensi ini milik akun lain. Muat ulang halaman lalu coba lagi.")])
    return known


def _check_time(binding: Any, sent: Sent, at: datetime, now: datetime) -> None:
    if sent.kind not in ClockKind.values:
        raise RuleBroken([_("Pilih masuk atau pulang.")])
    if at > now + AHEAD:
        raise RuleBroken([_("Jam ponsel Anda lebih cepat dari waktu sebenarnya. Setel jam otomatis lalu coba lagi.")])
    oldest = int(binding.setting("offline_hours"))
    if now - at > timedelta(hours=oldest):
        raise RuleBroken([_("Presensi luring ini lebih dari %s jam. Ajukan koreksi presensi.") % oldest])
    local, opens, closes = timezone.localtime(at).time(), binding.hour("opens"), binding.hour("closes")
    if not opens <= local <= closes:
        words = {"from": display.clock(opens), "to": display.clock(closes)}
        raise RuleBroken([_("Presensi dibuka pukul %(from)s sampai %(to)s.") % words])


def _check_place(binding: Any, site: Site, distance: int, accuracy_m: int | None) -> None:
    """A weak signal may help by as much as it is unsure, up to a few metres."""
    if accuracy_m is not None and accuracy_m > WORST_ACCURACY_M:
        raise RuleBroken(
            [_("Lokasi ponsel belum teliti. Nyalakan GPS, tunggu sebentar di tempat terbuka, lalu coba lagi.")]
        )
    allowed = site.radius_m or int(binding.setting("radius_m"))
    slack = min(accuracy_m or 0, MOST_SLACK_M)
    if distance - slack > allowed:
        words = {"far": display.number(distance), "site": site.name, "most": display.number(allowed)}
        raise RuleBroken([_("Anda %(far)s m dari %(site)s; presensi paling jauh %(most)s m.") % words])


def _proof(binding: Any, actor: Any, sent: Sent, at: datetime) -> Proof:
    if sent.made_at is None:
        return Proof.ONLINE
    longest = timedelta(hours=int(binding.setting("offline_hours")) + 12)
    proven = proof.is_proven(sent.token, actor.user, sent.elapsed, at, longest)
    return Proof.TERBUKTI if proven else Proof.PERANGKAT


def sites_of(binding: Any, office_id: int | None) -> list[Site]:
    """The points of an office, kept for a minute so that a peak does not ask for them each time."""
    key = f"personnel-sites:{binding.app}:{office_id}"
    kept = cache.get(key)
    if kept is None:
        kept = list(Site.objects.filter(app=binding.app, office=office_id, is_active=True))
        cache.set(key, kept, SITES_SECONDS)
    return kept


def forget_sites(binding: Any, office_id: int | None) -> None:
    """Let changed points count at once on this server."""
    cache.delete(f"personnel-sites:{binding.app}:{office_id}")


def nearest(binding: Any, member: Staff, sent: Sent) -> tuple[Site, int]:
    """The nearest point of the member's office and the metres to it."""
    sites = sites_of(binding, member.office_id)
    if not sites:
        raise RuleBroken([_("Kantor Anda belum mempunyai titik presensi. Hubungi admin kepegawaian.")])
    far = [
        (counting.metres(float(sent.lat), float(sent.lon), float(one.lat), float(one.lon)), one.pk, one)
        for one in sites
    ]
    distance, _pk, site = min(far, key=lambda entry: entry[:2])
    return site, distance


def decide(binding: Any, actor: Any, row: Clocking, accepted: bool) -> None:
    """Say whether an offline clocking counts."""
    status = ClockStatus.SAH if accepted else ClockStatus.DITOLAK
    changed = Clocking.objects.filter(pk=row.pk, status=ClockStatus.MENUNGGU).update(
        status=status, decided_by=actor.user, decided_at=timezone.now()
    )
    if not changed:
        raise workflow.StaleState(_("Presensi ini sudah diputuskan."))
