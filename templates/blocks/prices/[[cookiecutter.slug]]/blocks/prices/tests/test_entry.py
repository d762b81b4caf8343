"""Entering a sheet: saved as typed, sent once, nothing overwritten unseen."""

from datetime import timedelta
from decimal import Decimal

import pytest

from blocks.prices.models import Sheet
from blocks.prices.selectors import sheets
from blocks.prices.services import entry
from core import access, records, workflow
from core.rules import RuleBroken

pytestmark = [pytest.mark.db, pytest.mark.django_db]


def values(binding, record):
    rows = binding.prices_of(record)
    return {getattr(row, f"{binding.priced}_id"): getattr(row, binding.value) for row in rows}


def test_lines_are_kept_one_by_one(binding, good, sheet):
    rice, egg = good("beras"), good("telur", 20000, 40000)
    record = sheet({rice: "12.500"}, state="draft")
    assert values(binding, record) == {rice.pk: Decimal(12500)}
    assert [line.is_filled for line in sheets.lines(binding, record)] == [True, False]
    assert egg.pk not in values(binding, record)


def test_a_wrong_line_keeps_no_other_from_being_saved(binding, good, sheet, surveyor):
    rice, egg = good("beras"), good("telur", 20000, 40000)
    record = sheet({}, state="draft")
    refused = entry.save(binding, surveyor, record, {rice.pk: {"value": "12,5"}, egg.pk: {"value": "25000"}})
    assert [(one.commodity_id, one.is_conflict) for one in refused] == [(rice.pk, False)]
    assert values(binding, record) == {egg.pk: Decimal(25000)}


def test_the_price_before_stands_beside_it_with_its_change(binding, good, sheet):
    rice = good("beras")
    sheet({rice: "12000"}, days=1, state="sent")
    record = sheet({rice: "12600"}, state="draft")
    line = sheets.lines(binding, record)[0]
    assert (line.previous, line.change) == (Decimal(12000), Decimal("5.0"))


def test_a_draft_of_yesterday_is_no_price_before(binding, good, sheet):
    rice = good("beras")
    sheet({rice: "12000"}, days=1, state="draft")
    assert sheets.lines(binding, sheet({rice: "12600"}, state="draft"))[0].previous is None


def test_an_incomplete_sheet_cannot_be_sent_and_says_what_lacks(binding, good, sheet, surveyor):
    rice = good("beras")
    good("telur", 20000, 40000)
    record = sheet({rice: "12000"}, state="draft")
    with pytest.raises(RuleBroken, match="Telur"):
        entry.submit(binding, surveyor, record)
    record.refresh_from_db()
    assert record.state == binding.entity.workflow.start


def test_the_step_itself_refuses_too(binding, good, sheet, surveyor):
    good("beras")
    record = sheet({}, state="draft")
    with pytest.raises(RuleBroken):
        workflow.move(binding.entity, record, binding.submit, surveyor)


def test_a_reason_completes_the_sheet(binding, good, sheet):
    reason = next(iter(entry.options(binding, binding.missing)))
    record = sheet({good("beras"): {"value": "", "missing": reason}}, state="sent")
    assert binding.phase(record) == "verifying"


def test_a_jump_needs_a_note(binding, good, sheet, surveyor):
    rice = good("beras")
    sheet({rice: "12000"}, days=1)
    record = sheet({rice: "16000"}, state="draft")
    with pytest.raises(RuleBroken):
        entry.submit(binding, surveyor, record)
    entry.save(binding, surveyor, record, {rice.pk: {"value": "16000", "note": "Panen gagal"}})
    assert entry.submit(binding, surveyor, record)


def test_out_of_range_needs_a_confirmation_and_a_new_price_takes_it_back(binding, good, sheet, surveyor):
    rice = good("beras")
    record = sheet({rice: {"value": "25000", "confirmed": True}}, state="draft")
    assert binding.is_complete(record)
    entry.save(binding, surveyor, record, {rice.pk: {"value": "26000"}})
    assert not binding.is_complete(record)


def test_sending_twice_sends_once(binding, good, sheet, surveyor):
    record = sheet({good("beras"): "12000"}, state="draft")
    assert [entry.submit(binding, surveyor, record) for _try in range(2)] == [True, False]


def test_a_sent_sheet_takes_no_more(binding, good, sheet, surveyor):
    rice = good("beras")
    record = sheet({rice: "12000"}, state="sent")
    with pytest.raises(workflow.StaleState, match="tidak dapat diubah"):
        entry.save(binding, surveyor, record, {rice.pk: {"value": "13000"}})
    assert values(binding, record) == {rice.pk: Decimal(12000)}


def test_what_another_device_wrote_is_not_overwritten_unseen(binding, good, sheet, surveyor):
    rice = good("beras")
    record = sheet({rice: "12000"}, state="draft")
    stale = entry.save(binding, surveyor, record, {rice.pk: {"value": "15000", "seen": ""}})
    assert [one.is_conflict for one in stale] == [True]
    assert values(binding, record) == {rice.pk: Decimal(12000)}
    assert entry.save(binding, surveyor, record, {rice.pk: {"value": "15000", "seen": "12000"}}) == []


def test_the_same_line_sent_again_is_no_conflict(binding, good, sheet, surveyor):
    rice = good("beras")
    record = sheet({rice: "12000"}, state="draft")
    assert entry.save(binding, surveyor, record, {rice.pk: {"value": "12000", "seen": ""}}) == []


def test_a_market_has_one_sheet_a_day(binding, market, surveyor, today):
    first = entry.open_sheet(binding, surveyor, market(), today)
    assert entry.open_sheet(binding, surveyor, market(), today) == first
    with pytest.raises(RuleBroken, match="sudah ada"):
        records.create(binding.entity, surveyor, {binding.market: market(), binding.day: today})
    assert Sheet.objects.count() == 1


@pytest.mark.parametrize(("shift", "words"), [(1, "belum tiba"), (-400, "hanya dapat diisi")])
def test_days_to_come_and_long_ago_are_refused(binding, market, surveyor, today, shift, words):
    with pytest.raises(RuleBroken, match=words):
        entry.open_sheet(binding, surveyor, market(), today + timedelta(days=shift))


def test_a_place_that_is_no_market_is_refused(binding, surveyor, today):
    from core.models import Place

    elsewhere = Place.objects.create(code="taman-uji", kind="park", name="Taman Uji")
    with pytest.raises(RuleBroken, match="bukan pasar"):
        entry.open_sheet(binding, surveyor, elsewhere, today)


def test_a_stranger_enters_nothing(binding, market, actor, today):
    with pytest.raises(access.Forbidden):
        entry.open_sheet(binding, actor(), market(), today)
    assert Sheet.objects.count() == 0
