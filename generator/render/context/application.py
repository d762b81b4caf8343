"""The context of one run of templates/app: what an application has once, over all its entities."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from generator.check.entry import Entry
from generator.check.uses import is_date
from generator.load.app import App
from generator.load.block import Block
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.setting import Setting
from generator.names import class_name, constant_name, kebab_name
from generator.render.context import access_words, api
from generator.render.context.documents import documents_of
from generator.render.context.english import english_of
from generator.render.context.extra_pages import pages_of
from generator.render.context.indicators import indicators_of, targets_of
from generator.render.context.reminders import reminders_of
from generator.render.context.rules import is_plain
from generator.render.context.seeds import seeds_of
from generator.render.context.shape import Shape
from generator.render.literals import doc_line, gettext, html, markdown, py_laid_out, py_string, py_tuple, py_value

LIMITS = ("minimum", "maximum")


def app_context(entry: Entry, shapes: Mapping[str, Shape]) -> dict[str, Any]:
    """Everything the templates of one application print."""
    app, catalog = entry.app, entry.catalog
    bindings = bindings_of(entry)
    english = english_of(catalog, app)
    return {
        "id": app.id,
        "package": app.package,
        "config_class": f"{class_name(app.id)}Config",
        "name_py": py_string(app.name),
        "name_doc": doc_line(app.name),
        "name_html": html(app.name),
        "name_md": markdown(app.name),
        "expansion_md": markdown(app.expansion),
        "summary_md": markdown(str(app.summary)),
        "summary_py": gettext(str(app.summary)),
        "source": app.file,
        "entities": [_entity(entry, shape, bindings) for shape in shapes.values()],
        "has_imports": any(shape.entity.access.imports for shape in shapes.values()),
        "entity_names": ", ".join(sorted(shapes)),
        "entity_imports": _entity_imports(entry, shapes),
        "choices": _choices(entry),
        "choice_imports": _choice_imports(entry),
        "settings": [*(_setting(setting) for setting in app.settings.values()), *targets_of(entry)],
        "settings_use": _settings_use(app.settings) | ({"any": True} if targets_of(entry) else {}),
        "bindings": bindings,
        "binding_imports": _binding_imports(app.package, bindings),
        "roles": [
            {"name": role, "label_md": markdown(catalog.role_label(app, role))} for role in access_words.roles_of(app)
        ],
        "has_access": True,
        "requires_py": py_value(tuple(app.requires)),
        "pages": pages_of(entry),
        "indicators": indicators_of(entry),
        "documents": documents_of(entry),
        "reminders": reminders_of(entry),
        "seeds": seeds_of(app),
        "english": english,
        "english_file": "django.po" if english else "",
    }


def _entity(entry: Entry, shape: Shape, bindings: list[dict[str, Any]]) -> dict[str, Any]:
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


def _is_worked_out(entity: Entity) -> bool:
    return any(field.computed or field.copied or field.only_when for field in entity.fields.values())


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
    return [*args, f"edit_states={py_value(tuple(listed.edit_while))}"] if listed.edit_while else args


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
    return args


def _field(entry: Entry, shape: Shape, field: Field) -> list[str]:
    args = [f"name={py_string(field.id)}", f"kind={py_string(field.type)}", f"label={gettext(str(field.label))}"]
    args += [f"help={gettext(str(field.help))}"] if field.help else []
    args += [f"personal={py_string(field.personal)}"] if field.personal else []
    args += [f"unit={py_string(field.unit)}"] if field.unit else []
    args += ["computed=True"] if not field.is_entered else []
    args += ["many=True"] if field.many else []
    args += [f"only_when={shape.entity.id}_rules.only_when_{field.id}"] if field.only_when else []
    args += [f"{key}={_limit(shape.entity, field, key)}" for key in LIMITS if getattr(field, key) is not None]
    args += [f"retention_days={field.retention_days}"] if field.retention_days else []
    return args


def _limit(entity: Entity, field: Field, key: str) -> str:
    """The lowest or highest value of a field: a literal, or the function of its formula."""
    limit = getattr(field, key)
    if isinstance(limit, str) and not is_date(limit):
        return f"{entity.id}_rules.{key}_{field.id}"
    return py_value(dt.date.fromisoformat(limit) if isinstance(limit, str) else limit)


def _has_limit_formula(entity: Entity) -> bool:
    bounds = [getattr(field, key) for field in entity.fields.values() for key in LIMITS]
    return any(isinstance(bound, str) and not is_date(bound) for bound in bounds)


def _entity_imports(entry: Entry, shapes: Mapping[str, Shape]) -> list[str]:
    """What the literals among the limits of fields need."""
    limits = [
        _limit(shape.entity, field, key)
        for shape in shapes.values()
        for field in shape.entity.fields.values()
        for key in LIMITS
        if getattr(field, key) is not None
    ]
    text = " ".join(limits)
    lines = ["import datetime as dt"] if "dt." in text else []
    return [*lines, "from decimal import Decimal"] if "Decimal(" in text else lines


def _choices(entry: Entry) -> list[dict[str, Any]]:
    """A function for each choice field and each state column."""
    found = []
    for entity in entry.app.entities.values():
        if entity.workflow:
            states = [(name, str(state.label)) for name, state in entity.workflow.states.items()]
            found.append(_fixed(f"{entity.id}_state", states))
        for field in entity.fields.values():
            if field.type == "choice":
                found.append(_choice(f"{entity.id}_{field.id}", field))
    return found


def _fixed(name: str, options: list[tuple[str, str]]) -> dict[str, Any]:
    rows = [f"({py_string(key)}, {gettext(label)})" for key, label in options]
    return {"name": name, "rows": rows, "call": ""}


def _choice(name: str, field: Field) -> dict[str, Any]:
    if field.options is not None:
        return _fixed(name, [(key, str(label)) for key, label in field.options.items()])
    source = field.options_from
    if source is not None and source.kind == "setting":
        return {"name": name, "rows": [], "call": f"choices.of_table(settings, {py_string(source.name)})"}
    kind = (
        source.name["places"] if source is not None and isinstance(source.name, dict) else getattr(source, "name", "")
    )
    return {"name": name, "rows": [], "call": f"choices.of_places({py_string(str(kind))})"}


def _choice_imports(entry: Entry) -> list[str]:
    found = _choices(entry)
    calls = [item["call"] for item in found if item["call"]]
    own = [f"from apps.{entry.app.package}.conf import settings"] if any("settings" in call for call in calls) else []
    own += ["from core import choices"] if calls else []
    django = ["from django.utils.translation import gettext_lazy as _"] if any(item["rows"] for item in found) else []
    return [*django, *([""] if django and own else []), *own]


def _setting(setting: Setting) -> list[str]:
    args = [
        f"name={py_string(setting.id)}",
        f"kind={py_string(setting.type)}",
        f"default={py_laid_out(setting.default, 8)}",
        f"label={gettext(str(setting.label))}",
    ]
    args += [f"help={gettext(str(setting.help))}"] if setting.help else []
    args += [f"unit={py_string(setting.unit)}"] if setting.unit else []
    args += [
        f"{key}={py_value(getattr(setting, key))}"
        for key in ("minimum", "maximum")
        if getattr(setting, key) is not None
    ]
    if setting.options:
        pairs = ", ".join(f"{py_string(key)}: {gettext(str(label))}" for key, label in setting.options.items())
        args.append("options={" + pairs + "}")
    if setting.columns:
        kinds = {column.id: column.type for column in setting.columns.values()}
        args.append(f"columns={py_value(kinds)}")
    return args


def _settings_use(settings: Mapping[str, Setting]) -> dict[str, bool]:
    text = "".join(arg for setting in settings.values() for arg in _setting(setting))
    return {"decimal": "Decimal(" in text, "times": "dt." in text, "any": bool(settings)}


def bindings_of(entry: Entry) -> list[dict[str, Any]]:
    """What the application binds to each block, as arguments of the block's binding class."""
    found = []
    for binding in entry.app.blocks.values():
        block = entry.catalog.blocks[binding.block]
        bearing = block.bearing_keys or tuple(key.id for key in block.binds.values() if key.kind == "entity")[:1]
        entities = [str(binding.values[key]) for key in bearing if binding.values.get(key)]
        entity = entities[0] if entities else ""
        # A block of several bearing keys must be told which of them the application bound.
        taken = set(bearing) if len(bearing) == 1 else set()
        found.append(
            {
                "block": block.id,
                "constant": constant_name(block.id),
                "class_name": f"{class_name(block.id)}Binding",
                "entity": entity,
                "entities": entities,
                "args": _binding_args(block, dict(binding.values), entity, taken),
            }
        )
    return found


def _binding_args(block: Block, values: dict[str, Any], entity: str, taken: set[str]) -> list[str]:
    args = []
    for key, value in values.items():
        if key in taken:
            continue
        declared = block.binds.get(key)
        if declared is not None and declared.kind == "expression" and isinstance(value, str) and not is_plain(value):
            of = values.get(declared.of) if declared.of else entity
            args.append(f"{key}={of}_rules.{block.id}_{key}")
        else:
            plain = tuple(value) if isinstance(value, list) else value
            args.append(f"{key}={py_value(_number(plain) if declared and declared.kind == 'expression' else plain)}")
    return args


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.isdigit() else value


def _binding_imports(package: str, bindings: list[dict[str, Any]]) -> list[str]:
    text = "".join(arg for item in bindings for arg in item["args"])
    used = sorted({part.rsplit("=", 1)[1] for part in text.split("_rules.")[:-1] if "=" in part})
    lines = [f"from apps.{package}.rules import {name} as {name}_rules" for name in used]
    lines += sorted(f"from blocks.{item['block']}.binding import {item['class_name']}" for item in bindings)
    return lines
