"""Administration of the core tables: master data may be changed, records of what happened may not."""

from django.contrib import admin
from django.db import transaction

from accounts.admin import ReadOnlyAdmin
from core import access, audit
from core.models import (
    AuditEntry,
    District,
    Holiday,
    IssuedDocument,
    JobRun,
    Notification,
    Office,
    OutboxMessage,
    Place,
    Position,
    PositionHolding,
    RoleGrant,
    SettingValue,
    StoredFile,
    Transition,
    Village,
    WorkItem,
)


class AuditedAdmin(admin.ModelAdmin):
    """Master data; every change goes into the audit trail."""

    def has_module_permission(self, request) -> bool:
        """Show to whom the site is open."""
        return True

    def has_view_permission(self, request, obj=None) -> bool:
        """Show to whom the site is open."""
        return True

    def has_add_permission(self, request) -> bool:
        """Let administrators add."""
        return True

    def has_change_permission(self, request, obj=None) -> bool:
        """Let administrators change."""
        return True

    def save_model(self, request, obj, form, change) -> None:
        """Save and write the fields that changed."""
        changes = {
            name: [_plain(form.initial.get(name)), _plain(form.cleaned_data.get(name))] for name in form.changed_data
        }
        with transaction.atomic():
            super().save_model(request, obj, form, change)
            audit.record(access.actor_of(request), "edit" if change else "create", obj, changes)


def _plain(value):
    return str(getattr(value, "pk", value)) if value is not None else None


@admin.register(Office)
class OfficeAdmin(AuditedAdmin):
    """Offices."""

    list_display = ("name", "kind", "parent", "is_active")
    list_filter = ("kind", "is_active")
    search_fields = ("name", "code")


@admin.register(Position)
class PositionAdmin(AuditedAdmin):
    """Positions."""

    list_display = ("title", "office", "is_head", "is_active")
    search_fields = ("title", "code")
    autocomplete_fields = ("office", "reports_to")


@admin.register(Place)
class PlaceAdmin(AuditedAdmin):
    """Places."""

    list_display = ("name", "kind", "district", "is_active")
    list_filter = ("kind",)
    search_fields = ("name", "code")
    raw_id_fields = ("village",)


@admin.register(Holiday)
class HolidayAdmin(AuditedAdmin):
    """Holidays that override the national calendar."""

    list_display = ("date", "name", "kind")
    list_filter = ("kind",)


@admin.register(District, Village)
class AreaAdmin(AuditedAdmin):
    """Districts and villages."""

    list_display = ("code", "name")
    search_fields = ("name", "code")


@admin.register(PositionHolding, RoleGrant)
class AppointmentAdmin(ReadOnlyAdmin):
    """Appointments and roles; accounts.appointments changes them."""


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """The audit trail."""

    list_display = ("at", "actor", "actor_label", "action", "app", "entity", "number")
    list_filter = ("action", "app")
    date_hierarchy = "at"
    show_full_result_count = False


@admin.register(WorkItem)
class WorkItemAdmin(ReadOnlyAdmin):
    """The worklist."""

    list_display = ("number", "app", "entity", "phase", "office", "due_at")
    list_filter = ("phase", "app")
    fields = ("number", "app", "entity", "phase", "state", "office", "entered_at", "due_at", "escalation_level")


@admin.register(StoredFile)
class StoredFileAdmin(ReadOnlyAdmin):
    """Files by name and size; their content is read through the record they belong to."""

    list_display = ("created_at", "kind", "size", "app", "entity")
    fields = ("kind", "size", "sha256", "app", "entity", "object_id", "created_at")


@admin.register(JobRun)
class JobRunAdmin(ReadOnlyAdmin):
    """The jobs of the tick."""

    list_display = ("name", "finished_at", "done", "error")


@admin.register(Transition, Notification, OutboxMessage, IssuedDocument, SettingValue)
class HistoryAdmin(ReadOnlyAdmin):
    """What happened."""
