"""From an entry to dataclasses: shorthands are spelt out, order and types are kept."""

import datetime as dt
from decimal import Decimal

import pytest

from generator.load import CATALOG_FOLDER, load_catalog
from generator.load.app import App
from generator.load.default import build_default, build_hours, days_of
from generator.load.field import build_field
from generator.load.page import build_moment
from generator.load.schema import accepts
from generator.load.setting import build_settings
from generator.load.workflow import Deadline, build_workflow
from tests.invalid.fixture import BASE


@pytest.fixture(scope="module")
def contoh() -> App:
    return load_catalog(BASE).apps["contoh"]


def test_a_label_defaults_to_the_id_in_words() -> None:
    assert str(build_field("nomor_polisi", {"type": "plate"}).label) == "Nomor polisi"


def test_a_label_may_have_english_words() -> None:
    field = build_field("tarif", {"type": "money", "label": {"id": "Tarif", "en": "Tariff"}})
    assert (field.label.id, field.label.en) == ("Tarif", "Tariff")


def test_a_bare_type_is_a_field() -> None:
    assert build_field("hc_ppm", "integer").type == "integer"


def test_options_keep_their_order(contoh: App) -> None:
    options = contoh.entities["armada"].fields["jenis"].options
    assert options is not None
    assert list(options) == ["truk", "bentor"]


def test_numbers_with_a_point_become_decimals_by_their_text() -> None:
    assert build_field("a", {"type": "decimal", "default": 0.1}).default == Decimal("0.1")


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        ("date", "2026-08-31", (dt.date(2026, 8, 31), None)),
        ("date", "today()", (None, "today()")),
        ("time", "08:30", (dt.time(8, 30), None)),
        ("text", "today()", ("today()", None)),
        ("choice", "satu", ("satu", None)),
        ("integer", "settings.batas", (None, "settings.batas")),
        ("integer", 3, (3, None)),
    ],
)
def test_a_default_is_a_literal_or_an_expression(kind: str, raw: object, expected: object) -> None:
    assert build_default(kind, raw) == expected


def test_opening_hours_are_spread_over_the_days() -> None:
    hours = build_hours({"mon-tue": "08:00-14:00", "fri": ["08:00-11:00", "13:00-15:00"]})
    assert hours == {
        "mon": [["08:00", "14:00"]],
        "tue": [["08:00", "14:00"]],
        "fri": [["08:00", "11:00"], ["13:00", "15:00"]],
    }


def test_days_may_be_a_span_or_a_list() -> None:
    assert days_of("mon-wed") == ("mon", "tue", "wed")
    assert days_of("mon,fri") == ("mon", "fri")
    assert days_of("senin") == ()


def test_a_deadline_takes_its_unit_from_the_setting() -> None:
    settings = build_settings({"batas": {"type": "integer", "unit": "hari kerja", "default": 5}})
    flow = build_workflow(
        {
            "start": "a",
            "states": {"a": {"phase": "received"}},
            "transitions": {"x": {"from": ["a"], "to": "a", "deadline": "settings.batas"}},
        },
        settings,
    )
    assert flow is not None
    assert flow.transitions["x"].deadline == Deadline("settings.batas", "workdays")


def test_a_deadline_may_name_its_unit(contoh: App) -> None:
    flow = contoh.entities["pesanan"].workflow
    assert flow is not None
    assert flow.transitions["mulai"].deadline == Deadline("settings.batas", "workdays")


def test_a_tone_defaults_to_that_of_the_phase(contoh: App) -> None:
    flow = contoh.entities["pesanan"].workflow
    assert flow is not None
    assert [state.tone for state in flow.states.values()] == [
        "neutral",
        "info",
        "info",
        "good",
        "bad",
    ]


def test_edit_may_be_a_list_of_roles(contoh: App) -> None:
    assert contoh.entities["armada"].access.edit == ("operator",)


def test_who_enters_parts_creates_and_edits_them(contoh: App) -> None:
    access = contoh.entities["rincian"].access
    assert (access.create, access.edit) == (("petugas",), ("petugas",))


def test_a_timed_transition_is_neither_manual_nor_fired_by_an_event(contoh: App) -> None:
    flow = contoh.entities["pesanan"].workflow
    assert flow is not None
    kinds = {name: (step.is_timed, step.is_manual) for name, step in flow.transitions.items()}
    assert kinds["lewat"] == (True, False)
    assert kinds["bayar"] == (False, False)
    assert kinds["mulai"] == (False, True)


@pytest.mark.parametrize(
    ("raw", "kind", "name"),
    [
        ("created", "created", ""),
        ("entered(lulus)", "entered", "lulus"),
        ("diuji_pada", "field", "diuji_pada"),
    ],
)
def test_the_time_of_an_indicator_is_read(raw: str, kind: str, name: str) -> None:
    moment = build_moment(raw)
    assert (moment.kind, moment.name) == (kind, name)


def test_a_file_that_its_schema_refuses_is_kept_but_not_built() -> None:
    assert not accepts("app", {"id": "x"})


def test_our_catalogue_is_accepted_by_its_schemas() -> None:
    refused = [file.document.name for file in load_catalog().files if not file.accepted]
    assert refused == []


def test_a_role_is_called_as_the_application_calls_it(contoh: App) -> None:
    catalog = load_catalog(BASE)
    assert catalog.role_label(contoh, "pencatat") == "Pencatat"
    assert catalog.role_label(contoh, "operator") == "Operator"


def test_files_are_named_from_above_the_catalogue() -> None:
    names = [file.document.name for file in load_catalog(CATALOG_FOLDER).files]
    assert "catalog/apps/living/e-kir.yaml" in names


def test_rows_beside_places_are_what_each_place_starts_with() -> None:
    seed = next(seed for seed in load_catalog().apps["e-puskesmas"].seed if seed.entity == "poli")
    assert (seed.from_region, seed.rows) == ("puskesmas", ())
    assert [row["kode"] for row in seed.each][:2] == ["A", "B"]
