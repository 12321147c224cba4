"""English phrases of danger: a draft, only word data."""

from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.table import DangerTable

TABLE = DangerTable(
    code="en",
    lists={
        "want": "want_to wanna want wanting_to wish_to ready_to going_to gonna go_to will ill im_gonna "
        "thinking_of thinking_about think_about think_of thought_of thought_about thoughts_of "
        "planning_to plan_to trying_to tried_to try_to feel_like decided_to need_to rather like_to "
        "thinking_how_to think_how_to how_to about_to",
        "not": "dont do_not not cant cannot can_not no never doesnt wont will_not didnt",
        "alive": "living live alive here exist existing wake_up woke_up be_here be_alive stay_alive "
        "go_on_living continue_living keep_living life",
        "me": "me us my_kids my_children the_kids the_children kids children my_son my_daughter my_child "
        "my_baby my_mother my_mom my_sister her my_boy my_girl",
        "who": "husband husban wife boyfriend girlfriend partner ex father dad stepfather stepdad mother mom "
        "brother brothers son sons daughter uncle cousin family inlaws mother_in_law father_in_law neighbour "
        "neighbor roommate flatmate landlord he she they man guy somebody someone boss",
        "hit": "hit* beat* slap* punch* kick* chok* strangl* rape* abus* threat* hurt* attack* push* shov* "
        "burn* stab* molest* assault* smack* whip* harass* stalk*",
        "pills": "pill* tablet* sleeping_pills medicine meds overdose paracetamol panodil",
        "no": "no dont_have do_not_have havent have_no have_not without got_no had_no no_more not_any not_enough "
        "ran_out_of run_out_of out_of cant_afford cannot_afford cant_buy cannot_buy cant_pay cannot_pay "
        "can_not_pay can_not_buy can_not_afford havent_got cant_get not_have didnt_get dont_got need lack need_some",
    },
    phrases={
        Danger.SUICIDE: """
            had/have enough of life/living/this_life/it_all
            think*/thought/thoughts + dying/death/suicide/dead + all_the_time/always/every/about/of + i/im/my
            last time i/you + write/hear/see/talk/text + love/bye/goodbye/from_me/you
            goodbye/farewell/bye + over/last/forever/ends + me/i/now/everyone/with
            over with me
            hope/pray/wish + die/dead/death + i/me/tonight/soon/sleep
            want to end/finish it/this/everything
            im/i_am/i_will/ill + going_to_end_it/gonna_end_it/end_it
            no/nothing left to live
            not/wont/dont + be_here/here/alive + soon/much_longer/going_to + i/im/i_am
            not/wont/dont .. be_here/here/alive .. soon/anymore/long
            soon .. not/wont/dont .. here/alive
            drive/crash/driving + tree/truck/wall/bridge/cliff + i/into/tonight/will/car
            time/life/days + over/up/finished + god/own_hand/goodbye/die/tonight_i
            by my own hand
            my last day/night/evening/hours
            last/final + message/letter/words/goodbye + forgive/sorry/bye/everyone/love/ever
            end/ending/finish/stop + everything/it_all/it + tonight/today/now/bye/forever/soon/pain
            know/plan/decided/ready + how_i_will_do_it/how_to_do_it/will_do_it/gonna_do_it/do_it + tonight/today/when/rope/pills/i
            dont/not/never/wont + wake/waking + wish/hope/tomorrow/want/sleep/again
            want/wanna/wish/wants + die/dying/dead/death + i/me/im/just/only/my_life
            life + finish/finished/over/end/nothing/worthless/pointless + die/i_want/no_more/my
            jump/throw_myself/fall + bridge/train/balcony/roof/window/building/metro/cliff + want/i/will/think*/thought/about/myself
            hang/hanged/hung + myself/my_self/me + tried/try/want/will/i
            pills/tablets/sleeping_pills/meds + all/many/bottle/whole/lot + took/take/swallow*/saved/ate/eat
            cut/slit/open + veins/vein/wrists/wrist/throat/arteries
            goodbye/farewell + letter/letters/note/message + kids/children/family/wrote/mother/write/written/wife
            rope/gun/noose/poison + bought/ready/have/got/found + i/die/myself/tonight/plan/hang
            nobody/noone/no_one + miss/cry/care/notice + dead/gone/die/disappear/me
            reason/point/meaning/purpose + no/dont/not/cant/any + live/life/alive/living/exist/stay
            born + never/not + wish/better/should
            disappear/vanish/gone + forever/world/earth/for_good + want/i/wish
            god/allah/lord + take + life/me/soul
            suicidal/suicide/suicid/suicides/sucide/suiside/suicidel/suicied
            <want> .. die/dead/dying/dei/dy
            wish/wished/hope .. dead/die/died/never_wake_up/never_born/not_alive/not_here
            better/best .. dead/die/died/without_me/off_without_me/if_i_am_not/if_i_wasnt/not_here/not_alive
            better off without me
            prefer/rather/deserve .. die/dead/death
            death is better/easier/only
            wish .. never .. born
            never .. been born
            <not> .. want/wanna/wish/like .. <alive>
            <not> want/wanna .. live/life/exist/wake
            <not> live more/anymore/longer/like_this/any_longer
            <not> .. be/wake .. alive/in_this_world/on_this_earth/on_earth/in_this_life/on_this_planet
            not/no .. reason/point/sense/meaning/purpose .. live/living/life/alive/stay/stay_alive/go_on/alive_anymore
            dont/cant/not/no see/have/find .. reason/point .. live/alive/stay/living
            life .. no/not/isnt/pointless/meaningless .. meaning/worth/living/point/sense/anymore
            life is over/finished/pointless/meaningless
            <not> worth living
            nothing .. live for
            tired/sick/done/finished of/with life/living/this_life/being_alive/this_world/everything_in_life
            why .. still/am/should .. alive/live/living
            kill*/hang/hanging/shoot/shooting/drown/drowning/poison/burn/stab/end/harm/finish/murder my/me self
            kill*/hang/hanging/shoot/shooting/drown/drowning/poison/end/ending/finish/murder/off myself/meself/mysel/my_self
            killing my self/myself/me
            end/ending/take/taking/took/finish/ended/stop/leave my .. life/live
            end/finish/ending it all/everything/for_good/tonight/now
            want .. end to? my? it/this/everything/life .. pain/life/forever/die/end
            want .. it .. over .. die/today/tonight/forever
            saved/saving/collect* .. <pills> .. take/taking/all/them/enough
            took/take/taken/swallow*/taking/saved/saving .. all/many/whole/bottle/lot/too_many/every/20/30/40/50 .. <pills>
            took/taken/take/swallowed .. <pills> .. all/die/die/sleep_forever
            overdos*
            jump*/throw*/throwing .. train/bridge/window/roof/balcony/building/water/sea/harbour/harbor/car/truck/metro
            standing .. bridge/roof/ledge/edge
            walk .. into_traffic/into_the_sea/in_front_of
            crash .. car .. tree/purpose
            cut*/slit* .. wrist*/vein*/throat
            have/bought/got/found/tied .. rope/gun/noose .. ready/how/plan/neck/hang/myself/tonight
            plan .. how_to_do_it/do_it/die/end
            rope .. neck
            goodbye/farewell/suicide letter/note/letters/notes
            wrote/written/writing .. goodbye/farewell/last .. kids/children/letter/family/mother
            goodbye world/forever/everyone/everybody/to_everyone/cruel
            last message/day/night/time .. alive/goodbye/forever/ever/hear/see/life
            you .. <not> .. see/hear .. me/from_me again/anymore
            look_after/take_care/care .. when/after/if .. im/i/i_am gone/dead/not_here/not_alive
            when/after/once im/i_am/i gone/dead/die
            i/im <not> .. be .. here/alive next/tomorrow/monday/anymore/longer/on/when
            nobody/no_one/noone/none .. miss/care/notice .. me/dead/die/gone/disappear
            sleep/asleep .. never/not/dont/forever/wont .. wake*/waking/woke
            sleep forever
            never/not wake/waking/woke up
            disappear*/vanish .. forever/world/earth/good/life
            want to? disappear
            god/allah/lord .. take/let .. me/my/life/die
            take me god/allah/lord
            <not> see .. future .. live/alive/me
            i .. burden .. dead/die/without/gone/everyone
            world/everyone/family/kids/they .. better .. without_me
            die today/tonight/now/soon/alone/already
            i should be dead/die
            let me die
            im/i_am going to? be? dead/die soon/tonight
        """,
        Danger.SELF_HARM: """
            i cut/cutting again/last_night/tonight/deep/deeper
            stab/stabbing/prick/poke/burn/burning/cut/cutting/scratch*/slice/carve + my/myself + leg/legs/arm/arms/skin/thigh*/wrist*/hand + needle/razor/blade/knife/bleed/cigar*/lighter/when/until/till/bad/feel/glass
            scratch* + arms/arm/skin/legs/face + bleed/till/until/blood/stress/feel
            hurt/hurting/harm/harming/injure + myself/my_self/me_self + i/only/when/helps/want/every/again/feel
            hit*/bang*/smash* + head/my_head + wall/door/floor + i/my/bleed*/until/when/feel
            cut/cuting/cutting/cuts/slice/slicing myself/my_self/my_arm*/my_arms/my_leg*/my_legs/my_wrist*/my_thigh*/my_skin/my_body/me
            cut/cutting my .. arms/arm/legs/leg/wrists/thighs/skin
            cutting again
            selfharm*
            self harm*/injur*
            harm*/hurt*/injur*/punish*/burn*/scratch*/starv*/hitting/bang* myself/my_self
            burn*/scratch* my .. skin/arm*/leg*/hand*/thigh* with/when/again/until/too/cigar*/lighter/on_purpose/to
            bang*/hit*/smash* my head/fist* .. wall*/door*
            hit/hitting myself
            blade/razor/knife .. my arm*/skin/thigh*/leg*
            pull* out? my hair
            urge/urges .. cut/harm/hurt
        """,
        Danger.VIOLENCE: """
            dare/safe/want/afraid + go/come/be/return + home/house + dont/not/scared/he/cant
            <who> + punch*/strangl*/chok*/slap*/kick*/rape* + me/us/face/kids
            someone/somebody/he/they at home .. hurt*/hit*/beat* me/us
            shelter/crisis_center/safe_house + he/husband/ex/looking/hiding/find
            cut/slit my throat
            <who> + chok*/strangl*/chocking/beating/hitting/kicking/slapping + me/us/my_kids/kids
            <who> + kill/stab/shoot/burn/murder + me/us + say*/said/threat*/want*/will/if/tell*
            phone/passport + took/takes/take/checks/reads + locked/lock*/beat*/hit*/cant_talk
            knife/gun/axe + throat/neck/me/face + he/she/put/hold*/husband/brother/father
            marry/marriage/wedding + force*/forced/forcing/must/against_my_will + me/my/family/father
            touch*/grope* + me/my_daughter/her + night/bed/stepfather/uncle/stepdad/father/sleep*/private
            hair + pull*/pulled/drag*/dragged/grab* + me/my
            hit*/hits/beat*/beats/slap*/kick*/abuse*/punch* + husband/wife/father/mother/brother/boyfriend/partner/he/ex/stepfather/dad/mom + me/us/my_kids/kids/children/everyday/every_day
            scared/afraid/fear + home/house + he/husband/beat*/hit*/father/drunk/go
            hiding/hide/locked + bathroom/toilet/room/closet + he/husband/smash*/break*/drunk/scared
            <who> .. <hit> <me>
            <hit> <me> again/yesterday/today/every*/when/with/last/if/and/because/at_home/in/at/so/badly/hard/now
            <hit> me
            <hit> my kids/children/son/daughter/child/baby/mother/sister
            <hit> <me> .. belt/stick/fist*/cable/knife/face/stomach
            <who> .. want*/wants_to/will/try/tried/trying/going/gonna/say*/said/tell* .. kill*/hurt/hit/beat/stab/shoot/find/burn <me>
            kill me/us/my_kids if/because/when/and
            they/he/she will kill me/us
            threat* .. kill/me/us/with/knife/gun/take_my/to
            <who> .. threat*
            <who> .. is/gets/get/becomes/became/got .. violent/aggressive/abusive
            afraid/scared/frighten*/fear/terrified/scare of my? <who>
            afraid/scared/frighten*/fear/terrified .. go/be/come/stay/sleep .. home/house
            afraid/scared/terrified .. he/she/they .. kill/hit/hurt/find/beat/comes/come/do_to
            <who> .. lock* .. me/us/in/inside/door/house/room
            lock* me/us .. in/inside/room/house
            <who> .. <not>/wont/doesnt/never let/lets/allow*/leting .. me/us .. go/leave/out/outside/eat/sleep/phone
            not allowed .. leave/go .. house/out/husband/he
            <who> .. take/takes/took/checks/check/reads/read/control* my phone/passport/money/messages
            <who> .. control* .. me/everything/my
            <who> .. force*/forced/forces/makes/made .. sex/marry/marriage/sleep_with/to_have
            forced .. marry/marriage/sex
            sexual* abuse*/assault*/harass*
            rape*/raped/molest*/assaulted me/my/her
            was/been/being/got/getting raped/molested/assaulted/beaten/abused/strangled/choked/hit/beat/slapped
            i/im/am .. beaten/abused/hit/raped by/at/home
            touch*/touching .. me/my_daughter/my_son .. night/chest/sexual*/private/dont_want/under/there/bed
            knife/gun .. me/throat/my_throat/face/us/at/neck
            put/puts/grab*/holding .. hands/hand/me .. neck/throat/hair
            pull*/grab*/drag* .. me/my_hair
            push* .. me .. stairs/wall/floor/down
            throw*/threw .. at/things/plate*/chair .. me/us/my
            hiding/hide/hid/locked_myself .. in/from .. bathroom/toilet/closet/basement/room/him/her/husband/he
            smash*/break*/broke/destroy* .. everything/door/furniture/house/my_nose/my_arm/my_jaw/my_tooth/my_phone
            ran/run/running/escape*/escaped/flee* .. from/away .. him/husband/home/house/father/family/abus*
            bruise*/black_eye/bleeding .. he/husband/from/hit*/beat*/face/again
            domestic violence/abuse
            violence .. home/family/husband/house
            shelter .. women/woman/violence/abuse
            honor/honour killing/violence
            <who> .. spit*/spat/bites/bit/follows .. me/at
            <who> .. hurt*/hits/beat* .. my/the/our/kids/me/us
            knocked .. teeth/tooth/unconscious/out
        """,
        Danger.NEED: """
            only + rice/water/bread/pasta/noodles/oats + left/days/money/until
            station/street/park/stairs/outside + bag/bags/suitcase/kids/threw/kicked/sitting/sleeping
            electric*/power/heat*/heating/water/gas + cut/off/no/disconnected/stopped + freez*/cold/baby/kids/children/pay/bill
            sleep/bed/stay + no/dont/nowhere/without/where/not + tonight/place/cold/street/outside/homeless/have_where/kids
            dont/no/not have where/place/nowhere to? sleep/stay/live/go
            food/eat/eaten/eating + no/nothing/not/dont/havent/didnt/without + days/money/fridge/kids/children/yesterday/week/hungry
            fridge/refrigerator + empty + kids/money/hungry/days/nothing
            medicine/insulin/pills/meds/inhaler + no/cant/not/finished/ran_out + money/pay/afford/buy/days
            milk/diapers/formula/nappies + no/dont/cant/out_of + baby/son/daughter/child/money
            rent + cant/not/no_money/late + out/evict*/throw*/tomorrow/street/today
            out + throw*/thrown/kick*/kicked/evict*/put + apartment/house/home/room/street/tomorrow/landlord/tonight
            sleep*/slept/living/live + car/street/station/park/outside/bus/stairs + kids/children/week/nights/now/since/in
            bin/bins/trash/garbage/dumpster + food/eat/eating
            landlord/owner + lock/locks/out/key + changed/change/kick*/throw*/sleep
            <no> .. food/eat/meal/bread/milk/formula .. home/house/fridge/money/kids/baby/children/days/today/left/week/us/weekend/until/help/family
            have/i/we/got/theres/there_is/there no/any/not food
            no food home/at/left/for/today/since/and/in/now/help/money
            have no food
            <no> .. food
            nothing to eat
            nothing .. eat .. home/days/since/kids/today
            <not>/havent/hasnt/have_not/not/nothing eat*/ate .. days/since/yesterday/money/today_no/monday/sunday/friday
            no eat .. days/2/two/three
            hungry .. kids/children/money/days/no/baby/nothing
            kids/children/baby/son/daughter/we .. hungry/starving
            starving .. money/food/kids/days/i_am
            fridge .. empty
            empty fridge
            no/out_of/without money .. food/medicine/meds/rent/eat/insulin/diapers/milk/nappies/electric*/pills
            cant/cannot/can_not/couldnt buy/pay/afford .. food/medicine/meds/rent/insulin/diapers/milk/bread/new_ones/pills/electric*/prescription/inhaler
            <no> .. insulin/medicine/meds/prescription/diapers/inhaler .. money/buy/pay/left/days/baby/since/afford
            <no> .. medicine/insulin/medication
            need .. insulin/inhaler .. money/no/cant
            pills/insulin/medicine/meds/medication .. finished/gone/ran_out/run_out/empty/over .. cant/no/money/pay
            no/nowhere/without/not/have_no .. place/bed/home/house/roof/shelter/where/room/apartment .. sleep/stay/live/go/tonight/night/anymore/from/kids
            nowhere/no_where to? sleep/live/stay/go
            have/got no place/bed/home/house/roof/apartment/shelter
            no roof
            where .. can/do/will/should/to i/we .. sleep/stay/go/live tonight/now/tomorrow/with
            where .. i/we sleep
            kicked/kick/thrown/throw/throwing/threw/kicking/put/putting/chucked/tossed .. me/us/out/i/him .. out/street/home/house/apartment/tomorrow
            kicked/thrown/throwing out
            i got kicked out and
            evict*
            eviction
            landlord .. out/lock*/throw*/kick*/change*
            changed/change/changing .. lock*
            homeless
            sleep*/live/living/slept/staying .. in/on/at/under .. street*/car/park/station/bridge/stairs/tent/bench/outside/basement/stairwell/bus_stop/shelter
            sleep*/slept outside/rough/outdoor*
            on/in the street* .. now/since/tonight/kids/with/tomorrow/monday
            lost .. home/apartment/house/flat .. nowhere/today/sleep/street/go
            eat*/ate/food/look* .. from/in/through .. bin/bins/trash/garbage/dumpster*
            electric*/power/heat*/water/gas .. cut/shut/turned/off/disconnected .. off/baby/kids/money/pay/cold/us/home/our
            no/without/cut electric*/power/heat*/water .. home/house/days/baby/kids/cold/flat/apartment/pay
            freez*/cold .. baby/kids/heat*/street/outside/no .. heat*/money/home/house
            cant pay .. rent
            rent .. cant_pay/evict*/out
            no diapers/nappies/formula/milk
            no money .. left/at_all .. food/kids/live/eat
            no money no/for food
            need food/shelter/bed/emergency
            zero/0 kroner/kr/money .. food/eat
            food bank .. closed/empty
        """,
        Danger.BODY: """
            collapsed/fell/fallen + cant/cannot/not + get_up/stand/move
            chest/heart + pain*/hurt*/tight*/pressure/heavy/squeez*/burn*/sharp + breath*/sweat*/arm/now/strong/my/in/on/bad/cant
            faint*/fainted/passed_out/collapsed/blacked_out + two/twice/times/today/again/morning/shower/three
            arm/face/leg/side + numb/sleeping/droop*/cant_feel/tingl*/paraly* + left/heart/chest/face/suddenly/my
            black + fell/faint*/eyes + went/everything/i/down
            breath*/air + cant/cannot/not/hard/can_not/difficult + i/get/breath*/properly/well
            pain*/ache*/hurt*/pressure/tight*/burning/stabbing/squeez*/crush*/sharp .. chest/heart/ches/cheast
            chest/heart pain*/hurt*/ache*/tight*/pressure/is/feels/feel/burn*
            chest/heart pain*
            chest hurt*/hurting/hurts
            heart attack/stop*/failure
            stroke/seizure .. having/now/think/i_think
            i/im think? having? a stroke/seizure
            <not>/cant/hard/difficult*/trouble/struggl*/problem* .. breath/breathe/breathing/breth/breathe_properly/get_air/breeth
            no air/breath
            short* of? breath
            suffocat*/chok*_on
            faint*/fainted/passing_out/passed_out/blacked_out/pass_out/collapsed/collapse .. twice/today/again/times/now/yesterday/morning/shower/home/work/stairs/two/three
            i/just/have fainted/passed_out/blacked_out/collapsed
            keep fainting/passing_out/collapsing
            lost/losing/lose consciousness
            everything went/goes/turned black
            arm/face/side .. numb/paralyzed/paralysed/droop*/cant_move/hangs
            left arm .. hurt*/pain*/numb/ach*/tingl*
            pain .. left arm
            heart .. racing/pounding/beating/skip*/stops .. breath*/dizzy/chest/faint/stop/fast/scared
            cough*/vomit*/throw*/spit* .. blood
            bleeding .. lot/stop/heavily/wont/pregnant
            cant .. speak/move/talk .. arm/side/face/suddenly/properly
        """,
        Danger.HEAVY: """
            cant/cannot/can_not/dont take it/this/life anymore/more/longer
            cant/cannot/can_not/cant_do go on
            cant/cannot do this/it/life anymore/any_more
            i/just cant/cannot anymore/any_more
            cant/cannot/can_not cope/bear/stand .. anymore/life/it/this/longer/more
            i give/giving/gave up
            i give up
            given up .. life/everything/hope
            no hope
            hopeless/worthless/pointless .. feel*/everything/life/i/im/so
            feel*/everything/life/im .. hopeless/worthless/pointless/empty_inside
            lost .. hope/will
            hate my/myself
            hate myself
            dark thoughts
            bad thoughts
            i/im .. burden .. everyone/family/all
            crying/cry .. every/all .. night/day/time
            nobody/no_one/noone .. cares/loves/help/understands .. me
            broken inside
            at my limit
            breaking down
        """,
    },
    negations="not dont never no didnt doesnt wont isnt without neither nor cant arent wasnt",
    breaks="i because and but so anymore more now im he she they that yes",
    fillers="just really so very still also even already always often sometimes really actually only maybe "
    "all the a an my to be please kind of like fucking honestly ever right that keep constantly again much "
    "sadly both some any is was then was and now have i",
    harmless="""
        nobody/no_one/noone hurts/hits/beats/touches/hurt/hit me/us
        jump*/hop* on/into/onto/off the/a? train/bus/metro/bike
        i broke my
        threat* to call/tell/report/quit/leave/sue
        no/not food left/over .. party/haha
        live/living in .. the? city/town/village/country/house/apartment/copenhagen/denmark
        hungry .. ate/eat_at/lunch/dinner
        <not> want .. live in
        die/dying/died/dead of/from laugh*/laughing/laughter/boredom/bored/heat/hunger/embarrass*/shame/curiosity/happiness/cold
        die/dying laughing
        die for
        to die for
        dying to see/try/know/meet/eat/go/get
        die hard
        bored/worked/scared/tired to death
        <not>/without .. die .. live
        dead tired/serious/line/sexy/gorgeous/end/battery/phone
        drop dead
        over my dead body
        phone/battery/plant/car/laptop/computer .. dead/died/dies/dying
        hit/hits me up
        hit/beat .. level/target/record/eggs/the_gym/traffic/road/score/opponent/team
        beat/beats/hit/hits/killed me .. at/in/on chess/cards/game/football/fifa/ludo/tennis/table/ping/mario/monopoly/uno/ludo
        it/thought/idea hit/hits/struck me
        beats me .. why/how/what
        hit me .. late/idea/forgot/that
        sun/heat/flu/cold/wind/weather hit/hits/beats .. me
        killing it/me/time
        are/is killing me
        kill*/murder .. for .. coffee/pizza/job
        killed it
        kill/killing time/two/weeds/zombie*
        could/would kill/murder
        cut myself shaving/cooking/slicing/chopping/on/while/on_paper/at_work/by_accident/accident*
        cut/burn*/hurt/hit my/myself .. finger/hand/knee/toe/thumb/oven/stove/tongue/iron/back/foot/ankle .. little/bit/oven/cook*/paper/plaster/ok/fine/work/gym/football/cold
        hurt myself .. gym/football/running/lifting/work/playing
        burn* my hand/tongue/finger/toast/food/rice
        push* me/myself .. better/harder/limit*/forward/to_try/to_apply
        kick* me/us? out? of the? group*/chat/whatsapp/game/zoom/team
        kicked out of the? whatsapp/group/chat/zoom/game/team
        kick* .. habit/ball
        no food .. bus/train/library/office/please/allowed/class/trip/event
        no food/meal on/in the? bus/train/library
        no money for cinema/holiday/vacation/movie*/cafe/concert
        pills/medicine .. like/as .. doctor
        breath* .. taking/view
        take/took my/the/your breath/time
        catch/caught/hold/held my breath
        passed out .. flyers/papers/cake/food
        heart .. full/broken/melts/warm/goes_out
        heart* pain .. movie
        hanging out/laundry/clothes/with/picture*/around
        jump*/hop* .. on/into/onto .. train/bus/car/pool/lake .. work/home/time/minute
        jump* to/on/at conclusion*/opportunity/trampoline
        shoot/shooting me .. message/text/email/mail
        shoot me a
        give/giving/gave up .. smok*/sugar/coffee/meat/cigar*/chocolate
        never/not/dont/wont give/giving up
        live without .. coffee/phone/music/internet/chocolate
        cant live without
        cant/cannot take it seriously
        see you/u
        not be here .. holiday/vacation/doctor/appointment/sick
        wont/not be/see .. here/there .. monday/tomorrow/week .. holiday/vacation/doctor/trip/sick/appointment/course
        sleep/camp* .. tent/festival/camp*
        tent .. holiday/festival/camp*
        home* sick
        abuse* of power
        stroke* of luck
        threaten* to? rain/snow
        scared/afraid to speak/talk/of_dogs/of_heights/of_spiders/of_dentist/of_the_dentist/of_flying
        afraid .. late
        not/never/no .. violent
        had no food .. fasting
        nothing to eat .. you_should
        empty fridge .. shopping
        hungry .. lunch/pizza/dinner_time
        self control
    """,
    elsewhere="""
        movie*
        film*
        series
        netflix
        tv
        show
        documentary
        game
        games
        gaming
        novel
        book
        playstation
        fifa
        chess
        theatre
        news
        podcast
        song
        dream
        dreamed
        dreamt
        chicken*/fish/lamb/meat/mosquito*/flies/spider*/rats/mice/eggs/egg
        years/long/decade* ago
        when i was a? kid/child/little/young/younger/teen*/small
        as a child/kid/teenager
        in my childhood/past
        used to .. but_now/now/not_anymore
        asked .. about .. suicide
        in the war
        back home .. war
    """,
    over="""
        now i/im/we .. safe/happy/free/fine/divorced/glad
        thats over now
        is over now
        im/i_am safe/better/ok/fine/happy now
        today i/im .. happy/glad/safe
        happy to be alive
        glad .. alive
    """,
)
