"""Targets and ratings of a few members: last year rated, this year on its way. All of it invented."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from blocks.personnel.appraising import CONDUCT, QUARTERS, YEAR
from blocks.personnel.models import Appraisal, GoalKind, Rating, Staff
from blocks.personnel.services import approvals, goals, reviews
from core.access import Forbidden
from core.rules import RuleBroken
from core.seeding.moment import as_of
from core.workflow import StaleState

SEED = 822
MEMBERS = 28
REFUSED = (RuleBroken, StaleState, Forbidden)

# Result, indicator, unit, target of a year, aspect, whether less is better.
HEADS = (
    ("Layanan kantor memuaskan warga", "Nilai survei kepuasan masyarakat", "nilai", 85, "kualitas", False),
    ("Anggaran terserap sesuai rencana", "Realisasi belanja", "persen", 95, "biaya", False),
    ("Temuan pemeriksaan ditindaklanjuti", "Rekomendasi yang selesai", "persen", 90, "kuantitas", False),
)
MIDDLE = (
    ("Permohonan selesai dalam batas waktu", "Permohonan yang selesai tepat waktu", "persen", 92, "waktu", False),
    ("Laporan bidang tersusun", "Laporan bulanan yang disampaikan", "laporan", 12, "kuantitas", False),
    ("Keluhan tentang bidang berkurang", "Keluhan yang dibenarkan", "keluhan", 10, "kualitas", True),
)
STAFF = (
    ("Berkas diperiksa pada hari masuknya", "Berkas yang diperiksa hari itu juga", "persen", 90, "waktu", False),
    ("Data layanan dimutakhirkan", "Data yang dimutakhirkan", "data", 480, "kuantitas", False),
    ("Berkas yang salah berkurang", "Berkas yang dikembalikan atasan", "berkas", 24, "kualitas", True),
)
EXTRA = ("Membantu panitia hari jadi daerah", "Rapat panitia yang diikuti", "rapat", 6, "kuantitas", False)
SHARES = {"persen": (Decimal(1),) * 4, "nilai": (Decimal(1),) * 4}
STEPS = (Decimal("0.24"), Decimal("0.5"), Decimal("0.76"), Decimal(1))
FEEDBACK = (
    "Teruskan; bagikan cara kerja ini kepada rekan satu tim.",
    "Capaian baik. Laporan sebaiknya masuk sebelum tanggal 5.",
    "Perlu lebih awal menyampaikan hambatan.",
)


def run(binding: Any, context: Any, members: list[Staff]) -> None:
    """Let chiefs go first, so that the goals of others can serve theirs."""
    chance = Random(SEED)  # noqa: S311 - examples, not secrets
    sizes = Counter(one.office_id for one in members)  # whole offices first, else all are heads under one superior
    chosen = [one for one in members if approvals.positions_for(one)[0] is not None]
    chosen = sorted(chosen, key=lambda one: (-sizes[one.office_id], one.office_id, one.pk))[:MEMBERS]
    chosen.sort(key=lambda one: (0 if "kepala" in one.job.lower() else 1, one.pk))
    today = timezone.localdate()
    for number, member in enumerate(chosen):
        for year in (today.year - 1, today.year):
            if member.joined_on is None or member.joined_on < date(year, 1, 1):
                _year(binding, context, member, year, number, chance)


def _year(binding: Any, context: Any, member: Staff, year: int, number: int, chance: Random) -> None:
    """Write, agree, report and rate as far as the year has come; a few stay behind."""
    today, january = timezone.localdate(), date(year, 1, 4 + number % 20)
    actor = context.actor(member.user)
    try:
        with as_of(_at(min(january, today))):
            row = goals.begin(binding, actor, year)
            _write(actor, row, member, number)
            if year == today.year and number % 9 == 8:
                return  # still being written
            goals.submit(binding, actor, row)
        row.refresh_from_db()
        if year == today.year and number % 9 == 7:
            return  # waits for the superior
        held = approvals.positions.holders(row.desk)
        superior = context.actor(held[0].user)
        with as_of(_at(min(january + timedelta(days=3), today))):
            goals.agree(binding, superior, row)
        _periods(binding, (actor, superior), row, number, chance)
    except REFUSED:
        return


def _write(actor: Any, row: Appraisal, member: Staff, number: int) -> None:
    title = member.job.lower()
    is_head = title.startswith(("kepala dinas", "kepala badan", "camat", "sekretaris daerah", "inspektur", "direktur"))
    aims = HEADS if is_head else MIDDLE if "kepala" in title or "sekretaris" in title else STAFF
    over = list(goals.superiors_goals(row).filter(kind=GoalKind.UTAMA)[:3])
    for place, aim in enumerate(aims):
        goals.add(actor, row, _aim(aim, supports=over[place % len(over)] if over else None))
    if number % 4 == 1:
        goals.add(actor, row, _aim(EXTRA, kind=GoalKind.TAMBAHAN))


def _aim(words: tuple[Any, ...], **more: Any) -> goals.Aim:
    result, indicator, unit, target, aspect, lower = words
    return goals.Aim(result, indicator, Decimal(target), unit, aspect=aspect, lower_is_better=lower, **more)


def _periods(binding: Any, actors: tuple[Any, Any], row: Appraisal, number: int, chance: Random) -> None:
    actor, superior = actors
    today = timezone.localdate()
    for quarter in QUARTERS:
        ends = date(row.year + quarter // 4, (3 * quarter) % 12 + 1, 1) - timedelta(days=1)
        if ends - timedelta(days=6) > today:
            return
        with as_of(_at(ends - timedelta(days=5))):
            for goal in row.goals.all():
                reviews.report(binding, actor, goal, reviews.Reached(quarter, _reached(goal, quarter, chance)))
        if row.year == today.year and today - ends < timedelta(days=40) and number % 2:
            return  # waits to be rated
        with as_of(_at(min(ends, today))):
            reviews.review(binding, superior, row, _said(row, quarter, number))
    with as_of(_at(min(ends, today))):
        reviews.review(binding, superior, row, _said(row, YEAR, number))


def _reached(goal: Any, quarter: int, chance: Random) -> Decimal:
    share = SHARES.get(goal.unit, STEPS)[quarter - 1]
    noise = Decimal(chance.randrange(86, 109)) / 100
    value = goal.target * share * noise
    value = min(value, Decimal(100)) if goal.unit in SHARES else value
    return value.quantize(Decimal("0.1") if goal.unit in SHARES else Decimal(1))


def _said(row: Appraisal, quarter: int, number: int) -> reviews.Said:
    work = Rating.DIATAS if number % 10 == 0 else Rating.DIBAWAH if number % 13 == 12 else Rating.SESUAI
    behaviour = Rating.DIATAS if number % 5 == 0 else Rating.SESUAI
    conduct = dict.fromkeys(CONDUCT, Rating.SESUAI) | {"pelayanan": behaviour, "kolaboratif": behaviour}
    return reviews.Said(quarter, work, behaviour, conduct, FEEDBACK[(number + quarter) % len(FEEDBACK)])


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9, 30)))
