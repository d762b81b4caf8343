"""Who may not ask: too late, a report owed, a second year in a row, twice a year, an account of somebody else."""

from datetime import date

from django.utils import timezone

from blocks.grants import gates
from blocks.grants.tests import driving


def test_a_sum_that_is_not_the_sum_of_its_lines_is_found_to_the_rupiah(binding, waiting):
    driving.set_lines(binding, waiting, 1_999_999)
    assert not binding.lines_match(waiting)
    driving.set_lines(binding, waiting, 2_000_000)
    assert binding.lines_match(waiting)


def test_the_last_day_is_still_in_time_and_the_next_is_not(binding, waiting):
    today = timezone.localdate()
    driving.put(binding, waiting, **{binding.year: gates.open_year(binding)})
    assert binding.in_time(waiting)
    driving.put(binding, waiting, **{binding.year: today.year})
    assert not binding.in_time(waiting)
    assert gates.closes_on(binding, 2027) == date(2026, binding.setting("submit_month"), binding.setting("submit_day"))


def test_a_report_that_is_overdue_bars_the_next_proposal(binding, waiting, earlier):
    old = earlier(waiting, timezone.localdate().year - 3, granted=5, paid=5)
    assert gates.owed(binding, waiting) == [old.year]
    assert not binding.has_reported(waiting)
    old.reported_at = timezone.now()
    old.save()
    assert binding.has_reported(waiting)


def test_a_report_that_is_not_due_yet_bars_nobody(binding, waiting, earlier):
    earlier(waiting, timezone.localdate().year, granted=5, paid=5)
    assert binding.has_reported(waiting)


def test_two_years_in_a_row_are_refused_unless_the_law_allows_it(binding, waiting, earlier):
    year = binding.of(waiting, "year")
    earlier(waiting, year - 1, granted=5)
    assert not binding.not_in_a_row(waiting)
    holder = binding.holder_of(waiting)
    setattr(holder, binding.lasting, True)
    assert binding.not_in_a_row(waiting)


def test_a_year_between_is_enough(binding, waiting, earlier):
    earlier(waiting, binding.of(waiting, "year") - 2, granted=5)
    assert binding.not_in_a_row(waiting)


def test_an_organisation_asks_once_a_year(binding, waiting, earlier):
    other = earlier(waiting, binding.of(waiting, "year"))
    assert not binding.is_only_one(waiting)
    other.is_over = True
    other.save()
    assert binding.is_only_one(waiting)


def test_the_account_is_the_organisations_own_however_the_bank_writes_it(binding, waiting):
    holder = binding.holder_of(waiting)
    setattr(holder, binding.organisation_name, "Yayasan Bina-Anak Uji")
    setattr(holder, binding.account_holder, "YAYASAN BINA ANAK UJI")
    assert binding.account_is_own(waiting)
    setattr(holder, binding.account_holder, "Ketua Yayasan")
    assert not binding.account_is_own(waiting)


def test_the_report_is_due_early_in_the_next_year(db, binding):
    assert gates.report_due(binding, 2026) == date(2027, binding.setting("report_month"), binding.setting("report_day"))
