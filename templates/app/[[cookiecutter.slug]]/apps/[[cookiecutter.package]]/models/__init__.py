"""What [[ cookiecutter._app.name_doc ]] keeps; one file a kind of record."""

[% for entity in cookiecutter._app.entities | sort(attribute="name") %]
from apps.[[ cookiecutter.package ]].models.[[ entity.name ]] import [[ entity.class_name ]]
[% endfor %]

__all__ = [
[% for entity in cookiecutter._app.entities | sort(attribute="class_name") %]
    "[[ entity.class_name ]]",
[% endfor %]
]
