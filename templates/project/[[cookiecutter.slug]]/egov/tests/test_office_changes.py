"""An office takes another name, goes into another, or is split: on its day, whole, and never leaving work to nobody."""

from datetime import datetime, time, timedelta

import pytest
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from accounts.tests import builders as people
from core import access, offices, succession
from core.models import AuditEntry, Office, OfficeChange, OfficePart, RoleGrant, WorkItem
from core.rules import RuleBroken
from live.tests import builders
from region.profile import REGION

pytestmark = pytest.mark.db
APP, OTHER = "aplikasi-uji", "aplikasi-lain"
DECREE = "Perda Nomor 4 Tahun 2026"


class ChangeCase(TestCase):
    """Two offices, each with a clerk; open and closed work at the first."""

    def setUp(self) -> None:
        self.today = timezone.localdate()
        self.tomorrow = self.today + timedelta(days=1)
        agency, code = next(iter(REGION.agencies.items()))
        self.agency = agency
        self.old, self.new = people.an_office(code), people.an_office()
        self.admin = people.an_officer_with("core", "administrator")
        self.clerk = people.an_officer_with(APP, "operator", self.old)
        self.open = builders.item(1, office=self.old, due_at=timezone.now() + timedelta(days=3))
        self.closed = builders.item(2, office=self.old, phase="done", state="selesai")

    def plan(self, kind: str, on=None, **values) -> OfficeChange:
        given = {"kind": kind, "office": self.old, "on": on or self.today, "decree": DECREE, "made_by": self.admin}
        return OfficeChange.objects.create(**given | values)

    def carry_out(self, kind: str, **values) -> OfficeChange:
        change = self.plan(kind, **values)
        succession.carry_out(access.actor_for(self.admin), change)
        for row in (self.old, self.new, self.open, self.closed, change):
            row.refresh_from_db()
        return change


class RenameTest(ChangeCase):
    """Another name."""

    def test_it_waits_for_its_day_and_keeps_what_was_before(self) -> None:
        before = self.old.name
        self.plan("ganti_nama", on=self.tomorrow, name="Dinas Baru", short_name="DB")
        noon = timezone.make_aware(datetime.combine(self.today, time(12)))
        self.assertEqual(succession.run_due(noon), 0)
        self.assertEqual(succession.run_due(noon + timedelta(days=1)), 1)
        self.assertEqual(succession.run_due(noon + timedelta(days=1)), 0)
        self.old.refresh_from_db()
        self.assertEqual((self.old.name, self.old.short_name), ("Dinas Baru", "DB"))
        self.assertEqual(OfficeChange.objects.get().result["name"], before)
        self.assertTrue(AuditEntry.objects.filter(action="office_change").exists())


class MergeTest(ChangeCase):
    """Everything goes to another office."""

    def test_open_work_and_chairs_move_and_the_clock_runs_on(self) -> None:
        due = self.open.due_at
        part = OfficePart.objects.create(
            app=APP,
            entity="laporan",
            object_id=9,
            office=self.old,
            question="Kapan?",
            due_at=due,
            asked_by=self.admin,
            asked_at=timezone.now(),
        )
        change = self.carry_out("gabung", into=self.new)
        self.assertEqual((self.open.office, self.open.due_at), (self.new, due))
        self.assertEqual(self.closed.office, self.old)
        self.assertEqual(self.clerk.holdings.get().position.office, self.new)
        part.refresh_from_db()
        self.assertEqual(part.office, self.new)
        self.assertEqual(change.result, {"positions": 1, "work": 1, "parts": 1})
        self.assertIsNotNone(change.done_at)

    def test_the_successor_reads_what_was_closed_and_gets_what_is_new(self) -> None:
        self.carry_out("gabung", into=self.new)
        self.assertFalse(self.old.is_active)
        self.assertIn(self.old.pk, offices.below([self.new.pk]))
        self.assertEqual(offices.office_of_agency(self.agency), self.new)
        self.assertEqual(offices.office_id_of_agency(self.agency, APP), self.new.pk)

    def test_offices_below_follow_and_a_child_may_take_its_parent_over(self) -> None:
        child = people.an_office(parent=self.old)
        self.new.parent = self.old
        self.new.save()
        self.carry_out("gabung", into=self.new)
        child.refresh_from_db()
        self.assertEqual((child.parent, self.new.parent, self.old.parent), (self.new, None, self.new))

    def test_an_office_keeps_the_head_it_has(self) -> None:
        head = people.a_position(self.old, is_head=True)
        people.a_position(self.new, is_head=True)
        self.carry_out("gabung", into=self.new)
        head.refresh_from_db()
        self.assertFalse(head.is_head)

    def test_roles_over_the_old_office_reach_the_new_one_once(self) -> None:
        chair = people.a_position()
        for office in (self.old, self.new):
            RoleGrant.objects.create(position=chair, app=APP, role="pengawas", office=office)
        self.carry_out("gabung", into=self.new)
        self.assertEqual([grant.office for grant in chair.grants.all()], [self.new])

    def test_a_successor_that_ended_meanwhile_is_told(self) -> None:
        Office.objects.filter(pk=self.new.pk).update(is_active=False)
        change = self.plan("gabung", into=self.new)
        self.assertEqual(succession.run_due(timezone.now()), 0)
        change.refresh_from_db()
        self.assertIn("sudah tidak aktif", change.problems[0])
        self.assertIsNone(change.done_at)


class SplitTest(ChangeCase):
    """One application and its clerk go elsewhere; the rest stays."""

    def setUp(self) -> None:
        super().setUp()
        self.position = self.clerk.holdings.get().position
        self.stays = builders.item(3, app=OTHER, office=self.old)
        people.an_officer_with(OTHER, "operator", self.old)

    def test_an_application_goes_with_its_clerk(self) -> None:
        self.carry_out("pecah", apps={APP: self.new.pk}, positions={str(self.position.pk): self.new.pk})
        self.stays.refresh_from_db()
        self.assertEqual((self.open.office, self.stays.office), (self.new, self.old))
        self.assertTrue(self.old.is_active)
        self.assertEqual(offices.office_of_agency(self.agency, APP), self.new)
        self.assertEqual(offices.office_of_agency(self.agency, OTHER), self.old)
        self.assertTrue(self.position.grants.filter(app=APP, office=self.old).exists())  # reads what was closed

    def test_the_rest_goes_with_the_one_that_takes_it(self) -> None:
        third = people.an_office()
        going = {"apps": {APP: self.new.pk}, "positions": {str(self.position.pk): self.new.pk}}
        change = self.carry_out("pecah", into=third, **going)
        self.stays.refresh_from_db()
        self.assertEqual(self.stays.office, third)
        self.assertFalse(self.old.is_active)
        self.assertEqual(change.result, {"positions": 2, "work": 2, "parts": 0})

    def test_nothing_changes_where_work_would_wait_for_nobody(self) -> None:
        change = self.plan("pecah", apps={APP: self.new.pk})
        with self.assertRaises(RuleBroken) as caught:
            succession.carry_out(access.actor_for(self.admin), change)
        self.assertIn("tidak akan punya penerima", " ".join(caught.exception.messages))
        self.assertEqual(WorkItem.objects.get(pk=self.open.pk).office, self.old)
        self.assertEqual(succession.run_due(timezone.now()), 0)
        change.refresh_from_db()
        self.assertIn("tidak akan punya penerima", change.problems[0])


class PagesTest(ChangeCase):
    """What the administrator sees, and nobody else."""

    def setUp(self) -> None:
        super().setUp()
        self.client.force_login(self.admin)

    def address(self, kind: str) -> str:
        return reverse("egov:office_change_new", args=[self.old.pk, kind])

    def test_a_change_that_is_due_is_done_at_once(self) -> None:
        page = self.client.get(self.address("gabung"))
        self.assertContains(page, "1 pekerjaan terbuka")
        data = {"into": self.new.pk, "on": self.today.isoformat(), "decree": DECREE}
        answer = self.client.post(self.address("gabung"), data, follow=True)
        self.assertContains(answer, "Perubahan dilaksanakan.")
        self.assertContains(answer, "1 pekerjaan, 1 jabatan")
        self.assertContains(self.client.get(reverse("egov:office", args=[self.old.pk])), "tidak aktif lagi")

    def test_one_for_later_is_listed_and_can_be_called_off(self) -> None:
        data = {"name": "Dinas Baru", "short_name": "DB", "on": self.tomorrow.isoformat(), "decree": DECREE}
        answer = self.client.post(self.address("ganti_nama"), data, follow=True)
        self.assertContains(answer, "Berganti nama menjadi Dinas Baru")
        off = reverse("egov:office_change_off", args=[OfficeChange.objects.get().pk])
        self.assertEqual(self.client.get(off).status_code, 405)
        self.client.post(off)
        self.assertFalse(OfficeChange.objects.exists())

    def test_a_split_asks_for_applications_and_chairs(self) -> None:
        position = self.clerk.holdings.get().position
        data = {"on": self.today.isoformat(), "decree": DECREE}
        answer = self.client.post(self.address("pecah"), data)
        self.assertContains(answer, "setidaknya satu aplikasi atau jabatan", status_code=422)
        data |= {f"app:{APP}": self.new.pk, f"position:{position.pk}": self.new.pk}
        self.assertEqual(self.client.post(self.address("pecah"), data).status_code, 302)
        self.assertEqual(WorkItem.objects.get(pk=self.open.pk).office, self.new)

    def test_what_is_refused_stays_on_the_form_and_nothing_is_kept(self) -> None:
        data = {"on": self.today.isoformat(), "decree": DECREE, f"app:{APP}": self.new.pk}
        answer = self.client.post(self.address("pecah"), data)
        self.assertContains(answer, "tidak akan punya penerima", status_code=422)
        self.assertFalse(OfficeChange.objects.exists())

    def test_nobody_else_may(self) -> None:
        self.client.force_login(people.an_officer_with("core", "admin_kantor", self.old))
        change = self.plan("ganti_nama", on=self.tomorrow, name="Dinas Baru")
        for address in (self.address("gabung"), reverse("egov:office_changes")):
            self.assertEqual(self.client.get(address).status_code, 403)
        off = reverse("egov:office_change_off", args=[change.pk])
        self.assertEqual(self.client.post(off).status_code, 403)
        self.assertEqual(self.client.post(self.address("gabung"), {}).status_code, 403)
        self.assertTrue(OfficeChange.objects.filter(pk=change.pk).exists())

    def test_unknown_changes_and_closed_offices_are_not_found(self) -> None:
        self.assertEqual(self.client.get(self.address("lain")).status_code, 404)
        Office.objects.filter(pk=self.old.pk).update(is_active=False)
        self.assertEqual(self.client.get(self.address("gabung")).status_code, 404)
