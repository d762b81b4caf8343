"""Fixtures of the block's tests: seekers, employers and vacancies of the applications that bind the block."""

from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from accounts.models import Person, User
from blocks.jobs import hub
from core import access, workflow
from core.blocks import of_block
from core.seeding import examples


@pytest.fixture
def home():
    """The binding with vacancies."""
    found = hub.find()
    if found is None:
        pytest.skip("no application of this replica keeps vacancies")
    return found


def _bound(key):
    found = next((one for one in of_block("jobs") if getattr(one, key)), None)
    if found is None:
        pytest.skip(f"no application of this replica binds {key}")
    return found


@pytest.fixture
def cards(home):
    """The binding with cards."""
    return _bound("card")


@pytest.fixture
def fairs(home):
    """The binding with fairs."""
    return _bound("fair")


@pytest.fixture
def person(db):
    """Makes residents with a login."""
    count = iter(range(1, 90))

    def make(name="Warga"):
        number = next(count)
        made = Person.objects.create(full_name=f"{name} {number}", phone=f"+6281200077{number:03d}")
        User.objects.create_user(person=made, kind="resident", status="active")
        return made

    return make


@pytest.fixture
def actor_of():
    """The actor of a resident."""
    return lambda one: access.Actor(user=one.user, person_id=one.pk)


@pytest.fixture
def seeker(home, person):
    """Makes finished profiles; change one thing by its binding key."""
    chance = Random("seekers")

    def make(**changes):
        given = {
            home.seeker_person: person("Pencari"),
            home.seeker_wanted: "Kasir",
            home.seeker_education: "smk",
            home.seeker_fields: ["ritel"],
            home.seeker_skills: "Mesin kasir",
            home.seeker_region: "luar",
        }
        given |= {getattr(home, key): value for key, value in changes.items()}
        return examples.make(home.entity_of("seeker"), chance, **given)

    return make


@pytest.fixture
def employer(home, person):
    """Makes employers that the office has verified."""
    chance = Random("employers")

    def make(verified=True):
        count = home.entity_of("employer").model.objects.count()
        entity = home.entity_of("employer")
        nib = {"nib": f"{9000000000000 + count}"} if "nib" in {info.name for info in entity.fields} else {}
        record = examples.make(entity, chance, **{home.employer_person: person("Majikan")}, **nib)
        if verified:
            entity.model.objects.filter(pk=record.pk).update(state=home.verified)
            record.refresh_from_db()
        return record

    return make


@pytest.fixture
def vacancy(home, employer):
    """Makes vacancies that everybody sees."""
    chance = Random("vacancies")
    entity = home.entity_of("vacancy")

    def make(published=True, by=None, **changes):
        given = {
            home.vacancy_employer: by or employer(),
            home.vacancy_title: "Kasir",
            home.vacancy_field: "ritel",
            home.vacancy_education: "sma",
            home.vacancy_remote: True,
            home.vacancy_pay_from: None,
            home.vacancy_pay_to: None,
            home.vacancy_until: timezone.localdate() + timedelta(days=10),
        }
        given |= {getattr(home, key): value for key, value in changes.items()}
        record = examples.make(entity, chance, **given)
        if published:
            for name in ("ajukan", "tayangkan"):
                workflow.move(entity, record, name, access.system())
        return record

    return make
