"""Targets and ratings: who writes, agrees, reports and rates, and what a rating says."""

import io
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.personnel import appraising, landing
from blocks.personnel.appraising import CONDUCT, YEAR
from blocks.personnel.models import Appraisal, GoalKind, Predicate, Rating
from blocks.personnel.selectors import appraisals
from blocks.personnel.services import goals, reviews
from blocks.personnel.views import menu
from core import access
from core.access import Forbidden
from core.models import Notification, RoleGrant
from core.rules import RuleBroken
from core.seeding.moment import as_of
from core.workflow import StaleState

pytestmark = pytest.mark.django_db
THIS_YEAR = timezone.localdate().year


def on(month, day=15):
    """Let it be a day of this year."""
    return as_of(timezone.make_aware(datetime(THIS_YEAR, month, day, 10)))


def aim(result="Berkas diperiksa", target="100", **more):
    return goals.Aim(result, "Berkas yang diperiksa", Decimal(target), "berkas", **more)


def fair(quarter, **changes):
    said = {"work": Rating.SESUAI, "behaviour": Rating.SESUAI, "conduct": dict.fromkeys(CONDUCT, Rating.SESUAI)}
    return reviews.Said(quarter, **(said | changes))


@pytest.fixture
def actors(chain):
    return {name: access.actor_for(user) for name, user in chain["users"].items()}


@pytest.fixture
def written(binding, actors):
    """Targets with one goal, written in January."""
    with on(1):
        row = goals.begin(binding, actors["member"], THIS_YEAR)
        goals.add(actors["member"], row, aim())
    return row


@pytest.fixture
def agreed(binding, actors, written):
    with on(1):
        goals.submit(binding, actors["member"], written)
        goals.agree(binding, actors["chief"], written)
    written.refresh_from_db()
    return written


def reported(binding, actors, row, quarter, value):
    for goal in row.goals.all():
        reviews.report(binding, actors["member"], goal, reviews.Reached(quarter, Decimal(value)))


@pytest.mark.parametrize(
    ("work", "behaviour", "word"),
    [
        ("diatas", "diatas", Predicate.SANGAT_BAIK),
        ("sesuai", "diatas", Predicate.BAIK),
        ("dibawah", "diatas", Predicate.BUTUH_PERBAIKAN),
        ("diatas", "dibawah", Predicate.KURANG),
        ("dibawah", "dibawah", Predicate.SANGAT_KURANG),
    ],
)
def test_work_and_conduct_meet_in_a_predicate(work, behaviour, word):
    assert appraising.predicate(work, behaviour) == word


def test_every_meeting_of_two_ratings_has_a_word():
    assert set(appraising.MEETING) == {(one, other) for one in Rating for other in Rating}


@pytest.mark.parametrize(
    ("target", "value", "lower", "percent"),
    [
        ("100", "95", False, "95.0"),
        ("3", "1", False, "33.3"),
        ("10", "12", True, "80.0"),
        ("10", "30", True, "0.0"),
        ("0", "0", True, "100.0"),
        ("0", "1", True, "0.0"),
        ("1", "100000", False, "999.0"),
    ],
)
def test_achievement_follows_the_direction(target, value, lower, percent):
    found = appraising.achievement(Decimal(target), Decimal(value), lower_is_better=lower)
    assert found == Decimal(percent)


def test_what_went_far_beyond_does_not_hide_what_fell_short():
    assert appraising.mean([Decimal(300), Decimal(50)]) == Decimal(75)
    assert appraising.mean([]) is None


def test_targets_are_begun_once_a_year_and_not_long_ahead(binding, actors, written):
    with on(3):
        assert goals.begin(binding, actors["member"], THIS_YEAR) == written
        with pytest.raises(RuleBroken, match=str(THIS_YEAR + 1)):
            goals.begin(binding, actors["member"], THIS_YEAR + 1)
    with on(12):
        assert goals.begin(binding, actors["member"], THIS_YEAR + 1).year == THIS_YEAR + 1


def test_who_is_no_member_has_no_targets(binding, officer):
    with pytest.raises(RuleBroken, match="pegawai"):
        goals.begin(binding, access.actor_for(officer("Tamu")), THIS_YEAR)


def test_targets_need_one_of_the_position_itself(binding, actors):
    row = goals.begin(binding, actors["member"], THIS_YEAR)
    goals.add(actors["member"], row, aim(kind=GoalKind.TAMBAHAN))
    with pytest.raises(RuleBroken, match="kinerja utama"):
        goals.submit(binding, actors["member"], row)


def test_a_goal_of_nothing_and_the_same_goal_twice_are_refused(actors, written):
    with pytest.raises(RuleBroken, match="lebih dari nol"):
        goals.add(actors["member"], written, aim("Lain", target="0"))
    with pytest.raises(RuleBroken, match="sudah ada"):
        goals.add(actors["member"], written, aim())


def test_a_goal_serves_one_that_the_superior_has_agreed(binding, actors, chain, enter, written):
    enter(chain["users"]["chief"])
    with on(1):
        above = goals.begin(binding, actors["chief"], THIS_YEAR)
        served = goals.add(actors["chief"], above, aim("Layanan cepat"))
        with pytest.raises(RuleBroken, match="bukan sasaran atasan"):
            goals.add(actors["member"], written, aim("Satu", supports=served))
        goals.submit(binding, actors["chief"], above)
        goals.agree(binding, actors["head"], above)
        assert goals.add(actors["member"], written, aim("Dua", supports=served)).supports == served


def test_the_superior_agrees_and_nobody_else(binding, actors, written):
    goals.submit(binding, actors["member"], written)
    for name in ("member", "head"):
        with pytest.raises(Forbidden):
            goals.agree(binding, actors[name], written)
    goals.agree(binding, actors["chief"], written)
    with pytest.raises(StaleState):
        goals.agree(binding, actors["chief"], written)


def test_the_superior_is_told_and_then_the_member(binding, actors, chain, agreed):
    titles = {note.user.name: note.title for note in Notification.objects.select_related("user")}
    assert "menunggu persetujuan" in titles["Citra"]
    assert "disepakati" in titles["Mira"]


def test_targets_are_given_back_with_words_and_written_again(binding, actors, written):
    goals.submit(binding, actors["member"], written)
    with pytest.raises(StaleState):
        goals.add(actors["member"], written, aim("Susulan"))
    with pytest.raises(RuleBroken, match="perlu diubah"):
        goals.give_back(binding, actors["chief"], written, " ")
    goals.give_back(binding, actors["chief"], written, "Tambahkan sasaran mutu.")
    goals.add(actors["member"], written, aim("Mutu"))
    written.refresh_from_db()
    assert (written.state, written.note) == ("disusun", "Tambahkan sasaran mutu.")


def test_a_goal_with_figures_stays(binding, actors, agreed):
    with on(2):
        reported(binding, actors, agreed, 1, "20")
        goals.give_back(binding, actors["chief"], agreed, "Sesuaikan target.")
        with pytest.raises(RuleBroken, match="sudah dilaporkan"):
            goals.drop(actors["member"], agreed.goals.get())


def test_only_the_member_reports_and_not_ahead(binding, actors, agreed):
    goal = agreed.goals.get()
    with on(2), pytest.raises(Forbidden):
        reviews.report(binding, actors["chief"], goal, reviews.Reached(1, Decimal(20)))
    with on(2), pytest.raises(RuleBroken, match="Triwulan II belum mulai"):
        reviews.report(binding, actors["member"], goal, reviews.Reached(2, Decimal(20)))


def test_a_figure_may_be_put_right_until_its_quarter_is_rated(binding, actors, agreed):
    with on(3):
        reported(binding, actors, agreed, 1, "20")
        reported(binding, actors, agreed, 1, "25")
        found = reviews.review(binding, actors["chief"], agreed, fair(1))
        assert found.achievement == Decimal(25)
        with pytest.raises(RuleBroken, match="sudah dinilai"):
            reported(binding, actors, agreed, 1, "90")
        with pytest.raises(StaleState):
            reviews.review(binding, actors["chief"], agreed, fair(1))


def test_a_quarter_is_rated_when_it_ends_and_its_figures_are_there(binding, actors, agreed):
    with on(3), pytest.raises(RuleBroken, match="tanpa capaian"):
        reviews.review(binding, actors["chief"], agreed, fair(1))
    with on(2):
        reported(binding, actors, agreed, 1, "20")
        with pytest.raises(RuleBroken, match="Penilaian dibuka"):
            reviews.review(binding, actors["chief"], agreed, fair(1))


def test_ratings_that_contradict_each_other_or_are_none_are_refused(binding, actors, agreed):
    with on(3):
        reported(binding, actors, agreed, 1, "20")
        mixed = dict.fromkeys(CONDUCT, Rating.DIATAS) | {"loyal": Rating.DIBAWAH}
        with pytest.raises(RuleBroken, match="tidak cocok"):
            reviews.review(binding, actors["chief"], agreed, fair(1, behaviour=Rating.DIATAS, conduct=mixed))
        for wrong in ({"work": "hebat"}, {"conduct": {}}, {"conduct": dict.fromkeys(CONDUCT, "?")}):
            with pytest.raises(RuleBroken, match="ketujuh nilai"):
                reviews.review(binding, actors["chief"], agreed, fair(1, **wrong))


def test_a_year_that_the_figures_do_not_carry_needs_a_reason(binding, actors, agreed):
    with on(12):
        reported(binding, actors, agreed, 4, "80")
        with pytest.raises(RuleBroken, match="tulis mengapa"):
            reviews.review(binding, actors["chief"], agreed, fair(YEAR, work=Rating.DIATAS))
        said = fair(YEAR, work=Rating.DIATAS, note="Target dinaikkan di tengah tahun.")
        assert reviews.review(binding, actors["chief"], agreed, said).predicate == Predicate.BAIK


def test_a_rated_year_is_closed(binding, actors, agreed):
    with on(12):
        reported(binding, actors, agreed, 4, "100")
        reviews.review(binding, actors["chief"], agreed, fair(YEAR))
        agreed.refresh_from_db()
        assert agreed.state == "dinilai"
        with pytest.raises(StaleState):
            reported(binding, actors, agreed, 4, "10")
        with pytest.raises(StaleState):
            goals.give_back(binding, actors["chief"], agreed, "Ubah.")


def test_an_acting_holder_rates_and_is_named_so(binding, actors, chain, officer, agreed):
    actors["plt"] = access.actor_for(officer("Pono", chain["positions"]["chief"], acting="plt"))
    with on(3):
        reported(binding, actors, agreed, 1, "25")
        assert reviews.review(binding, actors["plt"], agreed, fair(1)).acting == "plt"


def test_targets_follow_the_member_to_another_superior(binding, actors, chain, position, agreed):
    other = position("Kabid Lain", over=chain["positions"]["head"])
    held = chain["users"]["chief"].holdings.get()
    held.position = other
    held.save()
    chain["positions"]["member"].reports_to = other
    chain["positions"]["member"].save()
    assert goals.refresh_desks(binding) == 1
    assert goals.refresh_desks(binding) == 0
    agreed.refresh_from_db()
    assert agreed.desk == other


def test_what_waits_is_on_the_superiors_desk_only(binding, actors, written):
    assert appraisals.waiting_for(binding, actors["chief"]) == []
    goals.submit(binding, actors["member"], written)
    assert [row.pk for row, _period in appraisals.waiting_for(binding, actors["chief"])] == [written.pk]
    assert appraisals.waiting_for(binding, actors["head"]) == []
    assert appraisals.waiting_for(binding, actors["member"]) == []


def test_a_complete_quarter_waits_to_be_rated(binding, actors, agreed):
    with on(3):
        assert appraisals.waiting_for(binding, actors["chief"]) == []
        reported(binding, actors, agreed, 1, "20")
        assert [period for _row, period in appraisals.waiting_for(binding, actors["chief"])] == ["Triwulan I"]


def test_drafts_are_read_by_their_member_only(binding, actors, written):
    assert list(appraisals.readable(binding, actors["member"])) == [written]
    assert not appraisals.readable(binding, actors["chief"]).exists()
    goals.submit(binding, actors["member"], written)
    assert list(appraisals.readable(binding, actors["chief"])) == [written]
    assert not appraisals.readable(binding, actors["head"]).exists()


# Pages


@pytest.fixture
def sign_in(client):
    def make(user, binding=None, *roles):
        for role in roles:
            position = user.holdings.first().position
            RoleGrant.objects.create(position=position, app=binding.app, role=role, all_offices=True)
        client.force_login(user)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()

    return make


def test_a_year_is_walked_on_the_pages(client, binding, chain, sign_in):
    sign_in(chain["users"]["member"])
    client.post(binding.url("appraisal_begin"), {"tahun": THIS_YEAR})
    row = Appraisal.objects.get()
    goal = {"kind": "utama", "result": "<b>Rapi</b>", "indicator": "Berkas", "aspect": "kualitas", "unit": "berkas"}
    answer = client.post(binding.url("goal_new", row.pk), goal | {"target": "0"})
    assert answer.status_code == 422
    assert "&lt;b&gt;Rapi" in answer.content.decode()
    client.post(binding.url("goal_new", row.pk), goal | {"target": "40"})
    client.post(binding.url("appraisal_submit", row.pk))
    sign_in(chain["users"]["chief"])
    assert "Mira" in client.get(binding.url("approvals")).content.decode()
    client.post(binding.url("appraisal_decide", row.pk), {"word": "setuju"})
    sign_in(chain["users"]["member"])
    page = client.post(binding.url("goal_progress", row.goals.get().pk, 1), {"value": "10"}, follow=True)
    assert "25" in page.content.decode()
    assert "<b>Rapi" not in page.content.decode()
    row.refresh_from_db()
    assert row.state == "berjalan"


def test_a_rating_on_the_page_is_shown_to_the_member(client, binding, actors, chain, agreed, sign_in):
    with on(3):
        reported(binding, actors, agreed, 1, "20")
    sign_in(chain["users"]["member"])
    url = binding.url("appraisal_rate", agreed.pk, 1)
    assert client.get(url).status_code == 404
    sign_in(chain["users"]["chief"])
    given = {f"nilai_{name}": "sesuai" for name in CONDUCT} | {"work": "sesuai", "behaviour": "sesuai"}
    with on(3):
        assert client.post(url, given).status_code == 302
    sign_in(chain["users"]["member"])
    assert "Sesuai ekspektasi" in client.get(binding.url("appraisal_of", agreed.pk)).content.decode()


def test_strangers_and_colleagues_read_no_sheet(client, binding, officer, position, chain, agreed, sign_in):
    url = binding.url("appraisal_of", agreed.pk)
    assert client.get(url).status_code in (302, 403)
    sign_in(officer("Rekan", position("Rekan Uji")))
    assert client.get(url).status_code == 404
    assert client.get(binding.url("appraisal_recap")).status_code == 403
    assert client.post(binding.url("appraisal_decide", agreed.pk), {"word": "setuju"}).status_code == 404


def test_deeds_are_not_done_by_looking(client, binding, chain, written, sign_in):
    sign_in(chain["users"]["member"])
    for name, pk in (("appraisal_submit", written.pk), ("appraisal_decide", written.pk)):
        assert client.get(binding.url(name, pk)).status_code == 405
    assert client.get(binding.url("goal_drop", written.goals.get().pk)).status_code == 405
    assert client.get(binding.url("appraisal_begin")).status_code == 405


def test_the_recap_names_who_has_targets_and_is_a_spreadsheet(client, binding, actors, chain, agreed, sign_in):
    with on(12):
        reported(binding, actors, agreed, 4, "90")
        reviews.review(binding, actors["chief"], agreed, fair(YEAR))
    sign_in(chain["users"]["head"], binding, "admin_kepegawaian")
    assert "Mira" in client.get(binding.url("appraisal_recap")).content.decode()
    book = load_workbook(io.BytesIO(client.get(binding.url("appraisal_recap_xlsx")).content))
    lines = list(book.active.values)
    assert lines[1][0] == "Mira"
    assert (lines[1][-2], lines[1][-1]) == ("Baik", 90)


def test_where_another_application_keeps_them_nothing_begins_and_no_link_leads_here(binding, actors):
    elsewhere = replace(binding, appraises=False)
    with pytest.raises(RuleBroken, match="aplikasi lain"):
        goals.begin(elsewhere, actors["member"], THIS_YEAR)
    pages = {binding.url(name) for name in menu.APPRAISALS}
    assert pages & {link.url for link in menu.links(binding, actors["chief"], "clock")}
    assert not pages & {card.url for card in landing.cards(elsewhere, actors["chief"])}
    assert not pages & {link.url for link in menu.links(elsewhere, actors["chief"], "clock")}
