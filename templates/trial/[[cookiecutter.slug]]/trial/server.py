"""One version of the workspace, served: tables, the process that fills them, and pages on the socket it was given."""

import gc
import json
import os
import signal
import socket
import sys
import threading
import time
import traceback
from typing import Any
from wsgiref.util import setup_testing_defaults


def run(number: int, page: str, reports: int, listening: int, alive: int) -> None:
    """Serve until it is ended; a version whose first page fails says why and ends."""
    gc.disable()  # there is no garbage while everything is imported
    try:
        state = _set_up(number)
        pages = _application()
        answer(pages, page)
        gc.freeze()
        gc.enable()
        httpd = _httpd(pages, socket.socket(fileno=listening))
        _fork_seeder(state, reports, alive)
    except BaseException:  # whatever keeps a version from starting is its maker's news
        report(reports, failed=traceback.format_exc())
        os._exit(1)
    threading.Thread(target=_end_with_forker, args=(alive,), daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=_close, args=(httpd, reports)).start())
    report(reports, ready=os.getpid(), anew=state.is_anew)
    httpd.serve_forever(poll_interval=0.05)
    threading.Event().wait()  # `_close` ends the process, once it has told that nothing more is taken


def report(reports: int, **words: Any) -> None:
    """Tell `replikota try` something, in one line that nobody else's can break."""
    os.write(reports, json.dumps(words).encode() + b"\n")


def _set_up(number: int) -> Any:
    """Set up Django on this version's own database; gives what is in it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "trial.settings"
    os.environ["TRIAL_NUMBER"] = str(number)
    import django

    django.setup()
    from trial import database

    return database.prepare(number)


def _application() -> Any:
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.wsgi import get_wsgi_application

    return StaticFilesHandler(get_wsgi_application())


def answer(pages: Any, page: str) -> None:
    """Ask for a page from within; raises what its view raised."""
    from django.core.signals import got_request_exception

    raised: list[BaseException] = []

    def keep(**_words: Any) -> None:
        raised.append(sys.exc_info()[1] or RuntimeError(page))

    got_request_exception.connect(keep, weak=False)
    environ = {"PATH_INFO": page, "HTTP_HOST": "localhost"}
    setup_testing_defaults(environ)
    list(pages(environ, lambda *_: None))
    got_request_exception.disconnect(keep)
    if raised:
        raise raised[0]


def _httpd(pages: Any, listening: socket.socket) -> Any:
    """Django's own development server on a socket that is bound already."""
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

    address = listening.getsockname()
    httpd = ThreadedWSGIServer(address, WSGIRequestHandler, bind_and_activate=False)
    httpd.socket.close()
    httpd.socket, httpd.server_address = listening, address
    httpd.server_name, httpd.server_port, httpd.daemon_threads = "localhost", address[1], True
    httpd.setup_environ()
    httpd.set_app(pages)
    return httpd


def _fork_seeder(state: Any, reports: int, alive: int) -> None:
    """Fill the tables in a process of its own: examples are made as if it were another day, which pages must not see."""
    from django.db import connections

    from trial import content, note

    connections.close_all()
    note.seeder = os.fork()
    if note.seeder:
        return
    threading.Thread(target=_end_with_forker, args=(alive,), daemon=True).start()
    begun = time.monotonic()
    try:
        logins = content.fill(state, lambda found: report(reports, logins=found))
        report(reports, filled=round(time.monotonic() - begun, 1), logins=logins)
    except BaseException:
        report(reports, unfilled=traceback.format_exc())
    os._exit(0)


def _end_with_forker(alive: int) -> None:
    os.read(alive, 1)
    os._exit(0)


def _close(httpd: Any, reports: int) -> None:
    """Take no more requests, give those under way a moment, and end."""
    httpd.shutdown()
    report(reports, closed=os.getpid())
    time.sleep(0.3)
    os._exit(0)
