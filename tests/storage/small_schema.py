"""Revisions of a small schema, so that the storage is tested apart from what the program stores."""

from __future__ import annotations

import shutil
from pathlib import Path

from mih_desktop.storage import migrate

FIRST = """
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "man",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
    )
    op.create_table(
        "note",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "man_id",
            sa.Integer,
            sa.ForeignKey("man.id", name="fk_note", ondelete="CASCADE"),
        ),
        sa.Column("text", sa.Text, nullable=False),
    )


def downgrade():
    op.drop_table("note")
    op.drop_table("man")
"""

SECOND = """
import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"


def upgrade():
    with op.batch_alter_table("man") as table:
        table.add_column(sa.Column("phone", sa.Text, nullable=False, server_default=""))
        table.alter_column("name", type_=sa.String(200))


def downgrade():
    with op.batch_alter_table("man") as table:
        table.drop_column("phone")
        table.alter_column("name", type_=sa.Text)
"""

FAILING = SECOND.replace(
    "\n\ndef downgrade", '\n    raise RuntimeError("a fault in a revision")\n\n\ndef downgrade'
)

DANGLING = SECOND.replace(
    "\n\ndef downgrade", '\n    op.execute("DELETE FROM man")\n\n\ndef downgrade'
)


def write_scripts(folder: Path, *revisions: str) -> Path:
    """Write revisions beside the program's own `env.py` and return the folder."""
    versions = folder / "versions"
    shutil.rmtree(versions, ignore_errors=True)
    versions.mkdir(parents=True)
    own = Path(migrate.__file__).with_name("migrations") / "env.py"
    shutil.copy(own, folder / "env.py")
    for number, text in enumerate(revisions, start=1):
        (versions / f"{number:04}_step.py").write_text(text, encoding="utf-8")
    return folder
