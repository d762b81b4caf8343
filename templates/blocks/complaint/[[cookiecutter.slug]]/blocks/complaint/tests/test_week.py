"""A week in the life of a report: told by WhatsApp, handed back, late, answered by the power company, closed."""

from dataclasses import replace
from datetime import datetime, timedelta
from unittest.mock import patch
from urllib.parse import unquote

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from blocks.complaint import escalations
from blocks.complaint.tests import builders
from core import conf, succession, workflow
from core.access import actor_for
from core.casework import answer_links, finding, shared_work, spans
from core.models import (
    AnswerLink,
    Arrival,
    AuditEntry,
    HandBack,
    LateNotice,
    Notification,
    OfficeChange,
    OfficePart,
    ReadyReply,
    Transition,
    WorkItem,
)
from core.tests.pdfs import text_of
from egov import bulk

pytestmark = pytest.mark.db


def at(day, hour=9):
    """A moment of November 2026, in the region's time."""
    return timezone.make_aware(datetime(2026, 11, day, hour))


@pytest.fixture
def now():
    """The clock of the story; a test sets it on."""
    with patch("django.utils.timezone.now") as clock:
        clock.return_value = at(23)
        yield clock


@pytest.fixture
def story(binding, now, settings, monkeypatch):
    """The people and offices of the story, who sits at which browser, and the catalogue's own deadlines."""
    settings.MFA_REQUIRED = False
    monkeypatch.setattr(conf, "APP_SETTINGS", {})
    conf.forget()
    cache.clear()
    return Story(binding)


class Story:
    """Whoever acts has a browser of their own."""

    def __init__(self, binding):
        self.binding, self.entity = binding, binding.entity
        self.first, self.second = builders.office("kantor-a"), builders.office("kantor-b")
        self.power = builders.office("pln", name="PLN Rayon", kind="state_company", phone="+6281200000077")
        builders.category(binding)
        self.router = builders.holder_of(binding, "verify")
        roles = [word.name for word in self.entity.hand_back.roles]
        self.clerk = builders.officer(binding, *roles, at=self.first)
        self.other = builders.officer(binding, *roles, at=self.second)

    def browser(self, actor=None):
        client = Client()
        if actor is not None:
            client.force_login(actor.user)
        return client

    def told(self, **changes):
        """What the operator types in on Monday of what came by WhatsApp on Friday."""
        binding = self.binding
        data = {
            binding.title: "Kabel menjuntai",
            binding.text: "Kabel listrik menjuntai ke jalan, kata Siti.",
            binding.channel: "whatsapp",
            f"{binding.place}_lat": str(builders.LAT),
            f"{binding.place}_lon": str(builders.LON),
            f"{binding.reporter}_nama": "Siti Aminah",
            f"{binding.reporter}_telepon": "0812 3456 7890",
            "jenis": "pengaduan",
            "atas-source": "Pesan ke nomor aduan",
            "atas-arrived_at": "2026-11-20T16:00",
        }
        return data | changes

    def enter(self, browser=None, **changes):
        address = reverse(f"{self.binding.package}:complaint_write", args=["uji"])
        return (browser or self.browser(self.router)).post(address, self.told(**changes))

    def record(self):
        return self.entity.model.objects.get()

    def move(self, actor, key, **inputs):
        name = getattr(self.binding, key)
        data = {f"{name}-{getattr(self.binding, field, field)}": value for field, value in inputs.items()}
        return self.browser(actor).post(self.entity.url("move", self.record().pk, name), data, follow=True)

    def address(self, name):
        return reverse(f"egov:{name}", args=[self.binding.app, self.entity.name, self.record().pk])

    def item(self):
        return WorkItem.objects.get(app=self.binding.app, entity=self.entity.name, object_id=self.record().pk)

    def verified(self):
        self.enter()
        self.move(self.router, "verify", category=self.record_category(), sla="normatif")
        return self.record()

    def record_category(self):
        return self.binding.of(self.record(), "category").pk

    def asked(self, actor, **changes):
        """The power company is asked, with the address alone."""
        data = {
            "minta-offices": [self.power.pk],
            "minta-question": "Kapan kabel diamankan?",
            "minta-workdays": "2",
            "minta-shared": [self.binding.title],
        }
        self.browser(actor).post(self.address("ask"), data | changes)
        return OfficePart.objects.get()

    def link(self, actor, part):
        browser = self.browser(actor)
        browser.post(reverse("egov:part_link", args=[part.pk]))
        return browser, reverse("answer_link", args=[browser.session[f"answer-link:{part.pk}"]])


def test_the_week(story, now):
    binding, browser = story.binding, story.browser(story.router)

    # Monday: the operator enters what came on Friday, and hands number and PIN to the resident.
    answer = story.enter(browser)
    record = story.record()
    assert answer["Location"] == story.address("slip")
    page = browser.get(answer["Location"])
    pin = page.context["pin"]
    assert pin.isdigit() and pin in unquote(page.context["whatsapp"]) and record.number in page.content.decode()
    assert pin in text_of(browser.get(story.address("slip_print")).content)
    arrival = Arrival.objects.get()
    assert (arrival.arrived_at, arrival.entered_at, arrival.channel) == (at(20, 16), at(23), "whatsapp")
    assert record.complaint.counted_from == at(20).date()  # the resident's right
    assert Transition.objects.get(name="").at == at(23)  # the officer's own work
    assert story.item().due_at.date() == at(25).date()
    guest = story.browser()
    guest.post(story.entity.url("follow"), {"number": record.number, "pin": pin})
    assert guest.get(story.entity.url("detail", record.pk)).status_code == 200

    # Tuesday: the operator sends it to the first office, which has no authority over it.
    now.return_value = at(24)
    story.move(story.router, "verify", category=story.record_category(), sla="normatif")
    due = story.item().due_at
    said = {"kembali-to_office": story.second.pk, "kembali-reason": "Jaringan ini dirawat bidang lain."}
    assert story.browser(story.other).post(story.address("propose"), said).status_code == 404
    story.browser(story.clerk).post(story.address("propose"), said)
    back = HandBack.objects.get()
    assert story.item().office == story.first
    decide = reverse("egov:hand_back", args=[back.pk])
    assert story.browser(story.clerk).post(decide, {"keputusan": "terima"}).status_code == 403
    assert decide in browser.get(reverse("egov:worklist")).content.decode()
    browser.post(decide, {"keputusan": "terima"})
    back.refresh_from_db()
    assert (story.item().office, back.state, story.item().due_at) == (story.second, "accepted", due)

    # Wednesday: the second office asks the power company by a one-time link.
    now.return_value = at(25)
    part = story.asked(story.other)
    desk, link = story.link(story.other, part)
    assert part.due_at.date() == at(27).date()
    assert "Kapan kabel" in text_of(desk.get(reverse("egov:part_sheet", args=[part.pk])).content)

    # Weeks later it is late: each level once, with a letter, and it cannot be closed past the open part.
    late = now.return_value = timezone.localtime(due + timedelta(days=20)).replace(hour=9)
    assert escalations.run(binding, now.return_value) == len(escalations.ladder(binding))
    assert escalations.run(binding, now.return_value) == 0
    assert [row.level for row in LateNotice.objects.order_by("level")] == [1, 2, 3]
    letter = reverse("egov:late_letter", args=[LateNotice.objects.latest("level").pk])
    assert record.number in text_of(story.browser(story.other).get(letter).content)
    assert story.browser(story.clerk).get(letter).status_code == 403
    assert "PLN Rayon" in story.move(story.other, "answer_step", answer="Sudah diamankan.").content.decode()
    assert story.item().phase != "done"

    # The link is too old by now: it opens nothing; a new one does, once.
    outside = story.browser()
    assert outside.get(link).status_code == 410
    _desk, link = story.link(story.other, part)
    page = outside.get(link)
    shown = page.content.decode()
    assert "Kabel menjuntai" in shown and "Siti" not in shown and "7890" not in shown
    assert page["Referrer-Policy"] == "no-referrer"
    assert outside.post(link, {"text": "Diamankan hari ini.", "name": ""}).status_code == 422
    assert outside.post(link, {"text": "Diamankan hari ini.", "name": "Budi, supervisor"}).status_code == 200
    assert outside.post(link, {"text": "Lagi", "name": "Budi"}).status_code == 410
    part.refresh_from_db()
    assert (part.answer, part.answered_as, part.came_by) == ("Diamankan hari ini.", "Budi, supervisor", "link")
    assert AuditEntry.objects.filter(action="office-answer", number=record.number).exists()

    # Closed: the office answers the resident, and every clock is right.
    page = story.browser(story.other).get(story.entity.url("detail", record.pk)).content.decode()
    assert "Diamankan hari ini." in page
    builders.step(binding, record, "answer_step", story.other, answer="Aman.", photo_after=builders.picture())
    case = story.record().complaint
    assert story.item().phase == "done" and case.on_time is False
    held = spans.of_record(story.entity, record)
    assert [span.office for span in held][-2:] == [story.first, story.second]
    assert [span.since for span in held][-2:] == [at(24), at(24)]
    assert spans.total(story.entity, record, held) == spans.workdays(at(20, 16), late) == case.workdays_used
    assert shared_work.days_of(part) == spans.workdays(at(25), late)


def test_a_time_to_come_is_refused_and_nothing_is_lost(story):
    answer = story.enter(**{"atas-arrived_at": "2026-11-24T08:00"})
    assert answer.status_code == 422 and "Kabel menjuntai" in answer.content.decode()
    assert not story.entity.model.objects.exists()


def test_residents_are_not_asked_how_they_arrived(story):
    page = story.browser(builders.resident()).get(reverse(f"{story.binding.package}:complaint_write", args=["uji"]))
    assert "atas-arrived_at" not in page.content.decode()
    assert story.enter(story.browser(builders.resident(name="Lain"))).status_code == 302
    assert not Arrival.objects.exists()


def test_a_new_pin_ends_the_former_one(story):
    browser = story.browser(story.router)
    story.enter(browser)
    first = browser.get(story.address("slip")).context["pin"]
    browser.post(story.address("slip"))
    second = browser.get(story.address("slip")).context["pin"]
    guest, follow, number = story.browser(), story.entity.url("follow"), story.record().number
    detail = story.entity.url("detail", story.record().pk)
    guest.post(follow, {"number": number, "pin": first})
    assert guest.get(detail).status_code != 200
    guest.post(follow, {"number": number, "pin": second})
    assert guest.get(detail).status_code == 200
    assert story.browser(story.clerk).get(story.address("slip")).status_code in (403, 404)


def test_what_is_handed_back_needs_a_reason_and_may_be_refused(story):
    story.verified()
    said = {"kembali-to_office": story.second.pk, "kembali-reason": ""}
    assert story.browser(story.clerk).post(story.address("propose"), said).status_code == 422
    story.browser(story.clerk).post(story.address("propose"), said | {"kembali-reason": "Bukan kami."})
    decide = reverse("egov:hand_back", args=[HandBack.objects.get().pk])
    browser = story.browser(story.router)
    browser.post(decide, {"keputusan": "tolak", "jawaban": ""})
    assert HandBack.objects.get().state == "proposed"
    browser.post(decide, {"keputusan": "tolak", "jawaban": "Jalan ini milik Anda."})
    assert (HandBack.objects.get().state, story.item().office) == ("refused", story.first)


def test_links_of_others_made_up_ones_and_those_of_a_closed_case_open_nothing(story):
    story.verified()
    part = story.asked(story.clerk)
    assert story.browser(story.other).post(reverse("egov:part_link", args=[part.pk])).status_code == 403
    outside = story.browser()
    _desk, first = story.link(story.clerk, part)
    _desk, second = story.link(story.clerk, part)
    assert outside.get(first).status_code == 410
    assert outside.get(second).status_code == 200
    assert outside.get(f"{second[:-3]}xx/").status_code == 410
    assert not AnswerLink.objects.filter(token_hash__in=second.split("/")).exists()
    builders.step(story.binding, story.record(), "merge", duplicate_of=builders.report(story.binding))
    assert outside.get(second).status_code == 410
    part.refresh_from_db()
    assert part.state == "withdrawn"


def test_the_link_is_limited_for_a_network(story):
    with patch("core.casework.views.OPENINGS_AN_HOUR", 2):
        codes = [story.browser().get(reverse("answer_link", args=["karangan"])).status_code for _try in range(3)]
    assert codes == [410, 410, 429]


def test_an_office_with_accounts_answers_in_the_portal_and_others_may_not(story):
    story.verified()
    part = story.asked(story.clerk, **{"minta-offices": [story.second.pk]})
    address = reverse("egov:part", args=[part.pk])
    stranger = builders.officer(story.binding, at=builders.office("kantor-c"))
    assert story.browser(stranger).get(address).status_code == 403
    page = story.browser(story.other).get(reverse("egov:worklist")).content.decode()
    assert address in page
    story.browser(story.other).post(address, {"text": "Kami setuju."})
    part.refresh_from_db()
    assert (part.answer, part.answered_by) == ("Kami setuju.", story.other.user)


def test_personal_fields_are_never_shared(story):
    story.verified()
    names = [story.binding.reporter, story.binding.title]
    shareable = [info.name for info in shared_work.shareable(story.entity, story.record())]
    assert story.binding.reporter not in shareable
    asked = shared_work.ask(
        story.entity, story.record(), actor_for(story.clerk.user), [story.power], "Kapan?", shared=names
    )
    assert asked[0].shared == [story.binding.title]
    assert "Siti" not in str(answer_links.facts(asked[0])[:2])


def test_a_ready_reply_begins_the_form(story):
    story.verified()
    reply = ReadyReply.objects.create(app=story.binding.app, title="Baku", text="Berkas {nomor} untuk {nama}.")
    page = story.browser(story.clerk).get(story.entity.url("detail", story.record().pk), {"balasan": reply.pk})
    assert f"Berkas {story.record().number} untuk Siti Aminah." in page.content.decode()


def test_finds_by_telephone_and_name_what_the_officer_reads(story):
    story.verified()
    rows = WorkItem.objects.filter(app=story.binding.app)
    for words in ("0812 3456 7890", "siti aminah"):
        assert [item.pk for item in finding.narrowed(rows, words, story.clerk)] == [story.item().pk]
        guest = builders.resident(name=f"Warga {words}")
        assert not finding.narrowed(rows, words, guest).exists()
    story.entity.model.objects.update(**{story.binding.anonymous: True})
    assert not finding.narrowed(rows, "siti aminah", story.clerk).exists()


def test_a_closed_part_of_time_is_told_in_working_days(story, now):
    story.verified()
    part = story.asked(story.clerk)
    now.return_value = at(23) + timedelta(days=7)
    assert shared_work.days_of(part) == 5


def test_the_proposed_receiver_accepts_where_the_entry_says_so(story):
    way = replace(story.entity.hand_back, accept="receiver")
    with patch.dict(story.entity.__dict__, {"hand_back": way}):
        story.verified()
        due = story.item().due_at
        said = {"kembali-to_office": story.second.pk, "kembali-reason": "Bukan kami."}
        story.browser(story.clerk).post(story.address("propose"), said)
        decide = reverse("egov:hand_back", args=[HandBack.objects.get().pk])
        assert decide in story.browser(story.other).get(reverse("egov:worklist")).content.decode()
        story.browser(story.other).post(decide, {"keputusan": "terima"})
    assert (story.item().office, story.item().due_at) == (story.second, due)
    assert AuditEntry.objects.get(action="hand-back-accept").actor == story.other.user


def many(story, count):
    """Reports that lie with the first office; their work items."""
    for _number in range(count):
        record = builders.report(story.binding)
        builders.step(story.binding, record, "verify")
    return list(WorkItem.objects.filter(app=story.binding.app, office=story.first).order_by("pk"))


def step_without_a_form(story):
    """A step of officers that asks nothing, from where a verified report stands."""
    state = story.entity.workflow.transition(story.binding.verify).target
    words = {word.name for word in story.entity.hand_back.roles}
    steps = (one for one in story.entity.workflow.from_state(state) if bulk.asks_nothing(one))
    return next(one for one in steps if words & {word.name for word in one.roles})


def test_one_step_for_many_reports_tells_which_could_not(story):
    items = many(story, 3)
    step = step_without_a_form(story)
    last = story.entity.model.objects.get(pk=items[2].object_id)
    workflow.move(story.entity, last, step.name, story.clerk)
    data = {
        "item": [item.pk for item in items],
        "tindakan": f"langkah:{story.binding.app}:{story.entity.name}:{step.name}",
    }
    page = story.browser(story.clerk).post(reverse("egov:bulk"), data, follow=True).content.decode()
    assert f"{items[2].number}: " in page and f"{items[0].number}: " not in page
    states = story.entity.model.objects.filter(pk__in=[item.object_id for item in items]).values_list(
        "state", flat=True
    )
    assert set(states) == {step.target}


def test_hands_many_to_a_colleague_who_may_read_them(story):
    items = many(story, 2)
    mate = builders.officer(story.binding, *[word.name for word in story.entity.hand_back.roles], at=story.first)
    blind = builders.officer(story.binding, at=story.first)
    data = {"item": [item.pk for item in items], "tindakan": "serah"}
    browser = story.browser(story.clerk)
    assert (
        items[0].number
        in browser.post(reverse("egov:bulk"), data | {"rekan": blind.user.pk}, follow=True).content.decode()
    )
    assert not WorkItem.objects.filter(assignee__isnull=False).exists()
    browser.post(reverse("egov:bulk"), data | {"rekan": mate.user.pk})
    assert WorkItem.objects.filter(assignee=mate.user).count() == 2
    assert AuditEntry.objects.filter(action="hand-over").count() == 2


def test_a_part_past_its_deadline_is_told_once(story, now):
    story.verified()
    part = story.asked(story.clerk)
    assert shared_work.remind(now.return_value) == 0
    later = part.due_at + timedelta(days=1)
    assert shared_work.remind(later) == 1
    assert shared_work.remind(later) == 0
    assert Notification.objects.get(key=f"part-late:{part.pk}:{story.clerk.user_id}").url.endswith(f"/{part.pk}/")


def test_an_office_that_goes_into_another_takes_its_reports_along(story, now):
    record = story.verified()
    before = story.item()
    assert before.office == story.first
    now.return_value = at(24)
    admin = builders.officer(story.binding)
    change = OfficeChange.objects.create(
        kind="gabung",
        office=story.first,
        into=story.second,
        on=at(24).date(),
        decree="Perda 4/2026",
        made_by=admin.user,
    )
    succession.carry_out(actor_for(admin.user), change)
    after = story.item()
    assert (after.office, after.due_at, after.state) == (story.second, before.due_at, before.state)
    held = story.record().complaint.holdings.order_by("pk")
    assert [(span.office, span.until) for span in held][-2:] == [(story.first, at(24)), (story.second, None)]
    assert story.browser(story.other).get(story.entity.url("detail", record.pk)).status_code == 200
