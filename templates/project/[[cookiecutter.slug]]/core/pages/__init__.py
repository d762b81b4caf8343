"""The pages every entity has: list, detail, new, edit, step, export. An application's views call these by name."""

from core.pages.entering import all_valid, arrival_form, attempt, create, edit, handed_slip
from core.pages.first_page import landing, pages_of
from core.pages.following import follow
from core.pages.lists import FEW, PAGE_SIZE, export, listing, may_export, read_only, row_of, search
from core.pages.record_page import detail, detail_context, find, step_form, steps_shown
from core.pages.steps import after, move
from core.pages.titles import app_name, invite_of, list_name, may_list, trail_of

__all__ = [
    "FEW",
    "PAGE_SIZE",
    "after",
    "all_valid",
    "app_name",
    "arrival_form",
    "attempt",
    "create",
    "detail",
    "detail_context",
    "edit",
    "export",
    "find",
    "follow",
    "handed_slip",
    "invite_of",
    "landing",
    "list_name",
    "listing",
    "may_export",
    "may_list",
    "move",
    "pages_of",
    "read_only",
    "row_of",
    "search",
    "step_form",
    "steps_shown",
    "trail_of",
]
