"""The printed documents of an application as source text: one `Document(…)` each."""

from typing import Any

from generator.check.entry import Entry
from generator.load.app import App
from generator.load.entity import ACCESS_WORDS, Entity
from generator.load.facility import Facility
from generator.load.printed_document import Paragraph, PrintedDocument
from generator.names import constant_name
from generator.render.context import access_words
from generator.render.literals import gettext, py_string, py_value, words_import
from generator.render.source_lines import Lines, assign, call, keyword, tuple_of


def documents_of(entry: Entry) -> dict[str, Any]:
    """Everything `documents.py` prints: imports, the documents, and the tuple of them."""
    documents = entry.app.documents.values()
    facilities = {one.document: one for one in entry.catalog.facilities_of(entry.app)}
    calls = [
        assign(constant_name(one.id), call("Document", _args(entry.app, one, facilities.get(one.id))))
        for one in documents
    ]
    text = "\n".join(line for lines in calls for line in lines)
    names = ["Document", *(["Paragraph"] if "Paragraph(" in text else [])]
    own = ["from core import access"] if "access." in text else []
    return {
        "imports": [
            words_import(entry.app.package),
            *own,
            *(["from core.documents.facility import Facility"] if "Facility(" in text else []),
            f"from core.documents.printed import {', '.join(names)}",
        ],
        "agency": f"AGENCY = {py_string(entry.app.agency)}  # whose letterhead, where a record names no office",
        "calls": calls,
        "table": assign("DOCUMENTS", tuple_of([[constant_name(one.id)] for one in documents], room=13)),
    }


def _args(app: App, document: PrintedDocument, facility: Facility | None) -> list[Lines]:
    entity = app.entities[document.entity]
    args: list[Lines] = [
        [f"app={py_string(app.id)}"],
        [f"package={py_string(app.package)}"],
        [f"id={py_string(document.id)}"],
        [f"label={gettext(str(document.label))}"],
        [f"entity_name={py_string(document.entity)}"],
    ]
    args += [[f"states={py_value(document.at)}"]] if document.at else []
    args += [keyword("to", tuple_of([[_word(entity, text)] for text in document.to], room=8))] if document.to else []
    args.append([f"paper={py_string(document.paper)}"])
    args += [[f"title={gettext(str(document.title))}"]] if document.title else []
    args += [[f"number={py_string(document.number)}"]] if document.number else []
    args += _paths(document, "date", "until")
    args += [[f"recipient={gettext(document.recipient)}"]] if document.recipient else []
    args += _paths(document, "holder")
    args += [keyword("body", tuple_of([_paragraph(one) for one in document.body], room=9))] if document.body else []
    args += _paths(document, "photo")
    args += [[f"signatory={_signatory(app, entity, document.signatory)}"]] if document.signatory else []
    args += _paths(document, "beside")
    copies = [[gettext(text)] for text in document.copies]
    args += [keyword("copies", tuple_of(copies, room=11))] if copies else []
    args += [["signed=True"]] if document.signed else []
    args += [["qr=False"]] if not document.qr else []
    return [*args, keyword("facility", _facility(facility))] if facility is not None else args


def _facility(facility: Facility) -> Lines:
    """What the certificate proves, as catalog/facilities says."""
    reasons = [[gettext(str(text))] for text in facility.revoked_for]
    args: list[Lines] = [
        [f"id={py_string(facility.id)}"],
        [f"name={gettext(str(facility.name))}"],
        [f"summary={gettext(str(facility.summary))}"],
        [f"holders={gettext(str(facility.holders))}"],
        [f"proves={gettext(str(facility.proves))}"],
        keyword("law", tuple_of([[py_string(text)] for text in facility.law], room=12)),
    ]
    args += [[f"shown={py_value(facility.shown)}"]] if facility.shown else []
    return call("Facility", [*args, keyword("revoked_for", tuple_of(reasons, room=20))])


def _paths(document: PrintedDocument, *names: str) -> list[Lines]:
    """Paths over references as lookups write them."""
    found = ((name, getattr(document, name)) for name in names)
    return [[f"{name}={py_string(path.replace('.', '__'))}"] for name, path in found if path]


def _paragraph(one: Paragraph) -> Lines:
    if one.text is not None:
        return call("Paragraph", [[f"text={gettext(str(one.text))}"]])
    if one.fields:
        return call("Paragraph", [[f"fields={py_value(one.fields)}"]])
    if one.block is not None:
        return call("Paragraph", [[f"block={py_string(one.block)}"]])
    columns = [[f"columns={py_value(one.columns)}"]] if one.columns else []
    return call("Paragraph", [[f"table={py_string(one.table or '')}"], *columns])


def _word(entity: Entity, text: str) -> str:
    """A field of the record that holds a person or an officer is told apart from a role by its name."""
    if text not in ACCESS_WORDS and text.partition(".")[0] in entity.fields:
        return f"access.officer({py_string(text.replace('.', '__'))})"
    return access_words.word(entity, text)


def _signatory(app: App, entity: Entity, text: str) -> str:
    if text in app.blocks:
        return f"access.block({py_string(text)})"
    return _word(entity, text)
