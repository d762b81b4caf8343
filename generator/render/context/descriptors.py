"""What `entities.py` and `permissions.py` of an application print: each entity as pages and portals know it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from generator.check.entry import Entry
from generator.check.uses import is_date
from generator.load.app import App
from generator.load.entity import Consent, Entity, HandBack
from generator.load.field import Field
from generator.names import constant_name, kebab_name
from generator.render.context import access_words, api
from generator.render.context.shape import Shape
from generator.render.literals import doc_line, gettext, markdown, py_string, py_tuple, py_value

LIMITS = ("minimum", "maximum")


def descriptor_of(entry: Entry, shape: Shape, bindings: list[dict[str, Any]]) -> dict[str, Any]:
    app, entity = entry.app, shape.entity
    return {
        "name": entity.id,
        "slug": kebab_name(entity.id),
        "constant": constant_name(entity.id),
        "class_name": shape.class_name,
        "label_py": gettext(str(entity.label)),
        "plural_py": f"many({py_string(str(entity.label))})",
        "label_md": markdown(str(entity.label)),
        "doc": doc_line(str(entity.label)),
        "access_args": _access(app, entity),
        "args": _descriptor(shape, bindings),
        "fields": [_field(entry, shape, field) for field in entity.fields.values()],
        "has_workflow": entity.workflow is not None,
        "has_computed": any(field.computed or field.copied for field in entity.fields.values()),
        "needs_rules": bool(entity.rules) or _has_limit_formula(entity) or _is_worked_out(entity),
        "follows": shape.follows,
        "states_md": _states(entry, shape),
        "out_list": f"list[{shape.class_name}Out]",
        "api_out": api.out_fields(entity),
        "api_in": api.in_fields(app, entity),
        "has_services": bool(api.in_fields(app, entity)) or _has_steps(entity),
        "has_steps": _has_steps(entity),
    }


def descriptor_imports(entry: Entry, shapes: Mapping[str, Shape]) -> list[str]:
    """What the literals among the limits and beginnings of fields need."""
    literals = [
        _limit(shape.entity, field, key)
        for shape in shapes.values()
        for field in shape.entity.fields.values()
        for key in LIMITS
        if getattr(field, key) is not None
    ]
    literals += [_begins(shape.entity, one) for shape in shapes.values() for one in shape.entity.fields.values()]
    text = " ".join(literals)
    lines = ["import datetime as dt"] if "dt." in text else []
    return [*lines, "from decimal import Decimal"] if "Decimal(" in text else lines


def _is_worked_out(entity: Entity) -> bool:
    return any(
        field.computed or field.copied or field.only_when or _begins_worked_out(field)
        for field in entity.fields.values()
    )


def _begins_worked_out(field: Field) -> bool:
    """Say whether a form begins with what a formula gives; today and now are the column's own default."""
    return field.default_expression not in (None, "today()", "now()")


def _has_steps(entity: Entity) -> bool:
    return entity.workflow is not None and any(step.roles for step in entity.workflow.transitions.values())


def _access(app: App, entity: Entity) -> list[str]:
    """Arguments of `core.access.Access(...)`."""
    listed = entity.access
    args = [
        f"{key}={py_tuple(access_words.words(app, entity, words))}"
        for key, words in (
            ("create", listed.create),
            ("edit", listed.edit),
            ("read", listed.read),
            ("imports", listed.imports),
        )
        if words
    ]
    args += [f"edit_states={py_value(tuple(listed.edit_while))}"] if listed.edit_while else []
    return [*args, f"public_states={py_value(tuple(listed.public_while))}"] if listed.public_while else args


def _states(entry: Entry, shape: Shape) -> list[dict[str, str]]:
    workflow = shape.entity.workflow
    if workflow is None:
        return []
    return [
        {
            "step": markdown(str(step.label)),
            "sources": markdown(", ".join(str(workflow.states[name].label) for name in step.sources)),
            "target": markdown(str(workflow.states[step.target].label)),
            "roles": markdown(", ".join(_who(entry, word) for word in step.roles) or step.by or "waktu"),
        }
        for step in workflow.transitions.values()
    ]


def _who(entry: Entry, word: str) -> str:
    known = {"owner": "Pemilik", "guest": "Tamu", "resident": "Warga", "officer": "Pegawai"}
    return known.get(word) or entry.catalog.role_label(entry.app, word)


def _descriptor(shape: Shape, bindings: list[dict[str, Any]]) -> list[str]:
    """Arguments of Entity(...) that only some entities have."""
    entity, app = shape.entity, shape.app
    args = [f"title_field={py_string(shape.title_field)}"] if shape.title_field else []
    args += [f"{name}={py_value(getattr(shape, name))}" for name in ("list_fields", "search_fields", "select_related")]
    args += [f"number={py_string(entity.number)}"] if entity.number else []
    args += [f"owner={py_string(shape.owner_path)}"] if shape.owner_path else []
    args += [f"office={py_string(shape.office_path)}"] if shape.office_path else []
    args += [f"agency={py_string(shape.agency)}"] if shape.agency else []
    if shape.parent:
        args += [f"parent={py_string(shape.parent)}", f"parent_name={py_string(shape.parent)}"]
    args += [f"children={py_value(shape.children)}"] if shape.children else []
    bound = [f"apps.{app.package}.bindings.{item['constant']}" for item in bindings if entity.id in item["entities"]]
    args += [f"bindings={py_value(tuple(bound))}"] if bound else []
    args += [f"help={gettext(str(entity.help))}"] if entity.help else []
    args += [f"consent={_consent(entity.consent)}"] if entity.consent else []
    return [*args, f"hand_back={_hand_back(app, entity, entity.hand_back)}"] if entity.hand_back else args


def _consent(consent: Consent) -> str:
    """Give the call `ConsentAsked(…)`, one argument a line."""
    lines = (
        f"field={py_string(consent.field)}",
        f"purpose={gettext(str(consent.purpose))}",
        f"withdraw={py_string(consent.withdraw)}",
    )
    return "ConsentAsked(\n" + "".join(f"        {line},\n" for line in lines) + "    )"


def _hand_back(app: App, entity: Entity, way: HandBack) -> str:
    """Give the call `HandBackWay(…)`, one argument a line."""
    lines = (
        f"step={py_string(way.step)}",
        f"to={py_string(way.to)}",
        f"roles={py_tuple(access_words.words(app, entity, way.roles))}",
        f"accept={py_string(way.accept)}",
    )
    return "HandBackWay(\n" + "".join(f"        {line},\n" for line in lines) + "    )"


def _field(entry: Entry, shape: Shape, field: Field) -> list[str]:
    args = [f"name={py_string(field.id)}", f"kind={py_string(field.type)}", f"label={gettext(str(field.label))}"]
    args += [f"help={gettext(str(field.help))}"] if field.help else []
    args += [f"personal={py_string(field.personal)}"] if field.personal else []
    args += [f"purpose={py_string(str(field.purpose))}"] if field.personal and field.purpose else []
    args += [f"unit={py_string(field.unit)}"] if field.unit else []
    args += ["computed=True"] if not field.is_entered else []
    args += ["many=True"] if field.many else []
    args += [f"only_when={shape.entity.id}_rules.only_when_{field.id}"] if field.only_when else []
    args += [f"default={shape.entity.id}_rules.default_{field.id}"] if _begins_worked_out(field) else []
    begins = _begins(shape.entity, field)
    args += [f"begins={begins}"] if begins else []
    args += [f"{key}={_limit(shape.entity, field, key)}" for key in LIMITS if getattr(field, key) is not None]
    args += [f"retention_days={field.retention_days}"] if field.retention_days else []
    return args


def _begins(entity: Entity, field: Field) -> str:
    """What the form of the step begins with that alone asks for the field; "" where the record holds its default."""
    if not entity.is_asked_later(field) or _begins_worked_out(field):
        return ""
    if field.default_expression is not None:
        return py_string(field.default_expression)
    return "" if field.default is None else py_value(field.default)


def _limit(entity: Entity, field: Field, key: str) -> str:
    """The lowest or highest value of a field: a literal, or the function of its formula."""
    limit = getattr(field, key)
    if isinstance(limit, str) and not is_date(limit):
        return f"{entity.id}_rules.{key}_{field.id}"
    return py_value(dt.date.fromisoformat(limit) if isinstance(limit, str) else limit)


def _has_limit_formula(entity: Entity) -> bool:
    bounds = [getattr(field, key) for field in entity.fields.values() for key in LIMITS]
    return any(isinstance(bound, str) and not is_date(bound) for bound in bounds)
