"""The super app: menus in the region's names, search, my requests, notices."""

from unittest.mock import patch

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from core.access import GUEST_SESSION_KEY
from core.models import Notification
from live import menus
from live.tests import builders
from region.profile import REGION


def way(app: str, label: str, **values: str) -> dict[str, str]:
    return {"app": app, "page": "", "label": label, "invite": "", "summary": "", "icon": "", **values}


def menu(name: str, *ways: dict[str, str], **values: object) -> dict[str, object]:
    empty = {"label": "", "does": "", "icon": "apps", "url": "", "often": 0, "is_hidden": False}
    return {"id": name, **empty, "ways": list(ways), **values}


def service(name: str, label: str, *menus: dict[str, object]) -> dict[str, object]:
    return {"id": name, "label": label, "does": "", "icon": "apps", "is_hidden": False, "menus": list(menus)}


LAPOR = way("aplikasi-uji", "Lapor <b>Uji</b>", summary="Laporkan jalan rusak.", icon="message-report")
PASAR = menu("pasar", way("harga", "Harga", page="hari-ini"), way("lapak", "Lapak"), label="Pasar rakyat", often=1)
SERVICES = [
    service("aduan", "Pengaduan", menu("lapor", LAPOR, often=2)),
    service("pangan", "Pangan", PASAR, menu("rahasia", way("lain", "Tersembunyi"), is_hidden=True)),
    service("kosong", "Kosong"),
]


@patch.object(menus, "SERVICES", SERVICES)
class MenuTest(TestCase):
    """The home page and the list of services."""

    def test_home_shows_menus_with_inert_words(self) -> None:
        page = self.client.get(reverse("live:home"))
        self.assertContains(page, "Lapor &lt;b&gt;Uji&lt;/b&gt;")
        self.assertContains(page, 'href="/layanan/aplikasi-uji/"')

    def test_a_menu_of_several_leads_to_their_list(self) -> None:
        self.assertContains(self.client.get(reverse("live:home")), 'href="/layanan/#menu-pasar"')
        page = self.client.get(reverse("live:services"))
        for words in ('id="menu-pasar"', 'href="/layanan/harga/hari-ini/"', 'href="/layanan/lapak/"'):
            self.assertContains(page, words)

    def test_what_is_used_most_comes_first_once_there_are_many(self) -> None:
        with patch("live.views.FEW_MENUS", 1):
            page = self.client.get(reverse("live:home"))
        self.assertEqual([menu.label for menu in page.context["menus"]], ["Pasar rakyat", "Lapor <b>Uji</b>"])
        self.assertContains(page, 'class="rk-services"')

    def test_service_without_a_menu_is_left_out(self) -> None:
        for name in ("live:home", "live:services"):
            self.assertNotContains(self.client.get(reverse(name)), "Kosong")

    def test_hidden_menu_is_found_by_searching_only(self) -> None:
        self.assertNotContains(self.client.get(reverse("live:services")), "Tersembunyi")
        self.assertContains(self.client.get(reverse("live:search"), {"q": "tersembunyi"}), 'href="/layanan/lain/"')

    def test_region_names_an_application(self) -> None:
        with patch.dict(REGION.app_names, {"aplikasi-uji": "SINTUWU"}):
            self.assertEqual(menus.app_name("aplikasi-uji"), "SINTUWU")
            self.assertContains(self.client.get(reverse("live:services")), "SINTUWU")

    def test_search_finds_by_what_a_service_does(self) -> None:
        page = self.client.get(reverse("live:search"), {"q": "jalan rusak"})
        self.assertContains(page, 'href="/layanan/aplikasi-uji/"')
        self.assertNotContains(page, "Lapak")

    def test_search_knows_menus_and_their_service(self) -> None:
        page = self.client.get(reverse("live:search"), {"q": "pangan pasar rakyat"})
        self.assertContains(page, 'href="/layanan/lapak/"')

    def test_search_without_a_hit_says_so(self) -> None:
        self.assertContains(self.client.get(reverse("live:search"), {"q": "zzz"}), "Tidak ada yang cocok")


class RequestsTest(TestCase):
    """Who sees which work item."""

    def setUp(self) -> None:
        self.user = builders.resident()
        self.other = builders.resident("Rahmat Laganda", "081200000002")
        self.office = builders.office()
        self.mine = builders.item(1, owner=self.user.person, office=self.office)
        self.theirs = builders.item(2, owner=self.other.person)

    def test_shows_only_ones_own_and_the_holding_office(self) -> None:
        self.client.force_login(self.user)
        page = self.client.get(reverse("live:requests"))
        self.assertContains(page, "Laporan 1")
        self.assertContains(page, "Di Dinas A sejak")
        self.assertNotContains(page, "Laporan 2")

    def test_closed_ones_stand_apart(self) -> None:
        builders.item(3, owner=self.user.person, phase="done", state="selesai")
        self.client.force_login(self.user)
        self.assertNotContains(self.client.get(reverse("live:requests")), "Laporan 3")
        self.assertContains(self.client.get(reverse("live:requests"), {"tampil": "selesai"}), "Laporan 3")

    def test_guest_sees_what_this_browser_follows(self) -> None:
        self.assertNotContains(self.client.get(reverse("live:requests")), "Laporan 2")
        session = self.client.session
        session[GUEST_SESSION_KEY] = ["aplikasi-uji:laporan:2"]
        session.save()
        self.assertContains(self.client.get(reverse("live:requests")), "Laporan 2")

    def test_search_does_not_find_what_is_not_ones_own(self) -> None:
        self.client.force_login(self.user)
        page = self.client.get(reverse("live:search"), {"q": "UJI"})
        self.assertContains(page, "00001/UJI")
        self.assertNotContains(page, "00002/UJI")

    def test_page_costs_the_same_for_many(self) -> None:
        for number in range(10, 25):
            builders.item(number, owner=self.user.person, office=self.office)
        self.client.force_login(self.user)
        with self.assertNumQueries(5):  # session, user with name, count, rows, unread
            self.client.get(reverse("live:requests"))


@override_settings(MFA_REQUIRED=False)
class OfficerSearchTest(TestCase):
    """An officer's search finds what the worklist holds, and no more."""

    def test_finds_by_role_and_office(self) -> None:
        ours, theirs = builders.office(), builders.office("dinas-b", "Dinas B")
        officer = builders.officer()
        builders.give_role(officer, "aplikasi-uji", "operator", ours)
        builders.item(1, office=ours)
        builders.item(2, office=theirs)
        self.client.force_login(officer)
        page = self.client.get(reverse("live:search"), {"q": "laporan"})
        self.assertContains(page, "00001/UJI")
        self.assertNotContains(page, "00002/UJI")


class NotificationTest(TestCase):
    """Notices are read by who they are for, and lead only within the site."""

    def setUp(self) -> None:
        self.user = builders.resident()
        self.client.force_login(self.user)
        self.notice = Notification.objects.create(person=self.user.person, title="Laporan selesai", url="/permohonan/")

    def open(self, notice: Notification):
        return self.client.post(reverse("live:open_notification", args=[notice.pk]))

    def test_opening_marks_as_read_and_goes_there(self) -> None:
        self.assertRedirects(self.open(self.notice), "/permohonan/")
        self.notice.refresh_from_db()
        self.assertIsNotNone(self.notice.read_at)

    def test_never_leaves_the_site(self) -> None:
        Notification.objects.filter(pk=self.notice.pk).update(url="https://jahat.example/")
        self.assertRedirects(self.open(self.notice), reverse("live:notifications"))

    def test_a_stranger_cannot_open_it(self) -> None:
        self.client.force_login(builders.resident("Rahmat Laganda", "081200000002"))
        self.assertEqual(self.open(self.notice).status_code, 404)
        self.notice.refresh_from_db()
        self.assertIsNone(self.notice.read_at)

    def test_all_at_once_leaves_those_of_others(self) -> None:
        other = builders.resident("Rahmat Laganda", "081200000002")
        theirs = Notification.objects.create(user=other, title="Bukan milik saya")
        self.client.post(reverse("live:read_all"))
        theirs.refresh_from_db()
        self.notice.refresh_from_db()
        self.assertIsNone(theirs.read_at)
        self.assertLessEqual(self.notice.read_at, timezone.now())

    def test_unread_ones_are_counted_in_the_bar(self) -> None:
        self.assertContains(self.client.get(reverse("live:home")), "belum dibaca")

    def test_guest_is_asked_to_sign_in(self) -> None:
        self.client.logout()
        page = self.client.get(reverse("live:notifications"))
        self.assertRedirects(page, f"{reverse('account_login')}?next=/notifikasi/", fetch_redirect_response=False)
