"""A form says that a field may stay empty only where no rule will miss it."""

from types import SimpleNamespace
from unittest.mock import patch

from django import forms
from django.test import SimpleTestCase

from core import form_parts
from core.forms import _missed_by_rules
from core.rules import Rule, says


class Asked(forms.Form):
    """Two papers that need not be filled in at once."""

    konstruksi = forms.CharField(required=False)
    catatan = forms.CharField(required=False)


class OptionalTests(SimpleTestCase):
    """The words behind a label."""

    def missed(self, **keys):
        return _missed_by_rules(SimpleNamespace(rules=(Rule(("teruskan",), says("Lampirkan."), **keys),)))

    def test_what_a_rule_asks_for_in_some_cases_is_not_called_optional(self):
        form = Asked()
        form.fields["konstruksi"].may_be_missed = True
        self.assertFalse(form_parts.part_of(form["konstruksi"]).is_optional)
        self.assertTrue(form_parts.part_of(form["catatan"]).is_optional)

    def test_only_rules_that_block_count(self):
        self.assertEqual(self.missed(require=("konstruksi",), when=lambda *_given: False), {"konstruksi"})
        self.assertEqual(self.missed(require=("konstruksi",), level="warn"), set())
        self.assertEqual(self.missed(check=lambda *_given: True), set())

    def test_every_form_of_the_entity_knows_it(self):
        from core.forms import RecordForm

        info = SimpleNamespace(name="konstruksi", help="", unit="", minimum=None, maximum=None, default=None)
        rules = (Rule(("teruskan",), says("Lampirkan."), require=("konstruksi",)),)
        entity = SimpleNamespace(rules=rules, fields=(info,))
        form = SimpleNamespace(_meta=SimpleNamespace(model=None), fields=Asked().fields)
        with patch("core.forms.descriptors.of_model", return_value=entity):
            RecordForm._explain(form)
        self.assertTrue(form.fields["konstruksi"].may_be_missed)
        self.assertFalse(getattr(form.fields["catatan"], "may_be_missed", False))
