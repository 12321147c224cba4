"""Words that belong to no one language. Only word data may live here: no rules.

The words of each language stand in `reading/languages`, one table each.
"""

from typing import Final

from conversations.reading.languages.word_table import words

# "Ikke" as it is written on a telephone. They are compared as "ikke".
SPELT_NOT: Final = frozenset(words("ik, ikk, ike, ikek, iikke"))

# The Tigrinya "not" is the beginning of the verb.
NEGATING_PREFIXES: Final = ("ኣይ",)

# Of the commands only these are read when a letter is wrong. The others lie too near to common
# words of one of the languages: "starte", "begyndte", "Maria", "Madrid", "temas", "slutte",
# "anmeldt".
MAY_BE_MISSPELT: Final = frozenset(
    words(
        "hjælp, tilbage, gå tilbage, pause, sprog, skift sprog, oversæt, translate, language,"
        "afmeld, afmeld mig, unsubscribe"
    )
)

# One and a half has words of its own.
HALVES: Final = {"halvanden": "1.5", "halvandet": "1.5", "halvanen": "1.5"}

# Words of their own that lie one letter from a word that Makker listens for. They are never taken
# for a misspelling. The tests hold this list to the commonest words of five languages.
OWN_WORDS: Final = frozenset(
    words(
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
