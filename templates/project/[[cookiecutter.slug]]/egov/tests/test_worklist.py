"""The one worklist: what an officer sees, in what order, and taking an item."""

from datetime import timedelta

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from core.blocks import Binding, all_bindings
from core.models import AuditEntry
from live.tests import builders

pytestmark = pytest.mark.db

APP = "aplikasi-uji"


@override_settings(MFA_REQUIRED=False)
class WorklistTest(TestCase):
    """Roles and offices decide; the most pressing comes first."""

    def setUp(self) -> None:
        self.ours, self.theirs = builders.office(), builders.office("dinas-b", "Dinas B")
        self.officer = builders.officer()
        builders.give_role(self.officer, APP, "operator", self.ours)
        self.client.force_login(self.officer)

    def page(self, **wanted):
        return self.client.get(reverse("egov:worklist"), wanted)

    def numbers(self, **wanted) -> list[str]:
        return [row.item.number for row in self.page(**wanted).context["rows"]]

    def test_shows_own_office_and_what_no_office_holds(self) -> None:
        builders.item(1, office=self.ours)
        builders.item(2, office=self.theirs)
        builders.item(3)
        self.assertCountEqual(self.numbers(), ["00001/UJI", "00003/UJI"])

    def test_other_applications_stay_out(self) -> None:
        builders.item(1, office=self.ours, app="lain")
        self.assertEqual(self.numbers(), [])

    def test_all_offices_where_the_role_says_so(self) -> None:
        other = builders.officer("Sarlin", "198703122010011005")
        builders.give_role(other, APP, "operator", self.ours, all_offices=True)
        builders.item(2, office=self.theirs)
        self.client.force_login(other)
        self.assertEqual(self.numbers(), ["00002/UJI"])

    def test_most_pressing_first_and_without_deadline_last(self) -> None:
        now = timezone.now()
        builders.item(1, office=self.ours)
        builders.item(2, office=self.ours, due_at=now + timedelta(days=3))
        builders.item(3, office=self.ours, due_at=now - timedelta(days=1))
        self.assertEqual(self.numbers(), ["00003/UJI", "00002/UJI", "00001/UJI"])

    def test_filters(self) -> None:
        now = timezone.now()
        builders.item(1, office=self.ours, due_at=now - timedelta(days=1))
        builders.item(2, office=self.ours, phase="working", assignee=self.officer)
        builders.item(3, phase="done", office=self.ours)
        self.assertEqual(self.numbers(due="lewat"), ["00001/UJI"])
        self.assertEqual(self.numbers(phase="working"), ["00002/UJI"])
        self.assertEqual(self.numbers(whose="saya"), ["00002/UJI"])
        self.assertEqual(self.numbers(phase="tutup"), ["00003/UJI"])
        self.assertEqual(self.numbers(q="00002"), ["00002/UJI"])
        self.assertCountEqual(self.numbers(whose="kantor"), ["00001/UJI", "00002/UJI"])

    def test_counts_open_overdue_and_mine(self) -> None:
        builders.item(1, office=self.ours, due_at=timezone.now() - timedelta(days=1))
        builders.item(2, office=self.ours, assignee=self.officer)
        builders.item(3, office=self.ours, phase="done")
        counts = self.client.get(reverse("egov:counts")).context["counts"]
        self.assertEqual((counts["open"], counts["overdue"], counts["mine"]), (2, 1, 1))

    def test_what_lies_with_my_position_is_mine_until_somebody_takes_it(self) -> None:
        position = self.officer.holdings.get().position
        builders.item(1, office=self.ours, position=position)
        builders.item(2, office=self.ours)
        other = builders.officer("Sarlin", "198703122010011005")
        builders.item(3, office=self.ours, position=position, assignee=other)
        self.assertEqual(self.numbers(whose="saya"), ["00001/UJI"])
        self.assertEqual(self.client.get(reverse("egov:counts")).context["counts"]["mine"], 1)

    def test_what_its_owner_did_not_send_yet_is_nobodys_work(self) -> None:
        builders.item(1, phase="returned")
        builders.item(2, phase="returned", office=self.ours)
        self.assertEqual(self.numbers(), ["00002/UJI"])

    def test_resident_may_not_enter(self) -> None:
        self.client.force_login(builders.resident())
        self.assertEqual(self.page().status_code, 403)

    def test_cost_does_not_grow_with_the_rows(self) -> None:
        builders.item(1, office=self.ours, assignee=self.officer)
        # three for parts and hand-backs that wait for the officer; one more where a block asks which offices they head
        most = 13 + any(type(one).waiting_for is not Binding.waiting_for for one in all_bindings())
        with self.assertNumQueries(most):
            self.page()
        for number in range(2, 22):
            builders.item(number, office=self.ours, assignee=self.officer)
        with self.assertNumQueries(most):
            self.page()


@override_settings(MFA_REQUIRED=False)
class TakeTest(TestCase):
    """Taking an item and giving it back."""

    def setUp(self) -> None:
        self.office = builders.office()
        self.officer = builders.officer()
        builders.give_role(self.officer, APP, "operator", self.office)
        self.item = builders.item(1, office=self.office)
        self.client.force_login(self.officer)

    def post(self, name: str, **data):
        return self.client.post(reverse(f"egov:{name}", args=[self.item.pk]), data)

    def test_take_and_release_are_audited(self) -> None:
        self.post("take")
        self.item.refresh_from_db()
        self.assertEqual(self.item.assignee, self.officer)
        self.post("release")
        self.item.refresh_from_db()
        self.assertIsNone(self.item.assignee)
        self.assertCountEqual(AuditEntry.objects.values_list("action", flat=True), ["take", "release"])

    def test_cannot_take_what_another_has(self) -> None:
        other = builders.officer("Sarlin", "198703122010011005")
        self.item.assignee = other
        self.item.save()
        page = self.client.post(reverse("egov:take", args=[self.item.pk]), follow=True)
        self.assertContains(page, "sudah diambil petugas lain")
        self.item.refresh_from_db()
        self.assertEqual(self.item.assignee, other)

    def test_item_of_another_office_does_not_exist(self) -> None:
        self.item.office = builders.office("dinas-b", "Dinas B")
        self.item.save()
        self.assertEqual(self.post("take").status_code, 404)

    def test_goes_back_only_within_the_site(self) -> None:
        self.assertRedirects(self.post("take", next="https://jahat.example/"), reverse("egov:worklist"))
