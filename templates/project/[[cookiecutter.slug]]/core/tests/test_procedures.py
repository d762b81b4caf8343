"""Procedures of the installed applications: each can be told, says only what the service does, and is set as PDF."""

import io

import pytest
from django.utils import timezone
from pypdfium2 import PdfDocument

from config.installed import PACKAGES
from core import procedures
from core.procedures.content import CHOICE, DEED, END, START
from core.workflow_types import CLOSED_PHASES

ENTITIES = [entity for app in PACKAGES for entity in procedures.of_app(app)]

pytestmark = pytest.mark.django_db


def named(entity):
    return f"{entity.app}.{entity.name}"


def bare(words):
    """Words without blanks and the hyphens at which lines are broken."""
    return "".join(words.split()).replace("￾", "").replace("-", "")


@pytest.mark.parametrize("entity", ENTITIES, ids=named)
def test_it_tells_every_step_that_a_record_can_come_to(entity):
    content = procedures.content_of(entity)
    reached, known = [entity.workflow.start], set()
    for state in reached:
        for step in entity.workflow.from_state(state):
            known.add(str(step.label))
            reached += [step.target] if step.target not in reached else []
    assert {step.deed for step in content.steps[1:]} == known
    assert content.steps[0].shape == START
    assert {step.shape for step in content.steps[1:]} <= {DEED, CHOICE, END}
    assert all(step.actors and max(step.actors) < len(content.actors) for step in content.steps)
    assert all(0 < number <= len(content.steps) for step in content.steps for number in step.next)


@pytest.mark.parametrize("entity", ENTITIES, ids=named)
def test_it_ends_where_the_service_ends(entity):
    content = procedures.content_of(entity)
    closed = [state for state in entity.workflow.states if state.phase in CLOSED_PHASES]
    ended = [step for step in content.steps if step.shape == END]
    assert all(not step.next for step in ended)
    assert ended or all(entity.workflow.from_state(state.name) for state in closed)


def test_it_says_the_same_twice_and_another_thing_when_a_clock_changes(monkeypatch):
    entity = next(one for one in ENTITIES if any(step.time for step in procedures.content_of(one).steps))
    before = procedures.content_of(entity)
    assert procedures.content_of(entity).digest == before.digest
    monkeypatch.setattr("core.procedures.content._length", lambda unit, amount: "1000 tahun")
    assert procedures.content_of(entity).digest != before.digest


def test_the_sheet_names_the_actors_and_the_steps():
    entity = max(ENTITIES, key=lambda one: len(one.workflow.transitions))
    content = procedures.content_of(entity)
    pdf = procedures.draft(entity, content)
    words = " ".join(page.get_textpage().get_text_range() for page in PdfDocument(io.BytesIO(pdf)))
    plain = bare(words)
    assert "KONSEP" in plain
    for name in (*content.actors, *(step.deed for step in content.steps)):
        assert bare(name) in plain, name
    assert str(timezone.localdate().year) in plain
