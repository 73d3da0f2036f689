"""Build hook: put `exercises/` and `models/` inside the package, where an installed program finds them.

An editable install reads both from the checkout, so it gets no copies that could go stale.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLED = ("exercises", "models")


class Bundle(BuildHookInterface):  # type: ignore[type-arg]
    """Add the bundled folders to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "editable":
            build_data["force_include"].update({folder: f"formcheck/_bundled/{folder}" for folder in BUNDLED})
