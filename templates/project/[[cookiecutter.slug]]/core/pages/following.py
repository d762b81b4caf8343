"""How a guest finds a record again by its number and PIN."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core import access, guests
from core.entities import Entity


def follow(request: HttpRequest, entity: Entity) -> HttpResponse:
    """Let a guest open a record with its number and PIN."""
    if request.method != "POST":
        return redirect(entity.url("list"))
    try:
        record = guests.find(entity, request.POST.get("number", ""), request.POST.get("pin", ""))
    except guests.TooManyTries:
        messages.error(request, _("Nomor ini terlalu sering dicoba. Coba lagi setelah 15 menit."))
        return redirect(f"{entity.package}:index")
    if record is None:
        messages.error(request, _("Nomor dan PIN tidak cocok. Periksa kembali tanda terima Anda."))
        return redirect(f"{entity.package}:index")
    access.remember_guest(request, access.guest_key(entity, record))
    return redirect(entity.url("detail", record.pk))
