"""What pages and the report show of a period: figures, charts and words, worked out once."""

from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from blocks.survey.elements import BY_SLUG
from blocks.survey.index import Index
from blocks.survey.models import Round
from blocks.survey.selectors import results
from core import charts, display


class Results:
    """One period's results; each part is read when it is asked for."""

    def __init__(self, binding: Any, row: Round) -> None:
        self.binding, self.row = binding, row

    @cached_property
    def index(self) -> Index | None:
        return results.index(self.binding, self.row)

    @cached_property
    def progress(self) -> results.Progress:
        return results.progress(self.row)

    @cached_property
    def least(self) -> int:
        return self.binding.setting("least_group")

    @property
    def is_shown(self) -> bool:
        """Very few answers are shown to nobody outside: they could be told apart."""
        return self.index is not None and self.progress.answered >= self.least

    @cached_property
    def by_element(self) -> charts.Chart:
        pairs = [(one.label, one.average.quantize(one.average.__class__("0.01"))) for one in self.index.elements]
        return charts.simple("bar", _("Nilai rata-rata tiap unsur (1–4)"), pairs)

    @cached_property
    def groups(self) -> list[tuple[str, list[Any]]]:
        return results.respondents(self.binding, self.row)

    @cached_property
    def services(self) -> list[Any]:
        return results.by_service(self.binding, self.row)

    @cached_property
    def earlier(self) -> list[results.Period]:
        return [one for one in results.earlier(self.binding, self.row) if one.index is not None]

    @cached_property
    def over_time(self) -> charts.Chart:
        pairs = [(one.row.title, one.index.value) for one in self.earlier]
        return charts.simple("line", _("IKM menurut periode"), pairs)

    @cached_property
    def change(self) -> str:
        """How the index moved against the period before."""
        if len(self.earlier) < 2:
            return ""
        before, now = self.earlier[-2], self.earlier[-1]
        moved = now.index.value - before.index.value
        if not moved:
            return _("Sama dengan %s.") % before.row.title
        words = _("Naik %(points)s dari %(period)s.") if moved > 0 else _("Turun %(points)s dari %(period)s.")
        return words % {"points": display.number(abs(moved)), "period": before.row.title}

    @cached_property
    def plans(self) -> list[dict[str, Any]]:
        """The unit's follow-up: for which element, what, until when, how far."""
        binding = self.binding
        rows = binding.plans(binding.record_of(self.row)) if self.row.record_id else []
        return [_plan(binding, row) for row in rows]

    @cached_property
    def suggestions(self) -> list[str]:
        return results.shown_suggestions(self.row)

    @cached_property
    def sources(self) -> list[tuple[str, int]]:
        return results.by_source(self.row)

    @property
    def weight_words(self) -> str:
        """How the index was made."""
        weight = self.row.weight or self.binding.setting("weight")
        words = {"nol_sebelas": "0,11", "nol_satu_satu_satu": "0,111"}
        return words.get(weight, "1/9")


def _plan(binding: Any, row: Any) -> dict[str, Any]:
    from core.entities import get

    entity = get(binding.app, binding.plan)
    element = BY_SLUG.get(getattr(row, binding.plan_element))
    return {
        "element": element.label if element is not None else "",
        "text": getattr(row, binding.plan_text),
        "until": getattr(row, binding.plan_until),
        "state": entity.workflow.state(row.state),
        "url": entity.url("detail", row.pk),
    }
