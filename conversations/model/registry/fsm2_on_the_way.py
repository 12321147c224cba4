"""The rules of FSM2 up to a place at a company: A01–A25.

Only the rows may live here: what is asked, the source's own words, and how it stands.
"""

from conversations.model.registry.rule import (
    ByNudge,
    ByOrder,
    ByTalk,
    ByWord,
    Field,
    Held,
    Rule,
    Strength,
)
from conversations.reading.answers import Command

FSM2 = "FSM2"
DEFAULT = Strength.DEFAULT
GATE = Strength.GATE
MUST = Strength.MUST
SHOULD = Strength.SHOULD

# fmt: off
ON_THE_WAY: tuple[Rule, ...] = (
    Rule(
        "A01", FSM2, MUST, "sagsbehandler + borger",
        "One or two talks between citizen and sagsbehandler begin trin 1 and place the citizen in "
        "a group, with the reason.",
        "1–2 talks",
        "Trin 1 starter med 1-2 samtaler mellem borger og sagsbehandler",
        Held("conversations.topics.placing.visitation.Visit"),
    ),
    Rule(
        "A02", FSM2, DEFAULT, "system",
        "Group 1 unless group 2 is chosen expressly, with a reason.",
        "at visitation",
        "aktivitetsparate borgere over 30 år som udgangspunkt",
        Held("conversations.topics.placing.visitation.Visit"),
    ),
    Rule(
        "A03", FSM2, MUST, "sagsbehandler",
        "In group 2 the rehabiliteringsplan is begun at once and goes to the rehabiliteringsteam: "
        "the days of begun, sent and met.",
        "as soon as possible",
        "forelægges og behandles i rehabiliteringsteamet hurtigst muligt",
        Held(
            "conversations.model.nudges.reasons_trin.rehabilitation",
            "a nudge while the plan is not sent; begun and met are milestones",
        ),
    ),
    Rule(
        "A04", FSM2, MUST, "kommune",
        "After the rehabiliteringsteam's indstilling the kommune decides.",
        "after the indstilling",
        "På baggrund af rehabiliteringsteamets indstilling træffer kommunen afgørelse",
        Field(
            "conversations.records.entries.MilestoneKind.REHAB_DECIDED",
            "staff, by Record: the decision itself is made and told elsewhere (D29)",
        ),
    ),
    Rule(
        "A05", FSM2, MUST, "system",
        "While a fritagelse is set every rhythm pauses; when it is lifted the citizen is in group "
        "1 again.",
        "while it is set",
        "Borgerne genindtræder i indsatsgruppen (gruppe 1), hvis/når fritagelsesmarkeringen "
        "fjernes",
        Held("conversations.model.rhythm.is_in_effort"),
    ),
    Rule(
        "A06", FSM2, MUST, "kommune",
        "A citizen in group 1 has exactly one personal jobformidler; who it was, from when, is "
        "kept.",
        "from trin 1",
        "Alle borgere i indsatsgruppen skal have en personlig jobformidler",
        Held("conversations.topics.staff_away.hand_over.HandOver"),
        (ByOrder("ny"), ByOrder("overdrag")),
    ),
    Rule(
        "A07", FSM2, MUST, "jobformidler",
        "The jobformidler's name stands in Min Plan.",
        "before trin 1 closes",
        "Navn på jobformidleren skal være indskrevet i Min Plan",
        Held("conversations.model.gates.missing_to_close"),
        (ByNudge("name_not_in_plan"),),
    ),
    Rule(
        "A08", FSM2, MUST, "jobformidler",
        "The citizen's network is brought in if the citizen wishes it, and never without the wish.",
        "from the start",
        "inddrages i den virksomhedsrettede indsats fra start, hvis borgeren ønsker det",
        Held(
            "conversations.topics.own_words.talks_case.network",
            "the citizen's word NETVÆRK, or staff by Record; Makker never asks, holds no address "
            "of the network and writes to nobody there",
        ),
        (ByWord(Command.NETWORK),),
    ),
    Rule(
        "A09", FSM2, MUST, "borger + jobformidler",
        "The CV is begun on Jobnet and always made together with the jobformidler; Makker never "
        "claims to have made it.",
        "in trin 1",
        "CV'et skal altid udarbejdes sammen med jobformidleren",
        Held(
            "conversations.topics.jobgoal.experience.experience_more",
            "the talk brings pieces for the CV and says who makes it; that it was made together is "
            "recorded by staff",
        ),
        (ByWord(Command.EXPERIENCE), ByOrder("send")),
    ),
    Rule(
        "A10", FSM2, MUST, "jobformidler (bot asks)",
        "Without a clear jobmål: ask about work and praktik, education, leisure and tasks at home.",
        "in trin 1",
        "arbejds- og praktikerfaringer samt uddannelse, fritidsinteresser eller opgaver i hjemmet",
        Held(
            "conversations.topics.jobgoal.jobgoal_can.jobgoal_can",
            "the four questions; Makker begins the talk itself in trin 1",
        ),
        (ByTalk("jobgoal_can"), ByWord(Command.JOBGOAL), ByOrder("send")),
    ),
    Rule(
        "A11", FSM2, MUST, "jobformidler",
        "Still no jobmål: agree on at least one field of work or task to try.",
        "in trin 1",
        "som han/hun kan prøve kræfter med",
        Held("conversations.model.nudges.reasons_trin.no_jobgoal"),
        (ByTalk("jobgoal_answer"), ByNudge("no_jobgoal")),
    ),
    Rule(
        "A12", FSM2, GATE, "system",
        "Trin 1 closes when there is a jobformidler, CV and jobmål are begun, and the name stands "
        "in Min Plan.",
        "to close trin 1",
        "når borgeren har fået en personlig jobformidler og arbejdet med CV og jobmål",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "A13", FSM2, SHOULD, "system",
        "Trin 1 should last a month at most: warn before it and at it, never block.",
        "1 month",
        "Der bør sigtes mod, at trin 1 maksimalt varer én måned",
        Held("conversations.model.nudges.reasons_trin.long_trin"),
        (ByNudge("trin_1_long"),),
    ),
    Rule(
        "A14", FSM2, MUST, "borger + jobformidler (bot asks)",
        "Three lists from the citizen: where to work, which tasks, and wishes, skills and "
        "resources.",
        "in trin 2",
        "Hvor vil borgeren gerne arbejde?",
        Held(
            "conversations.topics.jobgoal.jobgoal_where.jobgoal_where",
            "place, tasks and what one can, kept on the case as parts of the jobmål",
        ),
        (ByTalk("jobgoal_where"), ByWord(Command.JOBGOAL), ByOrder("send")),
    ),
    Rule(
        "A15", FSM2, DEFAULT, "jobformidler",
        "A person's contact with the citizen every week until the citizen is out at a company.",
        "weekly",
        "kontakt ugentligt frem til, at borger kommer ud på en virksomhed",
        Held("conversations.model.contact.contact_duty"),
        (ByOrder("log"), ByNudge("contact_due")),
    ),
    Rule(
        "A16", FSM2, MUST, "jobformidler + borger + virksomhed",
        "The agreement with the company: tasks, working hours and hensyn to health.",
        "before the start",
        "fastlægges borgerens arbejdsopgaver, arbejdstid og eventuelle hensyn til borgerens "
        "helbred",
        Held(
            "conversations.model.gates.missing_to_close",
            "tasks and hours; hensyn is a field, for who has any",
        ),
    ),
    Rule(
        "A17", FSM2, MUST, "jobformidler",
        "Citizen and company are both told that the goal is paid hours, now or later.",
        "from the first talk",
        "at målet er lønnede timer nu eller på sigt",
        Held("conversations.model.gates.praktik_missing"),
    ),
    Rule(
        "A18", FSM2, MUST, "jobformidler + virksomhed",
        "A praktik without paid hours has a day on which paid hours are expected.",
        "when it is agreed",
        "hvornår, der er mulighed for at få lønnede timer",
        Held("conversations.model.gates.praktik_missing"),
    ),
    Rule(
        "A19", FSM2, MUST, "jobformidler",
        "A praktik has one of three purposes, written in Min Plan and in VITAS.",
        "when it is set up",
        "skal formålet med praktikken angives i Min Plan og VITAS",
        Held("conversations.model.gates.praktik_missing"),
    ),
    Rule(
        "A20", FSM2, MUST, "jobformidler + virksomhed",
        "The company names one fixed contact person.",
        "before trin 2 closes",
        "Der skal altid udpeges en fast kontaktperson på virksomheden",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "A21", FSM2, MUST, "borger + jobformidler + virksomhed",
        "A plan for follow-up and for progression in, or towards, paid hours.",
        "before the start",
        "udarbejde en plan for opfølgning og progression",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "A22", FSM2, MUST, "jobformidler",
        "At the company: contact between jobformidler and citizen at least once a month.",
        "at least monthly",
        "som minimum være kontakt en gang om måneden mellem jobformidler og borger",
        Held("conversations.model.contact.contact_duty"),
        (ByOrder("log"), ByNudge("contact_due")),
    ),
    Rule(
        "A23", FSM2, GATE, "system",
        "Trin 2 closes when agreement, follow-up and contact person are in place.",
        "to close trin 2",
        "samt udpeget en kontaktperson i virksomheden",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "A24", FSM2, MUST, "jobformidler",
        "Agreements and contact person stand in Min Plan; for a praktik in VITAS too.",
        "when trin 2 closes",
        "Aftaler og navn på kontaktperson skal være indskrevet i Min Plan og VITAS",
        Held("conversations.model.gates.missing_to_close"),
    ),
    Rule(
        "A25", FSM2, SHOULD, "system",
        "Trin 2 should last 13 weeks at most: warn before it and at it, never block.",
        "13 weeks",
        "Der bør sigtes mod, at trin 2 maksimalt varer 13 uger",
        Held("conversations.model.nudges.reasons_trin.long_trin"),
        (ByNudge("trin_2_long"),),
    ),
)
