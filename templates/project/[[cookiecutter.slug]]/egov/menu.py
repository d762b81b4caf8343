"""The sub-navigation of the officers' portal: what this officer may open."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from core.access import actor_of

LEADER, ADMINISTRATOR, AUDITOR, OFFICE_ADMIN = "pimpinan", "administrator", "auditor", "admin_kantor"
DATA_OFFICER = "petugas_pdp"
# pages without an entry of their own -> the entry they belong to
PARTS = {
    "egov:dashboard": "egov:dashboards",
    "egov:data_request": "egov:data_requests",
    "egov:ask": "egov:worklist",
    "egov:hand_back": "egov:worklist",
    "egov:part": "egov:worklist",
    "egov:propose": "egov:worklist",
    "egov:reply_edit": "egov:replies",
    "egov:reply_new": "egov:replies",
    "egov:slip": "egov:worklist",
    "egov:letterhead": "egov:letterheads",
    "egov:letterhead_edit": "egov:letterheads",
    "egov:officer": "egov:officers",
    "egov:officer_new": "egov:officers",
    "egov:officer_reset": "egov:officers",
    "egov:monthly": "egov:monthly_index",
    "egov:office": "egov:offices",
    "egov:office_edit": "egov:offices",
    "egov:office_new": "egov:offices",
    "egov:position": "egov:offices",
    "egov:procedure": "egov:procedures",
    "egov:position_edit": "egov:offices",
    "egov:position_new": "egov:offices",
    "egov:handover": "egov:officers",
    "egov:handover_begin": "egov:officers",
    "egov:slips": "egov:officers",
    "egov:staffing": "egov:officers",
    "egov:staffing_batch": "egov:officers",
}


def entries(request: HttpRequest) -> list[dict[str, Any]]:
    """The pages in order, with the open one marked."""
    actor = actor_of(request)
    pages = [
        ("egov:worklist", _("Daftar kerja"), "list-check", ()),
        ("egov:desks", _("Aplikasi saya"), "layout-grid", ()),
        ("egov:dashboards", _("Dasbor"), "chart-bar", ()),
        ("egov:monthly_index", _("Laporan bulanan"), "report", ()),
        ("egov:certificates", _("Sertifikat"), "file-certificate", ()),
        ("egov:procedures", _("SOP"), "list-details", ()),
        ("egov:leader", _("Pimpinan"), "presentation", (LEADER, ADMINISTRATOR)),
        ("egov:late", _("Surat pengingat"), "alert-triangle", (LEADER, ADMINISTRATOR)),
        ("egov:officers", _("Pegawai"), "users", (ADMINISTRATOR, OFFICE_ADMIN)),
        ("egov:offices", _("Kantor"), "building", (ADMINISTRATOR, OFFICE_ADMIN)),
        ("egov:letterheads", _("Kop surat"), "rubber-stamp", (ADMINISTRATOR, OFFICE_ADMIN)),
        ("egov:replies", _("Balasan siap pakai"), "message-2", (ADMINISTRATOR, OFFICE_ADMIN)),
        ("egov:data_requests", _("Data pribadi"), "shield-lock", (DATA_OFFICER, ADMINISTRATOR)),
        ("egov:consents", _("Persetujuan data"), "checkbox", (DATA_OFFICER, ADMINISTRATOR)),
        ("egov:holidays", _("Hari libur"), "calendar-cancel", (ADMINISTRATOR,)),
        ("egov:processing", _("Catatan pemrosesan"), "file-text", (DATA_OFFICER, ADMINISTRATOR)),
        ("egov:destructions", _("Pemusnahan data"), "shield-check", (DATA_OFFICER, ADMINISTRATOR)),
        ("egov:condition", _("Keadaan sistem"), "gauge", (ADMINISTRATOR,)),
        ("egov:audit", _("Jejak audit"), "list-details", (AUDITOR, ADMINISTRATOR)),
    ]
    opened = _opened(request)
    return [
        {"url": reverse(name), "label": label, "icon": icon, "is_open": name == opened}
        for name, label, icon, roles in pages
        if not roles or actor.has_role("core", *roles)
    ]


def _opened(request: HttpRequest) -> str:
    """Name the entry that the open page belongs to."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return PARTS.get(name, name)
