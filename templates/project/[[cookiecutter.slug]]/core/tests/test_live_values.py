"""Values that are worked out at reading: never those of the day on which the row was written."""

import pytest
from django.db import connection

from core.blocks import Names
from core.entities import all_entities
from core.record import LiveValue
from core.tests.bare_records import a_bare, places

LIVE = [(entity, name) for entity in all_entities() for name in entity.model.LIVE]
NUMBERS = {"integer": (987, 986), "money": (987, 986), "decimal": (9, 8), "percent": (9, 8)}
STALE = NUMBERS | {"date": ("2001-01-01",), "choice": ("basi",), "text": ("basi",)}


def named(one):
    return one if isinstance(one, str) else f"{one.app}.{one.name}"


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("entity", "name"), LIVE, ids=named)
def test_what_is_read_is_worked_out_now(entity, name):
    places()
    record = a_bare(entity)
    now = entity.compute_one(name)(record, entity.settings_of(), Names(entity, record))
    kind = entity.field(name).kind
    stale = not now if kind == "boolean" else next(value for value in STALE[kind] if value != now)
    table, column = entity.model._meta.db_table, entity.model._meta.get_field(name).column
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE "{table}" SET "{column}" = %s WHERE id = %s', [stale, record.pk])  # noqa: S608
    assert getattr(entity.model.objects.get(pk=record.pk), name) == now != stale


@pytest.mark.parametrize(("entity", "name"), LIVE, ids=named)
def test_a_record_that_is_not_kept_yet_holds_what_was_set(entity, name):
    record = entity.model()
    setattr(record, name, 5)
    assert getattr(record, name) == 5
    assert isinstance(getattr(entity.model, name), LiveValue)
