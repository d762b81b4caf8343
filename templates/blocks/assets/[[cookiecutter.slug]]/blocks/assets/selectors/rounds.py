"""How far a round is, what it found otherwise than recorded, and what nobody found."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from blocks.assets.models import Check, Outcome, Round

NOT_LOOKED_FOR = "belum"
VIEWS = ("beda", "tidak_ditemukan", NOT_LOOKED_FOR, "semua")


@dataclass(frozen=True)
class Progress:
    """Figures of a round."""

    listed: int
    found: int
    missing: int
    differing: int

    @property
    def looked_for(self) -> int:
        return self.found + self.missing

    @property
    def waiting(self) -> int:
        return self.listed - self.looked_for

    @property
    def percent(self) -> int:
        return round(self.looked_for * 100 / self.listed) if self.listed else 0


def progress(kept: Round) -> Progress:
    """What a round has come to."""
    figures = kept.checks.aggregate(
        listed=Count("pk"),
        found=Count("pk", filter=Q(outcome=Outcome.FOUND)),
        missing=Count("pk", filter=Q(outcome=Outcome.MISSING)),
        differing=Count("pk", filter=differs()),
    )
    return Progress(**figures)


def differs() -> Q:
    """Found, but in another condition or at another place than recorded."""
    return Q(outcome=Outcome.FOUND) & (~Q(condition=F("recorded_condition")) | ~Q(elsewhere=""))


def chosen(kept: Round, view: str) -> QuerySet:
    """The checks of one view of a round."""
    rows = Check.objects.filter(round=kept).select_related("asset", "officer", "photo")
    if view == "beda":
        return rows.filter(differs())
    if view == "tidak_ditemukan":
        return rows.filter(outcome=Outcome.MISSING)
    if view == NOT_LOOKED_FOR:
        return rows.filter(outcome="")
    return rows


def lines(binding: Any, actor: Any, checks: list[Check]) -> list[dict[str, Any]]:
    """Checks with the assets that the actor may read; others are left out."""
    keys = [check.asset.record_id for check in checks]
    records = binding.seen(actor, "asset").in_bulk(keys)
    words = binding.words_of("condition")
    return [
        {
            "check": check,
            "record": records[check.asset.record_id],
            "condition": words.get(check.condition, ""),
            "recorded": words.get(check.recorded_condition, ""),
        }
        for check in checks
        if check.asset.record_id in records
    ]
