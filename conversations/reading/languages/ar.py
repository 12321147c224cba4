"""The words of Arabic, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="ar",
    yes=words(
        "نعم, ايوا, ايوه, أيوة, ايوة, بلى, أكيد, طبعا, نعم شكرا, اي نعم, naam, na3am, na'am, "
        "n3am, naaam, aywa, aiwa, eywa, aywah, aiwah, aywaa, ayoa, akid, akeed, tab3an, "
        "naam shukran"
    ),
    no=words("لا, لأ, لا شكرا, la, la2, la shukran, laa shukran, kalla"),
    yes_alone=words(
        "بكل سرور, بالتأكيد, بكل تأكيد, نعم بالتأكيد, تفضل, موافق, موافقة, أوافق, نعم أوافق, "
        "نعم موافق, نعم موافقة, نعم أريد, اريد ذلك, نعم اريد ذلك, نعم ممكن, يمكنك ذلك, نعم "
        "يمكنك, نعم يمكنك ذلك, لا مانع, لا مانع لدي, ما عندي مانع, ماعندي مانع, ليس لدي مانع, "
        "على راسي, muwafiq, mwafiq, mowafeq, bikul surur, bilta2kid, tfaddal, tafaddal"
    ),
    no_alone=words(
        "لا اريد, لا أريد ذلك, لا داعي, لا داعي لذلك, لا حاجة, لا حاجة لذلك, لا يلزم, ليس "
        "ضروريا, ليس ضروري, غير ضروري, مو ضروري, مش ضروري, مو لازم, مش لازم, لا أوافق, غير "
        "موافق, غير موافقة, لست موافقا, أفضل لا, افضل ان لا, يفضل لا, لا احتاج, لا أحتاج ذلك, "
        "لا لا أريد, مابدي, ما اريد, la urid, la oreed, la da3i, la daai, mish lazim, mish "
        "lazem, mu lazim, mo lazem, mish daruri"
    ),
    whens=words(
        "اليوم, غدا, بكرا, بكرة, الآن, هلق, الأسبوع القادم, الأسبوع المقبل, الأسبوع الجاي, في "
        "الأسبوع القادم, في الأسبوع المقبل, هذا الأسبوع, الشهر القادم, في أي وقت, امس, مبارح, "
        "الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد, يوم الاثنين, يوم "
        "الثلاثاء, يوم الأربعاء, يوم الخميس, يوم الجمعة, bukra, bokra"
    ),
    unsure=words("لا اعرف, لا أعرف, لا ادري, مش عارف, ما بعرف, la aaref, la aref, ma baaref"),
    whole_only=words("la, لا, لأ, kalla, akid"),
    negations=words(
        "لا, مش, مو, ما, ليس, ليست, لست, لم, لن, غير, بدون, mish, mush, mesh, mu, mo, ma, lais, "
        "laysa, ghayr"
    ),
    doubts=words(
        "ربما, غالبا, نوعا ما, ممكن, يمكن, لكن, بس, أو, اذا, إذا, لو, هل, ماذا, متى, كيف, شو, "
        "mumkin, yimkin, yemken, lakin, bas, bass"
    ),
    of_others=words("زوجي, زوجتي"),
    thanks=words("شكرا, شكرا جزيلا, شكرا لك, shukran, shukran jazilan, shokran"),
    fillers=words("شكرا"),
    connectors=words("و, wa, wu"),
    number_markers=words("raqam, رقم"),
    number_fillers=words("حوالي, تقريبا, taqriban"),
    hours=words("ساعة, ساعات, saa, saat, saeat"),
    days=words("يوم, أيام"),
    a_week=words("في الأسبوع, بالأسبوع"),
    numbers={
        "صفر": 0, "واحد": 1, "واحدة": 1, "اثنان": 2, "اثنين": 2, "ثلاثة": 3, "ثلاث": 3,
        "أربعة": 4, "أربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "سبعة": 7, "ثمانية": 8,
        "تسعة": 9, "عشرة": 10, "خمسة عشر": 15, "عشرين": 20, "عشرون": 20, "ثلاثين": 30,
        "ثلاثون": 30, "wahid": 1, "wahed": 1, "ithnan": 2, "ithnayn": 2, "itnen": 2,
        "tnen": 2, "thalatha": 3, "talata": 3, "tlata": 3, "arbaa": 4, "arba3a": 4,
        "khamsa": 5, "sitta": 6, "sabaa": 7, "thamaniya": 8, "tamanya": 8, "tisaa": 9,
        "ashara": 10, "3ashara": 10, "ishrin": 20,
    },
    ordinals={
        "الأول": 1, "الأولى": 1, "الثاني": 2, "الثانية": 2, "الثالث": 3, "الثالثة": 3,
        "الرابع": 4, "الرابعة": 4, "الخامس": 5, "الخامسة": 5, "الخيار الأول": 1,
        "الخيار الثاني": 2, "الخيار الثالث": 3,
    },
    commands={
        "back": words("رجوع, ارجع, عودة, الى الخلف, rujue, rojo3, rujou, irja3, erja3"),
        "help": words(
            "مساعدة, المساعدة, ساعدني, ساعدوني, musaada, mosaada, musa3ada, saidni, saedni, "
            "sa3idni"
        ),
        "translate": words("؟, ترجمة, ترجم, tarjama, tarjim, terjama, لا افهم, لم افهم, ما فهمت"),
        "call": words(
            "اتصل, اتصل بي, اتصلوا بي, اتصال, رن علي, itasel, ittasil, itasel bi, ettesel, "
            "itisal"
        ),
        "pause": words("استراحة, توقف مؤقت, ايقاف مؤقت, istiraha, estraha"),
        "language": words("لغة, اللغة, تغيير اللغة, lugha, logha, lughah, al lugha"),
        "my_answers": words("إجاباتي, اجوبتي, ijabati, ejabati, ajwibati"),
        "my_plan": words("اتفاقاتي, خطتي, khotati, khutati"),
        "who_has_seen": words("من رأى, من شاف, مين شاف, man raa, min shaf"),
        "listen": words("استمع, اسمع, istami3, isma3, istamia"),
        "sick": words(
            "مريض, مريضة, انا مريض, انا مريضة, marid, mareed, marida, ana marid, ana mareed"
        ),
        "network": words("شخص معي, مرافق, اريد شخصا معي, murafiq, morafiq"),
        "more_help": words(
            "مساعدة اكثر, مزيد من المساعدة, المزيد من المساعدة, musaada akthar, mosaada aktar"
        ),
        "start": words("بدء, بداية, البداية, bidaya"),
        "jobgoal": words("هدف العمل, هدفي في العمل, hadaf al amal"),
        "experience": words("سيرتي الذاتية, السيرة الذاتية, خبرتي, sira dhatiya"),
        "time": words("تغيير الوقت, تغيير اليوم, غير الوقت, غير اليوم"),
        "stop": words(
            "توقف, قف, أوقف, إيقاف, وقف, الغاء الاشتراك, tawaqaf, tawaqqaf, waqef, wakef, waqqef"
        ),
        "delete": words(
            "احذف, حذف, امسح, مسح, احذفني, احذف بياناتي, ihzif, ehzef, hazf, emsah, imsah"
        ),
    },
    as_written={"start": words("ابدأ, إبدأ, أبدأ")},
    opt_out=words(
        "توقف/توقفوا/توقفي/اوقف/أوقفوا/اوقفي/وقف/وقفوا/وقفي/ايقاف/قف/بطل/بطلوا/أوقفي (عن) (ارسال/"
        "كتابة/الارسال/الكتابة/المراسلة) (الرسائل/رسائل/المراسلة/المراسلات/الي/لي/هذا), "
        "اوقف/اوقفوا/وقف/وقفوا/ايقاف/الغ/الغاء/الغي/ألغوا (ارسال) الرسائل/رسائل/هذه_الرسائل/"
        "اشتراكي/الاشتراك/رسائلك/رسائلكم, "
        "(خلاص/كفى/كفاية/بس) لا/ما تبعت/تبعتلي/تبعتولي/تبعتوا/ترسلوا/ترسلولي/تكتبولي/ترسل/تكتب "
        "(لي/الي) (رسائل/رسايل/مسجات/الرسائل), "
        "لا/ما أريد/اريد/ارغب/أرغب/ابغى/ابي/بدي/احب/عايز (في) (استلام/تلقي/المزيد/مزيد/ان_تصلني) "
        "(من) رسائل/الرسائل/رسايل/رسالة/مسجات/رسائلك/رسائلكم (بعد_الان/بعد_اليوم/أخرى/اخرى/منك/"
        "منكم), "
        "مابدي/مابي/ماريد رسائل/رسايل/مسجات, لا تكتب/تكتبوا/تكتبي/ترسل/ترسلوا/ترسلي/تبعث/تبعثوا/"
        "تراسلني/تراسلوني/تتصل (لي/الي/إلي/رسائل/لي_رسائل) (رسائل/بعد_الان/مرة_اخرى/بعد_اليوم/"
        "مجددا/ابدا), "
        "ما تكتب/تكتبلي/تبعت/تبعتلي/تبعتوا/تبعتولي/ترسل/ترسلي/ترسلون/تبعثلي (لي/الي) (رسائل/"
        "رسايل/شي/مسجات), "
        "بطل/بطلوا تبعت/تبعتلي/تكتب/تكتبلي/تبعتولي/ترسل (رسائل/رسايل), لا رسائل (بعد_الان/اخرى), "
        "كفى رسائل, بلا رسائل, "
        "اريد/أريد/بدي/ارغب_في (ان) (أن) (اوقف/الغاء/ايقاف/التوقف/اتوقف/اوقفها) (الاشتراك/"
        "الرسائل/عن_الرسائل), احذف رقمي (من_القائمة), احذفوا رقمي, "
        "stop الرسائل, ستوب, la urid/ureed/oreed/arid (al) rasael/rasail/rasayel, ma bidi/beddi/"
        "abi/arid rasael/rasayel/rasail, "
        "waqef/wakef/wa2ef/waqqif/awqif/waqif (al) rasael/rasail/rasayel, la tursil/tirsil/"
        "tektob/taktub/tektub (li/lii/ili/rasael), batel/battel teb3at/tektob/tib3at"
    ),
    perhaps_opt_out=words(
        "كفى, كفاية, يكفي, خلاص, بس, بكفي, حل عني, اتركني/اتركوني/اتركيني (وشأني/لوحدي/بحالي/"
        "في_حالي), رسائل كثيرة (جدا), كثرة رسائل, لا اريد (المزيد/هذا), لا أريد (المزيد/هذا), ما "
        "بدي, "
        "khalas, kafi, kafa, bikaffi, yakfi, itrikni, utrukni"
    ),
    opt_in=words(
        "ابدا من جديد/مرة_اخرى/ثانية, ابدا الرسائل, اكتب/اكتبي/اكتبوا/راسلني/ارسل "
        "(لي/الي) (الرسائل/رسائل) مرة_اخرى/من_جديد/مرة_ثانية, يمكنك/ممكن/فيك (ان) تكتب (لي/الي) "
        "(مرة_اخرى/من_جديد), اريد/بدي (ان) (استلام/تلقي) رسائل/الرسائل (مرة_اخرى/من_جديد), "
        "اريد/بدي (ان) ابدا/استمر/اتابع/ارجع (مرة_اخرى/من_جديد), استئناف, استئناف الرسائل, "
        "اعادة الاشتراك, اشترك, اشتراك, bidi/biddi abda, urid an abda"
    ),
    courtesies=words(
        "من, فضلك, فضلكم, رجاء, الرجاء, لو, سمحت, سمحتم, شكرا, مرحبا, الان, السلام, عليكم, فورا, "
        "fadlak, shukran, law, samaht, ارجوك, ارجوكم, يا, حالا"
    ),
    closings=words("مع التحية, تحياتي, مع تحياتي, مع الشكر, وشكرا"),
    greetings=words(
        "مرحبا, اهلا, أهلا وسهلا, السلام عليكم, سلام عليكم, سلام, صباح الخير, مساء الخير, هلا, "
        "هاي, marhaba, ahlan, salam alaikum, salam aleikum, assalamu alaikum, sabah al kheir, "
        "hala"
    ),
    fine=words(
        "تمام, حسنا, طيب, اوكي, أوكي, اوك, ماشي, جيد, مفهوم, tamam, tayeb, tayyib, mashi, hasanan"
    ),
)  # fmt: skip
