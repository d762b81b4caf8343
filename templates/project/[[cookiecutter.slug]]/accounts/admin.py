"""Administration of people and logins: read-only, for changes go through services that audit them."""

from django.contrib import admin

from accounts.models import Person, ResetCode, User


class ReadOnlyAdmin(admin.ModelAdmin):
    """Shows rows and changes none."""

    def has_add_permission(self, request) -> bool:
        """Add nothing here."""
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        """Change nothing here."""
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        """Delete nothing here."""
        return False

    def has_view_permission(self, request, obj=None) -> bool:
        """Show to whom the site is open."""
        return True


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    """Logins, without personal numbers."""

    list_display = ("full_name", "kind", "status", "nip", "last_login")
    list_filter = ("kind", "status", "is_staff")
    search_fields = ("nip", "name")
    fields = ("full_name", "kind", "status", "nip", "is_staff", "is_superuser", "date_joined", "last_login")


@admin.register(Person)
class PersonAdmin(ReadOnlyAdmin):
    """People, their NIK masked."""

    list_display = ("full_name", "nik_masked", "verified_at")
    fields = ("full_name", "nik_masked", "verified_at", "verified_by", "created_at")


@admin.register(ResetCode)
class ResetCodeAdmin(ReadOnlyAdmin):
    """Codes that the counter handed out."""

    list_display = ("user", "made_by", "created_at", "expires_at", "used_at")
    fields = ("user", "made_by", "created_at", "expires_at", "used_at", "attempts")
