"""Which place a page is about, where an application has several."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from blocks.queue import lines


@dataclass(frozen=True)
class Site:
    """A place with lines; its key is 0 and its name empty where the application has one place."""

    id: int
    name: str


def of(binding: Any) -> list[Site]:
    """All places with lines."""
    return [Site(pk, name) for pk, name in lines.sites(binding)]


def find(binding: Any, pk: int) -> Site:
    """The place with this key; 404 where it has no line."""
    for site in of(binding):
        if site.id == pk:
            return site
    raise Http404(_("Tempat ini tidak memakai antrean."))


def chosen(binding: Any, request: HttpRequest) -> Site:
    """The place asked for, else the one looked at last, else the first."""
    found = of(binding) or [Site(0, "")]
    key = f"queue-site:{binding.app}"
    asked = request.GET.get("tempat") or str(request.session.get(key, ""))
    site = next((one for one in found if str(one.id) == asked), found[0])
    if request.GET.get("tempat") and request.user.is_authenticated and request.session.get(key) != site.id:
        request.session[key] = site.id
    return site
