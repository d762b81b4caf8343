"""Small records for the tests of the portals."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.models import Kind, Person, Status, User
from core.models import Office, Position, PositionHolding, RoleGrant, WorkItem

PASSWORD = "sangat-rahasia-sekali"


def resident(name: str = "Yulianti Tadjongga", phone: str = "081200000001") -> User:
    """A resident with an active account."""
    person = Person.objects.create(full_name=name, phone=phone)
    return User.objects.create_user(person=person, kind=Kind.RESIDENT, status=Status.ACTIVE, phone=phone)


def office(code: str = "dinas-a", name: str = "Dinas A", **values: Any) -> Office:
    return Office.objects.create(code=code, name=name, **values)


def officer(name: str = "Markus Pelima", nip: str = "198703122010011004") -> User:
    """An officer without a position."""
    return User.objects.create_user(kind=Kind.OFFICER, status=Status.ACTIVE, name=name, nip=nip)


def give_role(user: User, app: str, role: str, at: Office, **values: Any) -> Position:
    """Put the officer on a new position of the office that gives the role."""
    position = Position.objects.create(code=f"{at.code}-{role}-{user.pk}", office=at, title=f"Jabatan {role}")
    PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate() - timedelta(days=1))
    RoleGrant.objects.create(position=position, app=app, role=role, **values)
    return position


def item(number: int = 1, **values: Any) -> WorkItem:
    """An open work item of a made-up application."""
    fields = {
        "app": "aplikasi-uji",
        "entity": "laporan",
        "object_id": number,
        "number": f"{number:05}/UJI",
        "title": f"Laporan {number}",
        "state": "menunggu",
        "phase": "received",
        "tone": "bad",
    }
    return WorkItem.objects.create(**fields | values)
