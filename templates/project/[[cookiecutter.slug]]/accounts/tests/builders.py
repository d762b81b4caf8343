"""Builds people, officers and positions for tests; each call makes one valid thing."""

from datetime import date, timedelta
from itertools import count

from accounts.models import Kind, Person, Status, User
from core.models import Office, Position, PositionHolding, RoleGrant

PASSWORD = "sandi-untuk-uji-1"
NIK = "3671015201900001"
NIP = "198609262015051001"
_numbers = count(1)


def a_person(full_name: str = "Sinta Uji", nik: str = NIK, **values) -> Person:
    """Make a person with a NIK."""
    person = Person(full_name=full_name, **values)
    person.set_nik(nik)
    person.save()
    return person


def a_resident(nik: str = NIK, **values) -> User:
    """Make a resident with an active login."""
    person = values.pop("person", None) or a_person(nik=nik)
    values = {"status": Status.ACTIVE, "kind": Kind.RESIDENT} | values
    return User.objects.create_user(password=PASSWORD, person=person, **values)


def a_nip() -> str:
    """Give a number nobody has yet: the serial has three digits, so the day of birth carries the rest."""
    days, serial = divmod(next(_numbers), 999)
    return f"{date(1970, 1, 1) + timedelta(days=days):%Y%m%d}2015051{serial + 1:03}"


def an_officer(nip: str = "", **values) -> User:
    """Make an officer with an active login."""
    nip = nip or a_nip()
    values = {"status": Status.ACTIVE, "kind": Kind.OFFICER, "name": "Pegawai Uji"} | values
    return User.objects.create_user(password=PASSWORD, nip=nip, **values)


def an_office(code: str = "", parent: Office | None = None) -> Office:
    """Make an office."""
    code = code or f"kantor-{next(_numbers)}"
    return Office.objects.create(code=code, name=f"Kantor {code}", parent=parent)


def a_position(office: Office | None = None, **values) -> Position:
    """Make a position in an office."""
    values = {"code": f"jabatan-{next(_numbers)}", "title": "Jabatan Uji"} | values
    return Position.objects.create(office=office or an_office(), **values)


def holding(user: User, position: Position, starts_on: date, ends_on: date | None = None) -> PositionHolding:
    """Put an officer on a position."""
    return PositionHolding.objects.create(position=position, user=user, starts_on=starts_on, ends_on=ends_on)


def an_officer_with(app: str, role: str, office: Office | None = None, *, all_offices: bool = False) -> User:
    """Make an officer who holds a position with a role since long ago."""
    user, position = an_officer(), a_position(office)
    holding(user, position, date(2020, 1, 1))
    RoleGrant.objects.create(position=position, app=app, role=role, all_offices=all_offices)
    return user
