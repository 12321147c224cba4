"""Danish phrases of danger, learners' Danish among them: a draft, only word data.

To be read by people who know the field before it is used live.
"""

from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.table import DangerTable

TABLE = DangerTable(
    code="da",
    lists={
        "want": "vil ville vill ønsker ønske ønskede har_lyst_til_at har_lyst_til har_lyst_at "
        "lyst_til_at lyst_til lyst_at tænker_på_at tænker_på tænker_at overvejer_at overvejer "
        "planlægger_at planlægger drømmer_om_at tænkt_på_at tænke_på_at tænkt_at parat_til_at klar_til_at klar_til",
        "self": "mig_selv mig mig_sel mi_selv mig_sig sig_selv",
        "no": "ikke ik ikk ikek aldrig ingen",
        "here": "her herinde på_jorden på_denne_jord i_live i_verden på_denne_verden i_denne_verden "
        "på_verden i_den_her_verden levende til",
        "pills": "pille* sovepille* tablet* panodil* medicin* overdosis",
        "who": "min_mand mand manden min_kone kone konen min_kæreste kæreste kæresten min_eks eksmand eks "
        "ekskæreste min_far far stedfar papfar min_mor mor stedmor min_bror bror brødre brødrene "
        "min_søn søn sønner min_datter min_svigermor svigermor min_svigerfar svigerfar svigerfamilie "
        "familie familien min_onkel onkel fætter nabo naboen roomie samlever sambo ægtefælle partner "
        "min_ven bofælle sørste søster han hun de chefen kollega",
        "us": "mig mi mej os mig_og_børnene mine_børn børnene børn vores_børn min_søn min_datter "
        "mit_barn barnet drengen pigen ungerne min_mor min_søster hende",
        "hit": "slår slå slåd slog slåede slåer slået slåt banker bankede banket bank tæver tævede "
        "tæsker tæskede tæsket sparker sparkede sparket kvæler kvalte kvæle truer truede truet "
        "voldtager voldtog voldtaget voldtage mishandler mishandlede gennembanker gennembankede lammer "
        "skubber skubbede kaster_ting kradser river stikker",
        "get": "får fik få bliver blev er har_fået",
        "have": "har havde haft får fik er_der der_er vi_har jeg_har",
        "none": "ikke_noget ingen intet ikke ikke_nogen ikke_en ik ik_noget ikke_mere ikke_nok ikke_råd_til "
        "ikke_penge_til ikke_et mangler ikke_fået ikke_fået_noget ingen_penge_til",
        "pain": "ondt smerte smerter smerde gør_ondt trykker stikker stik stikkende jager hjertesmerter "
        "trykken tryk snører strammer strammende knude",
    },
    phrases={
        Danger.SUICIDE: """
            nok/led af livet/at_leve/min_tilværelse
            fået/har nok af livet/mit_liv/det_hele
            hvorfor/hvad + leve/live/lever + skal/for/når + jeg
            sidste gang + skriver/skrive/ser/hører + elsker/farvel/jer/dig/mig
            døden/dø/død/selvmord + udvej/løsning/løsningen/vej/frihed/fred/lettelse/befrielse/eneste
            håber/gid/beder/venter/ønsker/glæder jeg/om/på/at/til .. dør/dø/døden/død
            jeg dør/dø i_nat/i_aften/snart/helst
            tænkt/tænker/planlagt/besluttet .. hænge/drukne/skyde/dræbe/kvæle/forgifte mig
            vil/vill/skal .. drukne/hænge/skyde mig
            slut/forbi/ovre med mig
            farvel + slut/tak_for_alt/sidste/for_evigt/for_altid + mig/jeg/nu/i
            ingen/intet/ikke_noget/ikke/noget at leve for
            ingen/intet/ikke_noget tilbage at leve
            herfra/væk + for_evigt/for_altid + vil/gerne/jeg
            klarer sig/det + bedre + væk/uden/død
            overdosis/overdoser + tager/tage/i_aften/vil
            mit/livet liv er ødelagt/ovre/slut/spildt
            vil_ikke/gider_ikke/orker_ikke + leve/livet/lever
            hvad/hvorfor skal/er/lever .. leve/live/lever for
            jeg/vil/lyst at/til forsvinde/opgive_livet
            snart/om_lidt/i_morgen/mandag/næste_uge + ikke her/i_live/mere_her + jeg/er/vil
            er snart ikke her/mere
            sidste dag + farvel/mit_liv/lever/i_livet/i_morgen_farvel
            min/mit sidste dag/nat/aften/time + farvel/er/tak/liv
            køre/kører/styre/styrer + ind_i + træ/et_træ/lastbil/muren/bro
            sove + ikke/aldrig + stå_op/vågne + mere/nogensinde/igen/vil
            hellere/foretrækker/heller være/er? død/dø/døden
            hellere dø
            mit/min tid/liv er/var forbi/slut/ovre
            gider/orker/magter/kan/vil jeg_ikke/ikke_jeg leve
            for_egen_hånd
            sidste + besked/brev/ord/hilsen/gang + tilgiv/tilgive/farvel/undskyld/elsker
            skære/skærer/snitte/snitter/åbne + årer/årerne/årene/åre/pulsåre*/håndled*/mine_håndled
            reb/rebet/tov/løkke/løkken/snor + klar/gør_det/slut/i_aften/i_nat/hals*/loft*/fundet/købt
            ikke/ik/ingen/nogen + grund/mening/formål/årsag/idé + leve/livet/lever/i_live
            ikke/ik + leve/lever + mere/længere/verden/sådan/videre
            død + ønsker/ønske + mig/jeg/var
            gør/gøre/gjort/sker + i_aften/i_nat/i_dag/snart/nu + reb/rebet/dø/ende_på_det/ved_hvordan/selvmord
            gør/gøre en? ende på det/mig/livet/det_hele
            døden + tænker/tanker/tænke/længes/venter/ønsker
            vågne/vågner + ikke/aldrig + i_morgen/mere/op/igen/håber/ønsker/vil
            få/får/giver/have fred for/fra mig
            piller/sovepiller/tabletter/medicin/pillerne + alle/mange/hele/samlet/gemt + tage/tager/tog/taget/sluge/slugt/spist/spise
            ende/slutte/afslutte/stoppe + livet/mit_liv/mit
            hoppe/springe/kaste_mig/smide_mig/hopper/springer + broen/bro/altanen/altan/toget/tog/vinduet/taget/havnen/vandet + vil/står/tænker/lyst/jeg/ud
            hænge/hang/hængt + mig/mig_selv + prøvede/prøvet/forsøgte/vil/ville/tænker/lyst
            liv/livet + gud/allah/herre + tag/tage
            ingen + savner/savne/sørger/ked_af + død/dør/væk/borte
            bedre + uden_mig/døde/død + alle/de/familie*/børn*/verden/jeg/i
            ikke/ik + født/fødes + ønsker/bare/ville/aldrig/gid
            <want> .. selvmord*
            begå/begår/begik/lave/gøre selvmord
            jeg/mig .. selvmord
            selvmordstank*
            selvmordstruet/selvmordstanker/selvmordsplan*/selvmordsforsøg
            selvmord er/eneste/måske
            selvmord hver
            <want> gerne? død/dø/dør/døde/døe
            jeg <want> .. dø/døe
            skal_dø selv
            lyst .. dø
            ønsker/ønske/ønskede jeg? var/er død/væk
            jeg/gid gid? jeg? var død
            gid/bare jeg var/er/kunne død/dø/væk/forsvinde
            bedre/bedst/lettere/nemmere .. død/uden_mig/væk
            bedre/bedst .. jeg ikke er/var/eksisterer/lever/findes
            bedst jeg er ikke
            verden/familien/alle/børnene/de/i .. bedre uden mig
            ikke/aldrig .. født
            vil/vill/gider/kan/orker/ønsker/kunne/magter/skal/tør <no> mere? leve/lever/levede
            <no> lyst til? at? leve
            <no> leve mere/længere/videre
            leve <no> mere/længere
            vil/ønsker/gider/orker/kan/skal/har_lyst <no> .. være/vær/eksistere/findes mere? <here>
            vil/ønsker <no> .. vågne/vågner
            sove_ind/sove/lægge_mig .. aldrig/ikke vågne*
            aldrig/ikke vågne/vågner igen/mere/op
            kunne/ville/vil/bare sove for_evigt/for_altid/altid
            tage/tager/tog/tage_jeg/taget livet af? <self>
            tage/tager/tog mit/eget/min/det eget? liv
            tager/tage/tog .. eget liv
            slå/slår/slog/slå_jeg mig_selv/mi_selv/mig_sel/mig_sig/sig_selv ihjel/ijel/ihæl/ihjæl/død
            jeg slår/slå mig ihjel
            <want> .. slå/dræb/dræbe/skyde/hænge/kvæle/myrde mig_selv/mi_selv/mig_sel/mig_sig/sig_selv
            jeg <want> .. slå/dræb/dræbe/skyde/hænge/kvæle/myrde mig
            slå <self> selv ihjel
            dræbe/dræber/skyde/hænge/hænger/drukne/forgifte/myrde/stikke mig_selv/mi_selv/mig_sel/mig_sig/sig_selv
            jeg dræber/hænger/skyder/drukner mig
            jeg <want> .. hænge/skyde/dræbe/drukne/brænde mig
            <want> .. hænge/drukne mig
            gøre/gør/gjort en? ende på? det/mit/livet/alt/det_hele
            gøre/gør/gjort det af med mig
            ende/afslutte/slutte/slutter/stoppe/forlade/afslut/slut/ender mit/livet/dette/min
            træt/ked/færdig af/med livet/at_leve/leve
            livet .. slut/forbi/ingen_mening/meningsløst/ingenting_værd/ikke_værd
            livet er/giver/har ingen_mening/ikke_mening/ikke_noget_værd/ikke_værd
            ingen/ikke grund/mening/vej .. leve/livet/være_her
            ingen grund/mening til/med/i at? leve/livet
            hvorfor skal/lever jeg leve/mere
            taget/tage/tager/tog/sluge/sluger/slugt/spist/spise/tar alle/mange/for_mange/hele/20/30/40/50/100 .. <pills>
            taget/tog <pills> for_at/nok/alle
            overdosis
            jeg har taget piller
            samlet/samler/gemt/gemmer .. piller/sovepiller/tabletter
            springe/hoppe/hopper/springer/hop/spring/kaste_mig/smide_mig ud/ned/foran/fra/for/i_havnen/i_vandet .. tog/toget/bro/broen/altan/altanen/vindue/vinduet/bil/lastbil/taget/vandet/havnen
            hoppe/springe/går/gå ud/i i? havnen/havet/vandet .. dø/væk/ende
            køre .. ind_i_et_træ
            står på broen/kanten/altanen
            skære/skærer/skar pulsåre*/håndled*/mine_håndled/pulsen
            afskedsbrev*
            skrevet/skriver/skrive .. farvel .. børn/familie/alle/mor
            sidste/sidst besked/gang/brev/nat/dag .. ser/hører/skriver/lever
            ser/hører mig ikke/aldrig mere/igen
            pas_på/passe .. når/hvis jeg er? død/væk/borte
            når_jeg_er/hvis_jeg_er/når_jeg død/væk/borte
            ikke .. i_live/levende på/i/efter/næste/når
            farvel verden/for_altid/for_evigt/alle/til_alle
            ikke her i_morgen/mere/længere/næste
            jeg forsvinder/forsvinde/væk for_altid/for_evigt/fra_verden
            <want> .. forsvinde for_altid/for_evigt/fra_verden/fra_jorden/fra_denne
            <want> bare/gerne være? væk/forsvinde
            ingen vil/ville savne/savner mig
            ingen savner mig
            jeg har/en en? plan .. dø/selvmord/gøre_det/ende
            har købt/fundet reb/et_reb/rebet/tov/pistol/våben
            reb .. hals*/klar/loftet
            allah/gud tag/tage mig/mit
            tag mig .. gud/allah/herre
            døden er/var/bedre/kommer bedre/lettere/velkommen/eneste
            tænker .. døden/at_dø/dø
            længes/glæder .. døden
            ikke overleve mere/længere
            give/giver op .. livet
            jeg vil_ikke/vil_ik mere_være/være
            få/får fred .. død/for_evigt/dø
            den_eneste_vej/eneste_vej/eneste_løsning .. dø/døden/selvmord
        """,
        Danger.SELF_HARM: """
            ar/sår/mærker/snit + arm*/ben*/lår + selv/mig_selv/lavet/skåret
            river/rykker/trækker hår* .. ud
            slår/banker/bider/straffer/brænder/nive/niver mig_selv
            slår/slå/banker/dunker/hamrer + hoved/hovedet/panden/knytnæve + væg/væggen/mur/muren/døren/gulvet + jeg/mit/min/bløder/til/når/ind_i
            skærer/skåret/skære/ridser/ridse/ridset/snitter/kradser/stikker/prikker/brænder + barberblad/kniv/nål/glasskår/cigaret*/lighter/saks + mig/mig_selv/min/mine
            ridser/ridse/kradser/snitter/stikker/prikker mig i arm*/ben*/lår*/benene/armene/huden
            skade/skader/ondt/fortræd + mig_selv
            hjælper/trøster/ro/lindrer + skære/skærer/gøre_skade/skade/smerte + mig_selv/mig/eneste
            skære/skærer/skåret/skar/skære* .. i? <self> .. arm*/ben*/lår/håndled/hud/kniv/barberblad/selv
            skærer/skåret/skar/skære i? mig
            cutter/cuttet/cutte mig/i/mine/igen
            skærer/skåret/skære/skar .. mine/min arm*/ben/lår/håndled/hud/mave
            skade/skader/skadet/skadede <self> selv
            skade/skader mig
            gøre/gør/gjort/gjorde skade/ondt på? <self>
            gøre/gør/gjort mig_selv ondt/skade/noget
            selvskade*
            brænder/brændt/brænde/brændte <self> .. med/på/cigaret*/selv/lighter
            brænder/brændt/brænde .. min/mine hud/arm*/hånd med/igen/selv
            slår/slå/banker/bider/kradser/straffer <self> selv
            slår/banker/dunker/hamrer mit/min/hovedet hoved/hovedet? ind_i/i/mod/imod væggen/muren/væg/døren
            river/rykker hår* ud/af
            kradser/kradset .. til_blod/blod/bløder
            lade_være_med_at skære
            kniv/barberblad .. min/mine arm*/hud/lår
            sulter/sulte <self> selv/for
        """,
        Danger.VIOLENCE: """
            han/hun/manden slår når/hvis/altid/hver
            <who> + vil_ikke/lader_ikke/tillader_ikke/må_ikke/ikke_lade/forbyder + gå/komme/forlade + ud/hjemmefra/lejlighed*/hus*
            min_mand/min_kæreste/min_far/min_bror/min_kone/manden/min_eks/min_stedfar/min_søn/min_svigermor slår/banker/tæver/sparker/slog hvis/når/hver/meget/hårdt/altid/fordi/igen/tit
            tør_ikke/tør_ik/ikke_tør/tør + gå/komme/være/tage/sove + hjem/hjemme/derhjemme
            kvalte/kvæler/kvælte mig
            <who> + voldtager/voldtog/tvinger + mig/sex
            en/nogen/han/de hjemme/derhjemme slår/gør/truer
            <who> der/som slår/tæver/banker/sparker/truer
            må ikke gå/komme/forlade ud/hjemmefra/hjem/huset/lejligheden
            penge/løn/kort + tager/tog/tage + må_ikke/ikke_må/mand/kontrol*/mand_tager + ud/gå/min/mine
            leder_efter/finder mig + krisecenter/bange/han/slår/gemt
            skære/skærer halsen/struben over/på
            <who> + kaster/kastede/smider/smed + efter_mig/på_mig/efter_os + ting/slår/tallerken*/stol/glas/noget/alt
            gifte/giftes/ægteskab/gift/bryllup + tvinger/tvang/mod_min_vilje/tvunget/tvinge/vil_ikke/tæsk + mig/jeg/de/min_far/familien
            <who> + følger/forfølger/stalker + mig + dræb*/slår/ihjel/truer/bange
            <who> + slå/slår/slog/banker/tæver/sparker + mig/mi/os/børn*/barn/ungerne
            <who> + hjemme/hver_dag/fuld/drikker/drukket/sur/vred + slå/slår/slog + mig/mi/os/børn*
            læser/tjekker/tager/tog + min_telefon/min_mobil + slår/truer/ikke_snakke/kan_ikke_snakke/låser
            kniv/pistol/økse + hals*/strube*/mod_mig/mig/os + han/hun/mand/holdt/tog/truer/far/bror
            dræbe/dræber/ihjel/myrde/brænde + mig/os + han/hun/de/familie/familien/bror/brødre/mand/manden/eks/far/fordi/hvis
            bange/angst/ræd + hjem/hjemme/derhjemme + han/mand/slår/slog/far/vold*/igen/fuld/gå
            smadrer/smadrede/ødelægger/raserer + gemmer/gemt/toilet*/bange/låst/bad*/alt_derhjemme
            rører/rørte/befamler/piller + mig/hende/min_datter/ved_mig + nat*/seng*/stedfar/onkel/far/mand/under/bryst*/vil_ikke
            hår/håret + rev/river/hev/hiver/trak/trækker + mig/mit/i_håret
            <hit> <us>
            <who> <hit> <us>
            <who> .. han? <hit> <us>
            <who> vil/ville/vill/kan/prøver_at/prøvede_at/begynder_at/plejer_at/tit/altid/skal <hit>/dræbe/myrde/skyde/skade <us>
            <who> .. vil/ville/skal slå/dræbe/myrde/skyde/stikke/kvæle <us>
            slå/slår <us> ihjel
            vil dræbe/myrde/skyde/stikke/brænde mig/os
            dræber/dræbe mig/os
            slået/slået_på/banket/tævet/mishandlet/gennembanket/sparket/kvalt/voldtaget .. derhjemme/hjemme/af_min/i_hjemmet
            <get> slået/banket/tævet/mishandlet/gennembanket/voldtaget/tæsk/tæv/bank/lussing*/slag/prygl .. derhjemme/hjemme/af/hver/igen/dag/min/manden
            <get>/giver/gav .. tæsk/tæv/bank/prygl/lussing*/øretæver
            <who> er/bliver/blev så? voldelig/voldelige
            bliver/blev/er slået .. hjemme/derhjemme
            <get> voldtaget/mishandlet/kvalt/overfaldet/gennembanket
            voldtog/voldtaget/voldtager mig/min/os
            tog/tager/tvinger/tvang .. mig/til .. sex/ligge_med
            tvinger/tvang/tvunget/presser .. mig/til .. gifte*/gift/sex/ægteskab/rejse
            rører/rørte/tager/tog .. mig/min_datter/hende/min_søn .. under/på_brystet/mellem/om_natten/seksuelt
            bange/ræd/angst/skræmt for/af .. min/mine/vores mand/kone/kæreste/far/bror/brødre/familie/eks/eksmand/søn/partner/svigerfamilie/onkel/stedfar/samlever/mor
            bange/ræd/tør_ikke .. gå/komme/tage/være .. hjem/hjemme/derhjemme
            bange .. han/hun/de kommer/slår/gør/finder/vil/dræber
            låser/låst/lukker/spærrer/spærret/låste <us> .. inde/ind/fast
            låser/låst/lukket mig/os inde
            må/får .. ikke .. gå ud/udenfor .. mand/han/far
            <who> truer/truede/trussel/true med/mig/os/at
            truer/truede/true <us>/med .. dræbe/slå/kniv/død/ihjel/skyde
            truet på_livet/med_kniv/af/med
            truer med at/kniv/en_kniv/pistol
            <who> har/havde .. kniv/våben/pistol .. hals*/mig/os/imod/mod
            kniv imod/mod/på/til min/mig/halsen/strube*
            kvalt/kvælertag/kvæler/strube*/halsen .. tog/tager/greb/han/mig
            tog/tager/greb .. mig om/i/på halsen/struben/håret
            skubbede/skubber/skubbet/kastede/kaster/smed/smider/skubbe <us> .. trappe*/ned/væg*/mur*/gulv*/bord*/dør*/ind_i/imod
            rev/river/trak/trækker/hiver/hev <us> .. hår*/arm*
            <who> .. slår .. børn*/barn/mig/os/kone/min_mor/ungerne
            <hit> .. foran_børnene/med_bælte/med_kniv/med_en/med_ledning/i_ansigtet/i_hovedet/i_maven
            slår/slå/slog .. bælte/ledning/stok/kæp/knytnæve
            gul/blå/blåt/blåmærke*/mærker .. han/slag/slog/slår/mand
            brækkede/brækket/slog min/mit næse/arm/kæbe/tand/finger .. han/mand
            <who> brækkede min/mit
            vold/volden .. hjemme/derhjemme/i_hjemmet/fra/mand/familien/i_familien
            <who> udsætter/udøver/bruger .. vold
            udsat/ofre/offer for vold/psykisk_vold/fysisk_vold
            krisecenter/krisecentre/kvindekrisecenter
            gemt/gemmer/skjuler/skjult/gemme mig .. toilet*/badeværelse*/skab*/kælder*/værelse*/hos/han/for
            gemmer mig
            flygtet/flygte/stukket_af/løbet/flygter .. fra/hjemmefra min/mand/familie/vold/hjemme/ham
            smadrer/smadre/smadrede/ødelægger/smadrer_alt .. alt/hele/lejlighed*/ting*/møbler/hjemme/dør*
            kontrollerer/overvåger/bestemmer .. telefon/alt/mig .. mand/han/kæreste
            <who> kontrollerer/overvåger/forfølger/stalker/stalkede <us>
            tager/tog/tager_han min telefon/pas .. fra/mand
            <who> spytter/spyttede/kaster/kastede <us>/på/efter
            æresdrab/æresvold
            <who> .. pistol/våben
            spark* i maven/hovedet/ansigtet
            <who> gør/gjorde mine_børn/mig/os/børnene ondt/fortræd
        """,
        Danger.NEED: """
            har/have ikke/ingen et? sted/steder at være/sove i_nat
            køleskab*/fryser* + tom/tomt/intet/ingenting
            penge + nul/0/slut/væk/ingen + mad/køleskab*/spise/sulten/børn*
            kun/bare + ris/vand/brød/pasta/havregryn/nudler/te + tilbage/dage/penge/spise
            ingen/ikke steder/sted .. sove/bo/være/overnatte
            banegård*/stationen/gaden/trappen/parken/opgangen + taske/smidt/kuffert/børn*/sidder/sover/ting/poser
            aftensmad/morgenmad/mad + ikke/ingen + børn*/mere/penge + fik/får/har/er
            sulten/sultne/sulter + børn*/dage/penge/ingen/intet/går_i_seng
            ingen/ikke/intet steder/sted at tage/være/gå/komme/tage_hen + hen/i_morgen/i_nat/lejlighed/ud
            skal/må ud af min/vores lejlighed/hus/bolig/værelse .. ingen/ikke/hvor
            piller/hjertepiller/medicin/insulin/tabletter/inhalator + sluppet/opbrugt/slut/tom/løbet_tør/ikke_flere/mangler + betale/penge/råd/købe/nye
            spiser/spise/leder/finder/roder + skrald*/affald/container*/skraldespand*
            mælk/bleer/modermælk*/grød + baby*/barn*/børn*/søn/datter + ingen/ikke/mangler/intet
            penge + ingen/ikke/stoppet/intet/nul + spise/mad/sulten/medicin/husleje/børn_sult*
            mad + ingen/ikke/intet/mangler + dage/penge/hjemme/køleskab*/sulten/to_dage/uge
            ikke/intet/ingen + spist/spise/mad + dage/døgn/penge/siden_i_går/flere/to_dage
            sove/seng/overnatte + ingen/mangler/hvor/gaden/ikke_noget/ikke_et/ingen_steder + nat/aften/koldt/smidt/hjemløs/sted
            bo + ingen/ikke + sted + nu/aften/nat/morgen/længere/mere/fra
            lås*/låsen + skiftet/skifter/udskiftet + udlejer/ejer*/vært*/ting/sove/ude/inde
            husleje*/leje/huslejen + kan_ikke/ikke/betale/skylder + smidt/fogeden/ud/morgen/udsættelse
            smidt/kastet/sat/smides/smider/bliver + ud/på_gaden + lejlighed*/hjem*/hus*/bolig/værelse*/morgen/nat/aften/børn*/mand/far/udlejer
            strøm*/varme*/vand*/el + lukket/lukker/slukket/afbrudt/ingen + fryser/koldt/baby*/børn*/betale/regning*/dage
            koldt + ingen/ikke/ude/gaden + sove/seng/hjem/tag
            <none> .. at_spise/mad/spise/føde til_børnene/hjemme/i_huset/i_dag/i_køleskabet/i_hjemmet/overhovedet/hele/og/siden/tilbage/nu/hjælp/penge
            har/vi/jeg/får/der_er/er_der <none> mad
            har/få/fået/fik <none> .. at spise
            ingen penge .. mad/medicin/husleje/leje/barnet/bleer/strøm/insulin/recept
            <none> penge til/for min? mad/medicin/husleje/leje/bleer/at_spise/insulin/min_medicin/piller/mælk/varme
            kan ikke købe/betale .. mad/medicin/insulin/bleer/husleje*/leje/mælk/piller/strøm/varme
            har_ikke/ikke råd/penge til .. mad/medicin/insulin/bleer/husleje*/mælk/at_spise/piller
            ingen mad
            mangler/brug_for mad/medicin/tøj/et_sted_at
            sulter/sulten/sultne/sultne_børn/sultet .. børn*/flere/dage/penge/ingen/intet/to_dage/siden
            børn*/barn/mine_børn/vi/jeg er/går/gik/bliver sulten/sultne/sulter/sultent/sultne_i_seng
            jeg/vi/børnene/barnet sulter
            <no> spist .. i/siden dage/2/3/to/tre/flere/penge/søndag/mandag/tirsdag/onsdag/torsdag/fredag/lørdag/går/forgårs
            køleskab* er/helt/og tomt/tom
            tomt/tom køleskab*
            <none> sted .. sove/bo/være/gå/hen/overnatte
            ikke/ikke_noget/ingen/intet/mangler/uden sted/plads/seng .. sove/bo/overnatte/i_nat/være
            ikke/ingen/uden .. bolig/hjem/lejlighed/tag_over_hovedet/sted_at_sove/sted_at_bo/et_sted_at_bo .. nu/længere/mere/sove/i_nat/fra/børn/siden/mandag
            har/er/står ingen/uden bolig/hjem/lejlighed/et_sted_at_bo/sted_at_bo/seng
            tag over hovedet
            hvor skal/kan jeg/vi/man sove/bo/være/sover
            hvor skal vi/jeg sove/bo
            ved_ikke .. hvor .. sove/bo/være .. nat/i_aften/nu
            smidt/smider/smid/smed/kastet/sat/sætter/kylet/kastede/bliver_smidt .. ud/på_gaden .. hjemme*/lejlighed*/af/min/mig/os/hus/værelse
            smidt/kastet/sat/kylet/smed/smider os/mig? ud
            bliver/er/blev/blevet smidt/sat/kastet ud/på_gaden
            <get>/skal/blevet .. smidt_ud/sat_ud
            sætter/smider/smed/kaster os/mig ud/på_gaden
            udlejer/udlejeren/husejer/ejeren .. ud/lås*/smider/skiftet/skifter
            skiftet/skifter .. lås*
            fogeden/foged/fogedret*/udsættelse/udsat_af
            kan ikke betale .. husleje*/leje/lejen
            hjemløs/hjemmeløs/hjemløse/boligløs/husvild
            sover/sove/bor/sov/lever/overnatter/sovet .. på/i/ude gaden/gade/vejen/bil/bilen/min_bil/stationen/park*/trappe*/trappeopgang/kælder*/ude/under_broen/under_en_bro/telt/skoven/bænk*/banegård*/opgang*/udenfor
            bor/sover på_gaden/i_min_bil/i_bilen/ude/udendørs
            lukket/lukker/afbrudt/slukket .. strøm*/varme*/vand*/el/elektricitet*
            ingen/uden/har_ikke/ikke strøm/varme/el/vand .. hjemme/lejlighed*/fryser/børn*/baby/lukket/huset/i_huset
            fryser .. hjemme/baby/børn*/nat/varme/strøm/gaden
            løbet_tør/løbet_tør_for/tør/tom/opbrugt/sluppet_op .. medicin/insulin/piller/mad/hjertemedicin
            medicin/insulin/hjertemedicin/piller .. slut/opbrugt/brugt_op/sluppet_op/tom/ikke_råd/ikke_betale/ingen_penge
            ikke .. penge/råd .. medicin/insulin
            ikke få .. medicin/insulin .. penge
            spiser/spise/leder/finder/tager .. skraldespand*/skrald/affald/container*
            leder_efter/samler mad/flasker .. skrald*/overleve/spise/købe_mad
            mælk/modermælkserstatning/bleer .. ingen/ikke .. baby/penge/barn*
            ikke .. bleer/mælk .. baby/barn*/købe/penge
            ingen .. bleer/mælk .. baby/barn*/penge
            herberg/herberget/varmestue*
            0/nul/ingen kr/kroner/penge .. mad/overleve/spise/resten
            kontoen er tom .. mad/spise/børn*
            ikke .. penge .. hele_måneden/at_leve_for/til_at_leve/overleve
            akut/brug hjælp/for .. mad/bolig/sted/sove
            står på gaden
            på_gaden .. mine_børn/børn/mandag/i_nat/i_morgen/i_dag/nu/ting
        """,
        Danger.BODY: """
            falder/faldt/faldet om/sammen + ikke/kan + rejse/op/mig/gang*
            kvalme + bryst*
            bryst*/hjerte* + ondt/smerte*/trykker/tryk/strammer/stikker/snører/klemmer/jager + trækker_vejret/sveder/arm*/nu/lige/kraftig*/stærk*/jeg/mit/min/bange
            arm*/ansigt*/ben*/side + hænger/følelsesløs/mærke/lammet/sover/skævt/bevæge + kan_ikke/venstre/pludselig/hele/min/mit/ansigt*
            luft/vejret/ånde + kan/får/næsten/ikke/svært/besvær + ikke/næsten_ikke/dårligt/svært + jeg/få/trække/nu
            besvimet/besvimede/besvimer/faldet_om + gange/dag/morges/igen/flere/arbejde/badet/to
            sort/sortnede + øjne*/besvim*/faldt/svimmel/alt
            <pain> .. brystet/bryst/brystkassen/hjertet/hjerte/hjerted/brøstet/bryster/brystet_og/mit_bryst/mit_hjerte
            brystet/bryst/brystkassen/hjertet/hjerte/brystkasse gør/er/har/føles/snører/trykker/strammer/smerter/svier/brænder ondt/smerte*/tungt/stramt/sammen/tryk*/stikker/trangt
            brystsmerter/hjerteanfald/hjertestop/blodprop/hjertesmerter/slagtilfælde/hjerneblødning/hjertetilfælde
            trykker/tryk/trykken/trykkende/knuger for/i/på/mit/inde .. bryst*/hjerte*
            kan/får/kunne/få ikke/næsten/næsten_ikke/dårligt/svært .. trække_vejret/luft/vejret/ånde/vejr/trække_vejr/ånder/trække_luft
            svært/besvær/problem*/tungt/hårdt/vanskeligt .. trække_vejret/få_luft/at_ånde/vejrtrækning*/få_vejret/trække_vejr
            ikke/ingen luft/vejret/vejr
            mangler luft/vejret/ilt
            åndenød/kvælningsfornemmelse*/vejrtrækningsproblem*
            besvimet/besvimer/besvimede/besvime .. i_dag/igen/gang*/lige/flere/nu/hjemme/gulv*/morges/i_går/nat/svimmel/hoved*
            jeg/er/var/har besvimet/besvimede/besvimer
            er/var/jeg/faldt/falder/faldet faldet? om .. gang*/dag/sort/lige/pludselig/hjemme/gulv*
            faldt/faldet/falder om
            sort for øjne*/alt
            blev/bliver/alt/det sort .. øjne*/faldt/besvim*/for_mig
            mistede/mister/mistet/miste bevidsthed*
            arm .. sover/følelsesløs/lam/død/domt .. bryst*/hjerte*/ansigt*
            venstre arm .. ondt/smerte*/sover/følelsesløs/gør/prikker/lam/snurrer
            hjerte*/bryst* .. arm .. ondt/sover/smerte*/sover
            hjertet/hjerte hamrer/banker/slår/galoperer/springer .. ondt/luft/svimmel/over/vejr*/stopper/besvim*/hurtig*/bange
            halv*/ansigt*/mund* .. hænger/skævt/skæv/lammet/lam/følelsesløs .. arm/tale/snakke/side/pludselig
            lammet/følelsesløs i/på .. side/ansigt/arm/hele
            kan ikke tale/snakke/bevæge .. arm/side/ansigt*/pludselig/ben
            kaster/kastet/hoster/hostet/brækker/spytter blod/op_blod
            blod .. op/opkast/hoster/kaster
            bløder .. meget/stopper_ikke/kraftigt/voldsomt/gravid
            anafylaktisk/allergisk_chok
        """,
        Danger.HEAVY: """
            orker/magter/gider/kan/klarer ikke/ik/ikk mere/længere/meget_mere
            orker/magter/klarer ikke/ik livet/det_hele/noget/det_her/det
            jeg kan ikke holde det ud/det_ud
            holder/holde det? ikke ud/det_ud .. mere/længere
            ikke/ik holde ud/det_ud/mere
            helt/så færdig/knækket/ødelagt indeni/inden/i_hovedet/psykisk
            alt/det_hele/livet er/føles så? håbløst/meningsløst/ligegyldigt/sort/mørkt/tomt
            ikke/intet/ingen/mistet/uden håb/håbet .. mere/tilbage/længere/livet
            mistet håb*/modet/lysten
            har_ingen/ingen/intet/ikke håb/fremtid
            giver/gider/vil/har_givet give? op
            hader mig_selv/mit_liv/livet
            jeg er ingenting/intet/en_byrde/værdiløs
            byrde for alle/min/mine/familien
            alle ville/vil være? gladere/lettere
            græder/grædt .. hele/hver/tiden/dag/nat/altid
            bryder/brudt/knækker/falder sammen/helt
            livet er/for for? svært/hårdt/tungt/ikke_noget/ikke
            jeg er alene .. ingen/verden/hele
            jeg/vi/børnene er_bange/bange for .. livet/mig_selv/hvad_jeg_gør
            mørke tanker
            sorte tanker
            dårlige/farlige/grimme tanker
            jeg/har_det er? helt/så langt_nede/nede/i_sort_hul/sort_hul
        """,
    },
    negations="ikke ik ikk aldrig ingen uden hverken ej næppe",
    negations_after="ikke ik ikk aldrig hverken",
    breaks="jeg og men mer mere længere nu så fordi for at vi hvis når nej vil i nok",
    fillers="bare så også jo da nu virkelig altså lige helt meget rigtig rigtigt gerne snart sgu faktisk "
    "måske tit ofte altid hele tiden tit igen stadig næsten simpelthen jeg har lidt fucking hver selv dag "
    "egentlig kun nogle gange gang bare godt endelig sådan tror også at",
    harmless="""
        slog/slår/slået sig
        i børnehave*
        til_at/kunne skyde sig_selv/mig_selv over/af/når
        slog/slå/slår op med
        truede/truer med at ringe/sige/gå/flytte/melde/stoppe/klage
        fødder/ryg/ryggen/sko/knæ/hoved/hovedpine + dræber mig
        sulten .. frokost/morgenmad/aftensmad/pizza/kage/snart
        hvornår .. frokost/mad
        ikke/ik mælk/brød/mad .. køber/handler/henter
        orker/gider/magter ikke at/det_kursus/kurset/rengøring/rydde/gøre/lave/gå/stå/lære/læse/tage_bussen
        gider/orker ikke det/den/de her? kursus/arbejde/møde*/job/skole
        dø/dør/døde/død/besvime/dræbe/dræber/besvimede af/over grin/latter/varme/kedsomhed/sult/kulde/tørst/glæde/nysgerrighed/skam/pinlighed/grine/træthed/lykke/spænding/at_grine/grin_over/stolthed
        det slår/slog mig/os
        slår/slog/slå mig/os ned/på/løs/til/sammen/op
        slået mig ned
        jeg har slået mig
        jeg kom til at slå mig
        tabte/tabt .. fik bank/tæsk
        slår/slog/slå/slået .. i/til/med skak/kort/kortspil/ludo/bordtennis/fodbold/badminton/ping_pong/spil/spillet/quiz/wordfeud/playstation/fifa/computer*/løb/tennis/backgammon
        slår/slå/slog .. græs/æg/hul/søm/fløde/rekord/knuder/dørene/dør/bremsen/alarm
        slog mit/min hoved/knæ/tå/albue/finger/hovedet/fod/hånd/ben
        slog/slår/slået mig på/i/mod/lidt knæ*/tå*/finger*/albue*/arm*/ben*/bord*/dør*/køkken*/skab*/fod*/hånd*/hammer*
        skar/skåret/skærer mig .. på/i .. papir*/finger*/køkken*/løg/grøntsag*/glas/dåse/brød*/kniv/arbejde .. plaster/mad/køkken*/finger*/lidt/uheld/arbejde
        skar/skåret/skærer mig lidt/i_fingeren/i_tommelfingeren/på_papir/på_et/på_en
        brændt/brændte/brænder mig .. på/i ovn*/pande*/sol*/tunge*/kaffe*/komfur*/gryde*/tungen/te/strygejern*
        solskoldet/solbrændt
        fuld kontrol
        slå/slår/slog mig_selv .. overrasket/ros/skulder*
        <hit> .. rekord*/fast
        tage/tager/tog .. livet .. roligt/afslappet/med_ro
        slår/banker/hamrer hjerte*/for .. min/hende/af_glæde/dig/kærlighed/glad
        hjerte* banker/slår for/af
        ingen mad med/i_toget/til_turen/i_bussen/tak/i_kantinen/på
        ingen mad .. købte/bestilte/derfor
        ingen/ikke penge .. biograf*/ferie*/bio/café*/koncert*/tøj/sko/rejse*/mobil/bil
        ondt i hjertet .. film/for_hende/for_ham/af/over
        hjertet på/i
        taget/tager/tage mine/min piller/medicin/tabletter/panodil som/hver/efter/til/fra/morgen/i_morges/i_dag
        ikke leve/være uden
        livet/verden .. for_kort
        kan/orker/gider ikke mere kage/mad/is/kaffe/vasketøj/sne/regn/ludo/tak/i_dag/slik/spise/te/rugbrød
        kan ikke spise/drikke/lave/løbe/høre/huske mere
        gider ikke mere .. støvsuge/opvask/regn/sne
        få/får/fik luft .. altan/ud/frisk
        frisk luft
        smidt/smider/smed/kastet .. gammel/gamle/sofa*/skrald/affald/møbler/tøj/papir*/mad/ting
        smidt/smed ud af/fra gruppe*/spil*/chat*/messenger/whatsapp/facebook/zoom/banko/rummet_i
        hænge/hænger mig på
        springe/springer/hoppe/hopper .. over mødet/måltid/morgenmad/træning/kaffe
        hoppe/hoppede/springe/sprang/hopper .. på/ind_i/i toget/bussen/bus/bil/bilen/vandet_med/poolen/svømme*
        sidste/sidst gang/besked .. møde/time/uge
        ses/ser/ses_ikke .. ikke .. ferie/ugen/uger
        plan/planer for/om/med
        vil gerne dø for
        dør/dø for en/at/et/den/kaffe/kage/mine_børn/mit_barn/chokolade
        dø/dør/død .. kaffe/kage/is/pizza
        dø/døde/død batteri*/telefon*/mobil*/computer*/plante*/bil*
        uden at dø
        ikke .. overleve uden
        overlevede .. dag/uge
        vild/skør/sur/glad med
        lukket/slukket/slukker/lukker lys*/tv/for_tv/vinduet/butik*
        strømmen/vandet var/er kort/tilbage/igen
        bange/nervøs for .. tale/tandlæge*/højder/edderkopper/hunde/samtale*/møde*/fejl
        truer med regn/sne/at_regne/torden
        giver/give op .. ikke/aldrig/sukker/slik/rygning/cigaretter
        giver aldrig/ikke op
        hader/hade .. mandag*/regn/grøntsag*/matematik/kulde*/rejer
        min/mit telefon/mobil/computer/bil/batteri .. død
        ligger/lå på_gaden
        bor/sover .. ude .. telt/tur/camping/sommerhus/festival
        telt .. ferie/camping/tur/festival
        sover/sov .. i_bilen/i_toget .. på_vej/turen/ferie
        ikke spist .. endnu/morgenmad/frokost/aftensmad
        skiftet lås* .. cykel/selv/ny/nye/skab*
        taget alle mine papirer/ting
        får/fik bank/tæsk/tæv i/til/af .. skak/kort/fodbold/spil*/fifa/ludo/bordtennis/badminton
        overfalder/overfaldt .. sult*/hund*/træthed*
        slå op/fra/til/igen
        slog/slår/slå mig løs
        blod .. prøve*/donor/giver/pudding
        ondt i maven/ryggen .. af_grin
        har_lyst_til at? dele/døse
        det slår mig
        skulle/skal dø en_dag/engang/alle/alle_sammen
        tage/tog .. pusten
        død træt/trætte/sød/kedelig*/sjov
    """,
    elsewhere="""
        film*
        krimi*
        serie*
        netflix
        tv
        fjernsyn*
        dokumentar*
        roman*
        teater*
        biograf*
        playstation
        computerspil*
        spillet
        spiller
        skak
        bogen
        bog
        nyheder*
        podcast*
        sang
        sangen
        drømte
        selvmordsfilm*
        krig/krigen
        slagter*
        kylling*/høns/fisk/fisken/lam/oksekød*/gris*/svin/kød
        myg/myggen/fluer/edderkop*/rotter/mus
        influenza*/forkøl*
        for ti/mange/flere/år/tyve/fem/10/20/5/15/30/seks/otte/lang_tid/længe år/siden
        for længe siden
        som barn/lille/ung/dreng/pige
        da jeg var barn/lille/ung/yngre/dreng/pige/teenager/13/14/15/16
        i_gamle_dage/dengang
        i min/mit barndom/hjemland
        for .. år siden
    """,
    over="""
        det er/var slut/ovre/forbi/overstået nu/med_vold*/og
        nu er/har .. det godt/fri/i_sikkerhed/trygt/tryg/skilt/glad
        i_dag er/har jeg .. glad/godt/tryg/rask/fri
        lægen/psykolog*/hun/han/de spurgte .. nej
        har_det godt nu/i_dag
    """,
)
