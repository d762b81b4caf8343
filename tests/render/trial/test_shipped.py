"""Every step of every shipped entry is walked by the tests that its application gets, or stands here with a reason."""

import pytest

from generator.check.entry import make_entry
from generator.load.catalog import load_catalog
from generator.load.driving import driven_by_tests
from generator.render.trial.trials import Trials
from generator.render.trial.walk import Walk, walk_of

# "application.entity.step": why no test can walk it.
NOT_WALKED: dict[str, str] = {}
CATALOG = load_catalog()


@pytest.fixture(scope="module")
def walks() -> dict[str, Walk]:
    trials = Trials(CATALOG)
    entries = [make_entry(app, CATALOG) for app in CATALOG.apps.values()]
    trialled = [trials.of(entry, entity) for entry in entries for entity in entry.app.entities.values()]
    return {trial.key: walk_of(trials, trial) for trial in trialled}


def test_every_step_is_walked_or_listed_with_a_reason(
    walks: dict[str, Walk], capsys: pytest.CaptureFixture[str]
) -> None:
    missing = {f"{key}.{step}": why for key, walk in walks.items() for step, why in walk.missing.items()}
    walked = sum(len(walk.steps) for walk in walks.values())
    with capsys.disabled():
        print(f"\n{walked} of {walked + len(missing)} steps are walked")
        print("".join(f"  not walked: {step}: {why}\n" for step, why in sorted(missing.items())), end="")
    assert missing == NOT_WALKED


def test_every_state_is_reached_by_a_walk(walks: dict[str, Walk]) -> None:
    flows = {key: walk.trial.entity.workflow for key, walk in walks.items()}
    missed = {key: set(flow.states) - set(walks[key].nodes) for key, flow in flows.items() if flow is not None}
    assert {key: states for key, states in missed.items() if states} == {}


def test_every_kind_of_record_can_be_made_up(walks: dict[str, Walk]) -> None:
    assert {key: walk.problem for key, walk in walks.items() if walk.problem} == {}


def test_blocks_bring_about_every_event_that_entries_wait_for() -> None:
    awaited = {
        step.by
        for app in CATALOG.apps.values()
        for entity in app.entities.values()
        for step in (entity.workflow.transitions.values() if entity.workflow is not None else ())
        if step.by is not None
    }
    driven = {f"{block}.{name}" for block in CATALOG.blocks for name in driven_by_tests(block)}
    assert sorted(awaited - driven) == []
