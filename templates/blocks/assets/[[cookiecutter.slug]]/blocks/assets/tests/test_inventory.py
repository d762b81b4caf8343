"""The inventory by location: what is counted where, the card, and who may not see it."""

import io

import pytest
from openpyxl import load_workbook

from blocks.assets.selectors import inventory
from core.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def standing(binding, make):
    """Two assets in one location, and its key."""
    first = make()
    same = {key: binding.of(first, key) for key in ("room", "unit") if getattr(binding, key)}
    second = make(**same)
    unit = getattr(first, f"{binding.unit}_id") if binding.unit else None
    return (first, second), (unit or 0, getattr(first, f"{binding.room}_id") or 0)


def test_a_location_counts_what_stands_there(binding, manager, standing):
    _assets, key = standing
    (place,) = [one for one in inventory.places(binding, manager) if (one.unit_id, one.room_id) == key]
    assert place.count == 2
    assert sum(place.conditions.values()) == (2 if binding.condition else 0)


def test_what_was_disposed_of_is_on_no_card(binding, manager, make, standing, disposed):
    (first, _second), key = standing
    same = {name: binding.of(first, name) for name in ("room", "unit") if getattr(binding, name)}
    gone = make(state=disposed, **same)
    assert gone not in inventory.assets_at(binding, manager, *key)
    assert inventory.place(binding, manager, *key).count == 2


def test_the_card_is_a_page_a_pdf_and_a_spreadsheet(binding, world, manager, standing):
    (first, second), key = standing
    client = world.client(manager.user)
    assert client.get(binding.url("inventory")).status_code == 200
    page = client.get(binding.url("inventory_card", *key)).content.decode()
    entity = binding.entity_of("asset")
    assert all(entity.url("detail", one.pk) in page for one in (first, second))
    assert client.get(binding.url("inventory_pdf", *key)).content.startswith(b"%PDF")
    book = load_workbook(io.BytesIO(client.get(binding.url("inventory_xlsx", *key)).content))
    assert len(list(book.active.values)) == 4
    assert AuditEntry.objects.filter(action="export", app=binding.app).exists()


def test_others_see_no_location(binding, world, outsider, manager, standing):
    _assets, key = standing
    for name, args in (("inventory", ()), ("inventory_card", key), ("inventory_pdf", key), ("inventory_xlsx", key)):
        assert world.client(outsider.user).get(binding.url(name, *args)).status_code == 403
    assert world.client(manager.user).get(binding.url("inventory_card", 999_999, 1)).status_code == 404


def test_many_locations_ask_the_database_no_more(binding, manager, make, standing, django_assert_max_num_queries):
    make()
    with django_assert_max_num_queries(8):
        inventory.places(binding, manager)
