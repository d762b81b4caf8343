"""Data sets that an application publishes: rows of public fields, or counts, as a page, CSV and JSON.

Each application lists its own in `apps/<package>/open_data.py` as DATASETS. Personal fields never leave, whatever
a data set names: the entry is checked when it is generated, and `shown` looks again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.db.models import Q
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from core import blocks, offices, small_cells
from core.descriptors import of_model
from core.entities import Entity, get

LICENCE = ("Creative Commons Atribusi 4.0", "https://creativecommons.org/licenses/by/4.0/deed.id")
EVERY = {
    "realtime": _("waktu nyata"),
    "daily": _("harian"),
    "weekly": _("mingguan"),
    "monthly": _("bulanan"),
    "quarterly": _("triwulanan"),
    "half-yearly": _("semesteran"),
    "yearly": _("tahunan"),
}
# What is about somebody, and what a table cannot hold.
LEFT_OUT = frozenset({"email", "file", "image", "kk", "nik", "nip", "officer", "person", "phone", "shape", "table"})


@dataclass(frozen=True)
class Column:
    """One column: the lookup path to its value; a count is named by `name` and `label`, a field by itself."""

    path: str
    name: str = ""
    label: Any = ""

    @property
    def key(self) -> str:
        return self.name or self.path


@dataclass(frozen=True)
class DataSet:
    """One data set: which records, which columns; with `counts` how many there are of each."""

    app: str
    package: str
    id: str
    label: Any
    entity_name: str
    every: str
    columns: tuple[Column, ...]
    counts: bool = False
    agency: str = ""
    where: Q | None = None
    test: Callable[..., Any] | None = None
    help: Any = ""
    feed: tuple[tuple[str, str], ...] = ()  # key that a network asks for, and where its value comes from

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    @property
    def frequency(self) -> str:
        """How often it is renewed, in words."""
        return str(EVERY[self.every])

    @property
    def page_url(self) -> str:
        return f"{reverse(f'{self.package}:open_data')}#{self.id}"

    def url(self, form: str) -> str:
        """Address of the file."""
        return reverse(f"{self.package}:open_data_file", args=[self.id, form])

    @property
    def hides_small(self) -> bool:
        """Say whether small counts are hidden: they are of people."""
        return self.counts and small_cells.concerns(self.entity)

    @property
    def small_words(self) -> str:
        """What stands in the place of hidden counts; empty where none is hidden."""
        return small_cells.meaning() if self.hides_small else ""

    @property
    def producer(self) -> Any:
        """The office that answers for the application's data; None where the region has none."""
        return offices.office_of_agency(self.agency)

    def shown(self) -> list[Column]:
        """The columns that everybody may read."""
        return [one for one in self.columns if is_public(self.entity, one.path)]


def is_public(entity: Entity, path: str) -> bool:
    """Say whether what a path ends in is neither personal nor a record that is called by something personal.

    A way through somebody's record may lead to what is public: the district of an applicant.
    """
    model, info = entity.model, None
    for step in path.split("__"):
        owner = of_model(model)
        info = next((one for one in owner.fields if one.name == step), None) if owner is not None else None
        field = next((one for one in model._meta.get_fields() if one.name == step), None)
        model = getattr(field, "related_model", None) or model
    if info is not None and (info.personal or info.kind in LEFT_OUT):
        return False
    ending = of_model(model) if info is not None and info.kind == "reference" else None
    return ending is None or not ending.title_field or is_public(ending, ending.title_field)


def of_app(app: str) -> tuple[DataSet, ...]:
    """The data sets of an installed application."""
    from config.installed import PACKAGES

    return import_module(f"apps.{PACKAGES[app]}.open_data").DATASETS


def everything() -> list[DataSet]:
    """The data sets of all installed applications."""
    from config.installed import PACKAGES

    return [one for app in PACKAGES for one in of_app(app)]


def card(app: str) -> blocks.Card | None:
    """The way in on the application's first page, where it publishes anything."""
    found = of_app(app)
    if not found:
        return None
    url = reverse(f"{found[0].package}:open_data")
    return blocks.Card(_("Data terbuka"), url, _("Unduh sebagai CSV atau JSON"), "database")


def urlpatterns(app: str) -> list[Any]:
    """The page and the files; nothing where the application publishes nothing."""
    from core import open_data_views as views

    if not of_app(app):
        return []
    return [
        path("data-terbuka/", views.page, {"app": app}, name="open_data"),
        path("data-terbuka/<slug:key>.<slug:form>", views.file, {"app": app}, name="open_data_file"),
    ]
