"""Who makes, changes and reads what in [[ cookiecutter._app.name_doc ]]; `core.access` explains the words."""

from core import access
[% for entity in cookiecutter._app.entities %]

[% if entity.access_args %]
[[ entity.constant ]] = access.Access(
[% for arg in entity.access_args %]
    [[ arg ]],
[% endfor %]
)
[% else %]
[[ entity.constant ]] = access.Access()
[% endif %]
[% endfor %]
