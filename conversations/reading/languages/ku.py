"""The words of Kurmanji, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="ku",
    yes=words("erê, êrê, arê, belê, erê spas, belê spas, beli"),
    no=words("na, nexêr, naxêr, na spas, nexêr spas"),
    yes_alone=words(
        "ez dixwazim, erê ez dixwazim, belê ez dixwazim, dixwazim, bi kêfxweşî, belê bi "
        "kêfxweşî, erê bi kêfxweşî, bi dilxweşî, helbet, erê helbet, bêguman, erê bêguman, tu "
        "dikarî, erê tu dikarî, ez qebûl dikim, ez razî me, erê ez razî me"
    ),
    no_alone=words(
        "ez naxwazim, naxwazim, na naxwazim, na ez naxwazim, hewce nake, na hewce nake, ne "
        "hewce ye, ne pêwîst e, pêwîst nake, ne lazim e, lazim nake, ez razî nînim, ez qebûl "
        "nakim"
    ),
    whens=words(
        "îro, sibê, sibe, niha, nuha, hefteya bê, hefteya tê, hefteya were, vê hefteyê, meha "
        "bê, her dem, duh, duşemê, duşem, sêşemê, çarşemê, pêncşemê, înê, şemiyê, yekşemê"
    ),
    unsure=words("nizanim, ez nizanim"),
    whole_only=words("na, beli, arê, erê, belê"),
    negations=words("ne, nîne, nebû, nebûn, nînin, nabe, nin, bê, nexêr"),
    doubts=words("belkî, lê, an, eger, gelo, çi, zêdetir baş, bi piranî, piranî"),
    thanks=words("spas, gelek spas"),
    fillers=words("spas"),
    connectors=words("û, u"),
    number_markers=words("hejmar"),
    hours=words("saet, demjimêr"),
    days=words("roj"),
    numbers={
        "yek": 1, "didu": 2, "sisê": 3, "pênc": 5, "heft": 7, "neh": 9, "deh": 10, "bîst": 20,
    },
    ordinals={
        "yekem": 1, "ya yekem": 1, "yê yekem": 1, "yekemîn": 1, "ya yekemîn": 1, "duyem": 2,
        "ya duyem": 2, "yê duyem": 2, "duyemîn": 2, "ya duyemîn": 2, "ya duduyan": 2,
        "sêyem": 3, "ya sêyem": 3, "yê sêyem": 3, "sêyemîn": 3, "çarem": 4, "ya çarem": 4,
        "pêncem": 5, "ya pêncem": 5,
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
        "time": words("guhertina rojê, guhertina saetê, rojê biguherîne, saetê biguherîne"),
        "stop": words("rawestîne, raweste, bisekine, bisekinîne, rawestin"),
        "delete": words("jê bibe, jêbibe, paqij bike"),
    },
    opt_out=words(
        "(peyaman/mesajan/sms/van_peyaman/peyam/nivîsandinê/şandinê) raweste/rawestîne/"
        "rawestînin/rawestin/bisekine/bisekinîne/bisekinînin/qut_bike/betal_bike (peyaman/"
        "mesajan/sms), "
        "dev ji nivîsandinê/şandinê/peyaman berde, "
        "(êdî/ji_kerema_xwe) (ji_min_re/ji_mi_re/bo_min/ji_min_ra) (êdî) (peyam/peyaman/mesaj/"
        "mesajan) nenivîse/nenivîsin/nenivîsîne/neşîne/neşînin/nenvise/nenivise/neşîne_ji_min_re "
        "(êdî/careke_din/ji_min_re), "
        "(ez) (êdî) (zêdetir/tu/din/van) peyam/peyaman/mesaj/mesajan/peyamên_te/sms (zêdetir) "
        "naxwazim/naxazim (êdî), "
        "ez (êdî) naxwazim/naxazim (tu) (ji_min_re) peyam/peyaman/mesajan/binivîsî/"
        "peyam_werbigirim/peyaman_werbigirim, "
        "min ji lîsteyê/lîstê derxe/derxin, navê/hejmara min jê_bibe/jêbibe/derxe, ez dixwazim/"
        "dixazim rawestînim/bisekinînim/rawestim/qut_bikim, peyam nebe, bes/bese peyam, peyam bes"
    ),
    perhaps_opt_out=words(
        "bes, bes e, bese, êdî bes e, êdî bese, edi bes, dev ji min berde, dest ji min berde, "
        "min bihêle, min berde, ez naxwazim, naxwazim, êdî naxwazim, ez êdî naxwazim, peyam pir "
        "in, pir peyam"
    ),
    opt_in=words(
        "(ji_nû_ve/dîsa) dest_pê_bike/destpê_bike/bidomîne (dîsa/ji_nû_ve), (dîsa) ji_min_re "
        "(dîsa/ji_nû_ve) binivîse/binivîsin (dîsa), dîsa binivîse, ez dixwazim (dîsa) "
        "dest_pê_bikim/destpê_bikim/bidomînim/peyaman/peyam (dîsa/werbigirim)"
    ),
    courtesies=words("ji, kerema, xwe, spas, silav, niha, tika, zahmet, nebe, kerema_xwe"),
    closings=words("silav, bi rêzdarî, bi silavan, rêz û silav"),
    greetings=words(
        "silav, slaw, rojbaş, roj baş, beyanî baş, êvar baş, merheba, selam"
    ),
    fine=words(
        "temam, baş e, baş, bashe, tamam, başe"
    ),
)  # fmt: skip
