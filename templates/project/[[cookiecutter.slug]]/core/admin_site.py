"""Django's administration, opened by our own sign-in only."""

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core import access

ADMINISTRATOR = access.roles("core", "administrator")


class ReplicaAdminConfig(AdminConfig):
    """Puts our site in the place of Django's."""

    default_site = "core.admin_site.ReplicaAdmin"


class ReplicaAdmin(admin.AdminSite):
    """The site for platform administrators."""

    site_header = _("Ruang pengelola")
    site_title = _("Ruang pengelola")
    index_title = _("Data inti")
    site_url = "/"

    def login(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        """Send to the one sign-in page, which asks for the second factor too."""
        if request.user.is_authenticated:
            raise access.Forbidden(_("Ruang pengelola hanya untuk administrator."))
        query = urlencode({"next": request.get_full_path()})
        return redirect(f"{reverse('account_login')}?{query}")

    def has_permission(self, request: HttpRequest) -> bool:
        """Open for staff who hold the administrator's role today."""
        actor = access.actor_of(request)
        return request.user.is_staff and actor.has_role("core", "administrator")

    def admin_view(self, view, cacheable=False):
        """Guard a view and declare who may call it."""
        guarded = super().admin_view(view, cacheable)
        guarded.access = ADMINISTRATOR
        return guarded


ReplicaAdmin.login.access = access.PUBLIC
