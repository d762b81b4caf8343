"""Invented people of a demo: residents, officers on their positions, and the sample logins."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from accounts.models import Kind, Person, Status, User
from core import identity
from core.models import Position, PositionHolding, SeedMark, Village
from core.seeding.areas import rows
from core.seeding.context import Context

PASSWORD = "coba-replikota-112"  # noqa: S105 - printed for everybody, and only while DEMO is on
SPECIALISTS = {
    "dispatcher": ("dispatcher",),
    "editor": ("editor", "reporter"),
    "leader": ("pimpinan", "kepala_opd", "kepala_upt"),
    "administrator": ("administrator", "petugas_akun", "petugas_pdp", "admin"),
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
    villages = Village.objects.in_bulk(field_name="code")
    listed = rows("residents")
    residents = _persons(context, "resident", listed, [{"village": villages.get(row["village"])} for row in listed])
    _logins(context, [(one, {"kind": Kind.RESIDENT, "phone": one.phone}) for one in residents])
    listed = rows("officers")
    persons = _persons(context, "officer", listed, [{} for _row in listed])
    values = [{"kind": Kind.OFFICER, "name": row["full_name"], "nip": row["nip"]} for row in listed]
    officers = _logins(context, list(zip(persons, values, strict=True)))
    _give_password()
    return residents, officers


def _persons(context: Context, kind: str, listed: list[dict[str, Any]], extra: list[dict[str, Any]]) -> list[Person]:
    """Make persons once; a NIK is found by its hash, so that a person people entered is not doubled."""
    marks = SeedMark.objects.filter(model="accounts.Person", key__startswith=f"{kind}=")
    made = dict(marks.values_list("key", "object_id"))
    known = Person.objects.in_bulk(made.values())
    found = []
    for row, more in zip(listed, extra, strict=True):
        person = known.get(made.get(f"{kind}={row['code']}"))
        found.append(person if person is not None else _person(context, kind, row, more))
    return found


def _person(context: Context, kind: str, row: dict[str, Any], more: dict[str, Any]) -> Person:
    person = Person.objects.with_nik(row["nik"]).first()
    if person is None:
        person = Person(
            full_name=row["full_name"],
            birth_date=row["birth_date"],
            sex=row["sex"],
            phone=identity.check_phone(row["phone"]) if row["phone"] else "",
            verified_at=timezone.now(),
            verified_by="contoh",
            **more,
        )
        person.set_nik(row["nik"])
        person.save()
    context.remember(Person, {kind: row["code"]}, person.pk)
    return person


def _logins(context: Context, wanted: list[tuple[Person, dict[str, Any]]]) -> list[User]:
    """Make the logins; nobody can sign in with them yet."""
    given = [({"person": person}, values | {"status": Status.ACTIVE}) for person, values in wanted]
    return context.upsert_many(User, given)


def _give_password() -> None:
    """Give the demo password to the logins that have none; a password that was changed since stays."""
    marks = SeedMark.objects.filter(model="accounts.User", key__startswith="person=")
    new = User.objects.filter(pk__in=marks.values("object_id"), password="")
    if new.exists():
        new.update(password=secret())


@cache
def secret() -> str:
    """The demo's one password, hashed once."""
    return make_password(PASSWORD)


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
        # Roles that applications gave since may have moved the pairs: who heads an office goes on heading it.
        if not PositionHolding.objects.filter(user=user).exists():
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
    """Give somebody a position that nobody holds; those that applications made since have holders of their own."""
    if not PositionHolding.objects.filter(position=position).exists():
        starts_on = context.today.replace(year=context.today.year - 2, month=1, day=1)  # before any example record
        key = {"position": position, "user": user}
        context.upsert(PositionHolding, key, {"starts_on": starts_on, "rank": rank_of(user.nip or "", context.today)})


def rank_of(nip: str, today: date, *, highest: int = len(RANKS) - 1) -> str:
    """A rank that fits the years since the appointment that a NIP names: one step in four years."""
    years = today.year - int(nip[8:12]) if len(nip) == 18 else 0
    return RANKS[min(max(years // 4, 0), highest)]


def is_allowed() -> bool:
    """Say whether invented people belong into this replica."""
    return bool(settings.DEMO)
