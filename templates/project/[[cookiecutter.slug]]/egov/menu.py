"""The sub-navigation of the officers' portal: what this officer may open."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from core.access import actor_of

LEADER, ADMINISTRATOR, AUDITOR = "pimpinan", "administrator", "auditor"


def entries(request: HttpRequest) -> list[dict[str, Any]]:
    """The pages in order, with the open one marked."""
    actor = actor_of(request)
    pages = [
        ("egov:worklist", _("Daftar kerja"), "list-check", ()),
        ("egov:dashboards", _("Dasbor"), "chart-bar", ()),
        ("egov:leader", _("Pimpinan"), "presentation", (LEADER, ADMINISTRATOR)),
        ("egov:officers", _("Pegawai"), "users", (ADMINISTRATOR,)),
        ("egov:offices", _("Kantor"), "building", (ADMINISTRATOR,)),
        ("egov:audit", _("Jejak audit"), "list-details", (AUDITOR, ADMINISTRATOR)),
    ]
    shown = [
        (reverse(name), label, icon)
        for name, label, icon, roles in pages
        if not roles or actor.has_role("core", *roles)
    ]
    opened = max(
        (url for url, _label, _icon in shown if request.path.startswith(url)), key=len, default=""
    )
    return [
        {"url": url, "label": label, "icon": icon, "is_open": url == opened}
        for url, label, icon in shown
    ]
