"""Builds what the tests of the block stand on; each test changes one thing."""

import io
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from accounts.models import Person, User
from blocks.complaint import panels
from core import records, workflow
from core.access import Actor, actor_for
from core.entities import get
from core.models import District, Office, Position, PositionHolding, RoleGrant, Village

LAT, LON = Decimal("-1.395200"), Decimal("120.754800")


def office(code: str, **values: Any) -> Office:
    """An office, made once."""
    return Office.objects.get_or_create(code=code, defaults={"name": code.title()} | values)[0]


def village() -> Village:
    """A village with a centre, made once."""
    district, _made = District.objects.get_or_create(code="99.99.01", defaults={"name": "Uji"})
    values = {"name": "Desa Uji", "district": district, "lat": LAT, "lon": LON}
    return Village.objects.get_or_create(code="99.99.01.2001", defaults=values)[0]


def category(binding: Any, code: str = "uji", **changes: Any) -> Any:
    """A category that the office `kantor-a` handles."""
    model = get(binding.app, binding.categories).model
    group = model._meta.get_field(binding.category_group)
    given = {
        "code": code,
        "name": f"Kategori {code}",
        "group": group.flatchoices[0][0],
        "office": office("kantor-a"),
        "sla": "normatif",
        "public": True,
        "open": True,
    } | changes
    return model.objects.create(**{getattr(binding, f"category_{key}"): value for key, value in given.items()})


def resident(nik: str = "", name: str = "Warga Uji") -> Actor:
    """A resident who is signed in."""
    person = Person.objects.create(full_name=name, phone="+6281200000001")
    if nik:
        person.set_nik(nik)
        person.save()
    user = User.objects.create_user(kind="resident", status="active", person=person)
    return Actor(user=user, person_id=person.pk)


def officer(binding: Any, *roles: str, at: Office | None = None) -> Actor:
    """An officer appointed to a position with roles in one office, or in all."""
    number = User.objects.count()
    user = User.objects.create_user(kind="officer", status="active", name=f"Pegawai {number}", nip=f"{number:018}")
    position = Position.objects.create(code=f"jabatan-{number}", office=at or office("pusat"), title="Petugas")
    PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
    for role in roles:
        RoleGrant.objects.create(position=position, app=binding.app, role=role, all_offices=at is None)
    return actor_for(user)


def holder_of(binding: Any, step: str, at: Office | None = None) -> Actor:
    """An officer who may make the step bound to a key."""
    found = binding.entity.workflow.transition(getattr(binding, step))
    return officer(binding, *panels.roles_of(found.roles), at=at)


def field_officer(binding: Any, at: Office) -> Actor:
    """An officer who works in the field for one office."""
    return officer(binding, *panels.taker_roles(binding), at=at)


def head_of(at: Office) -> User:
    """The head of an office."""
    number = User.objects.count()
    user = User.objects.create_user(kind="officer", status="active", name="Kepala", nip=f"{number:018}")
    position = Position.objects.create(code=f"kepala-{number}", office=at, title="Kepala", is_head=True)
    PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
    return user


def picture(name: str = "foto.jpg") -> SimpleUploadedFile:
    """A small photo."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (90, 120, 60)).save(out, format="JPEG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg")


def values_of(binding: Any, **changes: Any) -> dict[str, Any]:
    """What a report says, under the application's own names."""
    given = {
        "title": "Lubang di tikungan",
        "text": "Lubang besar dan dalam.",
        "village": village(),
        "landmark": "depan pasar",
        "channel": "web",
        "photos": [picture()],
    } | changes
    values = {getattr(binding, key): value for key, value in given.items() if value is not None}
    return {f"{binding.place}_lat": LAT, f"{binding.place}_lon": LON} | values


def report(binding: Any, actor: Actor | None = None, **changes: Any) -> Any:
    """A new report of a resident."""
    if "category" not in changes:
        model = get(binding.app, binding.categories).model
        changes["category"] = model.objects.filter(**{binding.category_code: "uji"}).first() or category(binding)
    return records.create(binding.entity, actor or resident(), values_of(binding, **changes))


def step(binding: Any, record: Any, key: str, actor: Actor | None = None, note: str = "catatan", **inputs: Any) -> Any:
    """Make the step bound to a key, with inputs by the block's names."""
    named = {getattr(binding, name): value for name, value in inputs.items()}
    name = getattr(binding, key)
    actor = actor or Actor(is_system=True)
    workflow.move(binding.entity, record, name, actor, note=note, inputs=named)
    record.refresh_from_db()
    return record


def answered(binding: Any, record: Any) -> Any:
    """The report after its office answered."""
    return step(binding, record, "answer_step", answer="Sudah diperbaiki.", photo_after=picture())
