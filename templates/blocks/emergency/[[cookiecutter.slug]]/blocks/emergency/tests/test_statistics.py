"""Figures of the room, on the vector of a published month and on the room's own rows."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.emergency.models import Call, Incident
from blocks.emergency.selectors import statistics

pytestmark = [pytest.mark.db, pytest.mark.django_db]


def test_the_published_month_has_a_valid_rate_of_1_07_percent(binding):
    now = timezone.now()
    vector = {"prank": 1147, "ghost": 1170, "informasi": 455, "kejadian": 30}
    rows = [Call(app=binding.app, call_class=name, received_at=now) for name, n in vector.items() for _i in range(n)]
    Call.objects.bulk_create(rows)
    figures = statistics.figures(binding, timezone.localdate(), timezone.localdate())
    assert figures.calls == 2802
    assert figures.valid_rate == Decimal("1.07")
    assert sum(total for _day, total, _valid in figures.by_day) == 2802


def test_response_times_count_against_the_target(binding, call):
    target = int(binding.setting("response_minutes"))
    for minutes in (target - 1, target, target + 1):
        row = call().incident
        Incident.objects.filter(pk=row.pk).update(first_on_scene_at=row.called_at + timedelta(minutes=minutes))
    figures = statistics.figures(binding, timezone.localdate() - timedelta(days=1), timezone.localdate())
    assert (figures.reached, figures.in_time) == (3, 2)
    assert figures.in_time_share == Decimal("66.67")
    assert figures.median_minutes == target


def test_calls_of_other_days_do_not_count(binding, call):
    call(call_class="informasi")
    Call.objects.update(received_at=timezone.now() - timedelta(days=2))
    assert statistics.figures(binding, timezone.localdate(), timezone.localdate()).calls == 0
