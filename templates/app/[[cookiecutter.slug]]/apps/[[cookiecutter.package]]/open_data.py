"""Data sets that [[ cookiecutter._app.name_doc ]] publishes, without personal data (core.open_data)."""

[% if cookiecutter._app.open_data.calls %]
[% for line in cookiecutter._app.open_data.imports %]
[[ line ]]
[% endfor %]
[% for function in cookiecutter._app.open_data.functions %]


[% for line in function %]
[[ line ]]
[% endfor %]
[% endfor %]
[% if cookiecutter._app.open_data.functions %]

[% endif %]
[% for call in cookiecutter._app.open_data.calls %]

[% for line in call %]
[[ line ]]
[% endfor %]
[% endfor %]

[% for line in cookiecutter._app.open_data.table %]
[[ line ]]
[% endfor %]
[% else %]
from core.open_data import DataSet

DATASETS: tuple[DataSet, ...] = ()
[% endif %]
