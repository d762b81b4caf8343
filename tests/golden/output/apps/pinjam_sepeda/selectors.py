"""What an actor may read in Pinjam Sepeda; pages, API, search and exports start here."""

from django.db.models import QuerySet

from apps.pinjam_sepeda import entities
from core import pages
from core.access import Actor


def sepeda_visible_to(actor: Actor) -> QuerySet:
    """Give the rows that `permissions.SEPEDA.read` lets this actor see."""
    return pages.read_only(entities.SEPEDA, actor)


def pinjaman_visible_to(actor: Actor) -> QuerySet:
    """Give the rows that `permissions.PINJAMAN.read` lets this actor see."""
    return pages.read_only(entities.PINJAMAN, actor)
