"""The clock's jobs: leases, failures, escalation, retention's housekeeping."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest
from django.contrib.sessions.models import Session
from django.test import TestCase
from django.utils import timezone

from accounts.tests.builders import a_position, an_office, an_officer, holding
from core import escalation, retention, tick
from core.models import IssuedDocument, JobRun, LateNotice, Notification, StoredFile, WorkItem


class TickTests(TestCase):
    """How jobs are run."""

    def run_jobs(self, *jobs, now=None):
        with patch("core.tick.JOBS", jobs):
            return tick.run(now)

    def test_failing_job_does_not_stop_the_next(self):
        def fail(now):
            raise ZeroDivisionError

        with self.assertLogs("core.tick", "ERROR"):
            report = self.run_jobs(tick.Job("satu", fail), tick.Job("dua", lambda now: 3))
        self.assertEqual(report, {"satu": "ZeroDivisionError", "dua": 3})
        self.assertEqual(JobRun.objects.get(name="satu").error, "ZeroDivisionError")

    def test_leased_job_is_left_to_who_has_it(self):
        now = timezone.now()
        JobRun.objects.create(name="satu", leased_until=now + timedelta(minutes=1))
        self.assertEqual(self.run_jobs(tick.Job("satu", lambda now: 1), now=now), {})

    def test_lease_of_a_dead_tick_runs_out(self):
        now = timezone.now()
        JobRun.objects.create(name="satu", leased_until=now - timedelta(seconds=1))
        self.assertEqual(self.run_jobs(tick.Job("satu", lambda now: 1), now=now), {"satu": 1})

    def test_rare_job_waits_for_its_time(self):
        now = timezone.now()
        job = tick.Job("malam", lambda now: 1, every=timedelta(hours=20))
        self.assertEqual(self.run_jobs(job, now=now), {"malam": 1})
        self.assertEqual(self.run_jobs(job, now=now + timedelta(hours=1)), {})
        self.assertEqual(self.run_jobs(job, now=now + timedelta(hours=21)), {"malam": 1})

    def test_all_real_jobs_run_on_an_empty_replica(self):
        self.assertEqual(set(tick.run()), {job.name for job in tick.JOBS})
        self.assertFalse(JobRun.objects.exclude(error="").exists())


@pytest.mark.db
class EscalationTests(TestCase):
    """Late work goes up."""

    def setUp(self):
        above = an_office()
        below = an_office(parent=above)
        self.heads = [an_officer(), an_officer()]
        for user, office in zip(self.heads, (below, above), strict=True):
            holding(user, a_position(office, is_head=True), date(2020, 1, 1))
        self.now = timezone.now()
        self.item = WorkItem.objects.create(
            app="uji", entity="laporan", object_id=1, number="00001", state="proses", phase="working", office=below
        )

    def late(self, days, phase="working"):
        due_at = self.now - timedelta(minutes=1)
        while escalation.late_by(due_at, self.now) < days:
            due_at -= timedelta(days=1)
        WorkItem.objects.update(due_at=due_at, phase=phase)
        escalation.run(self.now)
        self.item.refresh_from_db()
        return list(Notification.objects.order_by("pk").values_list("user", flat=True))

    def test_head_of_the_holding_office_is_told_first(self):
        self.assertEqual(self.late(0), [self.heads[0].pk])
        self.assertEqual(self.item.escalation_level, 1)

    def after(self, workdays):
        """Let the clock run when so many working days have passed."""
        began = self.now
        while escalation.late_by(began, self.now) < workdays:
            self.now += timedelta(days=1)
        escalation.run(self.now)
        self.item.refresh_from_db()
        return list(Notification.objects.order_by("pk").values_list("user", flat=True))

    def test_office_above_is_told_after_three_working_days(self):
        self.late(0)
        self.assertEqual(self.after(2), [self.heads[0].pk])
        self.assertEqual(self.after(1), [self.heads[0].pk, self.heads[1].pk])
        self.assertEqual(self.item.escalation_level, 2)

    def test_nobody_is_reprimanded_on_the_day_of_the_reminder_however_late(self):
        self.assertEqual(self.late(40), [self.heads[0].pk])
        escalation.run(self.now)
        self.assertEqual(LateNotice.objects.get().late_workdays, 40)
        self.assertEqual(self.after(2), [self.heads[0].pk])
        self.assertEqual(self.after(1), [self.heads[0].pk, self.heads[1].pk])
        self.after(3)
        self.assertEqual(LateNotice.objects.count(), 2)
        self.after(1)
        levels = LateNotice.objects.order_by("level").values_list("level", "late_workdays")
        self.assertEqual(list(levels), [(1, 40), (2, 43), (3, 47)])

    def test_old_work_that_is_late_at_once_goes_out_as_one_letter_with_a_list(self):
        due_at = self.now - timedelta(days=90)
        old = {"app": "uji", "entity": "laporan", "state": "proses", "phase": "working", "office": self.item.office}
        WorkItem.objects.bulk_create(
            WorkItem(**old, object_id=number, number=f"{number:05}", due_at=due_at + timedelta(hours=number))
            for number in range(2, 202)
        )
        self.late(0)
        notices = list(LateNotice.objects.order_by("due_at"))
        self.assertEqual((len(notices), len({row.number for row in notices})), (201, 1))
        told = Notification.objects.get()
        self.assertEqual((told.user, told.title), (self.heads[0], "Lewat tenggat: 201 berkas"))
        self.assertIn(notices[0].number, told.text)
        [letter] = escalation.letters()
        self.assertEqual((letter, letter.count), (notices[0], 201))
        self.assertEqual(escalation.in_letter(notices[7]), notices)
        self.after(0)
        self.assertEqual(Notification.objects.count(), 1)

    def test_few_get_a_letter_each_and_each_office_its_own(self):
        due_at, other = self.now - timedelta(hours=1), an_office()
        for number in range(2, 2 + escalation.FEW):
            WorkItem.objects.create(
                app="uji",
                entity="laporan",
                object_id=number,
                state="proses",
                phase="working",
                office=other,
                due_at=due_at,
            )
        self.late(0)
        self.assertEqual(len(set(LateNotice.objects.values_list("number", flat=True))), escalation.FEW + 1)
        self.assertEqual([letter.count for letter in escalation.letters()], [1] * (escalation.FEW + 1))

    def test_second_run_tells_nobody_again(self):
        self.late(0)
        self.assertEqual(len(self.late(0)), 1)

    def test_each_level_has_one_numbered_letter_for_a_deadline(self):
        self.late(0)
        self.after(3)
        escalation.run(self.now)
        rows = list(LateNotice.objects.order_by("level"))
        self.assertEqual([(row.level, row.whom) for row in rows], [(1, "kepala"), (2, "sekda")])
        self.assertEqual(len({row.number for row in rows}), 2)
        self.assertEqual([row.late_workdays for row in rows], [0, 3])

    def test_the_levels_are_the_regions(self):
        escalation.change(None, {"kepala": 2, "sekda": 4, "kepala_daerah": 6})
        self.assertEqual(self.late(1), [])
        self.assertEqual(self.late(2), [self.heads[0].pk])

    def test_a_transfer_does_not_begin_the_ladder_again(self):
        self.late(0)
        WorkItem.objects.update(state="lain", escalation_level=0)
        escalation.run(self.now)
        self.assertEqual(LateNotice.objects.count(), 1)

    def test_finished_work_is_left_alone(self):
        self.assertEqual(self.late(9, phase="done"), [])


@pytest.mark.db
class HousekeepingTests(TestCase):
    """What nobody needs any more goes."""

    def a_file(self, token):
        stored = StoredFile.objects.create(
            token=token, content=f"{token}.pdf", original_name="a.pdf", kind="pdf", content_type="x", size=1, sha256="x"
        )
        StoredFile.objects.update(created_at=timezone.now() - timedelta(days=3))
        return stored

    def test_upload_that_no_record_took_goes_and_one_in_use_stays(self):
        self.a_file("yatim")
        used = self.a_file("dipakai")
        IssuedDocument.objects.create(kind="x", number="1", code="c", issued_at=timezone.now(), file=used)
        retention.run(timezone.now())
        self.assertEqual(list(StoredFile.objects.all()), [used])

    def test_ended_sessions_go(self):
        now = timezone.now()
        Session.objects.create(session_key="a", session_data="", expire_date=now - timedelta(days=1))
        Session.objects.create(session_key="b", session_data="", expire_date=now + timedelta(days=1))
        self.assertEqual(retention.run(now), 1)
        self.assertEqual(Session.objects.get().session_key, "b")
