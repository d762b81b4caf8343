"""States and steps of [[ cookiecutter._app.name_doc ]]; one file a kind of record."""
