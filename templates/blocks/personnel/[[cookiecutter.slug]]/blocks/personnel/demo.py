"""Staff of a few offices with their chiefs, seven weeks of clockings, leaves in every state. All of it invented."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from blocks.personnel import demo_appraisals
from blocks.personnel import demo_words as words
from blocks.personnel.models import Clocking, Site, Staff
from blocks.personnel.services import approvals, corrections
from core import records
from core.access import Forbidden
from core.models import District, PositionHolding
from core.rules import RuleBroken
from core.seeding import chairs
from core.seeding.moment import as_of
from core.workdays import workdays_after, workdays_in
from core.workflow import StaleState

SEED = 800
DAYS = 50
REFUSED = (RuleBroken, StaleState, Forbidden)


def run(binding: Any, context: Any) -> None:
    """Fill an empty register; one that has staff is left alone."""
    if not context.is_demo or Staff.objects.filter(app=binding.app).exists():
        return
    chance = Random(SEED)  # noqa: S311 - examples, not secrets
    for agency in words.AGENCIES:
        office = context.agency(agency)
        if office is not None:
            chairs.fill(context, office, chance)
    officers = User.objects.filter(kind="officer").order_by("pk")
    members = [enter(binding, context, user, chance) for user in officers]
    members = [member for member in members if member is not None]
    sites(binding, members, chance)
    clockings(binding, members, chance)
    for number, member in enumerate(members):
        leave(binding, context, member, number, chance)
    asked(binding, context, members, chance)
    if binding.setting("appraises"):
        demo_appraisals.run(binding, context, members)


def enter(binding: Any, context: Any, user: Any, chance: Random) -> Staff | None:
    """The register's record of an officer, from NIP and position."""
    held = PositionHolding.objects.on(context.today).filter(user=user).select_related("position__office")
    held = held.order_by("-position__is_head", "acting", "position__grants__id", "pk").first()
    if held is None or not user.nip or user.person is None or held.position.office.kind not in words.OFFICE_KINDS:
        return None
    title, kind = held.position.title, words.kind_of(held.position)
    born, nip = user.person.birth_date, user.nip
    month = int(nip[12:14])
    begun = date(int(nip[8:12]), month if month <= 12 else 1, 1)
    rank = words.rank_of(begun, kind, context.today, is_contract=month > 12)
    values = {
        binding.name: words.with_title(user.full_name, kind, chance),
        binding.nip: nip,
        binding.account: user,
        binding.office: held.position.office,
        binding.job: title,
        binding.job_kind: kind,
        binding.rank: rank,
        binding.joined_on: begun,
    }
    names = {info.name for info in binding.entity.fields}
    extra = {
        "status_asn": "pppk" if month > 12 else "pns",
        "tanggal_lahir": born,
        "tmt_golongan": max(begun, context.today - timedelta(days=chance.randrange(200, 1200))),
        "pendidikan_terakhir": chance.choice(["s1", "s1", "s2", "d3"]),
        "telepon": user.person.phone,
    }
    values |= {key: value for key, value in extra.items() if key in names}
    try:
        return binding.row(context.record(binding.entity, f"pegawai-{nip}", values))
    except RuleBroken:
        return None


def sites(binding: Any, members: list[Staff], chance: Random) -> None:
    """A point for each office: its own where it is known, else near the seat of the first district."""
    near = District.objects.exclude(lat=None).order_by("code").first()
    for office in sorted({member.office for member in members}, key=lambda one: one.code):
        base = office if office.lat is not None else near
        if base is None:
            continue
        lat, lon = (round(float(value) + chance.uniform(-0.012, 0.012), 6) for value in (base.lat, base.lon))
        Site.objects.create(app=binding.app, office=office, name=office.short_name or office.name, lat=lat, lon=lon)


def clockings(binding: Any, members: list[Staff], chance: Random) -> None:
    """Two clockings each working day for most; some late, some missing, a few made without network."""
    today = timezone.localdate()
    points = {site.office_id: site for site in Site.objects.filter(app=binding.app)}
    rows = []
    for day in workdays_in(today - timedelta(days=DAYS), today):
        for member in members:
            site = points.get(member.office_id)
            if site is not None and chance.random() > 0.06:
                rows += _day(binding, member, site, day, chance)
    Clocking.objects.bulk_create(rows)


def _day(binding: Any, member: Staff, site: Site, day: date, chance: Random) -> list[Clocking]:
    begins, ends = binding.hour("begins"), binding.hour("ends")
    late = chance.random() < 0.12
    came = _at(day, begins) + timedelta(minutes=chance.randrange(32, 70) if late else chance.randrange(-35, 25))
    left = _at(day, ends) + timedelta(
        minutes=chance.randrange(-30, -5) if chance.random() < 0.06 else chance.randrange(75)
    )
    found = [(came, "masuk"), (left, "pulang")] if chance.random() > 0.04 else [(came, "masuk")]
    now = timezone.now()
    return [_clocking(binding, member, site, at, kind, chance) for at, kind in found if at < now]


def _at(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def _clocking(binding: Any, member: Staff, site: Site, at: datetime, kind: str, chance: Random) -> Clocking:
    offline = chance.random()
    is_recent = timezone.now() - at < timedelta(days=3)
    proof = "perangkat" if offline < 0.02 else "terbukti" if offline < 0.06 else "online"
    return Clocking(
        app=binding.app,
        staff=member,
        site=site,
        client_key=UUID(int=chance.getrandbits(128), version=4),
        kind=kind,
        day=timezone.localtime(at).date(),
        at=at,
        received_at=at if proof == "online" else at + timedelta(minutes=chance.randrange(20, 300)),
        proof=proof,
        status="menunggu" if proof == "perangkat" and is_recent else "sah",
        lat=site.lat,
        lon=site.lon,
        accuracy_m=chance.randrange(4, 40),
        distance_m=chance.randrange(3, 90),
    )


def leave(binding: Any, context: Any, member: Staff, number: int, chance: Random) -> None:
    """One request for most, decided for those that lie back; the rest waits."""
    if number % 3 == 2:
        return
    kind = words.LEAVES[number % len(words.LEAVES)]
    back = 45 - number if number < 36 else chance.randrange(1, 6)
    asked_at = timezone.now() - timedelta(days=max(back, 1), hours=chance.randrange(1, 6))
    first = workdays_after(timezone.localtime(asked_at).date(), 3 + number % 4)
    values = {
        binding.member: member_record(binding, member),
        binding.kind: kind[0],
        binding.starts_on: first,
        binding.ends_on: first + timedelta(days=kind[1] - 1),
        binding.reason: kind[2],
        binding.stay: words.STAYS[number % len(words.STAYS)],
    }
    try:
        with as_of(asked_at):
            record = records.create(binding.leave_entity, context.actor(member.user), values)
    except REFUSED:
        return
    if back > 6:
        _decide(binding, context, record, asked_at, words.DECISIONS[number % len(words.DECISIONS)])


def member_record(binding: Any, member: Staff) -> Any:
    """The application's record of a member."""
    return binding.entity.rows().get(pk=member.record_id)


def _decide(binding: Any, context: Any, record: Any, asked_at: datetime, word: str) -> None:
    for step in range(2):
        row = type(binding.row(record)).objects.select_related("superior", "official").get(pk=binding.row(record).pk)
        position = row.desk
        held = approvals.positions.holders(position) if position is not None else []
        if not held:
            return
        is_last = position.pk == row.official_id
        try:
            with as_of(asked_at + timedelta(hours=20 * (step + 1))):
                deed = word if is_last or word == "setuju" else "setuju"
                note = "" if deed == "setuju" else words.REFUSAL
                approvals.decide(binding, context.actor(held[0].user), row, deed, note)
        except REFUSED:
            return
        if is_last:
            return


def asked(binding: Any, context: Any, members: list[Staff], chance: Random) -> None:
    """A few corrections: some agreed to, some waiting."""
    days = workdays_in(timezone.localdate() - timedelta(days=12), timezone.localdate() - timedelta(days=1))
    for number, member in enumerate(members[:9]):
        given = corrections.Asked(
            day=days[number % len(days)],
            kind="gangguan" if number % 2 else "jam",
            reason=words.REASONS[number % len(words.REASONS)],
            came_at=binding.hour("begins"),
            left_at=binding.hour("ends") if number % 3 == 0 else None,
        )
        try:
            row = corrections.ask(binding, context.actor(member.user), given)
            held = approvals.positions.holders(row.desk)
            if number < 6 and held:
                corrections.decide(
                    binding, context.actor(held[0].user), row, number != 4, "" if number != 4 else words.REFUSAL
                )
        except REFUSED:
            continue
