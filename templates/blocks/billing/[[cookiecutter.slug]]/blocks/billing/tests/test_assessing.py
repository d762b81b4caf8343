"""A year's bills for a register: each record once, faults beside it, sums that hold."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from blocks.billing import assessing, charges, reconcile
from blocks.billing.models import Assessment, Invoice
from blocks.billing.tests.test_invoices import send
from core import bulk
from core.rules import RuleBroken

pytestmark = [pytest.mark.db, pytest.mark.usefixtures("_stand_in")]


@pytest.fixture
def year():
    return timezone.localdate().year


@pytest.fixture
def run(register, objects, assessor, year):
    return assessing.begin(register, year, assessor)


def fresh(run):
    return Assessment.objects.get(pk=run.pk)


def test_every_record_gets_one_bill(register, objects, run, year):
    bills = register.bills().filter(**{register.period: year})
    assert sorted(getattr(one, f"{register.entity.parent}_id") for one in bills) == [one.pk for one in objects]
    assert all(one.billing.virtual_account and one.billing.number for one in bills if one.billing.amount)


def test_the_control_sums_hold(run, objects):
    done = fresh(run)
    assert (done.expected, done.made, done.failed, done.is_whole) == (3, 3, 0, True)
    assert assessing.stored_amount(done) == int(done.amount) > 0


def test_a_year_is_billed_once(register, run, assessor, year):
    with pytest.raises(RuleBroken, match="sudah punya tagihan"):
        assessing.begin(register, year, assessor)


def test_only_this_year_and_the_next_are_billed(register, objects, assessor, year):
    for other in (year - 1, year + 2, 0):
        with pytest.raises(RuleBroken, match="hanya untuk tahun"):
            assessing.begin(register, other, assessor)


def test_two_runs_at_once_are_refused(register, objects, assessor, year):
    assessing.open_run(register, year, assessor, 3)
    with pytest.raises(RuleBroken, match="sedang berjalan"):
        assessing.begin(register, year, assessor)


def test_a_record_that_cannot_be_billed_stops_no_other(register, objects, assessor, year, monkeypatch):
    settle = assessing._Run._settle
    bad = objects[1].pk
    monkeypatch.setattr(
        assessing._Run,
        "_settle",
        lambda self, whole, draft: "Kurang." if whole.pk == bad else settle(self, whole, draft),
    )
    done = fresh(assessing.begin(register, year, assessor))
    assert (done.made, done.failed, done.is_whole) == (2, 1, True)
    assert [(one.object_id, one.text) for one in done.faults.all()] == [(bad, "Kurang.")]
    monkeypatch.undo()
    again = fresh(assessing.begin(register, year, assessor))
    assert (again.expected, again.made) == (1, 1)


def test_what_the_database_refuses_together_is_made_one_by_one(register, objects, assessor, year, monkeypatch):
    def refuse(entity, actor, drafts):
        raise IntegrityError

    monkeypatch.setattr(bulk, "create_many", refuse)
    assert fresh(assessing.begin(register, year, assessor)).made == 3


def test_a_run_that_was_cut_off_goes_on(register, objects, assessor, year):
    run = assessing.open_run(register, year, assessor, 3)
    Assessment.objects.filter(pk=run.pk).update(leased_until=timezone.now() + timedelta(minutes=3))
    assert assessing.run_waiting(register, timezone.now()) == 0
    Assessment.objects.filter(pk=run.pk).update(leased_until=timezone.now() - timedelta(minutes=1))
    assert assessing.run_waiting(register, timezone.now()) == 1
    assert fresh(run).made == 3


def test_the_deduction_is_given_once_to_a_taxpayer(register, objects, assessor, year):
    if not register.once:
        pytest.skip("nothing is given once")
    owner = register.register_entity.owner
    objects[0].__class__.objects.update(**{f"{owner}_id": getattr(objects[0], f"{owner}_id")})
    assessing.begin(register, year, assessor)
    bills = list(register.bills().filter(**{register.period: year}))
    having = [one for one in bills if getattr(one, register.once)]
    highest = max(getattr(one, register.once_rank) for one in bills)
    assert [getattr(one, register.once_rank) for one in having] == [highest]


def test_a_second_bill_of_the_year_is_refused_by_the_form_too(register, objects, run, year):
    record = register.bills().first()
    values = {register.entity.parent: getattr(record, register.entity.parent), register.period: year}
    assert not register.is_only_bill(register.entity.model(**values))
    with pytest.raises(IntegrityError), transaction.atomic():
        register.entity.model.objects.create(**values, number="X")


def test_a_call_back_sent_twice_books_a_tax_once(register, run):
    record = register.bills().filter(billing__amount__gt=0).first()
    row = charges.put(register, record, record.billing)
    first, second = send(register, row), send(register, row)
    assert (first.status_code, second.status_code) == (200, 200)
    row = Invoice.objects.get(pk=row.pk)
    assert (row.status, row.payments.count(), int(row.paid)) == ("paid", 1, row.total)


def test_the_bank_s_file_books_a_tax_whose_notice_was_lost(register, run, assessor):
    record = register.bills().filter(billing__amount__gt=0).first()
    row, today = charges.put(register, record, record.billing), timezone.localdate()
    data = f"referensi,virtual_account,jumlah\nB-1,{row.virtual_account},{row.rest}\n".encode()
    made = reconcile.run(register, today, "bank.csv", data, assessor)
    assert [line.result for line in made.lines.all()] == ["booked"]


def test_the_page_starts_a_run_and_shows_its_sums(register, objects, assessor, year):
    client = Client()
    client.force_login(assessor.user)
    assert client.get(register.url("assessments")).status_code == 200
    answer = client.post(register.url("assessments"), {"tahun": str(year)}, follow=True)
    assert "3" in answer.content.decode()
    assert Assessment.objects.get().made == 3


def test_a_wrong_year_is_told(register, objects, assessor):
    client = Client()
    client.force_login(assessor.user)
    answer = client.post(register.url("assessments"), {"tahun": "seribu"}, follow=True)
    assert "Penetapan hanya untuk tahun" in answer.content.decode()


def test_nobody_else_opens_or_starts_it(register, objects, world, year):
    for user in (None, world.stranger, world.officer(register.app, register.treasurer)):
        client = Client()
        if user is not None:
            client.force_login(user)
        assert client.get(register.url("assessments")).status_code in (302, 403)
        assert client.post(register.url("assessments"), {"tahun": str(year)}).status_code in (302, 403)
    assert not Assessment.objects.exists()
