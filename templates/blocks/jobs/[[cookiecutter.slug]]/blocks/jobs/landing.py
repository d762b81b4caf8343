"""The ways into the block from an application's first page, and what a search finds."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.selectors import vacancies
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open, by the part that is bound."""
    found: list[Card] = []
    if binding.vacancy:
        found += _vacancies(binding, actor)
    if binding.card:
        found += _card(binding, actor)
    if binding.fair:
        found.append(Card(_("Bursa kerja"), binding.url("fairs"), _("Jadwal, stan, lowongan dan tiket"), "tent", True))
    return found


def _vacancies(binding: Any, actor: Actor) -> list[Card]:
    words = _("Tanpa akun; saring menurut bidang, pendidikan dan kecamatan")
    found = [Card(_("Cari lowongan"), binding.url("vacancies"), words, "search", True)]
    seeker = hub.seeker_of(actor)
    if seeker is not None:
        url = binding.entity_of("seeker").url("detail", seeker.pk)
        found.append(Card(_("Profil saya"), url, _("Lowongan yang cocok dengan Anda"), "id"))
        found.append(Card(_("Lamaran saya"), binding.url("mine"), _("Sampai di mana lamaran Anda"), "file-text"))
    text = _("Pasang lowongan dan proses pelamar")
    found.append(Card(_("Untuk perusahaan"), binding.url("employers"), text, "building-store"))
    text = _("Terdaftar, lowongan, dan yang diterima bekerja")
    found.append(Card(_("Angka ketenagakerjaan"), binding.url("statistics"), text, "chart-bar"))
    return found


def _card(binding: Any, actor: Actor) -> list[Card]:
    if binding.is_staff(actor, "card"):
        text = _("Siapa melapor, siapa lewat waktu")
        return [Card(_("Daftar lapor"), binding.url("reports"), text, "calendar-check")]
    found = []
    home = hub.find()
    if home is not None and actor.person_id is not None and hub.seeker_of(actor) is None:
        url = home.entity_of("seeker").url("create")
        found.append(Card(_("Buat profil dahulu"), url, _("Kartu memakai data profil pencari kerja"), "id", True))
    text = _("Syarat, cara meminta, dan kewajiban melapor")
    return [*found, Card(_("Tentang kartu AK1"), binding.url("card_help"), text, "info-circle")]


def search(binding: Any, words: str) -> list[Card]:
    """Public vacancies with all the words."""
    if not binding.vacancy:
        return []
    rows = vacancies.narrowed(binding, vacancies.public(binding), {"q": words})[:5]
    lines = (vacancies.line(binding, row) for row in rows)
    return [Card(one.title, one.url, f"{one.employer} · {one.place}", "briefcase") for one in lines]
