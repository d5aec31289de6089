"""The project's own commands: `python3 tasks.py` lists them.

Only the standard library is used here and in `tooling/`, so that a fresh clone needs nothing but
Python 3.11 or newer. Everything else goes into `.venv`, which the commands make on first use.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said in words instead of as a syntax error
    sys.exit("MiH Desktop needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

from tooling.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
