"""A step that asks for a note is not made without one, whichever way it is called."""

from types import SimpleNamespace

import pytest

from core import access, workflow
from core.models import WorkItem
from core.rules import RuleBroken
from core.workflow_types import Transition

STEP = Transition(name="tolak", label="Tolak", sources=("menunggu",), target="ditolak", note=True)


@pytest.fixture
def item(db, monkeypatch):
    """Work items are rows with a state, and stand here for the records of an application."""
    monkeypatch.setattr(workflow, "require_may_move", lambda *_everything: None)
    return WorkItem.objects.create(app="uji", entity="laporan", object_id=1, state="menunggu", phase="received")


@pytest.mark.parametrize("note", ["", "  "])
def test_a_person_must_write_a_note(item, note):
    entity = SimpleNamespace(model=WorkItem, workflow=SimpleNamespace(transition=lambda name: STEP))
    with pytest.raises(RuleBroken) as problem:
        workflow.move(entity, item, "tolak", access.Actor(), note=note)
    assert problem.value.fields == {"note": "Wajib diisi."}
    item.refresh_from_db()
    assert item.state == "menunggu"
