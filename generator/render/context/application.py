"""The context of one run of templates/app: what an application has once, over all its entities.

What one of its files prints has a module of its own beside this one: descriptors, choices, settings, and so on.
"""

from collections.abc import Mapping
from typing import Any

from generator.check.entry import Entry
from generator.names import class_name
from generator.render.context import access_words
from generator.render.context.bindings import binding_imports, bindings_of
from generator.render.context.choices import choice_imports, choices_of
from generator.render.context.descriptors import descriptor_imports, descriptor_of
from generator.render.context.documents import documents_of
from generator.render.context.english import english_of
from generator.render.context.extra_pages import pages_of
from generator.render.context.indicators import indicators_of, targets_of
from generator.render.context.open_data import open_data_of
from generator.render.context.reminders import reminders_of
from generator.render.context.seeds import seeds_of
from generator.render.context.settings import setting_args, settings_use
from generator.render.context.shape import Shape
from generator.render.literals import doc_line, gettext, html, markdown, py_string, py_value


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
        "entities": [descriptor_of(entry, shape, bindings) for shape in shapes.values()],
        "has_imports": any(shape.entity.access.imports for shape in shapes.values()),
        "entity_names": ", ".join(sorted(shapes)),
        "asks_consent": any(entity.consent for entity in entry.app.entities.values()),
        "hands_back": any(entity.hand_back for entity in entry.app.entities.values()),
        "entity_imports": descriptor_imports(entry, shapes),
        "choices": choices_of(entry),
        "choice_imports": choice_imports(entry),
        "settings": [*(setting_args(setting) for setting in app.settings.values()), *targets_of(entry)],
        "settings_use": settings_use(app.settings) | ({"any": True} if targets_of(entry) else {}),
        "bindings": bindings,
        "binding_imports": binding_imports(app.package, bindings),
        "roles": [
            {"name": role, "label_md": markdown(catalog.role_label(app, role))} for role in access_words.roles_of(app)
        ],
        "has_access": True,
        "requires_py": py_value(tuple(app.requires)),
        "pages": pages_of(entry),
        "indicators": indicators_of(entry),
        "open_data": open_data_of(entry),
        "documents": documents_of(entry),
        "reminders": reminders_of(entry),
        "seeds": seeds_of(app),
        "english": english,
        "english_file": "django.po" if english else "",
    }
