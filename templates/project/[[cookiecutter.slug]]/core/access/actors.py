"""Who acts: a signed-in user with the roles held today, a guest, or the system itself."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

GUEST_SESSION_KEY = "guest_keys"


@dataclass(frozen=True)
class Grant:
    """A role held today through a position: in one office and those below it, or in all."""

    app: str
    role: str
    office_ids: frozenset[int] = frozenset()
    all_offices: bool = False


@dataclass(frozen=True)
class Actor:
    """Who acts: a signed-in user with the roles held today, a guest, or the system itself."""

    user: Any = None
    person_id: int | None = None
    grants: tuple[Grant, ...] = ()
    guest_keys: frozenset[str] = frozenset()
    is_system: bool = False
    position_id: int | None = None
    extra: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def is_signed_in(self) -> bool:
        return self.user is not None

    @property
    def is_guest(self) -> bool:
        return self.user is None and not self.is_system

    @property
    def is_officer(self) -> bool:
        return self.user is not None and self.user.kind == "officer"

    @property
    def user_id(self) -> int | None:
        return self.user.pk if self.user is not None else None

    def has_role(self, app: str, *names: str) -> bool:
        """Say whether one of the roles is held in any office; the system holds all of them."""
        return self.is_system or any(g.app == app and (not names or g.role in names) for g in self.grants)

    def follows(self, key: str) -> bool:
        """Say whether this browser showed number and PIN of the record with this key."""
        return key in self.guest_keys


def system() -> Actor:
    """The actor of the clock and of call-backs from outside."""
    return Actor(is_system=True)


def actor_of(request: HttpRequest) -> Actor:
    """Build the actor of a request once and keep it on the request."""
    kept = getattr(request, "_actor", None)
    if kept is None:
        kept = actor_for(request.user, frozenset(request.session.get(GUEST_SESSION_KEY, ())))
        request._actor = kept  # type: ignore[attr-defined]
    return kept


def actor_for(user: Any, guest_keys: frozenset[str] = frozenset()) -> Actor:
    """Build the actor of a user, with the roles of the positions held today."""
    from accounts.roles import grants_of, position_of

    if not getattr(user, "is_authenticated", False):
        return Actor(guest_keys=guest_keys)
    grants = grants_of(user) if user.kind == "officer" else ()
    position_id = position_of(user) if user.kind == "officer" else None
    return Actor(
        user=user,
        person_id=user.person_id,
        grants=grants,
        guest_keys=guest_keys,
        position_id=position_id,
    )


def remember_guest(request: HttpRequest, key: str) -> None:
    """Let this browser follow one record without signing in, until the session ends."""
    keys = set(request.session.get(GUEST_SESSION_KEY, ())) | {key}
    request.session[GUEST_SESSION_KEY] = sorted(keys)
    if hasattr(request, "_actor"):
        del request._actor


def guest_key(entity: Any, record: Model) -> str:
    """The key under which a browser remembers a record it may follow."""
    return f"{entity.app}:{entity.name}:{record.pk}"
