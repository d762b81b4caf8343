"""The three public statuses over the phases."""

import pytest

from blocks.complaint import status
from core.workflow_types import CLOSED_PHASES, PHASES


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_one_public_status(phase):
    assert [one.name for one in status.STATUSES if phase in one.phases] == [status.of_phase(phase).name]


@pytest.mark.parametrize("phase", PHASES)
def test_is_closed_for_other_programs_when_the_phase_is(phase):
    assert (status.of_phase(phase).open311 == "closed") is (phase in CLOSED_PHASES)


def test_colours_are_red_yellow_green():
    assert [(one.name, one.tone) for one in status.STATUSES] == [
        ("menunggu", "bad"),
        ("proses", "warn"),
        ("selesai", "good"),
    ]
