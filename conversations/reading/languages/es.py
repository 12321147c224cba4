"""The words of Spanish, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="es",
    yes=words("sí, sii, si gracias, sí por favor, claro, claro que sí, por supuesto, sip"),
    no=words("no, no gracias, nop, nunca, para nada, claro que no"),
    yes_alone=words(
        "sí quiero, sí claro, sí sí, vale sí, sí vale, claro sí, con gusto, con mucho gusto, "
        "me gustaría, sí me gustaría, cómo no, desde luego, por "
        "supuesto que sí, sí por supuesto, sí puedes, sí de acuerdo, sí está bien, "
        "adelante, me parece bien"
    ),
    no_alone=words(
        "no quiero, no hace falta, no es necesario, no hay necesidad, mejor no, prefiero que "
        "no, prefiero no, no gracias no hace falta, no no hace falta, no me interesa, no "
        "necesito, no lo necesito, de ninguna manera, en absoluto"
    ),
    whens=words(
        "hoy, mañana, ahora, ahora mismo, la próxima semana, próxima semana, la semana "
        "próxima, la semana que viene, esta semana, el próximo mes, cuando quieras, ayer, la "
        "semana pasada, el lunes, el martes, el miércoles, el jueves, el viernes, el sábado, "
        "el domingo, lunes, martes, miércoles, jueves, viernes"
    ),
    unsure=words("no sé, no lo sé, no se"),
    whole_only=words("no, si, sii, nunca, claro, sip"),
    negations=words("nunca, nada, ni, tampoco, sin, jamas, ninguno, ninguna"),
    doubts=words(
        "no problema, no hay problema, no se, quizas, quizá, tal vez, pero, o, puede ser, que, "
        "como, cuando, buenos dias, buenas noches, casi, mayormente, mas bien, en parte, a medias"
    ),
    of_others=words("mi marido, mi esposa"),
    thanks=words("gracias, muchas gracias, mil gracias"),
    fillers=words("gracias"),
    connectors=words("y"),
    number_markers=words("numero, opcion"),
    number_fillers=words("aprox, unos, unas, trabajo, tengo"),
    hours=words("hora, horas"),
    days=words("día, días"),
    a_week=words("por semana, a la semana"),
    numbers={
        "cero": 0, "uno": 1, "una": 1, "dos": 2, "cuatro": 4, "cinco": 5, "seis": 6,
        "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "trece": 13,
        "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30,
    },
    ordinals={
        "primero": 1, "primera": 1, "el primero": 1, "la primera": 1, "segundo": 2,
        "segunda": 2, "el segundo": 2, "la segunda": 2, "tercero": 3, "tercera": 3,
        "el tercero": 3, "la tercera": 3, "cuarto": 4, "cuarta": 4, "el cuarto": 4,
        "la cuarta": 4, "quinto": 5, "quinta": 5, "el uno": 1, "la uno": 1, "el dos": 2,
        "la dos": 2, "el tres": 3, "la tres": 3, "el cuatro": 4, "la cuatro": 4,
    },
    commands={
        "back": words("atrás, volver, regresar, volver atrás"),
        "help": words("ayuda, ayúdame, necesito ayuda"),
        "translate": words("traducir, traduce, traducción, no entiendo"),
        "call": words("llamar, llámame, llama, llámeme, por favor llámame"),
        "pause": words("pausa, descanso"),
        "language": words("idioma, cambiar idioma, lengua, idiomas"),
        "my_answers": words("mis respuestas, mi respuesta"),
        "my_plan": words("mis acuerdos, mi plan"),
        "who_has_seen": words("quién ha visto, quién lo ha visto, quien puede ver"),
        "listen": words("escuchar, escucha"),
        "sick": words("enfermo, enferma, estoy enfermo, estoy enferma"),
        "network": words("acompañante, alguien conmigo, puedo llevar a alguien"),
        "more_help": words("más ayuda, necesito más ayuda"),
        "start": words("empezar, comenzar, iniciar"),
        "jobgoal": words("objetivo laboral, mi objetivo laboral"),
        "experience": words("mi cv, currículum, mi experiencia"),
        "time": words("cambiar hora, cambiar día, cambiar la hora, cambiar el día"),
        "stop": words("detener, deténgase, parar, dejar de recibir, cancelar"),
        "delete": words("borrar, borra, eliminar, borrar todo, borrar mis datos"),
    },
    opt_out=words(
        "pare/paren/parar/detener/detengan/detente/cancelar/cancela/cancelen/suspender (los/"
        "estos/sus/tus/de_enviar/de_mandar/con_los) (mensajes/sms/suscripción), "
        "darme/dame/dar/quiero_darme/deseo_darme/quiero_dar de baja, dadme de baja, desuscribir, "
        "desuscribirme, eliminar suscripción, "
        "no mas mensajes/sms/mensaje, no más mensajes, no (quiero/deseo/necesito) (recibir) (más/"
        "mas) (tus/sus/estos) mensajes/sms (más/mas/tuyos/suyos/por_favor), "
        "ya no quiero/deseo (recibir) (más/mas/tus/estos) mensajes/sms, ya no (me) escribas/"
        "escriba/escriban/mandes/envíes (más/mensajes), "
        "no me escribas/escriba/escriban/mandes/mande/manden/envíes/envíe/envíen/contactes/"
        "contacten (más/mas/más_mensajes/mas_mensajes/mensajes) (nunca_más), "
        "no quiero que me escribas/escriban/manden_mensajes (más/mas), "
        "deja/deje/dejen/dejar (ya) de escribirme/escribir/mandarme_mensajes/enviarme_mensajes/"
        "mandar_mensajes/enviar_mensajes/molestarme/recibir (mensajes), "
        "quiero/deseo parar/cancelar/dejarlo/detener (los/esto) (mensajes), quítame/quitame/"
        "bórrame/borrame/sácame/elimíname (de_la_lista/de_tu_lista), "
        "stop mensajes"
    ),
    perhaps_opt_out=words(
        "para (ya), baja, alto, basta (ya), ya basta, ya no, ya no más, no más, no mas, déjame/"
        "dejame/dejadme/déjenme (en_paz/tranquilo/tranquila), demasiados mensajes, "
        "no me molestes (más), vete, ya está bien, no quiero más, no quiero seguir, no quiero "
        "continuar"
    ),
    opt_in=words(
        "empezar/comenzar/reanudar (los/mensajes/otra_vez/de_nuevo), empieza/comienza "
        "(otra_vez/de_nuevo), reanuda, alta, darme/dame de alta, "
        "escríbeme/escribeme/escríbame (otra_vez/de_nuevo), puedes escribirme/escribir "
        "(otra_vez/de_nuevo), quiero/deseo (recibir/volver_a_recibir) mensajes "
        "(otra_vez/de_nuevo), quiero/deseo empezar/comenzar/seguir/continuar/volver "
        "(otra_vez/de_nuevo), suscribir, suscribirme"
    ),
    courtesies=words(
        "por, favor, gracias, hola, ahora, muchas, porfa, porfavor, perdón, makker"
    ),
    closings=words("saludos, un saludo, atentamente, un abrazo"),
    greetings=words(
        "hola, buenas, buenos días, buenas tardes, buenas noches, hola makker, qué tal"
    ),
    fine=words(
        "vale, bien, muy bien, está bien, de acuerdo, perfecto, bueno, entendido, jaja, jajaja"
    ),
)  # fmt: skip
