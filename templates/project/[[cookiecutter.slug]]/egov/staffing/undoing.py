"""Takes a staffing file back while nothing was done with what it made: all of it, or nothing with the reasons."""

from typing import Any

from django.utils.translation import gettext as _

from accounts.models import ResetCode, User
from core import offices
from core.models import Office, Position
from core.rules import RuleBroken
from egov.staffing.landing import CHANGED, MODELS, NEW, Deed, values_of

SHOWN = 12
PARTS = ("holding", "user", "position", "office")  # what refers to others goes first
NOT_A_USE = (ResetCode,)  # a slip that nobody used goes with its account


def take_back(deeds: list[Deed]) -> None:
    """Remove what the file made and write the former values of what it changed; raises RuleBroken."""
    reasons: list[str] = []
    for part in PARTS:
        made = [deed for deed in deeds if deed.model == part and deed.kind == NEW]
        for deed in [one for one in deeds if one.model == part and one.kind == CHANGED]:
            _restore(deed, reasons)
        _remove(part, made, reasons)
    if reasons:
        more = [_("… dan %s lagi.") % (len(reasons) - SHOWN)] if len(reasons) > SHOWN else []
        raise RuleBroken([_("Berkas ini sudah dipakai dan tidak dapat dibatalkan:"), *reasons[:SHOWN], *more])
    offices.forget_tree()


def _restore(deed: Deed, reasons: list[str]) -> None:
    row = MODELS[deed.model]._default_manager.filter(pk=deed.key).first()
    if row is None or values_of(row) != deed.after:
        reasons.append(_("%s sudah diubah sesudahnya.") % deed.label)
        return
    changed = {name: before for name, (before, _after) in deed.changed.items()}
    type(row)._default_manager.filter(pk=deed.key).update(**changed)


def _remove(part: str, made: list[Deed], reasons: list[str]) -> None:
    model: Any = MODELS[part]
    labels = {deed.key: deed.label for deed in made}
    rows = {row.pk: row for row in model._default_manager.filter(pk__in=labels)}
    for deed in made:
        if deed.key in rows and values_of(rows[deed.key]) != deed.after:
            reasons.append(_("%s sudah diubah sesudahnya.") % deed.label)
    if model is User:
        entered = [pk for pk, row in rows.items() if row.last_login or row.has_usable_password()]
        reasons += [_("%s sudah mengaktifkan akunnya.") % labels[pk] for pk in entered]
    used = _referred(model, set(rows))
    reasons += [_("%(name)s sudah dipakai: %(where)s.") % {"name": labels[pk], "where": used[pk]} for pk in used]
    if not reasons:
        _cut(model, rows)
        model._default_manager.filter(pk__in=rows).delete()


def _cut(model: Any, rows: dict[int, Any]) -> None:
    """Let rows of one file that point to each other go in any order."""
    if model is Office:
        Office.objects.filter(pk__in=rows).update(parent=None)
    elif model is Position:
        Position.objects.filter(pk__in=rows).update(reports_to=None)


def _referred(model: Any, keys: set[int]) -> dict[int, str]:
    """Which of the rows other tables name, and which table does; what the file itself made is gone by then."""
    found: dict[int, str] = {}
    for relation in model._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete or not relation.is_relation:
            continue
        other = relation.related_model
        name = relation.field.name
        if other in NOT_A_USE or relation.many_to_many:
            continue
        rows = other._base_manager.filter(**{f"{name}__in": keys})
        if other is model:
            rows = rows.exclude(pk__in=keys)
        for pk in rows.values_list(name, flat=True).distinct():
            found.setdefault(pk, str(other._meta.verbose_name))
    return found
