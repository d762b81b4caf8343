"""What the generic pages and portals know of [[ cookiecutter._app.name_doc ]]."""

[% for line in cookiecutter._app.entity_imports %]
[[ line ]]
[% endfor %]
[% if cookiecutter._app.entity_imports %]

[% endif %]
from apps.[[ cookiecutter.package ]] import permissions
from apps.[[ cookiecutter.package ]].language import _, many
[% for entity in cookiecutter._app.entities | sort(attribute="name") %]
[% if entity.needs_rules %]
from apps.[[ cookiecutter.package ]].rules import [[ entity.name ]] as [[ entity.name ]]_rules
[% endif %]
[% endfor %]
[% for entity in cookiecutter._app.entities | sort(attribute="name") %]
[% if entity.has_workflow %]
from apps.[[ cookiecutter.package ]].workflows.[[ entity.name ]] import WORKFLOW as [[ entity.constant ]]_WORKFLOW
[% endif %]
[% endfor %]
[% if cookiecutter._app.hands_back %]
from core import access
[% endif %]
from core.entities import [% if cookiecutter._app.asks_consent %]ConsentAsked, [% endif %]Entity, FieldInfo[% if cookiecutter._app.hands_back %], HandBackWay[% endif %]

[% for entity in cookiecutter._app.entities %]

[[ entity.constant ]] = Entity(
    app="[[ cookiecutter._app.id ]]",
    package="[[ cookiecutter.package ]]",
    name="[[ entity.name ]]",
    label=[[ entity.label_py ]],
    plural=[[ entity.plural_py ]],
    model_path="apps.[[ cookiecutter.package ]].models.[[ entity.class_name ]]",
    access=permissions.[[ entity.constant ]],
[% if entity.has_workflow %]
    workflow=[[ entity.constant ]]_WORKFLOW,
[% endif %]
[% if entity.has_computed %]
    compute=[[ entity.name ]]_rules.compute,
[% endif %]
[% if entity.needs_rules %]
    rules=[[ entity.name ]]_rules.RULES,
[% endif %]
[% for arg in entity.args %]
    [[ arg ]],
[% endfor %]
    fields=(
[% for field in entity.fields %]
        FieldInfo(
[% for arg in field %]
            [[ arg ]],
[% endfor %]
        ),
[% endfor %]
    ),
)
[% endfor %]

ENTITIES = (
[% for entity in cookiecutter._app.entities %]
    [[ entity.constant ]],
[% endfor %]
)
