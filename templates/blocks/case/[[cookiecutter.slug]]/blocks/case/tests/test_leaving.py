"""An officer whom a step names leaves: the step follows to the successor, or goes back to the position."""

import pytest

from accounts.tests.builders import an_officer
from blocks.case.services import following


@pytest.fixture
def turn(sent, officer):
    """An open step that names the officer."""
    found = following.open_turn(sent.case)
    found.named = officer.user
    found.save()
    return found


def test_the_step_follows_to_the_successor(binding, officer, sent, turn):
    successor = an_officer()
    binding.hand_over(sent, officer.user, successor)
    turn.refresh_from_db()
    assert turn.named == successor
    assert following.work(binding, sent)["assignee_id"] == successor.pk


def test_without_a_successor_it_goes_back_to_the_position(binding, officer, sent, turn):
    binding.hand_over(sent, officer.user, None)
    turn.refresh_from_db()
    assert turn.named is None
    assert "assignee_id" not in following.work(binding, sent)


def test_a_step_of_somebody_else_stays(binding, sent, turn):
    binding.hand_over(sent, an_officer(), an_officer())
    before = turn.named
    turn.refresh_from_db()
    assert turn.named == before
