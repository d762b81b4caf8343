"""What the block's tests share: the binding of the first application that has one, markets, commodities, actors."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.prices.services import entry
from core import access, blocks, setting_values, workflow
from core.access import Actor, Grant
from core.models import Place


@pytest.fixture
def binding():
    """The first application that binds prices; without one the tests of prices have nothing to say."""
    found = [one for one in blocks.of_block("prices") if one.sheet]
    if not found:
        pytest.skip("no application of this replica keeps prices")
    return found[0]


@pytest.fixture
def settled(db, binding):
    """Settings that the tests count on, whatever the application's own are."""
    for name, value in (("late_days", 3), ("average", "rata"), ("shows_alerts", True)):
        setting_values.change(access.system(), binding.app, getattr(binding, name).removeprefix("settings."), value)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def market(db, binding):
    """Make markets: market("Pasar A")."""

    def make(name="Pasar Uji"):
        code = name.lower().replace(" ", "-")
        return Place.objects.get_or_create(code=code, defaults={"kind": binding.places, "name": name})[0]

    return make


@pytest.fixture
def good(settled, binding):
    """Make commodities: good("beras", low=10000, high=20000, ceiling=None)."""

    def make(code="beras", low=10000, high=20000, ceiling=None, **values):
        model = binding.commodity_entity.model
        given = {binding.code: code, binding.name: code.capitalize(), binding.low: low, binding.high: high}
        row = model(**given, **values)
        setattr(row, binding.group, model._meta.get_field(binding.group).get_choices(include_blank=False)[0][0])
        setattr(row, binding.unit, model._meta.get_field(binding.unit).get_choices(include_blank=False)[0][0])
        if ceiling is not None:
            setattr(row, binding.ceiling, ceiling)
        row.save()
        return row

    return make


@pytest.fixture
def actor(db, binding, django_user_model):
    """Make an actor with the roles of a step: actor("submit"), actor("approve"); without any: a stranger."""

    def make(step=""):
        user = django_user_model.objects.create_user(kind="officer", name=f"Uji {step}", status="active")
        roles = [binding.roles_of(step)[-1 if step == "approve" else 0]] if step else []
        return Actor(user=user, grants=tuple(Grant(binding.app, role, frozenset(), True) for role in roles))

    return make


@pytest.fixture
def surveyor(actor):
    return actor("submit")


@pytest.fixture
def officer(actor):
    return actor("approve")


@pytest.fixture
def sheet(binding, market, surveyor, officer, today):
    """Fill a sheet: sheet({row: "12000"}, days=1, state="draft" | "sent" | "approved")."""

    def make(prices, days=0, state="approved", name="Pasar Uji"):
        record = entry.open_sheet(binding, surveyor, market(name), today - timedelta(days=days))
        lines = {row.pk: price if isinstance(price, dict) else {"value": price} for row, price in prices.items()}
        assert entry.save(binding, surveyor, record, lines) == []
        if state in ("sent", "approved"):
            entry.submit(binding, surveyor, record)
        if state == "approved":
            workflow.move(binding.entity, record, binding.approve, officer)
        record.refresh_from_db()
        return record

    return make
