"""Migrations of [[ cookiecutter._app.name_doc ]], as the catalogue froze them."""
