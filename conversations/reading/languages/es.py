"""The words of Spanish, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="es",
    yes=words("sí, sii, si gracias, sí por favor, claro, claro que sí, por supuesto, sip"),
    no=words("no, no gracias, nop, nunca, para nada, claro que no"),
    unsure=words("no sé, no lo sé, no se"),
    whole_only=words("no, si, sii, nunca, claro, sip"),
    negations=words("nunca, nada, ni, tampoco, sin, jamas, ninguno, ninguna"),
    doubts=words(
        "no problema, no hay problema, no se, quizas, quizá, tal vez, pero, o, puede ser, que, "
        "como, cuando, buenos dias, buenas noches, casi"
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
        "stop": words("detener, deténgase, parar, dejar de recibir, cancelar"),
        "delete": words("borrar, borra, eliminar, borrar todo, borrar mis datos"),
    },
)  # fmt: skip
