"""A rule for passwords that Django has not: no identity number and no birth date."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class NotAnIdentityNumber:
    """Refuses passwords that strangers can read off a card."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ValidationError for a password of digits only, or one that holds NIP or telephone."""
        if re.fullmatch(r"[\d\s.\-/]+", password):
            raise ValidationError(_("Kata sandi tidak boleh hanya angka."), code="only_digits")
        for known in filter(None, (getattr(user, "nip", ""), getattr(user, "phone", ""))):
            if known.removeprefix("+62") in password:
                raise ValidationError(
                    _("Kata sandi tidak boleh memuat nomor Anda."),
                    code="own_number",
                )

    def get_help_text(self) -> str:
        """Say the rule in words."""
        return _("Kata sandi tidak boleh hanya angka dan tidak memuat NIP atau nomor telepon.")
