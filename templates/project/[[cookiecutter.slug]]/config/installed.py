"""The applications and building blocks of this replica.

To take an application out, use `replikota remove`; it also knows its tables and its work items.
"""

# application id -> Python package under apps/
[% if cookiecutter._project.apps %]
PACKAGES: dict[str, str] = {
[% for app in cookiecutter._project.apps %]
    "[[ app.id ]]": "[[ app.package ]]",
[% endfor %]
}
[% else %]
PACKAGES: dict[str, str] = {}
[% endif %]
APPS: list[str] = list(PACKAGES.values())

# application id -> its name in the catalogue; what the region calls it stands in region/profile.py
[% if cookiecutter._project.apps %]
NAMES: dict[str, str] = {
[% for app in cookiecutter._project.apps %]
    "[[ app.id ]]": [[ app.name_py ]],
[% endfor %]
}
[% else %]
NAMES: dict[str, str] = {}
[% endif %]

# packages under blocks/
[% if cookiecutter._project.blocks %]
BLOCKS: list[str] = [
[% for block in cookiecutter._project.blocks %]
    "[[ block.package ]]",
[% endfor %]
]
[% else %]
BLOCKS: list[str] = []
[% endif %]

# block -> where each application that uses it states what it binds
[% if cookiecutter._project.blocks %]
BINDINGS: dict[str, list[str]] = {
[% for block in cookiecutter._project.blocks %]
[% if block.bindings %]
    "[[ block.package ]]": [
[% for path in block.bindings %]
        "[[ path ]]",
[% endfor %]
    ],
[% else %]
    "[[ block.package ]]": [],
[% endif %]
[% endfor %]
}
[% else %]
BINDINGS: dict[str, list[str]] = {}
[% endif %]

# role -> its label, over all applications
[% if cookiecutter._project.roles %]
ROLES: dict[str, str] = {
[% for role in cookiecutter._project.roles %]
    "[[ role.name ]]": [[ role.label ]],
[% endfor %]
}
[% else %]
ROLES: dict[str, str] = {}
[% endif %]

# the menus of the super app, by group; a label or summary is the catalogue's, the region may rename it
[% if cookiecutter._project.menus %]
MENUS: list[dict[str, object]] = [
[% for group in cookiecutter._project.menus %]
    {
        "group": [[ group.label ]],
        "items": [
[% for item in group.menus %]
            {
                "app": "[[ item.app ]]",
                "entity": "[[ item.entity ]]",
                "label": [[ item.label ]],
                "invite": [[ item.invite ]],
                "summary": [[ item.summary ]],
                "icon": "[[ item.icon ]]",
            },
[% endfor %]
        ],
    },
[% endfor %]
]
[% else %]
MENUS: list[dict[str, object]] = []
[% endif %]

# the applications in which officers work
[% if cookiecutter._project.desks %]
DESKS: list[dict[str, str]] = [
[% for item in cookiecutter._project.desks %]
    {
        "app": "[[ item.app ]]",
        "label": [[ item.label ]],
        "summary": [[ item.summary ]],
        "icon": "[[ item.icon ]]",
    },
[% endfor %]
]
[% else %]
DESKS: list[dict[str, str]] = []
[% endif %]
