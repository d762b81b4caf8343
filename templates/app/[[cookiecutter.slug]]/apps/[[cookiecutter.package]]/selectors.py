"""What an actor may read in [[ cookiecutter._app.name_doc ]]; pages, API, search and exports start here."""

from django.db.models import QuerySet

from apps.[[ cookiecutter.package ]] import entities
from core import pages
from core.access import Actor
[% for entity in cookiecutter._app.entities %]


def [[ entity.name ]]_visible_to(actor: Actor) -> QuerySet:
    """Give the rows that `permissions.[[ entity.constant ]].read` lets this actor see."""
    return pages.read_only(entities.[[ entity.constant ]], actor)
[% endfor %]
