"""What is dangerous in any language, and what is not: phrases in names of concepts.

A name in angle brackets is a list of a language's own words (the other files of this folder). A
phrase is left out where a language has no words for one of its names. They are written as
`phrase.py` says, in any order, since languages put words in different places.
"""

from collections.abc import Mapping
from typing import Final

from conversations.reading.danger.kinds import Danger

PHRASES: Final[Mapping[Danger, str]] = {
    Danger.SUICIDE: """
        <tried_before> + <this_time>
        <other_mother>
        <sit> + <edge> + <look_down>
        <dead_one> + <join_dead>
        <who_takes> + <when_gone>
        <give_away> + <not_needed>
        <no_burden>
        <know_how>
        <stop_heart_med>
        <hope> + <run_over>
        <swallow_all>
        <peace_forever>
        <if_they> + <i_die>
        <die> + <pills>
        <letter> + <end_it>
        <think> + <only> + <die>
        <to_water> + <not_back>
        <nobody> + <needs_me>
        <should> + <die>
        <point> + <live>
        <weapon>/<blade> + <veins>
        <say_goodbye>
        <search> + <die>
        <no_way_out> + <end_it>
        <drive> + <into_wall>
        <stop_eating> + <die>
        <weapon> + <my_mouth>
        <veins> + <cut>
        <look_after> + <when_gone>
        <deserve> + <die>
        <let_me> + <die>
        <never_born>
        <no_way_out> + <life>/<die>
        <nobody> + <notice> + <if_dead>
        <want> + <die>
        <want> + <kill_self>
        <swallowed_poison>
        <give_away> + <letter>
        <when_reads> + <gone_then>
        <voices> + <die>/<kill_self>/<jump>
        <how_many> + <pills>
        <think> + <jump> + <train>/<edge>
        <no_hope_alive> + <soon>
        <leave> + <forgive>
        <kill_self>
        <how> + <die> + <painless>
        <way> + <die>
        <pills> + <in_hand>
        <pills> + <take_all>
        <edge>/<train> + <jump>
        <edge> + <stand> + <almost>
        <letter> + <farewell>
        <letter>/<message> + <when_gone>
        <forgive> + <end_it>/<not_here>
        <end_it> + <tonight>
        <give_away> + <farewell>/<when_gone>
        <plan> + <own_death>
        <think> + <suicide>
        <sleep> + <never_wake>
        <woke> + <angry>
        <drink> + <poison>
        <leave> + <world>
        <soon> + <not_here>
        <tired> + <life>
        <not_want> + <live>
        <death> + <better>
        <without_me> + <better>
        <god> + <take_me>
        <rope> + <neck>
    """,
    Danger.SELF_HARM: """
        <pour_boiling>
        <needle_self>
        <cant_stop> + <cutting>
        <iron_self>
        <carve> + <limb>
        <hit_own> + <wall> + <relief>/<bleed>
        <cigarette> + <own_skin>
        <hurt_self>
        <cut> + <blade>
        <cut> + <limb> + <relief>
        <burn> + <cigarette>
        <burn> + <skin> + <relief>
        <hit_own> + <head> + <wall>
    """,
    Danger.VIOLENCE: """
        <throws_things> + <child>
        <kin>/<ex> + <armed> + <comes_at>
        <i_hit_child> + <cant_stop>
        <violence_home>
        <cant_write> + <he_comes>
        <shame> + <must_die>
        <ex> + <at_my_house> + <every_night>
        <bed_force>
        <belly_kick>
        <hair_drag>
        <petrol> + <burn_down>
        <bury>
        <face_blue>
        <men> + <waits> + <afraid>
        <pillow> + <face_mine>
        <prisoner>
        <kin> + <marry_off>
        <hits_me> + <debt>
        <afraid> + <i_hurt> + <child>
        <circumcise> + <girl>
        <nude> + <says>/<shares>
        <force> + <sell_body>
        <raped>
        <stabbed>
        <kin> + <drunk> + <hits>/<hits_me>
        <kin> + <jealous> + <hits>/<hits_me>
        <afraid> + <kill_me>
        <men> + <break> + <bone>
        <breaks_in> + <afraid>/<help>/<kin>
        <pours> + <me_at>
        <kin> + <belt> + <hits>
        <kin> + <hits_me>
        <kin> + <hits> + <me>
        <weapon> + <door>
        <weapon> + <at_me>
        <stab> + <official>
        <weapon> + <with_me>
        <says> + <kill_me>
        <kin> + <kill_me>
        <marry> + <force>
        <kin> + <send> + <marry>
        <send> + <marry> + <afraid>
        <men> + <break> + <limb>
        <kin> + <lock>
        <grip> + <my_throat>
        <force> + <sex>
        <kin> + <touch>
        <behead>
        <men> + <follow>
        <men>/<says> + <take_child>
        <spouse> + <looks_into> + <my_phone>
    """,
    Danger.NEED: """
        <benefit> + <stopped> + <ate_nothing>/<no_food>
        <minus> + <where_sleep>
        <dry_bread> + <days>/<child>
        <house_burned>
        <water_hunger>
        <fridge_empty> + <child>/<hungry>/<no_money>
        <only> + <water> + <no_money>
        <lock_thing> + <changed>
        <shelter> + <full>
        <ate_nothing> + <child>
        <steal> + <food>
        <must_leave> + <nowhere>
        <medicine> + <no_money>
        <trash> + <food>
        <bailiff> + <street>/<rough>/<outside>
        <child> + <hungry>
        <asleep_hungry>
        <milk> + <no_money>
        <food> + <no_money>
        <no_food> + <home>
        <heat> + <cut_off>
        <things> + <street> + <threw>
        <thrown_out> + <outside>/<rough>
        <sleep_out> + <rough>
        <only> + <water> + <days>
        <nowhere> + <stay>
        <ate_nothing> + <days>
        <medicine> + <gone> + <no_money>
    """,
    Danger.BODY: """
        <stone> + <chest>
        <nonsense> + <mouth>/<half>
        <child> + <swallow> + <cleaning>
        <fit> + <foam>
        <near_one> + <unresponsive>
        <head_hurt> + <bleed>/<faint>/<vomits>
        <bleed> + <spurts>
        <child> + <scalded>
        <fever> + <limp>
        <headache> + <worst>
        <sugar> + <faint>/<low>
        <labour>
        <child> + <blue>
        <electric_shock>
        <pain> + <cannot_breathe>
        <vomits_blood>
        <fainted_self>
        <chest> + <cold_sweat>
        <chest> + <radiates>
        <mouth> + <crooked>
        <half> + <numb>
        <arm> + <numb> + <suddenly>
        <throat> + <closing>
        <face> + <swelling>
        <fell>/<fit> + <not_wake>
        <fell> + <fit>
        <bleed> + <pregnant>
        <bleed> + <not_stop>
        <heart> + <racing> + <faint>
        <eye> + <blind> + <suddenly>
        <not_speak> + <suddenly>
        <cannot_breathe>
        <chest> + <pain>
        <child> + <swallow> + <poison>/<pills>
    """,
}
HARMLESS: Final[Mapping[str, str]] = {
    "harmless": """
        <rope> + <laundry>
        <lock_thing> + <changed> + <broken_thing>/<janitor>
        <fridge_empty> + <shopping>
        <milk> + <gone> + <shopping>
        <heat> + <back_again>
        <cut_by_chance> + <nothing_much>
        <kills_me> + <boredom>/<haha>
        <hungry> + <ate_lots>
        <breathless> + <laughing>
        <heat> + <janitor>
        <pills> + <as_doctor>
        <blood_test>
        <helps> + <homeless>
        <no_thoughts>
        <haha> + <figure>
        <boss> + <kills_me> + <late>
        <bill> + <heart_stops>
        <heart_stops> + <haha>
        <kitchen> + <cut_by_chance>
        <stairs> + <breathless>
        <work> <kills_me>
        <kills_me> <work>
        <nobody> <hits_me>
        <looks_into> + <my_phone> + <reads_for_me>
    """,
    "elsewhere": """
        <means> + <suicide>
        <childhood>
        <sport>
        <fast>
        <story>
        <game>
        <in> <year>
        <course>
    """,
    "over": """
        <not_want_die> + <want_life>
        <love_life>
        <before> + <think> + <death> + <not_now>
        <checked> + <normal>
        <divorced> + <years>
        <now> + <fine>
    """,
}
