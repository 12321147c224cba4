"""The words of Kurmanji, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="ku",
    yes=words("erê, êrê, arê, belê, erê spas, belê spas, beli"),
    no=words("na, nexêr, naxêr, na spas, nexêr spas"),
    unsure=words("nizanim, ez nizanim"),
    whole_only=words("na, beli, arê, erê, belê"),
    negations=words("ne, nîne, nabe, nin, bê, nexêr"),
    doubts=words("belkî, lê, an, eger, gelo, çi"),
    thanks=words("spas, gelek spas"),
    fillers=words("spas"),
    connectors=words("û, u"),
    number_markers=words("hejmar"),
    hours=words("saet, demjimêr"),
    days=words("roj"),
    numbers={
        "yek": 1, "didu": 2, "sisê": 3, "pênc": 5, "heft": 7, "neh": 9, "deh": 10, "bîst": 20,
    },
    commands={
        "back": words("vegere, paşve, bi paş ve, paşde"),
        "help": words("alîkarî, arîkarî, hewar, alîkarî bike, ji min re alîkarî"),
        "translate": words("wergerîne, werger, wergerandin, ez fêm nakim, fêm nakim"),
        "call": words("telefon bike, li min bigere, bang bike, bang min bike"),
        "pause": words("bêhnvedan, navber, behn"),
        "language": words("ziman, zimanê min, zman"),
        "my_answers": words("bersivên min, bersivên xwe"),
        "my_plan": words("lihevkirinên min, lihevkirinen min, plana min"),
        "who_has_seen": words("kê dît, kê dîtiye"),
        "listen": words("guhdarî, guhdarî bike, guhdar"),
        "sick": words("nexweş, nexweş im, ez nexweş im, nexwesim"),
        "network": words("kesek bi min re, yek bi min re, heval bi min re"),
        "more_help": words("bêhtir alîkarî, alîkariya zêdetir, zêdetir alîkarî"),
        "start": words("dest pê bike, destpêk, destpê bike"),
        "jobgoal": words("armanca kar, armanca karê min"),
        "experience": words("cvya min, tecrubeya min"),
        "stop": words("rawestîne, raweste, bisekine, bisekinîne, rawestin"),
        "delete": words("jê bibe, jêbibe, paqij bike"),
    },
)  # fmt: skip
