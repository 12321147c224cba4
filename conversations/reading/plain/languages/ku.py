"""Kurmanji plain sentences, with and without its accents: a draft, only word data."""

from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.table import PlainTable

TABLE = PlainTable(
    code="ku",
    lists={
        "when": "kengî kengê kenge kingê kîngê çi_wext çi_demê çi_roj çi_rojê kîjan_rojê kîjan_roj saet_çend saet_çendan di_saet_çendan_de çi_saet kinge",
        "meeting": "civîn civîna hevdîtin hevdîtina rendevû randevu randevû randevûya rendevûya randevuya termîn termîna termina dîdar civînê hevdîtinê danûstandin randevûyê randevuyek civînek hevdîtinek",
        "next": "bê tê din were pêş",
        "day": "îro sibê sibe duşem sêşem çarşem pêncşem în înî vê_heftiyê hefteya_bê duşemê sêşemê çarşemê pêncşemê",
        "helper": "jobformidler jobformidlerê şêwirmend şêwirmendê alîkar alîkara alîkarê karmend karmenda berpirs berpirsê rêber",
        "answer": "bersivê_bidim bersiv_bidim bersiva_te_bidim bersivê_nedim bersiv_nedim cewab_bidim cewabê_bidim cewab_nedim cewabê_nedim bersivandin binivîsim",
        "work": "kar karek kareke_nû şixul şol karekî_nû şixulek",
        "money": "pere perê perên pereyên meaş meaşê maaş mûçe heqdest pereyê",
        "change": "biguherim biguherînim guhertin biguherin veguherînim hilbijêrim guherînim guherandin biguhêrim",
        "tongue": "zimên ziman zimanê zimanî kurdî bi_kurdî kurmancî bi_kurmancî erebî bi_erebî tirkî îngilîzî bi_îngilîzî zimanekî_din zimanê_xwe danîmarkî",
        "change_time": "roj rojê dem demê saet saetê wext wextê saetan",
        "today": "îro niha îşev sibê ji_îro",
        "absent": "nikarim_bêm nikarim_werim nayêm ez_nayêm nikarim_bikişînim nikarim_kar_bikim nikarim_şixul_bikim nikarim_beşdar_bibim nakarim_bêm nikanim_bêm nikanim_werim",
        "sick": "nexweş nexweşim nesax nesaxim nexweş_im nesax_im nexweş_ketim nexweş_bûm",
    },
    fillers="silav slav merheba rojbaş makker ji_kerema_xwe kerema xwe spas sipas ez min tu te ye e heye ya yê yên "
    "ji bo li di de da bi ku û dixwazim bizanim zanibim gelo ma niha jî me em hevdu ev vê wê a ê din zêde pir "
    "ji_ber çimkî loma ka ha dibe",
    marks="gelo",
    no_names="na ne nîne mêrê jina diya bavê kurê keça birayê xwişka doktor polîs dibistan bank kes şef",
    phrases={
        Plain.NEXT_MEETING: """
            <when> <meeting> <next>? .. <day>?
            <meeting> <next>? .. <when>
            <when> em hev? hevdu? dibînin/bibînin/civin
            <when> divê? ez? werim/bêm/biçim_civînê
            <meeting> min? heye/hene <day>? ?
            <day>? <meeting> min? heye ?
            min? <meeting> heye/hene <day>? ?
            <meeting> <next> ?
            car a din <when>
            nizanim <when>? <meeting> <when>?
            min ji_bîr_kir/jibîrkir <meeting> <when>?
        """,
        Plain.WHERE: """
            kû/ku/li_ku/li_kû/kuderê/kûderê <meeting> <day>?
            <meeting> kû/li_ku/li_kû/kuderê/kûderê
            divê? biçim/herim/werim/bêm kû/kuderê/kûderê/ku_derê
            kû/kuderê/kûderê/ku_derê divê? biçim/herim/werim/bêm <day>?
            navnîşan/navnîşana/adres/adresa/cih/cihê civînê? çi/çiye/kîjan
        """,
        Plain.WHEN_CALL: """
            .. <when> telefon/telefonê/telefonî min? dike/bike
            <when> .. telefonî min? dike/bike
            <when> .. telefon/telefonê/têlefon min? bike/dike/dikî/vedike/vedikî/dikin
            <when> .. dê/wê li min bigere/bigerin telefon? bike?
            .. <when> telefon/telefonê min? bike/dike/dikî
            <when> .. li min digere/digerî/digerin
            .. dê? telefon/telefonê min? bike/dike <day>? ?
            .. telefon/telefonê min? nekir/nekiriye hîn?
            çima .. telefon/telefonê min? nekir/nekiriye/nake
            kesî/kes telefon/telefonê min? nekir/nekiriye
            <when> .. bersiva_min/bersivê dide/bide
        """,
        Plain.WHO_ARE_YOU: """
            tu/hûn kî/kîyî/kî_yî/kîne/kî_ne/kiyi/ki/kî_me yî? yi? ne? î?
            tu çi yî/çi/çi_yî
            ev kî/kî_ye/kîye
            kî? ji_min_re/ji_min_ra dinivîse/dinivîsî kî?
            ez bi kê/kî re/ra diaxivim/dipeyivim/dinivîsim
            navê/nave te çi/çiye/çi_ye
            makker/mekker kî/çi/çiye/kîye
            ev hejmar/numre ya_kê/yê_kê/a_kê
        """,
        Plain.HUMAN: """
            tu/hûn mirov/însan/robot/makîne/kompûter/bot/rast/rastî/kesekî_rast/mirovekî_rast/makîneyek/robotek yî?
            tu robot/mirov/makîne/însan î/yî ?
            tu robot/mirov/makîne/însan î/yî
            tu? mirovî/mirov_î/robotî/robot_î/makîneyî/makîne_yî/însanî ?
            ev robot/makîne/mirov/bot ?
            ez bi mirov/robot/makîne/mirovekî/robotekî re/ra diaxivim/dipeyivim/dinivîsim
            mirov an robot/makîne
            robot an mirov
        """,
        Plain.NUMBER: """
            hejmara/numreya/hejmar/numre/numara/telefona/nimreya telefonê? .. çi/çiye/çend/çi_ye/kîjan
            hejmar/numre/numara/hejmara telefonê? .. bide/bidin min?
            ez? çawa telefonî/telefon/telefonê .. bikim
            çawa ez? .. telefon/telefonê bikim
            ez? çawa .. bigihîjim/bigerim
            ez? telefonî/telefon/telefonê kê/kî bikim
            ez? kîjan hejmar/hejmarê/numre/numreyê telefon? bikim
            hejmara/numreya telefonê? .. ?
        """,
        Plain.WHO_HELPS: """
            <helper> min? kî/kî_ye/kîye
            kî/kî_ye/kîye <helper> min?
            navê <helper> min? çi/çiye
            kî alîkariya/alîkarî/alîkariyê min? dike/bike/dide min?
        """,
        Plain.JOBGOAL: """
            jobmål/jobmal/armanca_kar/armanca_karî çi/çi_ye/çiye
            çi/çi_ye/çiye jobmål/jobmal/armanca_kar/armanca_karî
            wateya/maneya jobmål/jobmal çi/çiye/çi_ye
            nizanim/fêm_nakim jobmål/jobmal çi/çiye/çi_ye
        """,
        Plain.PLAN: """
            plana/min_plan/plan/peymanên/lihevkirinên min? çi/çi_ye/çiye/çi_ne
            çi/çi_ye plana/min_plan/peymanên min?
            plana/plan/peymanên min? li? ku/kû
            kû/li_ku/li_kû plana/peymanên min?
            di plana/plan min? de çi
            me li_ser_çi/çi li_hev_kir/lihevkir/peyman_kir
        """,
        Plain.WHO_READS: """
            kî bersivên/bersivan/peyamên/mesajên/vê/van min? dixwîne/dibîne/dikare_bixwîne/dikare_bibîne
            bersivên/peyamên/mesajên min? kî dixwîne/dibîne
            ev? veşartî/nepenî/taybet/ewle ye? ?
            .. bersivên/peyamên/mesajên min? dixwîne/dibîne ?
            kesên_din/kes dikarin/dikare bersivên/peyamên min? bixwînin/bibînin/bixwîne ?
        """,
        Plain.WHY: """
            çima/bo_çi/ji_bo_çi tu? hûn? pirs/pirsan/dipirsî/dipirsin/dinivîsî/dinivîsin ji_min? dikî? dikin? ..
            çima tu? ji_min dipirsî/dipirsin
            çima tu? ji_min_re/ji_min_ra dinivîsî/dinivîsin
            çima ev? hemû? ewqas? ewqas_pirs/pirs/pirsên
            çima ev? peyam/mesaj/peyamên/mesajên tên?
            çima tu dixwazî bizanî/bizanibî
        """,
        Plain.MUST_I: """
            divê/gerek/mecbûr ez? im? <answer> ?
            mecbûrî ye? <answer>? ?
            ez? mecbûr/mecbûrim im? <answer>? ?
            ez? dikarim na bêjim ?
            ez? dikarim <answer> ?
            bi_dilxwazî/bi_daxwazî/bi_zorê ?
        """,
        Plain.NO_ANSWER: """
            heke/ger/eger/heger ez? <answer> çi dibe/bibe/diqewime/dê_bibe/wê_bibe
            çi dibe/diqewime/dê_bibe/wê_bibe heke/ger/eger/heger ez? <answer>
            heke/ger/eger ez? na bêjim çi dibe/diqewime
            ger/eger/heke ez? <answer> ?
        """,
        Plain.COST: """
            ev? bi pere ?
            bi_pere ye ?
            ev? belaş/bêpere/bê_pere ?
            çiqas/çend pere/perê dixwaze/e/lêçûn/biha ?
            bihayê çi/çiqas/çend
            divê ez? pere/perê bidim ?
        """,
        Plain.MAY_STOP: """
            ez? dikarim rawestînim/rawestim/dev_jê_berdim/bisekinim/betal_bikim/bidim_sekinandin ?
            çawa rawestînim/rawestim/betal_bikim/bisekinînim ?
            ez? çawa dikarim rawestînim/rawestim/betal_bikim
        """,
        Plain.MONEY: """
            <when> <money> min? digirim/distînim/tê/tên/werdigirim/bistînim
            <money> min? <when> tê/tên/digirim/werdigirim
            <money> min? kû/li_ku/li_kû/kuderê/kanî/ka
            ka/kanî <money> min?
            çima <money> min? nehat/nehatin/nehatiye/nehatine/negirt/werneriget/wernegirt
            <money> min? nehat/nehatin/nehatiye/nehatine/wernegirt hîn?
            min <money> negirt/wernegirt/nestand
            çiqas <money> digirim/werdigirim/distînim
        """,
        Plain.REAL: """
            ev? xapandin/derew/rast/rastî/sexte/spam/scam/fêl/dek ye? ?
            tu sexte/xapînok/rast/rastî yî? ?
            tu/hûn ji şaredariyê/şaredarî/komûnê/kommune yî?
            tu? hûn? ev? ji şaredarî/şaredariyê/kommune/komûne/komunê/şaredariya ?
            ez? dikarim baweriyê/bawerî/bawer bi_te/te/vê bînim/bikim ?
        """,
        Plain.WHAT_CAN_YOU: """
            tu dikarî çi bikî/alîkariyê_bikî
            çi tu? dikarî bikî
            tu çi dikî
            tu? çawa dikarî alîkariya/alîkariyê min? bikî/bidî
            tu çawa alîkariya min dikî
            ev çawa kar/dixebite dike?
            ez dikarim çi bipirsim/binivîsim
        """,
        Plain.LANGUAGE: """
            ez? dikarim <tongue> <change> ?
            tu? dikarî <tongue> binivîsî/biaxivî/bipeyivî ?
            tu? dikarî <tongue> binivîsî
            tu <tongue> dizanî/diaxivî/fêm_dikî/dinivîsî
            dixwazim <tongue> <change>
            ez? çawa <tongue> <change>
            <tongue> binivîse/binivîsin/biaxive
        """,
        Plain.TIME: """
            ez? dikarim <change_time> <change> ?
            dixwazim <change_time> <change>
            ez? çawa <change_time> <change>
            tu? dikarî roj/rojek/rojeke/demeke/saeteke/demek din binivîsî/bipirsî
            tu? dikarî êvarê/sibehê/paşê/piştî_nîvro binivîsî/bipirsî
        """,
        Plain.NOT_UNDERSTOOD: """
            pirs/pirsê/peyv/peyvê/tiştek/peyamê/te ez? fêm_nakim/fehm_nakim/fam_nakim/tênagihîjim/tê_nagihîjim
            ez? fêm_nakim/fehm_nakim/fam_nakim tu? çi dibêjî/dinivîsî/pirs
            tu dixwazî? çi dibêjî/bêjî
            tu çi dibêjî/dixwazî_bêjî
            ev? tê çi wateyê/maneyê
            wateya/maneya vê? wê? çi/çiye
            ez? divê? çi binivîsim/bersivê_bidim/bersiv_bidim
            nizanim çi/çawa binivîsim/bersivê_bidim
        """,
        Plain.GOT_WORK: """
            min <work> nû? dît/peyda_kir/girt/dîtiye/standiye/stand li? .. <day>?
            min karekî/karek/kareke nû? dît/peyda_kir/girt li? ..
            min kar dît/peyda_kir/girt li? ..
            ez hatim karkirin/kar_kirin/girtin_kar
            ez dest_bi_kar_dikim/dest_bi_kar_bikim <day>? li? ..
            ez <day>? dest bi kar/karê/karekî dikim <day>?
            karekî min? nû? heye
            min peyman/kontrat/peymana_kar îmze_kir/îmza_kir
        """,
        Plain.LOST_WORK: """
            min karê/şixulê xwe/min winda_kir/berda/hişt/wenda_kir
            karê min qediya/nema/çû
            ez ji_kar/ji_karê derxistim/hatim_derxistin/hatime_derxistin
            wan ez ji_kar derxistim
        """,
        Plain.MOVE_MEETING: """
            em? ez? tu? dikarin/dikarim/dikarî hevdîtinê/civînê/hevdîtin/civîn biguherînin/biguherînim/biguherînî/biguhêrin
            ez? ê? ezê? dereng bêm/werim/dimînim/bimînim/mam/têm
        """,
        Plain.CANNOT_COME: """
            bibore/biborin/li_min_biborin? ez? <today>? <absent> <today>?
            ez? nikarim/nakarim/nikanim <today> werim/bêm
        """,
        Plain.SICK_TODAY: """
            ez? <today>? <sick> me? im? <today>? <absent>?
            nikarim <today> bêm/werim/kar_bikim ez? <sick>
            ez? <absent> <today>? ez? <sick> me? im? <today>?
            ez? <today>? <absent> ez? <sick> im?
            taya min heye <today>? <absent>?
        """,
    },
    hard="xemgîn xemgînim tenê_me tenême ditirsim tirs bitirs stres depresyon girî girîm digirîm westiyame mir miriye wefat_kir wefat_kiriye cenaze jinberdan "
    "zor zehmet dijwar zarokê_min_nexweş_e zarokên_min_nexweş_in kurê_min_nexweş_e keça_min_nexweş_e mêrê_min_nexweş_e diya_min_nexweş_e bavê_min_nexweş_e nexweşxane pirsgirêk pirsgirêkên tiştek_baş_nebû xirab nebaş şer nikarim_razêm deyn",
    negations="ne nîne na tune bê",
)  # fmt: skip
