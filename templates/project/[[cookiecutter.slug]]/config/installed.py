"""The applications and building blocks of this replica.

To take an application out, use `replikota remove`; it also knows its tables and its work items.
"""

from typing import Any

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

# applications made for phones, each of which can be installed by itself: application id -> its sign (core/icons)
[% if cookiecutter._project.mobile %]
MOBILE: dict[str, str] = {
[% for app in cookiecutter._project.mobile %]
    "[[ app.id ]]": "[[ app.icon ]]",
[% endfor %]
}
[% else %]
MOBILE: dict[str, str] = {}
[% endif %]

# the same applications -> the name under which Android knows each (`replikota android`)
[% if cookiecutter._project.mobile %]
ANDROID: dict[str, str] = {
[% for app in cookiecutter._project.mobile %]
    "[[ app.id ]]": "[[ app.android ]]",
[% endfor %]
}
[% else %]
ANDROID: dict[str, str] = {}
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

# the services of the super app with their menus, and the ways into applications behind each menu; words that
# are empty are the application's own, which the region may rename
[% if cookiecutter._project.services %]
SERVICES: list[dict[str, Any]] = [
[% for service in cookiecutter._project.services %]
    {
        "id": "[[ service.id ]]",
        "label": [[ service.label ]],
        "does": [[ service.does ]],
        "icon": "[[ service.icon ]]",
        "is_hidden": [[ service.is_hidden ]],
        "menus": [
[% for menu in service.menus %]
            {
                "id": "[[ menu.id ]]",
                "label": [[ menu.label ]],
                "does": [[ menu.does ]],
                "icon": "[[ menu.icon ]]",
                "url": [[ menu.url ]],
                "often": [[ menu.often ]],
                "is_hidden": [[ menu.is_hidden ]],
[% if menu.ways %]
                "ways": [
[% for item in menu.ways %]
                    {
                        "app": "[[ item.app ]]",
                        "page": "[[ item.page ]]",
                        "label": [[ item.label ]],
                        "invite": [[ item.invite ]],
                        "summary": [[ item.summary ]],
                        "icon": "[[ item.icon ]]",
                    },
[% endfor %]
                ],
[% else %]
                "ways": [],
[% endif %]
            },
[% endfor %]
        ],
    },
[% endfor %]
]
[% else %]
SERVICES: list[dict[str, Any]] = []
[% endif %]

# the applications in which officers work, by the groups of their portal
[% if cookiecutter._project.desks %]
DESKS: list[dict[str, str]] = [
[% for item in cookiecutter._project.desks %]
    {
        "app": "[[ item.app ]]",
        "group": [[ item.group ]],
        "label": [[ item.label ]],
        "summary": [[ item.summary ]],
        "icon": "[[ item.icon ]]",
    },
[% endfor %]
]
[% else %]
DESKS: list[dict[str, str]] = []
[% endif %]
