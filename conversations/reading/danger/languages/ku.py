"""Kurmanji phrases of danger: a draft until a native speaker has read them, only word data."""

from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.table import DangerTable

TABLE = DangerTable(
    code="ku",
    lists={
        "want": "dixwazim dixazim dixwazin dixwaz xwezî xwezîka difikirim fikirim dihizirim min_divê divê min_biryar_da biryar_da biryar "
        "hewl_da hewl_didim ez_ê ezê ez_dê ezde plan plana haziram amade_me ez_amade_me bila çawa hêvî_dikim daxwaza dixwaze_ez diponijim "
        "difikirîm ditirsim_ez çêtir_e baştir_e çêtir baştir re_difikirim dixwazin_ez",
        "die": "bimirim mirin mirinê bimrim mirî_bim mirî_bûma mirim bimirin mirîbûma dimirim mirina_xwe bimirama mirî_bama",
        "killme": "xwe_bikujim xwe_dikujim xwekuştin* xwekustin* xwe_kuştin* xwe_kustin* xwe_bixeniqînim xwe_bi_dar_ve xwe_bidarve xwe_bavêjim xwe_davêjim "
        "xwe_biavêjim xwe_bişewitînim xwe_xeniqandin xwe_daleqînim xwe_bidaleqînim xwe_jehr xwe_tune xwe_winda xwe_bifetisînim xwe_bikuştana xwe_kuşt "
        "xwe_bigulleyînim xwe_bikujin",
        "who": "mêrê_min mêrê mêr hevjînê_min hevjîna_min hevjîn* bavê_min bav bavê birayê_min birayên_min bira kurê_min kur jina_min diya_min dayika_min "
        "zirbav* apê_min xalê_min xezûrê_min xesûya_min malbata_min malbat mala_xezûrê hevalê_min cîranê_min dergistî* dergîstî* ew wî wê ewan zavayê_min "
        "lawê_min keça_min pismamê_min şerîkê_min partnerê_min",
        "hit": "dixe dixin xist xistin dide didin da lêdide lêdixe dixîne lêda lêdan didan lêxist pehîn pêhn dikuje dikujin kuta dikute kutan dihejîne",
        "no": "tune tuneye nîne tune_ye nînin tune_ne namîne nema nemaye ne nikarim nikarin nemabû tine tunebû qediya qedîya qediyaye nîn",
        "pills": "heb hebên heban hebê derman* hebî hebik jehr jehrê",
        "self": "xwe canê_xwe jiyana_xwe can",
    },
    phrases={
        Danger.SUICIDE: """
            mirin*/kuştin*/xwekuştin* + difikirim/fikir*/fikr*/bîr*
            cara/carê/car dawî/dawîn + dinivîsim/dibînin/hez/peyv*
            can*/jiyan* + bistînim/bidawî/biqedînim/biqetînim/bigirim/bistinim + difikirim/ez/xwe/dixwazim
            tiştek/sedem/kes + bijîm/bijim/jiyan* + nîne/tune/nema/ne
            behr*/deryê/av*/çem* + bifetisînim/bavêjim/davêjim/difetisînim/xeniqînim + xwe
            mirin*/kuştin* + tenê/rê/çare/rehet*/azadî/aşitî
            hêvî*/xwezî/dua + bimirim/mirim/mirin*
            nemînim/namînim/nemam + zû/sibê/êdî/hefte*/ez_ê/nêzîk*
            bêriya/bîriya/xema + min + nake/nakin/nakişîne/kes + bimirim/mirim/nemînim/winda/dema/ku
            dinya*/jiyan*/cîhan* + winda/wenda/biçim/derkevim/herim/xilas/barkim/biterikînim + dixwazim/ez/her/vê
            canê + bistînim/bistîne/distînim/bigirim + ez/xwe/xwedê/min
            mirin*/bimirim/mirim/mirî + dixwazim/dixwaze_ez/çêtir/xwezî/rehet*/hêvî/difikirim/baştir/tenê/amade
            xwe + bikujim/dikujim/kuştin*/bixeniqînim/daleqînim/bavêjim/davêjim/biavêjim
            werîs/ben/çek/debançe/jehr + kirî/amade/min/hazir/girtiye + îşev/xwe/dawî/bimirim/diqede/stû*
            heb*/derman* + hemû*/hemî*/gelek/tev/giş/pir + xwar*/bixwim/dixwim/vexwar*/vexwim/daqurt*/kom*
            pir*/balkon*/pencer*/trên*/ban*/avahî*/behr* + bavêjim/davêjim/biavêjim/bazdim/bipengizim/xwe_bavêjim/biperim
            jiyan* + bêwate/bê_wate/nema/qediya/westiya*/bêzar*/wate*/naxwazim/biqedînim/bi_dawî/nexweş_dibînim
            bijîm/bijim + naxwazim/nikarim/sedem/tune/nema/wate*/êdî
            nehat*/nebûma/neza* + dinya*/xwezî/cîhan*/zayîn
            name*/peyam* + xatir*/dawî*/efû/bibaxş*/wesiyet* + min/zarok*/ev/ji
            razêm/rakevim/xew* + şiyar/hişyar/ranebim + nebim/nabim/careke/êdî/nema
            bê_min + çêtir/baştir/rehet*/kêfxweş*
            sax + nînim/nabim/namînim/nebim + sibê/êdî/hefte*/duşem*
            xwedê* + can*/ruh*/rih*/bikuje + bistîne/bibe/min/bigire/rake
            reh*/damar* + bibirim/dibirim/jêkim/birîn
            <want> .. <die>
            <want> .. <killme>
            dixwazim mirî bim
            xwekuştin*
            xwekustin*
            xwe kuştin*/kustin*
            xwe bikujim/dikujim/kuşt/bixeniqînim/daleqînim/bidaleqînim/xeniqand/bifetisînim
            ez .. xwe dikujim/bikujim/bixeniqînim
            xwe .. bavêjim/biavêjim/davêjim/avêtim/bavêjime .. ber? trên*/pir*/balkon*/pencer*/av*/behr*/derya*/rê*/xwarê/banî/ji/jêr
            ber trênê/tirênê/trêne .. bavêjim/biavêjim
            ji .. balkon*/pir*/pencer*/banî/bana/avahiy* .. bavêjim/biavêjim/davêjim/xwe
            xwe .. bi dar/darê ve? .. bikim/dikim/kirin
            jiyana .. biqedînim/bidawî/bi_dawî/dawî/diqedînim/qedandin/xilas/bisekinînim
            dawî/dawîyê .. jiyan*/xwe
            dawî .. li/bi .. jiyan* .. bînim/tînim
            jiyan*/jiyana .. bêzar*/westiya*/aciz/acis/teng/têr/bê_wate/bêwate/watê/maneya/mane/wate/qediya/xilas/qedandin
            westiya*/bêzar*/aciz*/têr .. ji .. jiyan*/dinya*
            naxwazim/naxwazin/nikarim/naxazim .. bijîm/bijim/jiyan*/bijî/şiyar/hişyar/sax/hebim/li_vir_bim/di_vê_jiyanê/rabim/bimînim_sax
            bijîm/jiyan* .. nikarim/naxwazim/naxazim/sedem/wate/mane
            sedem/wate/hêvî* .. bijîm/jiyan*/bijim
            sedem/wate/hêvî*/hêviya .. tune/nema/nîne .. bijîm/jiyan*/bijim
            tu/ti sedem/hêvî/wate tune/nîne/nema
            êdî/edî .. bijîm/jiyan*
            çima .. bijîm/dijîm/bijim
            xwezî/xwezîka/xozî .. mirîbûma/mirî/nebûma/ji_dayik/bimirama/nehatibûma/bimrama/hişyar/şiyar/nejiyama/mirîbama/mirim
            mirin .. çêtir/baştir/xweştir/rehet*/çare/tenê/rihet*
            çêtir/baştir .. bimirim/mirin*/bê_min/mirim/nebim
            bê_min .. çêtir/baştir/rehet*
            razêm/rakevim/xew*/razim .. şiyar/hişyar/ranebim/nebim/nabim
            carek*/êdî .. şiyar/hişyar .. nebim/nabim
            winda/tune/wenda .. bibim/bim .. ji_vê/dinya*/jiyan*/her/cîhan*
            ji .. vê/ve .. jiyanê/dinyayê/dinyaye/cîhanê .. biçim/derkevim/herim/xilas/bar_bikim
            ji .. dinyayê/jiyanê .. biçim/herim/xilas
            heb*/hebên/heban/derman*/jehr* .. hemû*/hemî*/bi_carekê/gelek/pir/kom/tev/giş .. xwar*/bixwim/dixwim/vexwar*/bixwim/vexwim/vedixwim/daqurt*/kirin/kirine
            hemû*/hemî*/gelek/pir/giş/tev .. heb*/hebên/heban/derman* .. xwar*/bixwim/dixwim/vexwar*/daqurt*
            jehr* .. vexwar*/vexwim/bixwim/xwar*/kirî
            werîs/ben/kindir .. kirî/stû*/amade/hazir/xwe/kiriye
            debançe/çek/tifing .. xwe/serê_xwe/xwe_bikuj*
            reh*/damar*/rehên .. xwe? bibirim/dibirim/birîn/jê
            xatirxwestin*/nameya_xatirxwestinê/name .. nivîsand/xatir*/dawî
            peyama/peyam/nameya/roja/şeva .. dawî/dawîn/dawîyê
            bi_xatirê .. we/dinyayê/her/hemûyan .. efû/hertim/dawî/hemû*/her_tim/dinya*
            min efû/bibaxşînin/bibexşînin/helal .. bikin? .. xatir*/dimirim/diçim/dawî
            dema/gava/piştî/ku .. ez/min .. mirim/bimirim/mirina_min/nemam/nebim/nemînim
            piştî mirina_min
            hûn .. nabînin/nabihîzin .. min/careke_din
            kes/kesek .. bêriya/bîriya/xema/nagirî/bala .. min
            xwedê/xwedêyo/xwedo/ya_xwedê/yarebî .. canê/bibe/bistîne/bikuje/mirin*/xilas/rihê/ruhê/bistine
            canê min bistîne/bibe/rake
            sibê/duşemê/hefteya_bê/êdî .. sax/zindî .. nabim/namînim/nînim/nebim
            bar im .. bimirim/mirin*/hemû*
            plan* .. bikujim/mirin*
        """,
        Danger.SELF_HARM: """
            serê_xwe/serê + dîwar*/dîwêr/derî + dixim/didim/lê_dixim/xwe
            xwe + dişewitînim/dibirim/diêşînim/birîndar/bibirim/biêşînim/diqelêşim/dixurînim
            dest*/mil*/ling*/çerm*/pî* + dibirim/dişewitînim/bibirim/birîn/bişewitînim/diqelêşim + xwe/kêr*/gûzan*/cixar*/jîlet*
            xwe .. birîndar .. dikim/bikim/kir/kiriye
            xwe birîn*
            xwe .. dibirim/bibirim/dişewitînim/bişewitînim/birî/diêşînim/biêşînim/şewitand/ceza/lêdixim/diqelêşim/dixurînim
            dest*/mil*/ling*/çerm*/zend*/ran*/destê/milê .. xwe .. bi? kêr*/gûzan*/cixar*/jîlet*/tiştekî? .. dibirim/bibirim/dişewitînim/birî/bişewitînim/şewitand/diqelêşim/birîn
            dest*/mil*/ling*/çerm*/zend*/destê/milê .. xwe .. dibirim/bibirim/dişewitînim/birî/bişewitînim/şewitand
            bi kêrê/gûzanê/cixareyê/jîletê .. dest*/xwe/mil*/çerm*
            êş*/zirar*/ziyan* .. xwe/didim_xwe/bi_xwe
            zirar*/ziyan* .. didim/dikim/dabû .. xwe
            êşê didim xwe
            serê .. xwe .. dîwar* .. dixim/didim/lêdixim
            porê xwe .. dikişînim/radikim/hildikim
            li xwe dixim/didim/xist
        """,
        Danger.VIOLENCE: """
            mist/kulm/sîlle/pehîn/şimaq* + min + da/dide/xist/rû*
            xeniqîne/bixeniqîne/dixeniqîne/xeniqand min?
            newêrim/ditirsim + herim/vegerim/biçim + mal*
            xesû*/diya/jin*/xwişk* + dixe/dide + li_min
            stû*/ser*/qirik* + te/min + jêkim/jêdike/jê_bike/jê_dikim + got/dibêje/ez_ê
            te .. jêkim/bikujim/serjê_bikim
            telefon* + girt/distîne/bir/dixwîne/stand/kontrol + min/mêr* + girt*/kilît*/derî/mal*/lê_dixe/li_min/derkevim
            li_min/li_me/li_zarok*/li_min_didin + dixe/didin/dide/dixin/xist/da/xistin/tê_xistin/didan + mêr*/bav*/bira*/jin*/kur*/her/mal*/dema/serxweş/ew/diya/dîsa
            kuştin*/bikuje/bikujin/dikuje/dikujin/bikujim + min/me + mêr*/bira*/malbat*/dibêje*/dixwaz*/heke/ger/bav*/gef*/ji_ber
            kêr*/çek*/debançe* + stû*/gewr*/qirik* + min/danî/kir/girt
            dest + min/keça* + şev*/ap*/xal*/zirbav*/nav + dide/dixe/direşîne
            zewic*/zewac*/mêr + zor*/darê_zorê + min/didin/dike/dikin/bav*
            veşêr*/vedişêr*/veşart* + tuwalet*/hemam*/ode*/serşok*/mal*
            tişt* + davêje/avêt + min + dixe/li_min/jin*/mêr*
            gef*/tehdîd* + min/li_min/dixwe/dike
            por* + kişand/dikişîne + min
            tirs*/ditirsim + mal*/mêr*/hevjîn*/bav*/bira* + ez/ji/herim/vegerim
            zarok*/min + dikute/lê_dixe/kuta/dikutin + mêr*/bav*/jin*/her
            li .. min/me/zarok*/zaroyên/keça_min/kurê_min/diya_min/xwişka_min/zarokan/zarokên_min .. <hit>
            li min <hit>
            <who> .. li .. min/me/zarok*/zarokan .. <hit>
            <who> .. min/me .. dikute/dikuje/dikujin/bikuje/bikujin/dixeniqîne/xeniqand/diêşîne/ditirsîne/tehdîd*/gef*/kuta/êşkence/dişewitîne/hildide/lê_dixe/bixeniqîne/lê_dide/pehîn*/dikişîne/biheqîne/heqaret/pêhn*
            min/me .. bikuje/bikujin/dikuje/dikujin/dikute/kuta/dixeniqîne/xeniqand/bixeniqîne
            dixwaze/dixwazin/dibêje/dibêjin/got/gotin/wê/ê/dê .. min/me/te .. bikuje/bikujin/bikujim/dikujim/bikujîn/dikujin
            ez_ê te bikujim
            gef*/gefan/tehdîd*/tehdîtan .. li/dixwe/dike/dikin/kir/mirin*/kuştin*/xwar/dixwin/kêr*/min
            tecawiz*/tecawuz*/destdirêj*/tacîz*/tehcawiz*
            tundî*/şîdet*/tundûtûj*/şiddet* .. dike/dikin/dibînim/mal*/mêr*/li/hevjîn*/malbat*/dibe/navmalî
            <who> .. tund/tundûtûj/tundî*/şîdet*
            ji .. mêrê_min/mêrê_xwe/hevjîn*/bavê_xwe/bavê/birayê/birayên/mêr*/kurê_xwe/malbata_xwe/malbatê/wî/dergistî*/jina_xwe/zirbav*/hevjînê_xwe/hevjîna_xwe .. ditirsim/ditirsin/tirs*
            ditirsim/ditirsîm/tirs* .. ji .. mêr*/hevjîn*/bav*/bira*/malbat*/wî/kurê_xwe
            ditirsim .. herim/biçim/vegerim/bimînim .. mal*
            ditirsim .. bikuje/bixe/lê/min_bikuje/were/bibîne
            mal* .. vegerim/herim .. ditirsim
            derî/deriyê/derîyan/kilît*/mift* .. digire/kilît/girt/dadide/dada/qifil*/girtiye
            min/me .. di? mal*/ode*/hundir* .. digire/girt/kilît/asê/hebs/zindan*/kiriye_hebs
            nahêle/nahêlin/nehişt/destûr* .. derkevim/herim/biçim/biaxivim/bixebitim/bixwim/derkevin/nade
            telefon*/têlefon*/pasaport*/pereyên* .. min .. dixwîne/distîne/stand/kontrol/dibîne/digire/birin/bir
            min kontrol/taqîb .. dike/dikin
            bi_zor*/bizor*/zorê/bi_darê_zorê .. bidin/dide/didin/bizewic*/mêr/zewac*/razêm/dizewicînin/min/razan*/dikin
            zewaca bi_zor*/zorê
            destê .. min/xwe .. dide/digihîne/dixe .. keça*/singê/bi_şev/min
            bi_şev/şevan .. dest .. dide/digihîne
            kêr*/çek*/debançe*/şûr .. li/stû*/ber/gewriy*/qirik*/nîşanî .. min
            stûyê/gewriya/qirika/porê .. min .. girt/dikişîne/kişand/xeniqand/digire/guvaşt/diguvêşe
            pêhn*/pehîn*/sîlle*/şimaq*/kulm*/mist*/pîn .. li? .. min
            ji .. derenc*/nerdewan*/pêpelûk*/dîwar* .. avêt*/dehf*/xwarê/dehfand/daf
            dehf/dehfan .. da/dide .. min
            ez .. derenc*/nerdewan* .. avêtim/dehfandim
            veşartî*/veşart*/xwe_veşart/xwe_vedişêrim/vedişêrim/veşêrim .. tuwalet*/hemam*/serşok*/ode*/ji/mal*/avdestxane*/jêrzemîn*
            her_tişt/hertişt/tişt*/mal*/derî .. dişkîne/şikand/dişkênîne/wêran/dihilweşîne
            poz*/diran*/dest*/mil*/rû* .. min .. şikand/xwînî/reş_kir
            reviyam/revîm/revîn/bazda/direvim/reviya .. ji .. mal*/mêr*/bav*/malbat*/wî/dest
            bi .. qayîş*/qayiş*/dar*/şivdar*/kablo*/çîv/mistan .. li/dixe/dide
            qayîş*/qayiş* .. min
            namûs* .. kuştin*/bikuj*
            zarok*/zarokên_min .. dixe/didin/dikute/dikutin/lê_dixe
        """,
        Danger.NEED: """
            tenê + birinc/nan/av/makaron + maye/ma/roj/pere*
            stasyon*/rawestgeh*/kolan*/park* + avêt*/çente/zarok*/derxist*/derve
            li kolanê/kolanan/kuçeyê dijîm/radizêm/dimînim/me
            erebe*/kolan*/park*/kuçe*/derve/otomobîl*/stasyon* + radizêm/radizên/radizin/dijîn/razên/dimînin/razêm/dirazin/radikevin + em/ez/zarok*/bi/niha/her/li
            xwarin*/nan/tiştek/tişt + nexwar*/tune/nîne/nema/tine + pere*/roj*/duh/zarok*/birçî*/alîkar*/mal*/sarinc*
            şîr/pampers*/bez* + tune/nema/nîne/qediya + pitik*/zarok*/pere*/kur*/keç*
            derman*/însulîn*/heb* + qediya*/nema/tune/xilas + nikarim/bikirim/pere*/dil*
            kirê + nikarim/nema/tune + bidim/sibê/derdix*/davêj*
            mal*/xanî* + derdix*/derxist*/davêj*/avêt*/qewir* + me/ez/sibê/zarok*/em/ji
            cih* + razan*/razêm/bimînim/herim + tune/nîne/nema
            elektrîk*/germ*/ceyran*/av* + qut/birî*/tune/qetand + sar/pitik*/zarok*/em
            gilêş*/çop*/zibil* + xwarin*/dixwim/digerim
            sarinc* + vala
            birçî* + zarok*/em/pere*/roj*
            xwarin*/nan/nanê/xurek/şîr/erzaq/tiştekî_xwarinê/tişt_xwarin .. tune/tuneye/nîne/nema/nemaye/qediya/tine/tunebû/nîn/nemabû
            tune/nîne/nema/tine .. xwarin*/nan/tiştekî_bixwim
            tişt*/çi .. bixwim/bixwin/xwarin/bixwîn .. tune/nîne/nema/tine
            min/me .. xwarin*/nan .. tune/nîne/nema/tine/nexwariye
            nexwar*/nexwariye/nexwarine .. roj*/du/pere*/ji_duh/sê/tiştek/duh
            du/sê roj* .. nexwar*/birçî*
            birçî*/birçîne/birçî_ne/birçiyan/birçîm .. zarok*/pere*/roj*/em/me/nan/xwarin/ji
            zarok*/zarokên_min/zaro*/pitik* .. birçî*/birsî*/birçî_ne
            em/ez birçî*
            sarinc*/buzdolab*/dolab*/cemed* .. vala*
            pere*/pereyê/perê/dirav .. derman*/xwarin*/kirê*/nan/şîr/îlac*/însulîn*/bez*/pampers*/hebên .. tune/nîne/nema/tine/tuneye/nema/nînin
            derman*/xwarin*/kirê*/nan/şîr/însulîn*/bez*/hebên_dil .. pere*/perê .. tune/nîne/nema/tine/tuneye
            pere*/perê .. tune/nîne/nema/tine .. xwarin*/derman*/nan/kirê*/bikirim/bixwim/şîr
            bê_pere .. xwarin*/nan/birçî*
            derman*/însulîn*/heb*/şîr/pampers* .. qediya*/xilas/nema*/tune/nîne
            nikarim/nikarin/nikanim .. derman*/xwarin*/kirê*/şîr* .. bikirim/bidim/bidin/bikirin
            nikarim/nikarin/nikanim .. bikirim/bidim/bidin/bikirin .. derman*/xwarin*/kirê*/şîr*
            derman*/xwarin*/kirê*/şîr/însulîn* .. nikarim/nikarin .. bikirim/bidim
            cih*/cihê/cî/ciyê/xanî/mal/stargeh*/sitar*/ban .. razan*/razêm/rakevim/bijîm/bimînim/herim/herin/razim/radizim/min/me/xew* .. tune/nîne/nema/tine/tuneye/nînin/tuneye
            cih*/cihê/cî/ciyê/xanî/mala/stargeh*/odeya .. min/me .. tune/nîne/nema/tine/tuneye
            tune/nîne/tine .. cih*/cî/xanî/mal/stargeh*
            bêmal*/bê_mal/bêxanî*/bê_stargeh/bêcih*/bê_cih/bê_sitar/bê_xanî
            li_ku/ku/kuderê/li_kuderê/kû .. razêm/rakevim/razên/razim/bimînim/herim_îşev/radizêm/rakevin/razin
            îşev .. li_ku/cih*/ku .. razêm/tune/rakevim/razim/nîne
            ji .. mal*/xanî*/ode*/apartman*/avahî*/mala_xwe/kamp* .. derxist*/derxistim/derdixin/avêt*/qewirand*/derdixe/diqewirînin/avêtin/derkirin/derkir*/avêtim
            ez/em/me/min .. avêtin/avêtine/avêt/davêjin .. kuçe*/kolan*/derve/ser_rê
            derxistim/qewirandim/derxistin/derdixin .. mal*/xanî*/kolan*/kuçe*
            xwediyê/xwedîyê/xwedî/xwediya .. xanî/malê/mal/avahiyê .. qifil*/qifl*/derdixe/derxist*/kilît*/dibêje_derkeve/avêt*/mift*/guherand
            qifil*/qifl*/kilît*/mift* .. guher*/guhart*
            li .. kolan*/kuçe*/erebe*/park*/îstasyon*/derve/rawestgeh*/derenc*/kolana/otomobîl*/trimbêl*/ber_pirê/bin_pirê/jêrzemîn*/trombêl* .. radizêm/razêm/dijîm/dimînim/dimînin/radikevim/radizin/razam/radizim/razên/dijîn/dimam
            li kolanê/kolanan/kuçeyê .. dimînim/radizêm/bi_zarokan/mame/man
            elektrîk*/ceyran*/germî*/av*/gaz* .. qut/birî/birîn/nema/tune/qetand/girtin/qutkir*/birrîn
            sar*/cemidîn*/diqefilim/diqefilîn/serma* .. zarok*/kolan*/pitik*/germî*/derve/tune/îşev/razan*
            ji .. gilêş*/çop*/zibil*/gilêşê .. dixwim/xwarin*/berhev*
            xwarin* .. gilêş*/çop*/zibil*
            kirê .. nikarim/nedaye/nedan
        """,
        Danger.BODY: """
            ketim + nikarim + rabim/bilivim/xwe
            sing*/sîng*/dil* + giran*/êş*/diêş*/teng*/dişidîne/diguvêş*/dêş* + min/nefes*/dest*/ser/xwêdan/niha
            dest*/mil*/rû*/ling* + tevizî*/bêhest*/felc/hest_nakim/xwar + dil*/çep*/min/alî*
            nefes*/bêhn* + nikarim/nayê/teng*/zor + bistînim/bigirim/min/dikim/dikişînim
            bêhiş*/xewir* + du/car*/îro/dîsa/bûm/ketim
            sing*/singê/sîng*/sîngê/dil*/dilê/dilê_min/sîngê_min .. diêş*/dêşe/êş*/teng*/dişewit*/giran*/diguvêş*/guvaşt*/disekine/sekinî/şidand*/ketiye_tengasî/dêş*/xitim*
            êş*/êşa/êşeke/êşek .. sing*/sîng*/dil*/singê/dilê
            krîza dil*/dilî
            krîza_dil*/krîza_qelbê/qelb_krîz*/felc*/sekna_dil
            nikarim/nikanim/zor/zehmet/bi_zorê/nikarî .. nefes*/bêhn*/hilm*/bêhna
            nefes*/bêhn*/hilm*/nefesa/bêhna .. teng*/nayê/nikarim/qut/çik*/zehmet/nagirim/zor/namîne/diçike/dernakeve/disekine/nastînim
            bêhn* .. min .. teng/diçike
            bêhiş*/bêhişî/bê_hiş/ji_hiş/hişê_min/ji_ser_hişê/hiş*/xeriqîm/xeriqî/dilê_min_rabû_û_ketim .. ketim/çûm/çû/ketime/çûbû/dikevim/nema/xwe_winda/winda/bûm
            bêhiş ketim/bûm
            xewirîm/xewirî
            ketim/kefîm .. erdê/bêhiş/reş/xwar/ji_nişkê*
            çav*/çavên_min/dinya .. reş .. bû/bûn/dibe/dibin
            dest*/mil*/milê/destê/rû*/aliyê .. çep*/çepê .. diêş*/dêş*/tevizî*/bêhest*/mirî/êş*/giran
            dest*/mil*/rû*/aliyek* .. tevizî*/felc/bêhest*/xwar_bû/natevin/nagerin
            mil*/dest* .. çep* .. diêş*
            dil* .. lêdide/lê_dide/dikute/diçe/dixe/disekine/lêdixe .. zû/nefes*/bi_hêz/tirs*/gêj*/bêhn*
            xwîn* .. vedireş*/verişî*/dikux*/tif/diherike/naseikine/nasekine/pir/dicoşe/vereş*
        """,
        Danger.HEAVY: """
            êdî/edî/îdî nikarim/nikanim/nema_dikarim
            êdî/edî/îdî .. taqet*/tehemul*
            nikarim/nikanim/nema_karim .. tehemul/ragirim/berdewam/dewam/dom/bidomînim/xwe_ragirim/hilgirim/bikişînim
            taqet*/hêz*/sebr* .. nema*/tune/min_nema
            hêvî*/hêviya/umîd* .. tune/nema*/nîne/winda/qut
            bêhêvî*/bê_hêvî
            ji xwe/canê_xwe .. nefret*/aciz*/hez_nakim/bêzar*
            nefret .. xwe/jiyan*
            her_tişt/hertişt .. qediya*/reş/bêwate/xilas/tarî
            digirîm/digirî/girîm/digirim .. şev*/roj*/her/hertim
            bar .. im .. malbat*/hemû*/ser
            fikrên/ramanên reş/tarî
            ez .. şikestî*/wêran*/hilweşiya*
            min_dest_jê_berda/teslîm
        """,
    },
    negations="na ne nake nakim qet nexêr",
    negations_after="naxe nade nake",
    breaks="ez û lê ji ku dixwazim difikirim ew êdî tiştek",
    fillers="her roj niha îro jî pir gelek bi li di de ve re ê e ez êdî tenê dîsa min ya yê yên a do şev her tim herdem "
    "carinan xwe wî wê ber ku ji bo da û in im hema îşev heye zêde ew me em ser vê li jê",
    harmless="""
        porê xwe/min dibirim/jê_dikim/birî/kur_kir
        şîr/nan/şekir qediya .. kirî
        wext*/dem* .. xwarin*/nan/razan*
        kur*/keç*/zarok*/heval* .. çok*/dest*/pê* .. êşand*/şikand*
        ji .. ken*/kenê/germ*/sermê/birçîbûn*/birçîna/serma*/şerm*/xew*/westan*/kêf*/tîbûn*/tîna/şahiy* .. mirim/dimirim/mirin/mir/mirîm/bimirim/dimirin/mirî/bêhiş
        ez .. ji_kenan/kenê/germê .. mirim
        mirim/dimirim .. ji .. ken*/germ*
        bi .. henek* .. kuşt*/kuştim
        dem* .. dikujim/kuştin
        hêk*/tîm*/saz*/def*/tembûr*/gol*/topê/bilûr*/zengil* .. li/xist/dixe/dide/bidim/didim
        li .. tîm*/saz*/def*/tembûr*/derî/telefon*/zengil*/topê .. dixe/xist/da/dide/xistin
        por* .. birî*/jê_kir
        tili*/neynûk* .. birî*/kaxez*
        serê_min/serê/çoka/piyê/tiliya .. dolab*/derî/mase* .. ket/da
        temrîn*/werziş*/spor* .. sing*/sîng*/nefes*/dil*
        muayene*/kontrola/fîlma/test* .. sing*/sîng*/dil*
        singê mirîşk*
        dil* .. şahî*/kêf*/xweş/tijî
        kom*/grûp*/whatsapp* .. derxist*/avêt*
        sînema*/rêwîtî*/betlane*/gera/geşt* .. pere*/xwarin*
        pere* .. sînema*/rêwîtî*/betlane*
        hêj/hîn/hê .. ne*xwar*/nexwariye/nexwar*
        taştê/firavîn* .. nexwar*
        rojî*
        ditirsim .. telefon*/biaxivim/ezmûn*/se*/hevpeyvîn*/firoke*/imtîhan*
        kêk*/şîrînî .. bixwim
        êdî nikarim kêk*/kek*/bixwim/vexwim
        li .. kolan*/park* .. digerim/geriyam/meş*/dilîzin
        otobus*/trên*/hewz*/avjenî* .. bazd*/siwar/avjenî*
        tê .. kuştin .. henek*
        ez heyran*
        dest bi
        destê xwe .. firin*/sobe*/çay* .. şewit*
        birinc .. şewit*
    """,
    elsewhere="""
        doktor*/bijîşk* + pirs* + na/qet/tune
        fîlm*
        film*
        rêzefîlm*
        dîzî*
        roman*
        pirtûk*
        nûçe*
        lîstik*
        stran*
        xewn*
        şano*
        berî .. salan/sal/salek/demek
        sal berê
        gava/dema/wexta .. biçûk/zarok .. bûm
        zarokatiy*
        şer .. li/de .. welat*/sûriy*
        di .. şer .. de
        mirîşk*
        masî
        goşt
        mêş*/mişk*/pêşî
        çend sal
    """,
    over="""
        niha/îro .. ewle/kêfxweş*/baş_im/azad/rehet_im/bextewar/ewleh*
        kêfxweş* .. sax/jiyan*
        niha .. di_ewlehiyê
    """,
)
