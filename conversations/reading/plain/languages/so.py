"""Somali plain sentences: a draft, only word data."""

from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.table import PlainTable

TABLE = PlainTable(
    code="so",
    lists={
        "when": "saacadee goorma goorta goormuu goormee goormay goormaan goormaa saacadee saacadma maalinkee xilligee "
        "wakhtigee waqtigee imisa_saac saacad_kee maalintee goormaad",
        "meeting": "kulan kulanka kulankayga kulankeyga kulankaygu kulankeygu ballan ballanta ballantayda ballantaydu ballanteyda balan balanta balantayda kulankeena kulankeenna shirka "
        "mudeys balantaydu kulanku ballantu",
        "next": "xiga xigta soo_socda soo_socota dambe kale",
        "day": "maanta berri berito isniin isniinta talaado talaadada arbaco arbacada khamiis khamiista jimce jimcaha toddobaadkan",
        "helper": "jobformidler jobformidlerkayga jobformidlerkaygu la_taliye la_taliyaha la_taliyahayga shaqaalaha hagahayga caawiyahayga caawiyaha masuulka",
        "answer": "jawaabo jawaab jawaabi jawaabto jawaabin jawaabaa inaan_jawaabo",
        "work": "shaqo shaqada shaqo_cusub shaqadii",
        "money": "lacag lacagta lacagtayda lacagteyda mushahar mushaharka mushaharkayga mushaarka lacagtaydii lacagtii",
        "change": "beddeli bedeli beddelo bedelo badalo badali beddelaa bedel beddel dooran doorto",
        "tongue": "luqad luqada luqadda luuqada luuqad luqad_kale luqadayda af_soomaali af_carabi af_ingiriis soomaali carabi ingiriisi af_kale afka",
        "change_time": "maalinta maalin saacadda saacada wakhtiga waqtiga wakhti waqti saacad",
        "today": "maanta hadda caawa saaka berri",
        "absent": "ma_imaan_karo ma_iman_karo ma_imanayo ma_imaanayo kama_qayb_geli_karo ma_shaqayn_karo "
        "ma_shaqeyn_karo ma_soo_socdo ma_tagi_karo",
        "sick": "xanuunsanahay xanuunsanaya bukaa buka jiran jirran jirranahay jiranahay waan_bukaa xanuunsan xanuunsaday",
        "you": "tahay tihid tahey kuma adigu adiga",
        "can": "karaa kartaa karo karin karaan kartaan",
    },
    fillers="salaan asc salaam fadlan mahadsanid waan makker iska raali wll walaal aniga anigu adigu adiga waa in "
    "inaan aan ayaan ayaa baa ku ka u la iyo i si uu ay ee oo mid kan tan tani kani soo ma ogaado rabaa doonayaa "
    "hadda aad xiga xigta socda socota mise miyaa miyay miyuu noqon doontaa doonaa leeyahay tahay yahay "
    "maxaa waxaan waxa ayuu ayay ayaad ayaan buu bay baad baan wuu way waad uu kaa kuu ii iigu na noo",
    marks="ma miyaa miyaan miyaad baa",
    no_names="maya weligay cidna ninkayga xaaskayga hooyaday aabahay wiilkayga gabadhayda walaalkay dhakhtarka booliiska iskuulka bangiga",
    phrases={
        Plain.NEXT_MEETING: """
            <when> <meeting> <next>? <day>?
            <meeting> <next>? <when>
            <when> kulmaynaa/kulmeynaa/kulmi_doonnaa/is_aragnaa/is_arkaynaa
            <when> la_kulmayaa/kulmayaa/imaanayaa/imaanaa/imaado ..
            miyaan leeyahay/haystaa/leeyahay_wax <meeting> <day>?
            kulan/ballan miyaan/ma leeyahay/haystaa <day>?
            <meeting> <next> ?
            waxaan ilaaway <when>? <meeting>
            ma_aqaan/ma_garanayo <when> <meeting>
        """,
        Plain.WHERE: """
            halkee/xaggee/xagee/meeshee/aaway/meeqee <meeting> <day>?
            halkee/xaggee/xagee/meeshee tagaa/tagi/taga/tago/aadaa/aado/imaado/imaanayaa/tagayaa <day>?
            <meeting> halkee/xaggee/xagee/meeshee
            cinwaanka/ciwaanka/cinwaanku/ciwaanku/goobta/goobtu meeqa/muxuu/halkee/maxay/kee
            halkee ku_kulmaynaa/kulmaynaa/ku_kulmeynaa
        """,
        Plain.WHEN_CALL: """
            <when> .. soo_wacayaa/wacayaa/soo_waci/waci_doonaa/wacaysaa/soo_wacaysaa/i_soo_wacayaa/i_soo_waci_doonaa/isoo_wacayaa/isoo_wacaya
            .. <when> soo_wacayaa/wacayaa/i_soo_wacayaa/i_soo_waci_doonaa/isoo_wacayaa
            .. ma i_soo_wacayaa/isoo_wacayaa <day>? ?
            .. iima/ima/ii_ma soo_wicin/soo_wacin wali?
            cidna/qofna iima/ima soo_wicin/soo_wacin
            maxay/maxaa .. iigu_soo_wici_waayay/iigu_soo_wici_weyday
            <when> .. ii/i jawaabi/jawaabayaa/soo_jawaabayaa
        """,
        Plain.WHO_ARE_YOU: """
            waa_kuma/kuma
            waa_kuma kani/tani/adigu
            kuma/ayo/yaa tahay/tahey/tihid
            adigu/adiga kuma/yaa/ayo tahay?
            ayaad/yaad/kumaad tahay/tihid
            yaa/ayaa i_soo_qoraya/ii_soo_qoraya/ii_qoraya
            yaan/ayaan la_hadlayaa/la_sheekaysanayaa
            magacaagu/magacaaga/magacaa waa_maxay/waa/maxay/yaa
            magacaa
            makker waa_maxay/waa_kuma/waa_ayo
            lambarkani/nambarkan yaa_leh
        """,
        Plain.HUMAN: """
            qof/insaan/bini_aadam/robot/mashiin/kombiyuutar/bot/qof_dhab_ah miyaad tahay/tihid
            ma qof/insaan/bini_aadam/robot/mashiin/kombiyuutar/bot/qof_dhab_ah baad/ayaad tahay/tihid
            ma_tahay/mataahay/matahay qof/insaan/robot/mashiin/bot
            ma robot/mashiin/qof tahay/baa/baad
            robot mise qof
            qof mise robot/mashiin
            qof ma/miyaan la_hadlayaa
        """,
        Plain.NUMBER: """
            lambarka/lambar/nambarka/nambar/numberka/taleefanka/telefoonka/telefonka .. waa_maxay/maxay/waa_imisa/imisa/waa_meeqa/meeqa
            waa_maxay/waa_meeqa/waa_imisa lambarka/nambarka/telefoonka/taleefanka/numberka ..
            i_sii/isii lambarka/nambarka/telefoonka/taleefanka ..
            sidee/siday .. waci/wacaa/wici <can>? ..
            sidee/siday .. u_wacaa/u_waci/la_xiriiraa/u_wacayaa/u_soo_wacaa
            yaan wacaa/waci_karaa/waco
            lambarkee waco/wacaa/wacayaa
            lambarka/nambarka .. ?
        """,
        Plain.WHO_HELPS: """
            waa_kuma/waa_ayo/yaa <helper>
            <helper> waa_kuma/waa_ayo/yaa/kuma
            magaca <helper> waa_maxay/maxay
            yaa/ayaa i_caawiya/i_caawinaya/i_caawin_doona
        """,
        Plain.JOBGOAL: """
            jobmål/jobmal/yoolka_shaqada/hadafka_shaqada waa_maxay/maxay/micnaheedu/micnihiisu/macnaheedu waa_maxay?
            waa_maxay/maxay jobmål/jobmal/yoolka_shaqada/hadafka_shaqada
            micnaha jobmål/jobmal waa_maxay
            maxaa jobmål/jobmal loola_jeedaa
            ma_fahmin/ma_garanayo jobmål/jobmal
        """,
        Plain.PLAN: """
            qorshahayga/qorshaha/min_plan/heshiisyadayda/heshiisyada waa_maxay/maxay
            waa_maxay qorshahayga/qorshaha/min_plan/heshiisyadayda/heshiisyada
            qorshahayga/heshiisyadayda halkee/xaggee/aaway
            maxaan ku_heshiinnay/ku_heshiinay/isku_raacnay
            maxaa ku_qoran/ku_jira qorshahayga/qorshaha
        """,
        Plain.WHO_READS: """
            yaa/ayaa/kuma akhriya/akhrinaya/akhrin_kara/arka/arkaya/arki_kara jawaabahayga/jawaabaha/fariimahayga/fariimaha/tan/waxaan_qoro
            jawaabahayga/fariimahayga yaa/ayaa akhriya/akhrinaya/arka/arki_kara
            tani? ma? sir/qarsoodi/ammaan miyaa/baa/waa/ah
            .. ma/miyuu akhriyaa/arkaa jawaabahayga/fariimahayga
            dad_kale ma akhrin_karaan/arki_karaan jawaabahayga/fariimahayga
        """,
        Plain.WHY: """
            maxaad/maxaa/maxay/muxuu/sababtee iigu/ii/i/u weydiinaysaa/weydiisaa/waydiinaysaa/weydiineysaa/suaalaysaa/qoraysaa/soo_qoraysaa/soo_qortaa/qortaa ..
            maxaad i? weydiinaysaa/waydiinaysaa/iigu_soo_qoraysaa/iigu_soo_qortaa/u_weydiinaysaa/ii_weydiinaysaa/iigu_qoraysaa
            waa_maxay sababta aad ii/i weydiinaysaa/soo_qoraysaa
            maxaa/maxay suaalahan/suaalaha_badan
            maxay fariimahan/fariimaha ii/iigu yimaadaan/imaanayaan
            maxaad ugu/u baahan_tahay/isticmaalaysaa tan/jawaabahayga
        """,
        Plain.MUST_I: """
            miyaan/ma inaan? <answer> qasab/waajib/khasab baa?
            ma qasab/waajib/khasab/lazim baa/miyaa <answer>?
            qasab/waajib/khasab ma/miyaa aha? <answer>?
            ma/miyaan diidi karaa ?
            maya ma dhihi/oran karaa
            inaan <answer> qasab/waajib/khasab ma/miyaa
        """,
        Plain.NO_ANSWER: """
            maxaa/maxay dhacaya/dhici/dhici_doona/dhacaysa haddaan/haddii/hadii/hadaan aan? jawaabin/jawaabi_waayo/aanan_jawaabin
            haddaan/haddii/hadii/hadaan aan? jawaabin/jawaabi_waayo/aanan_jawaabin maxaa/maxay dhacaya/dhici/dhacaysa/dhici_doona
            maxaa dhacaya haddaan maya/diido dhaho?
        """,
        Plain.COST: """
            ma lacag baa/miyaa
            ma? lacag baa/miyaa/ma ku_kacaysaa/ku_kacdaa/ku_baxaysaa/laga_bixiyaa/qaadanaysaa
            waa? lacag? bilaash miyaa/ma/baa ?
            waa imisa/meeqa ?
            immisa/imisa/meeqa ku_kacaysaa/kacaysaa/ku_kacdaa
            lacag ma/miyaan bixinayaa/bixiyaa
        """,
        Plain.MAY_STOP: """
            ma/miyaan joojin/iska_joojin/iska_deyn/ka_bixi/ka_bixin <can> ?
            sidee/siday u? joojiyaa/joojin_karaa/uga_baxaa/iska_joojiyaa fariimaha?
            miyaan/waan joojin <can> ?
        """,
        Plain.MONEY: """
            <when> <money> helayaa/helaa/heli_doonaa/i_soo_gaaraysaa/imaanaysaa/soo_dhacaysaa/yimaadaa/la_i_siinayaa
            <money> <when> imaanaysaa/helayaa/i_soo_gaaraysaa/soo_dhacaysaa/timaadaa
            <money> aaway/meeday/meedey/halkee
            aaway/meeday <money>
            maxaan/maxaa <money> u_heli_waayay/aan_u_helin/loogu_soo_diri_waayay
            <money> ma/weli/wali helin/imaan/iman/iima_imaan/soo_dhicin
            weli/wali <money> ma? helin/ma_helin
            <money> imisa/meeqa helayaa/ayaan_helayaa
        """,
        Plain.REAL: """
            tani/kani/waxani ma khiyaano/been/run/musuqmaasuq/spam/scam/dhab baa/miyaa/waa/ah
            ma? khiyaano/been/spam/scam miyaa/baa ?
            ma run/dhab baa/miyaa ?
            ku_aamini ma? <can>
            ma/miyaan ku_aamini/aamini <can> ?
            degmada/kommune ma ka_socotaa/ka_timid
        """,
        Plain.WHAT_CAN_YOU: """
            maxaad qaban/samayn/sameyn/qabataa <can>?
            maxaad iga_caawin/caawin/i_caawin <can>?
            sidee iga_caawin/u_caawin/ii_caawin/ii_caawinaysaa <can>?
            maxaad qabataa
            sidee u_shaqaysaa/u_shaqeysaa/kuu_isticmaalaa
            maxaan ku_weydiin/ku_waydiin/qori <can>
        """,
        Plain.LANGUAGE: """
            ma/miyaan <change> <can> <tongue>
            <tongue> ma/miyaan <change>/qori/ku_qori/ku_hadli/ku_qortaa <can>?
            ma/miyaan <tongue> <change> <can>? ?
            ma/miyaad <tongue> ku_qori/qori/ku_hadli/ku_qortaa/ku_hadashaa <can>? ?
            ma_ku_hadashaa/ma_taqaan/ma_taqaanaa/ma_fahamtaa <tongue>
            waxaan rabaa/doonayaa <tongue> <change>
            sidee/siday <tongue> u? <change>
            ku_qor/ku_hadal/iigu_qor <tongue>
            <tongue> iigu_qor/ku_qor
        """,
        Plain.TIME: """
            ma/miyaan <change> <can> <change_time>
            <change_time> ma/miyaan <change> <can>
            waxaan? rabaa/doonayaa <change> <change_time>
            ma/miyaan <change_time> <change> <can>? ?
            waxaan rabaa/doonayaa <change_time> <change>
            sidee/siday <change_time> u? <change>
            maalin/wakhti/waqti kale ma ii_soo_qori <can>
            ma ii_soo_qori/i_soo_qori <can> maalin/wakhti/waqti kale
            <change_time> <change>
        """,
        Plain.NOT_UNDERSTOOD: """
            ma_fahmin/ma_fahmayo/ma_fahmi_karo suaasha/suaal/ereyga/fariinta/waxaad_tiri/tan/kan
            suaasha/fariinta ma_fahmin/ma_fahmayo
            maxaad ula_jeeddaa/ula_jeedaa/ka_wadaa/u_jeeddaa
            maxay ka_dhigan_tahay/macnaheedu_tahay tani?
            maxaan ku_jawaabaa/qoraa/ku_jawaabo/qoro
            ma_garanayo/ma_aqaan waxaan? ku_jawaabo/qoro
        """,
        Plain.GOT_WORK: """
            waxaan? helay <work> cusub? .. <day>?
            <work> cusub? baan/ayaan/waan helay ..
            shaqo la_i_siiyay/la_i_siiyey
            la_i_shaqaaleeyay/la_i_shaqaalaysiiyay/la_i_shaqaaleysiiyay
            waan? shaqo_helay
            waxaan bilaabayaa/billaabayaa <work> cusub? <day>?
            shaqo_cusub baan/ayaan bilaabayaa/billaabayaa <day>?
            qandaraas/heshiis_shaqo baan/ayaan saxiixay
        """,
        Plain.LOST_WORK: """
            shaqadii/shaqada/shaqadayda/shaqadaydii waan? waayay/lumiyay/ka_tagay
            waan waayay/lumiyay shaqadii/shaqada/shaqadayda
            waa_la_i/waa_lay/waa_layga/la_i eryay/cayriyay shaqada?/shaqadii?
            shaqada/shaqadii ayaa_layga/waa_layga/waa_la_iga eryay/cayriyay
        """,
        Plain.MOVE_MEETING: """
            kulanka/ballanta ma? la? beddeli/bedeli/bedali/dib_loo_dhigi karaa/karnaa/kartaa
            ma? beddeli/bedeli/bedali karaa/karnaa/kartaa kulanka/ballanta
            waan soo? daahayaa/daahi_doonaa/habsaamayaa
            waan_soo daahayaa
        """,
        Plain.CANNOT_COME: """
            ka_raali_noqo/raali_ahow? <today>? <absent> <today>?
        """,
        Plain.SICK_TODAY: """
            waan? <sick> <today>? <absent>?
            <today> waan? <sick> <absent>?
            <absent> <today>? sababtoo_ah? waan? <sick> <today>?
            <today> <absent> waan? <sick>
            qandho baa/ayaa i_haysa/i_hayso <today>? <absent>?
        """,
    },
    hard="murugo murugaysan murugsan murugaysanahay kelinimo cabsi baqayaa walwal walaac walaacsan niyad_jab ooyay ooyaya daalan geeriyooday dhintay aaska furiin "
    "adag adkayd dhib dhibaato dhibaatooyin ilmahaygu_wuu_buka ilmahaygu_way_bukaan carruurtaydu_way_bukaan carruurtu_way_bukaan caruurtaydu_way_bukaan wiilkaygu_wuu_buka gabadhaydu_way_buktaa ninkaygu_wuu_buka isbitaal isbitaalka waxba_ma_fiicnayn xun xumaa dagaal ma_seexan_karo deyn",
    negations="ma maaha",
)  # fmt: skip
