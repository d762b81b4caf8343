"""Estimates and figures: measured, rounded, and honest about what they rest on."""

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from blocks.queue import sheets, speech
from blocks.queue.models import Ticket, Turn
from blocks.queue.selectors import estimate, statistics

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture
def served(binding, line, make_counter):
    """Let people have been served: served([5, 7], days=0) took five and seven minutes after ten of waiting."""
    one = make_counter(line)

    def make(minutes, days=0, wait=10):
        day = timezone.localdate() - timedelta(days=days)
        noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=days)
        for at, span in enumerate(minutes):
            number = Ticket.objects.count() + 1
            came = noon + timedelta(minutes=at)
            ticket = Ticket.objects.create(
                app=binding.app,
                source="kios",
                service_id=line.id,
                day=day,
                number=number,
                label=f"A-{number:03}",
                state="done",
                arrived_at=came,
            )
            Turn.objects.create(
                app=binding.app,
                ticket=ticket,
                service_id=line.id,
                day=day,
                state="done",
                place_at=came,
                joined_at=came,
                counter=one.row,
                called_at=came + timedelta(minutes=wait),
                finished_at=came + timedelta(minutes=wait + span),
            )

    return make


def pace(binding, line):
    return estimate.paces(binding, [line], timezone.localdate())[line.id]


def test_nothing_measured_says_so(binding, line):
    found = pace(binding, line)
    assert found.measured == 0
    assert "belum diukur" in found.basis


def test_today_counts_before_the_past_weeks(binding, line, served):
    served([20] * 12, days=3)
    assert (pace(binding, line).high, pace(binding, line).is_today) == (20, False)
    served([6] * 5)
    assert (pace(binding, line).high, pace(binding, line).is_today) == (6, True)


def test_four_of_today_are_too_few_and_old_ones_do_not_count(binding, line, served):
    served([6] * 4)
    served([20] * 12, days=40)
    assert pace(binding, line).measured == 0


def test_a_button_forgotten_for_hours_does_not_count(binding, line, served):
    served([6] * 5 + [600])
    assert pace(binding, line).measured == 5


@pytest.mark.parametrize(
    ("ahead", "counters", "words"),
    [
        (0, 1, "kurang dari 5 menit"),
        (4, 1, "sekitar 30–50 menit"),
        (4, 2, "sekitar 15–25 menit"),
        (4, 0, "belum dapat diperkirakan: loket belum buka"),
    ],
)
def test_the_wait_is_shared_by_the_open_counters(ahead, counters, words):
    assert estimate.of(estimate.Pace(7.5, 12.5, 8, True), ahead, counters).words == words


def test_figures_are_medians_against_the_target(binding, line, served):
    served([5, 9, 40], wait=10)
    served([5], wait=50)
    today = timezone.localdate()
    found = statistics.figures(binding, today, today)
    assert (found.came, found.served, found.left) == (4, 4, 0)
    assert (found.wait, found.longest_wait, found.service) == (Decimal("10.0"), Decimal("50.0"), Decimal("7.0"))
    assert found.in_time_share == Decimal("75.0")
    assert [(row.came, row.service) for row in found.by_counter] == [(4, Decimal("7.0"))]
    assert found.by_hour[0].label == "12.00"
    assert found.by_day == ((today, 4, 4),)


def test_other_days_do_not_count(binding, served):
    served([5], days=1)
    today = timezone.localdate()
    assert statistics.figures(binding, today, today).came == 0


def test_the_workbook_holds_every_table_and_runs_no_formula(binding, line, served):
    served([5, 9])
    today = timezone.localdate()
    content = sheets.workbook("=HYPERLINK(1)", today, today, statistics.figures(binding, today, today))
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Ringkasan", "Per hari", "Per layanan", "Per loket", "Per jam"]
    assert book["Ringkasan"]["A1"].value == "'=HYPERLINK(1)"
    assert [cell.value for cell in book["Per loket"][2]][1:3] == [2, 2]


@pytest.mark.parametrize(
    ("label", "counter", "words"),
    [
        ("A-012", 3, "Nomor antrean A, nol satu dua. Silakan ke loket tiga."),
        ("B-K107", 15, "Nomor antrean B K, satu nol tujuh. Silakan ke loket lima belas."),
        ("AB-900", 21, "Nomor antrean A B, sembilan nol nol. Silakan ke loket dua puluh satu."),
        ("C-010", 110, "Nomor antrean C, nol satu nol. Silakan ke loket seratus sepuluh."),
    ],
)
def test_numbers_are_said_sign_by_sign(label, counter, words):
    assert speech.call(label, counter) == words
