"""What the block's tests share: the binding, an office with a service, officers, a period that takes answers."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from blocks.survey.elements import SLUGS
from blocks.survey.models import Questionnaire, QuestionnaireState, Source
from blocks.survey.services import answering
from blocks.survey.services.answering import Given
from core import access, blocks, records
from core.access import Actor, Grant
from core.entities import get
from core.models import Office, Position, PositionHolding, RoleGrant


@pytest.fixture
def binding():
    """The binding under test; the block is never installed without an application that binds it."""
    return blocks.of_block("survey")[0]


@pytest.fixture
def office(db):
    return Office.objects.create(code="uji-layanan", name="Kantor uji")


@pytest.fixture
def other_office(db):
    return Office.objects.create(code="uji-lain", name="Kantor lain")


@pytest.fixture
def service(binding, office):
    """A kind of service of the office."""
    model = get(binding.app, binding.service).model
    values = {binding.service_name: "Layanan uji", binding.service_office: office, binding.service_in_use: True}
    return model.objects.create(**values)


@pytest.fixture
def writer(db, binding, office, django_user_model):
    """Somebody who runs surveys of the office and of no other."""
    user = django_user_model.objects.create_user(kind="officer", name="Petugas uji", status="active")
    return Actor(user=user, grants=(Grant(binding.app, binding.writer_roles()[0], frozenset({office.pk})),))


@pytest.fixture
def signed_in(db, binding, client, django_user_model):
    """Sign an officer in: signed_in(office) with the role that runs surveys, signed_in(office, role=None) without."""

    def make(at, role=...):
        number = django_user_model.objects.count()
        user = django_user_model.objects.create_user(
            kind="officer", name=f"Uji {number}", status="active", nip=f"{number:018}"
        )
        position = Position.objects.create(code=f"uji-{number}", office=at, title="Petugas")
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
        if role is not None:
            name = binding.writer_roles()[0] if role is ... else role
            RoleGrant.objects.create(position=position, app=binding.app, role=name)
        client.force_login(user)
        return client

    return make


@pytest.fixture
def period(binding, office):
    """Make periods: period(days_ago=10, days=20, population=100, state="working")."""

    def make(days_ago=10, days=20, population=100, state="working", at=None):
        first = timezone.localdate() - timedelta(days=days_ago)
        values = {
            binding.office: at or office,
            binding.period: f"Periode {first:%d-%m-%Y}",
            binding.opens: first,
            binding.closes: first + timedelta(days=days),
            binding.population: population,
        }
        record = records.create(binding.entity, access.system(), values)
        put(binding, record, state)
        return record

    return make


def put(binding, record, phase):
    """Bring a record into a state of a phase, past the entry's own steps."""
    from blocks.survey.services import life

    record.state = binding.entity.workflow.states_of(phase)[0]
    record.save(update_fields=["state"])
    life.moved(binding, record)
    record.refresh_from_db()


@pytest.fixture
def give(binding):
    """Answer: give(row, 4) with the same value throughout, or give(row, {slug: value})."""

    def make(row, values=4, **more):
        answers = values if isinstance(values, dict) else dict.fromkeys(SLUGS, values)
        given = Given(**{"nonce": uuid4(), "answers": answers, "gender": "p"} | more)
        return answering.give(binding, row, given, Source.PHONE)

    return make


@pytest.fixture
def form(binding, office):
    """A questionnaire that is open."""
    today = timezone.localdate()
    return Questionnaire.objects.create(
        app=binding.app,
        office=office,
        title="Kuesioner uji",
        opens_on=today - timedelta(days=1),
        closes_on=today + timedelta(days=5),
        state=QuestionnaireState.OPEN,
    )
