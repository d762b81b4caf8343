"""Decides which written words everybody may read."""

from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from blocks.survey.models import Given, Moderation, Response, Round
from core import audit
from core.access import Actor
from core.rules import RuleBroken

DECISIONS = (Moderation.SHOWN, Moderation.HIDDEN)


def decide(actor: Actor, text: Response | Given, decision: str) -> None:
    """Show a text to everybody, or keep it from them; either can be changed later."""
    if decision not in DECISIONS:
        raise RuleBroken([_("Keputusan ini tidak dikenal.")])
    with transaction.atomic():
        before = text.moderation
        text.moderation = decision
        text.save(update_fields=["moderation"])
        audit.record(actor, "moderate", text, {"moderation": [before, decision]})


def suggestions(row: Round, state: str = "") -> Any:
    """The suggestions that respondents of a period wrote."""
    found = row.responses.exclude(suggestion="")
    return found.filter(moderation=state) if state else found


def waiting(rows: list[Round]) -> dict[int, int]:
    """How many suggestions of each period nobody has looked at."""
    found = Response.objects.filter(round__in=rows, moderation=Moderation.WAITING).exclude(suggestion="")
    return dict(found.values_list("round").annotate(n=Count("pk")).order_by())
