"""Texts of [[ cookiecutter._app.name_doc ]] in the reader's language: its own English (locale/), else the words all share."""

from core.language import many_of, words_of

_ = words_of("[[ cookiecutter._app.id ]]")
many = many_of("[[ cookiecutter._app.id ]]")
