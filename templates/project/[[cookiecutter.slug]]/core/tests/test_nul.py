"""NUL: refused at the door, whichever way it comes."""

import pytest
from django.test import TestCase
from django.urls import reverse

pytestmark = pytest.mark.db


class NulTest(TestCase):
    """One request after another."""

    def test_is_refused_in_address_form_and_json(self):
        search, sign_in = reverse("live:search"), reverse("account_login")
        for name, answer in {
            "query": self.client.get(search, {"q": "a\x00b"}),
            "name of a query": self.client.get(f"{search}?a%00=1"),
            "path": self.client.get("/berkas/a%00b/"),
            "form": self.client.post(sign_in, {"login": "a\x00", "password": "x"}),
            "form of parts": self.client.post(sign_in, {"login": "a\x00", "password": "x"}, format="multipart"),
            "json": self.client.post(sign_in, '{"login": "a\\u0000"}', content_type="application/json"),
        }.items():
            with self.subTest(name):
                self.assertEqual(answer.status_code, 400)
                self.assertContains(answer, "Isian tidak dapat dibaca", status_code=400)

    def test_what_is_too_long_for_any_form_is_refused_in_words(self):
        answer = self.client.post(reverse("account_login"), {"login": "a" * 3_000_000, "password": "x"})
        self.assertContains(answer, "Isian terlalu panjang", status_code=400)

    def test_is_refused_in_a_cookie(self):
        self.client.cookies.load('sessionid="a\\000b"')
        self.assertEqual(self.client.get("/").status_code, 400)

    def test_other_signs_pass(self):
        for words in ("", "Jalan Pulau Sumatera 12", "😀 ' \" < % \\ \n \t", "a" * 2000):
            with self.subTest(words[:12]):
                self.assertEqual(self.client.get(reverse("live:search"), {"q": words}).status_code, 200)
