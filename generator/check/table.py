"""Every check of the catalogue, listed by hand: the table is the documentation."""

from collections.abc import Callable, Iterator

from generator.check.access import check_access
from generator.check.agency import check_agency
from generator.check.bindings import check_bindings
from generator.check.bundles import check_bundles
from generator.check.choosing import check_choosing
from generator.check.consent import check_consent
from generator.check.defaults import check_defaults
from generator.check.distinct import check_distinct
from generator.check.documents import check_documents
from generator.check.english import check_english
from generator.check.entry import Entry
from generator.check.example_values import check_example_values
from generator.check.examples import check_examples
from generator.check.facilities import check_facilities
from generator.check.field_keys import check_field_keys
from generator.check.field_lists import check_field_lists
from generator.check.file_place import check_file_names, check_pillar
from generator.check.formulas import check_formulas
from generator.check.glossary import check_glossary
from generator.check.hand_backs import check_hand_backs
from generator.check.history import check_history
from generator.check.imports import check_imports
from generator.check.indicators import check_indicators
from generator.check.indonesian import check_indonesian
from generator.check.issues import check_issues
from generator.check.messages import check_messages
from generator.check.numbering import check_numbering
from generator.check.pages import check_open_data, check_pages, check_reminders
from generator.check.personal import check_personal
from generator.check.provenance import check_provenance
from generator.check.readers import check_readers
from generator.check.references import check_references
from generator.check.released import check_released
from generator.check.requires import check_circles, check_requires
from generator.check.reserved import check_names
from generator.check.retired import check_retired
from generator.check.roles_used import check_roles_used
from generator.check.rules import check_rules
from generator.check.seeds import check_seeds
from generator.check.settings_used import check_settings_used
from generator.check.spbe import check_spbe
from generator.check.states import check_states
from generator.check.super_apps import check_app_icon, check_super_apps
from generator.check.timed import check_timed
from generator.check.transitions import check_transitions
from generator.check.units import check_units
from generator.load.catalog import Catalog
from generator.problems import Problem

# Checks of one application.
ENTRY_CHECKS: tuple[Callable[[Entry], Iterator[Problem]], ...] = (
    check_access,
    check_agency,
    check_app_icon,
    check_bindings,
    check_choosing,
    check_consent,
    check_defaults,
    check_documents,
    check_example_values,
    check_examples,
    check_field_keys,
    check_field_lists,
    check_formulas,
    check_glossary,
    check_hand_backs,
    check_history,
    check_imports,
    check_indicators,
    check_issues,
    check_messages,
    check_names,
    check_numbering,
    check_open_data,
    check_pages,
    check_personal,
    check_pillar,
    check_provenance,
    check_readers,
    check_references,
    check_reminders,
    check_requires,
    check_roles_used,
    check_rules,
    check_seeds,
    check_settings_used,
    check_spbe,
    check_states,
    check_timed,
    check_transitions,
    check_units,
)

# Checks over several files.
CATALOG_CHECKS: tuple[Callable[[Catalog], Iterator[Problem]], ...] = (
    check_bundles,
    check_circles,
    check_distinct,
    check_english,
    check_facilities,
    check_file_names,
    check_indonesian,
    check_released,
    check_retired,
    check_super_apps,
)
