"""The context of one run of templates/entity: one entity of one application."""

from typing import Any

from generator.check.entry import Entry
from generator.load.entity import Entity
from generator.load.field import Field
from generator.names import class_name, constant_name
from generator.render.context import form_fields
from generator.render.context.columns import Column, columns_of
from generator.render.context.rules import rules_of
from generator.render.context.shape import Shape
from generator.render.context.workflows import step_title, workflow_of
from generator.render.literals import doc_line, gettext, py_laid_out, py_string, py_value, words_import


def entity_context(entry: Entry, shape: Shape) -> dict[str, Any]:
    """Everything the templates of one entity print."""
    app, entity = entry.app, shape.entity
    columns = model_columns(shape)
    form = form_of(entry, entity)
    moves = moves_of(entry, entity)
    rules = rules_of(entry, entity)
    return {
        "name": entity.id,
        "class_name": shape.class_name,
        "constant": constant_name(entity.id),
        "follows": shape.follows,
        "label_py": gettext(str(entity.label)),
        "doc": doc_line(str(entity.label)),
        "model_doc": doc_line(str(entity.help or entity.label)),
        "columns": [column.as_dict() for column in columns],
        "constraints": _constraints(shape),
        "model_imports": _model_imports(shape, columns),
        "str_py": _str(shape),
        "workflow": workflow_of(app, entity),
        "workflow_file": f"{entity.id}.py" if entity.workflow else "",
        "rules": rules,
        "form": form,
        "form_imports": _form_imports(app.package, entity, [form, *moves]),
        "moves": moves,
        "steps": _steps(entity),
        "displays": _displays(entity),
        "live": py_value(tuple(field.id for field in entity.fields.values() if field.live)),
        "shown": [field.id for field in entity.fields.values()],
    }


def _displays(entity: Entity) -> list[dict[str, str]]:
    """Choices known only at run time: the model says their words by a method of its own."""
    return [
        {"field": field.id, "options": f"choices.{entity.id}_{field.id}()"}
        for field in entity.fields.values()
        if field.type == "choice" and field.options_from is not None and not field.many
    ]


def _steps(entity: Entity) -> list[dict[str, str]]:
    if entity.workflow is None:
        return []
    return [
        {"name": step.id, "doc": doc_line(step_title(entity, step))} for step in entity.workflow.transitions.values()
    ]


def model_columns(shape: Shape) -> list[Column]:
    """Every attribute of the model, in the order: number and state, parent, fields, holder, blocks."""
    app, entity = shape.app, shape.entity
    columns = [*_system(shape), *_parent(shape)]
    for field in entity.fields.values():
        columns += columns_of(app, entity, field)
    if shape.agency:
        args = ('"core.Office"', "on_delete=models.PROTECT", 'related_name="+"', "null=True", "blank=True")
        columns.append(
            Column("office", "models.ForeignKey", (*args, "editable=False", 'verbose_name=_("Kantor pemegang")'))
        )
    for block, model in shape.rows:
        args = (py_string(model), "on_delete=models.PROTECT", 'related_name="+"', "null=True", "editable=False")
        columns.append(Column(block, "models.OneToOneField", args))
    return columns


def _system(shape: Shape) -> list[Column]:
    entity = shape.entity
    columns: list[Column] = []
    if entity.number:
        args = ('_("Nomor")', "max_length=80", "unique=True", "editable=False")
        columns.append(Column("number", "models.CharField", args))
    if entity.workflow:
        state_args = (
            '_("Status")',
            "max_length=63",
            f"choices=choices.{entity.id}_state",
            f"default={py_string(entity.workflow.start)}",
            "db_index=True",
            "editable=False",
        )
        columns.append(Column("state", "models.CharField", state_args))
    if shape.has_pin:
        pin_args = ("max_length=128", "blank=True", 'default=""', "editable=False")
        columns.append(Column("pin_hash", "models.CharField", pin_args))
    return columns


def _parent(shape: Shape) -> list[Column]:
    if shape.parent is None or shape.parent in shape.entity.fields:
        return []
    whole = shape.app.entities[shape.parent]
    args = (
        py_string(f"{shape.app.package}.{class_name(whole.id)}"),
        "on_delete=models.CASCADE",
        f'related_name="{shape.entity.id}_set"',
        f"verbose_name={gettext(str(whole.label))}",
    )
    return [Column(shape.parent, "models.ForeignKey", args)]


def _constraints(shape: Shape) -> list[list[str]]:
    """Unique groups; an optional text counts only where it is filled, a NIK or KK number by its keyed hash."""
    found = []
    for number, group in enumerate(shape.entity.unique, 1):
        fields = [shape.entity.fields.get(name) for name in group]
        empty = [field.id for field in fields if field and not field.required and _is_text(field)]
        columns = [_compared(name, field) for name, field in zip(group, fields, strict=True)]
        args = [f"fields={py_value(columns)}", f'name="{_constraint_name(shape, number)}"']
        if empty:
            args.insert(1, "condition=" + " & ".join(f'~models.Q({name}="")' for name in empty))
        found.append(args)
    return found


def _compared(name: str, field: Field | None) -> str:
    """The column in which equal values are equal: a number that is kept encrypted differs each time."""
    return f"{name}_hash" if field is not None and field.type in ("nik", "kk") else name


def _constraint_name(shape: Shape, number: int) -> str:
    return f"{shape.app.package[:28]}_{shape.entity.id[:24]}_unik_{number}"


def _is_text(field: Field) -> bool:
    return field.type in ("text", "longtext", "choice", "plate", "phone", "email", "url", "nip", "npwp", "nop")


def _model_imports(shape: Shape, columns: list[Column]) -> list[str]:
    """Import lines of the model file, as ruff sorts them."""
    text = "\n".join(arg for column in columns for arg in (column.call, *column.args))
    standard = ["import datetime as dt"] if "dt." in text else []
    standard += ["from decimal import Decimal"] if "Decimal(" in text else []
    django = ["from django.db import models"]
    django += ["from django.utils import timezone"] if "timezone." in text else []
    core = [name for name in ("dates", "fields") if f"{name}." in text.replace("models.", "")]
    own = (
        [f"from apps.{shape.app.package} import choices"]
        if "choices=choices." in text or _displays(shape.entity)
        else []
    )
    own.append(words_import(shape.app.package))
    own += [f"from core import {', '.join(core)}"] if core else []
    own.append("from core.record import Record")
    return _grouped(standard, django, own)


def _grouped(*groups: list[str]) -> list[str]:
    lines: list[str] = []
    for group in groups:
        if group:
            lines += ([""] if lines else []) + group
    return lines


def _str(shape: Shape) -> str:
    if shape.entity.number:
        return "self.number"
    if shape.title_field:
        return f"str(self.{shape.title_field})"
    return 'f"{self._meta.verbose_name} {self.pk}"'


def form_of(entry: Entry, entity: Entity) -> dict[str, Any]:
    """The form that makes and edits a record."""
    fields = form_fields.entered(entry.app, entity)
    declared = [
        form_fields.form_field(entry.app, entity, field, required=field.required and not _given(entity, field))
        for field in fields
    ]
    order = [field.id for field in fields]
    model_fields = form_fields.model_names(fields)
    if entity.part_of and entity.part_of not in entity.fields:
        order.insert(0, entity.part_of)
        model_fields.insert(0, entity.part_of)
    return {
        "declared": [item for item in declared if item],
        "order": py_laid_out(order, 4),
        "model_fields": py_laid_out(model_fields, 8),
    }


def _given(entity: Entity, field: Field) -> bool:
    """The owner is the signed-in person; only guests and officers type it in."""
    return field.id == entity.owner and "guest" not in entity.access.create


def moves_of(entry: Entry, entity: Entity) -> list[dict[str, Any]]:
    """A form for each step that a person makes and that asks for fields or a note."""
    if entity.workflow is None:
        return []
    found = []
    for step in entity.workflow.transitions.values():
        names = [name for name in (*step.require, *step.inputs) if name in entity.fields]
        if not step.roles or (not names and step.note == "none"):
            continue
        fields = [entity.fields[name] for name in names]
        required = (*step.require, *(("note",) if step.note == "required" else ()))
        declared = [
            form_fields.form_field(entry.app, entity, field, required=field.id in step.require) for field in fields
        ]
        found.append(
            {
                "name_py": py_string(step.id),
                "class_name": f"{class_name(step.id)}Form",
                "doc": doc_line(f"What the step {step.label} asks for"),
                "declared": [item for item in declared if item],
                "required": py_value(required),
                "model_fields": py_value(form_fields.model_names(fields)),
            }
        )
    return found


def _form_imports(package: str, entity: Entity, forms: list[dict[str, Any]]) -> list[str]:
    declared = [item for form in forms for item in form["declared"]]
    text = "\n".join(arg for item in declared for arg in item["args"])
    own = [f"from apps.{package} import choices"] if "options=choices." in text else []
    own += [words_import(package)] if "_(" in text else []
    own.append(f"from apps.{package}.models import {class_name(entity.id)}")
    own += ["from core import fields"] if declared else []
    own.append("from core.forms import MoveForm, RecordForm" if len(forms) > 1 else "from core.forms import RecordForm")
    return own
