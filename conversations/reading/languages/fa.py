"""The words of Farsi, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="fa",
    yes=words("بله, بلی, آره, بله ممنون, bale, baleh, bali, balee, are, areh, aareh, are merci"),
    no=words(
        "نه, نخیر, نه خیر, نه ممنون, نه مرسی, na, nah, nakheyr, nakheir, nakhair, nakher, "
        "na kheyr, na kheir, na khair, na merci, na mamnoon"
    ),
    yes_alone=words(
        "البته, بله البته, حتما, بله حتما, بله لطفا, با کمال میل, بله با کمال میل, موافقم, "
        "بله موافقم, بله می‌خواهم, بله می خواهم, بله میخوام, خوشحال می‌شوم, خوشحال میشم, با "
        "خوشحالی, اشکالی ندارد, اشکالی نداره, مشکلی نیست, مشکلی ندارد, albate, hatman, bale "
        "hatman, bale lotfan, movafegham, ba kamale meil"
    ),
    no_alone=words(
        "لازم نیست, نه لازم نیست, نیازی نیست, نه نیازی نیست, احتیاجی نیست, ضروری نیست, ضرورت "
        "ندارد, نمی‌خواهم, نمی خواهم, نمیخوام, نه نمی‌خواهم, نه نمی خواهم, نه نمیخوام, ترجیح "
        "می‌دهم نه, ترجیح میدم نه, ترجیحا نه, بهتر است نه, موافق نیستم, lazem nist, na lazem "
        "nist, niazi nist, nemikham, nemikhaham, na nemikham"
    ),
    whens=words(
        "امروز, فردا, الان, هفته بعد, هفته آینده, هفته دیگر, این هفته, ماه بعد, هر وقت, "
        "دیروز, هفته گذشته, دوشنبه, سه شنبه, چهارشنبه, پنج شنبه, پنجشنبه, جمعه, شنبه, یکشنبه, "
        "روز دوشنبه, farda, emrooz, hafte bad, hafteye bad"
    ),
    unsure=words("نمی دانم, نمی‌دانم, نمیدانم, نمیدونم, nemidanam, namedanam, nemidunam"),
    whole_only=words("na, nah, are, bale, bali, نه"),
    negations=words(
        "نه, نیست, نبود, نیستم, ندارم, نمی, نمیتوانم, نمیخواهم, نمیخوام, nist, nabud, nemi, na"
    ),
    doubts=words(
        "شاید, ولی, اما, یا, اگر, اگه, آیا, چی, چطور, بیشتر خوب, بیشترش, تا حدی, تاحدی, نسبتا, "
        "shayad, vali, agar, chi"
    ),
    thanks=words("ممنون, ممنونم, مرسی, متشکرم, خیلی ممنون, mamnoon, mamnun, merci, motshakeram"),
    fillers=words("ممنون, merci"),
    connectors=words("va"),
    number_markers=words("شماره, shomare"),
    number_fillers=words("حدود, تقریبا"),
    hours=words("ساعت"),
    days=words("روز"),
    a_week=words("در هفته"),
    numbers={
        "یک": 1, "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8,
        "ده": 10, "پانزده": 15, "بیست": 20, "yek": 1, "yak": 1, "seh": 3, "chahar": 4,
        "chehar": 4, "panj": 5, "shesh": 6, "hasht": 8, "noh": 9, "dah": 10, "bist": 20,
    },
    ordinals={
        "اول": 1, "اولی": 1, "گزینه اول": 1, "دوم": 2, "دومی": 2, "گزینه دوم": 2, "سوم": 3,
        "سومی": 3, "گزینه سوم": 3, "چهارم": 4, "چهارمی": 4, "پنجم": 5, "avali": 1, "dovomi": 2,
        "sevomi": 3,
    },
    commands={
        "back": words("برگشت, بازگشت, برگرد, bargasht, bazgasht, bargard"),
        "help": words("کمک, کمک کن, کمکم کن, komak, komak kon, komakam kon"),
        "translate": words(
            "ترجمه, ترجمه کن, tarjome, tarjomeh, tarjume, نمی فهمم, نفهمیدم, nemifahmam"
        ),
        "call": words("زنگ, زنگ بزن, به من زنگ بزن, تماس, تماس بگیر, zang, zang bezan, tamas"),
        "pause": words("مکث, استراحت, وقفه, maks, esterahat, estirahat, vaghfe"),
        "language": words("زبان, تغییر زبان, zaban, zabaan"),
        "my_answers": words(
            "جواب های من, پاسخ های من, پاسخهای من, جوابهای من, جوابهام, javabhaye man, "
            "javab haye man, pasokhhaye man"
        ),
        "my_plan": words("قرارهای من, برنامه من, barname man, barnameye man"),
        "who_has_seen": words("چه کسی دیده, کی دیده, ki dide, che kasi dide"),
        "listen": words("گوش کن, گوش, gush kon, goosh kon"),
        "sick": words(
            "مریضم, بیمارم, من مریضم, من مریض هستم, بیمار, marizam, mariz, bimar, man marizam"
        ),
        "network": words("همراه, یک نفر با من, همراه من, hamrah, hamrahe man"),
        "more_help": words("کمک بیشتر, کمک بیشتری, komak bishtar, komake bishtar"),
        "start": words("شروع, شروع کن, shoro, shoru, shoroo"),
        "jobgoal": words("هدف شغلی, هدف شغلی من, hadaf shoghli"),
        "experience": words("رزومه, رزومه من, سابقه کار, rezume"),
        "time": words("تغییر وقت, تغییر روز, تغییر ساعت"),
        "stop": words("ایست, متوقف, لغو, بس کن, دیگر ننویس, tavaghof, tavaqof, bas kon"),
        "delete": words("پاک کن, پاک کردن, حذف کن, pak kon, paak kon, hazf kon"),
    },
    opt_out=words(
        "توقف/متوقف/قطع/لغو (کن/کنید/کنین/شود/اشتراک/عضویت/پیام/پیام_ها/پیامها), پیام/پیام_ها/"
        "پیامها/این_پیام_ها/ارسال_پیام/پیامک (ها) (را/رو) متوقف/قطع/لغو/توقف کن/کنید/کنین, بس "
        "کنید/کنین, "
        "دیگر/دیگه (به_من/برایم/برام/برای_من/لطفا) (پیام/پیامی/پیامک/مسیج) ندهید/نده/ندین/نفرست/"
        "نفرستید/نفرستین/ننویس/ننویسید/ننویسین, "
        "(به_من/برایم/برام/برای_من) پیام/پیامی/پیامک/مسیج ندهید/نده/ندین/نفرست/نفرستید/نفرستین/"
        "ننویس/ننویسید (دیگر/دیگه), "
        "به_من/برایم/برام/برای_من ننویس/ننویسید/ننویسین/نفرست/نفرستید (دیگر/دیگه), ننویس, "
        "ننویسید, "
        "(من) (دیگر/دیگه) پیام/پیامی/پیام_های/پیامک (بیشتری/بیشتر/تو/شما) (را/رو) نمیخواهم/"
        "نمیخوام/نمی_خواهم/نمی_خوام/نخواهم (دیگر/دیگه), "
        "(من) (دیگر/دیگه) نمیخواهم/نمیخوام/نمی_خواهم/نمی_خوام پیام (دریافت_کنم/بگیرم/بدهید/بدی/"
        "بیاید/بفرستید), "
        "(من) (دیگر/دیگه) نمیخواهم/نمیخوام/نمی_خواهم/نمی_خوام (به_من/برایم) پیام/بنویسی/بنویسید/"
        "پیام_بدهید/پیام_بدی, "
        "می_خواهم/میخواهم/میخوام/می_خوام (پیام_ها) لغو/قطع/متوقف (کنم/شود/بشه), شماره_ام/"
        "شماره_من/شمارم/اسمم (را/رو) پاک/حذف کن/کنید, "
        "استاپ, (dige/digar/lotfan) payam/peyam nade/nadid/nadin/nafrest/nafrestid/nafreset, "
        "(dige/digar) payam/peyam nemikham/nemikhaham/nemixam, (dige/digar) nanevis/nanevisid, "
        "bas konid"
    ),
    perhaps_opt_out=words(
        "بس, بس است, بسه, بس دیگه, کافی است, کافیه, کافی, ولم کن/کنید, راحتم بگذار/بذار/بگذارید, "
        "دیگر/دیگه نه, نمیخواهم/نمیخوام/نمی_خواهم دیگر/دیگه, دیگر/دیگه نمیخواهم/نمیخوام/"
        "نمی_خواهم/نمی_خوام, پیام زیاد, پیام زیاد است, خیلی پیام میدهید/میدی, "
        "basse, bese, kafie, kafiye, velam kon"
    ),
    opt_in=words(
        "شروع/آغاز (کن/کنید/دوباره/پیام_ها), دوباره شروع (کن/کنید/کنیم), دوباره "
        "بنویس/بنویسید/پیام_بده/پیام_بدهید/پیام_بفرست, به_من/برایم دوباره "
        "بنویس/بنویسید/پیام_بده/پیام_بدهید, می_خواهم/میخواهم/میخوام (دوباره) شروع/پیام "
        "(کنم/بگیرم/بیاید) (دوباره), ادامه (بده/بدهید), عضویت, دوباره به_من/برایم "
        "پیام (بده/بدهید/بفرست/بفرستید), دوباره به_من/برایم بنویس/بنویسید, dobare "
        "shoro/benevis/payam_bede, mikham shoro konam"
    ),
    courtesies=words(
        "لطفا, ممنون, سلام, مرسی, لطفاً, متشکرم, الان, خواهش, میکنم, می, کنم, lotfan, merci, "
        "mamnun, salam"
    ),
    closings=words("با احترام, با تشکر, با سپاس, ارادتمند"),
    greetings=words(
        "سلام, درود, سلام علیکم, صبح بخیر, روز بخیر, عصر بخیر, شب بخیر, salam, dorood, sobh "
        "bekheyr"
    ),
    fine=words(
        "باشه, خوب, خب, اوکی, خوبه, حتما, متوجه شدم, فهمیدم, bashe, khob, khobe, okey"
    ),
)  # fmt: skip
