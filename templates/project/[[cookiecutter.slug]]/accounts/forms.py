"""Forms of the account pages."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.models.data_request import request_kinds
from core.fields import DateInput, NumberInput, PhoneInput


class SignInForm(forms.Form):
    """One form for residents and officers."""

    login = forms.CharField(
        label=_("NIK, nomor telepon, surel, atau NIP"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Kata sandi"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    is_shared = forms.BooleanField(
        label=_("HP atau komputer bersama"),
        help_text=_(
            "Centang bila dipakai orang lain juga: isian tidak disimpan di sini, dan Anda dikeluarkan bila lama diam."
        ),
        required=False,
    )


class NewPasswordMixin(forms.Form):
    """A new password, typed twice and held against the rules."""

    password = forms.CharField(
        label=_("Kata sandi baru"),
        help_text=_("Paling sedikit 10 huruf dan angka, jangan hanya angka."),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label=_("Ulangi kata sandi"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def password_user(self) -> User | None:
        """Give the user whose data the password must not hold."""
        return None

    def clean(self) -> dict[str, Any]:
        """Compare both and ask Django's validators."""
        values = super().clean() or {}
        password, again = values.get("password"), values.get("password_again")
        if password and again and password != again:
            self.add_error("password_again", _("Kedua kata sandi berbeda."))
        elif password:
            try:
                password_validation.validate_password(password, self.password_user())
            except ValidationError as problem:
                self.add_error("password", problem)
        return values


class SignUpForm(NewPasswordMixin):
    """What a resident types to get an account."""

    nik = NumberInput(kind="nik", label=_("NIK"), help_text=_("16 angka pada KTP-el."))
    full_name = forms.CharField(
        label=_("Nama lengkap"),
        min_length=3,
        max_length=160,
        help_text=_("Seperti pada KTP-el."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    birth_date = DateInput(label=_("Tanggal lahir"))
    phone = PhoneInput(
        label=_("Nomor telepon"),
        required=False,
        help_text=_("Isi nomor telepon, surel, atau keduanya."),
    )
    email = forms.EmailField(
        label=_("Surel"),
        required=False,
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    field_order = ("nik", "full_name", "birth_date", "phone", "email", "password", "password_again")

    def clean(self) -> dict[str, Any]:
        """Ask for at least one way to reach the person."""
        values = super().clean()
        if "phone" in values and "email" in values and not (values["phone"] or values["email"]):
            self.add_error("phone", _("Isi nomor telepon atau surel."))
        return values


class RecoverForm(NewPasswordMixin):
    """A new password with the code from the counter."""

    login = forms.CharField(label=_("NIK, nomor telepon, surel, atau NIP"), max_length=254)
    code = forms.CharField(
        label=_("Kode dari petugas"),
        max_length=12,
        widget=forms.TextInput({"autocomplete": "one-time-code", "autocapitalize": "characters"}),
    )
    field_order = ("login", "code", "password", "password_again")


class ActivateForm(NewPasswordMixin):
    """The first password of an officer, with the code of a printed slip."""

    login = forms.CharField(
        label=_("NIP"),
        max_length=254,
        help_text=_("Seperti pada slip; yang bukan ASN menulis telepon atau surel."),
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
    )
    code = forms.CharField(
        label=_("Kode pada slip"),
        max_length=12,
        widget=forms.TextInput({"autocomplete": "one-time-code", "autocapitalize": "characters"}),
    )
    field_order = ("login", "code", "password", "password_again")


class ChangePasswordForm(NewPasswordMixin):
    """A new password for who knows the present one."""

    present = forms.CharField(
        label=_("Kata sandi sekarang"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    field_order = ("present", "password", "password_again")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def password_user(self) -> User:
        """Give the signed-in user."""
        return self.user

    def clean_present(self) -> str:
        """Refuse a wrong present password."""
        if not self.user.check_password(self.cleaned_data["present"]):
            raise ValidationError(_("Kata sandi sekarang salah."))
        return self.cleaned_data["present"]


class ContactForm(forms.ModelForm):
    """Telephone and e-mail of the signed-in user."""

    phone = PhoneInput(label=_("Nomor telepon"), required=False)

    class Meta:
        model = User
        fields = ["phone", "email"]

    def clean_email(self) -> str:
        """Keep addresses in small letters, so that signing in finds them."""
        return self.cleaned_data["email"].lower()

    def clean(self) -> dict[str, Any]:
        """Leave at least one way to reach the person."""
        values = super().clean()
        if not self.instance.is_officer and not (values.get("phone") or values.get("email")):
            raise ValidationError(_("Isi nomor telepon atau surel."))
        return values


class FindPersonForm(forms.Form):
    """The counter looks a resident's account up by the whole NIK, telephone, e-mail or NIP."""

    login = forms.CharField(label=_("NIK, nomor telepon, surel, atau NIP"), max_length=254)


class IdentityForm(forms.Form):
    """The clerk says that the card was seen, before a code is made for a resident."""

    prefix = "kode"
    is_seen = forms.BooleanField(
        label=_("Wajah dan KTP-el cocok dengan akun ini"),
        error_messages={"required": _("Cocokkan wajah dan KTP-el lebih dahulu, lalu centang.")},
    )


class EraseForm(forms.Form):
    """On what grounds a resident's data is deleted; its box has a name of its own beside the other form's."""

    prefix = "hapus"
    reason = forms.CharField(
        label=_("Dasar penghapusan"),
        max_length=200,
        help_text=_("Misalnya nomor dan tanggal surat permohonan warga."),
    )


class BlockForm(forms.Form):
    """Why an account is blocked."""

    reason = forms.CharField(label=_("Alasan"), max_length=200)


class DataRequestForm(forms.Form):
    """What somebody asks about their personal data, and in which service if not in all."""

    kind = forms.ChoiceField(label=_("Saya ingin"), choices=[("", "–"), *request_kinds()])
    app = forms.ChoiceField(label=_("Layanan"), required=False)
    details = forms.CharField(
        label=_("Isi permintaan"),
        help_text=_("Untuk perbaikan tulis data yang salah dan yang benar; untuk persetujuan tulis yang mana."),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, *args: Any, kept: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        services = dict(sorted({one.app: one.service for one in kept}.items(), key=lambda pair: pair[1]))
        self.fields["app"].choices = [("", _("Semua layanan")), *services.items()]
