"""Many writers at once: each number once, each step once, no more tries than allowed."""

import time
from collections import Counter
from datetime import timedelta
from random import Random
from threading import Barrier
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.test import TransactionTestCase
from django.utils import timezone

from accounts.tests.builders import a_person, a_position, an_office, an_officer_with
from core import access, guests, numbering, records, succession, tick, turns, workflow
from core.entities import all_entities
from core.models import AuditEntry, JobRun, OfficeChange, Position, Sequence, Transition, WorkItem
from core.rules import RuleBroken
from core.seeding import examples
from core.tests import on_disk
from core.tests.test_guests import Rows

pytestmark = pytest.mark.db
AT_ONCE = 8


def at_once(work, count=AT_ONCE):
    """Run work in threads that begin together, and count what each gave or raised."""
    gate = Barrier(count)

    def run(number):
        gate.wait()
        try:
            return work(number)
        except (access.Forbidden, guests.TooManyTries, workflow.StaleState) as refused:
            return type(refused).__name__

    return Counter(on_disk.in_threads(run, count, at_once=count))


class SharedRowTests(TransactionTestCase):
    """What core counts and claims."""

    def test_each_number_is_given_once_and_none_is_left_out(self):
        def take(number):
            try:
                with transaction.atomic():
                    value = numbering.next_value("laksa.laporan", 2026)
                    if number % 5 == 0:
                        raise InterruptedError
                    return value
            except InterruptedError:
                return None

        with on_disk.database():
            taken = [value for value in on_disk.in_threads(take, 60) if value is not None]
        self.assertEqual(sorted(taken), list(range(1, 49)))

    def test_a_pin_is_looked_at_ten_times_however_many_try(self):
        entity = SimpleNamespace(app="uji", name="laporan", model=SimpleNamespace(_default_manager=Rows()))
        with on_disk.database():
            found = at_once(lambda _number: guests.find(entity, "00001/UJI/2026", "000000"), 40)
        self.assertEqual(found, {None: guests.TRIES, "TooManyTries": 40 - guests.TRIES})

    def test_a_job_of_the_clock_is_claimed_once(self):
        job, now = tick.Job("uji", lambda _now: 1, every=timedelta(hours=1)), timezone.now()
        with on_disk.database():
            self.assertEqual(at_once(lambda _number: tick._claim(job, now)), {True: 1, False: AT_ONCE - 1})
            self.assertEqual(on_disk.aside(JobRun.objects.count), 1)

    def test_a_change_of_offices_is_carried_out_once(self):
        office, new, admin = an_office(), an_office(), an_officer_with("core", "administrator")
        given = {"kind": "gabung", "decree": "Perda 4/2026", "made_by": admin, "on": timezone.localdate()}
        change = OfficeChange.objects.create(**given, office=office, into=new)
        chair = a_position(office)
        with on_disk.database():
            at_once(lambda _number: succession.carry_out(access.system(), change))
            chair, done = on_disk.aside(
                lambda: (
                    Position.objects.get(pk=chair.pk),
                    AuditEntry.objects.filter(action="office_change", object_id=office.pk).count(),
                )
            )
        self.assertEqual((chair.office_id, done), (new.pk, 1))

    def test_who_holds_a_row_finds_free_what_nobody_else_does(self):
        office = an_office()

        def take(number):
            with transaction.atomic():
                turns.hold(office)
                if Position.objects.filter(office=office).exists():
                    return False
                time.sleep(0.02)
                a_position(office)
                return True

        with on_disk.database():
            self.assertEqual(at_once(take), {True: 1, False: AT_ONCE - 1})


class RecordTests(TransactionTestCase):
    """Records of an application of this replica, whichever it has."""

    def setUp(self):
        for number in range(4):
            a_person(f"Warga {number}", nik=f"367101520190{number + 1:04}")
        an_officer_with("core", "petugas_akun")
        self.entity, self.record, self.step = first_that_moves()

    def fresh(self):
        return self.entity.model._default_manager.get(pk=self.record.pk)

    def test_a_step_is_made_once(self):
        shown = self.fresh()  # all look at the same page before any of them acts

        def move(_number):
            workflow.move(self.entity, shown, self.step.name, access.system())
            return "moved"

        with on_disk.database():
            self.assertEqual(at_once(move), {"moved": 1, "StaleState": AT_ONCE - 1})
            steps, states = on_disk.aside(self.kept)
        self.assertEqual(steps, ["", self.step.name])
        self.assertEqual(set(states), {self.step.target})

    def kept(self):
        about = {"app": self.entity.app, "entity": self.entity.name, "object_id": self.record.pk}
        steps = Transition.objects.filter(**about).order_by("pk").values_list("name", flat=True)
        return list(steps), [self.fresh().state, *WorkItem.objects.filter(**about).values_list("state", flat=True)]

    def test_an_edit_begun_before_a_step_does_not_undo_it(self):
        shown = self.fresh()
        workflow.move(self.entity, self.record, self.step.name, access.system())
        with self.assertRaises(workflow.StaleState):
            records.edit(self.entity, access.system(), shown, {})
        self.assertEqual(self.fresh().state, self.step.target)

    def test_records_made_at_once_have_numbers_without_gap_or_double(self):
        if not self.entity.number:
            self.skipTest("this replica has no entity with a number that moves by itself")

        def make(number):
            try:
                with transaction.atomic():
                    examples.make(self.entity, Random(number))
                    if number % 4 == 0:
                        raise InterruptedError
            except InterruptedError:
                return "given back"
            return "made"

        with on_disk.database():
            self.assertEqual(at_once(make, 12), {"made": 9, "given back": 3})
            numbers, last = on_disk.aside(self.numbered)
        self.assertEqual(len(set(numbers)), len(numbers))
        self.assertEqual(len(numbers), last)

    def numbered(self):
        rows = Sequence.objects.filter(scope__startswith=f"{self.entity.app}.{self.entity.name}")
        numbers = self.entity.model._default_manager.values_list("number", flat=True)
        return list(numbers), sum(rows.values_list("value", flat=True))


def first_that_moves():
    """An entity, one record of it, and a step that the system can make from its first state."""
    found = None
    for entity in all_entities():
        if entity.workflow is None or (found and not entity.number):
            continue
        try:
            with transaction.atomic():
                record = examples.make(entity, Random(1))
                step = next(step for step in entity.workflow.from_state(record.state) if can_move(entity, record, step))
        except (IntegrityError, RuleBroken, access.Forbidden, examples.NoExample, StopIteration):
            continue
        found = entity, record, step
        if entity.number:
            break
    return found or pytest.skip("no entity of this replica moves without more ado")


def can_move(entity, record, step):
    """Try a step that leaves its state, and take it back."""
    if step.target in step.sources:
        return False
    point = transaction.savepoint()
    try:
        workflow.move(entity, record, step.name, access.system())
    except (RuleBroken, access.Forbidden, workflow.StaleState):
        return False
    finally:
        transaction.savepoint_rollback(point)
        record.refresh_from_db()
    return True
