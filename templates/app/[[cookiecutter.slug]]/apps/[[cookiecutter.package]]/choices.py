"""Choices of [[ cookiecutter._app.name_doc ]]; functions, so that words and options stay out of migrations."""

[% for line in cookiecutter._app.choice_imports %]
[[ line ]]
[% endfor %]
[% for choice in cookiecutter._app.choices %]


def [[ choice.name ]]():
[% if choice.call %]
    return [[ choice.call ]]
[% else %]
    return [
[% for row in choice.rows %]
        [[ row ]],
[% endfor %]
    ]
[% endif %]
[% endfor %]
