"""Parts of invented records: sums that cost more than there is are cut; one record of each kind is the sample's own."""

from contextlib import nullcontext
from random import Random
from types import SimpleNamespace
from unittest.mock import patch

from django.test import SimpleTestCase

from core import access, part_steps
from core.seeding import owners, parts


class Record(SimpleNamespace):
    """Stands for a record that is not in the database."""

    def refresh_from_db(self):
        """Nothing was written."""


class CutTests(SimpleTestCase):
    """A plan may not cost more than there is."""

    def cut(self, limit, chance):
        row = Record(biaya=6_000_000)
        info = SimpleNamespace(name="biaya", minimum=100_000)
        plans = [(SimpleNamespace(), row, [info])]
        entity, step = SimpleNamespace(model=Record), SimpleNamespace(name="ajukan")
        with (
            patch.object(parts, "_plans", return_value=plans),
            patch.object(parts, "_is_refused", lambda *_given: row.biaya > limit),
            patch.object(parts.transaction, "atomic", nullcontext),
            patch.object(parts.records, "edit", lambda _part, _actor, one, values: one.__dict__.update(values)),
        ):
            return parts.cut(entity, Record(), step, chance), row.biaya

    def test_sums_are_halved_until_they_fit(self):
        self.assertEqual(self.cut(2_000_000, Random(1)), (True, 1_500_000))

    def test_what_fits_is_left_alone(self):
        self.assertEqual(self.cut(6_000_000, Random(1)), (False, 6_000_000))

    def test_a_step_that_no_cut_helps_is_not_tried_again(self):
        chance = Random(1)
        self.assertFalse(self.cut(1, chance)[0])
        with patch.object(parts, "_halve") as halve:
            self.assertFalse(self.cut(1, chance)[0])
        halve.assert_not_called()


class OptionTests(SimpleTestCase):
    """A part whose choice is a setting's rows has steps too."""

    def part(self, *, options=(), once=()):
        column = SimpleNamespace(flatchoices=options)
        meta = SimpleNamespace(
            get_field=lambda _name: column, constraints=[SimpleNamespace(fields=group) for group in once]
        )
        form = SimpleNamespace(Form=SimpleNamespace(base_fields={"butir": None}))
        return SimpleNamespace(
            fields=[SimpleNamespace(name="butir", kind="choice")], forms=form, model=SimpleNamespace(_meta=meta)
        )

    def test_rows_of_a_setting_are_steps(self):
        with patch.object(part_steps, "options_of", return_value={"air": "Air", "udara": "Udara"}):
            self.assertEqual(part_steps._choices(self.part()), [("air", "Air"), ("udara", "Udara")])

    def test_only_what_stands_once_or_is_listed_must_be_made_whole(self):
        self.assertTrue(part_steps.is_each_once(self.part(options=[("a", "A")])))
        self.assertTrue(part_steps.is_each_once(self.part(once=[("induk", "butir")])))
        self.assertFalse(part_steps.is_each_once(self.part()))


class OwnTests(SimpleTestCase):
    """The sample resident owns one record of each kind that residents own."""

    def entity(self, *words):
        rights = SimpleNamespace(create=words, read=())
        form = SimpleNamespace(Form=SimpleNamespace(base_fields={"pemohon": None}))
        return SimpleNamespace(app="uji", name="permohonan", owner="pemohon", access=rights, forms=form)

    def owned(self, *words, count=6):
        with patch.object(owners, "leads_to_person", return_value=True):
            return [owners.own_of(self.entity(*words), "Hendrik", at, count) for at in range(count)]

    def test_it_is_exactly_one_and_always_the_same(self):
        found = self.owned(access.OWNER)
        self.assertEqual([one for one in found if one], [{"pemohon": "Hendrik"}])
        self.assertEqual(found, self.owned(access.OWNER))

    def test_what_only_officers_keep_is_nobody_s(self):
        self.assertFalse(any(self.owned(access.role("petugas"))))
