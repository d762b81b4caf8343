"""Ways on maps: drawn inside the picture, and the same as data for the script."""

import json

import pytest

from core import maps

pytestmark = pytest.mark.django_db
PATH = ((-1.39, 120.75), (-1.40, 120.76), (-1.45, 120.80))


def test_a_way_lies_inside_the_drawing_with_the_points():
    plot = maps.outline([maps.Point(-1.39, 120.75, "Pasar")], [maps.Line(PATH, "Rute 1", "/rute/1/", "#b03a2e")])
    (way,) = plot.lines
    pairs = [tuple(map(float, pair.split(","))) for pair in way["points"].split()]
    assert len(pairs) == 3
    assert all(0 <= x <= plot.width and 0 <= y <= plot.height for x, y in pairs)
    assert (float(plot.marks[0]["x"]), float(plot.marks[0]["y"])) == pairs[0]


def test_ways_are_given_to_the_script_as_data_and_hostile_words_stay_words():
    plot = maps.outline([], [maps.Line(PATH, '"><script>', "/rute/1/", "#b03a2e")])
    assert json.loads(plot.lines_data) == [['"><script>', "/rute/1/", "#b03a2e", [list(pair) for pair in PATH]]]


def test_a_map_without_ways_says_so():
    assert maps.outline([]).lines == ()
