"""A part entered step by step: one form for each value of its first choice field, such as the posts of a test."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from core import blocks, records
from core.access import Actor
from core.entities import Entity
from core.values import options_of


@dataclass(frozen=True)
class Step:
    """One form of a record's steps: a value of the part's choice field, and its record if entered."""

    value: str
    label: str
    record: Any
    url: str
    verdict: str = ""

    @property
    def tone(self) -> str:
        """Good or bad where the part says so by a computed yes or no, else that it is filled."""
        if self.record is None:
            return "neutral"
        verdict = getattr(self.record, self.verdict, None) if self.verdict else None
        return "info" if verdict is None else "good" if verdict else "bad"


def choice_of(part: Entity) -> str:
    """The field whose values are the steps: the part's first field with choices that is typed in."""
    for info in part.fields:
        if info.kind == "choice" and info.name in part.forms.Form.base_fields:
            return info.name
    raise LookupError(f"{part.app}.{part.name} has no choice field")


def steps_of(part: Entity, record: Model, url: str) -> list[Step]:
    """All steps of a record in the order of the choices, with what was entered in this round."""
    entered = entered_steps(part, record)
    verdict = next((info.name for info in part.fields if info.kind == "boolean" and info.computed), "")
    return [
        Step(value, label, entered.get(value), f"{url}?langkah={value}", verdict) for value, label in _choices(part)
    ]


def entered_steps(part: Entity, record: Model) -> dict[str, Any]:
    """What was entered in this round, by step."""
    name = choice_of(part)
    fresh = _blank(part, record, "")
    same = {key: getattr(fresh, key) for key in _copied(part) if getattr(fresh, key) is not None}
    rows = part.rows().filter(**{part.parent: record.pk}, **same)
    return {getattr(row, name): row for row in rows}


def missing_steps(part: Entity, record: Model) -> list[str]:
    """Steps of this round without an entry; LookupError where the part has no choice to step over."""
    entered = entered_steps(part, record)
    return [value for value, _label in _choices(part) if value not in entered]


def _choices(part: Entity) -> list[tuple[str, str]]:
    """The options of the choice: those of the model, else those known only at run time, such as a setting's rows."""
    name = choice_of(part)
    found = part.model._meta.get_field(name).flatchoices or options_of(part.model, name).items()
    return [(value, str(label)) for value, label in found if value]


def is_each_once(part: Entity) -> bool:
    """Say whether each value is a step to be made: the entry lists them itself, or no record has one of them twice."""
    name = choice_of(part)
    groups = [constraint.fields for constraint in part.model._meta.constraints if hasattr(constraint, "fields")]
    return bool(part.model._meta.get_field(name).flatchoices) or any(name in fields for fields in groups)


def _copied(part: Entity) -> list[str]:
    """Fields that a part takes over from its whole: the same name on both, set by the computation."""
    own = {field.name for field in part.model._meta.fields}
    whole = {info.name for info in part.parent_entity.fields}
    return [info.name for info in part.fields if info.computed and info.name in own & whole]


def _blank(part: Entity, whole: Any, value: str) -> Any:
    """An unsaved part of the record for one step, with what it takes over from its whole."""
    record = part.model(**{part.parent: whole})
    setattr(record, choice_of(part), value)
    if part.compute is not None:
        part.compute(record, part.settings_of(), blocks.Names(part, record))
    return record


def first_open(found: list[Step]) -> Step | None:
    return next((one for one in found if one.record is None), None)


def form_of(request: HttpRequest, part: Entity, whole: Any, step: Step, actor: Actor) -> Any:
    """The part's form with only the fields that this step asks for."""
    instance = step.record or _blank(part, whole, step.value)
    form = part.forms.Form(request.POST or None, request.FILES or None, actor=actor, instance=instance)
    settings, names = part.settings_of(), blocks.Names(part, instance)
    hidden = {part.parent, choice_of(part), *_copied(part)}
    for name in list(form.fields):
        info = next((one for one in part.fields if one.name == name), None)
        asked = info is None or info.only_when is None or info.only_when(instance, settings, names) is True
        if name in hidden or not asked:
            del form.fields[name]
    return form


def save(part: Entity, whole: Any, step: Step, form: Any, actor: Actor) -> Any:
    values = form.values()
    if step.record is not None:
        records.edit(part, actor, step.record, values)
        return step.record
    return records.create(part, actor, {part.parent: whole, choice_of(part): step.value, **values})
