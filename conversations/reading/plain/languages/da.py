"""Danish plain sentences, learners' Danish among them: a draft, only word data."""

from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.table import PlainTable

TABLE = PlainTable(
    code="da",
    lists={
        "when": "hvornår hvorår hvonår hvornor vornår hvonor hvornår_er hvad_tid hvilken_tid "
        "hvad_klokken hvilken_dag hvad_dag hvilken_dato hvad_for_en_dag hvad_tidspunkt",
        "meeting": "møde mødet møder aftale aftalen samtale samtalen mødetid tid tiden",
        "day": "idag i_dag imorgen i_morgen mandag tirsdag onsdag torsdag fredag denne_uge "
        "næste_uge snart i_aften på_mandag på_tirsdag på_onsdag på_torsdag på_fredag",
        "helper": "jobformidler jobformidleren sagsbehandler sagsbehandleren rådgiver vejleder "
        "kontaktperson konsulent jobkonsulent",
        "answer": "svare svarer svar svaret besvare",
        "work": "job jobbet arbejde arbejdet fuldtidsjob deltidsjob fastjob fast_job fast_arbejde "
        "fritidsjob stilling praktikplads elevplads læreplads",
        "change": "skifte ændre skift ændrer vælge bytte flytte rette lave_om",
        "change_time": "dag dagen tid tiden tidspunkt tidspunktet klokkeslæt time uge dag_og_tid "
        "dag_eller_tid hvornår_du_skriver",
        "tongue": "arabisk farsi persisk dari tigrinya somali somalisk kurdisk kurmanji spansk "
        "engelsk dansk mit_sprog andet_sprog et_andet_sprog",
        "today": "idag i_dag i_nat i_morges imorgen i_morgen igen_i_dag fra_i_dag",
        "late": "for_sent lidt_for_sent forsinket lidt_forsinket fem_minutter_for_sent ti_minutter_for_sent et_kvarter_for_sent en_halv_time_for_sent 5_minutter_for_sent "
        "10_minutter_for_sent 15_minutter_for_sent",
        "absent": "kan_ikke_komme kan_ikke_møde kommer_ikke kan_ikke_arbejde kan_ikke_deltage "
        "kan_ikke_tage_på_arbejde kan_ikke_gå_på_arbejde kan_ikke_komme_på_arbejde bliver_hjemme møder_ikke kan_ikke_være_med "
        "kan_ikke_komme_til_mødet kan_ikke_komme_til_møde kan_ik_komme kan_desværre_ikke_komme kan_desværre_ikke_møde "
        "kan_ikke_nå_det kan_ikke_nå_mødet kan_ikke_i_dag kan_ikke_i_morgen kan_desværre_ikke",
        "money": "penge pengene løn lønnen kontanthjælp ydelse ydelsen sygedagpenge udbetaling "
        "udbetalingen boligstøtte ressourceydelse hjælp_til_husleje",
    },
    fillers="hej hejsa hey halløj dav goddag godmorgen makker tak please venligst undskyld lige så "
    "nu mit min mine det den de en et er jeg du mig dig vi os til på for om at og kan vil gerne "
    "vide godt ved også egentlig bare sige fortælle igen næste her din dit jer jeres i ok okay "
    "havde har skal da jo så hvad_med næst mon spørge desværre fordi meget stadig rigtig kære venlig altså altid",
    no_names="ikke ik aldrig jeg vi han hun ingen mand kone kæreste mor far søn datter barn børn bror søster ven veninde "
    "chef chefen læge lægen politiet skolen banken hans hendes deres nogen noget alle andre mad penge "
    "bus bussen tog toget lønnen skat",
    phrases={
        Plain.NEXT_MEETING: """
            <when> <meeting> med? .. <day>?
            <when> hvor <meeting> med? ..
            <when> skal jeg møde/komme/mødes/til_møde/til_samtale <day>?
            <when> skal vi mødes/ses/snakke/tale/snakkes <day>?
            <when> ses/mødes vi
            <when> jeg møde/mødes/møder
            <when> er næste gang
            har jeg møde/møder/mødet/aftale/samtale med? .. <day>?
            har vi møde/mødet/aftale/samtale <day>?
            er der møde/mødet/samtale <day>?
            skal jeg til_møde/til_samtale/møde/komme <day>
            er mødet <day>
            næste møde/aftale/samtale ?
            mit/min møde/mødet ?
            jeg ved ikke hvornår møde/mødet
            har glemt <when>? møde/mødet/mødetid/samtale/hvornår_mødet_er
        """,
        Plain.WHERE: """
            hvor/hvorhen/vor skal jeg hen/møde/komme/mødes <day>?
            hvor/vor møde/mødet/mødes/samtale/samtalen/aftalen henne? <day>?
            hvor ligger mødet/stedet
            hvad/hvilken adresse/adressen/mødested/sted/stedet
            hvilket/hvad sted/lokale/rum mødet/møde
        """,
        Plain.WHEN_CALL: """
            <when> ringer/ringe/ring/kontakter/kontakte .. mig? <day>?
            <when> ringet/kontaktet op?
            <when> hører/høre jeg fra ..
            <when> svarer/svare/skriver .. mig? tilbage?
            ringer .. mig? tilbage? <day>? ?
            <when> ringer tilbage
            hvorfor ringer .. ikke mig?
            .. har ikke ringet mig? endnu?
            ingen har ringet mig? endnu?
        """,
        Plain.WHO_ARE_YOU: """
            hvem/vem/hvad er du
            hvem/vem er det/dette/her
            hvem/vem der
            hvem/vem skriver jeg med/til/sammen_med
            hvem/vem skriver mig?
            hvem/vem taler/snakker jeg med
            hvad/hvem hedder du
            hvad er makker
            hvem er makker
            hvis/hvem nummer/telefon er_det/er_dette
            hvem er det_der_skriver/det_der_skriver_til_mig
            hvor kommer/skriver du fra
            hvad er dit navn
        """,
        Plain.HUMAN: """
            er du menneske/menneskelig/person/robot/maskine/bot/computer/chatbot/ai/program/rigtigt_menneske/rigtig_person/levende/kunstig*/virkelig/virtuel
            er det/dette robot/maskine/bot/computer/chatbot/ai/menneske/person
            taler/skriver/snakker jeg med robot/maskine/bot/computer/chatbot/ai/menneske/person/rigtigt_menneske/rigtig_person
            menneske/robot/maskine eller robot/menneske/maskine/computer ?
        """,
        Plain.NUMBER: """
            hvad/hvilket/hvor/hvilke er? .. telefonnummer/telefonnummeret/nummer/nummeret/telefon_nummer/mobilnummer/tlf/tlfnr/tlf_nr/nr
            har du .. telefonnummer/telefonnummeret/nummer/nummeret/mobilnummer ..
            må/kan jeg få/have .. telefonnummer/telefonnummeret/nummer/nummeret/mobilnummer ..
            hvilket/hvad nummer ringe/ringer til/på ..
            hvordan ringer/kontakter/fanger jeg ..
            hvordan får/kommer jeg fat/kontakt i/med ..
            hvor kan/skal jeg ringe hen/til
            telefonnummer/nummer til .. ?
            hvem kan/skal jeg ringe til
        """,
        Plain.WHO_HELPS: """
            hvem/vem <helper>
            hvad hedder <helper>
            hvem/vem hjælper mig
            hvem/vem skal/kan hjælpe mig
            hvad er navnet <helper>
            har jeg fået? ny? <helper>
        """,
        Plain.JOBGOAL: """
            hvad er/betyder/vil_sige jobmål/jobmal/jobmaal/job_mål/jobmålet
            hvad betyder/er ordet jobmål
            hvad mener du med jobmål
            jeg forstår/kender/ved ikke hvad? jobmål
            jobmål hvad ?
        """,
        Plain.PLAN: """
            hvad er/betyder/vil_sige min_plan/mine_aftaler/planen/plan/aftaler/aftalerne
            hvad er/betyder mine aftaler
            hvad står i min? planen/plan/aftaler
            hvor finder/ser/er jeg? min? plan/planen/min_plan/mine_aftaler/aftaler
            hvad har vi/jeg/I aftalt
            hvad er vores aftaler/aftale
            hvad mener du med min_plan/planen/aftaler
        """,
        Plain.WHO_READS: """
            hvem/vem læser/ser/får/læse/se/hører svar/svarene/besked/beskeder/beskederne/sms/ord/dette/det_jeg_skriver/hvad_jeg_skriver
            hvem/vem læser/ser det/dette/her/med
            hvem/vem læser/ser/får/hører svar/svarene/besked/beskeder/det se?
            læser/ser .. det/dette/her ?
            læser/ser .. svar/svarene/besked/beskeder/det_jeg_skriver/dette ?
            er det/dette hemmeligt/privat/fortroligt/anonymt/sikkert
            kan andre/nogen/alle læse/se svar/det/dette/beskeder/det_jeg_skriver
            hvem kan/må se/læse svar/svarene/beskeder/det/dette/her
            hvor gemmer/gemmes du? svar/det
            hvad sker der med svar/svarene
        """,
        Plain.WHY: """
            hvorfor/vorfor/hvofor spørger/spørge/skriver/skrive/spørg du mig? .. hele_tiden?
            hvorfor/vorfor alle? de? spørgsmål
            hvorfor/vorfor får jeg beskeder/besked/sms/spørgsmål/de_her_beskeder
            hvorfor/vorfor skal/vil du/i vide det/dette/alt_det
            hvad skal/vil I/du/de bruge det/svarene/svar til
            hvad bruger I/du/de det/svarene/svar til
            hvorfor er det vigtigt
        """,
        Plain.MUST_I: """
            skal jeg <answer> .. dig?
            behøver/behøve jeg <answer>
            er jeg nødt/tvunget <answer>
            er det frivilligt/tvungent/obligatorisk/pligt/et_krav
            må jeg lade være/vær <answer>?
            har jeg pligt <answer>?
            skal/må man <answer>
            kan jeg sige/svare nej
        """,
        Plain.NO_ANSWER: """
            hvad sker/ske/skete der? hvis/vis/når jeg ikke <answer> ..
            hvad hvis/vis jeg ikke <answer> ..
            hvad sker/ske der? hvis jeg siger/svarer nej
            hvad sker hvis jeg ikke vil/gider <answer>
            sker der noget hvis jeg ikke <answer>
            er det slemt/farligt/et_problem hvis jeg ikke <answer>
            får jeg problemer/ballade hvis jeg ikke <answer>
        """,
        Plain.COST: """
            koster det penge/noget/en_sms?
            hvad koster det/dette/sms
            hvor_meget koster det/sms
            er det/sms gratis
            skal/betaler jeg betale/noget for_det?
            koster det at skrive/svare/sende penge?
            koster sms penge/noget?
        """,
        Plain.MAY_STOP: """
            kan/må jeg stoppe/stop/slippe/sige_stop/melde_fra/afmelde
            hvordan stopper/afmelder/stop/slipper/framelder jeg dig? det? for? beskeder?
            kan jeg stoppe/afmelde beskeder/det/dig
            hvordan siger jeg stop
        """,
        Plain.MONEY: """
            <when> får/kommer/fik/udbetales jeg? <money>
            hvor/vor er/bliver <money>
            hvorfor har jeg ikke fået/modtaget <money>
            jeg har ikke fået/modtaget <money> denne_måned?
            jeg får ikke/ingen <money>
            <money> er ikke kommet
            hvor_meget får/fik jeg <money>?
            hvor_mange <money> får jeg
            får jeg <money> <day>?
            hvordan får/søger jeg <money>
            hvem spørger jeg om <money>
        """,
        Plain.REAL: """
            er det/dette/du svindel/spam/snyd/fup/scam/svindler/phishing/fake/falsk/bedrageri/ægte
            er det/dette/du virkelig/rigtigt/rigtig kommunen/makker/dig
            er du/det/i fra kommunen/varde_kommune/kommune
            kan/tør jeg stole på dig/det/dette
            er det sikkert at_svare/at_skrive
            lyver/snyder du mig?
        """,
        Plain.WHAT_CAN_YOU: """
            hvad kan/gør du hjælpe? gøre? med? mig?
            hvad kan jeg bruge/spørge dig/makker til? om?
            hvordan bruger/virker jeg? dig/det/makker
            hvordan fungerer/virker det/du
            hvad er du til
            hvordan kan du hjælpe mig
            hvad kan jeg skrive
        """,
        Plain.LANGUAGE: """
            kan/må jeg <change>/få/have <tongue>/sprog/sproget
            kan/vil du skrive/tale/snakke/forstår <tongue>
            taler/skriver/forstår/snakker du <tongue>
            jeg vil <change>/have <tongue>/sprog/sproget
            hvordan <change>/skifter jeg sprog/sproget/<tongue>
            skriv <tongue> tak?
            kan jeg skrive <tongue>
        """,
        Plain.TIME: """
            kan/må jeg <change> <change_time> ..
            jeg vil <change> <change_time>
            hvordan <change>/skifter/ændrer jeg <change_time>
            kan/vil du skrive/spørge en? anden dag/tid/tidspunkt
            kan/vil du skrive/spørge aften/aftenen/morgenen/eftermiddagen/formiddagen/senere/om_aftenen/om_morgenen/om_eftermiddagen i_stedet?
            kan/vil du skrive/spørge mandag/tirsdag/onsdag/torsdag/fredag/mandage/tirsdage/onsdage/torsdage/fredage i_stedet?
            skift/ændre/ændr dag/tid/tidspunkt
            anden dag/tid/tidspunkt til? dine? spørgsmål/beskeder
        """,
        Plain.NOT_UNDERSTOOD: """
            jeg forstår/forstå/forstod ikke spørgsmålet/spørgsmål/ordet/noget/dig/hvad_du_mener/hvad_du_skriver/hvad_det_betyder/beskeden
            hvad mener/betyder du/det/dette/ordet
            hvad betyder ordet/beskeden/spørgsmålet
            det forstår jeg ikke
            hvad skal/kan jeg svare/skrive/trykke
            jeg ved ikke hvad/hvordan jeg skal svare/skrive
            hvad spørger du om
        """,
        Plain.GOT_WORK: """
            jeg har/er fået/fundet/fik <work> i? hos? som? på? .. <day>?
            jeg fik/fandt <work> i? hos? som? på? .. <day>?
            jeg fået/fået_nyt/fået_et_nyt/har_fået_nyt/har_fået_et_nyt <work> i? hos? som? på? ..
            har fået <work> i? hos? som? på? ..
            jeg har fået <work> <work>
            jeg har fået nyt <work>
            jeg er blevet ansat/fastansat i? hos? som? på? ..
            jeg er/bliver ansat i? hos? som? på? ..
            de har ansat mig
            jeg skal begynde/starte <work> i? hos? som? på? .. <day>?
            jeg begynder/starter <work> i? hos? som? på? .. <day>?
            jeg har skrevet under på? kontrakt/kontrakten/ansættelseskontrakt
        """,
        Plain.LOST_WORK: """
            jeg er blevet fyret/opsagt/afskediget
            jeg er/blev sagt_op
            jeg blev fyret/opsagt
            jeg har sagt_op
            jeg har mistet <work>
            har mistet jobbet/arbejdet/job/arbejde
            de/chefen har fyret mig
            jeg er stoppet i/hos/på/ved ..
            jeg er stoppet på_arbejdet/på_arbejde/på_jobbet
            jeg arbejder der ikke mere/længere
            jeg har ikke <work> mere/længere
        """,
        Plain.MOVE_MEETING: """
            kan/må vi/jeg/du/i flytte/rykke/udskyde møde/mødet/samtalen til? <day>?
            kan/må vi/jeg/du/i ændre/skifte møde/mødet
            jeg vil flytte/rykke/udskyde møde/mødet/samtalen til? <day>?
            kan mødet/samtalen flyttes/rykkes/udskydes
            kan vi tage/holde mødet anden/en_anden dag
            jeg kommer/bliver <late> <today>?
            jeg er <late>
        """,
        Plain.CANNOT_COME: """
            undskyld? jeg? <today>? <absent> <today>?
        """,
        Plain.SICK_TODAY: """
            jeg er/bliver/blev/blevet/ligger syg <today>? <absent>?
            jeg er <today> syg
            jeg er blevet syg <today>? <absent>?
            <absent> <today>? jeg? er/bliver/blev/blevet syg <today>?
            <absent> <today>? jeg? ligger syg
            <today> er jeg syg
            <absent> <today>? syg
            syg <today> <absent>?
            jeg <absent> <today> syg
            jeg? melder mig syg <today>?
            jeg vil/skal/må/ønsker gerne? at? melde mig syg <today>?
            har feber <today>?
            jeg har feber <today>? <absent>?
            <absent> <today>? har feber
        """,
    },
    hard="ked_af_det trist* ulykkelig* ensom* bange angst nervøs* stress* deprim* græder græd bekymre* bekymret udmattet udbrændt håbløs* mistet død døde begravelse skilsmisse skilt "
    "hårdt svært hård svær barn_er_syg barn_er_sygt børn_er_syge unger_er_syge mine_børn_er_syge søn_er_syg datter_er_syg mand_er_syg kone_er_syg mor_er_syg far_er_syg på_hospitalet indlagt problemer ingenting_gik intet_gik "
    "ikke_noget_gik dårlig* skidt elendig* forfærdelig* frygtelig* savner krig sover_ikke kan_ikke_sove slås gæld træt_af",
    negations="ikke ik ingen aldrig uden",
)  # fmt: skip
