"""What the tests of stock share: an application that binds stock, its stores, goods, actors, and reports."""

from datetime import timedelta

import pytest

from blocks.prices.services import reports
from core import blocks, setting_values, workflow
from core.access import Actor, Grant, system


@pytest.fixture
def stock_binding():
    """The first application that binds stock; without one these tests have nothing to say."""
    found = [one for one in blocks.of_block("prices") if one.report]
    if not found:
        pytest.skip("no application of this replica keeps stock")
    return found[0]


@pytest.fixture
def officer_of(db, stock_binding, django_user_model):
    """Make an actor with the roles of a step: officer_of("report_submit"); without any: a stranger."""

    def make(step="", role=None):
        user = django_user_model.objects.create_user(kind="officer", name=f"Uji {step}", status="active")
        roles = [role or stock_binding.roles_of(step)[-1 if step == "report_approve" else 0]] if step else []
        return Actor(user=user, grants=tuple(Grant(stock_binding.app, one, frozenset(), True) for one in roles))

    return make


@pytest.fixture
def store(db, stock_binding):
    """Make stores: store("Gudang A")."""

    def make(name="Gudang Uji", **values):
        binding = stock_binding
        model = binding.store_entity.model
        kind = model._meta.get_field(binding.store_kind).get_choices(include_blank=False)[0][0]
        given = {binding.store_kind: kind, binding.store_active: True, **values}
        return model._default_manager.get_or_create(**{binding.store_name: name}, defaults=given)[0]

    return make


@pytest.fixture
def stuff(db, stock_binding):
    """Make a commodity whose stock is reported and whose need the settings know: 1,000 a day for a million people."""

    def make(code="beras-medium"):
        binding = stock_binding
        model = binding.commodity_entity.model
        values = {binding.code: code, binding.name: code.capitalize(), binding.is_surveyed: True}
        if binding.is_stocked:
            values[binding.is_stocked] = True
        for name, number in ((binding.low, 1000), (binding.high, 90000)):
            if name:
                values[name] = number
        row = model(**values)
        for name in (binding.group, binding.unit):
            setattr(row, name, model._meta.get_field(name).get_choices(include_blank=False)[0][0])
        row.save()
        needs = {code: {"per_kapita": "0.365", "waspada": 7, "aman": 10}}
        for key, value in (("needs", needs), ("population", 1_000_000), ("late_days", 30)):
            name = getattr(binding, key).removeprefix("settings.")
            setting_values.change(system(), binding.app, name, value)
        return row

    return make


@pytest.fixture
def report(stock_binding, store, officer_of, today):
    """File a report: report({row: 7000}, days=1, state="draft" | "sent" | "counted")."""
    reporter, approver = officer_of("report_submit"), officer_of("report_approve")

    def make(amounts, days=0, state="counted", name="Gudang Uji"):
        record = reports.open_report(stock_binding, reporter, store(name), today - timedelta(days=days))
        lines = {
            row.pk: given if isinstance(given, dict) else {"value": str(given), "note": "Hitung ulang"}
            for row, given in amounts.items()
        }
        assert reports.save(stock_binding, reporter, record, lines) == []
        if state in ("sent", "counted"):
            reports.submit(stock_binding, reporter, record)
        if state == "counted":
            workflow.move(stock_binding.report_entity, record, stock_binding.report_approve, approver)
        record.refresh_from_db()
        return record

    return make
