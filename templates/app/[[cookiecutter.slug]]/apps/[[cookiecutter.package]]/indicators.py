"""Figures of [[ cookiecutter._app.name_doc ]] on dashboards; core.measures says how rows are counted."""

[% if cookiecutter._app.indicators.calls %]
[% for line in cookiecutter._app.indicators.imports %]
[[ line ]]
[% endfor %]
[% for function in cookiecutter._app.indicators.functions %]


[% for line in function %]
[[ line ]]
[% endfor %]
[% endfor %]
[% if cookiecutter._app.indicators.functions %]

[% endif %]
[% for call in cookiecutter._app.indicators.calls %]

[% for line in call %]
[[ line ]]
[% endfor %]
[% endfor %]

[% for line in cookiecutter._app.indicators.table %]
[[ line ]]
[% endfor %]
[% else %]
from core.indicators import Indicator

INDICATORS: tuple[Indicator, ...] = ()
[% endif %]
