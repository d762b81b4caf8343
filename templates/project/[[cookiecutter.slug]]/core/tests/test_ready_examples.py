"""Examples that a step's rules would hold up are made ready for it; a field that a rule missed is not left empty."""

from random import Random
from types import SimpleNamespace
from unittest.mock import patch

from django.test import SimpleTestCase

from core.rules import Rule, RuleBroken
from core.seeding import examples, walk


class Record(SimpleNamespace):
    """Stands for a record that is not in the database."""

    pk = 1

    def refresh_from_db(self):
        """Nothing was written."""


def entity(*rules):
    """An entity with a paper, a number and the rules given."""
    fields = [SimpleNamespace(name=name, kind=kind, computed=None) for name, kind in (("surat", "text"), ("umur", "n"))]
    form = SimpleNamespace(fields={one.name: SimpleNamespace(required=False) for one in fields})
    forms = SimpleNamespace(Form=lambda actor=None: form)
    return SimpleNamespace(
        name="uji", rules=rules, fields=fields, forms=forms, form=form, settings_of=lambda: None, compute=None
    )


def says(record, settings):
    return "Lengkapi."


class ReadyTests(SimpleTestCase):
    """What rules ask for is filled in before the step."""

    def ready(self, kind, record, step="kirim"):
        maker = SimpleNamespace(value=lambda info, _model, _field: "isi" if info.kind == "text" else draws.pop(0))
        draws = [12, 15, *[30] * 60]
        kind.model = None
        with (
            patch.object(walk.access, "may_edit", return_value=True),
            patch.object(walk, "Maker", return_value=maker),
            patch.object(walk.blocks, "Names"),
            patch.object(walk.records, "assign", lambda _entity, draft, values: draft.__dict__.update(values)),
            patch.object(walk.records, "edit", lambda _entity, _actor, record, values: record.__dict__.update(values)),
        ):
            walk.ready(kind, record, step)

    def test_a_missing_paper_is_brought_on_later(self):
        record = Record(surat="", umur=None)
        self.ready(entity(Rule(("kirim",), says, require=("surat",))), record)
        self.assertEqual((record.surat, record.umur), ("isi", None))

    def test_a_figure_is_drawn_until_the_rules_hold(self):
        record = Record(surat="ada", umur=None)
        old = Rule(("kirim",), says, require=("umur",), check=lambda record, *_rest: (record.umur or 0) >= 19)
        self.ready(entity(old), record)
        self.assertEqual((record.surat, record.umur), ("ada", 30))

    def test_other_steps_and_rules_that_do_not_apply_change_nothing(self):
        record = Record(surat="", umur=None)
        other = Rule(("tutup",), says, require=("surat",))
        never = Rule(("kirim",), says, require=("surat",), when=lambda *_rest: False)
        self.ready(entity(other, never), record)
        self.assertEqual(record.surat, "")


class MadeTests(SimpleTestCase):
    """A refusal teaches what is asked for."""

    def test_a_field_that_a_rule_missed_is_not_left_empty_again(self):
        kind = entity()
        examples._ask_for(kind.form, RuleBroken(["Lengkapi."], {"surat": "Wajib diisi.", "lain": "Wajib diisi."}))
        self.assertTrue(kind.form.fields["surat"].required)
        self.assertFalse(kind.form.fields["umur"].required)

    def test_a_part_of_which_a_rule_refuses_the_first_is_made_with_other_values(self):
        part = entity()
        part.app, part.parent = "uji", "induk"
        answers = iter([RuleBroken(["Terlalu mahal."]), "bagian"])

        def create(*_given):
            answer = next(answers)
            if isinstance(answer, Exception):
                raise answer
            return answer

        with patch.object(examples, "values_of", return_value={}), patch.object(examples.records, "create", create):
            made = examples.make_part(part, None, Random(1))  # noqa: S311 - examples, not secrets
        self.assertEqual(made, "bagian")
