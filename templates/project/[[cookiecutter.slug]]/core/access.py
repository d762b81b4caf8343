"""Who may do what: the actor behind a request, and the words an entity's permissions are written in.

Every view carries `@may(...)`; `tests/test_routes.py` walks all routes and fails where it is missing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

GUEST_SESSION_KEY = "guest_keys"


class Forbidden(PermissionDenied):
    """Raised where the actor may not do what was asked; shown as page 403 or the sign-in page."""


@dataclass(frozen=True)
class Word:
    """One word of an access list: who is meant, and the role or path it names."""

    kind: str
    name: str = ""

    def __str__(self) -> str:
        return self.name or self.kind


OWNER = Word("owner")
GUEST = Word("guest")
RESIDENT = Word("resident")
PUBLIC = Word("public")
PUBLIC_WITHOUT_PERSONAL = Word("public_without_personal")
PUBLIC_BY_NUMBER = Word("public_by_number")
SIGNED_IN = Word("signed_in")
OFFICER = Word("officer")
ENTITY = Word("entity")


def role(name: str) -> Word:
    """Name a role of the application."""
    return Word("role", name)


def officer(path: str) -> Word:
    """Name the officer or person that a field of the record (or of a record it refers to) holds."""
    return Word("field", path)


def block(name: str) -> Word:
    """Name a building block of the record, which knows who decided."""
    return Word("block", name)


def roles(app: str, *names: str) -> Word:
    """Guard a page that belongs to roles and not to one record."""
    return Word("roles", f"{app}:{','.join(names)}")


@dataclass(frozen=True)
class Access:
    """The access lists of one entity, as its `permissions.py` states them."""

    create: tuple[Word, ...] = ()
    edit: tuple[Word, ...] = ()
    edit_states: tuple[str, ...] = ()
    read: tuple[Word, ...] = ()
    imports: tuple[Word, ...] = ()


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


def may(rule: Word) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Declare who may call a view. ENTITY leaves the decision to the record's permissions."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            require_page(actor_of(request), rule)
            return view(request, *args, **kwargs)

        guarded.access = rule  # type: ignore[attr-defined]
        return guarded

    return decorate


def require_page(actor: Actor, rule: Word) -> None:
    """Raise Forbidden where the actor may not open a page with this rule."""
    if rule.kind in ("public", "entity"):
        return
    if rule.kind == "roles":
        app, names = rule.name.split(":", 1)
        allowed = actor.has_role(app, *[name for name in names.split(",") if name])
    elif rule.kind == "officer":
        allowed = actor.is_officer
    else:
        allowed = actor.is_signed_in
    if not allowed:
        raise Forbidden(_("Halaman ini bukan untuk peran Anda."))


def visible(rows: QuerySet, actor: Actor, entity: Any) -> QuerySet:
    """Narrow the rows of an entity to those this actor may read in any form."""
    if actor.is_system:
        return rows
    if entity.parent is not None and not entity.access.read:
        parent = entity.parent_entity
        return rows.filter(**{f"{entity.parent}__in": visible(parent.model.objects.all(), actor, parent)})
    allowed = Q(pk__in=[])
    for word in entity.access.read:
        part = _readable(word, actor, entity)
        if part is True:
            return rows
        if part is not None:
            allowed |= part
    return rows.filter(allowed)


def about(rows: QuerySet, actor: Actor, entity: Any) -> QuerySet:
    """Narrow rows to those about the actor, such as the own staff record: whom the first field of `read` names."""
    path = next((word.name for word in entity.access.read if word.kind == "field"), "")
    key = _key_at(path, actor, entity) if path else None
    return rows.filter(**{path: key}) if key else rows.none()


def _readable(word: Word, actor: Actor, entity: Any) -> Q | bool | None:
    if word.kind in ("public", "public_without_personal"):
        return True
    if word.kind == "resident":
        return True if actor.is_signed_in else None
    if word.kind == "officer":
        return True if actor.is_officer else None
    if word.kind == "owner":
        return _owned(actor, entity)
    if word.kind == "field":
        key = _key_at(word.name, actor, entity)
        return Q(**{word.name: key}) if key else None
    if word.kind == "role":
        return _in_office(word.name, actor, entity)
    return None


def _owned(actor: Actor, entity: Any) -> Q | None:
    owned = Q(**{entity.owner: actor.person_id}) if actor.person_id and entity.owner else None
    prefix = f"{entity.app}:{entity.name}:"
    followed = [key.removeprefix(prefix) for key in actor.guest_keys if key.startswith(prefix)]
    if followed:
        return Q(pk__in=followed) if owned is None else owned | Q(pk__in=followed)
    return owned


def _in_office(name: str, actor: Actor, entity: Any) -> Q | bool | None:
    held = [grant for grant in actor.grants if grant.app == entity.app and grant.role == name]
    if not held:
        return None
    if entity.office is None or any(grant.all_offices for grant in held):
        return True
    offices: frozenset[int] = frozenset().union(*(grant.office_ids for grant in held))
    return Q(**{f"{entity.office}__in": offices}) | Q(**{f"{entity.office}__isnull": True})


def is_one_of(words: tuple[Word, ...], actor: Actor, entity: Any, record: Model | None = None) -> bool:
    """Say whether the actor is meant by one of the words, for this record where one is given."""
    if actor.is_system:
        return True
    return any(_is(word, actor, entity, record) for word in words)


def _is(word: Word, actor: Actor, entity: Any, record: Model | None) -> bool:
    if word.kind == "role":
        return _serves(word.name, actor, entity, record)
    if word.kind == "owner":
        return owns(actor, entity, record) if record is not None else actor.person_id is not None
    if word.kind == "guest":
        return True if record is None else _follows(actor, entity, record)
    if word.kind == "resident":
        return actor.is_signed_in
    if word.kind == "officer":
        return actor.is_officer
    if word.kind == "field":
        key = _key_at(word.name, actor, entity)
        return record is not None and key is not None and follow(record, word.name) == key
    return word.kind in ("public", "public_without_personal") and record is not None


def _serves(name: str, actor: Actor, entity: Any, record: Model | None) -> bool:
    """Say whether the actor has the role where the record lies: in its office, or the office of its whole."""
    held = [grant for grant in actor.grants if grant.app == entity.app and grant.role == name]
    if not held or record is None or any(grant.all_offices for grant in held):
        return bool(held)
    if entity.office is None:
        whole = getattr(record, entity.parent) if entity.parent is not None else None
        return whole is None or _serves(name, actor, entity.parent_entity, whole)
    office = follow(record, entity.office)
    return office is None or any(office in grant.office_ids for grant in held)


def _key_at(path: str, actor: Actor, entity: Any) -> int | None:
    """The actor's key in the table a path ends in: their login for an officer field, else their person."""
    return actor.person_id if leads_to_person(entity, path) else actor.user_id


def leads_to_person(entity: Any, path: str) -> bool:
    """Say whether a path over an entity's references ends at a person, not at an officer's login."""
    model = entity.model
    for step in path.split("__"):
        model = model._meta.get_field(step).remote_field.model
    return model._meta.label == "accounts.Person"


def owns(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether the record is the actor's own: as its person, or as a guest with number and PIN.

    A part that names no owner is whose the whole is.
    """
    if entity.owner and actor.person_id and follow(record, entity.owner) == actor.person_id:
        return True
    if entity.parent is not None and not entity.owner:
        return owns(actor, entity.parent_entity, getattr(record, entity.parent))
    return actor.follows(guest_key(entity, record))


def _follows(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether a guest follows the record, or the whole of which it is a part."""
    if entity.parent is not None:
        return _follows(actor, entity.parent_entity, getattr(record, entity.parent))
    return actor.follows(guest_key(entity, record))


def follow(record: Model, path: str) -> Any:
    """Follow `a__b` over a record and give the key at its end, or None."""
    *steps, last = path.split("__")
    current: Any = record
    for step in steps:
        current = getattr(current, step, None)
        if current is None:
            return None
    # The key without the row behind it: a default of getattr would fetch that row all the same.
    return getattr(current, f"{last}_id") if hasattr(current, f"{last}_id") else getattr(current, last, None)


def may_create(actor: Actor, entity: Any) -> bool:
    return is_one_of(entity.access.create, actor, entity)


def may_import(actor: Actor, entity: Any) -> bool:
    """Say whether the actor may bring in many records from a spreadsheet: officers who also create them."""
    return actor.is_officer and is_one_of(entity.access.imports, actor, entity) and may_create(actor, entity)


def may_begin(actor: Actor, entity: Any) -> bool:
    """Say whether the form may be opened; whom a part's whole names is known only when it is sent."""
    by_name = entity.parent is not None and any(word.kind == "field" for word in entity.access.create)
    return may_create(actor, entity) or (by_name and actor.is_signed_in)


def may_enter(actor: Actor, part: Any, whole: Model) -> bool:
    """Say whether the actor enters parts of this whole: by role, as its owner, or as the one whom it names."""
    return is_one_of(part.access.create, actor, part, part.model(**{part.parent: whole}))


def may_edit(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether the record's own fields may be changed now, by state and role."""
    access = entity.access
    if access.edit_states and _state_of(entity, record) not in access.edit_states:
        return False
    return is_one_of(access.edit, actor, entity, record)


def _state_of(entity: Any, record: Model) -> str:
    holder = record
    if entity.workflow is None and entity.parent is not None:
        holder = getattr(record, entity.parent)
    return getattr(holder, "state", "")


def sees_personal(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether the actor reads the record as somebody named, not only as the public."""
    if entity.parent is not None and not entity.access.read:
        return sees_personal(actor, entity.parent_entity, getattr(record, entity.parent))
    named = tuple(
        word
        for word in entity.access.read
        if word.kind in ("owner", "role", "field", "resident", "officer") and word is not PUBLIC_WITHOUT_PERSONAL
    )
    if any(binding.hides_personal(record, actor) for binding in entity.binding_objects()):
        return False
    return is_one_of(named, actor, entity, record)
