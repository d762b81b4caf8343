"""`migrate`, which makes all tables of an empty database at once.

Django replays every migration and renders anew each model that one touches: minutes for forty applications, hours for
two hundred. The models say the same in seconds. A database that holds any table is migrated step by step as ever.
"""

from typing import Any

from django.apps import apps
from django.core.management.commands import migrate
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

NARROWER = ("app_label", "migration_name", "plan", "check_unapplied", "fake", "fake_initial", "prune", "replay")


class Command(migrate.Command):
    """Django's own command; `--replay` keeps it from the short way."""

    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        super().add_arguments(parser)
        parser.add_argument("--replay", action="store_true", help="Replay every migration even in an empty database.")

    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        connection.prepare_database()
        is_plain = not any(options.get(name) for name in NARROWER)
        if is_plain and not connection.introspection.table_names():
            self._make(connection, options)
        else:
            super().handle(*args, **options)

    def _make(self, connection: Any, options: dict[str, Any]) -> None:
        said = (options["verbosity"], options["interactive"], connection.alias)
        emit_pre_migrate_signal(*said, stdout=self.stdout, apps=apps, plan=[])
        models = [model for model in apps.get_models() if model._meta.can_migrate(connection)]
        with connection.schema_editor() as editor:
            for model in models:
                editor.create_model(model)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        for app, name in MigrationLoader(connection).graph.nodes:
            recorder.record_applied(app, name)
        emit_post_migrate_signal(*said, stdout=self.stdout, apps=apps, plan=[])
        if options["verbosity"] >= 1:
            self.stdout.write(self.style.SUCCESS(f"{len(models)} tables made from the models."))
