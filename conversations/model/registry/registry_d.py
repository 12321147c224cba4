"""The rules of Udvikling i fleksjob II: D01–D31.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import Field, Held, OutOfScope, Rule, Strength

FLEKSJOB = "Udvikling i fleksjob II"
DEFAULT = Strength.DEFAULT
MUST = Strength.MUST
MUST_NOT = Strength.MUST_NOT
SHOULD = Strength.SHOULD

# fmt: off
FLEKSJOB_RULES: tuple[Rule, ...] = (
    Rule(
        "D01", FLEKSJOB, MUST, "sagsbehandler + borger",
        "The forberedende del is filled in with the citizen and locked when done.",
        "before the team meeting",
        "Lås dokumentet når I har færdiggjort det",
        Held(
            "conversations.topics.step_up.preparation.my_situation",
            "Min situation with Bemærkninger, together at the desk; Min sag stands in the "
            "kommune's own system, pieces for Mit CV come from the conversation experience",
        ),
    ),
    Rule(
        "D02", FLEKSJOB, MUST, "sagsbehandler",
        "The virksomhedskonsulent is invited to talks about job and CV.",
        "each such talk",
        "Husk at du skal invitere virksomhedskonsulenten til samtaler med borger",
        OutOfScope(
            "Who else is invited to a talk is arranged in the kommune's own calendar; Makker "
            "invites nobody but the citizen.",
        ),
    ),
    Rule(
        "D03", FLEKSJOB, MUST, "sagsbehandler",
        "The team gets the forberedende del before it meets.",
        "before the team meeting",
        "Sørg for at teamet får tilsendt skemaet for den forberedende del",
        Field("conversations.records.entries.MilestoneKind.REHAB_SENT", "staff, by Record"),
    ),
    Rule(
        "D04", FLEKSJOB, MUST, "sagsbehandler",
        "The indstilling is filled in right after the team's meeting and sent to the citizen.",
        "immediately",
        "Umiddelbart efter mødet udfylder sagsbehandler det nye skema for indstillingen",
        OutOfScope(
            "The indstilling is a paper of the rehabiliteringsteam and reaches the citizen by "
            "Digital Post (D29).",
        ),
    ),
    Rule(
        "D05", FLEKSJOB, MUST, "sagsbehandler",
        "The citizen consents before the indstilling goes to the doctor.",
        "before sending",
        "Husk samtykke fra borgeren til at sende indstillingen til den praktiserende læge",
        Field("conversations.records.entries.MilestoneKind.DOCTOR_CONSENT", "staff, by Record"),
    ),
    Rule(
        "D06", FLEKSJOB, MUST, "jobformidler",
        "Granted a fleksjob: a jobformidler, a first talk and the material about fleksjob.",
        "immediately",
        "Indkald borger til første samtale umiddelbart efter mødet i rehabiliteringsteamet",
        Held(
            "conversations.model.gates.missing_to_close",
            "a jobformidler before phase 1 ends; the material goes by Digital Post",
        ),
    ),
    Rule(
        "D07", FLEKSJOB, MUST, "borger",
        "The citizen has filled in Mit CV on Jobnet.",
        "before the first talk",
        "forud for første samtale",
        Field(
            "conversations.records.entries.MilestoneKind.CV_MADE",
            "staff, by Record: Jobnet holds the CV itself",
        ),
    ),
    Rule(
        "D08", FLEKSJOB, DEFAULT, "jobformidler",
        "A person's contact with the citizen every week until fleksjob or praktik.",
        "weekly",
        "kontakt ugentligt frem til, at borger kommer i fleksjob",
        Held("conversations.model.contact.contact_duty"),
    ),
    Rule(
        "D09", FLEKSJOB, MUST, "jobformidler",
        "Every contact ends with time and place of the next.",
        "every contact",
        "Aftal altid tid og sted for næste kontakt",
        Held("conversations.topics.contacts.log.log_contact"),
    ),
    Rule(
        "D10", FLEKSJOB, MUST, "jobformidler",
        "Agreements are concrete and have deadlines; the citizen agrees to the words; they stand "
        "in Min Plan.",
        "every contact",
        "Aftalerne skal være konkrete og med tidsfrister",
        Held(
            "conversations.model.nudges.reasons_talk.late_agreements",
            "a deadline each, asked for in the log; each comes to the citizen for a yes or a "
            "correction (conversations.rules.appointments.agreements)",
        ),
    ),
    Rule(
        "D11", FLEKSJOB, MUST, "jobformidler",
        "One jobmål, the same words in Mit CV, Min Plan and Jeg søger job som; and a goal for "
        "progression.",
        "always",
        "være enslydende på tværs af Mit CV, Min Plan",
        Held(
            "conversations.topics.jobgoal.jobgoal_answer.jobgoal_answer",
            "one text, read back and confirmed, the same everywhere in Makker; the kommune's "
            "system and Jobnet are not read",
        ),
    ),
    Rule(
        "D12", FLEKSJOB, MUST, "borger",
        "Jeg søger job som holds at least one position, with its seven fields.",
        "none given",
        "registrere mindst én stilling",
        Field(
            "conversations.records.entries.MilestoneKind.SEARCH_TITLES",
            "staff, by Record: the seven fields themselves stand on Jobnet",
        ),
    ),
    Rule(
        "D13", FLEKSJOB, MUST_NOT, "jobformidler / bot",
        "The plan's text is forward-looking and can be understood: no legal or standard text.",
        "always",
        "må feltet ikke indeholde juridiske- og/eller standardtekster",
        OutOfScope("Makker writes no text into Min Plan; what staff copy there is theirs to word."),
    ),
    Rule(
        "D14", FLEKSJOB, MUST, "jobformidler",
        "Each indsats: kind, hours a week, content, who agreed it, start, end, contact, and why.",
        "each indsats",
        "hvem der har aftalt dette med borgeren",
        Field("conversations.records.entries.Employment", "the export for Min Plan"),
    ),
    Rule(
        "D15", FLEKSJOB, MUST, "jobformidler",
        "An indsats that ends gets a final status.",
        "when it ends",
        "den afsluttende evaluering af indsatsen altid skal noteres",
        Held("conversations.topics.work.employments.EndEmployment"),
    ),
    Rule(
        "D16", FLEKSJOB, SHOULD, "jobformidler (bot prompts)",
        "Four helping questions for the latest status: status, what to try, goals, next follow-up.",
        "each follow-up",
        "Hvornår følger vi op næste gang?",
        Field(
            "conversations.records.entries.FollowUp.change",
            "the jobformidler's phone: the four helping questions",
        ),
    ),
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
    ),
)
