"""`yunhe glossary`: check, search and change the tables; exchange them with other tools; compare versions of them."""

from __future__ import annotations

from cleanup.commands import exchange, tables, versions

COMMANDS = {**tables.COMMANDS, **exchange.COMMANDS, **versions.COMMANDS}
