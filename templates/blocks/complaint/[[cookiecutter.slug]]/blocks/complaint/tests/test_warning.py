"""Verified reports of a hazard are told to whoever keeps watch, once and without the reporter."""

import pytest

from blocks.complaint import warning
from blocks.complaint.tests import builders
from core import blocks

pytestmark = pytest.mark.db


class Watch:
    """Keeps what it is told."""

    def take_hazard(self, hazard):
        told.append(hazard)
        return True


told = []


@pytest.fixture(autouse=True)
def watch(monkeypatch):
    told.clear()
    monkeypatch.setattr(blocks, "all_bindings", lambda: [Watch()])
    monkeypatch.setattr(warning, "_codes", lambda binding: ["pohon", "listrik"])


def verified(binding, code):
    record = builders.report(binding, category=builders.category(binding, code))
    assert not told
    builders.step(binding, record, "verify")
    return record


def test_a_verified_hazard_is_told(binding):
    record = verified(binding, "pohon")
    (hazard,) = told
    assert hazard.key == f"complaint:{binding.app}:{record.pk}"
    assert record.number in hazard.source
    assert str(binding.of(record, "reporter")) not in f"{hazard.title} {hazard.text} {hazard.place}"


def test_other_reports_are_not(binding):
    verified(binding, "uji")
    assert told == []
