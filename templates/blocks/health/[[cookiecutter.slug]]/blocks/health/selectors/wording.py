"""Measurements and findings in words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from blocks.health import gain, growth
from core import display

DOUBTS = {
    "hfa": gettext_lazy("Tinggi tidak mungkin untuk umur ini."),
    "wfa": gettext_lazy("Berat tidak mungkin untuk umur ini."),
    "wfh": gettext_lazy("Berat tidak mungkin untuk tinggi ini."),
    "bfa": gettext_lazy("Berat dan tinggi tidak cocok."),
    "memendek": gettext_lazy("Lebih pendek daripada pengukuran sebelumnya."),
    "tinggi_melonjak": gettext_lazy("Bertambah tinggi lebih dari yang mungkin sejak pengukuran sebelumnya."),
    "berat_melonjak": gettext_lazy("Berat berubah lebih dari seperempat dalam sebulan."),
}
ORDER = ("wfh", "wfa", "hfa")
# The indexes as health centres write them.
INDEXES = {"hfa": "TB/U", "wfa": "BB/U", "wfh": "BB/TB", "bfa": "IMT/U"}


def doubts(one: Any) -> list[str]:
    """What must be looked at again; of height and weight that cannot be, one sentence is enough."""
    words = list(one.doubts)
    if "hfa" in words or "wfa" in words or "wfh" in words:
        words = [word for word in words if word != "bfa"]
    return [str(DOUBTS[word]) for word in words if word in DOUBTS]


def classes(one: Any) -> list[tuple[str, str]]:
    """The classes that were reached: label and tone, weight for height first."""
    bands = [growth.band_of(index, getattr(one, index)) for index in ORDER]
    return [(str(band.label), band.tone) for band in bands if band is not None]


def scores(one: Any) -> list[tuple[str, Any]]:
    """The z-scores that were found, each with the name of its index."""
    return [(name, z) for index, name in INDEXES.items() if (z := getattr(one, f"{index}_z")) is not None]


def marked(one: Any) -> tuple[str, str]:
    """Whether weight rose: words and tone; empty where nothing is to be said."""
    if not one.gain:
        return "", ""
    tone = {"N": "good", "T": "bad"}.get(one.gain, "neutral")
    label = str(gain.Gain(one.gain).label)
    if one.flat_times > 1:
        label = _("Tidak naik %d kali berturut-turut") % one.flat_times
    return label, tone


def measurement(one: Any) -> str:
    """A measurement in one line, for the follow-up."""
    parts = [_("umur %s") % age(one.age_days)]
    if one.weight_kg is not None:
        parts.append(_("berat %s kg") % display.number(one.weight_kg))
    if one.height_cm is not None:
        parts.append(_("tinggi %s cm") % display.number(one.height_cm))
    if one.arm_cm is not None:
        parts.append(_("lingkar lengan %s cm") % display.number(one.arm_cm))
    parts += [label for label, _tone in classes(one)]
    label, _tone = marked(one)
    return "; ".join([*parts, label.lower()] if one.gain == "T" else parts)


def age(age_days: int) -> str:
    """An age as mothers say it."""
    months = growth.months(age_days)
    if months < 1:
        return ngettext("%d hari", "%d hari", age_days) % age_days
    years, rest = divmod(months, 12)
    if not years:
        return _("%d bulan") % months
    return _("%(years)d tahun %(months)d bulan") % {"years": years, "months": rest} if rest else _("%d tahun") % years
