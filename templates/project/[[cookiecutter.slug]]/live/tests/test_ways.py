"""No page is a dead end: the way back, the way out of an empty page, and what narrows a list."""

from django import forms
from django.http import QueryDict
from django.template import RequestContext, Template
from django.test import RequestFactory, SimpleTestCase
from django.urls import reverse

from config.installed import NAMES
from core.form_parts import narrowed_by
from live import menus

APP = sorted(NAMES)[0]


def shown(source: str, path: str = "/", **context) -> str:
    """Render a template that loads the tags, for a request of an address."""
    request = RequestFactory().get(path)
    return Template("{% load ui %}" + source).render(RequestContext(request, {"request": request, **context}))


class WayBackTest(SimpleTestCase):
    """Pages of an application lead to its first page, and that one to all services."""

    def test_inside_an_application(self) -> None:
        ways = menus.way_to(f"/layanan/{APP}/apa-saja/5/")
        self.assertEqual(ways, [("Layanan", reverse("live:services")), (menus.app_name(APP), f"/layanan/{APP}/")])

    def test_nothing_outside_and_for_addresses_nobody_made(self) -> None:
        for path in ("/", "/layanan/", "/layanan/tidak-ada/x/", "/akun/masuk/", '/layanan/"><b>/x/'):
            with self.subTest(path):
                self.assertEqual(menus.way_to(path), [])

    def test_a_page_may_say_its_own(self) -> None:
        page = shown("{% way_back %}", f"/layanan/{APP}/x/", trail=[("Portal", "/egov/"), ("Kop", "")])
        self.assertIn('<a href="/egov/">Portal</a>', page)
        self.assertIn('aria-current="page">Kop<', page)
        self.assertNotIn(f"/layanan/{APP}/", page)


class EmptyTest(SimpleTestCase):
    """An empty page says so and leads on."""

    def test_leads_where_the_page_says(self) -> None:
        page = shown('{% empty "Kosong" "Belum ada." "inbox" "/buat/" "Buat" %}', f"/layanan/{APP}/x/")
        self.assertIn('<a class="btn btn-primary" href="/buat/">Buat</a>', page)

    def test_leads_back_to_the_application_where_it_says_nothing(self) -> None:
        page = shown('{% empty "Kosong" %}', f"/layanan/{APP}/x/")
        self.assertIn(f'<a class="btn btn-outline-primary" href="/layanan/{APP}/">Kembali ke', page)

    def test_has_no_button_to_nowhere(self) -> None:
        self.assertNotIn("<a", shown('{% empty "Kosong" %}', "/akun/"))


class Sieve(forms.Form):
    q = forms.CharField(label="Kata", required=False)
    jenis = forms.ChoiceField(label="Jenis", required=False, choices=[("", "Semua"), ("a", "Jalan rusak")])
    dari = forms.DateField(label="Mulai", required=False)


class NarrowedTest(SimpleTestCase):
    """What narrows a list stands beside it in words, each with the list without it."""

    def found(self, query: str) -> list[tuple[str, str, str]]:
        return [(one.label, one.value, one.url) for one in narrowed_by(Sieve(), QueryDict(query))]

    def test_choices_and_days_in_words(self) -> None:
        self.assertEqual(
            self.found("jenis=a&dari=2026-11-24&page=3"),
            [("Jenis", "Jalan rusak", "?dari=2026-11-24"), ("Mulai", "24 November 2026", "?jenis=a")],
        )

    def test_what_is_wrong_is_shown_as_typed(self) -> None:
        self.assertEqual(self.found("dari=2026-02-31"), [("Mulai", "2026-02-31", "?")])
        self.assertEqual(self.found("jenis=zz&dari="), [("Jenis", "zz", "?dari=")])

    def test_hostile_words_stay_words(self) -> None:
        query = QueryDict(mutable=True)
        query["q"] = '"><script>alert(1)</script>'
        page = shown("{% filters form %}", "/?" + query.urlencode(), form=Sieve())
        self.assertIn("&quot;&gt;&lt;script&gt;", page)
        self.assertNotIn("<script", page)
