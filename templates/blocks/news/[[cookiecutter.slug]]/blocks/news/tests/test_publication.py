"""From draft to reader and back: phases, schedule, corrections, revisions, tags."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.news import publication, selectors
from blocks.news.models import Article, Revision
from core import records, workflow
from core.access import Actor, Forbidden
from core.rules import RuleBroken
from core.seeding.moment import as_of

pytestmark = [pytest.mark.db, pytest.mark.django_db]


def public_titles(binding):
    return [binding.text(record, "title") for record in selectors.published(binding)]


def test_a_draft_is_seen_by_nobody(binding, write):
    write()
    assert public_titles(binding) == []


def test_readers_see_what_an_editor_published(binding, publish):
    record = publish()
    assert public_titles(binding) == ["Jembatan dibuka"]
    assert record.news.slug == "jembatan-dibuka"
    assert binding.is_published(record)


def test_a_scheduled_article_is_seen_from_its_time_on_even_before_the_clock_ticks(binding, write, step):
    record = write()
    step(record, "ajukan")
    at = timezone.now() + timedelta(hours=2)
    step(record, "jadwalkan", **{binding.publish_at: at})
    assert public_titles(binding) == []
    assert len(selectors.published(binding, at + timedelta(seconds=1))) == 1


def test_the_clock_publishes_what_is_due(binding, write, step):
    record = write()
    step(record, "ajukan")
    at = timezone.now() + timedelta(hours=2)
    step(record, "jadwalkan", **{binding.publish_at: at})
    with as_of(at + timedelta(minutes=5)):
        assert workflow.run_due(timezone.now()) >= 1
    record.refresh_from_db()
    assert record.state == "terbit"
    assert record.news.public_from == at
    assert record.diterbitkan_pada == at


def test_a_time_that_is_over_is_no_schedule(binding, write, step):
    record = write()
    step(record, "ajukan")
    with pytest.raises(RuleBroken, match="Pilih waktu terbit yang belum lewat"):
        step(record, "jadwalkan", **{binding.publish_at: timezone.now() - timedelta(minutes=1)})
    record.refresh_from_db()
    assert record.state == "ditinjau"
    assert record.news.public_from is None


def test_a_schedule_that_is_called_off_publishes_nothing(binding, write, step):
    record = write()
    step(record, "ajukan")
    at = timezone.now() + timedelta(hours=2)
    step(record, "jadwalkan", **{binding.publish_at: at})
    step(record, "batalkan_jadwal")
    assert list(selectors.published(binding, at + timedelta(days=1))) == []


def test_a_withdrawn_article_is_gone_and_can_come_back(binding, publish, step):
    record = publish()
    first = record.news.public_from
    step(record, "tarik", **{binding.withdrawn_because: "Salah jadwal"})
    assert public_titles(binding) == []
    step(record, "tinjau_ulang")
    step(record, "terbitkan")
    record.refresh_from_db()
    assert public_titles(binding) == ["Jembatan dibuka"]
    assert record.news.public_from == first


def test_a_correction_is_kept_with_its_date_and_the_field_is_empty_for_the_next(binding, publish, step):
    record = publish()
    step(record, "koreksi", **{binding.correction: "Semula 30, seharusnya 13.", binding.title: "Jembatan dibuka lagi"})
    record.refresh_from_db()
    [correction] = record.news.corrections.all()
    assert correction.text == "Semula 30, seharusnya 13."
    assert record.news.changed_at is not None
    assert binding.text(record, "correction") == ""
    assert record.news.slug == "jembatan-dibuka"
    with pytest.raises(RuleBroken):
        step(record, "koreksi")


def test_every_version_of_the_words_is_kept_once(binding, write, step):
    record = write()
    records.edit(binding.entity, _system(), record, {binding.title: "Judul kedua"})
    records.edit(binding.entity, _system(), record, {binding.credit: "Orang lain"})
    step(record, "ajukan")
    step(record, "sunting", **{binding.body: "Isi yang disunting redaktur."})
    titles = [
        (row.number, row.title, row.body[:3]) for row in Revision.objects.filter(article=record.news).order_by("number")
    ]
    assert titles == [(1, "Jembatan dibuka", "Kal"), (2, "Judul kedua", "Kal"), (3, "Judul kedua", "Isi")]


def _system():
    from core import access

    return access.system()


def test_a_returned_draft_carries_the_editors_note(binding, write, step):
    from core.models import Transition

    record = write()
    step(record, "ajukan")
    step(record, "kembalikan", note="Tambahkan sumber.")
    record.refresh_from_db()
    assert record.state == "dikembalikan"
    assert record.dikembalikan_kali == 1
    last = Transition.objects.filter(entity=binding.entity_name, object_id=record.pk).latest("pk")
    assert last.note == "Tambahkan sumber."


def test_a_writer_may_not_publish(binding, write, step, actor, office):
    writer = actor("reporter", office=office)
    record = write(by=writer, office=office)
    step(record, "ajukan", writer)
    with pytest.raises(Forbidden):
        step(record, "terbitkan", writer)


def test_a_stranger_may_not_write(write):
    with pytest.raises(Forbidden):
        write(by=Actor())


def test_two_editors_cannot_publish_the_same_draft_twice(binding, write, step):
    record = write()
    step(record, "ajukan")
    stale = type(record)._default_manager.get(pk=record.pk)
    step(record, "terbitkan")
    with pytest.raises(workflow.StaleState):
        workflow.move(binding.entity, stale, "terbitkan", _system())


def test_writer_and_office_come_from_the_position(binding, write, office, django_user_model):
    from core.access import actor_for
    from core.models import Position, PositionHolding, RoleGrant

    user = django_user_model.objects.create_user(kind="officer", name="Penulis", status="active")
    position = Position.objects.create(code="uji-penulis", office=office, title="Penulis")
    PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
    RoleGrant.objects.create(position=position, app=binding.app, role="reporter")
    record = write(by=actor_for(user))
    assert (binding.value(record, "writer"), binding.value(record, "office")) == (user, office)


def test_news_without_a_picture_is_not_handed_in(write, step):
    record = write(cover=None, cover_alt=None, credit=None)
    with pytest.raises(RuleBroken, match="memerlukan gambar sampul"):
        step(record, "ajukan")


@pytest.mark.parametrize("missing", ["cover_alt", "credit"])
def test_a_picture_without_words_or_credit_is_not_handed_in(write, step, missing):
    record = write(**{missing: ""})
    with pytest.raises(RuleBroken, match="keterangan isi gambar dan kreditnya"):
        step(record, "ajukan")


def test_an_event_needs_time_and_place(binding, write):
    with pytest.raises(RuleBroken, match="waktu mulai dan tempat"):
        write(kind=binding.event_kind, starts_at=None, venue="")


def test_an_announcement_whose_time_is_over_is_not_published(binding, write, step):
    record = write(kind=binding.announcement_kind, ends_on=timezone.localdate() - timedelta(days=1))
    step(record, "ajukan")
    with pytest.raises(RuleBroken, match="Masa berlaku pengumuman ini sudah lewat"):
        step(record, "terbitkan")


def test_a_text_beyond_all_measure_is_refused_and_nothing_is_kept(write):
    with pytest.raises(RuleBroken, match="40.000"):
        write(body="x" * 40_001)
    assert Article.objects.count() == 0


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pasar, pasar , #Pasar", ["Pasar"]),
        ("", []),
        (", ,,", []),
        ("<script>, harga  cabai", ["<script>", "harga cabai"]),
        (",".join(f"t{n}" for n in range(12)), [f"t{n}" for n in range(8)]),
    ],
)
def test_tags_are_read_from_words_with_commas(text, names):
    assert list(publication.names_of(text).values()) == names


def test_tags_follow_the_words(binding, write):
    record = write(tags="Pasar, Cabai")
    records.edit(binding.entity, _system(), record, {binding.tags: "Cabai"})
    assert [tag.slug for tag in record.news.tags.all()] == ["cabai"]


def test_hours_in_work_are_counted_from_the_draft(binding, write):
    record = write()
    record.created_at = timezone.now() - timedelta(hours=5, minutes=30)
    assert float(binding.hours_in_work(record)) == 5.5
