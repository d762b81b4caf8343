"""Addresses that nobody is given are answered, and never with an error of ours."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import RequestFactory, TestCase

from accounts.models import Person
from accounts.tests.builders import a_person
from core import pages
from core.entities import all_entities

pytestmark = pytest.mark.db


class OddRequestsTest(TestCase):
    """A guest who writes addresses by hand."""

    def test_a_step_of_what_has_no_steps_is_not_found(self):
        request = RequestFactory().post("/")
        request.user, request.session = AnonymousUser(), {}
        entity = SimpleNamespace(workflow=None)
        with self.assertRaises(Http404):
            pages.move(request, entity, Person.objects.all(), a_person().pk, "proses", None)

    def test_a_page_of_the_interface_far_beyond_the_end_is_empty(self):
        for entity in all_entities():
            path = f"/api/{entity.app}/{entity.name.replace('_', '-')}?offset={10**20}"
            with self.subTest(path):
                answer = self.client.get(path)
                self.assertIn(answer.status_code, (200, 401, 403))
                if answer.status_code == 200:
                    self.assertEqual(answer.json(), [])
