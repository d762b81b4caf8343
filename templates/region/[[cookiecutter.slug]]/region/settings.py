"""What this region sets differently from the catalogue, by application and setting.

Everything not listed here keeps the catalogue's default, which stands in the application's
own conf.py.
"""
[% if cookiecutter._region.has_times %]

import datetime as dt
[% endif %]
[% if cookiecutter._region.has_decimals %]
[% if not cookiecutter._region.has_times %]

[% endif %]
from decimal import Decimal
[% endif %]

[% if cookiecutter._region.settings %]
APP_SETTINGS: dict[str, dict[str, object]] = {
[% for row in cookiecutter._region.settings %]
    [[ row.app ]]: {
[% for line in row.lines %]
        [[ line ]]
[% endfor %]
    },
[% endfor %]
}
[% else %]
APP_SETTINGS: dict[str, dict[str, object]] = {}
[% endif %]
