"""The rules of Udvikling i fleksjob II: D17–D36.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import (
    ByOrder,
    ByTalk,
    ByWord,
    Field,
    Held,
    NotBuilt,
    OutOfScope,
    Rule,
    Strength,
)
from conversations.reading.answers import Command

FLEKSJOB = "Udvikling i fleksjob II"
MUST = Strength.MUST
MUST_NOT = Strength.MUST_NOT
SHOULD = Strength.SHOULD

# fmt: off
IN_FLEKSJOB: tuple[Rule, ...] = (
    Rule(
        "D17", FLEKSJOB, MUST, "jobformidler",
        "At least two follow-up talks in the first six months of a fleksjob.",
        "2 in 6 months",
        "afholdes minimum to opfølgningssamtaler",
        Held("conversations.model.nudges.reasons_work.fleksjob_meeting"),
    ),
    Rule(
        "D18", FLEKSJOB, MUST, "jobformidler",
        "A report of each follow-up goes to the company's contact person by secure post, never by "
        "SMS or Telegram.",
        "after each follow-up",
        "Send et referat af seneste aftaler til virksomhedens kontaktperson",
        Field(
            "conversations.records.entries.MilestoneKind.REPORT_SENT",
            "staff, by Record: Makker has no channel to a company",
        ),
    ),
    Rule(
        "D19", FLEKSJOB, MUST, "jobformidler / bot",
        "The citizen is asked to read Min Plan before a follow-up.",
        "before each follow-up",
        "beder du borger orientere sig i Min Plan",
        Held("conversations.model.occasions.appointments.reminders"),
        (ByTalk("appointment"),),
    ),
    Rule(
        "D20", FLEKSJOB, MUST, "jobformidler",
        "A goal that is reached is followed by a new one.",
        "when reached",
        "Opstil nye mål for udvikling af borgerens arbejdsevne",
        Held("conversations.model.nudges.reasons_trin.goal_reached"),
    ),
    Rule(
        "D21", FLEKSJOB, MUST, "jobformidler",
        "A fleksjob of ten hours or less gets the persongruppemarkering.",
        "at its start",
        "starter i et fleksjob på 10 timer eller derunder",
        Held("conversations.model.nudges.reasons_work.person_group"),
    ),
    Rule(
        "D22", FLEKSJOB, MUST, "jobformidler",
        "Personal data reach the company by a secure channel only.",
        "always",
        "sker så personfølsomme oplysninger",
        OutOfScope("Makker has no channel to a company and sends it nothing."),
    ),
    Rule(
        "D23", FLEKSJOB, MUST, "borger / jobformidler",
        "Fleksjobberegner: pay an hour and paid hours give an estimate.",
        "when asked",
        "Borgerens timeløn og antallet af løntimer",
        OutOfScope(
            "An amount of money needs a verified rate for each year; the hours are held (Hours), "
            "the estimate is a piece of its own.",
        ),
    ),
    Rule(
        "D24", FLEKSJOB, MUST, "virksomhed",
        "The company signs the fleksjob's application in VITAS.",
        "before the start",
        "virksomheden underskrive, hvorved bevillingen er godkendt",
        OutOfScope("VITAS is where the company signs; Makker reads and writes nothing there."),
    ),
    Rule(
        "D25", FLEKSJOB, MUST, "jobformidler with borger",
        "The six answers of a step-up stand in Min Plan; the jobformidler owns them.",
        "after the meetings",
        "Det er borgerens jobformidler, der er ansvarlig for at aftalerne skrives i Min",
        Held("conversations.topics.step_up.actions.AgreeStepUp"),
    ),
    Rule(
        "D26", FLEKSJOB, MUST, "system",
        "Every look at a case by staff is logged, and the citizen can see who and when.",
        "always",
        "hvornår og hvem der har benyttet kiggeadgang",
        Held(
            "conversations.topics.access.answer",
            "the log; the citizen's word HVEM HAR SET shows it",
        ),
        (ByWord(Command.WHO_HAS_SEEN),),
    ),
    Rule(
        "D27", FLEKSJOB, MUST, "jobformidler + borger",
        "A jobsøgningsplan: which companies, who makes contact, how and when.",
        "after each weekly talk",
        "hvilke virksomheder I vil kontakte, hvem der kontakter virksomhederne",
        Held("conversations.topics.work.search.PlanSearch"),
    ),
    Rule(
        "D28", FLEKSJOB, MUST, "jobformidler",
        "Jeg søger job som: the nearest DISCO-AMS titles beside the jobmål in own words.",
        "when filled in",
        "låst af DISCO-AMS koder",
        Field(
            "conversations.records.entries.MilestoneKind.SEARCH_TITLES",
            "staff, by Record: the titles beside the jobmål",
        ),
    ),
    Rule(
        "D29", FLEKSJOB, MUST_NOT, "all",
        "No decision is made or told in Min Plan or by Makker; what touches a benefit goes by "
        "Digital Post.",
        "always",
        "Min Plan ikke længere kan bruges til at træffe konkrete afgørelser",
        Held(
            "locales.gate.forbidden",
            "no action or text of Makker's is a decision, and the word is stopped in what staff "
            "write",
        ),
        (ByOrder("skriv"),),
    ),
    Rule(
        "D30", FLEKSJOB, MUST, "system",
        "An exemption from Jobnet or digital post is on the case; paper or telephone instead.",
        "always",
        "undtaget for at gå på Jobnet",
        Field(
            "conversations.records.entries.Exemption.kind",
            "staff, by Exempt; who has no digital channel is rung, never written to",
        ),
    ),
    Rule(
        "D31", FLEKSJOB, SHOULD, "system",
        "A reminder near an appointment and when the plan changes; none where Jobnet sends its "
        "own.",
        "as it happens",
        "Hvis borger er tilmeldt huskeservice",
        Held("conversations.model.occasions.appointments.reminders"),
        (ByTalk("appointment"), ByTalk("plan_change")),
    ),
    Rule(
        "D32", FLEKSJOB, MUST, "jobformidler",
        "The jobformidler has read the forberedende del and the indstilling.",
        "before the first talk",
        "Orienter dig i de relevante informationer om borger",
        NotBuilt("No milestone says that they were read, and no nudge asks for it."),
    ),
    Rule(
        "D33", FLEKSJOB, MUST, "jobformidler",
        "The latest status in Min Plan is brought up to date after each talk and follow-up.",
        "at once",
        "Felterne skal udfyldes, så det giver mening for borgeren",
        NotBuilt("Makker does not write into Min Plan, and after a log asks nobody to do so."),
    ),
    Rule(
        "D34", FLEKSJOB, SHOULD, "jobformidler",
        "A follow-up in a fleksjob looks at progression: tasks and hours now, what will be tried, "
        "goals, the next follow-up.",
        "each follow-up",
        "Hvad har vi aftalt at borgeren skal afprøve i den kommende tid",
        NotBuilt("As D16: hours are a series; the rest is one free text, and nothing asks for it."),
    ),
    Rule(
        "D35", FLEKSJOB, MUST, "virksomhedskonsulent",
        "A virksomhedskonsulent takes part in the team's meeting, so that the job stays in view.",
        "at the meeting",
        "En virksomhedskonsulent deltager derfor på mødet med rehabiliteringsteamet",
        OutOfScope(
            "Who takes part in the rehabiliteringsteam's meeting is arranged by the kommune; the "
            "virksomhedskonsulent is no user of Makker.",
        ),
    ),
    Rule(
        "D36", FLEKSJOB, MUST, "jobformidler + borger",
        "Mit CV has the citizen's work experience, education and courses; the citizen is told what "
        "the CV is for.",
        "CV work",
        "er obligatorisk at udfylde",
        NotBuilt(
            "The conversation experience brings work experience. It asks for no education or "
            "course, and does not say what the CV is for.",
        ),
    ),
)
