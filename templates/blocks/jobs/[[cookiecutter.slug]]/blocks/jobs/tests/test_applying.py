"""One tap to apply: once, with a finished profile, for an open vacancy; the employer reads only his own."""

import pytest
from django.utils import timezone

from blocks.jobs.selectors import employers
from blocks.jobs.services import applying
from core import access, workflow
from core.models import Transition
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db


@pytest.fixture
def apply(home, actor_of):
    return lambda record, profile: applying.apply(home, record, actor_of(home.of(profile, "seeker_person")), "Salam")


def test_a_finished_profile_applies_with_one_tap(home, vacancy, seeker, apply):
    profile = seeker()
    made = apply(vacancy(), profile)
    assert home.of(made, "application_seeker") == profile
    assert home.of(made, "application_region") == "luar"
    started = Transition.objects.get(entity=home.application, object_id=made.pk)
    assert started.actor == home.of(profile, "seeker_person").user


def test_nobody_applies_twice(home, vacancy, seeker, apply):
    record, profile = vacancy(), seeker()
    apply(record, profile)
    with pytest.raises(RuleBroken, match="sudah melamar"):
        apply(record, profile)
    assert home.entity_of("application").model.objects.count() == 1


def test_an_unfinished_profile_is_refused_with_what_is_missing(vacancy, seeker, apply):
    with pytest.raises(RuleBroken, match="belum lengkap"):
        apply(vacancy(), seeker(seeker_skills=""))


def test_a_vacancy_that_is_not_shown_takes_no_application(vacancy, seeker, apply):
    with pytest.raises(RuleBroken, match="ditutup"):
        apply(vacancy(published=False), seeker())


def test_nobody_applies_to_their_own_company(home, vacancy, seeker, employer, apply):
    company = employer()
    profile = seeker(seeker_person=home.of(company, "employer_person"))
    with pytest.raises(RuleBroken, match="perusahaan Anda sendiri"):
        apply(vacancy(by=company), profile)


def test_without_a_profile_the_way_to_one_is_shown(home, vacancy, person, actor_of):
    with pytest.raises(RuleBroken, match="Buat profil"):
        applying.apply(home, vacancy(), actor_of(person()))


def test_an_employer_reads_applicants_of_his_own_vacancies_only(home, vacancy, seeker, apply, actor_of):
    mine, other = vacancy(), vacancy()
    made = apply(mine, seeker())
    owner = actor_of(home.of(home.of(mine, "vacancy_employer"), "employer_person"))
    rival = actor_of(home.of(home.of(other, "vacancy_employer"), "employer_person"))
    assert applying.may_read_profile(home, made, owner)
    assert not applying.may_read_profile(home, made, rival)
    assert sum(len(stage.applicants) for stage in employers.board(home, mine, owner)) == 1
    assert sum(len(stage.applicants) for stage in employers.board(home, mine, rival)) == 0


def test_a_rival_cannot_move_an_application(home, vacancy, seeker, apply, actor_of):
    mine, other = vacancy(), vacancy()
    made = apply(mine, seeker())
    rival = actor_of(home.of(home.of(other, "vacancy_employer"), "employer_person"))
    with pytest.raises(access.Forbidden):
        workflow.move(home.entity_of("application"), made, "pilih", rival)
    made.refresh_from_db()
    assert made.state == "dilamar"


def test_being_hired_ends_the_search(home, vacancy, seeker, apply, actor_of):
    record, profile = vacancy(), seeker()
    made = apply(record, profile)
    entity = home.entity_of("application")
    boss = actor_of(home.of(home.of(record, "vacancy_employer"), "employer_person"))
    workflow.move(entity, made, "pilih", boss)
    workflow.move(entity, made, "terima", boss, inputs={"mulai_kerja": timezone.localdate()})
    profile.refresh_from_db()
    assert made.state == home.accepted
    assert home.of(profile, "seeker_status") == "bekerja"


def test_a_refusal_needs_a_reason(home, vacancy, seeker, apply, actor_of):
    record = vacancy()
    made = apply(record, seeker())
    boss = actor_of(home.of(home.of(record, "vacancy_employer"), "employer_person"))
    with pytest.raises(RuleBroken, match="Isi dahulu"):
        workflow.move(home.entity_of("application"), made, "tolak", boss)
