"""The rules of FSM1: C01–C11.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import ByNudge, ByOrder, Field, Held, Rule, Strength

FSM1 = "FSM1"
GATE = Strength.GATE
MAY = Strength.MAY
MUST = Strength.MUST
SHOULD = Strength.SHOULD

# fmt: off
FSM1_RULES: tuple[Rule, ...] = (
    Rule(
        "C01", FSM1, MUST, "sagsbehandler + borger",
        "Visitation to one of three: the project, rehabilitering, or unable to take part.",
        "in trin 1",
        "Er ude af stand til at deltage i en beskæftigelsesrettet indsats",
        Held("conversations.topics.placing.visitation.Visit"),
    ),
    Rule(
        "C02", FSM1, MUST, "sagsbehandler",
        "Unable to take part: socialforvaltningen is told, the citizen is not in the project.",
        "when found",
        "Borgeren visiteres således ikke til projektet",
        Held(
            "conversations.topics.placing.visitation.Visit",
            "group 3 ends every rhythm; the underretning itself is staff's",
        ),
    ),
    Rule(
        "C03", FSM1, MUST, "koordinerende sagsbehandler",
        "The effort begins as soon as the plan is laid.",
        "immediately",
        "Umiddelbart efter planen er lagt",
        Field(
            "conversations.records.entries.TrinClosed",
            "the desk on the web: the day on which the effort began beside the plan's; the source "
            "gives no number of days",
        ),
    ),
    Rule(
        "C04", FSM1, GATE, "system",
        "Trin 1 closes with visitation, a CV made, a direction for the jobmål, and a jobformidler.",
        "to close trin 1",
        "borgeren har udarbejdet et CV, sat retning på sit jobmål/-område",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "C05", FSM1, MAY, "kommune",
        "The CV may be Jobnet's or the kommune's own.",
        "in trin 1",
        "kommunerne må også gerne lave deres eget CV",
        Field(
            "conversations.records.entries.MilestoneKind.CV_MADE",
            "staff, by Record: Jobnet's CV or the kommune's own",
        ),
    ),
    Rule(
        "C06", FSM1, GATE, "system",
        "Trin 2 closes with agreement, follow-up plan and contact person.",
        "to close trin 2",
        "udarbejdet en opfølgningsplan samt udpeget en fast kontaktperson",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "C07", FSM1, MUST, "jobformidler",
        "Contact monthly in the first year at the company, then the ordinary kontaktforløb.",
        "monthly, first year",
        "en gang i måneden i det første år",
        Held("conversations.model.contact.contact_duty"),
        (ByOrder("log"), ByNudge("contact_due")),
    ),
    Rule(
        "C08", FSM1, GATE, "system",
        "Trin 3 closes at 30 ordinary hours a month, or self-support by job or education.",
        "to close trin 3",
        "mindst 30 timer månedligt svarende til ca. 5-6 timer ugentligt",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "C09", FSM1, MUST, "system",
        "After a break-off trin 2 begins again, unless the citizen belongs to rehabilitering.",
        "as soon as possible",
        "skal borgeren påbegynde trin 2 igen",
        Held("conversations.topics.placing.trin.Break"),
    ),
    Rule(
        "C10", FSM1, MAY, "kommune",
        "Efterværn after self-support is encouraged, without a cadence.",
        "none given",
        "Kommunerne opfordres endvidere til at indarbejde efterværn",
        Held(
            "conversations.model.contact.contact_duty",
            "FSM1 asks for no contact after self-support",
        ),
    ),
    Rule(
        "C11", FSM1, SHOULD, "jobformidler",
        "Where health is named as a barrier, health advice is offered.",
        "in trin 2",
        "inddrage sundhedsfaglig bistand",
        Field("conversations.records.entries.MilestoneKind.HEALTH_ADVICE", "staff, by Record"),
    ),
)
