"""Where nothing that is there will do, an example names what is new; what does not help is taken back."""

from contextlib import nullcontext
from random import Random
from types import SimpleNamespace
from unittest.mock import patch

from django.test import SimpleTestCase

from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.example_values import Maker


class NamingNewTests(SimpleTestCase):
    """A request for a new vehicle, as each that is there has an open one."""

    def made(self, create, new, maker=None):
        maker = maker or Maker(Random(1))
        kind = SimpleNamespace(model=SimpleNamespace, parent=None, fields=())
        with (
            patch.object(examples, "fresh", return_value=new) as fresh,
            patch.object(examples, "values_of", return_value={"keperluan": "berkala"}),
            patch.object(examples.records, "create", create),
            patch.object(examples.transaction, "atomic", nullcontext),
        ):
            return examples._naming_new(kind, maker, SimpleNamespace(fields={}), None), fresh.call_count

    def refused(self, _entity, _actor, _values):
        raise RuleBroken("Masih ada pendaftaran yang berjalan.")

    def test_the_new_one_is_named(self):
        record, _tries = self.made(lambda _entity, _actor, values: values, {"kendaraan": "DN 8285 DK"})
        self.assertEqual(record, {"keperluan": "berkala", "kendaraan": "DN 8285 DK"})

    def test_a_kind_that_nothing_new_helped_is_not_tried_again(self):
        maker = Maker(Random(1))
        self.assertEqual(self.made(self.refused, {"kendaraan": "baru"}, maker), (None, examples.TRIES_NEW))
        self.assertEqual(self.made(self.refused, {"kendaraan": "baru"}, maker), (None, 0))

    def test_without_anything_to_name_there_is_no_record(self):
        self.assertEqual(self.made(self.refused, {}), (None, 1))
