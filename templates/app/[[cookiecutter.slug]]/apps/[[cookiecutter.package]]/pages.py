"""Pages of [[ cookiecutter._app.name_doc ]] beside those that every entity has."""
[% if cookiecutter._app.extra_pages %]

from django.utils.translation import gettext_lazy as _

[% for line in cookiecutter._app.page_imports %]
[[ line ]]
[% endfor %]
[% for page in cookiecutter._app.extra_pages %]

[[ page.constant ]] = [[ page.class_name ]](
[% for arg in page.args %]
    [[ arg ]],
[% endfor %]
)
[% endfor %]

PAGES = (
[% for page in cookiecutter._app.extra_pages %]
    [[ page.constant ]],
[% endfor %]
)
[% else %]

PAGES = ()
[% endif %]
