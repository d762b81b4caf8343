"""Records in memory: what examples, test and eval work on."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from generator.check.entry import Entry, make_entry
from generator.check.examples import same_value, shown
from generator.check.sample import fill_in, make_names, make_record
from generator.check.walk import shortest_paths, walk
from generator.load.catalog import load_catalog


@pytest.fixture(scope="module")
def kir() -> Entry:
    catalog = load_catalog()
    return make_entry(catalog.apps["e-kir"], catalog)


def test_an_empty_record_has_no_text_that_is_null(kir: Entry) -> None:
    record = make_record(kir, kir.app.entities["kendaraan"], {})
    assert (record.merek, record.tahun, record.jenis) == ("", None, "")


def test_a_path_fills_a_referenced_record(kir: Entry) -> None:
    record = make_record(kir, kir.app.entities["pendaftaran"], {"kendaraan.kelas": "besar"})
    assert record.kendaraan.kelas == "besar"


def test_a_name_of_the_whole_is_found_from_the_part(kir: Entry) -> None:
    record = make_record(kir, kir.app.entities["hasil_pos"], {"kendaraan.bahan_bakar": "solar"})
    assert record.pendaftaran.kendaraan.bahan_bakar == "solar"


def test_rows_of_a_part_may_be_given(kir: Entry) -> None:
    given = {"hasil_pos": [{"pos": "rem"}, {"pos": "emisi"}]}
    record = make_record(kir, kir.app.entities["pendaftaran"], given)
    assert [row.pos for row in record.hasil_pos_set] == ["rem", "emisi"]


def test_names_of_a_block_may_be_given(kir: Entry) -> None:
    assert make_names(kir, {"booking.arrived": True}).booking.arrived is True


def test_formulas_are_worked_out_after_those_they_read(kir: Entry) -> None:
    given = {"pos": "rem", "rem_total_kg": 900, "berat_kg": 1500}
    entity = kir.app.entities["hasil_pos"]
    record = make_record(kir, entity, given)
    fill_in(kir, entity, record, make_names(kir, given), given)
    assert (record.efisiensi_rem, record.lulus) == (Decimal("60.00"), True)


def test_a_formula_that_does_not_apply_leaves_the_field_empty(kir: Entry) -> None:
    given = {"pos": "lampu"}
    entity = kir.app.entities["hasil_pos"]
    record = make_record(kir, entity, given)
    fill_in(kir, entity, record, make_names(kir, given), given)
    assert record.efisiensi_rem is None


def test_walking_finds_the_shortest_way_to_each_final_state(kir: Entry) -> None:
    flow = kir.app.entities["pendaftaran"].workflow
    assert flow is not None
    ways = {path.state: path.steps for path in shortest_paths(flow)}
    assert ways["lulus"] == ("bayar", "periksa_awal", "nyatakan_lulus")


def test_walking_tries_every_condition_on_every_record(kir: Entry) -> None:
    walks = {one.entity: one for one in walk(kir)}
    assert walks["hasil_pos"].records == 4
    assert walks["hasil_pos"].conditions > 0


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        (60, Decimal("60.00"), True),
        (True, 1, False),
        (None, "", True),
        ("a", "b", False),
    ],
)
def test_values_are_the_same_to_a_reader(wanted: object, found: object, same: bool) -> None:
    assert same_value(wanted, found) is same


def test_values_are_shown_as_the_catalogue_writes_them() -> None:
    assert [shown(value) for value in (None, True, Decimal("60.00"), "a", 5)] == [
        "null",
        "true",
        "60",
        '"a"',
        "5",
    ]


def test_a_record_is_plain(kir: Entry) -> None:
    assert isinstance(make_record(kir, kir.app.entities["lajur"], {}), SimpleNamespace)
