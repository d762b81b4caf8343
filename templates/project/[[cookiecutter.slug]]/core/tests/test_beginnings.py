"""What a form begins with: the values that entries work out, and what the address gives before them."""

import pytest

from core import access
from core.entities import all_entities

WORKED_OUT = [(entity, info) for entity in all_entities() for info in entity.fields if info.default is not None]


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
