"""What the block's tests share: a library with a title, copies, members and a desk."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core.files.storage import InMemoryStorage
from django.utils import timezone

from accounts.models import Person
from blocks.library.models import Borrower, Loan
from blocks.library.services import lending
from core import access, blocks, records, workflow
from core.access import Actor, Grant
from core.models import Office, Position, PositionHolding, RoleGrant, StoredFile

# Open every day, so that a test reckons in plain days unless it says otherwise.
ALWAYS = {day: [["08:00", "16:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


@pytest.fixture
def binding():
    return blocks.of_block("library")[0]


class Clock:
    """A time that stands still until it is moved; it begins on a Monday in a month without holidays."""

    def __init__(self):
        self.now = timezone.make_aware(datetime.combine(date(2026, 10, 5), time(10)))

    def go(self, days):
        self.now += timedelta(days=days)


@pytest.fixture(autouse=True)
def clock(monkeypatch, settings):
    """Nothing depends on the day on which the tests are run; files stay in memory."""
    made = Clock()
    settings.MFA_REQUIRED = False
    monkeypatch.setattr(timezone, "now", lambda: made.now)
    monkeypatch.setattr(StoredFile._meta.get_field("content"), "storage", InMemoryStorage())
    return made


@pytest.fixture
def today(clock):
    return timezone.localdate()


@pytest.fixture
def officer(db, binding, django_user_model):
    """Make an officer with roles in all offices: officer("pustakawan")."""

    def make(*roles):
        number = django_user_model.objects.count()
        user = django_user_model.objects.create_user(
            kind="officer", name=f"Uji {number}", status="active", nip=f"{number:018}"
        )
        return Actor(user=user, grants=tuple(Grant(binding.app, role, frozenset(), True) for role in roles))

    return make


@pytest.fixture
def librarian(officer, binding):
    return officer(binding.librarians[0])


@pytest.fixture
def branch(db, binding):
    """Make a branch that is open every day."""

    def make(name="Perpustakaan Uji", hours=None):
        entity = binding.entity_of("branch")
        return entity.model.objects.create(**{binding.branch_name: name, binding.branch_hours: hours or ALWAYS})

    return make


@pytest.fixture
def here(branch):
    return branch()


@pytest.fixture
def title(db, binding):
    """Make a title: title("Nama", licences=1)."""

    def make(name="Buku Uji", **more):
        values = {
            binding.title_name: name,
            binding.title_authors: "Uji, Penulis; Uji, Kedua",
            binding.title_form: "buku",
            binding.title_language: "ind",
        }
        values |= {getattr(binding, f"title_{key}"): value for key, value in more.items()}
        return records.create(binding.entity_of("title"), access.system(), values)

    return make


@pytest.fixture
def copy(binding, here, title):
    """Make a copy: copy("K1") of a new title, or of one that is given; gives the block's row."""

    def make(code="K1", of=None, at=None, price=50000):
        values = {
            binding.copy_title: of or title(f"Judul {code}"),
            binding.copy_code: code,
            binding.copy_branch: at or here,
            binding.copy_price: price,
        }
        return records.create(binding.entity_of("copy"), access.system(), values).library

    return make


@pytest.fixture
def member(db, binding, here, librarian, today):
    """Make a membership: member("umum"); active unless it says otherwise; gives the block's row."""

    def make(klass="umum", is_active=True, person=None, name="Anggota Uji"):
        entity = binding.entity_of("member")
        years = {"anak": 9, "pelajar": 16}.get(klass, 30)
        values = {
            binding.member_person: person or Person.objects.create(full_name=name),
            binding.member_name: name,
            binding.member_class: klass,
            binding.member_birth: today - timedelta(days=years * 366),
        }
        values |= {info.name: here for info in entity.fields if info.name == "perpustakaan"}
        values |= {info.name: "Wali Uji" for info in entity.fields if info.name == "wali" and klass == "anak"}
        record = records.create(entity, access.system(), values)
        if is_active:
            steps = entity.workflow.from_state(record.state)
            step = next(step for step in steps if entity.workflow.state(step.target).phase == "done")
            workflow.move(entity, record, step.name, librarian)
        return Borrower.objects.get(pk=record.library_id)

    return make


@pytest.fixture
def lend(binding, librarian, here):
    """Lend at the desk and give the block's row: lend(member, copy)."""

    def make(borrower, item, at=None):
        record = lending.lend(binding, librarian, borrower, item, (at or here).pk)
        return Loan.objects.get(pk=record.library_id)

    return make


@pytest.fixture
def signed_in(client):
    """Sign the user of an actor in, with its roles held through a position in all offices."""

    def make(actor):
        office = Office.objects.get_or_create(code="uji", defaults={"name": "Kantor Uji"})[0]
        position = Position.objects.create(code=f"uji-{actor.user.pk}", office=office, title="Uji")
        PositionHolding.objects.create(position=position, user=actor.user, starts_on=timezone.localdate())
        for grant in actor.grants:
            RoleGrant.objects.create(position=position, app=grant.app, role=grant.role, all_offices=True)
        client.force_login(actor.user)
        return client

    return make


@pytest.fixture
def reader(client, django_user_model):
    """A browser of the resident who holds a membership: reader(member)."""

    def make(binding, borrower=None, name="Warga Uji"):
        person = Person.objects.create(full_name=name)
        if borrower is not None:
            person = getattr(binding.record_of("member", borrower), binding.member_person)
        user = django_user_model.objects.create_user(kind="resident", name=name, status="active", person=person)
        client.force_login(user)
        return client

    return make
