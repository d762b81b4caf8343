"""Figures by area, reminders, and what is hidden from the public."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.health.selectors import coverage
from blocks.health.services import doses, entry, reminders, sessions
from core.models import Notification

pytestmark = pytest.mark.db


@pytest.fixture
def month(binding, post, child, usual, session, cadre, nutritionist, today):
    """A verified month of four registered children of whom three came and one is stunted."""
    here = post()
    children = [child(here, days=300 + 40 * at, name=f"Anak {at}") for at in range(4)]
    lines = {one: usual(one, height=-2.5 if not at else 0.0) for at, one in enumerate(children[:3])}
    record = session(here, lines)
    entry.submit(binding, cadre, record)
    record.refresh_from_db()
    sessions.approve(binding, nutritionist, record, set())
    return today.replace(day=1)


def posts(binding):
    return binding.entity_of("post").rows().select_related(f"{binding.post_village}__district")


def test_coverage_and_prevalence_are_counted(binding, month):
    (row,) = coverage.month(binding, posts(binding), month, "kecamatan")
    assert (row.name, row.registered, row.measured, row.stunted) == ("Kecamatan Uji", 4, 3, 1)
    assert (row.coverage, row.stunting) == (Decimal("75.0"), Decimal("33.3"))
    assert row.risen is None


def test_what_nobody_verified_is_no_prevalence(binding, post, child, usual, session, today):
    here = post()
    one = child(here)
    session(here, {one: usual(one, height=-3.5)})
    (row,) = coverage.month(binding, posts(binding), today.replace(day=1), "posyandu")
    assert (row.measured, row.stunting) == (1, None)


def test_areas_with_few_children_are_not_shown_to_everybody(binding, month, client):
    page = client.get(binding.url("statistics")).content.decode()
    assert "Kecamatan Uji" not in page
    assert "33,3" not in page
    assert "1 wilayah tidak ditampilkan" in page
    assert "Anak 0" not in page


def test_odd_months_show_this_month(binding, client, db):
    for text in ("2026-13", "abc", "9999-12", "0001-01", ""):
        assert client.get(binding.url("statistics"), {"bulan": text}).status_code == 200


def test_a_family_is_reminded_once_of_what_is_due(binding, post, child, parent, cadre, today):
    one = child(post(), days=1, guardian=parent())
    first = reminders.send_due(binding, timezone.now())
    assert first > 0
    assert Notification.objects.filter(person=getattr(one, binding.child_guardian)).count() == first
    assert reminders.send_due(binding, timezone.now()) == 0


def test_nobody_is_reminded_of_what_was_given(binding, post, child, parent, cadre, today):
    one = child(post(), days=1, guardian=parent())
    for code in binding.table("immunisations"):
        doses.give(binding, cadre, one.health, code, today - timedelta(days=1))
    assert reminders.send_due(binding, timezone.now()) == 0


def test_forgetting_a_child_blurs_the_birth_date_and_keeps_the_figures(binding, month):
    from blocks.health.models import Measurement, Subject

    subject = Subject.objects.exclude(starts_on__day=1).first()
    record = binding.entity_of("child").model.objects.get(pk=subject.record_id)
    kept = Measurement.objects.count()
    binding.on_forgotten(record, [binding.child_name])
    subject.refresh_from_db()
    assert subject.starts_on.day == 1
    assert Measurement.objects.count() == kept
