"""Pages of [[ cookiecutter._app.name_doc ]] beside those that every entity has."""
[% if cookiecutter._app.pages.calls %]

[% for line in cookiecutter._app.pages.imports %]
[[ line ]]
[% endfor %]
[% for function in cookiecutter._app.pages.functions %]


[% for line in function %]
[[ line ]]
[% endfor %]
[% endfor %]
[% if cookiecutter._app.pages.functions %]

[% endif %]
[% for call in cookiecutter._app.pages.calls %]

[% for line in call %]
[[ line ]]
[% endfor %]
[% endfor %]

[% for line in cookiecutter._app.pages.table %]
[[ line ]]
[% endfor %]
[% else %]

PAGES = ()
[% endif %]
