"""Cards and letters that leave the office of [[ cookiecutter._app.name_doc ]]; core.documents sets them as PDF."""

[% if cookiecutter._app.documents.calls %]
[% for line in cookiecutter._app.documents.imports %]
[[ line ]]
[% endfor %]

[[ cookiecutter._app.documents.agency ]]
[% for call in cookiecutter._app.documents.calls %]

[% for line in call %]
[[ line ]]
[% endfor %]
[% endfor %]

[% for line in cookiecutter._app.documents.table %]
[[ line ]]
[% endfor %]
[% else %]
from core.documents.printed import Document

[[ cookiecutter._app.documents.agency ]]

DOCUMENTS: tuple[Document, ...] = ()
[% endif %]
