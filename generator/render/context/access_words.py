"""Access lists as source text: an entry's words become the names that `core.access` offers."""

from generator.load.app import App
from generator.load.entity import ACCESS_WORDS, Entity
from generator.render.literals import py_string


def words(app: App, entity: Entity, listed: tuple[str, ...]) -> list[str]:
    """Write each word of an access list, in the order of the entry."""
    return [word(entity, text) for text in listed]


def word(entity: Entity, text: str) -> str:
    """Write one word: a known word, the path to a field that names somebody, or a role."""
    if text in ACCESS_WORDS:
        return f"access.{text.upper()}"
    if _is_officer(entity, text):
        return f"access.officer({py_string(_path(entity, text))})"
    return f"access.role({py_string(text)})"


def _is_officer(entity: Entity, text: str) -> bool:
    return "." in text or (text in entity.fields and entity.fields[text].type in ("officer", "person"))


def _is_role(entity: Entity, text: str) -> bool:
    return text not in ACCESS_WORDS and not _is_officer(entity, text)


def _path(entity: Entity, text: str) -> str:
    """The lookup path; a part reaches the fields of its whole through its parent."""
    path = text.replace(".", "__")
    first = text.partition(".")[0]
    is_own = first in entity.fields or first == entity.part_of
    return path if is_own or not entity.part_of else f"{entity.part_of}__{path}"


def roles_of(app: App) -> list[str]:
    """Name every role of an application, in the order it first appears."""
    seen: dict[str, None] = dict.fromkeys(app.roles)
    for entity in app.entities.values():
        lists = [entity.access.create, entity.access.edit, entity.access.read]
        if entity.workflow is not None:
            lists += [step.roles for step in entity.workflow.transitions.values()]
        for listed in lists:
            for text in listed:
                if _is_role(entity, text):
                    seen.setdefault(text)
    for page in app.pages:
        seen.update(dict.fromkeys(page.roles))
    for document in app.documents.values():
        words = [*document.to, *([document.signatory] if document.signatory not in ("", *app.blocks) else [])]
        bearer = app.entities[document.entity]
        seen.update(dict.fromkeys(text for text in words if text not in bearer.fields and _is_role(bearer, text)))
    return list(seen)
