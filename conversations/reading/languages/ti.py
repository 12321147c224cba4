"""The words of Tigrinya, a draft until a native speaker has reviewed them: data only."""

from conversations.reading.languages.word_table import WordTable, words

WORDS = WordTable(
    code="ti",
    yes=words("እወ, እዎ, እው, እወ የቐንየለይ, ewe, eway, eweh, ewwe, iwe, ewo"),
    no=words(
        "ኣይፋል, ኣይፋልን, ኣይፋሉን, ኣይኮነን, ኣይኮንን, ኣይደልን, ayfal, ayfalun, aifal, ayfaln, aykonen, "
        "aykonn, aikonen, aykonenn, aykonin"
    ),
    yes_alone=words(
        "እወ ይደሊ, እወ እደሊ, እደሊ እየ, እደሊ ኣለኹ, ብሓጎስ, እወ ብሓጎስ, ደስ ይብለኒ, እወ ደስ ይብለኒ, እስማዕማዕ, እስማዕማዕ "
        "እየ, እወ እስማዕማዕ, ትኽእል ኢኻ, ትኽእሊ ኢኺ, እወ ትኽእል ኢኻ, እወ ትኽእሊ ኢኺ, ጸገም የብለይን, ጸገም የለን, edeli, "
        "ewe edeli"
    ),
    no_alone=words(
        "ኣይደልን እየ, ኣይፋል ኣይደልን, ኣየድልን, ኣየድልን እዩ, ኣይፋል ኣየድልን, ኣየድልየንን, ኣየድልየኒን, ኣድላዪ ኣይኮነን, "
        "ኣገዳሲ ኣይኮነን, ኣይስማዕማዕን, ኣይስማዕማዕን እየ, aydelin, aydeln, aydelyn, ayedlin"
    ),
    whens=words(
        "ሎሚ, ጽባሕ, ሕጂ, ዝመጽእ ሰሙን, ኣብ ዝመጽእ ሰሙን, ዝቕጽል ሰሙን, እዚ ሰሙን, ትማሊ, ዝሓለፈ ሰሙን, ኣብ ዝኾነ ግዜ, ሰኑይ, "
        "ሰሉስ, ረቡዕ, ሓሙስ, ዓርቢ, ቀዳም, ሰንበት"
    ),
    unsure=words("ኣይፈልጥን, ኣይፈለጥኩን, ayfeltn, ayfeletn, ayfelten"),
    whole_only=words("ewe, iwe, ewo"),
    negations=words("የለን, yelen, aykonen, ayfal"),
    doubts=words("ምናልባት, መብዛሕትኡ, ግን, ወይ, እንተ, mnalbat, minalbat, gin"),
    thanks=words("የቐንየለይ, yekenyeley, yekeniyeley"),
    connectors=words("ከምኡውን, ን"),
    number_markers=words("ቁጽሪ"),
    hours=words("ሰዓት, ሰዓታት, seat"),
    days=words("መዓልቲ"),
    numbers={
        "ሓደ": 1, "ክልተ": 2, "ሰለስተ": 3, "ኣርባዕተ": 4, "ሓሙሽተ": 5, "ሽዱሽተ": 6, "ሸውዓተ": 7,
        "ሸሞንተ": 8, "ትሽዓተ": 9, "ዓሰርተ": 10, "ዕስራ": 20, "፩": 1, "፪": 2, "፫": 3, "፬": 4, "፭": 5,
        "፮": 6, "፯": 7, "፰": 8, "፱": 9, "፲": 10, "kilte": 2, "kilete": 2, "klte": 2,
        "seleste": 3, "arbaete": 4, "arbate": 4, "hamushte": 5, "shudushte": 6,
        "shewate": 7, "shewuate": 7, "shemonte": 8, "tishate": 9, "aserte": 10,
    },
    ordinals={
        "ቀዳማይ": 1, "ቀዳመይቲ": 1, "ካልኣይ": 2, "ካልኣይቲ": 2, "ሳልሳይ": 3, "ሳልሰይቲ": 3, "ራብዓይ": 4,
        "ራብዐይቲ": 4, "ሓሙሻይ": 5, "ሓሙሸይቲ": 5,
    },
    commands={
        "back": words("ተመለስ, ንድሕሪት, ተመሊስካ, temeles, ndhrit, ndihrit"),
        "help": words("ሓገዝ, ሓግዘኒ, ረድኤት, hagez, hagizeni, hagzeni, hagezeni"),
        "translate": words(
            "ተርጉም, ትርጉም, tergum, tirgum, ኣይተረድኣንን, ኣይተረዳእኩን, ኣይርድኣንን, ኣይተረድአንን, ayteredeann, "
            "ayteredaanin, ayterdeanin, ayterdaaknn"
        ),
        "call": words("ደውል, ደውለለይ, ደውሉለይ, dewil, dewileley, dewululey"),
        "pause": words("ዕረፍቲ, ኣዕርፍ, erefti, ereft"),
        "language": words("ቋንቋ, kuankua, quanqua, kwankwa"),
        "my_answers": words("መልስታተይ, መልስታት, melstatey, melsitatey"),
        "my_plan": words("ስምምዓተይ, መደበይ, መደበይ ርአ, medebey"),
        "who_has_seen": words("መን ርእዩ, men riyu, men reiyu"),
        "listen": words("ስማዕ, ስምዕ, simae, smae"),
        "sick": words("ሓሚመ, ሓሚመ ኣለኹ, hamime, hamime aleku"),
        "network": words("ሰብ ምሳይ, ምሳይ ሰብ, misay seb, seb misay"),
        "more_help": words("ተወሳኺ ሓገዝ, ዝያዳ ሓገዝ, tewesaki hagez, ziyada hagez"),
        "start": words("ጀምር, jemir, jemr"),
        "jobgoal": words("ዕላማ ስራሕ, elama srah"),
        "experience": words("ሲቪ, ተሞክሮይ, temokroy"),
        "time": words("መዓልቲ ቀይር, ሰዓት ቀይር, ግዜ ቀይር"),
        "stop": words("ደው በል, ጠጠው በል, ኣቋርጽ, dew bel, tetew bel, akuarts"),
        "delete": words("ደምስስ, ሰርዝ, demsis, dimsis, dimses, serez"),
    },
    opt_out=words(
        "ደው/ጠጠው በል/በሉ/ኣብል/ኣብሉ/ኣብሎ/ኣብልዎ/ይበል (መልእኽቲ/መልእኽትታት/ነቲ_መልእኽቲ/ምጽሓፍ/ምልኣኽ/ምስዳድ), (እቲ/ነቲ) "
        "መልእኽቲ/መልእኽትታት/ምጽሓፍ/ምልኣኽ/ምስዳድ ደው/ጠጠው በል/በሉ/ኣብል/ኣብሉ/ኣብሎ/ኣብልዎ, "
        "ኣቋርጽ/ኣቋርጹ/ኣቋርጾ/ኣቁም/ኣቁሙ/ኣቛርጽ (መልእኽቲ/መልእኽትታት), መልእኽቲ/መልእኽትታት ኣቋርጽ/ኣቋርጹ/ኣቁም/ኣቁሙ/ኣቛርጽ, "
        "(ድሕሪ_ሕጂ/ካብ_ሕጂ) (ካልእ/ተወሳኺ) መልእኽቲ/መልእኽትታት ኣይትስደድ/ኣይትስደዱ/ኣይትልኣኽ/ኣይትልኣኹ/ኣይትሰደለይ/ኣይትስደደለይ/"
        "ኣይትስደዱለይ/ኣይትልኣኸለይ/ኣይትልኣኹለይ/ኣይደልን/ኣይደልይን/ኣይደሊን/ኣይትጽሓፈለይ (እየ/ለይ/ናባይ), "
        "(ድሕሪ_ሕጂ/ካብ_ሕጂ/ደጊም) ኣይትጽሓፈለይ/ኣይትጽሓፉለይ/ኣይትጽሓፍ/ኣይትጽሓፉ/ኣይትስደደለይ/ኣይትስደዱለይ/ኣይትልኣኸለይ/ኣይትልኣኹለይ "
        "(ለይ/ናባይ), "
        "ካብቲ/ካብ ዝርዝር/ሊስታ ኣውጽኡኒ/ኣውጽኣኒ/ሰርዙኒ/ሰርዘኒ, ከቋርጽ/ክቋርጽ/ክገድፎ/ደው_ከብል ደልየ/እደሊ (ኣለኹ/እየ), ስቶፕ, "
        "melikti/melekti/mel'ekti aydelin/aydeliyn/aydelyn/aytisded/aytsded/aytlaak, "
        "aytsehafeley/aytishafeley/aytshafeley/aytsihafeley, dew abil/abl/ablo, tetew abil/abl"
    ),
    perhaps_opt_out=words(
        "ንግዜኡ/ንጊዜኡ ኣይትጽሓፈለይ/ኣይትጽሓፉለይ/ኣይትጽሓፍ/ኣይትጽሓፉ, "
        "ይኣክል, ይኣኽለኒ, ይኣኽለኒ እዩ, ይኣክል እዩ, በቃ, ግደፈኒ, ግደፉኒ, ግደፍ, ሕደገኒ, ሕደጉኒ, ብዙሕ መልእኽቲ, ኣይደልን እየ, "
        "ኣይደልይን እየ, "
        "yiakel, yakil, beka, gdefeni, gidefeni, hidegeni"
    ),
    opt_in=words(
        "(እንደገና/ዳግማይ) ጀምር/ጀምሩ/ቀጽል (እንደገና/ዳግማይ), (እንደገና/ዳግማይ) ጽሓፈለይ/ጽሓፉለይ (እንደገና/ዳግማይ), "
        "(እንደገና/ዳግማይ) ክጅምር/ክቕጽል እደሊ/ደልየ (እየ/ኣለኹ), መልእኽቲ እደሊ/ይደሊ (እየ/ኣለኹ)"
    ),
    courtesies=words(
        "በጃኻ, በጃኺ, በጃኹም, ብኽብረትኩም, ብኽብረትካ, ብኽብረትኪ, የቐንየለይ, ሰላም, ሕጂ, bejaka, bejakum, selam, "
        "yekenyeley"
    ),
    closings=words("ሰላም, ምስ ሰላምታ, ምስጋና"),
    greetings=words(
        "ሰላም, ከመይ, ከመይ ኣለኹም, ከመይ ኣሎኻ, ከመይ ሓዲርኩም, ከመይ ውዒልኩም, selam, kemey, kemey aleka"
    ),
    fine=words(
        "ሕራይ, ጽቡቕ, ጽቡቕ እዩ, በቂዑ, hray, hiray, tsbuk"
    ),
)  # fmt: skip
