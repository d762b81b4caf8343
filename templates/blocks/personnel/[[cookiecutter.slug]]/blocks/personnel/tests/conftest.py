"""What the block's tests share: the binding, an office with a chief, members of staff."""

from datetime import date

import pytest

from accounts.models import Person
from blocks.personnel.models import Quota, Site
from core import access, blocks, conf, records
from core.models import Office, Position, PositionHolding

LAT, LON = "-1.395000", "120.752000"


@pytest.fixture(autouse=True)
def settings_of_the_catalogue(monkeypatch):
    """What a region has changed is not what is tested here."""
    monkeypatch.setattr(conf, "APP_SETTINGS", {})


@pytest.fixture
def binding():
    """The binding under test; the block is never installed without an application that binds it."""
    return blocks.of_block("personnel")[0]


@pytest.fixture
def office(db):
    """An office."""
    return Office.objects.create(code="uji-dinas", name="Dinas Uji", unit_code="DU")


@pytest.fixture
def position(office):
    """Make positions: position("Kabid", over=head)."""

    def make(title, over=None, is_head=False, **values):
        code = f"uji-{title.lower().replace(' ', '-')}"
        return Position.objects.create(
            code=code, office=office, title=title, reports_to=over, is_head=is_head, **values
        )

    return make


@pytest.fixture
def officer(db, django_user_model):
    """Make officers who may hold a position: officer("Ani", position)."""
    made = []

    def make(name, held=None, acting="", since=date(2020, 1, 1), until=None):
        made.append(name)
        nip = f"19900101201501{1 if len(made) % 2 else 2}{len(made):03}"
        person = Person.objects.create(full_name=name, birth_date=date(1990, 1, 1), sex="L")
        user = django_user_model.objects.create_user(kind="officer", name=name, nip=nip, status="active", person=person)
        if held is not None:
            PositionHolding.objects.create(position=held, user=user, starts_on=since, ends_on=until, acting=acting)
        return user

    return make


@pytest.fixture
def enter(binding, office):
    """Enter an officer into the register; gives the block's row."""

    def make(user, **values):
        names = {info.name for info in binding.entity.fields}
        given = {
            binding.name: user.name,
            binding.nip: user.nip,
            binding.account: user,
            binding.office: office,
            binding.job: "Pelaksana",
            binding.job_kind: "pelaksana",
            binding.rank: "iii_a",
            binding.joined_on: date(2015, 1, 1),
            "tanggal_lahir": date(1990, 1, 1),
            "status_asn": "pns",
            "status": "aktif",
        }
        given = {key: value for key, value in (given | values).items() if key in names}
        return binding.row(records.create(binding.entity, access.system(), given))

    return make


@pytest.fixture
def chain(position, officer, enter):
    """A head, a chief below, and a member below that: their users, positions and the member's row."""
    head, chief = position("Kepala Uji", is_head=True), None
    chief = position("Kabid Uji", over=head)
    staff = position("Staf Uji", over=chief)
    users = {"head": officer("Hadi", head), "chief": officer("Citra", chief), "member": officer("Mira", staff)}
    return {
        "positions": {"head": head, "chief": chief, "member": staff},
        "users": users,
        "member": enter(users["member"]),
    }


@pytest.fixture
def ask(binding):
    """Ask for leave in a member's name: ask(member, user, date, date)."""

    def make(member, user, starts_on, ends_on, kind="tahunan"):
        record = binding.entity.rows().get(pk=member.record_id)
        values = {
            binding.member: record,
            binding.kind: kind,
            binding.starts_on: starts_on,
            binding.ends_on: ends_on,
            binding.reason: "Uji",
            binding.stay: "Rumah",
        }
        return records.create(binding.leave_entity, access.actor_for(user), values)

    return make


@pytest.fixture
def quota():
    """Set a member's quota of a year."""

    def make(member, year, base=12, along=0):
        return Quota.objects.create(staff=member, year=year, base=base, carried=along)

    return make


@pytest.fixture
def site(binding, office):
    """The office's point."""
    return Site.objects.create(app=binding.app, office=office, name="Kantor uji", lat=LAT, lon=LON, radius_m=100)
