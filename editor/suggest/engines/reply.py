"""What stands in an engine's JSON answer, without trusting its shape."""

from collections.abc import Mapping

import requests


def content(response: requests.Response) -> object:
    """Return an answer's JSON value, None when it is not JSON."""
    try:
        value: object = response.json()
    except ValueError:
        return None
    return value


def within(value: object, *path: str | int) -> object:
    """Return what lies at a path of keys and places in a JSON value, None when nothing does."""
    for step in path:
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def said(response: requests.Response, *path: str | int) -> str:
    """Return what stands at a path of an answer as text, empty when nothing does."""
    value = within(content(response), *path)
    return "" if value is None else str(value)
