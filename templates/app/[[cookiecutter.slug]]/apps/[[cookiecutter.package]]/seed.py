"""What [[ cookiecutter._app.seeds.doc ]] starts with; `manage.py seed` runs it, as often as wanted."""

[% if cookiecutter._app.seeds.uses_times %]
import datetime as dt
[% endif %]
[% if cookiecutter._app.seeds.uses_decimal %]
from decimal import Decimal

[% elif cookiecutter._app.seeds.uses_times %]

[% endif %]
from core.seeding import demo
from core.seeding.context import Context
[% if cookiecutter._app.seeds.has_rows %]
from core.seeding.entries import Rows
[% for call in cookiecutter._app.seeds.calls %]

[% for line in call %]
[[ line ]]
[% endfor %]
[% endfor %]

[% for line in cookiecutter._app.seeds.table %]
[[ line ]]
[% endfor %]
[% endif %]


def run(context: Context) -> None:
[% if cookiecutter._app.seeds.has_rows %]
    """Bring the rows up to date, then fill a replica that is only shown."""
    for rows in ROWS:
        rows.run(context)
[% else %]
    """Fill a replica that is only shown; the application needs no rows to start with."""
[% endif %]
    demo.run(context, "[[ cookiecutter._app.id ]]")
