"""How large a reader wants the text: a cookie of this device, as the language is."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

COOKIE = "rk_teks"
# The word in the cookie and in the page's class, what it is called, and the class of its button.
SIZES = (("", _("Teks biasa"), "s"), ("besar", _("Teks besar"), "m"), ("terbesar", _("Teks terbesar"), "l"))


def of(request: HttpRequest) -> str:
    """The size that was chosen; empty where none was, or one that is not offered."""
    return known(request.COOKIES.get(COOKIE, ""))


def known(size: str) -> str:
    """The size if it is offered, else the usual one."""
    return size if size in {name for name, _label, _letter in SIZES} else ""
