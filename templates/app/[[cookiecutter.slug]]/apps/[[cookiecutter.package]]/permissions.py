"""Who makes, changes and reads what in [[ cookiecutter._app.name_doc ]]; `core.access` explains the words."""

from core import access
[% for entity in cookiecutter._app.entities %]

[[ entity.constant ]] = access.Access(
[% for key in ("create", "edit", "read") %]
[% if entity.access[key] %]
    [[ key ]]=(
[% for word in entity.access[key] %]
        [[ word ]],
[% endfor %]
    ),
[% endif %]
[% endfor %]
[% if entity.access.states %]
    edit_states=(
[% for state in entity.access.states %]
        [[ state ]],
[% endfor %]
    ),
[% endif %]
)
[% endfor %]
