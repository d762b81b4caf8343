"""The replica's own settings, with two hand-written views beside its pages."""

from config import settings

globals().update({name: value for name, value in vars(settings).items() if name.isupper()})
ROOT_URLCONF = "bench_urls"
