"""The page that says how the replica fares: the administrator reads it, nobody else does."""

from unittest import mock

from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.models import JobRun, Notification, Observation, OutboxMessage
from live.tests import builders

URL = "egov:condition"


@override_settings(MFA_REQUIRED=False)
class ConditionTest(TestCase):
    """Who reads what."""

    def setUp(self) -> None:
        self.office = builders.office()
        self.admin = builders.officer("Administrator", "197001012000011001")
        builders.give_role(self.admin, "core", "administrator", self.office, all_offices=True)

    def page(self, user=None):
        self.client.force_login(user or self.admin)
        return self.client.get(reverse(URL))

    def test_guests_residents_and_other_officers_are_refused(self) -> None:
        self.assertEqual(self.client.get(reverse(URL)).status_code, 302)
        auditor = builders.officer()
        builders.give_role(auditor, "core", "auditor", self.office)
        for user in (builders.resident(), auditor):
            self.assertEqual(self.page(user).status_code, 403)
            self.assertNotContains(self.client.get("/akun/"), reverse(URL))

    def test_the_administrator_reads_every_thing_with_what_to_do(self) -> None:
        page = self.page()
        for words in ("Pekerja (tick)", "Cadangan data", "Ruang disk", "Sertifikat HTTPS", "WhatsApp belum terkirim"):
            self.assertContains(page, words)
        self.assertContains(page, "Belum pernah berjalan")
        self.assertContains(page, "Yang perlu dilakukan:")
        self.assertContains(page, f'<a href="{reverse(URL)}" aria-current="page">')

    def test_a_failed_job_is_told_with_its_error(self) -> None:
        JobRun.objects.create(name="retention", started_at=timezone.now(), error="OperationalError")
        self.assertContains(self.page(), "retention (OperationalError")

    @override_settings(SITE_ADDRESS="https://live.contoh.go.id")
    def test_it_asks_nothing_outside_the_server(self) -> None:
        with mock.patch("socket.create_connection", side_effect=AssertionError):
            self.assertContains(self.page(), "Belum diperiksa")

    def test_what_was_seen_is_shown_as_text(self) -> None:
        values = {"seen_at": timezone.now(), "good_at": timezone.now(), "problem": "<script>galat</script>"}
        Observation.objects.create(name="backup", **values)
        self.assertContains(self.page(), "&lt;script&gt;galat")

    def test_it_is_read_in_english_too(self) -> None:
        self.client.get(reverse("choose_language", args=["en"]))
        self.client.cookies["django_language"] = "en"
        self.assertContains(self.page(), "State of the system")

    def test_it_asks_as_often_however_many_messages_wait(self) -> None:
        self.page()
        before = self.queries()
        for _time in range(3):
            notice = Notification.objects.create(user=self.admin, title="Kabar")
            OutboxMessage.objects.create(notification=notice, channel="email", due_at=timezone.now())
        self.assertEqual(self.queries(), before)

    def queries(self) -> int:
        with CaptureQueriesContext(connection) as asked:
            self.client.get(reverse(URL))
        return len(asked)
