"""Figures of the register as charts."""

from typing import Any

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from blocks.registry.models import Outcome, Result
from blocks.registry.services import renewals
from core import charts


def of_register(binding: Any, actor: Any) -> list[charts.Chart]:
    """Entries by layer, by result of the last visit, by outcome of the period, and by month of registration."""
    rows = binding.counted(actor)
    found = []
    if binding.layer:
        found.append(_by_layer(binding, rows))
    found.append(_by_result(rows))
    period = renewals.open_period(binding)
    if period is not None:
        found.append(_by_outcome(binding, actor, period))
    return [*found, _by_month(binding.entries(actor))]


def _by_layer(binding: Any, rows: Any) -> charts.Chart:
    counts = dict(rows.order_by().values_list(binding.layer).annotate(n=Count("pk")))
    field = binding.entity.model._meta.get_field(binding.layer)
    pairs = [(label, counts.get(key, 0)) for key, label in field.flatchoices if counts.get(key)]
    return charts.simple("bar", str(binding.entity.field(binding.layer).label), pairs)


def _by_result(rows: Any) -> charts.Chart:
    counts = dict(rows.order_by().values_list("registry__result").annotate(n=Count("pk")))
    pairs = [(Result(key).label, counts[key]) for key in Result.values if counts.get(key)]
    pairs += [(_("Belum dikunjungi"), counts[""])] if counts.get("") else []
    return charts.simple("donut", _("Hasil kunjungan terakhir"), pairs)


def _by_outcome(binding: Any, actor: Any, period: Any) -> charts.Chart:
    keys = binding.entries(actor).values("registry_id")
    counts = dict(period.renewals.filter(entry__in=keys).order_by().values_list("outcome").annotate(n=Count("pk")))
    pairs = [(Outcome(key).label, counts[key]) for key in Outcome.values if counts.get(key)]
    pairs += [(_("Belum ditanyakan"), counts[""])] if counts.get("") else []
    return charts.simple("bar", _("Pemutakhiran %s") % period.name, pairs)


def _by_month(rows: Any) -> charts.Chart:
    months = rows.order_by().annotate(month=TruncMonth("created_at")).values_list("month").annotate(n=Count("pk"))
    pairs = [(date_format(month, "M Y"), count) for month, count in sorted(months)[-12:]]
    return charts.simple("bar", _("Entri baru menurut bulan"), pairs)
