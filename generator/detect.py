# mypy: ignore-errors
"""Runs inside a generated project: Django's `makemigrations`, told by standard input what was renamed.

Django takes a field for renamed only where all else is as before, its label too. Here the history of the entry
decides alone, and what else changed is an operation after the rename. Nothing of the generator is imported.
"""

import json
import sys

import django
from django.core.management import call_command
from django.core.management.commands import makemigrations
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.operations import AlterField

RENAMES = json.load(sys.stdin)  # model in lower case -> old field -> new field


class Told(makemigrations.NonInteractiveMigrationQuestioner):
    """Answers from the history."""

    def ask_rename(self, model_name, old_name, new_name, field_instance):
        """Say whether a field is the old one; a column may have an ending of its own (`nik`, `nik_key`)."""
        for old, new in RENAMES.get(model_name.lower(), {}).items():
            if old_name == old or old_name.startswith(f"{old}_"):
                return new_name == new + old_name.removeprefix(old)
        return False


class Detector(MigrationAutodetector):
    """Asks of every pair of fields, and alters what was renamed where more than the name changed."""

    finds_renames = False

    def create_renamed_fields(self):
        """Find renamed fields by their names alone."""
        self.finds_renames = True
        super().create_renamed_fields()
        self.finds_renames = False

    def deep_deconstruct(self, obj):
        """Give what Django compares; while names decide, all fields are alike."""
        return ("", [], {}) if self.finds_renames else super().deep_deconstruct(obj)

    def generate_altered_fields(self):
        """Alter renamed fields too."""
        super().generate_altered_fields()
        for (app, model, new), old in self.renamed_fields.items():
            was = self.from_state.models[app, self.renamed_models.get((app, model), model)].get_field(old)
            field = self.to_state.models[app, model].get_field(new)
            if self.deep_deconstruct(was) != self.deep_deconstruct(field):
                self.add_operation(app, AlterField(model, new, field))


if __name__ == "__main__":
    django.setup()
    makemigrations.NonInteractiveMigrationQuestioner = Told
    makemigrations.Command.autodetector = Detector
    call_command("makemigrations", *sys.argv[1:], include_header=False, interactive=False)
