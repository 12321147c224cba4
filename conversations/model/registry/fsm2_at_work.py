"""The rules of FSM2 from the first day at a company on, and step-up; late rows: A26–A49.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import (
    ByNudge,
    ByOrder,
    ByTalk,
    Field,
    Held,
    NotBuilt,
    Rule,
    Strength,
)

FSM2 = "FSM2"
DEFAULT = Strength.DEFAULT
GATE = Strength.GATE
MUST = Strength.MUST
MUST_NOT = Strength.MUST_NOT
SHOULD = Strength.SHOULD

# fmt: off
AT_WORK: tuple[Rule, ...] = (
    Rule(
        "A26", FSM2, DEFAULT, "jobformidler",
        "Follow-up happens at the company; where it does not, the reason is noted.",
        "each follow-up in trin 3",
        "Opfølgning skal som udgangspunkt ske på virksomheden",
        Held("conversations.topics.work.company.ReportFollowUp"),
    ),
    Rule(
        "A27", FSM2, MUST, "jobformidler",
        "A follow-up notes hours, tasks and what was changed, against the plan.",
        "each follow-up in trin 3",
        "nødvendige justeringer i opgaver og timetal",
        Held(
            "conversations.topics.work.hours.ReportHours",
            "hours are a series; tasks and change are fields of the follow-up",
        ),
    ),
    Rule(
        "A28", FSM2, MUST, "jobformidler",
        "Acute need of citizen or company reaches the jobformidler at once, at any hour.",
        "immediately",
        "træde til i tilfælde af akut opståede behov",
        Held("conversations.topics.urgent.nudges.NUDGES"),
        (ByNudge("distress"), ByNudge("acute_company"), ByOrder("virksomhed")),
    ),
    Rule(
        "A29", FSM2, MUST, "jobformidler",
        "After a break-off the search for a new match begins, and weekly contact with it.",
        "at once",
        "igangsættes arbejdet for at finde et nyt individuelt jobmatch",
        Held("conversations.topics.placing.trin.Break"),
    ),
    Rule(
        "A30", FSM2, GATE, "system",
        "Trin 3 closes when the citizen is self-supporting by job or education, with the day.",
        "to close trin 3",
        "når borger er kommet i selvforsørget beskæftigelse eller uddannelse",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "A31", FSM2, MUST, "jobformidler",
        "After self-support a contact every month, for at least 3 and up to 6 months.",
        "monthly, 3–6 months",
        "månedligt, fx telefonisk i mindst 3-6 måneder",
        Held("conversations.model.contact.contact_duty"),
    ),
    Rule(
        "A32", FSM2, MUST, "jobformidler / bot",
        "No contact after self-support without the citizen's consent; it is asked before trin 3 "
        "closes.",
        "before the first contact",
        "Der skal indhentes samtykke hos borgeren",
        Held("conversations.model.rhythm.may_ask"),
    ),
    Rule(
        "A33", FSM2, GATE, "jobformidler + sagsbehandler",
        "Step-up only when the match drags out because of health or family as the citizen sees "
        "it, and ordinary cooperation was tried.",
        "when both hold",
        "er et nødgreb, som alene skal igangsættes",
        Held("conversations.model.gates.missing_to_begin_step_up"),
    ),
    Rule(
        "A34", FSM2, MUST_NOT, "kommune / bot",
        "No screening for step-up, no question for it: at least one recorded attempt at a match "
        "comes first.",
        "always",
        "Kommunen skal ikke foretage indledende screening",
        Held("conversations.model.gates.missing_to_begin_step_up"),
    ),
    Rule(
        "A35", FSM2, MUST, "sagsbehandler",
        "The citizen consents before any document is shared or collected.",
        "before sharing",
        "Der skal indhentes samtykke fra borgeren",
        Held("conversations.model.gates.missing_to_meet"),
    ),
    Rule(
        "A36", FSM2, MUST, "borger helped by sagsbehandler + jobformidler",
        "The preparation form is filled in with the citizen and sent to those who take part.",
        "before the meeting",
        "Skemaet sendes til mødedeltagerne på forhånd",
        Held(
            "conversations.course.preparing.lock_of",
            "filled in together at the desk, and locked; it is sent by staff, who are told",
        ),
    ),
    Rule(
        "A37", FSM2, MUST, "sagsbehandler",
        "Those who take part get preparation form, Min Plan, CV and jobmål.",
        "before the meeting",
        "skal følgende altid fremsendes til mødedeltagerne",
        Field(
            "conversations.records.entries.StepUp",
            "the preparation of a step-up, on the desk on the web: Makker sends no papers",
        ),
    ),
    Rule(
        "A38", FSM2, MUST, "system",
        "One or two step-up meetings; a third is refused.",
        "1–2 meetings",
        "Der afholdes en eller to tværfaglige samtaler efter behov",
        Held("conversations.topics.step_up.actions.MeetStepUp"),
    ),
    Rule(
        "A39", FSM2, MUST, "system",
        "Citizen, sagsbehandler and jobformidler are present; else the meeting does not count.",
        "each meeting",
        "er det et krav, at borgerens sagsbehandler og jobformidler deltager",
        Held("conversations.topics.step_up.actions.MeetStepUp"),
    ),
    Rule(
        "A40", FSM2, MUST, "sagsbehandler",
        "As few as possible take part: someone from health or family only where the citizen sees "
        "that barrier, network if wished.",
        "before the meeting",
        "Udgangspunktet er færrest mulige deltagere",
        Held(
            "conversations.topics.step_up.actions.MeetStepUp",
            "said when the meeting is written down; whom to invite is the sagsbehandler's",
        ),
    ),
    Rule(
        "A41", FSM2, MUST, "sagsbehandler with borger",
        "The step-up ends in written agreements: hensyn, what else is begun, who follows up; the "
        "same in Min Plan.",
        "after the meetings",
        "hvem der følger op på aftalerne",
        Held("conversations.topics.step_up.actions.AgreeStepUp"),
    ),
    Rule(
        "A42", FSM2, MUST, "jobformidler / sagsbehandler",
        "The search for work and its rhythm go on during a step-up.",
        "during step-up",
        "Parallelt med step up indsatsen arbejdes der fortsat",
        Held("conversations.model.contact.contact_duty", "a step-up pauses nothing"),
    ),
    Rule(
        "A43", FSM2, DEFAULT, "all staff / bot",
        "Danish first, no interpreter; an exception is written down.",
        "always",
        "anvend som udgangspunkt ikke sprogtolk",
        Held(
            "conversations.topics.placing.milestones.Record",
            "an exception is written down with its reason; Makker itself speaks Danish first",
        ),
    ),
    Rule(
        "A44", FSM2, SHOULD, "jobformidler",
        "Close contact in the first weeks at a company, then less: day 1, week 1, then as agreed.",
        "first weeks",
        "intensivt støttebehov i starten af forløbet, hvorefter støtten kan aftrappes over tid",
        Held("conversations.model.contact.contact_duty"),
    ),
    Rule(
        "A45", FSM2, MUST, "jobformidler",
        "Contacts with the company have a log of their own and never count as contact with the "
        "citizen.",
        "always",
        "til rådighed for såvel borger som virksomhed",
        Held("conversations.topics.work.company.LogCompanyContact"),
        (ByOrder("virksomhed"),),
    ),
    Rule(
        "A46", FSM2, MUST, "jobformidler (bot asks)",
        "Resources first: what went well, what one can.",
        "every talk",
        "løfte borgerens tro på job og egne evner",
        Held("conversations.topics.check_ins.weekly.weekly_check_in"),
        (ByTalk("weekly_check_in"),),
    ),
    Rule(
        "A47", FSM2, MUST, "jobformidler",
        "What the citizen says is in the way is met with support, by the jobformidler first: what "
        "was offered, and how it went.",
        "whenever it is named",
        "støttes i at mestre de eventuelle udfordringer som borgeren selv vurderer",
        NotBuilt(
            "A citizen's wish for help reaches the jobformidler (MERE HJÆLP, the weekly check-in). "
            "What was offered and how it went is kept nowhere.",
        ),
    ),
    Rule(
        "A48", FSM2, SHOULD, "jobformidler",
        "A praktik that cannot lead to paid hours is kept short, so that the citizen soon comes to "
        "a new workplace: its planned end, and why.",
        "when it is agreed",
        "så skal varigheden af praktikken tilpasses",
        NotBuilt("An employment has an end once it ended; no planned end, and no reason for it."),
    ),
    Rule(
        "A49", FSM2, SHOULD, "jobformidler",
        "Danish is learnt at the workplace: it is noted of a place where Danish is spoken there, "
        "and with whom.",
        "always",
        "Sprogindlæring sker bedst ude på virksomhederne",
        NotBuilt("An employment holds nothing about the language that is spoken there."),
    ),
)
