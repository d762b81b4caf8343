"""Mounts applications lazily, so that start and memory do not grow with their number."""

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.urls import URLResolver
from django.urls.resolvers import RoutePattern


class LazyResolver(URLResolver):
    """A resolver with a static namespace that does not import its URLs until one is asked for."""

    def __init__(self, route: str, module: str, namespace: str) -> None:
        super().__init__(
            RoutePattern(route, is_endpoint=False),
            module,
            app_name=namespace,
            namespace=namespace,
        )

    @property
    def is_loaded(self) -> bool:
        return "url_patterns" in self.__dict__

    def _populate(self) -> None:
        # The root asks every resolver for its names at the first reverse(); ours are under a namespace, which
        # Django looks up by itself from url_patterns when it is used.
        if self.is_loaded:
            super()._populate()

    def check(self) -> list[Any]:
        """Let `manage.py check` look at every address, and every other command start without importing them all."""
        return super().check() if self.is_loaded or sys.argv[1:2] == ["check"] else []


def lazy_app(route: str, package: str) -> LazyResolver:
    """Mount `apps.<package>.urls` under a route."""
    return LazyResolver(route, f"apps.{package}.urls", package)


def lazy_api(route: str, package: str) -> LazyResolver:
    """Mount the API of `apps.<package>` under a route; its address names are `<package>_api:…`."""
    return LazyResolver(route, f"apps.{package}.api_urls", f"{package}_api")


def block_roots(blocks: list[str]) -> list[LazyResolver]:
    """Mount what a block offers at the root of the site: `ROOTS` of its `roots.py`, route -> (module, namespace)."""
    found = []
    for block in blocks:
        if find_spec(f"blocks.{block}.roots") is not None:
            roots = import_module(f"blocks.{block}.roots").ROOTS
            found += [LazyResolver(route, module, name) for route, (module, name) in roots.items()]
    return found


def loaded_modules(prefix: str = "apps.") -> list[str]:
    """Names of the application modules imported so far; a test holds that the home page imports no views."""
    return sorted(name for name in sys.modules if name.startswith(prefix))


def patterns_of(module: str) -> Any:
    """The URL patterns of a module, for tests that walk all routes."""
    return import_module(module).urlpatterns
