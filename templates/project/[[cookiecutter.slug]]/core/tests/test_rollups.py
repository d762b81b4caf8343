"""Figures worked out at night are those that would be counted at once; the roll-up catches up and repeats nothing."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from accounts.models import Person, User
from core import figure_panels, measures, rollups
from core.access import system
from core.indicators import period_of
from core.models import FigureRollup, Transition
from core.tests.bare_records import a_bare, places

HEAVY = list(rollups.heavy_indicators())

pytestmark = pytest.mark.django_db


def named(pair):
    return f"{pair[0]}.{pair[1].id}"


@pytest.fixture(autouse=True)
def people():
    places()
    for number in range(3):
        person = Person.objects.create(full_name=f"Warga {number}", phone=f"+6281200000{number:02}")
        User.objects.create_user(person=person, kind="resident", status="active")


def some_records(indicator):
    """Records that came into the states a figure counts by, after steps of different length."""
    now = timezone.now()
    for measure in indicator.compute.measures:
        for number in range(4):
            record = a_bare(measure.entity)
            at = now - timedelta(days=number, hours=number)
            steps = {"": measure.at.state or ""}
            if measure.gap is not None:
                steps = {measure.gap.first: "", measure.gap.last: measure.at.state}
            for back, (name, state) in enumerate(reversed(steps.items())):
                Transition.objects.create(
                    app=measure.app,
                    entity=measure.at.holder or measure.entity_name,
                    object_id=record.pk,
                    name=name,
                    to_state=state,
                    at=at - timedelta(days=back * (number + 1), hours=back * number),
                )


@pytest.mark.parametrize("pair", HEAVY, ids=named)
def test_the_roll_up_equals_the_figure_counted_at_once(pair):
    app, indicator = pair
    some_records(indicator)
    if any(measure.gap is not None for measure in indicator.compute.measures):
        assert indicator.compute(period_of("tahun"), system()) is not None
    for kind in rollups.LOOK_BACK:
        period = period_of(kind)
        counted = indicator.compute(period, system())
        rollups.roll(app, indicator, period, timezone.now())
        reader = rollups.reader_of(indicator, period)
        with patch.object(measures, "values", side_effect=AssertionError("counted at once")):
            assert indicator.compute(period, system(), reader) == counted


@pytest.fixture
def one():
    """One application's figure, alone."""
    if not HEAVY:
        pytest.skip("no application here has such a figure")
    with patch.object(rollups, "heavy_indicators", lambda: iter(HEAVY[:1])):
        yield HEAVY[0]


def test_a_second_run_of_the_night_does_nothing(one):
    now = timezone.localtime().replace(hour=0, minute=5)
    assert rollups.run(now) == sum(rollups.LOOK_BACK.values())
    rows = FigureRollup.objects.count()
    assert rollups.run(now + timedelta(minutes=10)) == 0
    assert FigureRollup.objects.count() == rows


def test_the_next_night_does_what_is_still_read_and_after_a_week_the_rest(one):
    now = timezone.localtime().replace(hour=0, minute=5)
    rollups.run(now)
    recent = rollups.EVERY_NIGHT * len(rollups.LOOK_BACK)
    assert rollups.run(now + timedelta(days=1)) >= recent
    assert rollups.run(now + timedelta(days=8)) >= sum(rollups.LOOK_BACK.values()) - 1


def test_nights_that_were_missed_are_made_up_for_by_day(one):
    now = timezone.localtime().replace(hour=0, minute=5)
    rollups.run(now)
    noon_days_later = now.replace(hour=12) + timedelta(days=3)
    assert rollups.run(noon_days_later) > 0
    assert rollups.run(noon_days_later + timedelta(minutes=10)) == 0


def test_the_page_says_how_old_the_number_is(one):
    _app, indicator = one
    period, now = period_of("bulan"), timezone.now()
    before = figure_panels.panels_of([indicator], period, system())
    assert all("Per tanggal" not in panel.note for panel in before)
    rollups.run(now)
    after = figure_panels.panels_of([indicator], period, system())
    assert all("Per tanggal" in panel.note for panel in after)


@pytest.mark.parametrize("value", [None, 3, 2.5, "satu", True, timedelta(days=1, microseconds=7)])
def test_numbers_come_back_as_they_were(value):
    assert rollups.read_back(rollups.kept(value)) == value
