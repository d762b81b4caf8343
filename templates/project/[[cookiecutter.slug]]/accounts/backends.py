"""Checks a password for whichever name the person typed."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from accounts.identifiers import failure_key, find_user
from accounts.models import User


class IdentityBackend(ModelBackend):
    """Signs in by NIP, NIK, telephone or e-mail; blocked accounts are refused."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> User | None:
        """Give the user whose password this is; an unknown name takes as long as a wrong password."""
        if not username or password is None:
            return None
        user = find_user(username)
        if user is None:
            User().set_password(password)
            return None
        return user if user.check_password(password) and self.user_can_authenticate(user) else None

    def get_user(self, user_id: int) -> User | None:
        """Give the user of a session with the person behind it, whom nearly every page names."""
        user = User.objects.select_related("person").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None


def axes_username(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str | None:
    """Name the account for the lock-out, without keeping what was typed."""
    typed = (credentials or {}).get("username") or (request.POST.get("login") if request else "")
    if not typed:
        return None
    known = request.__dict__.setdefault("_failure_keys", {}) if request is not None else {}
    if typed not in known:
        known[typed] = failure_key(typed)
    return known[typed]
