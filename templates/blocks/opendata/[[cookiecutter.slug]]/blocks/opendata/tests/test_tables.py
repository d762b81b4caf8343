"""A table is taken whole or not at all, and every fault is told with its row."""

import pytest

from blocks.opendata.models import Row
from blocks.opendata.services import uploading
from blocks.opendata.tables import Faulty
from blocks.opendata.tests.conftest import GOOD, put
from core.access import Actor, Forbidden
from core.rules import RuleBroken

pytestmark = pytest.mark.db


def upload(binding, producer, record, data, name="data.csv"):
    return uploading.upload(binding, producer, binding.row(record), data, name)


def test_a_good_table_becomes_a_version(binding, producer, dataset):
    version = upload(binding, producer, dataset, GOOD)
    assert (version.number, version.row_count) == (1, 2)
    assert version.lines() == [["99.01.01", 12], ["99.01.02", 30]]


def test_every_fault_is_told_with_its_row_and_nothing_is_kept(binding, producer, dataset):
    data = b"Kode,Jumlah\n99.01.01,dua\n77.00.00,1\n99.01.02,\n99.01.02,1.5\n"
    with pytest.raises(Faulty) as caught:
        upload(binding, producer, dataset, data)
    assert [(one.row, one.column) for one in caught.value.faults] == [
        (2, "Jumlah"),
        (3, "Kode"),
        (4, "Jumlah"),
        (5, "Jumlah"),
    ]
    assert not Row.objects.exists()


def test_unknown_and_missing_columns_are_told_together(binding, producer, dataset):
    with pytest.raises(Faulty) as caught:
        upload(binding, producer, dataset, b"Kode,Lain\n99.01.01,1\n")
    assert {one.column for one in caught.value.faults} == {"Lain", "Jumlah"}


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old"])
def test_what_is_no_table_is_refused(binding, producer, dataset, data):
    with pytest.raises(Faulty):
        upload(binding, producer, dataset, data)


def test_another_office_cannot_hand_it_in(binding, dataset, producer):
    stranger = Actor(user=producer.user, grants=())
    with pytest.raises(Forbidden):
        upload(binding, stranger, dataset, GOOD)


def test_a_table_under_check_cannot_be_replaced(binding, producer, dataset):
    put(binding, dataset, "verifying")
    with pytest.raises(RuleBroken):
        upload(binding, producer, dataset, GOOD)


def test_the_published_table_stays_while_the_next_is_prepared(binding, producer, dataset):
    first = upload(binding, producer, dataset, GOOD)
    put(binding, dataset, "done")
    put(binding, dataset, "working")
    with pytest.raises(RuleBroken):
        upload(binding, producer, dataset, GOOD)
    second = upload(binding, producer, dataset, GOOD + b"99.01.01,99\n")
    first.refresh_from_db()
    assert first.published_at is not None
    assert (second.number, second.published_at) == (2, None)


def test_a_line_that_stands_twice_is_told(binding, producer, dataset):
    with pytest.raises(Faulty) as caught:
        upload(binding, producer, dataset, b"Kode,Jumlah\n99.01.01,1\n99.01.01,1\n")
    (fault,) = caught.value.faults
    assert fault.row == 3
    assert "baris 2" in fault.text
