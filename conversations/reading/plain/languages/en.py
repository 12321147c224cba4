"""English plain sentences, as people write who learnt it elsewhere: a draft, only word data."""

from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.table import PlainTable

TABLE = PlainTable(
    code="en",
    lists={
        "when": "when whens when_is what_time what_day what_date which_day at_what_time wen whn",
        "meeting": "meeting meetings appointment appointments meting apointment appointmant talk",
        "day": "today tomorrow monday tuesday wednesday thursday friday this_week next_week soon "
        "tonight on_monday on_tuesday on_wednesday on_thursday on_friday",
        "helper": "jobformidler caseworker case_worker advisor adviser counsellor counselor "
        "contact_person job_advisor consultant helper",
        "answer": "answer answers reply respond write",
        "work": "job work full_time_job part_time_job apprenticeship",
        "money": "money salary pay payment wages benefit benefits kontanthjælp cash_help",
        "change": "change switch choose pick set",
        "tongue": "arabic farsi persian dari tigrinya somali kurdish kurmanji spanish english "
        "danish my_language another_language other_language language languages",
        "change_time": "day days time times hour hours the_day_you_write when_you_write",
        "all": "this you all questions it messages",
        "at": "in at as with by from",
        "today": "today now tonight since_today this_morning tomorrow",
        "absent": "cant_come cannot_come can_not_come cant_go cannot_go cant_make_it wont_come "
        "not_coming cant_attend cant_work cannot_work will_not_come stay_home staying_home",
    },
    fillers="hi hello hey dear makker please thanks thank you sorry excuse me the a an my is are am i im "
    "do does did can could would will to for of on in at should and next know like want tell again now "
    "so also just your this that it be have has got very still because ok okay um well about us we",
    no_names="not no never nobody husband wife mother father son daughter child kids brother sister "
    "boss doctor police school bank his her their all others food bus train money",
    phrases={
        Plain.NEXT_MEETING: """
            <when> <meeting> with? .. <day>?
            <when> where <meeting> .. <day>?
            <when> do/should/will we meet/see/talk .. <day>?
            <when> i meet/come/show_up .. <day>?
            <when> is next time
            do/have i have/an/a/got? <meeting> with? .. <day>?
            is there <meeting> <day>?
            next <meeting> ?
            my <meeting> ?
            i forgot <when>? <meeting>
            i dont/do_not know/remember <when> <meeting>
        """,
        Plain.WHERE: """
            where i go/meet/come/show_up <day>?
            where should/shall/must/do i go/meet/come <day>?
            where <meeting> <day>?
            where do we meet
            where is the? place
            what/which address/place
            what is the address
        """,
        Plain.WHEN_CALL: """
            <when> .. call/calls/calling/phone/ring/contact me? <day>?
            <when> i hear from ..
            <when> .. answer/reply/write me? back?
            will .. call me back? <day>?
            is .. calling/going_to_call me? <day>?
            .. did_not/didnt/hasnt/has_not called/call me? yet?
            nobody/no_one called/has_called/calls me? yet?
            why .. not/didnt/hasnt/did_not call/called me?
        """,
        Plain.WHO_ARE_YOU: """
            who/what are you
            who is this/it/that
            who/what is makker
            what is your name
            whats/what_s your name
            whos this
            who is writing/texting me?
            who am i writing/talking/texting to/with
            whose number is this
            where are you from
        """,
        Plain.HUMAN: """
            are you human/person/robot/bot/machine/computer/ai/real/chatbot/program/real_person/real_human/a_real_person
            is this/it human/person/robot/bot/machine/computer/ai/chatbot/real_person
            am i talking/writing/speaking/chatting to/with human/person/robot/bot/machine/computer/ai/real_person
            human/robot/person or robot/human/machine/bot ?
        """,
        Plain.NUMBER: """
            what/whats .. phone_number/number/telephone/telephone_number/phone/mobile
            which number call/ring ..
            can/may i have/get .. phone_number/number/telephone
            do you have .. phone_number/number
            how can/do i call/contact/reach ..
            who can/do/should i call
            phone_number/number of/to/for .. ?
        """,
        Plain.WHO_HELPS: """
            who is my <helper>
            whos my <helper>
            who helps/helping me
            who will/can help me
            what/whats is? my <helper> name
            what is the name of my <helper>
            what/whats is? my <helper> called
        """,
        Plain.JOBGOAL: """
            what/whats is/does/are? jobmål/jobmal/jobmaal/job_goal/jobgoal/a_job_goal mean?
            what do you mean by/with jobmål/job_goal/jobgoal
            i dont/do_not know/understand what? jobmål/job_goal/jobgoal
        """,
        Plain.PLAN: """
            what/whats is/are/does? my_plan/plan/min_plan/agreements/my_agreements mean?
            what/whats is? in my_plan/plan
            where is/find/see my_plan/plan/agreements
            where can i find/see plan/min_plan/agreements
            what did/have we agree/agreed on?
        """,
        Plain.WHO_READS: """
            who reads/sees/read/see/gets/can_read/can_see answers/messages/this/it/what_i_write/what_i_say/texts
            who can read/see answers/messages/this/it/what_i_write
            is this/it private/secret/confidential/anonymous/safe
            does/will .. read/see answers/messages/this/it/what_i_write
            can others/anyone/everybody/anybody read/see answers/messages/this/it
            what happens/happen to/with answers
            what do you do with answers
        """,
        Plain.WHY: """
            why are/do you ask/asking/write/writing/text/texting me? .. questions?
            why all? these/the/so_many? questions
            why am/do i getting/get/receive/receiving these? messages/texts/questions/sms
            why you need/want to? know?
            what do you use/need answers/this/it for
        """,
        Plain.MUST_I: """
            do/must/should i have? to? <answer> <all>?
            must i <answer>
            is this/it voluntary/mandatory/obligatory/required/compulsory
            can/may i say no
            can/may i not <answer>
            am i forced/obliged/required <answer>?
        """,
        Plain.NO_ANSWER: """
            what if i dont/do_not/cant/not <answer> ..
            what happens/happen/will_happen if? i dont/do_not/cant/not/wont <answer> ..
            what happens/happen if i say no
            is it bad/a_problem/ok if i dont/do_not <answer>
            will i get problems/trouble/in_trouble if i dont/do_not <answer>
        """,
        Plain.COST: """
            does/do this/it/sms/texting cost anything/something/money?
            how_much does? this/it/sms cost
            what does it cost
            is this/it/sms free of_charge?
            do i pay/have_to_pay for? this/it/something?
            will it cost something/money? me?
        """,
        Plain.MAY_STOP: """
            can/may i stop/unsubscribe/quit <all>?
            how do/can i stop/unsubscribe/quit <all>?
        """,
        Plain.MONEY: """
            <when> i get/receive <money>
            <when> is/comes/will <money> come/coming/paid?
            where is my <money>
            wheres my <money>
            why did/have i not/didnt/havent get/got/receive/received? <money>
            i did_not/didnt/have_not/havent get/got/receive/received/gotten <money> yet? this_month?
            how_much <money> i? get/receive?
            how_much i get/receive
            will/do i get/receive <money> <day>?
            <money> has_not/hasnt/did_not/didnt come/arrived yet?
        """,
        Plain.REAL: """
            is this/it real/spam/scam/fraud/fake/legit/phishing/true
            are you scam/scammer/spam/fake/legit/a_scam
            is this/it really? from kommune/municipality/the_kommune/the_municipality
            are you from kommune/municipality/the_kommune/the_municipality
            can i trust this/you/it
        """,
        Plain.WHAT_CAN_YOU: """
            what can/do you do/help ..
            how can you help me?
            how does this/it work
            how do/can i use this/you/it/makker
            what can i write/ask/say/use ..
            what are you for
            what is this for
        """,
        Plain.LANGUAGE: """
            can/may i <change>/get/use/have <tongue>
            can/could you write/speak/talk/use/answer <tongue>
            do you speak/write/understand/know <tongue>
            i want/would_like to? <change> <tongue>
            how do/can i <change> <tongue>
            write/speak in <tongue> please?
            can i write/answer in <tongue>
        """,
        Plain.TIME: """
            can/may/could i <change> <change_time> ..
            i want/would_like to? <change> <change_time>
            how do/can i <change> <change_time>
            can/could you write/ask/text me? another/other/different/a_different day/time
            can/could you write/ask/text me? later/evening/evenings/morning/mornings/afternoon/in_the_evening/in_the_morning/in_the_afternoon instead?
            can/could you write/ask/text me? on? monday/tuesday/wednesday/thursday/friday/mondays/tuesdays/wednesdays/thursdays/fridays instead?
            change day/time/hour
        """,
        Plain.NOT_UNDERSTOOD: """
            i dont/do_not/didnt/cant understand question/word/you/this/it/what_you_mean/what_you_say/what_you_write/message/anything
            what do you mean
            what does this/it/that/word/message mean
            what should/do/can i answer/write/press
            i dont/do_not know what/how to? answer/write
        """,
        Plain.GOT_WORK: """
            i got/have/found/get <work> <at>? .. <day>?
            i have got/found/gotten <work> <at>? ..
            ive got/found/gotten <work> <at>? ..
            i got new/full_time <work>
            i got/was/am/been/have_been hired/employed <at>? ..
            they hired me
            i start/begin/starting/am_starting/will_start <work> <at>? .. <day>?
            i signed contract
            i signed a? work? contract
        """,
        Plain.LOST_WORK: """
            i got/was/been/have_been fired/sacked/dismissed
            i was laid_off
            i lost my? job/work
            lost my job
            they/boss fired me
            i quit my? job/work
            i dont/no work there anymore
            i no_longer work there
        """,
        Plain.MOVE_MEETING: """
            can/could we/i/you/u move/change/reschedule/postpone meeting/appointment to? <day>?
            i want/need to? move/change/reschedule/postpone meeting/appointment
            i will/am/may/might be? running? late
            im running? late
            ill be late
        """,
        Plain.CANNOT_COME: """
            sorry? i? <today>? <absent> <today>?
        """,
        Plain.SICK_TODAY: """
            i am/im/feel/was? sick/ill <today>? <absent>?
            im sick/ill <today>? <absent>?
            sick/ill today <absent>?
            calling/call in sick <today>?
            i <absent> <today>? i/im/am sick/ill
            i <absent> <today>? i am sick/ill
            <absent> <today>? sick/ill
            i got sick/ill <today>? <absent>?
            i <absent> <today>? have fever
            i have fever <today>? <absent>?
        """,
    },
    hard="sad unhappy lonely afraid scared anxious anxiety stressed stress depressed depression crying cried worried exhausted hopeless lost died dead funeral divorce "
    "hard difficult child_is_sick kid_is_sick kids_are_sick children_are_sick child_is_ill son_is_ill daughter_is_ill son_is_sick daughter_is_sick husband_is_sick wife_is_sick mother_is_sick father_is_sick hospital problems nothing_went_well nothing_good bad terrible awful miss war cannot_sleep cant_sleep debt",
    negations="not no never dont didnt isnt wasnt without",
)  # fmt: skip
