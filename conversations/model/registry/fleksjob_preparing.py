"""The rules of Udvikling i fleksjob II: D01–D16.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import (
    ByNudge,
    ByOrder,
    ByTalk,
    Field,
    Held,
    NotBuilt,
    OutOfScope,
    Rule,
    Strength,
)

FLEKSJOB = "Udvikling i fleksjob II"
DEFAULT = Strength.DEFAULT
MUST = Strength.MUST
MUST_NOT = Strength.MUST_NOT
SHOULD = Strength.SHOULD

# fmt: off
PREPARING: tuple[Rule, ...] = (
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
        (ByOrder("log"), ByNudge("contact_due")),
    ),
    Rule(
        "D09", FLEKSJOB, MUST, "jobformidler",
        "Every contact ends with time and place of the next.",
        "every contact",
        "Aftal altid tid og sted for næste kontakt",
        Held("conversations.topics.contacts.log.log_contact"),
        (ByOrder("log"),),
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
            "correction (model.occasions.appointments.agreements)",
        ),
        (ByOrder("log"), ByOrder("aftale"), ByTalk("agreed"), ByNudge("agreement_late")),
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
        (ByTalk("jobgoal_answer"),),
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
        Field(
            "conversations.records.entries_work.Employment",
            "staff, by Employ: kind, tasks, contact person, start, end and who wrote it; hours are "
            "a series. No address, no reason but a praktik's purpose, and no export for Min Plan",
        ),
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
        NotBuilt(
            "A follow-up keeps what was changed as one free text, by ReportFollowUp; the four "
            "questions are asked nowhere.",
        ),
    ),
)
