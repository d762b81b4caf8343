"""What [[ cookiecutter._app.name_doc ]] binds of its own to the building blocks."""
[% if cookiecutter._app.bindings %]

[% for line in cookiecutter._app.binding_imports %]
[[ line ]]
[% endfor %]
[% endif %]
[% for binding in cookiecutter._app.bindings %]

[[ binding.constant ]] = [[ binding.class_name ]](
    app="[[ cookiecutter._app.id ]]",
    package="[[ cookiecutter.package ]]",
    entity_name="[[ binding.entity ]]",
[% for arg in binding.args %]
    [[ arg ]],
[% endfor %]
)
[% endfor %]
