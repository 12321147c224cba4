"""Recordings and photos that citizens send, and the letters that they are."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("letter", sa.Column("medium", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "letter", sa.Column("kind", sa.String(length=8), server_default="words", nullable=False)
    )
    op.create_table(
        "medium",
        sa.Column("person_id", _ID, nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_medium_person_id")),
        sa.PrimaryKeyConstraint("person_id", "no", name=op.f("pk_medium")),
    )
    op.create_index(
        "ix_medium_open",
        "medium",
        ["person_id"],
        unique=False,
        sqlite_where=sa.text("status IN ('asked', 'wanted')"),
        postgresql_where=sa.text("status IN ('asked', 'wanted')"),
    )
    op.create_table(
        "medium_file",
        sa.Column("person_id", _ID, nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_medium_file_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", "no", name=op.f("pk_medium_file")),
    )
