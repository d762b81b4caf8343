"""The applications and building blocks of this replica.

To take an application out, use `replikota remove`; it also knows its tables and its work items.
"""

# application id -> Python package under apps/
PACKAGES: dict[str, str] = {
[% for app in cookiecutter._project.apps %]
    "[[ app.id ]]": "[[ app.package ]]",
[% endfor %]
}
APPS: list[str] = list(PACKAGES.values())

# packages under blocks/
BLOCKS: list[str] = [
[% for block in cookiecutter._project.blocks %]
    "[[ block.package ]]",
[% endfor %]
]

# block -> where each application that uses it states what it binds
BINDINGS: dict[str, list[str]] = {
[% for block in cookiecutter._project.blocks %]
    "[[ block.package ]]": [
[% for path in block.bindings %]
        "[[ path ]]",
[% endfor %]
    ],
[% endfor %]
}

# role -> its label, over all applications
ROLES: dict[str, str] = {
[% for role in cookiecutter._project.roles %]
    "[[ role.name ]]": [[ role.label ]],
[% endfor %]
}

# the menus of the super app, by group; a label or summary is the catalogue's, the region may rename it
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
                "summary": [[ item.summary ]],
                "icon": "[[ item.icon ]]",
            },
[% endfor %]
        ],
    },
[% endfor %]
]
