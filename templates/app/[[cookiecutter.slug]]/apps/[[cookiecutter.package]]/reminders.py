"""Whom [[ cookiecutter._app.name_doc ]] reminds of what, and when; the clock sends them (core.reminders)."""

[% if cookiecutter._app.reminders.calls %]
[% for line in cookiecutter._app.reminders.imports %]
[[ line ]]
[% endfor %]
[% for function in cookiecutter._app.reminders.functions %]


[% for line in function %]
[[ line ]]
[% endfor %]
[% endfor %]
[% if cookiecutter._app.reminders.functions %]

[% endif %]
[% for call in cookiecutter._app.reminders.calls %]

[% for line in call %]
[[ line ]]
[% endfor %]
[% endfor %]

[% for line in cookiecutter._app.reminders.table %]
[[ line ]]
[% endfor %]
[% else %]
from core.reminders import Reminder

REMINDERS: tuple[Reminder, ...] = ()
[% endif %]
