"""What everybody reads: records in the states that the entry names, lists searched by words, feeds for a network."""

from types import SimpleNamespace

import pytest
from django.test import Client

from core import access, open_data
from core.access import Access, Actor
from core.access.meant import is_out
from core.access.rows import visible
from core.entities import all_entities
from core.page_kinds.list import nearest
from core.tests.bare_records import a_bare, places

RECORDS = [
    SimpleNamespace(number="001/DIP", judul="Laporan realisasi anggaran"),
    SimpleNamespace(number="002/DIP", judul="Rencana kerja dan anggaran"),
    SimpleNamespace(number="003/DIP", judul=""),
]
LISTED = SimpleNamespace(search_fields=("judul",))
FED = [one for one in open_data.everything() if one.feed]


def found(words):
    rows, is_near = nearest(LISTED, RECORDS, words)
    return [row.number[:3] for row in rows], is_near


def test_records_that_hold_all_words_are_found():
    assert found("REALISASI anggaran") == (["001"], False)
    assert found("002") == (["002"], False)


def test_where_none_holds_all_words_those_that_hold_most_come_first():
    assert found("laporan anggaran sekolah") == (["001", "002"], True)
    assert found("tidak ada itu") == ([], True)


def test_short_words_and_signs_are_no_words():
    assert found("  di ; % ' ") == (["001", "002", "003"], False)


def test_the_public_reads_only_in_the_states_named():
    entity = SimpleNamespace(access=Access(read=(access.PUBLIC,), public_states=("terbit",)))
    assert is_out(entity, SimpleNamespace(state="terbit"))
    assert not is_out(entity, SimpleNamespace(state="diolah"))
    always = SimpleNamespace(access=Access(read=(access.PUBLIC,)))
    assert is_out(always, SimpleNamespace(state="diolah"))


@pytest.mark.django_db
def test_a_guest_is_shown_no_record_in_another_state():
    held = [entity for entity in all_entities() if entity.access.public_states]
    places()
    for entity in held:
        a_bare(entity)
        shown = visible(entity.rows(), Actor(), entity)
        assert not shown.exclude(state__in=entity.access.public_states).exists()
        states = {state.name for state in entity.workflow.states} - set(entity.access.public_states)
        client = Client()
        for record in entity.rows().filter(state__in=states)[:1]:
            assert client.get(entity.url("detail", record.pk)).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("data", FED, ids=[one.id for one in FED])
def test_a_feed_is_a_bare_list_with_the_keys_of_the_network(data):
    places()
    a_bare(data.entity)
    rows = data.entity.rows().filter(data.where) if data.where is not None else data.entity.rows()
    told = Client().get(data.url("umpan")).json()
    assert isinstance(told, list)
    assert len(told) <= rows.count()
    assert all(list(one) == [key for key, _source in data.feed] for one in told)
    assert all(isinstance(value, str) and value for one in told for value in one.values())


def test_a_set_without_a_feed_has_none():
    plain = next((one for one in open_data.everything() if not one.feed), None)
    if plain is not None:
        assert Client().get(plain.url("umpan")).status_code == 404
