"""The same comes out, however many processes make it, and what goes wrong in one of them is told."""

import os
from collections.abc import Sequence

import pytest

from generator.problems import GeneratorError
from generator.shared_out import shared_out

ITEMS = tuple(range(40))


@pytest.mark.parametrize("most", [1, 2, 3, 8])
def test_every_item_is_made_once(most: int) -> None:
    made = shared_out(lambda part: [item * 2 for item in part], ITEMS, most)
    assert len(made) == most
    assert sorted(item for part in made for item in part) == [item * 2 for item in ITEMS]


def test_each_part_has_a_process_of_its_own() -> None:
    assert len(set(shared_out(lambda part: os.getpid(), ITEMS, 3))) == 3


def test_few_items_are_made_here() -> None:
    assert shared_out(lambda part: os.getpid(), ITEMS[:7], 8) == [os.getpid()]


def test_nothing_to_make_is_one_part_of_nothing() -> None:
    assert shared_out(list, (), 8) == [[]]


@pytest.mark.parametrize("bad", [0, 1])
def test_a_problem_in_any_process_is_raised_here(bad: int) -> None:
    def work(part: Sequence[int]) -> None:
        if bad in part:
            raise GeneratorError(f"item {bad} cannot be made")

    with pytest.raises(GeneratorError, match=f"item {bad} cannot be made"):
        shared_out(work, ITEMS, 2)
