"""What each view declares: who may call it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.access.actors import Actor, actor_of
from core.access.words import Word


class Forbidden(PermissionDenied):
    """Raised where the actor may not do what was asked; shown as page 403 or the sign-in page."""


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
