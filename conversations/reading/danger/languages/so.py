"""Somali phrases of danger: a draft until a native speaker has read them, only word data."""

from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.table import DangerTable

TABLE = DangerTable(
    code="so",
    lists={
        "want": "rabaa rabay raba doonayaa doonaya jeclahay jeclaan_lahaa jeclaan doorbidaa bidaa fikiraa fikirayaa "
        "fikirayay fikiraya fakaraa fakarayaa fakarayay go_aansaday goaansaday damacsanahay qorsheynayaa qorsheeyay isku_dayay "
        "isku_dayey qorshe qorshaynayaa rabnaa doonaa doonayay diyaar go_aan rabo_inaan tamaniyaa fekeraa fekerayaa fikirka "
        "waxan_rabaa samayn_doonaa dayay dayey hamiyaa",
        "die": "dhinto dhimasho dhimo geeri dhimashada dhintaa dhintay dhiman geerida dhimanayaa dhimto dhimano geeriyoodo",
        "killme": "is_dilo is_dili is_dilayaa isdilo isdili isdilayaa is_dil isdil is_dilka isdilka is_deldelo isdeldelo "
        "is_daldalo isdaldalo is_deldelayaa is_daldalayaa isku_deldelayaa isdeldelayaa is_dilaa isdilaa is_dishay is_merjiyo "
        "isku_daldalo isku_deldelo is_qarxiyo is_gubo is_tuuro isku_tuuro isku_tuurayaa iska_tuuro iska_tuurayaa is_toogto "
        "is_toogan is_dilno is_dilayo is_sumeeyo is_hafiyo is_gowraco",
        "who": "ninkayga ninkaygu ninkeyga ninkeygu ninka ninku saygayga seygayga seygeyga odaygayga odeygeyga xaaskayga xaaskaygu "
        "aabahay aabbahay aabbe aabe hooyaday hooyo walaalkay walaalkey walaalkayga walaalahay wiilkayga wiilkaygu wiilkeyga adeerkay "
        "abtigay qoyskayga qoyskaygu qoyska reerkayga reerka ehelkayga ina_adeerkay saaxiibkay lammaanahayga soddogay soddohday "
        "seedigay isaga isagu deriskayga naagtayda naagtaydu gacalkayga afadayda odaygu odayga wuu buu ayuu waxay way wuxuu bay",
        "hitme": "i_garaacaa i_garaacay i_garaacayaa i_garaaca i_garaaci na_garaacaa na_garaacay na_garaaco i_dilaa i_dilayaa "
        "i_dilay i_dili i_dishay igu_dhuftay igu_dhufta igu_dhuftaa i_laadaa i_laaday i_laado i_feeraa i_feeray i_kufsaday i_kufsadaa "
        "i_kufsado i_kufsan i_ceejiyay i_ceejiyaa i_ceejiyey i_ceejiyo i_dharbaaxay i_dharbaaxaa i_tumaa i_tumay i_jirdilaa i_jirdilay "
        "i_hanjabaa i_hanjabay ii_hanjabaa ii_hanjabay ii_hanjabayaa ii_hanjabayaan i_jiiday i_jiidaa i_riixay i_riixaa i_tuuray iga_tuuray "
        "i_dhaawacay i_dhaawacaa i_xadgudbay igu_xadgudbay igu_xadgudbaa i_qaniinay i_gubay i_gubaa i_garaacdaa i_garaacda i_garaacaan "
        "i_garaaceen i_dilaan igu_garaacaa igu_garaacay wax_i_yeelayaa i_karbaashaa i_karbaashay i_garaaco i_garaacno i_dhirbaaxay "
        "i_dhirbaaxaa i_silciyaa i_cadaadiyaa i_xoogtay i_xoogaa i_mindiyeeyay i_toogan i_dhufto igaraacaa igaraaco igaraacay idilaa idilayaa",
        "no": "ma ma_haysto ma_hayo ma_lihi ma_jiro ma_jirto ma_haysanno ma_hayno ma_lihin ma_haysano la_aan la'aan laan ma_hasto waayay "
        "waayey waynay ka_dhammaaday dhammaaday ma_heli ma_helo ma_helin ma_awoodo ma_awoodno ma_iibsan ma_taqaan malihi mahaysto mahayo majiro majirto ka_dhamaatay",
        "pills": "kaniini* kiniin* dawo dawooyin dawada daawo* daawad* sun dawooyinka",
        "self": "naftayda naftaydii nafteyda nafta nafteydii noloshayda nolosheyda noloshaydii",
    },
    phrases={
        Danger.SUICIDE: """
            ugu_dambeysay/ugu_dambaysay/ugu_danbeysay + qoro/qoraa/hadlo + jeclahay/idin/nabad*/aan
            nolosh*/noloshayda/noloshan/adduun* + dherg*/daal*/nacay/neceb/caajis*/xiiso/ka_xumahay/qadhaadh + waan/waxaan/ka
            noolaadaa/noolaado/noolahay/noolaanayaa + maxaan/sabab/cidina/maxaa/ma
            dhimasho*/geeri*/dhinto/dhimashada + fikir*/fikir/ka_fikiraa/fikiraa/xasuus*
            markii/farriin*/waa ugu_dambeysay/ugu_dambaysay/ugu_danbeysay + qor*/hadl*/arki*/jecla*
            dhimashada/geerida/is_dilka/dhimasho ayaan ka? fikir*
            geeri*/dhimasho*/dhinto/dhiman + xal*/kaliya/nasasho/rajayn*/rajeyn*/rabaa/ducay*/caawa/fiican/xornimo
            rajayn*/rajeyn*/rajeynayaa/ducaynayaa/jecla* + dhinto/dhimasho/geeri
            wax/sabab/qof + noolaado/noolaan/noolahay + ma/majiro/majiraan/jiraan/aan_u
            nafta/naftayda/noloshayda + qaado/qaadayaa/gooyo/ka_fikir*/dil* + iska/waan/inaan/ayaan
            badda/webiga/harada/biyaha + tuur*/isku/iska + isku/iska/ayaan/waan
            ka_fiican/ka_roon/ka_wanaagsan/dhaanta/raaxay*/ka_fiicnaan + la'aantay/laantay/la_aantay/la'aanteyda/la'aantayda/i_la'aan + dad*/qoys*/carruur*/dhammaan/cid*
            buundada/buundo/biriishka/balakoon*/balkoon*/daaqad*/tareen*/dabaqa/badda/webiga/saqafka/guriga_korkiisa + boodo/boodi/boodayaa/tuuro/tuurayaa/tuuri/ka_boodo/isaga_tuurayaa/iska_tuurayaa
            xidid*/xididada/halbowl*/gacanta_xidid* + jarayaa/jaro/gooyo/gooynayaa/jaraa/goynayaa
            nolosh*/noloshayda/noloshaydu/nolosheydu/nafta/naftayda + soo_afjarayaa/soo_afjaro/dhammeeyo/dhammeynayaa/dhammaaday/gooyo/qaadayaa/qaado/dilayaa/dhameynayaa/dhamaystiro/joojinayaa/nacay/daalay
            geeri/geerida/dhimasho/dhimashada/dhinto/dhiman + rabaa/roon/doonayaa/fiican/dhaanta/jeclahay/bidaa/tamaniyaa/sugayaa/ka_fikiraa/fikiraa
            markaan/marka_aan/haddaan/kadib + dhinto/dhimashadayda/dhintay + carruur*/qof*/cid*/ilaali*/i/xiis*/daryeel*
            noolaado/noolaan/noolaanshaha/noloshu + ma/sabab/macno/micno/maan/aanan + rabo/karo/jiro/jirto/laha/arko/doono/doonayo/hayo
            kaniini*/kiniin*/dawo*/daawo*/dawooyin* + dhammaan/badan/wada/dhan/oo_dhan + cunay/cunayaa/liqay/liqayaa/qaatay/cabbay/cabay/cuno/liqo/qaadanayaa
            xarig/xadhig/qori/sun + iibsaday/diyaar*/haystaa/soo_iibsaday + dil*/deldel*/daldal*/dhinto/caawa/naftayda/is
            farriin*/warqad*/fariin* + ugu_dambay*/ugu_dambeey*/sagootin/macsalaamo/ugu_danbay*/i_cafi*/i_saamax*/dardaaran
            hurdo/seexdo/seexan + toosin/toosi/soo_toosin/toosinin/kicin + aanan/ma/weligay/dib/aan/rabaa
            ilaah*/eebbe/allow/rabbi + nafta/i_dil/i_qaad/iga_qaad/i_geeri/dhimasho
            adduun* + ka_lumo/ka_tago/ka_baxo/nacay/ka_daalay/ka_tagayaa/ka_lumi/ma_joogi
            is/iska/isku dil*/deldel*/daldal*
            isdil*/isdeldel*/isdaldal*
            dardaaran*
            <want> .. <die>
            <die> .. rabaa/raba/doonayaa/jeclahay/bidaa/rabay/doortay/doonaya/jeclaan
            <die> ayaan/baan rabaa/doonayaa/jeclahay
            <want> .. <killme>
            <killme> rabaa/doonaa/doonayaa/lahaa/rabay/ayaa/ayaan/baan
            is/isku/iska dilo/dili/dilayaa/dilka/deldelo/daldalo/deldelayaa/daldalayaa/dilaa
            is dil
            <self> .. dilayaa/dilo/dilaa/qaadayaa/qaado/gooyo/jarayaa/soo_afjaro/dhammeeyo/gooynayaa/dili/dhameeyo/qaadi/afjaro/ridayaa/halligo/dhammaystiro
            nafta .. iska qaadayaa/qaado/qaadi/jarayaa/gooyo
            nafta iga qaad/qaado/qaada
            nolosha/noloshayda/nolosheyda/nolol .. ka? daalay/dhammeeyo/dhameeyo/soo_afjaro/macno/micno/macna/nacay/xumaaday/joojiyo/dhammaatay/ka_baxo/neceb/nacey/xiiso
            ka/kaa? daalay/daalnay/nacay/xiiso_dhigay .. nolosha/noloshan/adduunka/adduunyada/nolol
            ma .. rabo/doonayo/karo/sii/doono .. noolaado/noolaan/sii_noolaado/sii_noolaan/jiro/jiri/noolaadee/noolaada/adduunka/nolol/toosin/soo_tooso
            noolaan .. ma karo/rabo/doonayo
            ma sii? noolaan/noolaado .. karo/rabo/doonayo/doono
            noolaado/noolaan/noolaanshaha .. sabab/micno/faa'iido/ma_jirto/ma_jiro/macno/ma_rabo/maaha
            sabab/micno/macno/faa'iido .. noolaado/nolosha/noolahay/noolaan/nolol
            ma/maleh jirto/jiro/hayo .. sabab/micno .. noolaado/noolahay
            sabab .. aan u noolaado
            maxaan .. u noolahay/noolaanayaa
            jeclaan/laahaa .. dhiman/dhalan/dhintay/dhinto
            geerida/geeri/dhimasho/dhimashadu .. ka_wanaagsan/ka_fiican/dhaanta/roon/fiican/doorbidaa/bidaa/nasasho/xal
            ka_wanaagsan/ka_fiican/dhaama/roon .. dhinto/dhimasho/geeri
            la'aantay/laaantay/aan_la'aantay/laantay/i_la'aan .. fiican/wanaagsan/ka_roon/raaxaysan/farax*
            seexdo/hurdo/seexan/hurdada .. aan? .. toosin/soo_toosin/kicin/weligay/soo_kicin/toosi/tosin
            soo? toosin/tooso .. weligay/mar_dambe/dib
            lumo/lumi/baaba'o/libdho/tago .. adduunka/weligay/abid/adduunkan
            adduunka/adduunyada/adduunkan/aduunka .. ka_tago/ka_tagayaa/ka_baxo/ka_tegayaa/ka_lumo/ka_dhinto/ka_baxayaa
            kaniini*/kiniin*/dawo*/daawo*/dawada/sun .. cunay/cunayaa/liqay/liqayaa/liqo/cuno/wada/dhammaan/cabbay/cabo/cabay/urursaday/keydsaday/badan
            cunay/liqay/cabbay/cabay/qaatay .. dhammaan/dhan/badan .. kaniini*/kiniin*/dawo*/daawo*/dawada
            dhammaan .. kaniini*/kiniin*/daawo*/dawo*
            sun .. cabbay/cabo/cabayaa/cabi/liqay/soo_iibsaday/cabay
            xarig/xadhig .. iibsaday/diyaariyay/qoorta/luqunta/isku/haystaa/diyaar
            qori/bistoolad .. is_toogto/isku_tooganayaa/isku_dilo/naftayda
            tareen*/buundada/biriishka/buundo/balakoonka/daaqadda/dabaqa/badda/webiga/baraandaha/balkoonka/guriga_korkiisa .. isku/iska .. tuur*/boodo/boodi/boodayaa
            isku/iska .. tuuro/tuurayaa/boodo/boodayaa/tuuri
            halbowl*/xididka/gacmaha .. jaro/gooyo/is_jaro_dhinto
            farriintaydii/fariintaydii/fariintii/warqaddii/warqad/farriintii/maalintii/habeenkii .. ugu_dambaysay/ugu_dambeysay/ugu_danbeysay/sagootin/dambeeyay/dambaysay/macsalaamo
            nabad_gelyo/nabadgelyo/macsalaamo/nabad_gelyo .. dhammaan/weligay/adduunka/i_cafiya/weligiin/abid/i_saamaxa
            i_cafiya/i_saamaxa/i_cafi/i_saamax/iga_raali_ahaada .. nabad*/dhinto/is_dil*/tagayaa/macsalaamo/waan_tagay
            dib .. ima/iima/iguma .. arki/aragtaan/arki_doontaan/maqli
            markaan/marka_aan/haddaan/haddii_aan .. dhinto/dhimto/geeriyoodo
            qofna/cidna/ciddina/qof .. iima/ima/i_xiisi/iima_xiisi/ima_xiisi/ma_xiisayn/ooyi
            ilaahow/ilaahay/eebbe/rabbi/alla/allow .. nafta/iga_qaad/i_qaad/i_geeri/i_dil/i_qaado/dhimasho
            berri/isniinta/toddobaadka_dambe/mar_dambe .. ma_noolaan/ma_noolaan_doono/ma_joogi_doono_nolosha/noolaan_maayo/ma_noolaanayo
            ma noolaan doono
            qorshe .. is_dil*/aan_isku_dilo/dhinto/naftayda
            culays .. ku_ahay .. dhinto/geeri
            dhimanayaa .. caawa/berri/dhowaan
        """,
        Danger.SELF_HARM: """
            gacan*/lug*/maqaar*/jirk*/cudud*/bowd* + mindi*/sakiin*/makiinad/sigaar*/cirbad* + jar*/jeex*/gub*/goo*/mud*
            naftayda/nafteyda/jirkayga/is/isku + dhaawac*/waxyeel*/gub*/jar*/cadaab*/ciqaab*/jeex* + maalin*/markaan/habeen*/waan/ayaan/inaan/aan
            madax*/madaxa/madaxayga + derbi*/darbi*/gidaar*/derbig* + garaac*/dhuft*/ku/tum*/ku_dhufanayaa
            is/isku/iska/isaga jaraa/jarjaraa/jarjaro/jaro/gooyaa/dhaawacaa/dhaawaco/dhaawacay/gubaa/gubo/gubay/jaray/jarjaray/goynayaa/garaacaa/garaaco/xoqaa/waxyeeleeyaa/gooyay/gooyo/jeexaa/jeexo/jeexay/mindiyeeyaa/qaniinaa/dharbaaxaa/cadaadiyaa/ciqaabaa/silciyaa
            gacan*/gacmaha/lugaha/maqaark*/jirk*/cudud*/bowdo*/maqaarkayga .. mindi*/sakiin*/isaga/iska/is .. gooyaa/jaraa/jarjaraa/gubaa/jarjaro/jaro/gooyo/jeexaa/jeexo/jaray
            mindi/sakiin .. gacan*/gacmaha/isku/isaga/is
            sigaar .. isku/iska gub*
            naftayda/nafteyda/jirkayga .. dhaawac*/waxyeel*/dhib*/garaac*/ciqaab*
            madaxa .. derbiga/gidaarka/darbiga .. ku? garaac*/ku_dhuft*/tum*/dhufto
            timaha .. iska rif*/jiid*/sii*
            isjarjar*/isdhaawac*/is_dhaawac*/isjar*
        """,
        Danger.VIOLENCE: """
            ninkayga*/ninkayg*/ninkeyg*/ninkii/aabah*/aabbah*/walaalk*/saygayg*/wiilk* + i_garaaco/i_garaacaa/i_garaacay/i_dilo/i_kufsaday/i_kufsado/i_laado
            kufsad*/kufsaday/kufsaday/kufsan + i/aniga/la/ninka*
            feer*/laad*/dharbaax*/ceej*/kufs*/karbaash* + i/iga/igu/na + weji*/ninka*/saaxiib*/wuu/way/markuu/ayuu/rab*
            guri*/hoy* + dhiir*/cabs*/baq*/ku_noqon + karo/kuma/ma/waan/inaan + tago/aado/noqdo/laabto
            soddoh*/xaask*/walaash*/hooyad* + garaac*/dhuft*/dil*
            ku_dilayaa/ku_dili/waan_ku_dil*/ku_gowrac*/ku_toog* + yiri/yidhi/yiraahdaa/iga_tagto/haddaad/dhahay/wuxuu/ninka*
            i_dil*/i_dilo/i_dilaan/i_layn/na_dil*/i_dishaa/i_dishay + ninka*/walaalk*/qoys*/aab*/reer*/wuxuu/waxay/rabaa/doonayaa/xaask*/haddii/haddaan/hanjab*/markuu/waa
            mindi*/toorey*/qori/bistoolad*/masaar + qoorta/luqunta/i/ii/igu/iga/nagu + saaray/qabtay/dhigay/taagay/haystay/soo_qaatay/hanjab*/ku_qabtay/iiga
            taabt*/taabtaa/taabtay/taabto + i/gabadh*/wiilk*/jirk* + habeen*/adeer*/ab*/saaxiib*/si/xun/xoog/sariir*/walaalk*/aab*
            xaask*/ninka*/ninku/aab*/walaalk*/saygay*/wiilk*/hooyo*/adeer*/seyg* + garaac*/dil*/laad*/feer*/tum*/dhuft*/tuur*/tuurtaa/dharbaax*/karbaash*/ceej*/kufsa* + i/igu/na/carruur*/ilmah*/caruur*/nagu
            garaac*/dhuft* + guriga + i/la/igu/waa/maalin*
            ceej*/kufs*/dharbaax*/jirdil* + i/na/igu
            albaab*/guri*/qol* + xiray/xiraa/quful*/xirtay/xidh* + i/igu/ninka*/telefoon*/ma_bixi/debed*
            guur/guurso/guurka/guursado + qasb*/khasb*/qasab*/xoog + i/igu/waxay/aab*/qoys*
            dhuum*/qarin*/qarsoon* + musqul*/qol*/armaajo*/suuli*/guri* + jebin*/burbur*/ninka*/wuu/garaac*/cabs*/baq*
            baq*/cabs*/cabsanayaa + guri* + ninka*/garaac*/noqdo/aado/tago/wuu
            baq*/cabs* + ninka*/saygay*/aab*/walaalk*/qoys* + ka/aniga/waan/waxaan
            timah* + jiid*/qabt*/rif* + i/ayuu/iga
            hanjab* + i/ii/noo/igu
            <hitme>
            <who> .. <hitme>
            i/na/igu/nagu/ii/noo .. garaacaa/garaacay/garaaco/garaacayaa/laadaa/laaday/ceejiyay/ceejiyaa/dharbaaxay/kufsaday/kufsadaa/hanjabay/hanjabaa/hanjabayaa/hanjabayaan/tumaa/feeray/jirdilaa/dhuftay/dhufto/garaacayaan/garaaci/dilaan/dili_doonaa/karbaashaa/kufsan
            i/na dilaa/dilayaa/dili/dilaan/dilo/dilayaan
            wuu/ayuu/buu/way/waxay/inuu/inay/in_uu i/na dilo/dilaan/dili/gowraco/toogto/dhaawaco/laayo
            i_dilo/i_dilaan/i_gowraco/i_toogto/na_dilo/idilo/idilaan
            carruur*/caruur*/ilma*/gabadhayda/wiilkayga/hooyaday/walaashay/ubadk* .. garaac*/dil*_markuu/laad*/tum*/hanjab*/karbaash*/kufsad*
            ninku/ninkayga/ninkaygu/aabahood/isagu/aabbahood .. carruur*/caruur*/ilmaha .. garaac*/dil*/tum*/karbaash*
            ka_baqaa/ka_baqayaa/baqaa/ka_cabsadaa/ka_cabsanayaa/cabsanayaa/ka_baqo/cabsi/baqayaa/baqanayaa/cabsadaa .. ninkayga/saygayga/aabahay/aabbahay/walaalkay/qoyskayga/reerkayga/seygayga/xaaskayga/wiilkayga/odaygayga/lammaanahayga/ninkeyga/saaxiibkay
            ninkayga/saygayga/aabahay/aabbahay/walaalkay/qoyskayga/wiilkayga/seygayga/lammaanahayga/reerkayga/ninkeyga .. ka_baqaa/ka_baqayaa/ka_cabsadaa/ka_cabsanayaa/baqaa/cabsi/baqayaa
            baqaa/baqayaa/cabsanayaa/cabsadaa/baqanayaa .. guriga .. ku_noqdo/aado/tago/galo/noqdo/laabto
            guriga .. ku_noqdo/aado/tago/inaan/laabto/noqdo .. baqaa/baqayaa/cabsanayaa/cabsadaa
            albaab*/guriga/qolka/qol .. igu_xiraa/igu_xirtay/igu_xiray/i_xiraa/i_xiray/nagu_xiraa/igu_xidhaa/igu_xidhay/igu_xirto/igu_quful*/nagu_xiray/xirtaa/xiraa
            ima/iima/ii_ma/ma_ii .. oggola/ogola/oggolaado/ogolaado/fasaxo/daayo/daynayo/oggolaato
            debedda/dibadda/dibada/bannaanka .. ima/iima/ma/aan .. oggola/ogola/baxo/fasaxo
            telefoon*/taleefan*/baasaboor*/lacag* .. iga/wuu .. qaatay/qaataa/akhriyaa/hubiyaa/baaraa/fatashaa/qaadaa/kontoroolaa
            guur qasab
            qasab/khasab/qasbay/qasbaya/qasbayaa/khasbayaa/khasbay .. guur*/galmo/seexdo/in_aan/guursado/guuriyo
            kufsi/kufsaday/kufsan/kufsad*
            galmo .. qasab/khasab/xoog
            xoog .. ii_galmooday/galmo/i_taabt*
            i_taabtaa/i_taabtay/i_taabto/itaabtaa/taabtaa .. habeen*/jirk*/gabadhayda/xubn*/si_xun/naas*
            gabadhayda .. taabt*
            mindi/qori/bistoolad/toorey/masaar .. igu/ii/qoorta/luqunta/nagu/iga .. qabtay/taagay/haystaa/qabsaday/dhigay/soo_taagay/qaatay/hanjabay
            timaha .. i_jiid*/i_qabt*/ayuu/buu .. jiid*/qabt*
            luqunta/qoorta/dhuunta .. i_qabtay/i_ceejiyay/iga_qabtay/i_qabsaday/ayuu/i_ceejiyey
            jaranjar*/sallaanka/darbiga/gidaarka .. iga/i/igu .. tuuray/riixay/tuuraa/riixaa/dhuftay
            dhuumanayaa/dhuuntay/is_qarinayaa/isqarinayaa/qarsoonahay/ku_dhuumanayaa/is_qariyay/isqariyay/is_qarin*/ku_dhuuntay/gabbanayaa
            wax_walba/wax_kasta/guriga/alaabta/albaabka .. jebinayaa/jejebinayaa/burburinayaa/jabinayaa/jebiyay/burburiyay/jajabiyay
            sanka/gacanta/ilkaha/feeraha/ilig .. iga_jebiyay/iga_jabiyay/jebiyay/iga_jabay_markuu
            ka_cararay/ka_baxsaday/cararayaa/ka_cararayaa/baxsaday .. guriga/ninkayga/reerka/aabahay/ninka/qoyska
            rabshad*/gacan_ka_hadal/gacanqaad/tacaddi*/xadgudub*/dhibaateyn .. guriga/ninkayga/qoyska/igu/geystaa/i/qoyskayga
            <who> .. rabshad*/gacan_qaad*
            suun/ul/fiilo/silig/xarig/karbaash .. igu? garaac*/dhuft*/karbaash*
        """,
        Danger.NEED: """
            ma cunin/cunno/cuneynin + maalm*/maalmood/maalin*/shalay/lacag*/wax/waxba
            waxba/wax + ma + cunin/cunno/cunayn + maalm*/maalin*/shalay/lacag*/laba
            bariis/rooti/biyo/baasto/shaah + kaliya/keliya + haray/harsan/noo/lacag*/maalm*
            saldhig*/wadad*/jid*/xadiiqad*/bannaan* + ery*/tuur*/shandad*/boors*/seex*
            wadad*/jidk* + nool*/seexd*/joog* + ku/ayaan/waxaan
            qashin* + cunto/cunaa/cuno/raad*/raadiyaa
            dawo*/daawo*/dawadii/dawada/dawadayda/insulin*/kaniini* + dhammaatay/dhammaaday/dhamaatay/ma/mana/lacag* + iibsan/karo/lacag*/hayo/haysto/wadn*/heli
            cunto/cunno/raashin/wax + ma/la'aan/laan/majiro/mana + cunin/haysto/hayo/jirto/jiro/hayno/haysanno/lacag*/maalm*/carruur*/guriga + lacag*/maalm*/carruur*/shalay/gaajo*/qabooj*/guriga/ilmah*/maanta/cunto
            gaajo*/baahi/gaajoon* + carruur*/caruur*/ilmah*/qabooj*/cunto/lacag/wax/maalm*
            qabooj*/talaaga*/firinji* + maran/madhan/eber/wax
            kirada/kiro + ma/mana/aan + bixin/bixi/awood* + saar*/tuur*/karo/guri*/berri
            sariir/hoy/meel/guri + ma/la'aan/laan/mana + seex*/hurd*/jiif*/caawa/noolaado/hayo/haysto/haysanno + caawa/seex*/qabow/haysto/hayo/carruur*/jiif*/jirto
            gaari*/wadad*/waddo*/saldhig*/bannaan*/jidk*/baark* + seex*/hurd*/jiif*/nool* + carruur*/ku/habeen*/ayaan/waxaan
            caano/xafaayad* + ma/la'aan/mana/dhamm* + ilmah*/ilmo/carruur*/hayo/haysto
            koront*/kulayl*/nal*/biyo* + gooy*/jar*/damiy*/ma_hayno/la'aan + qabow/ilm*/carruur*/naga/dhaxan/lacag
            guri* + saar*/tuur*/ery*/eriy* + la/nala/naga/iga/layga/berri/maanta/carruur*/kiro*
            furah*/quful* + bedel*/beddel*/badal* + guri*/ninkii/milkii*/caawa/xagg*
            lacag/lacag_la'aan + cunto + ma/la'aan/laan
            cunto/cunno/raashin/cunto_aan/wax_aan_cuno/wax_la_cuno/rooti/wax_aan_cunno/caano/cunto_iyo/raashinka/cuntada/wax_cunno .. mahaysto/mahayo/malihi/la'aan/majiro/majirto/laan/dhammaa*
            cunto/cunno/raashin/cunto_aan/wax_aan_cuno/wax_la_cuno/rooti/wax_aan_cunno/caano/cunto_iyo/raashinka/cuntada/wax_cunno .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            ma .. haysto/hayo/haysanno/hayno/lihi/haysano .. cunto/raashin/cunno/rooti/wax_aan_cuno
            wax .. aan/la .. cuno/cunno .. majiro/mahayo
            wax .. aan/la .. cuno/cunno .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            cunto la'aan/laan/aan
            gaajo/baahi/gaajoonayaa/gaajaysan/gaajoonaya/gaajoonayaan/baahan/gaajeysan/gaajoon* .. carruur*/caruur*/cunto/maalmo/lacag/ilma*/wax/laba/dhimanaynaa/hurdaan/ubad*
            carruur*/caruur*/ilmahayga/ilmaha/ubadk* .. gaajo/baahan/gaajaysan/gaajoonaya*/gaajeysan/baahi/gaajoon*
            waxba ma/maan/ma_aan .. cunin
            ma/maan .. cunin .. maalin*/maalmood/shalay/lacag/laba/saddex
            qaboojiyaha/firinjeerka/tallaagadda/talaajadda/qaboojiyuhu .. maran/madhan/eber/wax
            lacag/lacag_aan .. cunto/dawo*/daawo*/dawada/raashin/kiro*/kirada/xafaayad*/caano/insulin .. mahayo/mahaysto/malihi/la'aan
            lacag/lacag_aan .. cunto/dawo*/daawo*/dawada/raashin/kiro*/kirada/xafaayad*/caano/insulin .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            dawo*/daawo*/dawada/dawadayda/insulin*/cunto/kirada/xafaayad*/caano/raashin .. lacag* .. mahayo/mahaysto/malihi/la'aan/aan
            dawo*/daawo*/dawada/dawadayda/insulin*/cunto/kirada/xafaayad*/caano/raashin .. lacag* .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            lacag .. ma/mahayo/mahaysto/malihi .. haysto/hayo/lihi? .. cunto/dawo*/daawo*/dawada/raashin/kirada/caano/aan_cuno/xafaayad*
            dawo*/daawo*/dawada/dawadayda/insulin*/xafaayad*/caano* .. mahayo/mahaysto/iga_dhammaa*/dhammaatay/dhamaatay/waayay/iibsan
            dawo*/daawo*/dawada/dawadayda/insulin*/xafaayad*/caano* .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            ma .. iibsan/bixin .. karo/kari/karno/awoodo
            cunto/dawo*/daawo*/kirada/kiro*/xafaayad*/caano .. ma/aan .. iibsan/bixin/awood*
            meel/hoy/guri/meesha/meel_aan/sariir/hoyga/meel_la .. seexdo/jiifsado/seexanno/aado/aadno/hurdo/jiif/ku_noolaado/galo/dego/nala_geeyo/joogo/jiifsanno/tago .. mahaysto/mahayo/malihi/majirto/majiro
            meel/hoy/guri/meesha/meel_aan/sariir/hoyga/meel_la .. seexdo/jiifsado/seexanno/aado/aadno/hurdo/jiif/ku_noolaado/galo/dego/nala_geeyo/joogo/jiifsanno/tago .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            ma .. haysto/hayo/lihi/jirto/hayno/haysanno/naqaan/garanayo .. hoy/meel/guri/hoyga
            hoy/guri/hoyga .. mahaysto/la'aan/laan/malihi/ma_haysto/mahayo
            hoy/guri/hoyga .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            hoylaawe/hoy_la'aan/guri_la'aan/hoylaan/hoylaaweyaal
            xagee/halkee/meeshee/xaggee/xageed/xagge .. seexdaa/seexanayaa/seexan/seexdo/jiifsadaa/aadaa_caawa/tagaa_caawa/hurdaa/jiifaa/seexannaa
            caawa .. meel/xagee/halkee/xaggee/hoy .. seexdo/seexdaa/jiifsado/ma/seexan
            guriga/guri/aqalka/qolka/gurigii/hoyga .. iga/naga/nalaga/la_iga/nala/laygu/laga .. saaray/saarayaa/tuuray/saari/eryay/saareen/eriyay/saarayaan/bixiyay/tuuri/saaro/eryayaa
            waa_la_iga/la_iga/laga/nalaga/naga .. saaray/saarayaa/eryay/tuuray/saari
            la_i/lay/la_iga/nala/laygu .. eryay/tuuray/saaray .. guri*/wadad*/aqal*
            iga saaray/saareen/eryay guri*/aqalk*/qolk*
            guriga .. nala/la_iga/layga .. tuuray/saaray
            mulkiil*/ninkii_guriga_lahaa/milkiil*/qofkii_guriga/guriga_lahaa .. furaha/furihii/qufulka/qufulkii/iga/na .. bedd*/bedel*/saaray/eryay
            furaha/furihii/qufulka/qufulkii/qufulka_albaabka .. bedd*/bedel*/badal*/la_bedel*
            wadada/wadooyinka/jidka/gaari*/gaariga/baarkinka/saldhigga/xadiiqada/buundada/jaranjarada/bannaanka/dibadda/beerta/waddada/dhulka/dariiqa/tareenka_saldhigg* .. ku? seexdaa/seexanayaa/hurdaa/jiifaa/noolahay/seexday/jiifsadaa/seexanaynaa/seexdo/jiifnaa/ku_nool/seexannaa/joogaa/hoydaa
            kirada .. aan/bixin
            kirada .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            koronto*/korontada/kulaylka/biyaha/danabka/laydhka/nalka/kuleylka/diirimaadka/heater* .. gooyeen/gooyay/jareen/jaray/damiyeen/ma_hayno/ma_jiro/naga/laga_jaray/jartay/go'ay
            qabow .. carruur*/ilma*/wadada/koronto/kulayl*/dhimanaynaa/bannaan*/seexd*
            qashin*/qashinka/weelka_qashinka .. ka? cunaa/cuno/raadsadaa/raadinayaa/cuntaa
            cunto .. qashin*
        """,
        Danger.BODY: """
            laabt*/laabi*/xabad*/wadn*/shaf* + xidh*/xir*/cidhiid*/istaag*/culus*/qabat* + i/ayaa/waa
            dhacay/dhacday/kuftay/soo_dhacay + kici/kacay/istaagi + ma/mana/karo/kari
            neefsashad*/neefsad*/neefta + adag*/dhib*/culus*
            neef*/neefta + dhegtay/dheg*/go'day/istaag*/qabsan + i/igu/ayaa/waan
            xabad*/laabt*/laabi*/wadn*/shaf* + xanuun*/cadaad*/ciriir*/culays*/damq*/gub*/qab*/daran + i/igu/iga/ayaa/markaan/hadda/gacan*/neef*
            gacan*/wej*/dhinac*/lug* + kabuub*/ma_dareem*/dhaqaaq*/curyaan*/leex* + bidix*/wadn*/i/ma/mid/wejig*
            neef* + ma/adag/dhib*/waay*/qabat*/yar* + karo/kari/hayo/qaad*/helo/neefsan/aad
            suux*/miyir* + laba/jeer/maanta/beel*/waan/saddex
            laabt*/laabi*/laabta/xabad*/xabadka/wadn*/wadnaha/wadnahaygu/laabtayda/feeraha_bidix/shaafka/shafka/laab_xanuun .. xanuun*/xannuun*/ciriiri/cidhiidhi/daran/gubanaysa/gubayaa/culays/i_hay*/hayaa/haya/hayso/istaag*/cadaadis/damqad*/damqanaya/muda/mudaya/cuslaad*/jireeya/qabanaysa/laab_xanuun/hayaa/dhagan
            xanuun/xannuun/xanuunka/damqasho/cadaadis/culays .. laabt*/laabi*/xabad*/wadn*/shafka
            laabxanuun/laab_xanuun/wadno_xanuun/wadne_istaag/wadno_istaag/wadne_xanuun/faalig*/istarook
            neef*/neefta/neefsasho/neefsan/hawo .. ma/way/waan/igu/i/iga/aad .. karo/adag/qabsan/adagtahay/dhib*/yar/go'aysa/waayay/qabatoobay/xirmay/istaag*/adkaatay/awoodo/qaadan/helayo/ciriiri
            ma .. neefsan/neefsado/neef
            neefsan .. la'ahay/ma_karo/waayay/kari/ku_adag/dhib*
            ceejisan*/ceejanayaa/neeftu
            miyir/miyirka/miirka/miyirkii/miyir_beel* .. beelay/waayay/iga_tagay/beel*/doorsoom*/daboolmay
            suux*/suuxay/suuxdin/miyirbeelay/sakhraamay_ma/wareeray_oo_dhacay/dawakhay_oo_dhacay
            dhacay .. laba_jeer/miyir*/mugdi/madow/suux*/si_lama_filaan
            wax_walba/indhaha/adduunku .. madow/mugdi/madoobaaday/madoobaatay
            gacan*/gacanta/dhinac*/wejig*/lug* .. bidix/bidixda/bidixdu .. xanuun*/kabuubyo/kabuuby*/dareemayo/i_xanuun*/dhaqaajin
            gacanta/wejiga/dhinaca/lugta/jirka .. kabuuby*/curyaan*/ma_dareemayo/dhaqaajin_kari/ma_dhaqaajin/leexday/qalloocday
            wadn* .. garaac*/boodayaa/istaagayaa/dhakhso/si_xoog_leh
            dhiig .. mataga*/matagay/qufac*/candhuuf*/tufayaa/badan/iga_socda/joogsan
            dhiigbax*/dhiig_bax*
        """,
        Danger.HEAVY: """
            ma .. sii/dul/adkaysan/u_adkaysan/wadi/awoodo .. adkaysan/wadi/qaadan/karo
            uma/u_ma/kuma/ma .. adkaysan/dulqaadan/adkeysan
            mar_dambe/intaas/hadda_kadib .. ma_awoodo/ma_karo/kari_maayo
            rajo/rajada/rajadii .. la'aan/beelay/dhigay/waayay/go'ay/iga_go'day
            rajo/rajada/rajadii .. ma/mana .. haysto/hayo/hayno/haysanno/haysano/lihi/lihin/jirto/jiro/helo/heli/haystaan/yaal/taal/iibsan/naqaan/garanayo/bixin/haysan/taqaan
            quus*/quustay/rajo_beel*
            waan_quustay/is_dhiibay/waan_is_dhiibay
            <self> .. nacay/neceb/nebcahay/ka_xumahay
            naftayda nacay/neceb
            wax_walba/wax_kasta/nolosha .. dhammaad*/madow/macno_malaha/micno_malaha/waa_dhammaa*/mugdi
            ooyaa/ooyayaa/oohin/ilmeynayaa .. habeen*/maalin*/mar_walba
            culays .. ku_ahay .. qoyska/dadka/carruurta
            fikir*/fikrado .. xun/madow/mugdi
            waan_burburay/burburay/jabay_gudaha
            waan_daalay .. nolosha/wax_walba
        """,
    },
    negations="ma maan ima iima aan weligay maya uma kuma maaha",
    breaks="wali weli karo karaa waan waxaan oo laakin laakiin in inaan baan ayaan waa way aniga",
    fillers="baan ayaan oo aad aan u in inaan inay inuu ayuu buu ayaa baa ka ku waa hadda maanta caawa xalay maalin walba habeen "
    "waxaan soo sii isaga kasta si daran way wuu la xoogaa mar badan i iyo ee hal doonaa lahaa kaliya iga igu",
    harmless="""
        qosol/kulayl/kuleyl/gaajo/qabow/farxad/daal/xishood/ceeb/hurdo/caajis .. dhintay/dhimanayaa/la_dhintay/dhimanayay/dhinto/dhimanaynaa/miyir
        dhintay/dhimanayaa .. qosol/kulayl/kuleyl
        ukun/durbaan*/telefoon*/gambaleel/albaabka/kubad*/garoonka ayaan/baan/ayay/buu garaac*/dhuft*
        ukun/durbaan*/telefoon*/albaabka/kubad* garaac*/dhuft*
        ukun .. garaac*
        garaac*/dhuft* .. ukun/durbaan*/kubad*/telefoon*/albaabka
        kubad*/kooxda .. garaac*/dhuft*
        kooxda .. iga_saaray/saaray/whatsapp
        neef/ari/lo'/geel/digaag .. qal*/gowrac*
        neef ari
        waqti*/wakhti* .. dil*
        sigaar* .. dilay/joojiyay/iska_daayay
        timaha .. iska_jaray/jaray/la_jaray
        farta/faraha .. jeex*/jaray/goo*/warqad
        madaxa .. ku_dhuftay/armaajada/miiska
        naasaha/neefs*/xabad*/laabt*/laabi*/wadn* .. jimic*/baaritaan*
        jimicsi* .. xabad*/laabt*/laabi*/neef*
        baaritaan* .. wadn*/xabad*/naas*
        digaag .. laabt*/laabi*/xabad*
        wadnahaygu/qalbigaygu/wadnaha .. farxad/jacayl
        safarka/baska/tareenka/fasaxa/shineemo* .. cunto/lacag
        shineemo/safar/fasax/socdaal .. lacag
        lacag .. shineemo*/safar*/dhar*/xaflad*
        weli/wali .. ma .. cunin
        quraac*/qado/qadada .. ma_cunin/weli
        sooman*/soonka/soomay*/soon/soomi
        baqaa/baqayaa/cabsadaa/welwelayaa .. telefoon*/hadlo/imtixaan*/ilkaha/eey*/wareysi*
        baas*/gaariga .. ka_boodo/ku_boodo
        barkad*/biyaha .. isku_tuuray/ku_boodo/dabaasha
        igu/i qayliyay
        ima garaaco
        waan? ku? dhintay qosol
    """,
    elsewhere="""
        dhakhtar*/takhtar* + weydii*/su'aal* + maya/weligay/ma_jir*/dhib
        dariska*
        turub*
        filim*
        film*
        musalsal*
        buug*
        sheeko*
        ciyaar*
        wararka
        riyooday
        hees*
        masrax*
        sanado/sannado/sano hore/kahor/ka_hor
        sano ka hor
        hore wuu/ayuu/buu .. jiray
        garaaci jiray
        markaan/markii_aan .. yar*/carruur/ilmo .. ahaa
        carruurnimadaydii/yaraantaydii
        dagaalka
        kalluun
        hilib*
        digaag
        kaneeco/duqsi/jiirka
    """,
    over="""
        dhakhtar* .. weydii* .. maya
        hadda .. ammaan/nabad/faraxsanahay/fiicanahay/farxad
        maanta .. faraxsanahay/ku_faraxsan
        waan_heshiinay
        waan faraxsanahay .. nool
    """,
)
