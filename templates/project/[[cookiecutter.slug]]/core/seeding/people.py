"""Invented people of a demo: residents, officers on their positions, and the sample logins."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from accounts.models import Kind, Person, Status, User
from core import identity
from core.models import Position, PositionHolding, SeedMark
from core.seeding.areas import rows
from core.seeding.context import Context

PASSWORD = "coba-replikota-112"  # noqa: S105 - printed for everybody, and only while DEMO is on
SPECIALISTS = {
    "dispatcher": ("dispatcher",),
    "editor": ("editor", "reporter"),
    "leader": ("pimpinan", "kepala_opd", "kepala_upt"),
    "administrator": ("administrator", "petugas_akun", "admin"),
}

RANKS = (
    "Penata Muda, III/a",
    "Penata Muda Tingkat I, III/b",
    "Penata, III/c",
    "Penata Tingkat I, III/d",
    "Pembina, IV/a",
    "Pembina Tingkat I, IV/b",
    "Pembina Utama Muda, IV/c",
)


@dataclass(frozen=True)
class Login:
    """One sample login: who it is, what to type."""

    kind: str
    name: str
    login: str


def run(context: Context) -> list[Login]:
    """Make the people and give the sample logins; all have the one demo password."""
    residents, officers = everybody(context)
    logins = [Login("resident", str(residents[0]), residents[0].nik)] if residents else []
    return logins + _appoint(context, officers)


def everybody(context: Context) -> tuple[list[Person], list[User]]:
    """Make residents and officers, nobody in office yet."""
    secret = make_password(PASSWORD)
    residents = [_resident(context, row, secret) for row in rows("residents")]
    officers = [_officer(context, row, secret) for row in rows("officers")]
    return residents, officers


def _resident(context: Context, row: dict[str, Any], secret: str) -> Person:
    person = _person(context, "resident", row, village=context.village(row["village"]))
    _login(context, secret, {"kind": Kind.RESIDENT, "person": person, "phone": person.phone})
    return person


def _officer(context: Context, row: dict[str, Any], secret: str) -> User:
    person = _person(context, "officer", row)
    values = {"kind": Kind.OFFICER, "person": person, "name": row["full_name"], "nip": row["nip"]}
    return _login(context, secret, values)


def _person(context: Context, kind: str, row: dict[str, Any], **extra: Any) -> Person:
    """Make a person once; a NIK is found by its hash, so that a person people entered is not doubled."""
    mark = SeedMark.objects.filter(model="accounts.Person", key=f"{kind}={row['code']}").first()
    if mark is not None:
        return Person.objects.get(pk=mark.object_id)
    person = Person.objects.with_nik(row["nik"]).first()
    if person is None:
        person = Person(
            full_name=row["full_name"],
            birth_date=row["birth_date"],
            sex=row["sex"],
            phone=identity.check_phone(row["phone"]) if row["phone"] else "",
            verified_at=timezone.now(),
            verified_by="contoh",
            **extra,
        )
        person.set_nik(row["nik"])
        person.save()
    context.remember(Person, {kind: row["code"]}, person.pk)
    return person


def _login(context: Context, secret: str, values: dict[str, Any]) -> User:
    """Make the login with the demo password; a password that was changed since stays."""
    person = values.pop("person")
    user = context.upsert(User, {"person": person}, values | {"status": Status.ACTIVE})
    User.objects.filter(pk=user.pk, password="").update(password=secret)
    return user


def _appoint(context: Context, officers: list[User]) -> list[Login]:
    """Give the first officers the samples' positions, and the others an office to head."""
    samples = ["officer", *SPECIALISTS]
    logins = []
    for sample, user in zip(samples, officers, strict=False):
        for position in _positions(sample):
            _hold(context, position, user)
        logins.append(Login(sample, user.name, user.nip or ""))
        if sample == "administrator":
            User.objects.filter(pk=user.pk).update(is_staff=True)
    heads = Position.objects.filter(is_head=True).exclude(grants__role__in=SPECIALISTS["leader"]).order_by("pk")
    for position, user in zip(heads, officers[len(samples) :], strict=False):
        _hold(context, position, user)
    return logins


def _positions(sample: str) -> list[Position]:
    """Give the positions of one sample: those with its roles, or all that no specialist has."""
    special = {role for roles in SPECIALISTS.values() for role in roles}
    posts = Position.objects.filter(grants__isnull=False).distinct().order_by("pk")
    if sample == "officer":
        return list(posts.filter(is_head=False).exclude(grants__role__in=special))
    return list(posts.filter(grants__role__in=SPECIALISTS[sample]))


def _hold(context: Context, position: Position, user: User) -> None:
    starts_on = context.today.replace(month=1, day=1)
    key = {"position": position, "user": user}
    if not PositionHolding.objects.filter(**key).exists():
        context.upsert(PositionHolding, key, {"starts_on": starts_on, "rank": rank_of(user.nip or "", context.today)})


def rank_of(nip: str, today: date, *, highest: int = len(RANKS) - 1) -> str:
    """A rank that fits the years since the appointment that a NIP names: one step in four years."""
    years = today.year - int(nip[8:12]) if len(nip) == 18 else 0
    return RANKS[min(max(years // 4, 0), highest)]


def is_allowed() -> bool:
    """Say whether invented people belong into this replica."""
    return bool(settings.DEMO)
