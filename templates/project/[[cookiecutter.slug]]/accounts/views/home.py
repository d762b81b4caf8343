"""My account: who I am to the region, the account's state, how I am reached, my data to take along."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.forms import ContactForm
from core import access, audit, identity, notify
from core.models import PositionHolding, WorkItem


@access.may(access.SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Show the account."""
    context = {
        "person": request.user.person,
        "phone": identity.format_phone(request.user.phone),
        "holdings": _holdings(request.user),
        "has_second_factor": is_mfa_enabled(request.user),
        "may_help": may_help(access.actor_of(request)),
    }
    return render(request, "accounts/home.html", context)


@access.may(access.SIGNED_IN)
def contact(request: HttpRequest) -> HttpResponse:
    """Change telephone and e-mail."""
    form = ContactForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        _save_contact(access.actor_of(request), form)
        messages.success(request, _("Perubahan tersimpan."))
        return redirect("account_home")
    return render(request, "accounts/contact.html", {"form": form}, status=422 if form.errors else 200)


@access.may(access.SIGNED_IN)
def my_data(request: HttpRequest) -> HttpResponse:
    """Give the person a copy of what the core keeps about them (UU 27/2022)."""
    actor = access.actor_of(request)
    audit.write(actor, "export_own_data", app="accounts", object_id=request.user.pk)
    response = JsonResponse(own_data(request.user), json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="data-saya.json"'
    return response


def may_help(actor: access.Actor) -> bool:
    """Say whether the actor works at the counter for accounts."""
    return actor.has_role("core", "administrator", "petugas_akun")


def _holdings(user):
    return PositionHolding.objects.on(timezone.localdate()).filter(user=user).select_related("position__office")


def _save_contact(actor: access.Actor, form: ContactForm) -> None:
    """Save on the login and on the person, for messages go to the person."""
    with transaction.atomic():
        user = form.save()
        if user.person is not None:
            user.person.phone, user.person.email = user.phone, user.email
            user.person.save(update_fields=["phone", "email"])
        changes = {name: audit.hashed(form.cleaned_data[name]) for name in form.changed_data}
        audit.write(actor, "change_contact", app="accounts", object_id=user.pk, changes=changes)


def own_data(user) -> dict:
    """What the core keeps about a login and its person."""
    person = user.person
    items = WorkItem.objects.filter(owner=person) if person else WorkItem.objects.none()
    return {
        "akun": {
            "jenis": user.kind,
            "keadaan": user.status,
            "telepon": user.phone,
            "surel": user.email,
            "mendaftar": user.date_joined.isoformat(),
        },
        "warga": person
        and {
            "nama": person.full_name,
            "nik": person.nik,
            "tanggal_lahir": person.birth_date and person.birth_date.isoformat(),
            "jenis_kelamin": person.sex,
            "alamat": person.address,
        },
        "permohonan": list(items.values("app", "entity", "number", "state", "created_at", "due_at")),
        "pemberitahuan": list(notify.of_user(user).values("title", "created_at", "read_at")),
    }
