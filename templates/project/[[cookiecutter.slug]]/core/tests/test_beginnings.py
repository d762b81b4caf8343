"""What a form begins with: the values that entries work out, and what the address gives before them."""

from datetime import timedelta

import pytest

from core import access
from core.entities import all_entities


def _asked_later():
    """Fields that nobody types in at first and that a step's form asks for, with that step."""
    for entity in all_entities():
        for step in entity.workflow.transitions if entity.workflow is not None else ():
            for name in (*step.require, *step.inputs):
                if entity.field(name).computed and name not in entity.forms.Form.base_fields:
                    yield entity, entity.field(name), step


ASKED_LATER = list(_asked_later())
LATER = {(entity.model, info.name) for entity, info, _step in ASKED_LATER}
WORKED_OUT = [
    (entity, info)
    for entity in all_entities()
    for info in entity.fields
    if info.default is not None and (entity.model, info.name) not in LATER
]


def named(one):
    return f"{one.app}.{one.name}" if hasattr(one, "app") else one.name


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("entity", "info"), WORKED_OUT, ids=named)
def test_a_new_record_begins_with_what_the_entry_works_out(entity, info):
    form = entity.forms.Form(actor=access.system())
    assert info.name in form.fields
    assert form.initial[info.name] == info.default(entity.model(), entity.settings_of())
    assert form.initial[info.name] is not None


@pytest.mark.parametrize(("entity", "info"), WORKED_OUT, ids=named)
def test_what_is_given_goes_first(entity, info):
    form = entity.forms.Form(actor=access.system(), initial={info.name: "diberikan"})
    assert form.initial[info.name] == "diberikan"


OFFERED = [one for one in ASKED_LATER if one[1].begins is not None or one[1].default is not None]
EMPTY = (None, "", [], {})


@pytest.mark.parametrize(("entity", "info", "step"), ASKED_LATER, ids=named)
def test_what_only_a_step_asks_for_is_empty_until_then(entity, info, step):
    names = {field.name for field in entity.model._meta.fields}
    assert info.name not in names or getattr(entity.model(), info.name) in EMPTY


@pytest.mark.parametrize(("entity", "info", "step"), OFFERED, ids=named)
def test_the_form_of_the_step_begins_with_what_the_entry_offers(entity, info, step):
    offered, shown = _offered(entity, info), _shown_first(entity, step, entity.model(), info.name)
    if info.kind == "datetime":  # the clock goes on between the two
        assert offered - shown < timedelta(minutes=1)
        return
    assert shown == offered
    if not isinstance(info.begins, bool):
        held = entity.model(**{info.name: 7 if isinstance(info.begins, int) else _offered(entity, info)})
        assert _shown_first(entity, step, held, info.name) == getattr(held, info.name)


def _offered(entity, info):
    return info.beginning(entity.model(), entity.settings_of())


def _shown_first(entity, step, record, name):
    """What the input of a step's form holds before anybody types."""
    form = entity.forms.MOVES[step.name](instance=record, actor=access.system())
    return form.get_initial_for_field(form.fields[name], name)
