"""What a plain sentence asks or says."""

from enum import StrEnum


class Plain(StrEnum):
    """One thing that a whole message asks, or tells."""

    NEXT_MEETING = "next_meeting"
    WHERE = "where"
    WHEN_CALL = "when_call"
    WHO_ARE_YOU = "who_are_you"
    HUMAN = "human"
    NUMBER = "number"
    WHO_HELPS = "who_helps"
    JOBGOAL = "jobgoal"
    PLAN = "plan"
    WHO_READS = "who_reads"
    WHY = "why"
    MUST_I = "must_i"
    NO_ANSWER = "no_answer"
    COST = "cost"
    MAY_STOP = "may_stop"
    MONEY = "money"
    REAL = "real"
    WHAT_CAN_YOU = "what_can_you"
    LANGUAGE = "language"
    TIME = "time"  # another day or hour for Makker's questions, never for a meeting
    NOT_UNDERSTOOD = "not_understood"
    GOT_WORK = "got_work"
    LOST_WORK = "lost_work"
    MOVE_MEETING = "move_meeting"  # asked for, or late for it: a person answers
    SICK_TODAY = "sick_today"
    CANNOT_COME = "cannot_come"

    @property
    def is_told(self) -> bool:
        """Whether it is told, and not asked: with a question mark it is something else."""
        return self in (Plain.GOT_WORK, Plain.LOST_WORK, Plain.SICK_TODAY, Plain.CANNOT_COME)
