"""The words of Somali, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="so",
    yes=words("haa, haah, haa mahadsanid, haa fadlan"),
    no=words("maya, maaya, maya mahadsanid"),
    yes_alone=words(
        "waan rabaa, haa waan rabaa, waan doonayaa, haa waan doonayaa, waan ogolahay, haa "
        "waan ogolahay, waan aqbalay, haa waan aqbalay, haa waa hagaag, haa waad qori kartaa, "
        "haa waad i soo qori kartaa, waad i soo qori kartaa, waad qori kartaa, haa wac, dhib "
        "malahan, dhib ma leh, haa waa yahay, haa hubaal, hubaal"
    ),
    no_alone=words(
        "ma rabo, maya ma rabo, ma doonayo, maya ma doonayo, looma baahna, maya looma baahna, "
        "uma baahni, maya uma baahni, daruuri ma aha, muhiim ma aha, ma ogoli, maya ma ogoli, "
        "ma aqbalo, maya hadda ma rabo"
    ),
    whens=words(
        "maanta, berri, hadda, toddobaadka soo socda, todobaadka soo socda, usbuuca soo "
        "socda, usbuuca dambe, toddobaadka dambe, toddobaadkan, todobaadkan, usbuucan, bisha "
        "dambe, goor kasta, shalay, isniinta, talaadada, arbacada, khamiista, jimcaha, "
        "sabtida, axadda"
    ),
    unsure=words("ma garanayo, ma aqaan, ma ogi"),
    whole_only=words("maya, haa"),
    negations=words("aan, aha, maaha, ahayn, ahan, uma, lama, looma, kuma, maya"),
    doubts=words("laakiin, malaha, haddii, ama, badanaa, inta badan, u badan"),
    thanks=words("mahadsanid, waad mahadsantahay"),
    fillers=words("mahadsanid"),
    connectors=words("iyo"),
    number_markers=words("lambar"),
    hours=words("saac, saacadood, saacadaha"),
    days=words("maalmood"),
    numbers={
        "kow": 1, "koow": 1, "laba": 2, "labo": 2, "saddex": 3, "sadex": 3, "afar": 4,
        "shan": 5, "lix": 6, "toddoba": 7, "todoba": 7, "siddeed": 8, "sideed": 8,
        "sagaal": 9, "toban": 10, "labaatan": 20,
    },
    ordinals={
        "koowaad": 1, "kowaad": 1, "kan koowaad": 1, "labaad": 2, "kan labaad": 2,
        "saddexaad": 3, "sadexaad": 3, "kan saddexaad": 3, "afraad": 4, "kan afraad": 4,
        "shanaad": 5, "kan shanaad": 5,
    },
    commands={
        "back": words("dib u noqo, dib, dib u laabo, noqo"),
        "help": words("caawimaad, caawimo, caawi, i caawi, gargaar"),
        "translate": words("turjum, turjumaad, tarjum, ma fahmin, ma fahmayo"),
        "call": words("wac, i wac, soo wac, i soo wac, isoo wac, ila soo hadal"),
        "pause": words("nasasho, hakad, nasanayaa"),
        "language": words("luqad, luuqad, luqadda, luuqadda"),
        "my_answers": words("jawaabahayga, jawaabtayda"),
        "my_plan": words("heshiisyadayda, heshiisyadeyda, qorshahayga, qorshaheyga"),
        "who_has_seen": words("yaa arkay, kuma arkay"),
        "listen": words("dhageyso, dhegeyso"),
        "sick": words("waan jiranahay, waan xanuunsanahay, jiran"),
        "network": words("qof ila socda, qof ii raaca, qof i raaca"),
        "more_help": words("caawimaad dheeraad ah, caawimo dheeraad ah"),
        "start": words("bilow, bilaw"),
        "jobgoal": words("hadafka shaqada, yoolka shaqada"),
        "experience": words("khibradayda, taariikhda shaqada, cv gayga"),
        "time": words("beddel maalinta, beddel saacadda, beddel waqtiga"),
        "stop": words("jooji, joogso, jooji farriimaha, joji"),
        "delete": words("tirtir, tir, i tirtir, masax"),
    },
    opt_out=words(
        "jooji/joojiya/joojiyo/joojin/joojisa/joji (ii) (soo) (dirista/dirida/qorista/qoraalka) "
        "(farriimaha/fariimaha/farriinta/fariinta/fariimo/farriimo/sms), "
        "(fadlan) farriimaha/fariimaha/farriinta/fariimo/farriimo (waa) jooji/joojiya/joojiyo/"
        "iga_jooji, iga jooji (farriimaha/fariimaha), "
        "ha ii/igu/iigu (soo) dirin/qorin/dirina/qorina/dirinin (farriimo/fariimo/farriin/"
        "fariin) (dambe/mar_dambe/kale), ha i soo dirin (fariimo/farriimo), "
        "farriimo/fariimo/farriin/fariin/sms/farriimaha/fariimaha (dambe/kale) ma rabo/doonayo/"
        "doonaayo/rabi/rabaayo, "
        "(mar_dambe) ma rabo/doonayo/doonaayo/rabi (inaad) (ii_soo_dirto/ii_soo_qorto) farriimo/"
        "fariimo/farriin/fariin/sms/farriimaha/fariimaha (dambe/kale), "
        "(mar_dambe) ma rabo/doonayo/doonaayo/rabi (inaad) ii_soo_dirto/ii_soo_qorto (mar_dambe), "
        "waan/waxaan joojinayaa/joojiyay, waxaan rabaa/doonayaa inaan joojiyo (farriimaha/"
        "fariimaha), "
        "iga/i saar/ka_saar/bixi (liiska), ka saar (nambarkayga/lambarkayga/liiska), istoob, "
        "farriimo/fariimo (dambe) maya, ka noqosho"
    ),
    perhaps_opt_out=words(
        "iga daa, i daa, daa, iga tag, waa igu filan tahay, igu filan, waa ku filan, kufilan, "
        "waan daalay farriimaha, farriimo badan, fariimo badan, ma rabo, ma doonayo, mar dambe "
        "maya, dhaaf, iska daa, iga har"
    ),
    opt_in=words(
        "bilow/bilaw (mar_kale/farriimaha/fariimaha), mar kale bilow/bilaw/ii_soo_qor/qor, ii "
        "soo qor (mar_kale), waad ii soo qori kartaa (mar_kale), waxaan/waan rabaa/doonayaa "
        "(inaan) bilaabo/sii_wado/farriimaha/fariimaha (mar_kale), sii wad"
    ),
    courtesies=words(
        "fadlan, mahadsanid, waad, mahadsantahay, salaan, hadda, salaamu, calaykum, asc, walaal"
    ),
    closings=words("salaan, mahadsanid"),
    greetings=words(
        "salaan, salaamu calaykum, asc, iska warran, nabad, subax wanaagsan, galab wanaagsan, is "
        "ka waran"
    ),
    fine=words(
        "waayahay, hagaag, waa hagaag, waa yahay, fiican, haye"
    ),
)  # fmt: skip
