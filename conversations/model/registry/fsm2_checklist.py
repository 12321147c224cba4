"""The rules of the FSM II checklist: B01–B28.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import (
    ByNudge,
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

CHECKLIST = "FSM II checklist"
DEFAULT = Strength.DEFAULT
GATE = Strength.GATE
MAY = Strength.MAY
MUST = Strength.MUST
SHOULD = Strength.SHOULD

# fmt: off
CHECKLIST_RULES: tuple[Rule, ...] = (
    Rule(
        "B01", CHECKLIST, SHOULD, "kommune",
        "The number of citizens a jobformidler has can be seen.",
        "at assignment",
        "kun er jobformidler for et så lavt antal borgere",
        Held("conversations.staff_phone.team.order_team", "a leader sees the open cases of each"),
        (ByOrder("sager"),),
    ),
    Rule(
        "B02", CHECKLIST, SHOULD, "jobformidler",
        "A citizen's message is answered within a fitting time.",
        "a setting",
        "Jobformidleren reagerer på borgerens henvendelser inden for en passende tid",
        Held("conversations.model.nudges.reasons_talk.unanswered_message"),
        (ByOrder("skriv"), ByNudge("message")),
    ),
    Rule(
        "B03", CHECKLIST, SHOULD, "jobformidler + sagsbehandler",
        "Jobformidler and sagsbehandler both take part when status is taken.",
        "each status meeting",
        "begge parter deltager i møder med borgeren, hvor der gøres status",
        NotBuilt("A contact holds how it was had and who wrote it down, not who took part in it."),
    ),
    Rule(
        "B04", CHECKLIST, MUST, "sagsbehandler",
        "A citizen who cannot take part gets a fritagelse, and socialforvaltningen is told.",
        "when found",
        "Sagsbehandleren skal sende en underretning til socialforvaltningen",
        Held(
            "conversations.model.nudges.reasons_trin.social_not_told",
            "the underretning itself is staff's: a nudge until it is recorded",
        ),
    ),
    Rule(
        "B05", CHECKLIST, MUST, "system",
        "Who the rehabiliteringsteam sends back is in group 1.",
        "at the return",
        "Borgere, der af rehabiliteringsteamet bliver tilbagevist til kontanthjælpssystemet",
        Held("conversations.topics.placing.milestones.Record"),
    ),
    Rule(
        "B06", CHECKLIST, GATE, "system",
        "Trin 1 closes when there is a jobformidler, the CV is begun, and the citizen is ready.",
        "to close trin 1",
        "CV-arbejdet er påbegyndt, og borger er klar til indsats",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "B07", CHECKLIST, DEFAULT, "jobformidler",
        "The præsentations-CV on Jobnet is the usual CV.",
        "trin 1–2",
        "skal kommunen anvende præsentations-CV'et på jobnet",
        Field(
            "conversations.records.entries.MilestoneKind.CV_STARTED",
            "staff, by Record: which kind of CV is in the words",
        ),
    ),
    Rule(
        "B08", CHECKLIST, MUST, "jobformidler / sagsbehandler + borger",
        "Talk about the barriers that the citizen sees, and begin other help beside it if needed.",
        "in trin 1",
        "drøfte, hvorvidt borgeren oplever barrierer for at komme i job",
        Field(
            "conversations.records.entries.MilestoneKind.BARRIER_NAMED",
            "staff, by Record: no conversation of Makker's asks what is in the way",
        ),
    ),
    Rule(
        "B09", CHECKLIST, DEFAULT, "jobformidler",
        "A person's contact with the citizen every week until the right match is found.",
        "weekly",
        "kontakt ugentligt frem til, at borger kommer i det rette match",
        Held("conversations.model.contact.contact_duty"),
        (ByOrder("log"), ByNudge("contact_due")),
    ),
    Rule(
        "B10", CHECKLIST, MUST, "jobformidler + borger + virksomhed",
        "The agreement has milestones for progression besides tasks, hours and hensyn.",
        "before the start",
        "delmål for progression under forløbet",
        Held(
            "conversations.model.gates.missing_to_close",
            "tasks, hours and a plan for progression; the five questions are the jobformidler's",
        ),
    ),
    Rule(
        "B11", CHECKLIST, MUST, "jobformidler",
        "A praktik has one of three purposes: hours or a prospect of them, skills, or clearing "
        "the jobmål.",
        "when it is set up",
        "Praktik kan have 3 forskellige formål",
        Held("conversations.model.gates.praktik_missing"),
    ),
    Rule(
        "B12", CHECKLIST, MUST, "jobformidler",
        "Hensyn agreed in a step-up are carried into the agreement with the company.",
        "in trin 2",
        "kan indarbejde i aftalen med virksomheden",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "B13", CHECKLIST, SHOULD, "system",
        "Trin 1 should last a month at most and trin 2 13 weeks.",
        "1 month, 13 weeks",
        "Der bør sigtes mod, at trin 2 maksimalt varer 13 uger",
        Held("conversations.model.nudges.reasons_trin.long_trin"),
        (ByNudge("trin_1_long"), ByNudge("trin_2_long")),
    ),
    Rule(
        "B14", CHECKLIST, MUST, "jobformidler",
        "Contact at least once a month from the agreement on.",
        "at least monthly",
        "som minimum være kontakt en gang om måneden mellem jobformidleren og borger",
        Held("conversations.model.contact.contact_duty"),
        (ByOrder("log"), ByNudge("contact_due")),
    ),
    Rule(
        "B15", CHECKLIST, MUST, "jobformidler",
        "After a break-off trin 2 is repeated.",
        "at once",
        "Hvis borgeren afbryder forløbet gentages trin 2",
        Held("conversations.topics.placing.trin.Break"),
    ),
    Rule(
        "B16", CHECKLIST, MUST, "sagsbehandler / jobformidler",
        "Assessed for ressourceforløb, fleksjob or førtidspension: the forløb stops, the case is "
        "prepared for the team.",
        "when assessed",
        "afbrydes forløbet, og borgerens sag skal forberedes til rehabiliteringsteamet",
        Held("conversations.topics.placing.trin.Break"),
    ),
    Rule(
        "B17", CHECKLIST, MUST, "jobformidler",
        "After self-support a contact every month, for 3 to 6 months.",
        "monthly, 3–6 months",
        "månedligt, fx telefonisk, i 3-6 måneder",
        Held("conversations.model.contact.contact_duty"),
    ),
    Rule(
        "B18", CHECKLIST, MAY, "jobformidler + sagsbehandler, or borger",
        "Staff or the citizen's own wish may begin a step-up.",
        "when the match drags out",
        "eller efter borgers eget ønske",
        Held(
            "conversations.model.nudges.reasons_talk.help_wish",
            "the wish is recorded and told to both; no gate stands before it",
        ),
        (ByWord(Command.MORE_HELP), ByNudge("step_up_wished")),
    ),
    Rule(
        "B19", CHECKLIST, MUST, "borger + sagsbehandler",
        "The agreement after a step-up answers six questions.",
        "after the meetings",
        "Hvordan koordineres borgerens evt. supplerende indsatser med den virksomhedsrettede "
        "indsats?",
        Held("conversations.topics.step_up.actions.AgreeStepUp"),
    ),
    Rule(
        "B20", CHECKLIST, MUST, "sagsbehandler",
        "A step-up about health: its papers, and someone from health.",
        "before the meeting",
        "Aktuelle og relevante lægedokumenter",
        Held(
            "conversations.topics.step_up.actions.MeetStepUp",
            "the expert; papers stay in the kommune's own system",
        ),
    ),
    Rule(
        "B21", CHECKLIST, MUST, "sagsbehandler",
        "A step-up about family: its papers, the child's only after consent, and someone from "
        "family.",
        "before the meeting",
        "Aktuel sag(er) på borgerens barn/børn efter samtykke fra borgeren",
        Held(
            "conversations.topics.step_up.actions.MeetStepUp",
            "the expert; papers stay in the kommune's own system",
        ),
    ),
    Rule(
        "B22", CHECKLIST, MUST, "all",
        "Consent to share and collect comes before any exchange between departments.",
        "before sharing",
        "HUSK Samtykke til at dele og indhente borgers oplysninger",
        Held("conversations.model.gates.missing_to_meet"),
    ),
    Rule(
        "B23", CHECKLIST, SHOULD, "jobformidler",
        "Frequent and repeated sick days from a tilbud are noticed: care, not control.",
        "a setting",
        "Nogle borgere har hyppige og gentagne sygemeldinger fra tilbud",
        Held("conversations.model.nudges.reasons_talk.sick_days"),
        (ByOrder("syg"), ByNudge("sick_days")),
    ),
    Rule(
        "B24", CHECKLIST, MAY, "jobformidler",
        "Language and picture cards with the 30 most used words of a line of work.",
        "trin 1–2",
        "Sprog- og billedkort med de 30 mest anvendte ord",
        OutOfScope(
            "No part of a case's course: the decks of sprogkort are a piece of their own "
            "(locales/), off until the citizen wishes them.",
        ),
    ),
    Rule(
        "B25", CHECKLIST, MUST, "jobformidler / sagsbehandler",
        "An interpreter is weighed against the citizen's legal safety; decision and reason are "
        "kept.",
        "each meeting",
        "hensyn til borgerens retssikkerhed",
        Held(
            "conversations.topics.placing.milestones.Record",
            "the decision is written down with its reason",
        ),
    ),
    Rule(
        "B26", CHECKLIST, MAY, "jobformidler + borger",
        "Company visits and snuse: where, when, and whether the citizen liked it.",
        "in trin 2",
        "virksomhedsbesøg og snuseaktiviteter",
        Held("conversations.topics.work.search.FinishSearch"),
        (ByOrder("snuse"), ByTalk("weekly_check_in")),
    ),
    Rule(
        "B27", CHECKLIST, MUST, "jobformidler",
        "The purpose of a praktik is told to citizen and company, with tasks and when pay comes.",
        "before the start",
        "Er formålet med en virksomhedspraktik klart for borgeren?",
        Held("conversations.model.gates.praktik_missing"),
    ),
    Rule(
        "B28", CHECKLIST, SHOULD, "jobformidler",
        "The company is told of the advantages of praktik and ordinary hours side by side.",
        "before the agreement",
        "Beskriver I muligheden og fordelene ved at kombinere praktik og ordinære timer?",
        NotBuilt("That the purpose was told is a milestone (B27); that this was told is none."),
    ),
)
