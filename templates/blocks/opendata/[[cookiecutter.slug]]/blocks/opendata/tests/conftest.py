"""What the block's tests share: the binding, a producer, a data set with two columns, officers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import access, blocks, records
from core.access import Actor, Grant
from core.entities import get
from core.models import District, Office, Position, PositionHolding, RoleGrant

GOOD = b"Kode,Jumlah\n99.01.01,12\n99.01.02,30\n"


@pytest.fixture
def binding():
    """The binding under test; the block is never installed without an application that binds it."""
    return blocks.of_block("opendata")[0]


@pytest.fixture
def office(db):
    District.objects.create(code="99.01.01", name="Uji Satu", lat="-1.4", lon="120.7")
    District.objects.create(code="99.01.02", name="Uji Dua", lat="-1.5", lon="120.8")
    return Office.objects.create(code="uji-produsen", name="Produsen uji")


@pytest.fixture
def producer(binding, office, django_user_model):
    """Somebody who hands in tables of the office and of no other."""
    user = django_user_model.objects.create_user(kind="officer", name="Produsen uji", status="active")
    return Actor(user=user, grants=(Grant(binding.app, binding.writer_roles()[0], frozenset({office.pk})),))


@pytest.fixture
def dataset(binding, office):
    """A data set that is open to everybody, with a district code and a number."""
    words = "Yang dihitung pada akhir tahun menurut catatan kantor."
    values = {getattr(binding, name): words for name in ("concept", "definition", "classification")}
    values |= {binding.measure: "Jumlah", binding.unit: "orang", binding.frequency: "tahunan"}
    values |= {binding.title: "Data uji", binding.office: office, binding.openness: "terbuka"}
    themes = binding.entity.model._meta.get_field(binding.theme).choices
    values |= {binding.theme: themes[0][0], binding.due: timezone.localdate() - timedelta(days=3)}
    record = records.create(binding.entity, access.system(), values)
    describe(binding, record, "Kode", "kode_kecamatan")
    describe(binding, record, "Jumlah", "bulat", "orang")
    put(binding, record, "working")
    return record


def describe(binding, record, name, kind, unit=""):
    """Describe one column."""
    entity = get(binding.app, binding.variable)
    values = {entity.parent: record, binding.variable_name: name, binding.variable_kind: kind}
    values |= {binding.variable_definition: f"Arti {name}", binding.variable_needed: True, binding.variable_unit: unit}
    records.create(entity, access.system(), values)


def put(binding, record, phase):
    """Bring a record into a state of a phase, past the entry's own steps."""
    from blocks.opendata.services import life

    record.state = binding.entity.workflow.states_of(phase)[0]
    record.save(update_fields=["state"])
    life.moved(binding, record)
    record.refresh_from_db()


@pytest.fixture
def signed_in(binding, client, django_user_model):
    """Sign an officer in: signed_in(office) with the producer's role there."""

    def make(at, role=None):
        user = django_user_model.objects.create_user(
            kind="officer", name="Uji", status="active", nip=f"{django_user_model.objects.count():018}"
        )
        position = Position.objects.create(code=f"uji-{user.pk}", office=at, title="Petugas")
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
        RoleGrant.objects.create(position=position, app=binding.app, role=role or binding.writer_roles()[0])
        client.force_login(user)
        return client

    return make
