"""People and places around a record; each is made when a test first asks for it."""

from copy import copy
from functools import cached_property
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db.models import Model
from django.test import Client

from accounts.models import Kind, Person, Status, User
from config.installed import PACKAGES
from core import access
from core.entities import of_app
from core.models import District, Office, Place, Position, PositionHolding, RoleGrant, Village
from tests.clock import TODAY, Clock
from tests.sample import One, Sample

BACKEND = "accounts.backends.IdentityBackend"
LAT, LON = "-1.395000", "120.754000"


class World:
    """One office with its people, some residents, and what applications put between them."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.sessions: dict[str, Any] = {}
        self._made: dict[Any, Any] = {}
        self._users = 0

    def twin(self) -> "World":
        """Another world with the same people and records, in which a test may do what it likes."""
        twin = copy(self)
        vars(twin).update({name: _twin_of(value) for name, value in vars(self).items()})
        twin._made = {key: _twin_of(value) for key, value in self._made.items() if not isinstance(value, Client)}
        return twin

    def make_people(self, app: str) -> None:
        """Make whom the tests of an application need, signed in: who may do what with its records, and who may not."""
        for entity in of_app(app):
            sample = self.sample(f"{app}.{entity.name}")
            people: list[User | None] = []
            for who in (sample.create, sample.read, sample.edit, sample.hidden, *(step.who for step in sample.steps)):
                people += [self.user(word, sample) for word in who.may]
                people += [self.outsider(word, sample) for word in who.may_not]
            for user in people:
                self.client(user)

    def prepare(self, sample: Sample) -> None:
        """Make the records that a sample refers to, where no step wants others."""
        changed = {name for step in sample.steps for name in step.begin(self, self.owner)}
        values = sample.values(self, self.owner)
        self.found({name: value for name, value in values.items() if name not in changed})

    # --- residents -----------------------------------------------------------------------------

    @cached_property
    def owner(self) -> User:
        """The resident whose record it is."""
        return self._resident("Yulianti Tadjongga", "7202015201900001")

    @cached_property
    def partner(self) -> User:
        """The resident on the other side: the employer of an applicant."""
        return self._resident("Markus Pelima", "7202014408850001")

    @cached_property
    def stranger(self) -> User:
        """A resident who has nothing to do with it."""
        return self._resident("Orang Lain", "7202011212800001")

    def _resident(self, name: str, nik: str) -> User:
        self._users += 1
        person = Person(full_name=name, phone=f"+628120000{self._users:04}", sex="P")
        person.set_nik(nik)
        person.save()
        return User.objects.create_user(kind=Kind.RESIDENT, status=Status.ACTIVE, person=person)

    # --- officers ------------------------------------------------------------------------------

    @cached_property
    def head(self) -> User:
        """The head of the office, without a role in any application."""
        return self._officer("Kepala Kantor", is_head=True)

    @cached_property
    def chief(self) -> User:
        """Who stands between the head and the officer whom records name."""
        return self._officer("Kepala Bidang", over=self.head)

    @cached_property
    def named(self) -> User:
        """The officer whom a record names: its driver, its author, the one it is assigned to."""
        return self._officer("Pegawai yang Disebut", over=self.chief)

    @cached_property
    def clerk(self) -> User:
        """An officer without a role."""
        return self._officer("Pegawai Lain", over=self.head)

    def officer(self, app: str, role: str, *, other: bool = False) -> User:
        """An officer with a role of an application; the other one has it too, and made nothing."""
        key = ("officer", app, role, other)
        if key not in self._made:
            user = self._officer(f"Pegawai {role}", over=self.head)
            position = user.holdings.get().position
            required = import_module(f"apps.{PACKAGES[app]}.tests.samples").REQUIRES
            for name in (app, *required):
                RoleGrant.objects.create(position=position, app=name, role=role, all_offices=True)
            self._made[key] = user
        return self._made[key]

    def _officer(self, name: str, *, over: User | None = None, is_head: bool = False) -> User:
        self._users += 1
        nip = f"19800101200501{1 if self._users % 2 else 2}{self._users:03}"
        person = Person.objects.create(full_name=name, birth_date="1980-01-01", sex="L")
        user = User.objects.create_user(kind=Kind.OFFICER, status=Status.ACTIVE, name=name, nip=nip, person=person)
        above = over.holdings.get().position if over is not None else None
        position = Position.objects.create(
            code=f"jabatan-{self._users}",
            office=self.office,
            title=name,
            is_head=is_head,
            reports_to=above,
        )
        PositionHolding.objects.create(position=position, user=user, starts_on=TODAY.replace(year=TODAY.year - 6))
        return user

    # --- places --------------------------------------------------------------------------------

    @cached_property
    def office(self) -> Office:
        return Office.objects.create(code="kantor-uji", name="Kantor Uji", unit_code="KU")

    @cached_property
    def district(self) -> District:
        return District.objects.create(code="99.99.01", name="Kecamatan Uji", lat=LAT, lon=LON)

    @cached_property
    def village(self) -> Village:
        values = {"name": "Desa Uji", "district": self.district, "lat": LAT, "lon": LON}
        return Village.objects.create(code="99.99.01.2001", **values)

    def place(self, kind: str) -> Place:
        """A place of a kind."""
        values = {"name": f"Tempat uji {kind}", "kind": kind, "lat": LAT, "lon": LON}
        return Place.objects.get_or_create(code=f"uji-{kind}", defaults=values)[0]

    # --- records -------------------------------------------------------------------------------

    def sample(self, key: str) -> Sample:
        """The sample of a kind of record: `e-kir.kendaraan`."""
        app, name = key.split(".")
        return import_module(f"apps.{PACKAGES[app]}.tests.samples.{name}").SAMPLE

    def one(self, wanted: One) -> Any:
        """A record of a kind, in a state; the same one whenever the same is asked for."""
        from tests import walking

        sample, owner = self.sample(wanted.key), wanted.owner or self.owner
        kept = (wanted.key, wanted.at, owner.pk, repr(wanted.changes))
        if kept not in self._made:
            self._made[kept] = walking.come_to(self, sample, wanted.at, wanted.changes, owner).pk
        return sample.entity.rows().get(pk=self._made[kept])

    def found(self, value: Any) -> Any:
        """A value with the records in it that are only named so far."""
        if isinstance(value, One):
            return self.one(value)
        if isinstance(value, dict):
            return {name: self.found(inner) for name, inner in value.items()}
        return [self.found(inner) for inner in value] if isinstance(value, list) else value

    # --- who acts ------------------------------------------------------------------------------

    def user(self, word: str, sample: Sample, record: Any = None) -> User | None:
        """Whom a word means for a record; None for a guest, and for the owner of what names nobody.

        tests.sample.Who lists the words.
        """
        if word == "guest":
            return None
        if word in ("stranger", "resident"):
            return self.stranger
        if word in ("clerk", "officer"):
            return self.clerk if word == "clerk" else self.named
        entity = sample.entity
        while entity.parent is not None and not _names(entity, word):
            record = getattr(record, entity.parent) if record is not None else None
            entity = entity.parent_entity
        if word != "owner" and not _names(entity, word):
            return self.officer(entity.app, word)
        if record is None:
            return self.owner
        path = entity.owner if word == "owner" else word.replace(".", "__")
        key = access.follow(record, path)
        if key is None and word == "owner":
            return None
        return User.objects.get(**{"person" if access.leads_to_person(entity, path) else "pk": key})

    def outsider(self, word: str, sample: Sample) -> User | None:
        """Whom a word means that something is not for; an officer with a role is one who made nothing."""
        if word in ("guest", "stranger", "clerk"):
            return self.user(word, sample)
        return self.officer(sample.entity.app, word, other=True)

    def actor(self, word: str, sample: Sample, record: Any = None) -> access.Actor:
        """Who acts under a word; a guest, and an owner whom nothing names, follow the record with its PIN."""
        user = self.user(word, sample, record)
        if user is not None:
            return access.actor_for(User.objects.get(pk=user.pk))
        keys = {access.guest_key(sample.entity, record)} if record is not None and word in ("guest", "owner") else ()
        return access.Actor(guest_keys=frozenset(keys))

    def client(self, user: User | None) -> Client:
        """A browser in which somebody is signed in, or nobody."""
        if user is None:
            return Client()
        if ("client", user.pk) not in self._made:
            client = self._made["client", user.pk] = Client()
            client.cookies[settings.SESSION_COOKIE_NAME] = self._session_of(user)
        return self._made["client", user.pk]

    def _session_of(self, user: User) -> str:
        """The key of a session in which somebody is signed in."""
        if ("session", user.pk) not in self._made:
            session = import_module(settings.SESSION_ENGINE).SessionStore()
            session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), BACKEND
            session[HASH_SESSION_KEY] = user.get_session_auth_hash()
            session.save()
            self._made["session", user.pk] = session.session_key
            self.sessions[session.cache_key] = dict(session.items())
        return self._made["session", user.pk]


def _twin_of(value: Any) -> Any:
    """Its like, which may change without it; what an officer holds is asked for again."""
    twin = copy(value) if isinstance(value, Model | Clock | dict) else value
    if isinstance(twin, User):
        vars(twin).pop("_held_by_day", None)
    return twin


def _names(entity: Any, word: str) -> bool:
    """Say whether a word is the way to somebody whom a record of this kind names."""
    if word == "owner":
        return bool(entity.owner)
    return "." in word or any(info.name == word for info in entity.fields)
