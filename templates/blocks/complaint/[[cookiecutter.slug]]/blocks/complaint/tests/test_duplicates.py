"""Similar reports near by, and joining one to another."""

from decimal import Decimal

import pytest

from blocks.complaint import duplicates
from blocks.complaint.tests import builders
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.db


def beside(binding, metres):
    """Values of a point so many metres north."""
    return {f"{binding.place}_lat": builders.LAT + Decimal(metres) / Decimal(111_320)}


def report_at(binding, metres):
    values = builders.values_of(binding, category=builders.category(binding, f"c{metres}"))
    return values | beside(binding, metres)


def test_finds_the_nearest_first_and_none_too_far(binding):
    kind = builders.category(binding)
    first = builders.report(binding, category=kind)
    limit = int(binding.setting("duplicate_metres"))
    near = builders.report(binding, category=kind)
    _move(binding, near, limit // 2)
    far = builders.report(binding, category=kind)
    _move(binding, far, limit * 2)
    same = builders.report(binding, category=kind)
    assert [other.pk for other, _metres in duplicates.similar(binding, first)] == [same.pk, near.pk]


def _move(binding, record, metres):
    for name, value in beside(binding, metres).items():
        setattr(record, name, round(value, 6))
    record.save()


def test_another_category_is_not_similar(binding):
    first = builders.report(binding)
    builders.report(binding, category=builders.category(binding, "lain"))
    assert duplicates.similar(binding, first) == []


def test_merging_joins_the_reporter_to_the_whole(binding):
    whole, part = builders.report(binding), builders.report(binding)
    builders.step(binding, part, "merge", duplicate_of=whole)
    follower = whole.complaint.followers.get()
    assert follower.merged_case == part.complaint
    assert follower.person == binding.of(part, "reporter")


def test_the_reporter_of_a_merged_report_is_told_the_end(binding):
    whole, part = builders.report(binding), builders.report(binding)
    builders.step(binding, part, "merge", duplicate_of=whole)
    builders.step(binding, whole, "verify")
    builders.answered(binding, whole)
    told = Notification.objects.filter(person=binding.of(part, "reporter"), title__contains=whole.number)
    assert told.count() == 1


@pytest.mark.parametrize("wrong", ["itself", "merged", "closed"])
def test_refuses_a_whole_that_cannot_stand_for_another(binding, wrong):
    whole, part = builders.report(binding), builders.report(binding)
    if wrong == "itself":
        whole = part
    elif wrong == "merged":
        builders.step(binding, whole, "merge", duplicate_of=builders.report(binding))
    else:
        builders.step(binding, whole, "verify")
        builders.answered(binding, whole)
    with pytest.raises(RuleBroken):
        builders.step(binding, part, "merge", duplicate_of=whole)
