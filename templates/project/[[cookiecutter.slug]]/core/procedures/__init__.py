"""Standard operating procedures (SOP AP, PermenPANRB 35/2012), as workflow, roles and clocks of a record say them."""

from core.procedures.content import Content, content_of, of_app
from core.procedures.paper import draft, printed

__all__ = ["Content", "content_of", "draft", "of_app", "printed"]
