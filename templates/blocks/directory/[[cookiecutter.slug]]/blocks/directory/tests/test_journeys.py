"""Which line goes from here to there: directly, with one change, never backwards, never too far on foot."""

from blocks.directory.distance import metres, said, walk_minutes
from blocks.directory.journeys import Line, find

DEGREE = 111_195


def north(way):
    """A point so many metres north of the equator at 120 degrees."""
    return way / DEGREE, 120.0


STOPS = {at: north(at * 1000) for at in range(10)} | {
    20: (0.0, 120.0 + 3000 / DEGREE),
    21: (0.0, 120.0 + 6000 / DEGREE),
}
NORTH = Line(1, "pergi", tuple(range(10)), tuple(range(0, 30, 3)), headway=10, fare=5000)
SOUTH = Line(1, "pulang", tuple(range(9, -1, -1)), tuple(range(0, 30, 3)), headway=10, fare=5000)
EAST = Line(2, "pergi", (0, 20, 21), (0, 9, 18), headway=20, fare=3000)


def test_a_direct_line_is_ridden_in_its_direction():
    (way,) = find([NORTH, SOUTH], STOPS, STOPS[2], STOPS[7], 300)
    (leg,) = way.legs
    assert (leg.line.direction, leg.from_stop, leg.to_stop, leg.minutes) == ("pergi", 2, 7, 15)
    assert (way.minutes, way.fare) == (20, 5000)
    (back,) = find([NORTH, SOUTH], STOPS, STOPS[7], STOPS[2], 300)
    assert back.legs[0].line.direction == "pulang"


def test_a_line_that_only_runs_the_other_way_is_not_offered():
    assert find([NORTH], STOPS, STOPS[7], STOPS[2], 300) == []


def test_walks_at_both_ends_are_counted():
    (way,) = find([NORTH], STOPS, north(2200), north(6850), 300)
    assert (way.legs[0].from_stop, way.legs[0].to_stop) == (2, 7)
    assert (way.walk_to, way.walk_from) == (200, 150)
    assert way.minutes == walk_minutes(200) + 5 + 15 + walk_minutes(150)


def test_a_stop_out_of_reach_is_no_stop():
    assert find([NORTH], STOPS, north(2500), STOPS[7], 300) == []


def test_one_change_joins_two_lines():
    (way,) = find([NORTH, SOUTH, EAST], STOPS, STOPS[4], STOPS[21], 300)
    assert [(leg.line.key, leg.from_stop, leg.to_stop) for leg in way.legs] == [(1, 4, 0), (2, 0, 21)]
    assert way.fare == 8000
    assert way.minutes == 5 + 12 + 10 + 18


def test_a_change_may_need_a_walk():
    away = STOPS | {30: (150 / DEGREE, 120.0)}
    east = Line(2, "pergi", (30, 20, 21), (0, 9, 18), headway=20, fare=None)
    (way,) = find([SOUTH, east], away, STOPS[4], STOPS[21], 300)
    assert way.walk_between == 150
    assert way.fare is None, "one fare is not known"


def test_two_changes_are_not_offered():
    third = Line(3, "pergi", (21, 40), (0, 5))
    assert find([SOUTH, EAST, third], STOPS | {40: (0.0, 121.0)}, STOPS[4], (0.0, 121.0), 300) == []


def test_a_change_is_only_offered_where_it_is_quicker():
    slow = Line(4, "pergi", (4, 21), (0, 300), headway=10)
    assert [len(way.legs) for way in find([SOUTH, EAST, slow], STOPS, STOPS[4], STOPS[21], 300)] == [1, 2]
    quick = Line(4, "pergi", (4, 21), (0, 10), headway=10)
    assert [len(way.legs) for way in find([SOUTH, EAST, quick], STOPS, STOPS[4], STOPS[21], 300)] == [1]


def test_a_ring_passes_a_stop_twice():
    ring = Line(5, "pergi", (0, 1, 2, 0), (0, 3, 6, 12))
    (way,) = find([ring], STOPS, STOPS[2], STOPS[0], 300)
    assert (way.legs[0].board, way.legs[0].alight) == (2, 3)


def test_distances_are_said_as_people_say_them():
    assert metres((0.0, 120.0), (1.0, 120.0)) == 111_195
    assert [said(way) for way in (44, 995, 1240, 9960, 31_400)] == ["40 m", "1000 m", "1,2 km", "10,0 km", "31 km"]
