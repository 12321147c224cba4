"""Words of yes, no, not and perhaps. Only word data may live here: no rules, no imports.

DRAFT. The Danish and English words were chosen by the builders; the Arabic, Farsi, Tigrinya,
Somali, Kurmanji and Spanish ones are drafts until a native speaker of each has reviewed them.

Words are compared after folding (see `reading`): case, accents, apostrophes, Arabic vowel signs and
the spellings æ/ae, ø/oe, å/aa make no difference, so each word stands here once. A comma parts two.

Left out on purpose, because they mean something else in another of the eight languages or are no
clear answer; the reasons stand in the header of `reading`: ne, nå, ha, ya, eh, ee, ay, may, jaja,
jamen, tja, ok, vale, 👌, khair/خير, أي, إيه, اه, أجل, كلا, آری, laa.
"""

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


YES: Final[dict[str, tuple[str, ...]]] = {
    "da": _words(
        "ja, jaa, jah, jep, jeps, jeb, jo, joh, ja tak, ja da, jada, ja gerne, gerne,"
        "meget gerne,"
        "ja selvfølgelig, selvfølgelig, helt sikkert, ja helt sikkert, det vil jeg gerne,"
        "det er i orden"
    ),
    "en": _words("yes, yess, jes, yeah, yea, yep, yup, yes please, yes thanks, of course"),
    "ar": _words(
        "نعم, ايوا, ايوه, أيوة, ايوة, بلى, أكيد, طبعا, نعم شكرا, اي نعم, naam, na3am,"
        "na'am, n3am,"
        "naaam,"
        "aywa, aiwa, eywa, aywah, aiwah, aywaa, ayoa, akid, akeed, tab3an, naam shukran"
    ),
    "fa": _words("بله, بلی, آره, بله ممنون, bale, baleh, bali, balee, are, areh, aareh,are merci"),
    "ti": _words("እወ, እዎ, እው, እወ የቐንየለይ, ewe, eway, eweh, ewwe, iwe, ewo"),
    "so": _words("haa, haah, haa mahadsanid, haa fadlan"),
    "ku": _words("erê, êrê, arê, belê, erê spas, belê spas, beli"),
    "es": _words("sí, sii, si gracias, sí por favor, claro, claro que sí, por supuesto, sip"),
    "emoji": _words("👍, ✅, ✔, ☑, ✓"),
}

NO: Final[dict[str, tuple[str, ...]]] = {
    "da": _words(
        "nej, nejj, neej, nehj, naj, nei, næ, næh, niks, nix, nope, nej tak, ellers tak,"
        "nej ellers tak,"
        "aldrig, overhovedet ikke, slet ikke, selvfølgelig ikke, det vil jeg ikke,"
        "jeg vil ikke"
    ),
    "en": _words("no, nope, nah, noo, no thanks, no thank you, never, of course not"),
    "ar": _words("لا, لأ, لا شكرا, la, la2, la shukran, laa shukran, kalla"),
    "fa": _words(
        "نه, نخیر, نه خیر, نه ممنون, نه مرسی, na, nah, nakheyr, nakheir, nakhair, nakher,"
        "na kheyr, na kheir, na khair, na merci, na mamnoon"
    ),
    "ti": _words(
        "ኣይፋል, ኣይፋልን, ኣይፋሉን, ኣይኮነን, ኣይኮንን, ኣይደልን, ayfal, ayfalun, aifal, ayfaln,"
        "aykonen, aykonn, aikonen, aykonenn, aykonin"
    ),
    "so": _words("maya, maaya, maya mahadsanid"),
    "ku": _words("na, nexêr, naxêr, na spas, nexêr spas"),
    "es": _words("no, no gracias, nop, nunca, para nada, claro que no"),
    "emoji": _words("👎, ❌, ✖, 🚫, ⛔"),
}

# Read only when they are the whole message: inside a sentence they are another word (Spanish "la
# casa", "si puedo"; Danish "det er jo", "jeg vil gerne vide"; the name Maya), or a mere "not".
WHOLE_ONLY: Final = frozenset(
    _words(
        "la, na, nah, no, si, sii, jo, joh, are, bale, bali, beli, maya, haa, ewe, iwe,"
        "ewo, naj,"
        "gerne, aldrig, never, nunca, claro, لا, لأ, نه, kalla, akid, arê, erê, belê,"
        "næ, nix, sip, kommer"
    )
)

# "Ikke" as it is written on a telephone. They are compared as "ikke".
SPELT_NOT: Final = frozenset(_words("ik, ikk, ike, ikek, iikke"))

# I do not know: an answer where a question offers it, and where it may be left out.
UNSURE: Final[dict[str, tuple[str, ...]]] = {
    "da": _words(
        "ved ikke, det ved jeg ikke, jeg ved det ikke, jeg ved ikke, ved det ikke,"
        "aner det ikke, ingen ide"
    ),
    "en": _words("i dont know, i do not know, dont know, no idea"),
    "ar": _words("لا اعرف, لا أعرف, لا ادري, مش عارف, ما بعرف, la aaref, la aref, ma baaref"),
    "fa": _words("نمی دانم, نمی‌دانم, نمیدانم, نمیدونم, nemidanam, namedanam, nemidunam"),
    "ti": _words("ኣይፈልጥን, ኣይፈለጥኩን, ayfeltn, ayfeletn, ayfelten"),
    "so": _words("ma garanayo, ma aqaan, ma ogi"),
    "ku": _words("nizanim, ez nizanim"),
    "es": _words("no sé, no lo sé, no se"),
    "emoji": _words("🤷"),
}

# "Not" and its kin. A hit beside one of these is never read, unless the hit itself is a "no".
NEGATIONS: Final = frozenset(
    _words(
        "ikke, ikkje, inte, ej, aldrig, ingen, intet, hverken, uden, umulig,"
        "umuligt, nej, nægter,"
        "not, nott, ot, nt, nto, no, never, none, nothing, without, dont, doesnt, didnt,"
        "isnt, wasnt, cant,"
        "cannot, wont,"
        "لا, مش, مو, ما, ليس, ليست, لست, لم, لن, غير, بدون, mish, mush, mesh, mu, mo, ma,"
        "lais, laysa, ghayr,"
        "نه, نیست, نبود, نیستم, ندارم, نمی, نمیتوانم, نمیخواهم, نمیخوام, nist, nabud, nemi,"
        "na,"
        "የለን, የለን, yelen, aykonen, ayfal,"
        "aan, aha, maya, ne, nîne, nabe, nin, bê, nexêr,"
        "nunca, nada, ni, tampoco, sin, jamas, ninguno, ninguna"
    )
)

# The Tigrinya "not" is the beginning of the verb.
NEGATING_PREFIXES: Final = ("ኣይ",)

# Perhaps, but, or, if, a question, a wish, a greeting: a hit beside one of these is never read.
DOUBTS: Final = frozenset(
    _words(
        "måske, maske, muligvis, næsten, lidt, knap, knapt, mindre, men, eller, hvis, tror,"
        "ved, både, andre,"
        "nogle gange, nogen gange, sommetider, af og til, håber, ønsker, gid, måtte, kunne,"
        "ville, burde,"
        "glemme, glemmer, glemt,"
        "før, engang, snart, senere, næste, imorgen, i morgen, bortset, undtagen, jamen, tja,"
        "tjah, nja, njo, ja ja,"
        "hvad, hvad med, hvor, hvordan, hvornår, hvorfor, hvem, hvilken, hvilket, forstår,"
        "spørgsmål, betyder,"
        "god nat, god dag, god morgen, god aften, god weekend, god bedring, god tur,"
        "god fornøjelse, god ferie,"
        "god jul, godt nytår, god påske, god sommer, god tid, god ide, vær så god, værsgo,"
        "god fornojelse,"
        "at sige, god arbejdslyst, fint nok, vil godt, kan godt, ved godt, må godt,"
        "jeg godt, du godt, godt lide, godt nok,"
        "godt og vel, så godt som,"
        "godt kunne, godt vide, godt tænke, for godt, alt godt, lige godt,"
        "maybe, perhaps, almost, but, or, if, think, hope, wish, what, how, why, when, who,"
        "before, sometimes,"
        "good morning, good night, good day, good evening, no problem, no problema,"
        "no hay problema, no se,"
        "ربما, ممكن, يمكن, لكن, بس, أو, اذا, إذا, لو, هل, ماذا, متى, كيف, شو, mumkin, yimkin,"
        "yemken, lakin, bas, bass,"
        "شاید, ولی, اما, یا, اگر, اگه, آیا, چی, چطور, shayad, vali, agar, chi,"
        "ምናልባት, ግን, ወይ, እንተ, mnalbat, minalbat, gin,"
        "laakiin, malaha, haddii, ama, belkî, lê, an, eger, gelo, çi,"
        "quizas, quizá, tal vez, pero, o, puede ser, que, como, cuando, buenos dias,"
        "buenas noches, casi,"
        "👎, ❌, 😢, 😭, 😡, 😠, 🤔, 🙄, 😕, 🤷, 😞, 😔, ☹, 🙁, 😬, 🙃"
    )
)

# The first two words of a question that has no question mark.
QUESTIONS: Final = frozenset(
    _words(
        "er det, er du, er jeg, er der, er han, er hun, var det, kan jeg, kan du, kan i,"
        "skal jeg,"
        "skal du, må jeg, må du, har du, har i, har jeg, vil du, går det, is it, can i,"
        "can you, do you"
    )
)

# Somebody else is spoken of: these are the first two words.
OF_OTHERS: Final = frozenset(
    _words(
        "min mand, min kone, min søn, min datter, min mor, min far, min bror, min søster,"
        "min ven, min veninde, min kæreste, min nabo, min chef, mit barn, han er, hun er,"
        "my husband, my wife, mi marido, mi esposa, زوجي, زوجتي"
    )
)

# Said around a number ("svar 2", "jeg vælger nr 2 tak"); a number beside any other word is unread.
NUMBER_MARKERS: Final = frozenset(
    _words(
        "svar, svaret, svarer, nr, nummer, nummr, numer, num, valg, vælger, valger, tager,"
        "punkt, mulighed,"
        "trykker, tal,"
        "number, option, answer, choose, numero, opcion, raqam, رقم, شماره, shomare, ቁጽሪ,"
        "lambar, hejmar"
    )
)
FILLERS: Final = NUMBER_MARKERS | frozenset(
    _words(
        "jeg, mit, min, mine, det, er, den, tak, hej, siger, vil, have, gerne, please,"
        "thanks, i, my, is, the,"
        "bliver, så, desværre, okay, ok, venligst, på, 🙏, 🙂, 😊, 👍, 😀, 😃, 😄, gracias, شكرا,"
        "ممنون, merci, mahadsanid, spas"
    )
)

# Between several answers ("1 og 3").
CONNECTORS: Final = frozenset(
    _words("og, samt, plus, and, y, و, wa, wu, va, û, u, iyo, ከምኡውን, ን, +, &, også")
)

# Words of their own that lie one letter from a word that Makker listens for. They are never taken
# for a misspelling. The tests hold this list to the commonest words of five languages.
OWN_WORDS: Final = frozenset(
    _words(
        "svar, svare, svarer, svaret, gode, goder, gods, gud, guld, gold, good, golf,"
        "got, gå, går, gav, gad, gade,"
        "bare, base, bane, bade, både, balle, bule, hele, holde, hold, hvil, hvid, hvis,"
        "hver, hvor, her, hårde, hånd,"
        "fine, find, finde, fint, fest, fast, fast, først, fire, fem, femte, sjette, fjerde,"
        "tredje, tid, tit, tin, tre,"
        "mand, mad, mod, mor, mere, mest, med, mens, måned, måneder, måle, måltid, mindst,"
        "mindre, minde, minder, minut,"
        "nat, nød, nok, nogen, noget, nogle, ny, nye, nyt, næste, næsten, når, navn, aldrig,"
        "altid, alting, andet, anden,"
        "arbejde, arbejder, arbejdet, bedre, bedst, beder, bange, bank, barn, børn, bolig,"
        "brug, bruge, bruger, byen,"
        "dag, dage, dagen, den, denne, der, det, dem, derfor, dreng, du, dårlig, dårligt,"
        "dansk, danske, danser, enig, enlig,"
        "ende, enden, endnu, enten, faktisk, farlig, følge, føle, føler, fulde, fuld, helt,"
        "hest, hjem, hjemme, hjælper, hjerte,"
        "kan, kom, kommer, komme, kender, kende, kone, kort, koldt, kold, lade, land, lande,"
        "lang, lange, langt, let, lette,"
        "leve, lever, lide, lige, ligge, lille, lidt, luft, lukke, lys, læge, læse, læser,"
        "løbe, løber, penge, pause, pausen, pauser, pauserne, plads,"
        "side, siden, sidder, sige, siger, skal, skide, skole, skrive, slem, slet, slut, små,"
        "smart, snart, spise, spiller,"
        "start, stor, store, stort, stop, stærk, stærkt, svag, svært, sværd, syg, syge, søge,"
        "søger, søn, søster, tage, tager,"
        "tale, taler, tilbud, tiltag, tilmeld, anmeld, hjelm, hjælpen, hjælpes, hvalp,"
        "oversættes, time, timer, tolk, tolv, travl, træt, træner,"
        "trygt, trænge, tung, tunge,"
        "uden, ude, uge, uger, ugen, under, uro, vand, vant, varm, varmt, vegne, vejr, vente,"
        "venter, venner, verden, vide,"
        "ville, vinde, virke, virker, virkelig, være, været, værre, værst, vægt, vågen,"
        "ældre, ønske, øve, åben, året,"
        "skær, sær, sært, stær, sart, hart, hardy, håret, svagt, snert, mandat, fridag,"
        "pege, andel, anset, morgen, morges, aften,"
        "igen, inden, spørg, sporg, spørge, afmeldt, anmeldt, tilmeldt, passe, overset,"
        "tiltag, hjelm,"
        "hjælpen, hjælpes, hvalp, oversættes, pausen,"
        "pauser, hundreder"
    )
)

# Units and politeness around a number of hours.
DAY_WORDS: Final = frozenset(
    _words("dag, dage, dagen, dager, day, days, día, días, يوم, أيام, روز, መዓልቲ, maalmood, roj")
)
# A number of hours may be said to be those of a week.
A_WEEK: Final = frozenset(
    _words(
        "om ugen, i ugen, om uge, på en uge, per uge, pr uge, pr. uge, hver uge, ugentlig,"
        "ugentligt, a week, per week, por semana, a la semana, في الأسبوع, بالأسبوع, در هفته"
    )
)
HOUR_WORDS: Final = frozenset(
    _words(
        "time, timer, timen, timers, tim, timr, tmer, timmer, tiemr, t, tid, hour, hours, hr,"
        "hrs, h, hora, horas, ساعة, ساعات, saa, saat, saeat,"
        "ساعت, ሰዓት, ሰዓታት, seat, saac, saacadood, saacadaha, saet, demjimêr"
    )
)
NUMBER_FILLERS: Final = frozenset(
    _words(
        "ca, cirka, cika, circa, omkring, omtrent, sådan, jeg, har, arbejder, arbejdede, det,"
        "er, var, tak, kun, i, alt, ialt,"
        "about, around, approx, only, work, worked, aprox, unos, unas, trabajo, tengo, حوالي,"
        "تقريبا, حدود, تقریبا, taqriban,"
        "., !, :, ~, 👍, 🙏, 🙂"
    )
)
