"""Made-up records of [[ cookiecutter._app.name_doc ]]; one file a kind of record."""

# Whose records these refer to: an officer of a role has it there too.
REQUIRES = [[ cookiecutter._app.requires_py ]]
