"""Questionnaires: judged when filled in, told once saved, and read by nobody else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.health.services import screenings
from core import access
from core.seeding import examples

pytestmark = pytest.mark.db


@pytest.fixture
def fill(questionnaire, world_of_places):
    """Fill in a questionnaire: fill("batuk") says yes to what is named."""

    def make(*said):
        from random import Random

        entity = questionnaire.entity_of("screening")
        answers = {
            question: (question in said)
            if entity.field(question).kind == "boolean"
            else ("ya" if question in said else "tidak")
            for question in questionnaire.questions
        }
        return examples.make(entity, Random(7), **answers)

    return make


@pytest.fixture
def world_of_places(db):
    from core.models import District, Place, Village

    district = District.objects.create(code="99.99.02", name="Kecamatan Uji")
    village = Village.objects.create(code="99.99.02.1001", name="Desa Uji", district=district, lat="-1.4", lon="120.7")
    Place.objects.create(code="puskesmas-uji", kind="puskesmas", name="Puskesmas Uji", village=village)


def test_no_symptom_is_clear(questionnaire, fill, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        record = fill()
    record.refresh_from_db()
    assert record.health.score == 0
    assert not questionnaire.is_suspected(record)
    assert questionnaire.entity_of("screening").workflow.state(record.state).phase == "done"


def test_the_main_symptom_makes_a_suspect(questionnaire, fill, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        record = fill(questionnaire.questions[0])
    record.refresh_from_db()
    assert questionnaire.is_suspected(record)
    assert questionnaire.band(record)
    assert questionnaire.entity_of("screening").workflow.state(record.state).phase == "verifying"


def test_the_clock_tells_what_a_crash_kept_back(questionnaire, fill):
    record = fill(questionnaire.questions[0])
    entity = questionnaire.entity_of("screening")
    assert record.state == entity.workflow.start
    later = timezone.now() + timedelta(minutes=5)
    assert screenings.tell_waiting(questionnaire, later) == 1
    assert screenings.tell_waiting(questionnaire, later) == 0
    record.refresh_from_db()
    assert record.state != entity.workflow.start


def test_a_stranger_reads_no_screening(questionnaire, fill, client):
    record = fill(questionnaire.questions[0])
    entity = questionnaire.entity_of("screening")
    assert client.get(entity.url("detail", record.pk)).status_code in (302, 403, 404)
    assert not access.visible(entity.rows(), access.Actor(), entity).exists()


def test_corrected_answers_are_judged_anew(questionnaire, fill):
    record = fill()
    entity = questionnaire.entity_of("screening")
    question = questionnaire.questions[0]
    yes = True if entity.field(question).kind == "boolean" else "ya"
    setattr(record, question, yes)
    screenings.again(questionnaire, record)
    assert record.health.is_suspected


def test_the_story_leaves_finished_records_where_they_are():
    from random import Random
    from types import SimpleNamespace
    from unittest.mock import MagicMock

    from blocks.health import demo_screening

    rows = MagicMock()
    rows.order_by.return_value = [SimpleNamespace(pk=1, state="selesai")]
    issued = SimpleNamespace(
        app="uji",
        children=(),
        model=SimpleNamespace(_default_manager=rows),
        workflow=SimpleNamespace(from_state=lambda state: ()),
    )
    demo_screening._follow_up(issued, Random(7))
