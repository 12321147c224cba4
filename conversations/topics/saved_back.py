"""What an action saved, shown back with its days in full: nobody need trust "saved" alone."""

from conversations.records.actions import Action, PlanSearch, ReportAbsence, ReportHours
from conversations.records.texts import Moment, Text, text


def saved_back(action: Action) -> tuple[Text, ...]:
    """Return the line about an action that holds days or numbers; of words there is none."""
    match action:
        case ReportAbsence(start=start, end=None):
            return (text("action.saved.absence_open", start=Moment(start, "day")),)
        case ReportAbsence(start=start, end=end) if end is not None:
            first, last = Moment(start, "day"), Moment(end, "day")
            return (text("action.saved.absence", start=first, until=last),)
        case ReportHours():
            since, paid, unpaid = Moment(action.since, "day"), action.paid, action.unpaid
            said = text("action.saved.hours", since=since, paid=f"{paid:g}", unpaid=f"{unpaid:g}")
            return (said,)
        case PlanSearch():
            return (text("action.saved.search", on=Moment(action.on, "day")),)
    return ()
