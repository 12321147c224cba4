"""The words of Danish. Only word data may live here."""

from typing import Final

from conversations.reading.languages.word_table import WordTable, words

_UNITS: Final = {
    "en": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9,
}  # fmt: skip
_TENS: Final = {
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70,
    "firs": 80, "halvfems": 90,
}  # fmt: skip

_NUMBERS: Final[dict[str, int]] = {
    "nul": 0, "ingen": 0, "et": 1, "een": 1, "eet": 1, "ti": 10, "elleve": 11, "tolv": 12,
    "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sejsten": 16, "sytten": 17,
    "atten": 18,
    "nitten": 19, "hundrede": 100, "hundred": 100,
    "trettn": 13, "treten": 13, "fjoten": 14, "fjortn": 14, "femtn": 15, "sekten": 16,
    "seksen": 16,
    "siten": 17, "syten": 17, "atn": 18, "niten": 19, "tredve": 30, "trediv": 30,
    "halvtres": 50,
    **_UNITS,
    **_TENS,
    **{f"{unit}og{ten}": n + t for unit, n in _UNITS.items() for ten, t in _TENS.items()},
}  # fmt: skip

WORDS = WordTable(
    code="da",
    yes=words(
        "ja, jaa, jah, jep, jeps, jeb, jo, joh, ja tak, ja da, jada, ja gerne, gerne, "
        "meget gerne, ja selvfølgelig, selvfølgelig, helt sikkert, ja helt sikkert, "
        "det vil jeg gerne, det er i orden"
    ),
    no=words(
        "nej, nejj, neej, nehj, naj, nei, næ, næh, niks, nix, nope, nej tak, ellers tak, "
        "nej ellers tak, aldrig, overhovedet ikke, slet ikke, selvfølgelig ikke, "
        "det vil jeg ikke, jeg vil ikke"
    ),
    yes_alone=words(
        "jo tak, jo tak gerne, ja tak gerne, jo gerne, jo da, jotak, det må du, det må du "
        "gerne, det må du godt, du må gerne, du må godt, det må i gerne, det må han gerne, "
        "det må hun gerne, han må gerne, hun må gerne, det kan du, det kan du godt, ja det "
        "kan du, det vil jeg, det kan jeg, det kan jeg godt, det har jeg, det gør jeg, det er "
        "jeg, det var der, det gjorde jeg, det gjorde han, det gjorde hun, jeg vil gerne, vil "
        "gerne, rigtig gerne, hellere end gerne, klart, helt klart, klart ja, ja klart, "
        "ja absolut, naturligvis, ja naturligvis, javist, jaja da, det passer, det "
        "er rigtigt, det er korrekt, det lyder godt, lyder godt, ja det lyder godt, gør det, "
        "gør det bare, bare gør det, gør bare det, det er fint med mig, det er ok med mig, "
        "det er okay med mig, fint med mig, med glæde, mange tak ja"
    ),
    no_alone=words(
        "det behøves ikke, behøves ikke, det behøver du ikke, det behøver i ikke, det behøver "
        "han ikke, det behøver hun ikke, det behøver jeg ikke, du behøver ikke, nej det "
        "behøves ikke, det er ikke nødvendigt, ikke nødvendigt, er ikke nødvendigt, ikke "
        "nødvendig, ikke nodvendigt, nødvendigt er det ikke, helst ikke, det vil jeg helst "
        "ikke, jeg vil helst ikke, vil helst ikke, nej helst ikke, jeg vil helst være fri, "
        "helst nej, næ tak, næ det behøves ikke, det må du ikke, det må i ikke, det må han "
        "ikke, det må hun ikke, du må ikke, nej du må ikke, det har jeg ikke, det gør jeg "
        "ikke, det er jeg ikke, det gjorde jeg ikke, det gjorde han ikke, det gjorde hun "
        "ikke, det ønsker jeg ikke, jeg ønsker det ikke, det ønskes ikke, jeg takker nej, "
        "niksen, absolut ikke, bestemt ikke, under ingen omstændigheder, ikke tale om, aldrig "
        "i livet, jeg er ikke interesseret, ikke interesseret, det passer ikke, det er ikke "
        "rigtigt, desværre ikke, ikke for mig, det lyder ikke godt, det har jeg ikke brug "
        "for, det har jeg ikke lyst til, jeg har ikke lyst, ikke lyst"
    ),
    whens=words(
        "i dag, idag, i morgen, imorgen, i overmorgen, i aften, i eftermiddag, i formiddag, i "
        "næste uge, næste uge, i den næste uge, i denne uge, denne uge, i næste måned, næste "
        "måned, i weekenden, nu, lige nu, når som helst, altid, i går, igår, i sidste uge, "
        "sidste uge, på mandag, på tirsdag, på onsdag, på torsdag, på fredag, på lørdag, på "
        "søndag, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag"
    ),
    unsure=words(
        "ved ikke, det ved jeg ikke, jeg ved det ikke, jeg ved ikke, ved det ikke, "
        "aner det ikke, ingen ide"
    ),
    whole_only=words("jo, joh, naj, gerne, aldrig, næ, nix, kommer"),
    negations=words(
        "ikke, ikkje, inte, ej, aldrig, ingen, intet, hverken, uden, umulig, umuligt, nej, "
        "nægter"
    ),
    doubts=words(
        "mest, for det meste, "
        "måske, maske, muligvis, næsten, lidt, knap, knapt, mindre, men, eller, hvis, tror, "
        "ved, både, andre, nogle gange, nogen gange, sommetider, af og til, håber, ønsker, gid, "
        "måtte, kunne, ville, burde, glemme, glemmer, glemt, før, engang, snart, senere, næste, "
        "imorgen, i morgen, bortset, undtagen, jamen, tja, tjah, nja, njo, ja ja, hvad, "
        "hvad med, hvor, hvordan, hvornår, hvorfor, hvem, hvilken, hvilket, forstår, spørgsmål, "
        "betyder, god nat, god dag, god morgen, god aften, god weekend, god bedring, god tur, "
        "god fornøjelse, god ferie, god jul, godt nytår, god påske, god sommer, god tid, "
        "god ide, vær så god, værsgo, god fornojelse, at sige, god arbejdslyst, fint nok, "
        "vil godt, kan godt, ved godt, må godt, jeg godt, du godt, godt lide, godt nok, "
        "godt og vel, så godt som, godt kunne, godt vide, godt tænke, for godt, alt godt, "
        "lige godt"
    ),
    questions=words(
        "er det, er du, er jeg, er der, er han, er hun, var det, kan jeg, kan du, kan i, "
        "skal jeg, skal du, må jeg, må du, har du, har i, har jeg, vil du, går det"
    ),
    of_others=words(
        "min mand, min kone, min søn, min datter, min mor, min far, min bror, min søster, "
        "min ven, min veninde, min kæreste, min nabo, min chef, mit barn, han er, hun er"
    ),
    thanks=words(
        "tak, mange tak, tusind tak, tak for det, tak for hjælpen, tak for svar, "
        "tak for svaret, tak skal du have, super tak, 1000 tak, mange tak for hjælpen"
    ),
    fillers=words(
        "jeg, mit, min, mine, det, er, den, tak, hej, siger, vil, have, gerne, bliver, så, "
        "desværre, okay, ok, venligst, på, eren, ern"
    ),
    connectors=words("og, samt, plus, også"),
    number_markers=words(
        "svar, svaret, svarer, nr, nummer, nummr, numer, num, valg, vælger, valger, tager, "
        "punkt, mulighed, trykker, tal"
    ),
    number_fillers=words(
        "ca, cirka, cika, circa, omkring, omtrent, sådan, jeg, har, arbejder, er, arbejdede, "
        "det, var, tak, kun, i, alt, ialt"
    ),
    hours=words("time, timer, timen, timers, tim, timr, tmer, timmer, tiemr, t, tid"),
    days=words("dag, dage, dagen, dager"),
    a_week=words(
        "om ugen, i ugen, om uge, på en uge, per uge, pr uge, pr. uge, hver uge, ugentlig, "
        "ugentligt"
    ),
    numbers=_NUMBERS,
    ordinals={
        "første": 1, "den første": 1, "tredje": 3, "den tredje": 3, "fjerde": 4,
        "den fjerde": 4, "femte": 5, "den femte": 5, "etteren": 1, "ettern": 1, "toeren": 2,
        "toern": 2, "treeren": 3, "treern": 3, "fireren": 4, "firern": 4, "femmeren": 5,
        "femmern": 5, "sekseren": 6, "syveren": 7, "otteren": 8, "nieren": 9, "tieren": 10,
    },
    commands={
        "back": words(
            "tilbage, tilbag, tilbge, tibage, tilbake, gå tilbage, et skridt tilbage, fortryd, "
            "forrige"
        ),
        "help": words(
            "hjælp, hjelp, hjalp, jælp, hælp, hjlp, hjæp, hjælp mig, hjælpe, hjelp mig, "
            "jeg har brug for hjælp"
        ),
        "translate": words(
            "?, ??, ???, oversæt, oversat, oversættelse, oversæt det, jeg forstår ikke, "
            "forstår ikke, jeg forstår det ikke, forstår ikke dansk, jeg forstår ikke dansk"
        ),
        "call": words(
            "ring, ring mig, ring mig op, ring til mig, ring op, ring nu, ring tak, "
            "ring venligst, ring til mig tak, kan du ringe, kan du ringe til mig, vil du ringe, "
            "du må gerne ringe, rign, rinq, riing"
        ),
        "pause": words(
            "pause, pavse, pauze, hold pause, jeg vil have pause, jeg holder pause, paus"
        ),
        "language": words(
            "sprog, sprok, sprogg, språk, skift sprog, andet sprog, mit sprog, nyt sprog, "
            "sproget"
        ),
        "my_answers": words(
            "mine svar, mit svar, mine svare, min svar, vis mine svar, se mine svar, mine svarer"
        ),
        "my_plan": words(
            "mine aftaler, mine aftale, min aftale, minaftaler, vis mine aftaler, se mine aftaler, "
            "aftaler, min plan, minplan, vis min plan, se min plan, mit plan"
        ),
        "who_has_seen": words(
            "hvem har set, hvem har set det, hvem har set mine svar, hvem ser, hvem læser, "
            "hvem kan se"
        ),
        "listen": words("lyt, hør, læs op, læs højt, lyt til det"),
        "sick": words(
            "syg, jeg er syg, er syg, jeg er blevet syg, syk"
        ),
        "network": words(
            "netværk, mit netværk, netvaerk, tag en med, en med til mødet, jeg vil have en med, "
            "må jeg tage en med"
        ),
        "more_help": words(
            "mere hjælp, mer hjælp, mere hjælp tak, jeg har brug for mere hjælp, "
            "brug for mere hjælp, jeg vil have mere hjælp, mere hjelp"
        ),
        "start": words("start, begynd, start igen, begynd igen, begynde, jeg vil starte"),
        "jobgoal": words(
            "jobmål, jobmal, jobmaal, jobmol, job mål, job mal, mit jobmål, mit job mål, "
            "nyt jobmål, jobmåll, jopmål, snak om jobmål"
        ),
        "experience": words(
            "cv, mit cv, c v, erfaring, erfaringer, min erfaring, mine erfaringer, erfarring, "
            "snak om cv"
        ),
        "time": words(
            "tid, skift tid, skift dag, skift dag og tid, ændre tid, ændre dag, skifte tid, "
            "skifte dag, jeg vil gerne skifte tid, jeg vil gerne skifte dag"
        ),
        "stop": words(
            "stop, stopp, stop det, stop nu, stop tak, stop stop, afmeld, afmeld mig, framelde, "
            "frameld, fra, meld fra, meld mig fra, afmelding, jeg vil stoppe, "
            "jeg vil ikke mere, stop med at skrive, skriv ikke til mig, skriv ikke mere"
        ),
        "delete": words(
            "slet, slet mig, slet alt, slet det hele, slet mine data, slet data, "
            "slet alle data, slet mine oplysninger, slette, slet mit navn, slet tak"
        ),
    },
    opt_out=words(
        "stop stop (stop), stopp, stop/stopp/stoppe (med) beskeder/beskederne/besked/"
        "beskeder_og_sms/sms/smser/alt/alle_beskeder/"
        "disse_beskeder/de_her_beskeder/det/dette/det_her/her/tjenesten/abonnement (til mig), "
        "stop/hold/holde (op) (venligst) (med) (at) skrive/sms'e/smse/sende/sende_beskeder/"
        "sende_sms/skrive_beskeder/kontakte "
        "(til/mig/mig_mere) (mig) (mere/flere_beskeder), "
        "du/i/makker skal/må/bedes (gerne) stoppe/stop/holde_op (nu) (med) (det/det_her/"
        "at_skrive/at_sende) (til_mig/beskeder), "
        "send/sende (mig) ikke (mig) mere/flere/flere_beskeder/beskeder/sms (til_mig), skriv/"
        "skrive ikke (mig/til_mig) (mere/flere/igen/flere_beskeder/"
        "mere_til_mig/beskeder/sms) (til_mig), "
        "ikke skriv/skrive/send/sende/sms (til_mig/mig) (mere/igen/flere/flere_beskeder), "
        "du/i/makker må/skal ikke skrive/sms'e/kontakte (mig/til_mig) (mere/længere/igen/"
        "flere/flere_beskeder/beskeder) (til_mig), "
        "jeg vil/ønsker/gider/kan/orker/magter ikke (at) (have/få/ha/modtage/læse) flere/mere/dine/"
        "jeres/disse/de_her/nogen/nogle beskeder/besked/sms/smser "
        "(mere/længere) (fra_jer/fra_dig/fra_makker/af_dig), "
        "jeg vil/ønsker/gider ikke (at) (have/få/ha/modtage) beskeder/besked/sms/smser (mere/igen/"
        "længere/fra_dig/fra_jer/fra_makker), "
        "jeg vil/ønsker/gider ikke (at) (have_at) du/i/makker skriver (til_mig/mig) (mere/"
        "længere), "
        "jeg vil/ønsker/gider ikke (at) have/ha kontakt (mere/med_makker/med_dig), "
        "vil ikke (have/få/ha) (flere/mere) beskeder/sms (mere), "
        "jeg vil/ønsker/gider ikke (at) skrive/snakke/tale/svare (med_dig/med_makker/"
        "med_en_maskine/med_en_robot) mere/længere, "
        "jeg vil/ønsker ikke (at) være med (mere/længere), jeg vil/ønsker ikke (at) deltage "
        "(mere/længere), "
        "ikke/ingen/nej_ikke flere/mere/flere_af_de_her beskeder/besked/sms/smser, ingen "
        "beskeder (mere), "
        "afmeld/frameld (mig) (fra) (beskeder/beskederne/sms/tjenesten/alt/det_her), framelding, "
        "afmelde (mig), afmeldes, "
        "jeg vil/ønsker/skal (gerne) (at) (blive) afmelde/afmeldes/afmeldt/frameldes/frameldt/"
        "framelde/afmelde_mig/framelde_mig/melde_mig_fra/melde_fra (beskeder/det_her), "
        "kan du/i afmelde mig, meld mig ud/fra, "
        "jeg vil/ønsker (gerne) (at) stoppe/stop/opsige (med) (det/det_her/beskeder/beskederne/"
        "makker/at_få_beskeder/at_skrive), "
        "jeg siger stop, lad/la være/vær/vær' (med) (at) skrive/sende/kontakte (til_mig/mig) "
        "(mere/beskeder), "
        "fjern/slet mig/mit_nummer (fra) (listen/jeres_liste/din_liste/jeres_system), opsig, jeg "
        "opsiger, annuller abonnement, "
        "stop/slut med makker/det_her/beskeder"
    ),
    perhaps_opt_out=words(
        "kan/vil/må du/i (godt) stoppe/holde_op (med_det/med_det_her/med_at_skrive/med_beskeder/"
        "med_beskederne), jeg har ikke brug for dig/jer/makker/de_her_beskeder, "
        "(det_er_hans_kone/det_er_hendes_mand/min_kone/min_mand/min_søn/min_datter) han/hun/"
        "min_kone/min_mand/min_søn/min_datter vil ikke have (flere) beskeder/sms (mere), "
        "lad/la mig være (i_fred), lad mig (nu) få fred, hold op (med_det/med_det_her), "
        "stopper jeg, jeg gider ikke (mere/det/det_her/dig/"
        "flere/længere/det_mere), gider ikke (mere), "
        "jeg stopper (her/igen), jeg er færdig (med_det/med_det_her/med_dig/med_makker), slut, "
        "det er slut, jeg vil slutte, "
        "nok, det er nok, så_er/nu_er det nok, jeg har fået nok, for mange beskeder, det er for "
        "mange beskeder, "
        "jeg får for mange beskeder, du skriver for meget/tit/mange, du/i skriver hele tiden, "
        "jeg er træt af (de/dine/alle) (her) beskeder/dig/makker/det_her, kan/skal vi stoppe, "
        "jeg vil holde pause for altid, "
        "annuller, annullér, stpo, sotp, stob, stopt, stap, stopes, stoop, forsvind, skrid, gå "
        "væk, hold mund, "
        "jeg vil have fred, ikke mere, ikke flere, nej ikke mere, vil ikke mere, jeg vil ikke "
        "længere, "
        "jeg vil ikke dette/det_her (mere)"
    ),
    opt_in=words(
        "skriv/send (gerne) (til_mig/mig) (beskeder/besked/sms) igen, du/i/makker må "
        "(gerne/godt) skrive/sende (beskeder) (til_mig/mig) (igen), jeg vil/ønsker (gerne) "
        "(at) have/få/modtage beskeder/besked/sms (igen), jeg vil/ønsker (gerne) (at) være "
        "med igen, jeg vil/ønsker (gerne) (at) starte/begynde/fortsætte/genstarte "
        "(med_makker/med_beskeder) (igen), start/begynd/genstart/fortsæt "
        "(makker/beskeder/forfra/op) (igen), tilmeld/tilmelde (mig) (igen), meld mig til "
        "(igen), jeg fortryder/fortrød (stop), fortryd stop, kan/vil du/i skrive (til_mig) "
        "igen, jeg vil/ville (gerne) (godt) igen, må jeg starte/begynde (igen), jeg har "
        "fortrudt (stop), jeg vil gerne i gang igen"
    ),
    courtesies=words(
        "venligst, tak, hej, hejsa, goddag, halløj, nu, bare, makker, bedes, så, straks, altså, "
        "please, "
        "undskyld, mange, gerne, kære, lige, omgående, med det samme"
    ),
    closings=words(
        "hilsen, mvh, vh, kh, hils, med venlig hilsen, venlig hilsen, venlige hilsner, mange "
        "hilsner, de bedste hilsner, bedste hilsner, knus"
    ),
    greetings=words(
        "hej, hejsa, hej hej, halløj, hallo, haloj, hey, dav, davs, goddag, god dag, godmorgen, "
        "god morgen, godaften, god aften, hej makker, hej igen, hej med dig, hej lars, hi, hej du"
    ),
    fine=words(
        "ok, okay, okej, oki, okidoki, o k, fint, fin, super, perfekt, aha, nå, hmm, hm, mm, "
        "javel, forstået, modtaget, det er fint, det er godt, alt godt, cool, nice, top, ja ok, "
        "ok fint, ok godt, fint nok, nåh, nå ok, jamen ok, haha, hehe, hihi, lol, sådan"
    ),
)  # fmt: skip
