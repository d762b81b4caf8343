"""Settings of [[ cookiecutter._app.name_doc ]]: what a region may decide, with the catalogue's defaults.

Values of this region stand in region/settings.py; officers with the right change them under /egov/.
"""

[% if cookiecutter._app.settings_use.times %]
import datetime as dt
[% endif %]
from datetime import date
[% if cookiecutter._app.settings_use.decimal %]
from decimal import Decimal
[% endif %]

[% if cookiecutter._app.settings_use.any %]
from apps.[[ cookiecutter.package ]].language import _
[% endif %]
from core import conf

DECLARED: tuple[conf.Setting, ...] = (
[% for setting in cookiecutter._app.settings %]
    conf.Setting(
[% for arg in setting %]
        [[ arg ]],
[% endfor %]
    ),
[% endfor %]
)


def settings(on: date | None = None) -> conf.Settings:
    """Give the settings in force on a day, today where none is named."""
    return conf.in_force("[[ cookiecutter._app.id ]]", DECLARED, on)
