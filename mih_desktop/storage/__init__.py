"""How it is stored: encrypted engine, keys, units of work, journal, migrations, backups."""

from __future__ import annotations
