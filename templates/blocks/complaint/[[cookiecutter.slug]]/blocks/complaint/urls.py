"""The block's pages inside an application, one set a binding."""

from typing import Any

from django.urls import path

from blocks.complaint.views import field, intake, performance, public


def patterns(binding: Any) -> list[Any]:
    """Intake for all; map and list where the binding is public; field work where it has a step for it."""
    found = [
        path(f"{binding.entity_name}/baru/", intake.instead(binding)),
        path("lapor/", intake.choose(binding), name="complaint_new"),
        path("lapor/<slug:code>/", intake.write(binding), name="complaint_write"),
        path("kinerja/", performance.show(binding), name="complaint_performance"),
    ]
    if binding.is_public:
        found += [
            path("peta/", public.on_map(binding), name="complaint_map"),
            path("peta.geojson", public.geojson(binding), name="complaint_geojson"),
            path("semua/", public.listed(binding), name="complaint_list"),
            path("semua/<slug:reference>/", public.one(binding), name="complaint_case"),
            path("semua/<slug:reference>/dukung/", public.support(binding), name="complaint_support"),
        ]
    if binding.take:
        found += [
            path("lapangan/", field.tasks(binding), name="complaint_tasks"),
            path("lapangan/<int:pk>/", field.task(binding), name="complaint_task"),
            path("lapangan/<int:pk>/<slug:name>/", field.step(binding), name="complaint_step"),
        ]
    return found
