"""Positions below the head of an office, held by invented officers, where a demonstration needs a line of command."""

from datetime import date
from random import Random
from typing import Any

from accounts.models import Person, User
from core.models import Office, Position, PositionHolding
from core.seeding.context import Context
from core.seeding.people import rank_of

CHAIRS = (
    ("sekretaris", "Sekretaris", ""),
    ("kabid-layanan", "Kepala Bidang Layanan", ""),
    ("kasubbag-umum", "Kepala Subbagian Umum dan Kepegawaian", "sekretaris"),
    ("analis", "Analis Kebijakan Ahli Muda", "kabid-layanan"),
    ("pengadministrasi", "Pengadministrasi Perkantoran", "kasubbag-umum"),
)
SENIOR = ("sekretaris", "kabid-layanan")


def fill(context: Context, office: Office, chance: Random) -> dict[str, Position]:
    """Make the chairs of an office, each with its holder; those that are there stay as they are."""
    made: dict[str, Any] = {}
    head = Position.objects.filter(office=office, is_head=True).first()
    for key, title, over in CHAIRS:
        values = {"office": office, "title": title, "reports_to": made.get(over, head)}
        made[key] = context.upsert(Position, {"code": f"{office.code}-{key}"}, values)
        if made[key] is not None and not made[key].holdings.exists():
            user = officer(context, chance, is_senior=key in SENIOR)
            PositionHolding.objects.create(
                position=made[key],
                user=user,
                rank=rank_of(user.nip, context.today, highest=5 if key in SENIOR else 3),
                starts_on=date(context.today.year - 1 - chance.randrange(4), 3, 1),
                decree=f"800.1.3/{chance.randrange(10, 300)}/BKPSDM/{context.today.year - 1}",
            )
    return made


def officer(context: Context, chance: Random, *, is_senior: bool) -> User:
    """An invented officer with a NIP of the right structure; serials from 950 are given to nobody."""
    known = [person.full_name.split(" ", 1) for person in context.residents()]
    sex = chance.choice("LP")
    name = f"{chance.choice(known)[0]} {chance.choice(known)[-1]}" if known else "Pegawai Contoh"
    age = chance.randrange(50, 58) if is_senior else chance.randrange(26, 50)
    born = date(context.today.year - age, chance.randrange(1, 13), chance.randrange(1, 29))
    nip = _nip(born, sex, chance)
    while User.objects.filter(nip=nip).exists():
        nip = _nip(born, sex, chance)
    person = Person.objects.create(full_name=name, birth_date=born, sex=sex)
    return User.objects.create_user(kind="officer", person=person, name=name, nip=nip, status="active")


def _nip(born: date, sex: str, chance: Random) -> str:
    begun = born.year + chance.randrange(23, 26)
    return f"{born:%Y%m%d}{begun}{chance.randrange(1, 13):02}{1 if sex == 'L' else 2}{chance.randrange(950, 1000)}"
