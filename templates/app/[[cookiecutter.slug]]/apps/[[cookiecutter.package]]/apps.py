"""The Django application of [[ cookiecutter._app.name_doc ]]."""

from django.apps import AppConfig


class [[ cookiecutter._app.config_class ]](AppConfig):
    """Registers the models of [[ cookiecutter._app.name_doc ]]."""

    name = "apps.[[ cookiecutter.package ]]"
    label = "[[ cookiecutter.package ]]"
    verbose_name = [[ cookiecutter._app.name_py ]]
    default_auto_field = "django.db.models.BigAutoField"
