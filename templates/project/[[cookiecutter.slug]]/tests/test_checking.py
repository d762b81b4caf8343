"""Looking only at what was written to still finds every key that leads nowhere."""

import pytest
from django.db import IntegrityError, connection

from core.models import District, Village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    district = District.objects.create(code="99.99.01", name="Kecamatan Uji", lat="-1.3", lon="120.7")
    yield Village.objects.create(code="99.99.01.2001", name="Desa Uji", district=district, lat="-1.3", lon="120.7")
    Village.objects.all().delete()


def test_a_key_that_leads_nowhere_is_found(village):
    Village.objects.filter(pk=village.pk).update(district_id=987654)
    with pytest.raises(IntegrityError):
        connection.check_constraints()


def test_rows_whose_parent_was_deleted_are_found(village, keys_looked_at):
    keys_looked_at.tables.clear()
    District.objects.all()._raw_delete("default")
    with pytest.raises(IntegrityError):
        connection.check_constraints()


def test_a_whole_database_is_left(village):
    connection.check_constraints()
