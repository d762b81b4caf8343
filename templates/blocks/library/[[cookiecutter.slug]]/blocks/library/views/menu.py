"""The row of links over the block's pages, by role, and the branch that a desk stands at."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.access import Actor, actor_of


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool


def context(binding: Any, actor: Actor, here: str, **values: Any) -> dict[str, Any]:
    """What every page of the block is given."""
    return {"binding": binding, "links": _links(binding, actor, here), "actor": actor, **values}


def desk_context(binding: Any, request: HttpRequest, here: str, **values: Any) -> dict[str, Any]:
    """What every page of the desk is given: also its branch, and the others to choose from."""
    branch = branch_of(binding, request)
    name = str(binding.of(branch, "branch_name")) if branch is not None else ""
    branches = [(one.pk, str(binding.of(one, "branch_name"))) for one in binding.branches()]
    values |= {"branch": branch, "branch_label": name, "branches": branches}
    return context(binding, actor_of(request), here, **values)


def branch_of(binding: Any, request: HttpRequest) -> Any:
    """The branch chosen for this browser, else the first; None where the application has none."""
    kept = request.session.get(_key(binding))
    found = binding.branches()
    return next((one for one in found if one.pk == kept), found[0] if found else None)


def choose_branch(binding: Any, request: HttpRequest, asked: str) -> None:
    """Remember at which branch this browser stands."""
    if any(str(one.pk) == asked for one in binding.branches()):
        request.session[_key(binding)] = int(asked)


def _key(binding: Any) -> str:
    return f"library_branch_{binding.app}"


def _links(binding: Any, actor: Actor, here: str) -> list[Link]:
    rows = []
    if binding.is_librarian(actor):
        rows += [
            ("desk", _("Pinjam"), "barcode"),
            ("returns", pgettext("library", "Kembali"), "arrow-back-up"),
            ("holds", _("Pesanan"), "bookmark"),
            ("visitors", _("Pengunjung"), "users"),
            ("late", _("Terlambat"), "clock-exclamation"),
            ("exchange", _("MARC"), "arrows-exchange"),
        ]
    rows.append(("catalogue", _("Katalog"), "search"))
    if actor.person_id is not None and not actor.is_officer:
        rows.append(("mine", _("Pinjaman saya"), "books"))
    if binding.tour:
        rows.append(("tours", _("Keliling"), "bus"))
    if binding.reads_figures(actor):
        rows.append(("figures", _("Angka"), "chart-bar"))
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]
