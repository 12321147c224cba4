"""Spanish phrases of danger: a draft until a native speaker has read them, only word data."""

from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.table import DangerTable

TABLE = DangerTable(
    code="es",
    lists={
        "want": "quiero kiero quisiera queria voy_a pienso_en piensa_en pensando_en pensado_en pense_en pensar_en "
        "penso_en ganas_de deseo deseando ojala planeo plan_para planeando intente intento trate_de tratado_de "
        "decidi he_decidido necesito prefiero preferiria deberia mejor pienso estoy_por quería como forma_de idea_de",
        "die": "morir morirme morir* muriera muera morirse muerta muerto murir",
        "kill": "matar* matarme suicid* suisid* ahorcar* colgarme ahogarme envenenarme pegarme_un_tiro "
        "quitarme_la_vida acabar_con_mi_vida tirarme aventarme lanzarme dispararme cortarme_las_venas "
        "quemarme desaparecer",
        "who": "marido esposo pareja novio ex exmarido padre papa padrastro hermano hermanos hijo hijos mujer "
        "esposa novia madre mama madrastra suegra suegro tio primo cuñado familia vecino compañero el ella "
        "ellos jefe hombre señor yerno",
        "me": "me nos a_mi a_mis mis_hijos los_niños a_los_niños a_mi_hija a_mi_hijo a_mi_mama",
        "hit": "pegaron golpearon patearon atacaron pega pego pegan pegaba pegue pegar pegarme pegarnos golpea golpean golpeo golpear golpearme "
        "maltrata maltratan maltrato patea pateo abofetea cachetea cacheteo ahorca ahorco estrangula viola violo "
        "violaron violan amenaza amenazo amenazan empuja empujo abusa abuso abusan agrede agredio ataco azota "
        "insulta castiga quemo quema lastima jalonea arrastra arrastro acosa muerde pateaba golpeaba maltrataba "
        "apuñala apuñalo tortura abofeteo pegando golpeando maltratando amenazando",
        "pills": "pastilla* pildora* medicina* medicamento* tableta* somnifero* sobredosis",
        "no": "no sin ni nada ningun ninguna tampoco",
    },
    phrases={
        Danger.SUICIDE: """
            ultima vez + escribo/hablo/ven/saben + amo/adios/quiero/los
            espero/ojala/ruego/pido/quiero/deseo + morirme/morir/muera/muerta/muerto + hoy/noche/ya/me/dios/yo/esta
            nada/no + que/por/para + vivir
            nada por/para que/lo vivir
            adios/despido/hasta_siempre + acab*/termin*/siempre/ultimo/todo + mi/me/para
            la muerte + salida/solucion/unica/alivio/paz/espero
            ahogarme/ahogar/ahorcar/ahorcarme/matar/matarme + mar/rio/voy/quiero/me/soga
            ultimo/ultima/final + mensaje/carta/palabras + perdon*/adios/perdonenme/todos/despido/quiero
            carta/cartas/nota + despedida/adios + hijos/familia/escribi/escribo/deje/mi
            acabar/terminar/acabo/termino + todo/conmigo/con_todo + noche/hoy/vida/sufr*/ya/ahora/aguanto
            quiero/quisiera/deseo/ojala/prefiero + morir*/muerta/muerto/matarme/morirme + yo/me/ya/hoy/estar/solo
            despertar/despierte/despertara + no/nunca + quisiera/ojala/quiero/mañana/dormir*/mas
            puente/balcon/ventana/tren/azotea/metro/edificio + tirarme/saltar/lanzarme/aventarme/tiro/arrojarme
            pastillas/pastilla/medicamentos/pildoras + todas/muchas/frasco/guard* + tome/tomar*/trag*/tomo/tomado/junt*
            soga/cuerda/pistola/veneno + lista/compre/tengo/listo/cuello + yo/ya/matarme/hoy/morir
            venas/muñecas + cortar*/corto/corte
            nadie + extraña*/llora*/importa/echar* + muera/muerta/muerto/vaya/no_este
            sentido/razon/motivo + no/ningun/sin/perdio + vivir/vida/viva/vivo/seguir
            nacido + no/nunca + ojala/hubiera/mejor
            mejor + sin_mi/muerta/muerto + todos/familia/hijos/mundo/estarian/yo
            <want> .. <die>
            <want> .. <kill>
            quiero/kiero/quisiera estar muerta/muerto
            ojala .. muerta/muerto/muriera/muera/no_despertara/no_despertar/no_despierte/no_hubiera_nacido/nunca/no_existiera/desaparecer*
            ganas .. morir*/matarme/desaparecer
            suicidio/suicidarme/suicidarse/suicidar/suicidare/suicida/suicidas/suisid*
            pensamiento* suicid*
            suicidio/suicidarme/suicidar/suicidare/suicida/suicidas/suisidio/suisidarme/suicidarse
            me/voy_a/quiero suicid*/mato
            matarme/matare/suicidarme/ahorcarme/colgarme/envenenarme/ahogarme
            me voy a matar/colgar/ahorcar/tirar/suicidar/quitar/lanzar/morir_hoy/ahogar
            me/yo mato/matare hoy/mañana/esta/y
            tirarme/lanzarme/aventarme/saltar/arrojarme/echarme .. tren/balcon/puente/ventana/rio/mar/edificio/azotea/metro/coche/carro/camion/vias
            me tiro/lanzo/aviento/tire .. tren/balcon/puente/ventana/rio/mar/edificio/vias
            parad*/estoy .. puente/azotea/balcon .. saltar/tirarme/caer
            quitarme/quitar/quitare/quito/quite la? mi? vida
            acabar/terminar/acabare/termino/acabo/acabando con/mi .. vida/mi_vida/todo/esto_para/mi_mism*
            acabar con mi/todo/esto/la
            no .. quiero/kiero/quisiera/puedo/deseo/tengo_ganas_de .. vivir/seguir_viviendo/seguir_viva/seguir_vivo/existir/despertar/estar_viva/estar_vivo/estar_en_este_mundo/seguir_en_este_mundo/seguir_en_esta_vida/esta_vida/seguir_aqui/estar_aqui
            no .. vivir mas/asi
            no .. sentido/razon/motivo/vale_la_pena .. vida/vivir/viva/vivo/existir/seguir
            ya no/nada .. importa/vale .. vida/vivir
            para que/q .. vivir/vivo/seguir_viviendo/seguir_viva/sigo
            la? vida .. no/perdio .. sentido/vale/tiene
            cansad*/hart* de .. vivir/la_vida/esta_vida/existir/la_vida/este_mundo
            mejor .. muerta/muerto/sin_mi/muerte/morir/no_haber_nacido/no_existiera
            estarian/estaran/estan/estaria mejor sin mi
            la? muerte .. mejor/salida/descanso/solucion/unica/alivio
            unica salida
            nunca/no .. hubiera/haber/hubiese nacido
            dormir*/durmiera/dormirme/duermo .. no/nunca/para_siempre
            dormir .. para_siempre
            no/nunca despertar*/despierte/despertara
            desaparecer/desaparezca/desaparecere .. mundo/siempre/vida/todos
            irme de este/esta mundo/vida
            dejar este/esta mundo/vida
            tome/tomo/tomar/tomarme/tomado/tragu*/tomare/trague/guarde/guardo/guardando/juntando/tomarlas .. pastillas/pildoras/medicina*/veneno/cloro/sobredosis
            me tome .. todas/muchas/frasco/veneno
            sobredosis
            cortarme/corte/cortar .. venas/muñecas
            carta/nota .. despedida/despido/adios
            escribi/escrito/deje .. carta .. hijos/familia/despedida
            adios mundo/para_siempre/a_todos/mundo_cruel
            me despido .. siempre/todos/mundo/vida/hijos
            ultimo/ultima mensaje/dia/noche/vez .. vida/adios/veran/ven/viv*
            no .. volveran/van_a/vas_a .. ver/saber .. mi/me/verme
            cuando .. me_muera/ya_no_este/muera/este_muerta/este_muerto/no_este/me_haya_ido
            ya no/lunes/mañana .. estare .. aqui/mundo/viva/vivo/con_ustedes
            no estare/voy_a_estar .. viva/vivo/en_este_mundo
            nadie .. extrañar*/extraña/notar*/llorar*/echar_de_menos/importa .. muera/muerta/muerto/desaparezco/mi/vaya
            dios*/señor/virgen .. llevame/lleva/llevate/quitame/recoge*/llevas
            llevame .. dios*/señor/ya/contigo
            tengo/compre/consegui .. soga/cuerda/pistola/arma/veneno
            soga .. cuello/lista/techo
            plan .. morir/matarme/vida/suicid*
            soy .. carga .. muerta/muerto/todos/familia
            prefiero .. muert*/morir
            merezco morir/la_muerte
            dejenme/dejame morir
            no me queda/quedan nada/razones/motivos/fuerzas .. vivir
            hoy/esta_noche .. termina/acaba .. todo/vida
        """,
        Danger.SELF_HARM: """
            castigo/castigarme/golpeandome/pegandome/cortandome/lastimandome + me/yo/mi
            anoche/otra_vez/ayer + me_corte/me_queme/me_lastime
            cortes/cortadas/heridas + hice/hago/hacerme/hago + brazo*/pierna*/muñeca*/me/yo
            corto/corte/cortar*/quemo/rasguño/araño/clavo/pincho + brazo*/pierna*/piel/muñeca*/muslo* + me/cuchill*/navaja/sangr*/aguja/cigarr*/sentir/siento
            golpeo/pego/golpear + cabeza + pared/muro/puerta/piso + me/la/mi
            daño + hago/hacerme/hacer/hice + me/misma/mismo/yo
            me corto/corte/cortaba/cortando/cortarme .. brazo*/pierna*/muñeca*/piel/muslo*/con/cuchill*/navaja/gillette/cuando/para/otra
            cortarme/cortandome
            me he/estoy cortado/cortando
            me quemo/queme/quemaba .. con/cigarr*/piel/brazo*/encendedor/cuando
            quemarme .. piel/cigarr*/brazo*
            autolesion*/autolesiones/autoagresion
            me autolesiono
            hacerme/hago/hice/haciendome/hacia/hacer .. daño/dano
            hacerme/haciendome/me_hago/me_hice/me_hacia daño/mal
            lastimarme/lastimo/lastime/lastimandome/dañarme/herirme/castigarme/golpearme
            me lastimo/lastime/golpeo/daño/pego/castigo/araño/rasguño/muerdo .. a? mi? misma/mismo/solo/sola/cabeza/pared/sangre
            golpeo/golpear/golpeando/doy .. cabeza .. pared/muro
            cabeza contra la? pared
            arrancarme/arranco .. pelo/cabello/piel
            dejo de comer .. castigar*
        """,
        Danger.VIOLENCE: """
            puñetazo*/bofetada*/cachetada*/golpe*/patada* + me/nos + dio/da/cara/novio/marido/el
            atrevo/miedo/puedo + volver/ir/regresar/entrar + casa + no/miedo/el
            casi me/nos mata/estrangula/ahorca
            <who> + pega/golpea/patea/estrangula/viola/empuja/amenaza + me/nos/hijos/niños
            refugio/albergue/casa_de_acogida + busca/el/marido/escond*/maltrat*
            cortar*/corta el/mi? cuello/garganta
            dinero/sueldo + quita*/quito/controla + no/salir/marido/me
            me/nos + ahorcando/estrangulando/golpeando/pegando/ahorca/ahorco + el/marido/esposo/esta/mi/ella/pareja
            <who> + pega/pego/golpea/golpeo/maltrata/patea/pateo/amenaza/amenazo/pegan + me/nos/hijos/niños
            cuchillo/pistola/navaja + cuello/garganta/me/cara + puso/el/amenaz*/marido/saco
            matar*/mata/matarme + el/marido/esposo/hermano/familia/ex/dice/amenaz* + dejo/quiere/si/amenaz*/dice/me_quiere/va
            casar*/matrimonio + obliga*/fuerza*/forz*/contra_mi_voluntad + me/familia/papa/padres
            telefono/celular + quit*/revisa/reviso + encerrada/encerro/pega/me
            pelo/cabello + jalo/jala/tiro/tira/agarro/arrastro + me/del
            toca/toco/manosea + noche*/padrastro/tio/cama + me/hija
            miedo + casa + volver/ir/regresar/marido/pega/el
            <me> <hit>
            <who> .. me/nos/a_mis/mis/los/le <hit>
            me/nos volvio/vuelve/quiere/va/quiso/trato/intento/sigue a/de? <hit>
            me/nos esta/estuvo/anda/vive/siempre <hit>
            me/nos .. quiere/va_a/quieren/van_a/quiso/intento/trato_de/jura/juro .. matar/pegar/golpear/violar/quemar/lastimar
            quiere/quieren/va_a/van_a .. matarme/matarnos/pegarme/golpearme/violarme
            amenaza/amenazo/amenazan/amenazado/amenazada .. matar*/muerte/cuchillo/pistola/quitarme/me/con
            me/nos amenaza/amenazo/amenazan/tiene_amenazada
            <who> .. <hit> .. a/mis/los hijos/niños/hija/hijo/mama/mi/bebe/nosotros
            <hit> a mis/mi/los/nuestros hijos/niños/hija/hijo/mama/hermana/bebe
            me/nos da/dio/daba/dan/dieron .. golpe*/cinturon*/cinto/correa/palo*/puño*/cachetada*/bofetada*/patada*/paliza*/cable/chancla/madrazos
            paliza*/golpiza*
            <who> .. es/se_pone/se_puso/se_vuelve/esta/muy violento/agresivo/violenta/agresiva
            se pone/puso violento/agresivo/loco
            miedo .. a/de .. mi/mis <who>
            tengo/da/tenemos miedo de? a? .. marido/esposo/pareja/novio/ex/padre/papa/padrastro/hermano/hijo/familia/suegro
            miedo .. volver/ir/regresar/estar/llegar/dormir .. casa
            miedo .. me/nos .. haga/mate/pegue/encuentre/golpee
            me/nos encierra/encerro/encierran/tiene_encerrada/tiene_encerrado/encerraron/tiene_encerradas/deja_encerrada
            encerrad* .. casa/cuarto/baño/llave
            no me/nos deja/dejan .. salir/ir/hablar/trabajar/comer/ver
            me .. quita/quito/revisa/controla .. telefono/celular/movil/pasaporte/dinero/documentos/todo
            me .. controla/vigila/persigue/acosa/sigue
            me/nos obliga/obligan/obligo/forzo/fuerza/forzaron .. sexo/acostarme/casarme/relaciones/casar*/tener
            obligada/obligan/obligar .. casar*/sexo
            me violo/viola/violaron/han_violado/violado
            violada/violaron/violado/abusada/abusado .. por/mi/ayer/sabado/mi_tio/padrastro
            fui/he_sido/soy violad*/golpead*/maltratad*/abusad*
            abusa/abuso/abusaron/abusan .. de .. mi/hija/hijo/ella
            me/la toca/toco/manosea/manoseo/tocaba .. noche*/hija/cuerpo/partes/pechos/quiero/cama
            toca .. a mi hija/hijo
            cuchillo/pistola/navaja/machete .. cuello/me/garganta/mi/nos
            me .. agarro/agarra/apreto/aprieta/jalo/jala/tiro/tira/arrastro .. cuello/pelo/cabello/garganta
            me empujo/empuja/tiro/avento/arrojo .. escalera*/pared/suelo/piso/contra/ventana
            me tira/tiro/avienta/lanza/lanzo .. cosas/platos/objetos/encima
            escondida/escondido/escondo/escondidas/escondi .. baño/cuarto/closet/sotano/armario/casa/de_mi/de_el/porque
            rompiendo/rompe/rompio/destroza/destrozo/destrozando .. todo/casa/puerta/cosas/muebles
            me rompio/quebro/partio .. nariz/brazo/labio/diente*/costilla*/boca/cara
            huyendo/hui/escape/escapar/escaparme/huir .. de .. mi/el/casa/marido/ex
            violencia .. domestica/casa/genero/familiar/intrafamiliar/marido/pareja
            sufro/sufriendo/victima violencia/maltrato/abuso*/de_violencia/de_maltrato
            moretones/moreton/ojo_morado/moratones
            me escupe/escupio/muerde/mordio/quemo/quema/ahorca/ahorco/asfixia/estrangulo
            <who> .. maltrata/maltratan/abusa/golpea/pega
            casa .. mujeres .. maltratadas
        """,
        Danger.NEED: """
            solo/solamente + arroz/pan/agua/pasta/frijoles + queda/quedan/dias/cobrar/nos
            estacion/calle/parque + maleta/bolsas/niños/echo/echaron/hijos + me/nos/estoy/estamos
            dormimos/duermo/dormi/dormir + afuera/fuera/intemperie/calle + niños/hijos/noche*/frio/con/en/ayer
            nevera/refri*/heladera + vacia/vacio/nada
            luz/electricidad/calefaccion/agua/gas + cort*/quitaron/sin + frio/bebe/niños/pagar
            alquiler/renta/arriendo + no/debo/no_puedo + sacan/echan/mañana/desaloj*/calle/fuera
            comida/comer/comido/comi + no/sin/nada/ni + dinero/dias/ayer/niños/hijos/nevera/hambre/ayuda
            cama/techo/dormir/donde + no/sin/ni + noche/hoy/calle/dormir/frio/quedarme
            dormimos/duermo/dormir/durmiendo + carro/coche/calle/parque/estacion/auto
            leche/pañales/formula + no/sin/ni + bebe/hijo/hija/dinero
            insulina/medicina*/pastillas/remedio* + no/sin/acab* + dinero/alcanza/pagar/comprar/plata
            persona sin hogar
            basura + comida/comer/como/comiendo
            <no> .. tengo/tenemos/hay/queda/alcanza/tiene/tienen/hemos .. comida/comer/que_comer/alimento*/leche/pan/nada_de_comer
            no/nada .. comida .. casa/niños/hijos/hoy/dias/refri*/nevera/tengo/tenemos/semana
            no hay .. comer/comida
            nada .. comer/que_comer/de_comer
            sin comer/comida
            no .. comido/comemos/como/comi/comen/come .. dias/ayer/desde/dinero/nada/hace/lunes
            niños/hijos/bebe/hija/hijo .. hambre
            hambre .. niños/hijos/bebe/dinero/dias/no_hay/nada/ayer/no_tengo/pasamos
            pasando/pasamos/paso hambre
            refri*/nevera/heladera/frigorifico .. vaci*/nada
            <no> .. dinero/plata/puedo/alcanza/lana/pisto .. comida/comer/medicina*/medicamento*/renta/alquiler/insulina/pañales/leche/pastillas/comprar_comida/remedios
            no .. puedo/podemos/alcanza .. comprar/pagar .. comida/medicina*/medicamento*/renta/alquiler/insulina/pañales/leche/pastillas/luz/mas/inhalador
            sin medicina*/medicamento*/insulina/pañales/leche
            no tengo .. medicina*/medicamento*/insulina/pañales/techo/cama/casa/hogar/refugio
            acab*/acabaron/terminaron/quede_sin/quedamos_sin/se_acabo .. pastillas/medicina*/insulina/comida/medicamento*/gas/leche
            me quede sin .. medicina*/insulina/comida/casa/techo/hogar/pastillas
            no/ni/sin .. donde/lugar/sitio/techo/cama/casa .. dormir/vivir/ir/quedar*/pasar_la_noche/noche
            no .. adonde/a_donde/donde .. ir/dormir/vivir/quedarme
            no tengo/tenemos donde/techo
            sin techo/hogar/casa/lugar
            donde .. duermo/dormir/dormimos/voy_a_dormir/vamos_a_dormir/me_quedo
            me/nos echaron/echo/corrieron/sacaron/saco/botaron/boto/corrio/echan/sacan/desalojan/desalojaron/botan/pusieron/puso/tiraron .. casa/piso/calle/apartamento/departamento/cuarto/mañana/hoy/noche/de_la_casa/con
            echad*/desaloj*/desahuci*
            desalojo/desahucio/desalojan/desalojar/desahuciar*
            casero/dueño/arrendador .. echa/cerradura/saca/llave/fuera/calle/echo/saco
            cambi* .. cerradura/chapa/llave
            duermo/dormimos/durmiendo/dormi/dormir/vivo/viviendo/vivimos/estoy/estamos/quede .. en .. calle/coche/carro/parque/estacion/banco/puente/auto/tienda_de/escaleras/sotano/portal
            en la calle .. desde/hijos/niños/noche/hoy/ahora/dormir/con
            perdi .. casa/piso/apartamento .. calle/dormir/donde
            com*/busco/buscando/buscar .. basura/contenedor*
            cortaron/cortan/corto/sin .. luz/electricidad/agua/calefaccion/gas
            frio .. bebe/niños/calefaccion/calle/dormir
            no .. pagar .. renta/alquiler/luz
            sin dinero/plata .. comida/comer/nada/niños/hijos/medic*
            sin dinero sin comida
            albergue/refugio .. necesito/lleno/noche/donde
            necesito comida/techo/donde_dormir/refugio/medicina*/insulina
            pañales .. no/sin .. dinero/comprar/tengo
            no .. para .. leche/pañales/comida/comer/insulina
            no me alcanza .. comida/comer/medic*
        """,
        Danger.BODY: """
            cai/caido/desplome + no + levantarme/moverme/parar*
            pecho/corazon + duele/dolor/presion/aprieta/apretado/opresion/punzada*/arde + respirar/sudo/brazo/ahora/mucho/me/fuerte/siento/el
            brazo/cara/lado + dormid*/duerme/entumec*/paraliz*/siento + izquierdo/corazon/pecho/se_me/no
            negro + cai/desmay*/ojos/todo
            respirar/aire + no/puedo/cuesta/falta + bien/puedo/me/casi
            duele/dolor/dolores/duel/punzada*/presion/opresion/apretado/aprieta/ardor/oprimido/molestia* .. pecho/corazon/torax
            pecho/corazon .. duele/dolor/aprieta/apretado/oprim*/presion/cerrado/arde/punza*/pesa
            infarto/ataque_al_corazon/ataque_cardiaco/paro_cardiaco/derrame
            no .. puedo/logro/consigo/podia .. respirar/aire/agarrar_aire/respiro
            no respiro/respira/tengo_aire/entra_aire/entra_el_aire/me_entra
            falta/sin .. aire/el_aire/aliento/respiracion
            cuesta/dificultad/dificil/trabajo/costando .. respirar
            me ahogo/asfixio/estoy_ahogando
            ahogando/asfixiando
            me .. desmaye/desmayo/desmayando/desmayado/desvaneci/desplome
            desmaye/desmayado/desmayos .. veces/hoy/ayer/otra
            perdi/perdido/pierdo/perder .. conocimiento/conciencia/sentido
            todo .. negro .. cai/cabeza/ojos/puso/vi
            vi/veo todo? negro
            se me nubl*/oscurec*
            brazo .. izquierdo/dormido/duele/entumecid*/hormigue*
            brazo izquierdo
            cara/boca/lado .. paraliz*/torcid*/dormid*/caid*/entumecid*
            no .. siento/muevo/puedo_mover/mover .. brazo/lado/pierna/cara
            corazon .. acelerad*/late/salta/palpita*/para .. mareo*/aire/fuerte/rapido/mucho/miedo/ahogo
            palpitaciones
            vomit*/tos*/escup*/tosiendo .. sangre
            sangr* .. mucho/para/embaraz*
        """,
        Danger.HEAVY: """
            no .. puedo/aguanto/soporto/resisto .. mas/vida/asi/esto
            ya no puedo/aguanto/doy
            no .. fuerzas .. seguir/mas/nada/luchar
            me rindo
            tirar/tire/tiro la toalla
            sin/no/perdi/perdido .. esperanza*
            no valgo nada
            todo .. perdido/oscuro/vacio/negro
            odio mi/me/vivir
            me odio
            soy .. carga/estorbo/inutil/basura
            pensamientos/ideas oscur*/mal*/negr*/fe*
            lloro/llorando .. dias/noche*/todo/siempre
            nada .. sentido
            vacia/vacio por dentro
            destrozad*/rot* por_dentro
            nadie me quiere/ayuda/importa
            estoy .. al_limite/hundid*
        """,
    },
    negations="no nunca jamas ni tampoco sin nadie nada",
    breaks="y pero porque que mas ya si aunque cuando yo el ella",
    fillers="ya muy tanto solo solamente a_veces aveces siempre tambien hoy mucho la el los las de en a un una "
    "mi mis todos dias todo casi otra vez realmente mas me se bien un poco noche noches por y ahora fuerte lo tan "
    "totalmente",
    harmless="""
        se cayo .. lastimo/golpeo
        se lastimo
        se acabo la leche/el_pan/el_cafe/el_azucar .. compr*/fui
        no puedo mas por hoy/ahora
        tiempo .. comer/dormir
        me pegue un susto/atracon/una_ducha/un_golpe_tonto/la_vuelta
        tomo/tome mis/mi pastilla*/medicina* .. doctor/medico/dia/noche
        mis pastillas como
        estoy/quede muerta/muerto de/del
        muero/morir*/muerta/muerto/mori/moria/matas/mata/mataste/matan/morirme de/del risa/hambre/sueño/calor/frio/verguenza/cansancio/ganas/aburrimiento/amor/pena/curiosidad/susto/miedo/envidia/nervios/alegria/sed/antojo
        muero por
        me muero .. por/de
        quedo/quede muerta/muerto con/de/cuando
        me mata*/matan .. zapatos/risa/espalda/pies/chiste/rodilla*/calor/trabajo/frio
        me mataste
        me pego .. gripe/resfriado/virus/sol/idea/risa/cancion/catarro/covid/susto/tos/frio/estirada/ducha/baño/vuelta/sueño
        me pegue .. en/con/cabeza/mesa/armario/rodilla/dedo/puerta/codo
        me pegue/golpee .. sin_querer/mesa/puerta/rodilla/dedo/codo/armario/cabeza/pie
        pegue los/el/la/unos cartel*/foto*/papel*
        me golpeo la? idea/noticia/realidad/sol
        me da/dio .. golpe de suerte
        me corte/corto .. pelo/cabello/uñas/flequillo/dedo/papel/cocin*/barba/poquito/poco/cebolla
        cortarme .. pelo/cabello/uñas/flequillo/barba
        me quem* .. lengua/sol/dedo/horno/mano/sarten/cafe/olla/plancha/arroz/comida/boca
        me da .. pena/risa/gusto/miedo_hablar
        me tiro .. sofa/cama/piscina/paracaidas
        tirarme .. piscina/paracaidas/sofa/cama/tobogan
        saltar/salte/saltamos .. bus/trampolin/piscina/cuerda/charco
        echaron/sacaron/echo/saco .. grupo/whatsapp/chat/juego/zoom/equipo
        me saco .. foto*/tarjeta/muela/sangre/una
        me saque/sacaron .. sangre/muela/foto*
        no puedo mas con/de/que .. pastel/comida/risa/jaja/tarta/pizza/calor
        no puedo mas .. comer/lleno/llena/jaja/pastel/comida/pizza
        no puedo .. mas .. jaja*
        no/sin .. dinero .. cine/viaje/vacaciones/fiesta/ropa/cafe/concierto/restaurante
        no habia/hay/hubo comida .. excursion/avion/tren/viaje/fiesta/cafeteria/curso
        no .. dinero .. cine
        sin aliento
        vista .. sin_aliento
        casi/por_poco me? desmayo/desmaye/muero/infarto
        corazon .. lleno/contento/grande/partido/normal/sano
        daria la vida
        vida por mis/ti/ellos
        adios .. hasta/nos_vemos/lunes
        hasta .. lunes/mañana/luego
        vacaciones
        pollo
        pechuga*
        no .. violento
        no me/nos pega/hace/maltrata
        me mata la curiosidad
        matar el? tiempo/rato/hambre/antojo/hormiga*/mosquito*/cucaracha*
        no vivir/vivo/puedo_vivir sin
        vivir sin
        miedo .. hablar/dentista/alturas/perros/arañas/entrevista/volar/equivocarme
        me toca/toco .. trabajar/limpiar/cocinar/turno/a_mi/ir/el
        me obligo a? hacer/ir/estudiar/caminar/comer
        el jefe .. grito
        dejar/deje .. fumar/azucar/cigarro*
        me rindo .. nunca
        no/nunca me? rindo/rendir*
        mato a trabajar
        me mato trabajando/estudiando/en_el_gimnasio
        como me mata
        cortaron .. pelo/cesped
        en la calle .. compras/paseo/caminando/jugando/niños_juegan/amigos/mercado
        donde duermo .. bien
        perdi el? tiempo/tren/bus/sentido_del
        hambre .. almuerzo/cena/desayuno/pronto/pizza
        no .. comido/comi/desayunado .. todavia/aun
        no tengo/tenia ganas de cocinar/salir
    """,
    elsewhere="""
        pelicula*
        serie
        series
        netflix
        novela*
        tele
        television
        documental*
        juego
        videojuego*
        libro
        noticia*
        teatro
        cancion*
        soñe
        sueño .. que
        ajedrez
        futbol
        hace .. años/decadas/tiempo
        cuando era/eramos niña/niño/chica/chico/joven/pequeña/pequeño
        de niña/niño/pequeña/joven
        en mi infancia/niñez
        en mi pais .. guerra
        carnicer*
        pollo*/pescado/mosquitos/cucaracha*/huevos
    """,
    over="""
        doctor*/medico/psicolog* .. pregunt* .. no
        pregunt* .. suicid* .. no/nunca
        hoy/ahora estoy/soy/vivo .. feliz/bien/segura/contenta/libre/tranquila/salvo
        ya paso
        estoy a salvo
        nos separamos hace
        feliz de estar viv*
    """,
)
