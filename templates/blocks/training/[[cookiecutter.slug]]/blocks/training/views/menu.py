"""The row of links over every page of the block, and the cohort that a page is about."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.training.selectors import cohorts
from core import access, answers, pages
from core.access import Actor


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool


def links(binding: Any, actor: Actor, here: str) -> list[Link]:
    """The pages this actor may open; none for who only reads what everybody reads."""
    works = binding.is_reader(actor) or binding.is_teacher(actor)
    rows = [
        ("desk", _("Meja pelatihan"), "clipboard-list", works),
        ("courses", _("Kursus"), "school", True),
        ("placement", _("Penelusuran"), "user-search", binding.is_reader(actor)),
        ("recap", pgettext("training", "Rekapitulasi"), "report-money", binding.is_reader(actor)),
        ("statistics", _("Angka"), "chart-bar", True),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon, shown in rows if shown]


def context(binding: Any, actor: Actor, here: str, title: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (title, "")]
    own = {"binding": binding, "entity": binding.entity, "links": links(binding, actor, here), "actor": actor}
    return own | {"title": title, "trail": trail} | more


def of_cohort(binding: Any, actor: Actor, cohort: Any, title: str, **more: Any) -> dict[str, Any]:
    """What every page about one cohort shows: the cohort, and the links to its other pages."""
    name = str(binding.of(cohort, "cohort_name"))
    app = (pages.app_name(binding.app), reverse(f"{binding.package}:index"))
    own = {
        "cohort": cohort,
        "cohort_name": name,
        "cohort_state": binding.entity_of("cohort").workflow.state(cohort.state),
        "cohort_links": cohorts.links_of(binding, actor, cohort),
        "trail": [app, (_("Meja pelatihan"), binding.url("desk")), (name, ""), (title, "")],
    }
    return context(binding, actor, "desk", title) | own | more


def cohort(binding: Any, actor: Actor, pk: int) -> Any:
    """A cohort of which the actor reads the lists, or page 404."""
    rows = binding.rows_of("cohort").select_related("training", binding.cohort_course)
    found = answers.find(rows.filter(training__isnull=False), pk=pk)
    if not binding.may_read(actor, found):
        raise access.Forbidden(_("Angkatan ini bukan angkatan Anda."))
    return found
