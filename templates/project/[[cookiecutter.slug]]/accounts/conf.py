"""Settings of the accounts that a region may change (region/settings.py, or a SettingValue of `accounts`)."""

from django.utils.translation import gettext_lazy as _

from core.conf import Setting, Settings, in_force

DECLARED = (
    Setting(
        name="jam_jawaban_data",
        kind="integer",
        default=72,
        label=_("Batas menjawab permintaan data pribadi"),
        help=_("UU 27/2022: 3 x 24 jam sejak permintaan diterima, hari libur ikut dihitung."),
        unit=_("jam"),
        minimum=1,
        maximum=72,
    ),
)


def settings() -> Settings:
    """The values in force now."""
    return in_force("accounts", DECLARED)
