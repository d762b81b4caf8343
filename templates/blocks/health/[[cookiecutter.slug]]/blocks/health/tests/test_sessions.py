"""A day at the posyandu: measured, sent, verified, followed up; who may and who may not."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.health.models import Measurement, Session, Status
from blocks.health.selectors import sheets
from blocks.health.services import entry, judging, sessions
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = pytest.mark.db


def referrals(binding):
    return binding.entity_of("referral").model.objects.all()


def approved(binding, cadre, nutritionist, record):
    entry.submit(binding, cadre, record)
    record.refresh_from_db()
    sessions.approve(binding, nutritionist, record, set())


def test_a_day_is_measured_sent_and_verified(binding, post, child, usual, session, cadre, nutritionist):
    here = post()
    thrives = child(here)
    record = session(here, {thrives: usual(thrives)})
    assert entry.submit(binding, cadre, record)
    assert not entry.submit(binding, cadre, record)
    record.refresh_from_db()
    sessions.approve(binding, nutritionist, record, set())
    thrives.health.refresh_from_db()
    assert thrives.health.hfa == "normal"
    assert Measurement.objects.get().status == Status.VERIFIED
    assert not referrals(binding).exists()


def test_a_stunted_child_is_followed_up_once(binding, post, child, usual, session, cadre, nutritionist, today):
    here = post()
    short = child(here)
    approved(binding, cadre, nutritionist, session(here, {short: usual(short, height=-2.5)}))
    made = referrals(binding).get()
    assert getattr(made, binding.referral_reason) == "pendek"
    record = session(here, {short: usual(short, height=-2.5)}, today - timedelta(days=1))
    approved(binding, cadre, nutritionist, record)
    assert referrals(binding).count() == 1


def test_weight_that_does_not_rise_is_followed_up(binding, post, child, usual, session, cadre, nutritionist, today):
    here = post()
    flat = child(here, days=300)
    last_month = today.replace(day=1) - timedelta(days=1)
    earlier = Session.objects.create(app=binding.app, post_id=here.pk, day=last_month)
    days = (last_month - flat.health.starts_on).days
    Measurement.objects.create(
        subject=flat.health,
        session=earlier,
        day=last_month,
        age_days=days,
        weight_kg=usual(flat)["weight"],
        flat_times=1,
    )
    record = session(here, {flat: usual(flat)})
    one = Measurement.objects.get(subject=flat.health, day=today)
    assert (one.gain, one.flat_times) == ("T", 2)
    approved(binding, cadre, nutritionist, record)
    assert getattr(referrals(binding).get(), binding.referral_reason) == "tidak_naik"


def test_a_second_weighing_in_a_month_is_compared_with_the_month_before(binding, post, child):
    here, first = post(), date(2026, 10, 12)
    one = child(here, days=(timezone.localdate() - first).days + 300)
    for day, kilos in ((first, "8.0"), (date(2026, 11, 3), "8.1"), (date(2026, 11, 20), "8.6")):
        row = Session.objects.create(app=binding.app, post_id=here.pk, day=day)
        taken = Measurement(subject=one.health, session=row, day=day, weight_kg=Decimal(kilos))
        judging.judge(binding, taken)
        taken.save()
    assert [row.gain for row in one.health.measurements.order_by("day")] == ["B", "T", "N"]


def test_a_correction_of_birth_keeps_what_nobody_verified_out(binding, post, child, usual, session):
    one = child(post())
    session(getattr(one, binding.child_post), {one: usual(one)})
    judging.anew(binding, one.health)
    one.health.refresh_from_db()
    assert one.health.hfa == ""


def test_a_slip_of_twenty_centimetres_is_asked_about(binding, post, child):
    here, first = post(), date(2026, 10, 8)
    one = child(here, days=(timezone.localdate() - first).days + 770)
    for day, height in ((first, "85.0"), (date(2026, 11, 27), "106.5"), (date(2026, 11, 28), "86.5")):
        row = Session.objects.create(app=binding.app, post_id=here.pk, day=day)
        taken = Measurement(subject=one.health, session=row, day=day, height_cm=Decimal(height), position="berdiri")
        judging.judge(binding, taken)
        taken.save()
    assert [row.doubts for row in one.health.measurements.order_by("day")] == [[], ["tinggi_melonjak"], ["memendek"]]


def test_what_cannot_be_must_be_measured_again_before_sending(binding, post, child, usual, session, cadre):
    here = post()
    odd = child(here)
    record = session(here, {odd: usual(odd) | {"height": "107.5"}})
    with pytest.raises(RuleBroken, match="perlu diperiksa lagi"):
        entry.submit(binding, cadre, record)
    line = usual(odd) | {"height": "107.5", "confirmed": "1"}
    assert entry.save(binding, cadre, record, {odd.health_id: line}) == []
    assert entry.submit(binding, cadre, record)


def test_a_doubted_measurement_begins_nothing(binding, post, child, usual, session, cadre, nutritionist):
    here = post()
    short = child(here)
    record = session(here, {short: usual(short, height=-3.5)})
    entry.submit(binding, cadre, record)
    record.refresh_from_db()
    assert sessions.approve(binding, nutritionist, record, {Measurement.objects.get().pk}) == 0
    short.health.refresh_from_db()
    assert (short.health.hfa, Measurement.objects.get().status) == ("", Status.DOUBTFUL)


def test_another_phone_is_not_overwritten(binding, post, child, usual, session, cadre):
    here = post()
    one = child(here)
    record = session(here, {one: usual(one)})
    (refused,) = entry.save(binding, cadre, record, {one.health_id: {"weight": "8.0", "seen": "0"}})
    assert refused.is_conflict
    assert entry.save(binding, cadre, record, {one.health_id: {"weight": "8.0", "seen": "1"}}) == []


def test_an_emptied_line_takes_the_measurement_back(binding, post, child, usual, session, cadre):
    here = post()
    one = child(here)
    record = session(here, {one: usual(one)})
    entry.save(binding, cadre, record, {one.health_id: {"weight": ""}})
    assert not Measurement.objects.exists()
    with pytest.raises(RuleBroken, match="Belum ada anak"):
        entry.submit(binding, cadre, record)


def test_what_is_sent_takes_nothing_more(binding, post, child, usual, session, cadre):
    here = post()
    one = child(here)
    record = session(here, {one: usual(one)})
    entry.submit(binding, cadre, record)
    with pytest.raises(StaleState, match="tidak dapat diubah"):
        entry.save(binding, cadre, record, {one.health_id: {"weight": "8.0"}})


def test_a_day_to_come_and_one_long_ago_are_refused(binding, post, cadre, today):
    here = post()
    with pytest.raises(RuleBroken, match="belum tiba"):
        entry.open_session(binding, cadre, here, today + timedelta(days=1))
    with pytest.raises(RuleBroken, match="hanya dapat diisi"):
        entry.open_session(binding, cadre, here, today - timedelta(days=60))


def test_a_posyandu_has_one_sheet_a_day(binding, post, cadre, today):
    here = post()
    first = entry.open_session(binding, cadre, here, today)
    assert entry.open_session(binding, cadre, here, today) == first


def test_a_child_of_another_posyandu_is_not_on_the_sheet(binding, post, child, usual, session, cadre):
    here, other = post(), post("Posyandu Lain")
    stranger = child(other)
    record = session(here, {})
    (refused,) = entry.save(binding, cadre, record, {stranger.health_id: usual(stranger)})
    assert "tidak terdaftar" in refused.text


def test_the_cadre_of_another_posyandu_is_refused(binding, post, officer, child, usual, session, today):
    here, colleague = post(), officer(binding.recorders[0])
    post("Posyandu Lain", first=colleague)
    one = child(here)
    record = session(here, {one: usual(one)})
    with pytest.raises(Forbidden):
        entry.open_session(binding, colleague, here, today)
    with pytest.raises(Forbidden):
        entry.save(binding, colleague, record, {one.health_id: {"weight": "8.0"}})
    assert [row.name for row in sheets.board(binding, colleague, today)] == ["Posyandu Lain"]


def test_the_nutritionist_of_another_posyandu_does_not_verify(binding, post, officer, child, usual, session, cadre):
    here, other = post(), officer(binding.reviewers[0])
    one = child(here)
    record = session(here, {one: usual(one)})
    entry.submit(binding, cadre, record)
    record.refresh_from_db()
    with pytest.raises(Forbidden):
        sessions.approve(binding, other, record, set())
    assert Measurement.objects.get().status == Status.ENTERED


def test_a_corrected_birth_date_judges_anew(binding, post, child, usual, session, nutritionist, today):
    from core import records

    here = post()
    one = child(here, days=400)
    session(here, {one: usual(one)})
    before = Measurement.objects.get().hfa_z
    records.edit(binding.entity_of("child"), nutritionist, one, {binding.child_birth: today - timedelta(days=700)})
    after = Measurement.objects.get()
    assert (after.age_days, after.hfa) == (700, "sangat_pendek")
    assert after.hfa_z < before


def test_a_cadre_registers_no_child_at_another_posyandu(binding, post, officer, cadre, nutritionist, today):
    from core import records

    other = officer(binding.recorders[0])
    here = post()
    post("Posyandu Lain", first=other)
    values = {
        binding.child_name: "Anak Uji",
        binding.child_birth: today - timedelta(days=90),
        binding.child_sex: "p",
        binding.child_post: here,
    }
    with pytest.raises(Forbidden, match="bukan wilayah kerja"):
        records.create(binding.entity_of("child"), other, values)
    assert records.create(binding.entity_of("child"), cadre, values).pk
