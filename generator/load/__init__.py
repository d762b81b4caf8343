"""load: YAML files to frozen dataclasses, with the position of every value kept."""

from generator.load.app import App, BlockBinding
from generator.load.block import Block
from generator.load.catalog import Catalog, load_catalog
from generator.load.document import Document, read_document
from generator.load.entity import Access, Entity, Rule
from generator.load.field import Field
from generator.load.label import Label
from generator.load.setting import Setting
from generator.load.workflow import State, Transition, Workflow
from generator.roots import CATALOG_FOLDER

__all__ = [
    "CATALOG_FOLDER",
    "Access",
    "App",
    "Block",
    "BlockBinding",
    "Catalog",
    "Document",
    "Entity",
    "Field",
    "Label",
    "Rule",
    "Setting",
    "State",
    "Transition",
    "Workflow",
    "load_catalog",
    "read_document",
]
