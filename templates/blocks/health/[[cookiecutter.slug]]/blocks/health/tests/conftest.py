"""What the block's tests share: bindings with a posyandu and with a questionnaire, cadres, children, sessions."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from accounts.models import Person
from blocks.health import curves, growth
from blocks.health.services import entry
from core import access, blocks, records
from core.access import Actor, Grant
from core.models import District, Village


@pytest.fixture
def binding():
    """A binding with posyandu; the test is left out where no application of this replica has one."""
    found = [one for one in blocks.of_block("health") if one.session]
    if not found:
        pytest.skip("no application measures children here")
    return found[0]


@pytest.fixture
def questionnaire():
    """A binding with a questionnaire."""
    found = [one for one in blocks.of_block("health") if one.screening]
    if not found:
        pytest.skip("no application screens here")
    return found[0]


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def village(db):
    district, _made = District.objects.get_or_create(code="99.99.01", defaults={"name": "Kecamatan Uji"})
    return Village.objects.get_or_create(code="99.99.01.1001", defaults={"name": "Desa Uji", "district": district})[0]


@pytest.fixture
def officer(db, binding, django_user_model):
    """Make an officer with roles in all offices: officer("kader")."""

    def make(*roles):
        number = django_user_model.objects.count()
        user = django_user_model.objects.create_user(
            kind="officer", name=f"Uji {number}", status="active", nip=f"{number:018}"
        )
        return Actor(user=user, grants=tuple(Grant(binding.app, role, frozenset(), True) for role in roles))

    return make


@pytest.fixture
def cadre(officer, binding):
    return officer(binding.recorders[0])


@pytest.fixture
def nutritionist(officer, binding):
    return officer(binding.reviewers[0])


@pytest.fixture
def post(binding, village, cadre, nutritionist):
    """Make a posyandu of the cadre and the nutritionist, or of others."""

    def make(name="Posyandu Uji", first=cadre, last=nutritionist):
        entity = binding.entity_of("post")
        values = {binding.post_name: name, binding.post_village: village}
        values |= {binding.post_workers[0]: first.user, binding.post_workers[-1]: last.user}
        row = entity.model(**values)
        for info in entity.fields:
            if info.kind == "place":
                from core.models import Place

                place = Place.objects.get_or_create(code="uji", defaults={"kind": "puskesmas", "name": "Uji"})[0]
                setattr(row, info.name, place)
        row.save()
        return row

    return make


@pytest.fixture
def child(binding, today):
    """Make a child: child(post, days=400, sex="l")."""

    def make(at, days=400, sex="l", name="Anak Uji", guardian=None):
        values = {
            binding.child_name: name,
            binding.child_birth: today - timedelta(days=days),
            binding.child_sex: sex,
            binding.child_post: at,
            binding.child_guardian: guardian,
        }
        return records.create(binding.entity_of("child"), access.system(), values)

    return make


@pytest.fixture
def parent(db):
    """Make a person."""

    def make(name="Wali Uji"):
        return Person.objects.create(full_name=name)

    return make


@pytest.fixture
def usual():
    """A line with the usual weight and height of a child, shifted by standard deviations."""

    def make(record, weight=0.0, height=0.0, days=None):
        row = record.health
        age = days if days is not None else (timezone.localdate() - row.starts_on).days
        return {
            "weight": Decimal(str(curves.at("wfa", row.sex, age, weight))),
            "height": Decimal(str(curves.at("lhfa", row.sex, age, height))),
            "position": growth.expected_position(age),
        }

    return make


@pytest.fixture
def session(binding, cadre, today):
    """Measure: session(post, {child: line}) saves the lines of today and gives the record."""

    def make(at, lines, day=None):
        record = entry.open_session(binding, cadre, at, day or today)
        refused = entry.save(binding, cadre, record, {one.health_id: line for one, line in lines.items()})
        assert refused == []
        return record

    return make
