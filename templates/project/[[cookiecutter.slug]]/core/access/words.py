"""The words in which an entity's permissions are written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """One word of an access list: who is meant, and the role or path it names."""

    kind: str
    name: str = ""

    def __str__(self) -> str:
        return self.name or self.kind


OWNER = Word("owner")
GUEST = Word("guest")
RESIDENT = Word("resident")
PUBLIC = Word("public")
PUBLIC_WITHOUT_PERSONAL = Word("public_without_personal")
PUBLIC_BY_NUMBER = Word("public_by_number")
SIGNED_IN = Word("signed_in")
OFFICER = Word("officer")
ENTITY = Word("entity")


def role(name: str) -> Word:
    """Name a role of the application."""
    return Word("role", name)


def officer(path: str) -> Word:
    """Name the officer or person that a field of the record (or of a record it refers to) holds."""
    return Word("field", path)


def block(name: str) -> Word:
    """Name a building block of the record, which knows who decided."""
    return Word("block", name)


def roles(app: str, *names: str) -> Word:
    """Guard a page that belongs to roles and not to one record."""
    return Word("roles", f"{app}:{','.join(names)}")


@dataclass(frozen=True)
class Access:
    """The access lists of one entity, as its `permissions.py` states them."""

    create: tuple[Word, ...] = ()
    edit: tuple[Word, ...] = ()
    edit_states: tuple[str, ...] = ()
    read: tuple[Word, ...] = ()
    public_states: tuple[str, ...] = ()  # in which the public reads; empty where it always does
    imports: tuple[Word, ...] = ()
