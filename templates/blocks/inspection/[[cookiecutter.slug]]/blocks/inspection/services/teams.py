"""The team: who is in it, whether they are free those days, and what they declare about their interests."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from blocks.inspection import gates
from blocks.inspection.models import Inspection, Member, places
from blocks.inspection.services import life
from core import audit, display, notify
from core.models import PositionHolding
from core.offices import below
from core.rules import RuleBroken


def add(binding: Any, actor: Any, record: Any, user: User, place: str, days: int) -> Member:
    """Put an officer into the team; all that stands against it is said at once."""
    gates.require_planner(binding, actor)
    with transaction.atomic():
        row = life.lock(binding, record)
        # Two planners may want the same officer for the same days: the second waits and then sees the first.
        held = User.objects.select_for_update(of=("self",), no_key=True).get(pk=user.pk)
        broken = _refusals(binding, row, held, place, days)
        if broken:
            raise RuleBroken(broken)
        made = Member.objects.create(inspection=row, user=held, place=place, days=days)
        notify.send(
            user_id=held.pk,
            title=_("Anda ditunjuk dalam tim: %s") % binding.of(record, "title"),
            text=_("Nyatakan ada atau tidaknya benturan kepentingan."),
            url=binding.url("book", record.pk),
            app=binding.app,
            entity=binding.inspection,
            object_id=record.pk,
        )
        audit.record(actor, "inspection.team", record, {"team": [None, f"{held} {place} {days}"]})
    return made


def remove(binding: Any, actor: Any, record: Any, member_id: int) -> None:
    """Take an officer out of the team before the letter is issued."""
    gates.require_planner(binding, actor)
    with transaction.atomic():
        row = life.lock(binding, record)
        found = row.members.filter(pk=member_id).first()
        broken = _closed(row)
        if found is None:
            broken.append(_("Pegawai ini sudah tidak ada dalam tim."))
        if broken:
            raise RuleBroken(broken)
        audit.record(actor, "inspection.team", record, {"team": [f"{found.user} {found.place}", None]})
        found.delete()


def declare(binding: Any, actor: Any, record: Any, has_conflict: bool, words: str) -> Member:
    """Note what a member says of the own interests; who has a conflict is replaced before the letter goes out."""
    with transaction.atomic():
        row = life.lock(binding, record)
        found = gates.member_of(row, actor)
        broken = _closed(row)
        if found is None:
            broken.append(_("Pernyataan hanya dibuat oleh anggota tim sendiri."))
        if has_conflict and not words.strip():
            broken.append(_("Tulis benturan kepentingannya."))
        if broken:
            raise RuleBroken(broken)
        found.declared_at, found.has_conflict = timezone.now(), has_conflict
        found.conflict = words.strip() if has_conflict else ""
        found.save()
        audit.record(actor, "inspection.declare", record, {"conflict": [None, has_conflict]})
    return found


def _closed(row: Inspection) -> list[str]:
    if row.ordered_on is not None or row.is_over:
        return [_("Surat tugas sudah terbit atau dibatalkan; tim tidak dapat diubah.")]
    return []


def _refusals(binding: Any, row: Inspection, user: User, place: str, days: int) -> list[str]:
    found = _closed(row)
    if user.pk not in {one.pk for one in candidates(binding)}:
        found.append(_("%s tidak berwenang ikut dalam tim.") % user)
    if row.members.filter(user=user).exists():
        found.append(_("%s sudah ada dalam tim.") % user)
    if place not in dict(places()):
        found.append(_("Pilih kedudukan dalam tim."))
    if place != "anggota" and row.members.filter(place=place).exists():
        found.append(_("Kedudukan %s sudah terisi.") % dict(places())[place])
    most = _span(row)
    if days < 1 or (most and days > most):
        found.append(_("Hari pengawasan antara 1 dan %s.") % (most or 1))
    found += clashes(row, user)
    if belongs(row, user):
        found.append(_("%s bekerja di kantor yang diperiksa.") % user)
    return found


def _span(row: Inspection) -> int:
    return (row.ends_on - row.starts_on).days + 1 if row.starts_on and row.ends_on else 0


def candidates(binding: Any) -> list[User]:
    """The officers who may be in a team: who holds one of the roles today."""
    keys: set[int] = set()
    for role in binding.inspectors:
        keys |= notify.holders(binding.app, role)
    return list(User.objects.filter(pk__in=keys, kind="officer").order_by("name", "pk"))


def clashes(row: Inspection, user: User) -> list[str]:
    """Say for which other inspection the officer is away on these days; drafts count, cancelled ones do not."""
    if row.starts_on is None or row.ends_on is None:
        return []
    others = Member.objects.filter(
        user=user,
        inspection__is_over=False,
        inspection__starts_on__lte=row.ends_on,
        inspection__ends_on__gte=row.starts_on,
    ).exclude(inspection=row)
    return [
        _("%(who)s bertugas %(first)s sampai %(last)s dalam tim lain.")
        % {
            "who": user,
            "first": display.long_date(one.inspection.starts_on),
            "last": display.long_date(one.inspection.ends_on),
        }
        for one in others.select_related("inspection")
        if one.place != "penanggung_jawab"
    ]


def belongs(row: Inspection, user: User) -> bool:
    """Say whether the officer holds a position in the inspected office or below it."""
    if row.office_id is None:
        return False
    offices = below({row.office_id}) | {row.office_id}
    day = row.starts_on or timezone.localdate()
    return PositionHolding.objects.on(day).filter(user=user, position__office__in=offices).exists()


def busy(row: Inspection) -> list[str]:
    """Say who of the team is away, after the days were changed."""
    return [
        text
        for one in row.members.exclude(place="penanggung_jawab").select_related("user")
        for text in clashes(row, one.user)
    ]


def faults(binding: Any, record: Any, row: Inspection) -> list[str]:
    """What keeps the letter from being issued, all at once."""
    members = list(row.members.select_related("user"))
    known = dict(places())
    found = [
        _("Kedudukan %s belum terisi.") % known[place]
        for place in binding.team_needs
        if all(one.place != place for one in members)
    ]
    planned, days = binding.planned_days(record), sum(one.days for one in members)
    if planned and days > planned:
        words = {"days": days, "planned": planned}
        found.append(_("Tim memakai %(days)s hari pengawasan, anggaran program %(planned)s.") % words)
    if row.starts_on is None or row.ends_on is None:
        found.append(_("Hari pemeriksaan belum ditetapkan."))
    found += [
        _("%s belum menyatakan bebas benturan kepentingan.") % one.user for one in members if one.declared_at is None
    ]
    found += [_("%s mempunyai benturan kepentingan; ganti dahulu.") % one.user for one in members if one.has_conflict]
    found += [_("%s bekerja di kantor yang diperiksa.") % one.user for one in members if belongs(row, one.user)]
    return found + busy(row)
