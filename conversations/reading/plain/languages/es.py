"""Spanish plain sentences: a draft, only word data."""

from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.table import PlainTable

TABLE = PlainTable(
    code="es",
    lists={
        "when": "cuando cuándo qué_hora que_hora a_qué_hora qué_día que_dia qué_fecha que_fecha kuando cuando_es",
        "meeting": "reunión reuniones cita citas encuentro junta entrevista møde",
        "day": "hoy mañana lunes martes miércoles jueves viernes esta_semana próxima_semana pronto el_lunes",
        "helper": "asesor asesora consejero consejera trabajadora_social trabajador_social jobformidler "
        "orientador orientadora persona_de_contacto consultor consultora ayudante tutor",
        "answer": "contestar responder contesto respondo contestarte responderte",
        "work": "trabajo empleo trabajito chamba puesto",
        "money": "dinero pago sueldo salario ayuda subsidio plata paga kontanthjælp",
        "change": "cambiar elegir escoger poner cambio",
        "tongue": "árabe farsi persa dari tigriña somalí kurdo español inglés danés idioma lengua "
        "otro_idioma mi_idioma",
        "change_time": "día hora horario días horas el_día la_hora",
        "yet": "todavía aún",
        "all": "todo esto algo eso todas",
        "at": "en de como con para",
        "today": "hoy ahora esta_mañana mañana desde_hoy",
        "absent": "no_puedo_ir no_puedo_venir no_puedo_asistir no_voy no_puedo_trabajar no_iré no_ire "
        "no_podré_ir no_podre_ir me_quedo_en_casa no_puedo_llegar",
    },
    fillers="hola buenas buenos días dias tardes makker por favor gracias perdón perdon disculpa disculpe oye "
    "el la los las un una mi mis es son está esta de del a en con y para que se me yo tú tu te lo le "
    "próxima proxima próximo siguiente saber quiero quisiera gustaría puedo puede puedes podría decir "
    "decirme otra otro vez ahora muy bien nos al su tengo ya porque entonces hay tiene sus estoy",
    no_names="no nunca nadie marido esposo esposa mujer madre padre hijo hija hermano hermana jefe médico "
    "policía escuela banco comida bus tren otros todos alguien",
    phrases={
        Plain.NEXT_MEETING: """
            <when> <meeting> con? .. <day>?
            <when> dónde/donde <meeting>
            <when> nos vemos/reunimos/encontramos
            <when> tengo que? ir/venir/presentarme <day>?
            <when> es la próxima vez
            tengo <meeting> con? .. <day>? ?
            hay <meeting> <day>? ?
            próxima/siguiente/próximo <meeting> ?
            mi <meeting> ?
            no sé/recuerdo/se/me_acuerdo <when> <meeting>
        """,
        Plain.WHERE: """
            dónde/donde/adónde/adonde tengo que? ir/venir
            dónde/donde/adónde debo ir
            dónde/donde/adónde voy <day>?
            dónde/donde <meeting> <day>?
            dónde/donde nos vemos/reunimos/encontramos
            cuál/cual/qué es? dirección/lugar/sitio
        """,
        Plain.WHEN_CALL: """
            <when> me? llama/llamará/llamara/llamas/llamarán/llaman .. <day>?
            <when> va/vas/van a? llamar/llamarme .. <day>?
            <when> .. va/van llamar/llamarme
            <when> me? contesta/responde/escribe/contacta ..
            me va/van a? llamar .. <day>? ?
            me llama/llamará .. <day>? ?
            .. no me ha/han llamado <yet>?
            nadie me ha/llama llamado <yet>?
            por qué/que no me llama/ha llamado? ..
        """,
        Plain.WHO_ARE_YOU: """
            quién/quien eres
            quién/quien es usted/makker/este/esto
            qué/que eres
            quién/quien me escribe/está_escribiendo
            con quién/quien hablo/estoy_hablando/escribo/chateo
            cómo/como te llamas
            cómo/como se llama usted
            cuál/cual es tu nombre
            de quién/quien es este? número
            qué/que es makker
        """,
        Plain.HUMAN: """
            eres humano/humana/persona/robot/máquina/bot/ordenador/computadora/real/ia/programa/una_persona_real/persona_real
            es humano/persona/robot/máquina/bot/una_máquina/un_robot/una_persona ?
            hablo/estoy_hablando/escribo con una? un? persona/robot/máquina/bot/humano ?
            persona/humano/robot o robot/máquina/persona ?
        """,
        Plain.NUMBER: """
            cuál/cual/qué es? número/teléfono/número_de_teléfono/telefono/numero de? ..
            me? das/da/puedes_dar el? número/teléfono/telefono/numero de? .. ?
            tienes el? número/teléfono/telefono/numero de? .. ?
            a qué/que número/numero/teléfono llamo/llamar/puedo_llamar
            cómo/como llamo/contacto/contactar/llamar ..
            cómo/como puedo llamar/contactar/hablar ..
            a quién/quien puedo/llamo/debo llamar? ?
            número/teléfono/telefono/numero de .. ?
        """,
        Plain.WHO_HELPS: """
            quién/quien es mi? <helper>
            cómo/como se_llama/llama mi? <helper>
            quién/quien me ayuda/ayudará/va_a_ayudar
            cuál/cual es el nombre de mi <helper>
        """,
        Plain.JOBGOAL: """
            qué/que es/significa jobmål/jobmal/jobmaal/objetivo_laboral/objetivo_de_trabajo/meta_laboral
            qué/que quiere_decir/quieres_decir_con jobmål/jobmal/objetivo_laboral/objetivo_de_trabajo
            no sé/se/entiendo qué/que es jobmål/jobmal/objetivo_laboral
        """,
        Plain.PLAN: """
            qué/que es/son/significa mi_plan/plan/min_plan/mis_acuerdos/acuerdos
            qué/que hay/dice en? mi_plan/plan
            dónde/donde está/veo/puedo_ver mi_plan/plan/mis_acuerdos/acuerdos
            qué/que hemos acordado
            qué/que acordamos
        """,
        Plain.WHO_READS: """
            quién/quien lee/ve/puede_leer/puede_ver/recibe respuestas/mensajes/esto/lo_que_escribo
            quién/quien lee/ve esto ?
            es esto? privado/secreto/confidencial/anónimo/seguro ?
            lee/ve .. respuestas/mensajes/esto ?
            pueden otros leer/ver respuestas/mensajes/esto ?
            qué/que pasa/hacen/haces con? respuestas
        """,
        Plain.WHY: """
            por qué/que preguntas/me_preguntas/me_escribes/escribes/pregunta tanto?
            por qué/que tantas? preguntas
            por qué/que recibo/me_llegan estos? mensajes/preguntas
            para qué/que quieres/quieren/sirve/sirven saber/esto/respuestas/las_respuestas
            por qué/que quieres/necesitas saber
        """,
        Plain.MUST_I: """
            tengo que <answer> <all>? ?
            debo <answer> ?
            es obligatorio/voluntario/necesario/obligación <answer>? ?
            estoy obligado/obligada a? <answer>? ?
            puedo no <answer> ?
            puedo decir no ?
        """,
        Plain.NO_ANSWER: """
            qué/que pasa/ocurre/pasará/sucede si no <answer>/escribo/contesto ..
            y? si no <answer> ..
            qué/que pasa/pasará/ocurre si digo no/que_no
            es malo/un_problema si no <answer>
            tendré problemas si no <answer>
        """,
        Plain.COST: """
            cuesta/costará dinero/algo/esto? ?
            cuánto/cuanto cuesta esto?
            es esto? gratis/gratuito ?
            tengo que pagar <all>? ?
            hay que pagar ?
            cuestan los mensajes ?
        """,
        Plain.MAY_STOP: """
            puedo parar/dejar/dejarlo/cancelar/darme_de_baja ?
            cómo/como paro/cancelo/me_doy_de_baja/dejo mensajes? esto? ?
            puedo dejar de recibir mensajes? ?
            cómo/como puedo parar/cancelar/dejarlo/darme_de_baja
        """,
        Plain.MONEY: """
            <when> recibo/cobro/llega/me_pagan/pagan/me_llega/viene <money>?
            <when> voy a? cobrar/recibir <money>?
            dónde/donde está <money>
            por qué/que no he/me recibido/han_pagado/cobrado <money>?
            no he recibido/cobrado <money> <yet>? este_mes?
            no me ha_llegado/han_pagado <money>? <yet>?
            cuánto/cuanto <money>? recibo/cobro/voy_a_recibir/me_pagan
        """,
        Plain.REAL: """
            esto es estafa/spam/real/fraude/falso/verdad ?
            es esto? estafa/spam/real/fraude/verdad/falso/timo/fiable/una_estafa/de_verdad ?
            eres estafador/estafa/real_o_falso/de_la_comuna/del_municipio/de_verdad ?
            es esto? de la? comuna/municipio/kommune/ayuntamiento ?
            puedo confiar ?
            puedo fiarme ?
        """,
        Plain.WHAT_CAN_YOU: """
            qué/que puedes/sabes hacer/ayudarme ..
            qué/que haces
            en qué/que me? puedes ayudar/ayudarme
            cómo/como me? puedes ayudar/ayudarme
            cómo/como funciona/funcionas esto?
            qué/que puedo preguntar/escribir/hacer ?
            para qué/que sirves/sirve
        """,
        Plain.LANGUAGE: """
            puedo <change>/tener/usar de? <tongue>
            puedes/puede escribir/hablar/escribirme <tongue>
            hablas/escribes/entiendes/sabes <tongue> ?
            quiero/quisiera <change> de? <tongue>
            cómo/como <change>/cambio <tongue>
            escribe/habla en <tongue>
            puedo escribir/contestar/responder <tongue> ?
        """,
        Plain.TIME: """
            puedo <change> <change_time> ..
            quiero/quisiera/me_gustaría <change> <change_time>
            cómo/como <change>/cambio <change_time>
            puedes escribir/escribirme/preguntar otro/otra día/hora
            puedes escribir/escribirme/preguntar más_tarde/tarde/noche/por_la_tarde/por_la_noche/por_la_mañana
            puedes escribir/escribirme/preguntar lunes/martes/miércoles/jueves/viernes
            <change> de? <change_time>
        """,
        Plain.NOT_UNDERSTOOD: """
            no entiendo/comprendo pregunta/palabra/nada/esto/lo_que_dices/qué_quieres/el_mensaje/mensaje
            no te entiendo
            qué/que quieres_decir/significa/quiere_decir <all>? ?
            qué/que debo/tengo_que/puedo responder/contestar/escribir ?
            no sé/se qué/que/cómo responder/contestar/escribir
        """,
        Plain.GOT_WORK: """
            he conseguido/encontrado/obtenido un? nuevo? <work> <at>? .. <day>?
            conseguí/encontré/consegui/encontre/obtuve un? nuevo? <work> <at>? .. <day>?
            tengo un nuevo? <work> <at>? .. <day>?
            ya tengo <work> <at>? ..
            tengo nuevo <work> <at>? ..
            me han contratado <at>? ..
            me contrataron <at>? ..
            empiezo/comienzo voy_a_empezar? a? trabajar/un_trabajo/el_trabajo/nuevo_trabajo <at>? .. <day>?
            he firmado contrato/un_contrato/el_contrato
            firmé contrato/un_contrato/el_contrato
        """,
        Plain.LOST_WORK: """
            me despidieron/echaron/corrieron del_trabajo?
            me han despedido/echado
            perdi mi/el trabajo/empleo
            he perdido mi/el trabajo/empleo
            deje/renuncie el/mi/al/a_mi trabajo/empleo
            ya_no trabajo ahi/alli/alla
            me quede sin_trabajo
        """,
        Plain.MOVE_MEETING: """
            puedo/podemos/puedes/podria/podriamos cambiar/mover/aplazar cita/reunion
            quiero/necesito cambiar/mover/aplazar cita/reunion
            llego/llegare/voy_a_llegar/llegaré tarde
        """,
        Plain.CANNOT_COME: """
            lo? siento? perdón? <today>? <absent> <today>?
        """,
        Plain.SICK_TODAY: """
            estoy enfermo/enferma/malo/mala/malito/malita <today>? <absent>?
            hoy? <absent> porque? estoy enfermo/enferma/malo/mala
            hoy estoy enfermo/enferma/malo/mala <absent>?
            <absent> <today>? porque? estoy? enfermo/enferma/malo/mala <today>?
            me he puesto enfermo/enferma/malo/mala <today>? <absent>?
            tengo fiebre <today>? <absent>?
            <absent> <today>? tengo fiebre
        """,
    },
    hard="triste solo sola miedo ansiedad nervios nerviosa nervioso estrés estresada estresado deprimida deprimido depresión lloro llorar llorando preocupada preocupado agotada agotado murió muerte funeral divorcio "
    "difícil duro dura hijo_está_enfermo hijos_están_enfermos hijo_está_malo hija_está_enferma marido_está_enfermo madre_está_enferma hospital problemas nada_bien nada_bueno mal terrible horrible guerra no_duermo no_puedo_dormir deudas",
    negations="no nunca sin",
)  # fmt: skip
