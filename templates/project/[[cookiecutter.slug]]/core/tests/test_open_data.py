"""What applications publish: it can be had by anybody, says what it is, and holds nothing personal."""

import csv
import io

import pytest
from django.test import Client

from core import open_data, open_data_files
from core.open_data import Column, DataSet
from tests.world import World

DATASETS = open_data.everything()
NAMES = [f"{one.app}:{one.id}" for one in DATASETS]


@pytest.mark.parametrize("data", DATASETS, ids=NAMES)
def test_no_column_is_personal(data):
    assert data.shown() == list(data.columns)


@pytest.mark.django_db
@pytest.mark.parametrize("data", DATASETS, ids=NAMES)
def test_anybody_reads_it_as_csv_and_json(data):
    client = Client()
    told = client.get(data.url("json")).json()
    head, *rows = csv.reader(io.StringIO(client.get(data.url("csv")).content.decode("utf-8-sig")))
    assert head == [one["nama"] for one in told["kolom"]]
    assert len(rows) == told["jumlah"] == len(told["data"])
    assert told["lisensi"]["alamat"].startswith("https://")
    assert all(one["keterangan"] for one in told["kolom"])
    assert client.get(data.page_url.partition("#")[0]).status_code == 200
    assert client.get(data.url("json").replace(".json", ".xml")).status_code == 404


def test_personal_columns_are_left_out_whatever_a_data_set_names():
    for entity in {one.entity.name: one.entity for one in DATASETS}.values():
        personal = [info.name for info in entity.fields if info.personal]
        named = DataSet(entity.app, entity.package, "x", "x", entity.name, "daily", tuple(map(Column, personal)))
        assert named.shown() == []


@pytest.mark.django_db
def test_what_is_counted_adds_up(settings):
    World()
    settings.OPEN_DATA_SMALLEST = 0  # hidden counts cannot be added
    for data in (one for one in DATASETS if one.counts):
        rows = data.entity.rows().filter(data.where) if data.where is not None else data.entity.rows()
        if data.test is None:
            assert sum(line[-1] for line in open_data_files.lines(data)) == rows.count()
