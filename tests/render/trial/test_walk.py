"""The way through a workflow: values that rules and guards accept, and plain words where there are none."""

import datetime as dt
from pathlib import Path

import pytest

from generator.check.entry import make_entry
from generator.load.catalog import load_catalog
from generator.render.trial import walker
from generator.render.trial.moment import HOUR, TODAY
from generator.render.trial.trials import Trials
from generator.render.trial.walk import Made, Walk, walk_of
from generator.roots import TEMPLATES_FOLDER
from tests.render.trial.builders import steps, walk


def made(found: Walk, name: str) -> Made:
    return next(one for one in found.steps if one.step.id == name)


def test_a_new_record_keeps_to_its_rules() -> None:
    day = walk().values["kembali_pada"].held
    assert day <= TODAY + dt.timedelta(days=3)


def test_a_rule_that_nothing_can_satisfy_is_named() -> None:
    rule = {"moment": "create", "check": "terlambat_hari > 2 and terlambat_hari < 2", "message": "Tidak mungkin."}
    found = walk(lambda entities: entities["pinjaman"]["rules"].append(rule))
    assert found.problem == "no values were found for the rule terlambat_hari > 2 and terlambat_hari < 2"
    assert set(found.missing) == {"serahkan", "terima", "lewat", "batalkan"}


def test_each_step_knows_the_way_to_it() -> None:
    assert made(walk(), "serahkan").after == ()
    assert made(walk(), "terima").after == ("serahkan",)


def test_a_guard_is_met_by_what_the_step_asks_for() -> None:
    found = walk(lambda entities: steps(entities)["terima"].update(guard="terlambat_hari == 4", message="Empat."))
    inputs = made(found, "terima").inputs
    assert inputs["terlambat_hari"].held == 4
    assert inputs["catatan"].held  # the entry's own rule asks for it where the bicycle came late


def test_a_guard_is_met_by_what_the_record_is_made_with() -> None:
    guard = 'sepeda.jenis == "listrik"'
    found = walk(lambda entities: steps(entities)["serahkan"].update(guard=guard, message="Hanya listrik."))
    begin = made(found, "serahkan").begin
    assert begin["sepeda"].source == 'One("pinjam-sepeda.sepeda", {"jenis": "listrik"})'
    assert made(found, "terima").begin == begin


def test_a_guard_is_met_by_what_time_has_done_to_the_record() -> None:
    begin = {"moment": "create", "check": "kembali_pada >= today()", "message": "Mulai hari ini."}

    def change(entities: dict) -> None:
        entities["pinjaman"]["rules"].append(begin)
        steps(entities)["terima"].update(guard="kembali_pada < today() - days(3)", message="Belum lewat.")

    step = made(walk(change), "terima")
    assert step.meanwhile["kembali_pada"].held < TODAY - dt.timedelta(days=3)
    assert step.after == ("serahkan",)


def test_a_guard_that_nothing_meets_is_named() -> None:
    guard = "terlambat_hari > 2 and terlambat_hari < 2"
    found = walk(lambda entities: steps(entities)["terima"].update(guard=guard, message="Tidak mungkin."))
    assert found.missing == {"terima": f"no values were found for the guard {guard}"}


def test_a_state_behind_a_closed_step_is_named() -> None:
    closed = {"guard": "1 > 2", "message": "Tidak mungkin."}
    found = walk(lambda entities: steps(entities)["serahkan"].update(closed))
    assert found.missing["terima"] == "never in dipinjam"


def test_a_step_for_somebody_who_is_never_named_is_told() -> None:
    def change(entities: dict) -> None:
        entities["pinjaman"]["fields"]["pengawas"] = {"type": "officer", "set_by": "terima"}
        steps(entities)["serahkan"]["roles"] = ["pengawas"]

    assert walk(change).missing["serahkan"] == "nobody is named in pengawas"


def test_a_deadline_is_counted_from_the_settings() -> None:
    assert made(walk(), "serahkan").due == ("days", 3)


def test_what_a_step_sets_is_known_beforehand() -> None:
    found = walk(lambda entities: steps(entities)["serahkan"].update(set={"kembali_pada": "today() + days(2)"}))
    assert made(found, "serahkan").then["kembali_pada"].held == TODAY + dt.timedelta(days=2)


def test_an_event_that_no_test_can_bring_about_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walker, "driven_by_tests", lambda _block: frozenset())
    catalog = load_catalog()
    trials = Trials(catalog)
    app = catalog.apps["si-senja"]
    found = walk_of(trials, trials.of(make_entry(app, catalog), app.entities["pesanan"]))
    assert found.missing["bayar"] == "tests/driving.py of the block billing does not bring about billing.paid"


def test_a_reference_to_what_cannot_be_made_up_is_told() -> None:
    rule = {"moment": "create", "check": "1 > 2", "message": "Tidak mungkin."}
    found = walk(lambda entities: entities["sepeda"].update(rules=[rule]))
    assert found.problem == "no record was found that sepeda could name"


def test_the_same_entry_gives_the_same_values() -> None:
    first, second = walk(), walk()
    assert {name: value.source for name, value in first.values.items()} == {
        name: value.source for name, value in second.values.items()
    }


def test_the_replica_s_tests_stand_at_the_same_moment() -> None:
    clock = Path(TEMPLATES_FOLDER, "project/[[cookiecutter.slug]]/tests/clock.py").read_text(encoding="utf-8")
    assert f"TODAY = dt.date({TODAY.year}, {TODAY.month}, {TODAY.day})\nHOUR = {HOUR}\n" in clock


def test_a_month_end_is_found_for_a_rule_that_asks_for_one() -> None:
    rule = {"moment": "create", "check": "day(kembali_pada + days(1)) == 1", "message": "Akhir bulan."}
    day = walk(lambda entities: entities["pinjaman"]["rules"].append(rule)).values["kembali_pada"].held
    assert (day + dt.timedelta(days=1)).day == 1


def test_parts_that_a_choice_tells_apart_are_entered_for_every_option() -> None:
    parts = {"rem": "Rem", "ban": "Ban", "lampu": "Lampu", "bel": "Bel"}

    def change(entities: dict) -> None:
        entities["cek"] = {
            "label": "Yang diperiksa",
            "part_of": "pinjaman",
            "title": "bagian",
            "entered_by": ["penjaga"],
            "edit": {"roles": ["penjaga"], "while": ["dipesan"]},
            "unique": [["pinjaman", "bagian"]],
            "fields": {
                "bagian": {"type": "choice", "options": parts, "required": True},
                "penting": {"type": "boolean", "computed": 'bagian in ["rem", "ban"]'},
            },
        }
        steps(entities)["serahkan"].update(guard="count(cek) >= 4", message="Periksa semua bagian.")

    rows = made(walk(change), "serahkan").parts["cek"]
    assert [row["bagian"].held for row in rows] == list(parts)


def test_parts_are_as_large_as_they_may_be_where_their_sum_is_asked_for() -> None:
    def change(entities: dict) -> None:
        entities["latihan"] = {
            "label": "Latihan",
            "part_of": "pinjaman",
            "title": "jam",
            "entered_by": ["penjaga"],
            "edit": {"roles": ["penjaga"], "while": ["dipesan"]},
            "fields": {"jam": {"type": "integer", "minimum": 1, "maximum": 8, "default": 1, "required": True}},
        }
        steps(entities)["serahkan"].update(guard="sum(latihan, jam) >= 20", message="Belum cukup berlatih.")

    assert [row["jam"].held for row in made(walk(change), "serahkan").parts["latihan"]] == [8, 8, 8]
