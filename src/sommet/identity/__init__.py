"""Who is who: from the mentions in a text to the actors they mean."""

from sommet.identity.resolution import resolve

__all__ = ["resolve"]
