"""The first schema: everything a county keeps, and the journal of changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cohort",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_action",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("merge_key", sa.String(length=120), nullable=True),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("is_barrier", sa.Boolean(), nullable=False),
        sa.Column("is_kept", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_action")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_action_state"), "journal_action", ["state"], unique=False)
    op.create_table(
        "organisation",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "profile",
        sa.Column("coordinator_name", sa.String(length=200), nullable=False),
        sa.Column("county", sa.String(length=200), nullable=False),
        sa.Column("region", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("employer", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "standard_deviation",
        sa.Column("cohort_kind", sa.String(length=40), nullable=False),
        sa.Column("item_key", sa.String(length=80), nullable=False),
        sa.Column("field_name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_deviation")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cohort_phase",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("phase", sa.String(length=40), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("start_hand_set", sa.Boolean(), nullable=False),
        sa.Column("end_hand_set", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohort.id"], name=op.f("fk_cohort_phase_cohort_id_cohort")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_phase")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_cohort_phase_cohort_id"), "cohort_phase", ["cohort_id"], unique=False)
    op.create_table(
        "cohort_target",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohort.id"], name=op.f("fk_cohort_target_cohort_id_cohort")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_target")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_cohort_target_cohort_id"), "cohort_target", ["cohort_id"], unique=False
    )
    op.create_table(
        "contact",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_contact_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_contact_organisation_id"), "contact", ["organisation_id"], unique=False
    )
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=80), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("operation", sa.String(length=10), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["journal_action.id"],
            name=op.f("fk_journal_entry_action_id_journal_action"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_journal_entry_action_id"), "journal_entry", ["action_id"], unique=False
    )
    op.create_table(
        "school_class",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohort.id"], name=op.f("fk_school_class_cohort_id_cohort")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_class")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_school_class_cohort_id"), "school_class", ["cohort_id"], unique=False)
    op.create_table(
        "recruit",
        sa.Column("family_name", sa.String(length=200), nullable=False),
        sa.Column("given_name", sa.String(length=200), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("phase", sa.String(length=40), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=True),
        sa.Column("school_class_id", sa.Integer(), nullable=True),
        sa.Column("municipality_id", sa.Integer(), nullable=True),
        sa.Column("nav_office_id", sa.Integer(), nullable=True),
        sa.Column("placement_id", sa.Integer(), nullable=True),
        sa.Column("benefit", sa.String(length=40), nullable=True),
        sa.Column("is_reserve", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("heard_of", sa.String(length=200), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohort.id"], name=op.f("fk_recruit_cohort_id_cohort")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["organisation.id"],
            name=op.f("fk_recruit_municipality_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["nav_office_id"],
            ["organisation.id"],
            name=op.f("fk_recruit_nav_office_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["placement_id"], ["organisation.id"], name=op.f("fk_recruit_placement_id_organisation")
        ),
        sa.ForeignKeyConstraint(
            ["school_class_id"],
            ["school_class.id"],
            name=op.f("fk_recruit_school_class_id_school_class"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recruit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_recruit_cohort_id"), "recruit", ["cohort_id"], unique=False)
    op.create_index(
        op.f("ix_recruit_municipality_id"), "recruit", ["municipality_id"], unique=False
    )
    op.create_index(op.f("ix_recruit_nav_office_id"), "recruit", ["nav_office_id"], unique=False)
    op.create_index(op.f("ix_recruit_phase"), "recruit", ["phase"], unique=False)
    op.create_index(op.f("ix_recruit_placement_id"), "recruit", ["placement_id"], unique=False)
    op.create_index(
        op.f("ix_recruit_school_class_id"), "recruit", ["school_class_id"], unique=False
    )
    op.create_index(op.f("ix_recruit_sort_key"), "recruit", ["sort_key"], unique=False)
    op.create_table(
        "child",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_child_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_child_recruit_id"), "child", ["recruit_id"], unique=False)
    op.create_table(
        "contact_role",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("recruit_id", sa.Integer(), nullable=True),
        sa.Column("cohort_id", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohort.id"], name=op.f("fk_contact_role_cohort_id_cohort")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_role_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_contact_role_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_role")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_contact_role_cohort_id"), "contact_role", ["cohort_id"], unique=False)
    op.create_index(
        op.f("ix_contact_role_contact_id"), "contact_role", ["contact_id"], unique=False
    )
    op.create_index(
        op.f("ix_contact_role_recruit_id"), "contact_role", ["recruit_id"], unique=False
    )
    op.create_table(
        "course_span",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("phase", sa.String(length=40), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_course_span_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_span")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_course_span_recruit_id"), "course_span", ["recruit_id"], unique=False)
    op.create_table(
        "economy_sheet",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_economy_sheet_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_economy_sheet")),
        sa.UniqueConstraint("recruit_id", name=op.f("uq_economy_sheet_recruit_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "economy_version",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(length=200), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("control_code", sa.String(length=20), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_economy_version_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_economy_version")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_economy_version_recruit_id"), "economy_version", ["recruit_id"], unique=False
    )
    op.create_table(
        "follow_up",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("topic_text", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_what", sa.String(length=200), nullable=False),
        sa.Column("next_done", sa.Boolean(), nullable=False),
        sa.Column("visibility", sa.String(length=40), nullable=False),
        sa.Column("is_draft", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_follow_up_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_follow_up_recruit_id"), "follow_up", ["recruit_id"], unique=False)
    op.create_table(
        "milestone",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("cohort_id", sa.Integer(), nullable=True),
        sa.Column("recruit_id", sa.Integer(), nullable=True),
        sa.Column("responsible_id", sa.Integer(), nullable=True),
        sa.Column("anchor_phase", sa.String(length=40), nullable=True),
        sa.Column("anchor_edge", sa.String(length=40), nullable=True),
        sa.Column("anchor_amount", sa.Integer(), nullable=False),
        sa.Column("anchor_unit", sa.String(length=40), nullable=False),
        sa.Column("anchor_day_rule", sa.String(length=40), nullable=False),
        sa.Column("is_hand_set", sa.Boolean(), nullable=False),
        sa.Column("standard_key", sa.String(length=80), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohort.id"], name=op.f("fk_milestone_cohort_id_cohort")
        ),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_milestone_recruit_id_recruit")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["contact.id"], name=op.f("fk_milestone_responsible_id_contact")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_milestone_cohort_id"), "milestone", ["cohort_id"], unique=False)
    op.create_index(op.f("ix_milestone_recruit_id"), "milestone", ["recruit_id"], unique=False)
    op.create_index(
        op.f("ix_milestone_responsible_id"), "milestone", ["responsible_id"], unique=False
    )
    op.create_index(op.f("ix_milestone_starts_on"), "milestone", ["starts_on"], unique=False)
    op.create_table(
        "recruit_phase",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("phase", sa.String(length=40), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("exit_kind", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("route_onward", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_recruit_phase_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recruit_phase")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_recruit_phase_recruit_id"), "recruit_phase", ["recruit_id"], unique=False
    )
    op.create_table(
        "recruit_subject",
        sa.Column("recruit_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_recruit_subject_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recruit_subject")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_recruit_subject_recruit_id"), "recruit_subject", ["recruit_id"], unique=False
    )
    op.create_table(
        "attachment",
        sa.Column("recruit_id", sa.Integer(), nullable=True),
        sa.Column("milestone_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["milestone_id"], ["milestone.id"], name=op.f("fk_attachment_milestone_id_milestone")
        ),
        sa.ForeignKeyConstraint(
            ["recruit_id"], ["recruit.id"], name=op.f("fk_attachment_recruit_id_recruit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_attachment_milestone_id"), "attachment", ["milestone_id"], unique=False
    )
    op.create_index(op.f("ix_attachment_recruit_id"), "attachment", ["recruit_id"], unique=False)
    # ### end Alembic commands ###


def downgrade() -> None:
    op.drop_index(op.f("ix_attachment_recruit_id"), table_name="attachment")
    op.drop_index(op.f("ix_attachment_milestone_id"), table_name="attachment")
    op.drop_table("attachment")
    op.drop_index(op.f("ix_recruit_subject_recruit_id"), table_name="recruit_subject")
    op.drop_table("recruit_subject")
    op.drop_index(op.f("ix_recruit_phase_recruit_id"), table_name="recruit_phase")
    op.drop_table("recruit_phase")
    op.drop_index(op.f("ix_milestone_starts_on"), table_name="milestone")
    op.drop_index(op.f("ix_milestone_responsible_id"), table_name="milestone")
    op.drop_index(op.f("ix_milestone_recruit_id"), table_name="milestone")
    op.drop_index(op.f("ix_milestone_cohort_id"), table_name="milestone")
    op.drop_table("milestone")
    op.drop_index(op.f("ix_follow_up_recruit_id"), table_name="follow_up")
    op.drop_table("follow_up")
    op.drop_index(op.f("ix_economy_version_recruit_id"), table_name="economy_version")
    op.drop_table("economy_version")
    op.drop_table("economy_sheet")
    op.drop_index(op.f("ix_course_span_recruit_id"), table_name="course_span")
    op.drop_table("course_span")
    op.drop_index(op.f("ix_contact_role_recruit_id"), table_name="contact_role")
    op.drop_index(op.f("ix_contact_role_contact_id"), table_name="contact_role")
    op.drop_index(op.f("ix_contact_role_cohort_id"), table_name="contact_role")
    op.drop_table("contact_role")
    op.drop_index(op.f("ix_child_recruit_id"), table_name="child")
    op.drop_table("child")
    op.drop_index(op.f("ix_recruit_sort_key"), table_name="recruit")
    op.drop_index(op.f("ix_recruit_school_class_id"), table_name="recruit")
    op.drop_index(op.f("ix_recruit_placement_id"), table_name="recruit")
    op.drop_index(op.f("ix_recruit_phase"), table_name="recruit")
    op.drop_index(op.f("ix_recruit_nav_office_id"), table_name="recruit")
    op.drop_index(op.f("ix_recruit_municipality_id"), table_name="recruit")
    op.drop_index(op.f("ix_recruit_cohort_id"), table_name="recruit")
    op.drop_table("recruit")
    op.drop_index(op.f("ix_school_class_cohort_id"), table_name="school_class")
    op.drop_table("school_class")
    op.drop_index(op.f("ix_journal_entry_action_id"), table_name="journal_entry")
    op.drop_table("journal_entry")
    op.drop_index(op.f("ix_contact_organisation_id"), table_name="contact")
    op.drop_table("contact")
    op.drop_index(op.f("ix_cohort_target_cohort_id"), table_name="cohort_target")
    op.drop_table("cohort_target")
    op.drop_index(op.f("ix_cohort_phase_cohort_id"), table_name="cohort_phase")
    op.drop_table("cohort_phase")
    op.drop_table("standard_deviation")
    op.drop_table("setting")
    op.drop_table("profile")
    op.drop_table("organisation")
    op.drop_index(op.f("ix_journal_action_state"), table_name="journal_action")
    op.drop_table("journal_action")
    op.drop_table("cohort")
    # ### end Alembic commands ###
