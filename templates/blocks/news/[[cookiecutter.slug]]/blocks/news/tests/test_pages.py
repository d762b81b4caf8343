"""Pages: what readers see, what they do not, and that nothing is kept of them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.news.models import DayViews
from blocks.news.tests.hostile import TEXTS
from blocks.news.tests.test_markup import tags_of

pytestmark = pytest.mark.django_db
BROWSER = {"user-agent": "Mozilla/5.0 (Linux; Android 9)"}


@pytest.fixture
def sign_in(client, django_user_model, binding, office):
    """Sign an officer in who holds roles through a position."""
    from core.models import Position, PositionHolding, RoleGrant

    def make(*roles, everywhere=True):
        user = django_user_model.objects.create_user(kind="officer", name="Uji", status="active")
        position = Position.objects.create(code=f"uji-{user.pk}", office=office, title="Penguji")
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
        for role in roles:
            RoleGrant.objects.create(position=position, app=binding.app, role=role, all_offices=everywhere)
        client.force_login(user)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()
        return user

    return make


@pytest.mark.parametrize("name", ["list", "announcements", "events", "atom", "json", "calendar"])
def test_everybody_opens_the_public_pages(client, binding, name):
    assert client.get(binding.url(name)).status_code == 200


def test_a_draft_has_no_page_for_readers(client, binding, write):
    record = write()
    assert client.get(binding.address(record.news)).status_code == 404
    assert client.get(binding.url("preview", record.pk)).status_code in (302, 403, 404)


def test_an_article_shows_its_text_picture_words_and_credit(client, binding, publish):
    record = publish(tags="Pasar")
    page = client.get(binding.address(record.news)).content.decode()
    assert "Kalimat kedua dengan <strong>tekanan</strong>" in page
    assert 'alt="Jembatan dari samping"' in page
    assert "Tim uji" in page
    assert "#Pasar" in page


def test_a_shared_article_names_itself(client, binding, publish, settings):
    settings.SITE_ADDRESS = "https://daerah.example"
    record = publish(title='Harga "naik" & turun')
    page = client.get(binding.address(record.news)).content.decode()
    assert '<meta property="og:title" content="Harga &quot;naik&quot; &amp; turun">' in page
    assert f'<link rel="canonical" href="https://daerah.example{binding.address(record.news)}">' in page
    assert '<meta property="og:image" content="https://daerah.example/' in page


def test_an_old_address_leads_to_the_present_one(client, binding, publish):
    record = publish()
    answer = client.get(binding.url("article", record.news.pk, "lama"))
    assert (answer.status_code, answer["Location"]) == (301, binding.address(record.news))


def test_a_withdrawn_article_says_why_and_nothing_else(client, binding, publish, step):
    record = publish()
    step(record, "tarik", **{binding.withdrawn_because: "Jadwal dibatalkan"})
    answer = client.get(binding.address(record.news))
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "Jadwal dibatalkan" in page
    assert "Kalimat pertama" not in page and "Jembatan dibuka" not in page


def test_a_correction_is_shown_with_its_date(client, binding, publish, step):
    record = publish()
    step(record, "koreksi", **{binding.correction: "Semula 30, seharusnya 13."})
    page = client.get(binding.address(record.news)).content.decode()
    assert "Semula 30, seharusnya 13." in page
    assert '<h2 id="koreksi">' in page


def test_no_script_in_a_text_reaches_a_reader(client, binding, publish):
    record = publish(
        title=f"Judul {TEXTS[2]}", body="\n\n".join(f"Awal {text}\n\n{text}" for text in TEXTS), byline=TEXTS[3]
    )
    row = record.news
    for path in (binding.address(row), binding.url("print", row.pk, row.slug)):
        answer = client.get(path)
        assert_nothing_runs(main_of(answer))
        assert "script-src 'self'" in answer["Content-Security-Policy"].split("; ")


def test_no_script_in_a_title_or_summary_reaches_a_reader(client, binding, publish, monkeypatch):
    monkeypatch.setattr(type(binding), "setting", lambda self, key: 60)
    for text in TEXTS:
        publish(title=f"Judul {text}"[:140], summary=f"Ringkas {text}", tags=text)
    answer = client.get(binding.url("list"))
    assert main_of(answer).count("Judul ") == len(TEXTS)
    assert_nothing_runs(main_of(answer))
    assert_nothing_runs(main_of(client.get("/")))


def main_of(answer):
    page = answer.content.decode()
    return page[page.index("<main") : page.index("</main>")]


def assert_nothing_runs(html):
    for tag, attributes in tags_of(html):
        assert tag not in {"script", "iframe", "object", "embed", "style", "base", "meta", "math", "xss"}, tag
        assert not any(name.startswith("on") for name in attributes), attributes
        for name in ("href", "src", "action"):
            address = (attributes.get(name) or "").strip().lower()
            assert not address.startswith(("javascript:", "data:", "vbscript:")), attributes
        if tag == "img":
            assert attributes["src"].startswith("/layanan/"), attributes


def test_a_video_loads_nothing_from_outside(client, binding, publish):
    record = publish(video="https://www.youtube.com/watch?v=abc")
    page = client.get(binding.address(record.news)).content.decode()
    assert "Tonton video di YouTube" in page
    assert "<iframe" not in page and "ytimg" not in page


def test_the_search_finds_words_in_title_and_text(client, binding, publish):
    publish(title="Harga cabai")
    publish(title="Jalan baru", body="Beton dituang di pasar.")
    page = client.get(binding.url("list"), {"q": "beton pasar"}).content.decode()
    assert "Jalan baru" in page and "Harga cabai" not in page


@pytest.mark.parametrize(
    "query", [{"bulan": "abc"}, {"kantor": "x"}, {"rubrik": "tidak-ada"}, {"page": "zz"}, {"jenis": "'"}]
)
def test_a_filter_of_nonsense_is_no_fault(client, binding, publish, query):
    publish()
    assert client.get(binding.url("list"), query).status_code == 200


def test_a_month_begins_at_midnight_of_the_region(client, binding, publish):
    record = publish()
    month = timezone.localdate(record.news.public_from).replace(day=1)
    held = client.get(binding.url("list"), {"bulan": f"{month:%Y-%m}"}).content.decode()
    assert "Jembatan dibuka" in held


def test_categories_and_tags_have_pages(client, binding, publish):
    publish(tags="Harga cabai", code="ekonomi")
    assert "Jembatan dibuka" in client.get(binding.url("category", "ekonomi")).content.decode()
    assert "Jembatan dibuka" in client.get(binding.url("tag", "harga-cabai")).content.decode()
    assert client.get(binding.url("tag", "lain")).status_code == 404


def test_announcements_in_force_and_coming_events_have_their_pages(client, binding, publish):
    publish(title="Loket pindah", kind=binding.announcement_kind)
    publish(title="Pekan budaya", kind=binding.event_kind)
    publish(title="Sudah lewat", kind=binding.event_kind, starts_at=timezone.now() - timedelta(days=9))
    notices = client.get(binding.url("announcements")).content.decode()
    agenda = client.get(binding.url("events")).content.decode()
    assert "Loket pindah" in notices and "Pekan budaya" not in notices
    assert "Pekan budaya" in agenda and "Sudah lewat" not in agenda


@pytest.mark.db
def test_announcements_that_end_soon_come_before_those_without_an_end(binding, publish):
    from blocks.news import selectors

    today = timezone.localdate()
    for title, ends_on in {"Tanpa akhir": None, "Bulan depan": 30, "Besok": 1}.items():
        record = publish(title=title, kind=binding.announcement_kind)
        last = today + timedelta(days=ends_on) if ends_on else None
        type(record).objects.filter(pk=record.pk).update(**{binding.ends_on: last})
    found = [binding.text(one, "title") for one in selectors.announcements(binding, today)]
    assert found == ["Besok", "Bulan depan", "Tanpa akhir"]


def test_related_articles_share_tags_first(binding, publish):
    from blocks.news import selectors

    near = publish(title="Serupa", tags="cabai, pasar", code="lain")
    publish(title="Sekategori")
    record = publish(title="Ini", tags="cabai, pasar")
    names = [binding.text(one, "title") for one in selectors.related(binding, record)]
    assert names == [near.judul, "Sekategori"]


def test_openings_are_counted_by_day_and_nothing_is_kept_of_the_reader(client, binding, publish):
    record = publish()
    for _time in range(3):
        answer = client.get(binding.address(record.news), headers=BROWSER)
        assert set(answer.cookies) <= {"csrftoken"}
    record.news.refresh_from_db()
    [day] = DayViews.objects.all()
    assert (record.news.views, day.count, day.day) == (3, 3, timezone.localdate())
    assert {field.name for field in DayViews._meta.fields} == {"id", "article", "day", "count"}


@pytest.mark.parametrize("agent", ["Googlebot/2.1", "WhatsApp/2.2 preview", "", "curl/8"])
def test_robots_are_not_readers(client, binding, publish, agent):
    record = publish()
    client.get(binding.address(record.news), headers={"user-agent": agent})
    assert DayViews.objects.count() == 0


def test_the_cover_is_public_only_while_its_article_is(client, binding, publish, write, step):
    record = publish()
    address = binding.url("picture", record.sampul.token, 320)
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    step(record, "tarik", **{binding.withdrawn_because: "Salah"})
    assert client.get(address).status_code == 404
    draft = write()
    assert client.get(binding.url("picture", draft.sampul.token, 320)).status_code == 404


def test_only_the_sizes_that_pages_use_are_made(client, binding, publish):
    record = publish()
    assert client.get(binding.url("picture", record.sampul.token, 320)).status_code == 200
    assert client.get(binding.url("picture", record.sampul.token, 5000)).status_code == 404


def test_a_stranger_sees_no_desk_and_an_editor_does(client, binding, sign_in, write):
    write(title="Di meja")
    assert client.get(binding.url("desk")).status_code in (302, 403)
    sign_in("editor")
    assert "Di meja" in client.get(binding.url("desk")).content.decode()


def test_a_writer_sees_the_drafts_of_the_own_office_only(client, binding, sign_in, write, office):
    from core.models import Office

    other = Office.objects.create(code="uji-lain", name="Dinas Lain")
    own, foreign = write(title="Milik kantor", office=office), write(title="Milik lain", office=other)
    sign_in("reporter", everywhere=False)
    page = client.get(binding.url("desk")).content.decode()
    assert "Milik kantor" in page and "Milik lain" not in page
    assert client.get(binding.url("preview", own.pk)).status_code == 200
    assert client.get(binding.url("preview", foreign.pk)).status_code == 404
    assert client.get(binding.url("revision", foreign.pk, 1)).status_code == 404


def test_an_editor_compares_two_versions(client, binding, sign_in, write, step):
    record = write()
    step(record, "ajukan")
    step(record, "sunting", **{binding.title: "Judul <b>baru</b>"})
    sign_in("editor")
    page = client.get(binding.url("revision", record.pk, 2)).content.decode()
    assert "nw-removed" in page and "nw-added" in page
    assert "Judul &lt;b&gt;baru&lt;/b&gt;" in page


def test_the_home_page_shows_the_newest_three(client, publish):
    for number in range(4):
        publish(title=f"Kabar nomor {number}")
    page = client.get("/").content.decode()
    assert [f"Kabar nomor {number}" in page for number in range(4)] == [False, True, True, True]


def test_the_search_of_the_super_app_finds_news(client, publish):
    publish(title="Jembatan gantung")
    assert "Jembatan gantung" in client.get("/cari/", {"q": "gantung"}).content.decode()


def test_lists_do_not_ask_more_for_more_articles(client, binding, publish, django_assert_max_num_queries):
    for number in range(5):
        publish(title=f"Nomor {number}", tags=f"t{number}")
    client.get(binding.url("list"))
    with django_assert_max_num_queries(20):
        client.get(binding.url("list"))
    with django_assert_max_num_queries(12):
        client.get(binding.url("json"))
