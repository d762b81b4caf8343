"""The two steps to a report."""

from django.core.cache import cache
from django.urls import reverse

from blocks.complaint.tests import builders
from blocks.complaint.views import intake as intake_view
from core.rules import RuleBroken


def url(binding, *args):
    return reverse(f"{binding.package}:complaint_write" if args else f"{binding.package}:complaint_new", args=args)


def fields(binding, **changes):
    data = {
        binding.title: "Lampu padam",
        binding.text: "Sudah dua minggu gelap.",
        f"{binding.place}_lat": str(builders.LAT),
        f"{binding.place}_lon": str(builders.LON),
        f"{binding.reporter}_nama": "Siti Aminah",
        f"{binding.reporter}_telepon": "0812 3456 7890",
        "jenis": "pengaduan",
    }
    return {name: value for name, value in (data | changes).items() if value is not None}


def test_finds_a_category_by_the_words_people_use(client, binding):
    builders.category(binding, "lampu", keywords="PJU, gelap")
    page = client.get(url(binding), {"q": "gelap"}).content.decode()
    assert "Kategori lampu" in page
    assert "Kategori lampu" not in client.get(url(binding), {"q": "banjir"}).content.decode()


def test_a_guest_reports_and_is_shown_a_pin_once(client, binding):
    builders.category(binding)
    answer = client.post(url(binding, "uji"), fields(binding))
    assert answer.status_code == 302, answer.context["form"].errors
    record = binding.entity.model.objects.get()
    assert binding.of(record, "reporter").full_name == "Siti Aminah"
    assert client.session[f"pin:{binding.app}:{binding.entity_name}:{record.pk}"].isdigit()
    assert client.get(answer["Location"]).status_code == 200


def test_a_guest_must_say_who_they_are(client, binding):
    builders.category(binding)
    data = fields(binding, **{f"{binding.reporter}_nama": None, f"{binding.reporter}_telepon": None})
    answer = client.post(url(binding, "uji"), data)
    assert answer.status_code == 422
    assert not binding.entity.model.objects.exists()


def test_a_place_must_be_told_one_way_or_the_other(client, binding):
    builders.category(binding)
    nowhere = {f"{binding.place}_lat": None, f"{binding.place}_lon": None}
    assert client.post(url(binding, "uji"), fields(binding, **nowhere)).status_code == 422
    told = nowhere | {binding.village: builders.village().pk, binding.landmark: "depan pasar"}
    assert client.post(url(binding, "uji"), fields(binding, **told)).status_code == 302


def test_a_required_question_is_asked(client, binding):
    rows = [{"kode": "lebar", "tanya": "Lebar?", "jenis": "number", "wajib": True, "pilihan": ""}]
    builders.category(binding, questions=rows)
    assert client.post(url(binding, "uji"), fields(binding)).status_code == 422
    assert client.post(url(binding, "uji"), fields(binding, tanya_lebar="2")).status_code == 302
    assert binding.entity.model.objects.get().complaint.answers == {"lebar": "2"}


def test_a_closed_category_cannot_be_chosen(client, binding):
    builders.category(binding, open=False)
    assert client.get(url(binding, "uji")).status_code == 404


def test_what_was_typed_stays_when_something_is_wrong(client, binding):
    builders.category(binding)
    page = client.post(url(binding, "uji"), fields(binding, **{binding.text: ""})).content.decode()
    assert "Lampu padam" in page


def test_a_flood_from_one_network_is_stopped(client, binding, monkeypatch):
    builders.category(binding)
    monkeypatch.setattr(intake_view, "REPORTS_AN_HOUR", 1)
    cache.clear()
    assert client.post(url(binding, "uji"), fields(binding)).status_code == 302
    answer = client.post(url(binding, "uji"), fields(binding))
    assert answer.status_code == 422
    assert "Terlalu banyak laporan" in answer.content.decode()
    assert binding.entity.model.objects.count() == 1


def test_an_officer_types_in_a_call_for_somebody(client, binding, settings):
    settings.MFA_REQUIRED = False
    builders.category(binding)
    clerk = builders.holder_of(binding, "verify")
    client.force_login(clerk.user, backend="accounts.backends.IdentityBackend")
    told = {
        binding.channel: "telepon",
        f"{binding.reporter}_nama": "Ibu Ratna",
        f"{binding.reporter}_telepon": "0812 1111 2222",
    }
    answer = client.post(url(binding, "uji"), fields(binding, **told))
    assert answer.status_code == 302, answer.context["form"].errors
    record = binding.entity.model.objects.get()
    assert binding.of(record, "channel") == "telepon"
    assert binding.of(record, "reporter").full_name == "Ibu Ratna"


def test_where_nobody_is_named_not_even_an_account_is_kept(client, binding, monkeypatch):
    made = []

    def create(entity, actor, values):
        made.append((actor, values))
        raise RuleBroken(["cukup"])

    monkeypatch.setattr(intake_view.records, "create", create)
    builders.category(binding)
    client.force_login(builders.resident().user, backend="accounts.backends.IdentityBackend")
    object.__setattr__(binding, "identity", "never")
    try:
        assert client.post(url(binding, "uji"), fields(binding)).status_code == 422
    finally:
        object.__setattr__(binding, "identity", "named")
    actor, values = made[0]
    assert (actor.user, actor.person_id) == (None, None)
    assert binding.reporter not in values


def test_where_nobody_is_named_no_other_way_names_them_either(binding):
    person = builders.resident().user.person
    object.__setattr__(binding, "identity", "never")
    try:
        record = builders.report(binding, reporter=person, channel="telepon")
    finally:
        object.__setattr__(binding, "identity", "named")
    assert binding.of(record, "reporter") is None


def test_where_nobody_is_named_the_phone_keeps_nothing_typed(client, binding):
    builders.category(binding)
    assert "data-draft" in client.get(url(binding, "uji")).content.decode()
    object.__setattr__(binding, "identity", "never")
    try:
        page = client.get(url(binding, "uji")).content.decode()
    finally:
        object.__setattr__(binding, "identity", "named")
    assert "data-draft" not in page
    assert "Nama Anda tidak ditanya" in page
