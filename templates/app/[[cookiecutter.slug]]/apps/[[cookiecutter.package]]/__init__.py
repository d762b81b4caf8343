"""Application [[ cookiecutter._app.name_doc ]]: see README.md."""
