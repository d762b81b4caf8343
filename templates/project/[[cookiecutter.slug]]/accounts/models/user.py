"""A login: a resident's or an officer's."""

import secrets

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Whose login it is."""

    RESIDENT = "resident", _("Warga")
    OFFICER = "officer", _("Pegawai")


class Status(models.TextChoices):
    """What the account may do; shown to its owner in these words."""

    ACTIVE = "active", _("Aktif")
    PENDING = "pending", _("Menunggu pemeriksaan")
    BLOCKED = "blocked", _("Diblokir")


def kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Kind.choices


def statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Status.choices


def new_username() -> str:
    """Make a login name that says nothing about its owner."""
    return f"u{secrets.token_hex(8)}"


class Users(BaseUserManager):
    """Makes logins; Django's own commands ask for these two methods."""

    def create_user(self, username: str = "", password: str | None = None, **fields) -> "User":
        """Make a login; without a password nobody can sign in with it yet."""
        user = self.model(username=username or new_username(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields) -> "User":
        """Make the first administrator, who then appoints the others."""
        fields = {"kind": Kind.OFFICER, "status": Status.ACTIVE} | fields
        return self.create_user(
            username,
            password,
            is_staff=True,
            is_superuser=True,
            **fields,
        )


class User(AbstractBaseUser, PermissionsMixin):
    """A login; residents enter NIK, phone or e-mail, officers their NIP."""

    username = models.CharField(_("nama masuk"), max_length=40, unique=True, default=new_username, editable=False)
    kind = models.CharField(_("jenis"), max_length=10, choices=kinds, default=Kind.RESIDENT)
    status = models.CharField(_("keadaan"), max_length=10, choices=statuses, default=Status.PENDING)
    person = models.OneToOneField(
        "accounts.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="user",
        verbose_name=_("warga"),
    )
    name = models.CharField(_("nama"), max_length=160, blank=True)
    nip = models.CharField(_("NIP"), max_length=18, unique=True, null=True, blank=True)
    email = models.EmailField(_("surel"), blank=True)
    phone = models.CharField(_("nomor telepon"), max_length=20, blank=True)
    closes_on = models.DateField(_("ditutup sesudah"), null=True, blank=True, editable=False)
    is_staff = models.BooleanField(_("boleh masuk ruang pengelola"), default=False)
    date_joined = models.DateTimeField(_("mendaftar"), default=timezone.now)

    objects = Users()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        ordering = ["id"]
        verbose_name = _("akun")
        verbose_name_plural = _("akun")
        constraints = [
            models.UniqueConstraint(fields=["email"], condition=~Q(email=""), name="accounts_user_email"),
            models.UniqueConstraint(fields=["phone"], condition=~Q(phone=""), name="accounts_user_phone"),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Give the name that screens show."""
        return self.name or (self.person.full_name if self.person else "") or self.username

    @property
    def is_active(self) -> bool:
        """Say whether the login may sign in: a pending one may and is told so, one past its last day may not."""
        is_closed = self.closes_on is not None and self.closes_on < timezone.localdate()
        return self.status != Status.BLOCKED and not is_closed

    @property
    def is_officer(self) -> bool:
        """Say whether the login is an officer's."""
        return self.kind == Kind.OFFICER

    @property
    def is_pending(self) -> bool:
        """Say whether the identity still has to be checked."""
        return self.status == Status.PENDING

    def get_full_name(self) -> str:
        """Give the name that screens show; Django and allauth ask by this method."""
        return self.full_name

    def get_short_name(self) -> str:
        """Give the first word of the name."""
        return self.full_name.split(" ", 1)[0]
