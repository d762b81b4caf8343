"""A step that cannot be made now says why, and is never the one button that stands out."""

from types import SimpleNamespace
from unittest.mock import patch

from django.template.loader import render_to_string
from django.test import SimpleTestCase

from core import hindrances
from core.pages import record_page
from core.rules import Message, Rule
from core.workflow_types import State, Transition, Workflow


def guard(record, settings, names=None):
    return record.parts > 0


def guard_of_rows(record, settings, names=None):
    return all(row.good for row in record.rows)


def check(record, settings, names=None):
    return record.paid


def step(name="kirim", target="dikirim", **values):
    return Transition(name=name, label=name, sources=("draf",), target=target, **values)


def entity_of(*steps, rules=(), fields=()):
    states = [State("draf", "", "received"), State("dikirim", "", "verifying"), State("batal", "", "rejected")]
    return SimpleNamespace(
        app="uji",
        name="surat",
        forms=SimpleNamespace(MOVES={}),
        fields=tuple(SimpleNamespace(name=name, computed=True) for name in fields),
        rules=rules,
        workflow=Workflow("draf", tuple(states), steps),
        settings_of=lambda: None,
        binding_objects=tuple,
        url=lambda *_words: "/uji/",
    )


class HindranceTests(SimpleTestCase):
    """What is told of one step."""

    def told(self, found, *, rules=(), fields=(), **record):
        return hindrances.of_step(entity_of(found, rules=rules, fields=fields), SimpleNamespace(pk=1, **record), found)

    def test_a_guard_that_does_not_hold_is_told(self):
        found = step(guard=guard, message="Isi dahulu bagiannya.")
        self.assertEqual(self.told(found, parts=0), "Isi dahulu bagiannya.")
        self.assertEqual(self.told(found, parts=2), "")

    def test_it_is_told_too_where_the_form_asks_for_something_else(self):
        found = step(guard=guard, message="Isi dahulu bagiannya.", require=("nomor",))
        self.assertEqual(self.told(found, parts=0), "Isi dahulu bagiannya.")

    def test_what_the_form_may_still_change_is_left_to_it(self):
        self.assertEqual(self.told(step(guard=guard, message="Isi.", inputs=("parts",)), parts=0), "")
        self.assertEqual(self.told(step(guard=guard, message="Isi.", inputs=("x",)), fields=("parts",), parts=0), "")

    def test_what_the_form_asks_of_a_row_is_seen_inside_the_condition(self):
        self.assertIn("good", hindrances.read_by(guard_of_rows))

    def test_a_guard_without_words_gets_some(self):
        self.assertEqual(self.told(step(guard=guard), parts=0), "Syarat langkah kirim belum terpenuhi.")

    def test_a_rule_of_the_step_is_told_and_a_warning_is_not(self):
        blocks = Rule(("kirim",), Message("Bayar dahulu."), check=check)
        warns = Rule(("kirim",), Message("Belum dibayar."), level="warn", check=check)
        other = Rule(("edit",), Message("Lain."), check=check)
        self.assertEqual(self.told(step(), rules=(other, warns, blocks), paid=False), "Bayar dahulu.")
        self.assertEqual(self.told(step(), rules=(other, warns), paid=False), "")

    def test_a_field_that_a_rule_misses_is_told_unless_the_form_asks_for_it(self):
        needs = Rule(("kirim",), Message("Unggah foto."), require=("foto",))
        self.assertEqual(self.told(step(), rules=(needs,), foto=None), "Unggah foto.")
        self.assertEqual(self.told(step(inputs=("foto",)), rules=(needs,), foto=None), "")


class OrderTests(SimpleTestCase):
    """How the steps of a record stand on its page."""

    def shown(self, *steps, **record):
        entity = entity_of(*steps)
        with patch("core.workflow.access.is_one_of", return_value=True):
            steps = [one for one in steps if "draf" in one.sources]
            with patch("core.workflow.steps_for", return_value=steps):
                return record_page.steps_shown(entity, SimpleNamespace(pk=1, state="draf", **record), None)

    def test_the_first_that_can_be_made_stands_out_and_one_that_waits_comes_after_it(self):
        waits, can, ends = step(guard=guard, message="Isi."), step("catat"), step("batal", target="batal")
        shown = self.shown(waits, can, ends, parts=0)
        self.assertEqual([one["step"].name for one in shown], ["catat", "kirim", "batal"])
        self.assertEqual([bool(one.get("is_primary")) for one in shown], [True, False, False])
        self.assertEqual(shown[1]["hindrance"], "Isi.")

    def test_none_stands_out_where_all_wait(self):
        shown = self.shown(step(guard=guard, message="Isi."), step("batal", target="batal"), parts=0)
        self.assertFalse(any(one.get("is_primary") for one in shown))

    def test_a_way_aside_does_not_stand_out_for_a_way_on_that_waits(self):
        shown = self.shown(step(guard=guard, message="Isi."), step("catat", target="draf"), parts=0)
        self.assertEqual([one["step"].name for one in shown], ["catat", "kirim"])
        self.assertFalse(any(one.get("is_primary") for one in shown))

    def test_the_order_of_the_work_stays_where_all_can_be_made(self):
        shown = self.shown(step(guard=guard), step("catat"), parts=1)
        self.assertEqual([one["step"].name for one in shown], ["kirim", "catat"])
        self.assertTrue(shown[0]["is_primary"])

    def test_the_page_says_what_a_step_waits_for_and_nothing_of_the_others(self):
        shown = self.shown(step(guard=guard, message="Isi <dahulu>."), step("catat"), parts=0)
        told = render_to_string("core/record/_hindrances.html", {"steps": shown})
        self.assertIn('id="kirim-nanti"', told)
        self.assertIn("Isi &lt;dahulu&gt;.", told)
        self.assertNotIn("catat", told)
