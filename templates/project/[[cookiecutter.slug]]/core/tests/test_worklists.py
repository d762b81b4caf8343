"""An officer's own list holds the records that the entry asks for, and no others."""

from types import SimpleNamespace
from unittest.mock import patch

from django.db.models import Q
from django.test import TestCase

from accounts.tests.builders import an_office
from core import access, declared
from core.models import Office
from core.worklists import Worklist

ANYBODY = SimpleNamespace(
    rows=Office.objects.all,
    parent=None,
    access=SimpleNamespace(read=(access.PUBLIC,), public_states=()),
    settings_of=dict,
)


def names(**asked):
    page = Worklist(app="uji", package="uji", id="daftar", label="Daftar", entity_name="kantor", **asked)
    with patch("core.worklists.get", return_value=ANYBODY), patch("core.declared.blocks.Names"):
        return [row.code for row in declared.records(page, access.Actor())]


class WorklistTests(TestCase):
    """Conditions in the database and, where only Python can tell, after it."""

    @classmethod
    def setUpTestData(cls):
        for code in ("kantor-a", "kantor-b"):
            an_office(code)

    def test_a_condition_of_the_database(self):
        self.assertEqual(names(where=Q(code="kantor-a")), ["kantor-a"])

    def test_a_condition_that_only_python_knows(self):
        self.assertEqual(names(test=lambda row, _settings, _names: row.code.endswith("b")), ["kantor-b"])
