"""Z-scores and classes against values worked out from the tables of the WHO by other programs."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from blocks.health import curves, growth
from blocks.health.growth import LYING, STANDING

# Worked out with another package from the same LMS tables: index, sex, days, kg, cm, z, class.
VECTORS = (
    ("hfa", "l", 365, None, "70.0", "-2.42", "pendek"),
    ("hfa", "l", 365, None, "68.0", "-3.26", "sangat_pendek"),
    ("hfa", "l", 365, None, "76.0", "0.11", "normal"),
    ("hfa", "p", 731, None, "80.0", "-1.78", "normal"),
    ("hfa", "p", 1096, None, "84.0", "-2.90", "pendek"),
    ("wfa", "l", 365, "7.5", None, "-2.28", "kurang"),
    ("wfh", "l", 365, "7.0", "70.0", "-2.32", "gizi_kurang"),
)


@pytest.mark.parametrize(("index", "sex", "days", "kg", "cm", "z", "word"), VECTORS)
def test_scores_are_those_of_the_tables(index, sex, days, kg, cm, z, word):
    found = growth.assess(sex, days, kg and Decimal(kg), cm and Decimal(cm))
    assert abs(found.scores[index] - Decimal(z)) <= Decimal("0.01")
    assert found.classes[index] == word


@pytest.mark.parametrize(
    ("index", "z", "word"),
    [
        ("hfa", "-3.0001", "sangat_pendek"),
        ("hfa", "-3", "pendek"),
        ("hfa", "-2.0001", "pendek"),
        ("hfa", "-2", "normal"),
        ("hfa", "3", "normal"),
        ("hfa", "3.0001", "tinggi"),
        ("wfa", "-3.0001", "sangat_kurang"),
        ("wfa", "-3", "kurang"),
        ("wfa", "-2", "normal"),
        ("wfa", "1", "normal"),
        ("wfa", "1.0001", "risiko_lebih"),
        ("wfh", "-3.0001", "gizi_buruk"),
        ("wfh", "-3", "gizi_kurang"),
        ("wfh", "-2", "gizi_baik"),
        ("wfh", "1", "gizi_baik"),
        ("wfh", "1.0001", "risiko_lebih"),
        ("wfh", "2", "risiko_lebih"),
        ("wfh", "2.0001", "gizi_lebih"),
        ("wfh", "3", "gizi_lebih"),
        ("wfh", "3.0001", "obesitas"),
        ("bfa", "-3", "gizi_kurang"),
        ("bfa", "2", "risiko_lebih"),
    ],
)
def test_classes_at_their_boundaries(index, z, word):
    assert growth.band(index, Decimal(z)).word == word


def test_minus_two_deviations_of_two_and_five_years_are_those_of_the_tables():
    assert curves.at("lhfa", "l", 730, -2) == 81.7
    assert curves.at("lhfa", "l", 1826, -2) == 100.7
    assert growth.assess("l", 730, None, Decimal("81.6"), LYING).classes["hfa"] == "pendek"
    assert growth.assess("l", 730, None, Decimal("81.7"), LYING).classes["hfa"] == "normal"
    assert growth.assess("l", 1826, None, Decimal("100.6"), STANDING).classes["hfa"] == "pendek"
    assert growth.assess("l", 1826, None, Decimal("100.7"), STANDING).classes["hfa"] == "normal"


def test_position_is_corrected_by_seven_millimetres_on_either_side_of_day_731():
    assert growth.correct(730, Decimal("85.0"), STANDING) == Decimal("85.7")
    assert growth.correct(730, Decimal("85.0"), LYING) == Decimal("85.0")
    assert growth.correct(731, Decimal("85.0"), LYING) == Decimal("84.3")
    assert growth.correct(731, Decimal("85.0"), STANDING) == Decimal("85.0")


def test_weight_for_height_is_corrected_too():
    standing = growth.assess("l", 365, Decimal("9.0"), Decimal("75.0"), STANDING)
    lying = growth.assess("l", 365, Decimal("9.0"), Decimal("75.7"), LYING)
    assert standing.scores == lying.scores


def test_the_last_day_of_lying_uses_the_table_of_length():
    before = growth.assess("l", 729, Decimal(11), Decimal("85.0"), LYING)
    last = growth.assess("l", 730, Decimal(11), Decimal("85.0"), LYING)
    assert last.scores["wfh"] == before.scores["wfh"]


def test_what_cannot_be_is_named():
    assert "hfa" in growth.assess("l", 365, Decimal("9.6"), Decimal("107.5"), STANDING).implausible
    assert "wfa" in growth.assess("l", 365, Decimal("19.6"), Decimal("75.7"), LYING).implausible
    assert growth.assess("l", 365, Decimal("9.6"), Decimal("75.7"), LYING).implausible == ()


def test_outside_the_tables_there_is_no_score():
    assert growth.assess("l", 1827, Decimal(15), Decimal(105)).scores == {}
    assert growth.assess("l", -1, Decimal(3), Decimal(50)).scores == {}
    assert growth.assess("l", 365, None, None).scores == {}


def test_the_charts_show_weight_and_height_corrected_to_the_table():
    one = SimpleNamespace(age_days=400, weight_kg=Decimal("9.1"), height_cm=Decimal("75.0"), position=STANDING)
    weight, height = curves.charts("l", [one], 400)
    month = growth.months(400)
    assert weight.series[0].values[month] == Decimal("9.1")
    assert height.series[0].values[month] == Decimal("75.7")
    assert height.series[3].values[24] == curves.at("lhfa", "l", 730, -2)
    unweighed = SimpleNamespace(age_days=400, weight_kg=None, height_cm=Decimal("75.0"), position="")
    assert [chart.unit for chart in curves.charts("l", [unweighed], 400)] == ["cm"]
    assert curves.charts("l", [], 400) == []
