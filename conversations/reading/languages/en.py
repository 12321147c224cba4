"""The words of English. Only word data may live here."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="en",
    yes=words("yes, yess, jes, yeah, yea, yep, yup, yes please, yes thanks, of course"),
    no=words("no, nope, nah, noo, no thanks, no thank you, never, of course not"),
    yes_alone=words(
        "sure, sure thing, sure yes, yes sure, definitely, absolutely, certainly, gladly, "
        "with pleasure, i would like that, i would love that, i would love to, i would like "
        "to, id like that, id love that, id like to, id love to, yes i would, you may, you "
        "can, yes you may, yes you can, he may, she may, go ahead, please do, sounds good, "
        "that sounds good, that is fine with me, thats fine with me, fine with me, i agree, i "
        "do, yes i do, i want to, yes i want, yes i want to, i have, yes i have"
    ),
    no_alone=words(
        "not necessary, it is not necessary, its not necessary, thats not necessary, no need, "
        "no need to, theres no need, rather not, id rather not, i would rather not, "
        "preferably not, better not, i dont want to, i do not want to, i dont want that, not "
        "interested, im not interested, i am not interested, i dont, no i dont, i have not, i "
        "havent, you may not, dont bother, absolutely not, definitely not, certainly not"
    ),
    whens=words(
        "today, tomorrow, tonight, now, right now, next week, this week, next month, any "
        "time, anytime, yesterday, last week, on monday, on tuesday, on wednesday, on "
        "thursday, on friday, on saturday, on sunday, monday, tuesday, wednesday, thursday, "
        "friday, saturday, sunday"
    ),
    unsure=words("i dont know, i do not know, dont know, no idea"),
    whole_only=words("no, nah, never"),
    negations=words(
        "not, nott, ot, nt, nto, no, never, none, nothing, without, dont, doesnt, didnt, isnt, "
        "wasnt, cant, cannot, wont"
    ),
    doubts=words(
        "maybe, perhaps, almost, mostly, mainly, partly, sort of, kind of, somewhat, "
        "but, or, if, think, hope, wish, what, how, why, when, who, "
        "before, sometimes, good morning, good night, good day, good evening, no problem"
    ),
    questions=words("is it, can i, can you, do you"),
    of_others=words("my husband, my wife"),
    thanks=words("thanks, thank you, thank you very much, many thanks, thx"),
    fillers=words("please, thanks, i, my, is, the"),
    connectors=words("and"),
    number_markers=words("number, option, answer, choose"),
    number_fillers=words("about, around, approx, only, work, worked"),
    hours=words("hour, hours, hr, hrs, h"),
    days=words("day, days"),
    a_week=words("a week, per week"),
    numbers={
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
        "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    },
    ordinals={
        "first": 1, "the first": 1, "first one": 1, "the first one": 1, "second": 2,
        "the second": 2, "second one": 2, "the second one": 2, "third": 3, "the third": 3,
        "third one": 3, "the third one": 3, "fourth": 4, "the fourth": 4, "fifth": 5,
        "the fifth": 5,
    },
    commands={
        "back": words("back, go back, undo"),
        "help": words("help, help me, i need help, hlep"),
        "translate": words(
            "translate, translation, i dont understand, dont understand, i do not understand"
        ),
        "call": words("call, call me, please call, please call me, phone me"),
        "pause": words("take a break, break"),
        "language": words("language, languages, change language"),
        "my_answers": words("my answers, my answer, show my answers"),
        "my_plan": words("my agreements, my plan"),
        "who_has_seen": words("who has seen, who can see, who has seen it"),
        "listen": words("listen, read aloud"),
        "sick": words("sick, i am sick, im sick, i am ill"),
        "network": words("network, bring someone, someone with me, can i bring someone"),
        "more_help": words("more help, i need more help, more help please"),
        "start": words("begin, start again, restart"),
        "jobgoal": words("job goal, my job goal, jobgoal"),
        "experience": words("my cv, resume, my experience"),
        "time": words("change time, change day, change the day, change the time"),
        "stop": words("unsubscribe, stop it, stop please, please stop, stop messages"),
        "delete": words(
            "delete, delete me, delete everything, delete all, delete my data, erase, erase me"
        ),
    },
    opt_out=words(
        "stopall, stop all, quit, end, cancel, unsubscribe (me), opt out, optout, opt me out, "
        "revoke, stop (all) (the/these/your) (sms) messages/texts/sms, "
        "stop it/this, stop sending/writing/texting/messaging/contacting/sms/bothering (to) (me) "
        "(messages/texts/sms/anymore) (to_me), "
        "do_not/dont/never text/write/message/contact/send/sms/msg (to) (me) (messages/texts) "
        "(again/anymore/any_more), "
        "no more/no_more_of_these messages/texts/sms/msgs/message, no messages, "
        "i do_not/dont want/need/like (to) (get/receive/have) (any) (more) (of) (your/these/the) "
        "messages/texts/sms/msgs (anymore/from_you/any_more), "
        "i do_not/dont want you to write/text/message/contact (to) (me) (anymore/again), "
        "i want/would_like/wish/wanna/need (to) stop/quit/unsubscribe/cancel/opt_out/end_this/"
        "leave (this/it/messages/the_messages/getting_messages), "
        "remove/take/delete me/my_number (off/from) (your/the/this) (list), take me off, "
        "you must/should/can/have_to stop (writing/texting/messaging) (me), i opt out, cancel "
        "(my) subscription, end messages"
    ),
    perhaps_opt_out=words(
        "leave me alone, leave me in peace, go away, enough, that is enough, thats enough, too "
        "many messages, shut up, "
        "you write/text too much/often, i am done, im done, i quit, no more, not anymore, i dont "
        "want this (anymore), i dont want to, i had enough, stopp"
    ),
    opt_in=words(
        "start/resume/restart (messages/again/texts), unstop, subscribe (me) (again), "
        "write/text/message (to) (me) again, you can/may write/text/message (to) (me) "
        "(again), i want/would_like (to) start/begin/continue/resume/join (messages) (again), "
        "i want/would_like (to) (get/receive/have) (the/your) messages (again), opt in, sign "
        "me up (again), i changed my mind"
    ),
    courtesies=words(
        "please, pls, plz, thanks, thank, you, hi, hello, now, just, sorry, ok, immediately, "
        "dear, kindly"
    ),
    closings=words("regards, best regards, kind regards, best wishes, sincerely, cheers, yours"),
    greetings=words(
        "hi, hello, hey, hi there, hello there, good morning, good day, good evening, good "
        "afternoon, hello makker, hi makker"
    ),
    fine=words(
        "okay, fine, great, good, all right, alright, got it, i see, understood, nice, cool, "
        "perfect, hm, oh"
    ),
)  # fmt: skip
