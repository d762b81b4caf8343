"""What only a step asks for is no value of the record before that step; its default begins the step's form."""

from generator.check.world import _is_nullable
from generator.load.entity import build_entities
from generator.render.context.columns import columns_of
from generator.render.context.descriptors import _begins

STEPS = {
    "lengkapi": {"label": "Lengkapi", "from": ["dicatat"], "to": "lengkap", "roles": ["bidan"], "require": ["berat"]}
}
FIELDS = {
    "nama": {"type": "text", "required": True},
    "berat": {"type": "integer", "default": 3100, "set_by": "lengkapi"},
    "kali": {"type": "integer", "default": 0, "set_by": "lengkapi"},
}


def entity(**fields):
    """A birth, with fields in place of its own."""
    flow = {
        "start": "dicatat",
        "states": {
            "dicatat": {"label": "Dicatat", "phase": "received", "tone": "info"},
            "lengkap": {"label": "Lengkap", "phase": "done", "tone": "good", "final": True},
        },
        "transitions": STEPS,
    }
    return build_entities({"persalinan": {"label": "Persalinan", "fields": FIELDS | fields, "workflow": flow}}, {})[
        "persalinan"
    ]


def column(one, name):
    [found] = columns_of(None, one, one.fields[name])
    return found.args


def test_the_column_of_a_result_has_no_default():
    assert not any("3100" in argument for argument in column(entity(), "berat"))


def test_the_form_of_its_step_begins_with_the_default():
    one = entity()
    assert _begins(one, one.fields["berat"]) == "3100"


def test_a_counter_that_no_form_asks_for_starts_with_its_default():
    one = entity()
    assert "default=0" in column(one, "kali")
    assert _begins(one, one.fields["kali"]) == ""


def test_an_option_is_empty_until_the_step():
    one = entity(berat={"type": "choice", "options": {"baik": "Baik"}, "default": "baik", "set_by": "lengkapi"})
    assert 'default=""' in column(one, "berat")
    assert _begins(one, one.fields["berat"]) == '"baik"'


def test_today_is_asked_when_the_form_is_shown():
    one = entity(berat={"type": "date", "default": "today()", "set_by": "lengkapi"})
    assert column(one, "berat") == ('_("Berat")', "null=True", "blank=True")
    assert _begins(one, one.fields["berat"]) == '"today()"'


def test_formulas_must_reckon_with_its_being_empty():
    one = entity()
    assert _is_nullable(one, one.fields["berat"])
    assert not _is_nullable(one, one.fields["kali"])
