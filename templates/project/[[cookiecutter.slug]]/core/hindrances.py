"""What stands in the way of a step that somebody may make, told before they try."""

from collections.abc import Callable
from functools import cache
from types import CodeType
from typing import Any

from django.utils.translation import gettext as _

from core import blocks, rules
from core.entities import Entity
from core.workflow_types import Transition


def of_step(entity: Entity, record: Any, step: Transition) -> str:
    """Why a step cannot be made now, whatever its form is filled in with; empty where nothing is known against it."""
    settings, names = entity.settings_of(), blocks.Names(entity, record)
    changeable = _changeable(entity, step)
    guard = step.guard if step.guard is not None and not changeable & read_by(step.guard) else None
    if guard is not None and guard(record, settings, names) is not True:
        return rules.says(step.message)(record, settings) or _("Syarat langkah %s belum terpenuhi.") % step.label
    for rule in entity.rules:
        if rule.level == "block" and step.name in rule.moments and not changeable & _named_in(rule):
            broken = rules.try_rule(rule, record, settings, names)
            if broken is not None:
                return broken.text
    return ""


def _changeable(entity: Entity, step: Transition) -> set[str]:
    """What the form of a step may still change: its fields, what is worked out, and what bound blocks say."""
    asked = {*step.require, *step.inputs}
    if not asked:
        return set()
    worked_out = {info.name for info in entity.fields if info.computed}
    return asked | worked_out | {binding.block for binding in entity.binding_objects()}


def _named_in(rule: rules.Rule) -> set[str]:
    conditions = [one for one in (rule.when, rule.check) if one is not None]
    return set(rule.require).union(*(read_by(one) for one in conditions))


def read_by(condition: Callable[..., Any]) -> frozenset[str]:
    """The names of values that a compiled condition reads, of rows in it too."""
    return _names_in(condition.__code__)


@cache
def _names_in(code: CodeType) -> frozenset[str]:
    inner = (_names_in(one) for one in code.co_consts if isinstance(one, CodeType))
    return frozenset(code.co_names).union(*inner)
