"""Who may do what: the actor behind a request, and the words an entity's permissions are written in.

Every view carries `@may(...)`; `tests/test_routes.py` walks all routes and fails where it is missing.
"""

from core.access.actors import GUEST_SESSION_KEY, Actor, Grant, actor_for, actor_of, guest_key, remember_guest, system
from core.access.decisions import may_begin, may_create, may_edit, may_enter, may_import, sees_personal
from core.access.guard import Forbidden, may, require_page
from core.access.meant import follow, is_one_of, leads_to_person, owns
from core.access.rows import Reading, about, reading, reads_as_whole, visible
from core.access.words import (
    ENTITY,
    GUEST,
    OFFICER,
    OWNER,
    PUBLIC,
    PUBLIC_BY_NUMBER,
    PUBLIC_WITHOUT_PERSONAL,
    RESIDENT,
    SIGNED_IN,
    Access,
    Word,
    block,
    officer,
    role,
    roles,
)

__all__ = [
    "Access",
    "Actor",
    "ENTITY",
    "Forbidden",
    "GUEST",
    "GUEST_SESSION_KEY",
    "Grant",
    "OFFICER",
    "OWNER",
    "PUBLIC",
    "PUBLIC_BY_NUMBER",
    "PUBLIC_WITHOUT_PERSONAL",
    "RESIDENT",
    "Reading",
    "SIGNED_IN",
    "Word",
    "about",
    "actor_for",
    "actor_of",
    "block",
    "follow",
    "guest_key",
    "is_one_of",
    "leads_to_person",
    "may",
    "may_begin",
    "may_create",
    "may_edit",
    "may_enter",
    "may_import",
    "officer",
    "owns",
    "reading",
    "reads_as_whole",
    "remember_guest",
    "require_page",
    "role",
    "roles",
    "sees_personal",
    "system",
    "visible",
]
