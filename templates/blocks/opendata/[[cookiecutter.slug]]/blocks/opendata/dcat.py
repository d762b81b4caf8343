"""The catalogue in DCAT 2: data sets with publisher, frequency, versions of the file and the region's code."""

from typing import Any

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from blocks.opendata import files
from blocks.opendata.frequency import DECLARED_EU, EU
from blocks.opendata.selectors import catalogue
from core import open_data_files
from core.documents.parts import address
from core.open_data import LICENCE, DataSet
from region.profile import REGION

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA = "https://www.iana.org/assignments/media-types/"
INDONESIAN = URIRef(f"{AUTHORITY}language/IND")
FORMS = {"jsonld": ("application/ld+json", "json-ld"), "ttl": ("text/turtle; charset=utf-8", "turtle")}


def written(binding: Any, form: str) -> bytes:
    """The whole catalogue in one form."""
    return graph(binding).serialize(format=FORMS[form][1], encoding="utf-8")


def graph(binding: Any) -> Graph:
    """The catalogue and everything in it."""
    found = Graph()
    for prefix, space in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("vcard", VCARD)):
        found.bind(prefix, space)
    whole = URIRef(address(binding.url("home")))
    _say(found, whole, {DCTERMS.title: _text(f"Satu Data {REGION.name}"), DCTERMS.language: INDONESIAN})
    found.add((whole, RDF.type, DCAT.Catalog))
    found.add((whole, DCTERMS.description, _text(f"Data terbuka {REGION.name}")))
    found.add((whole, DCTERMS.publisher, _agent(found, REGION.name)))
    for entry in catalogue.entries(binding, list(catalogue.public(binding))):
        found.add((whole, DCAT.dataset, _dataset(found, binding, entry)))
    for data in catalogue.declared("", "", ""):
        found.add((whole, DCAT.dataset, _declared(found, data)))
    return found


def _dataset(found: Graph, binding: Any, entry: catalogue.Entry) -> URIRef:
    row, record = entry.row, entry.record
    subject = URIRef(address(binding.url("show", row.code)))
    found.add((subject, RDF.type, DCAT.Dataset))
    values = {
        DCTERMS.title: _text(row.title),
        DCTERMS.description: _text(binding.told(record, "definition")),
        DCTERMS.identifier: Literal(row.code),
        DCTERMS.publisher: _agent(found, row.office.name),
        DCTERMS.issued: Literal(row.issued_at.isoformat(), datatype=XSD.dateTime),
        DCTERMS.modified: Literal(row.modified_at.isoformat(), datatype=XSD.dateTime),
        DCTERMS.accrualPeriodicity: URIRef(f"{AUTHORITY}frequency/{EU[getattr(record, binding.frequency)]}"),
        DCTERMS.accessRights: URIRef(f"{AUTHORITY}access-right/PUBLIC"),
        DCTERMS.language: INDONESIAN,
        DCAT.contactPoint: _contact(found, row.office.name),
    }
    _say(found, subject, values)
    _spatial(found, subject)
    for word in (entry.theme, *binding.told(record, "keywords").split(",")):
        if word.strip():
            found.add((subject, DCAT.keyword, _text(word.strip())))
    version = catalogue.published(row)
    for form in files.forms_of(version):
        found.add((subject, DCAT.distribution, _distribution(found, binding, subject, row, form)))
    return subject


def _declared(found: Graph, data: DataSet) -> URIRef:
    """What an application publishes by itself: as old as its download, under the licence of the house."""
    subject = URIRef(address(data.page_url))
    producer = data.producer.name if data.producer is not None else REGION.name
    found.add((subject, RDF.type, DCAT.Dataset))
    columns = ", ".join(one.label for one in open_data_files.described(data))
    values = {
        DCTERMS.title: _text(str(data.label)),
        DCTERMS.description: _text(f"{data.help or f'{data.label}: {columns}'} {data.small_words}".strip()),
        DCTERMS.identifier: Literal(data.id),
        DCTERMS.publisher: _agent(found, producer),
        DCTERMS.accrualPeriodicity: URIRef(f"{AUTHORITY}frequency/{DECLARED_EU[data.every]}"),
        DCTERMS.accessRights: URIRef(f"{AUTHORITY}access-right/PUBLIC"),
        DCTERMS.language: INDONESIAN,
        DCAT.contactPoint: _contact(found, producer),
    }
    _say(found, subject, values)
    _spatial(found, subject)
    for form, (kind, _write) in open_data_files.FORMS.items():
        file = URIRef(address(data.url(form)))
        found.add((subject, DCAT.distribution, file))
        _file(found, file, subject, form, kind)
        found.add((file, DCTERMS.license, URIRef(LICENCE[1])))
    return subject


def _distribution(found: Graph, binding: Any, page: URIRef, row: Any, form: str) -> URIRef:
    subject = URIRef(address(binding.url("file", row.code, form)))
    _file(found, subject, page, form, files.FORMS[form][0])
    return subject


def _file(found: Graph, subject: URIRef, page: URIRef, form: str, kind: str) -> None:
    found.add((subject, RDF.type, DCAT.Distribution))
    _say(found, subject, {DCTERMS.title: Literal(form.upper()), DCAT.accessURL: page, DCAT.downloadURL: subject})
    found.add((subject, DCAT.mediaType, URIRef(MEDIA + kind.partition(";")[0])))


def _agent(found: Graph, name: str) -> BNode:
    node = BNode()
    found.add((node, RDF.type, FOAF.Agent))
    found.add((node, FOAF.name, _text(name)))
    return node


def _contact(found: Graph, name: str) -> BNode:
    node = BNode()
    found.add((node, RDF.type, VCARD.Organization))
    found.add((node, VCARD.fn, _text(name)))
    return node


def _spatial(found: Graph, subject: URIRef) -> None:
    node = BNode()
    found.add((node, RDF.type, DCTERMS.Location))
    found.add((node, DCTERMS.identifier, Literal(REGION.code)))
    found.add((subject, DCTERMS.spatial, node))


def _say(found: Graph, subject: URIRef, values: dict[Any, Any]) -> None:
    for predicate, value in values.items():
        found.add((subject, predicate, value))


def _text(words: str) -> Literal:
    return Literal(words, lang="id")
