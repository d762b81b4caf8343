"""Small counts of people are hidden in open data, and what would give them away with them."""

from collections import Counter
from types import SimpleNamespace

import pytest

from core import small_cells

PERSON = SimpleNamespace(owner="pemohon", fields=())


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ([["A", 9], ["B", 12]], [9, 12]),
        ([["A", 4], ["B", 5], ["C", 30]], ["<5", "x", 30]),
        ([["A", 4], ["B", 3], ["C", 30]], ["<5", "<5", 30]),
        ([["A", 2]], ["<5"]),
        ([], []),
    ],
)
def test_a_small_count_is_never_the_only_unknown_of_the_total(settings, rows, shown):
    settings.OPEN_DATA_SMALLEST = 5
    assert [row[-1] for row in small_cells.hidden(rows)] == shown


def test_no_sum_by_place_or_class_has_one_hidden_part(settings):
    settings.OPEN_DATA_SMALLEST = 5
    counts = [[3, 20, 30], [40, 50, 60], [70, 80, 90]]
    rows = [
        [f"tempat {at}", f"golongan {on}", count] for at, line in enumerate(counts) for on, count in enumerate(line)
    ]
    shown = small_cells.hidden(rows)
    for column in (0, 1):
        unknown = Counter(row[column] for row in shown if isinstance(row[-1], str))
        assert min(unknown.values()) > 1
    assert [row[-1] for row in shown].count("<5") == 1
    assert all(isinstance(now[-1], str) or now == before for now, before in zip(shown, rows, strict=True))


def test_only_counts_of_people_are_hidden_and_the_threshold_is_the_offices(settings):
    settings.OPEN_DATA_SMALLEST = 10
    assert small_cells.concerns(PERSON)
    assert small_cells.sign() == "<10"
    assert "10" in small_cells.meaning()
    assert not small_cells.concerns(SimpleNamespace(owner=None, fields=(SimpleNamespace(personal=""),)))
    settings.OPEN_DATA_SMALLEST = 0
    assert not small_cells.concerns(PERSON)
