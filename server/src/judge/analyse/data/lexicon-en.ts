/** English polarity words, by weight −3 … 3; `*` = any ending, `_` = blank. Own work of the project. */
export const lexiconEnglish: readonly { weight: number; words: string }[] = [
  { weight: 3, words: `
    never_lets_me_down never_let_me_down shoutout shout_out sorted_out kudos thumbs_up a+ love loved loves loving lovely adore* amazing amazingly awesome excellent fantastic brilliant superb wonderful* perfect perfectly flawless* outstanding incredible incredibly_good
    best the_best best_ever masterpiece gorgeous beautiful beautifully delightful delighted phenomenal terrific marvelous marvellous stellar thrilled ecstatic overjoyed blessed
    thank_you thanks thankful grateful congratulations congrats hats_off well_done bravo hilarious five_stars 5_stars 10/10 game_changer life_saver lifesaver magnificent spectacular exquisite
    highly_recommend* must_have must_buy best_purchase cant_fault can't_fault blown_away chef's_kiss top_notch
  ` },
  { weight: 2, words: `
    good great nice glad happy happier happiest happily enjoy enjoyed enjoying enjoyable fun funny cool cute sweet kind kindly kindness polite friendly helpful helped helps useful handy easy easily
    easier convenient comfortable comfy reliable trustworthy trust trusted honest honestly_good fair impressive impressed impress* recommend recommended recommends favorite favourite fav faves
    appreciate appreciated appreciates appreciation exciting excited excitement interesting interested smart clever genius talented skilled professional efficient effective effortless* seamless* smooth smoothly
    fast faster quick quickly speedy responsive clean clear crisp fresh tasty delicious yummy yum flavorful delightful* elegant stylish classy neat tidy charming cozy relaxing refreshing soothing
    satisfied satisfying satisfies satisfaction pleased pleasant pleasure pleasing proud pride hope hopeful hopefully optimistic positive win wins winner winning won success successful successfully succeed*
    improve improved improvement improvements improving upgrade_is upgraded fixed resolved solved works_well works_great works_perfectly working_great worth worth_it worthwhile worthy bargain affordable generous
    generously free_shipping discount solid sturdy durable robust quality high_quality premium luxury legend legendary epic fire_emoji goat dope lit rad sick_beat badass wholesome adorable precious sweetheart
    hero heroes heroic inspiring inspired inspiration inspirational motivat* encourag* supportive support_was_great caring thoughtful considerate generous gracious grace respect respected respectful admire admired
    admiration applaud applause cheers yay woohoo hooray hurray woo woot hell_yeah hell_yes yess bless lucky luck fortunate fortunately relieved relief reassuring calm peaceful safe secure healthy welcoming welcome
    well better valuable value_for_money smile smiled smiling smiles joy joyful laugh laughed laughing lol_love lmao_love haha hahaha lol lmao rofl ha hug hugs kiss romantic sexy hot_stuff stunning wow superb*
    glorious mesmerizing captivating fascinating intriguing entertaining amused amusing witty wise insightful intelligent educated informed informative good_job great_job nice_job good_work great_work nailed_it keep_it_up
    spot_on on_point no_complaints nothing_but_good cannot_complain can't_complain can't_go_wrong looking_forward can't_wait cant_wait so_excited makes_my_day made_my_day made_me_smile made_me_laugh glad_to good_luck
    happy_birthday merry happy_cake_day upvote amen yes_please agreed fair_enough good_point good_idea great_idea i_like liked likes like_this like_it like_the really_like i'd_love would_love you're_right good_for_you you_got_this
    <3 :) :-) ;) =) ^_^
  ` },
  { weight: 1, words: `
    ok_good okay_good fine decent alright not_bad acceptable reasonable cheap simple lightweight modern bright warm cosy quiet soft strong stronger strength ready promising prefer preferred popular trending fancy
    agree agreed yes yeah yep sure absolutely definitely exactly true right correct interesting* original unique creative care cares caring understand understanding forgive forgiven honest brave courage courageous bold
    curious keen eager learned discover* gift treat treats celebrate* party holiday sunny beautiful_day progress growth benefit benefits beneficial advantage reward rewarding accomplish* achieve* deserve* deserved
  ` },
  { weight: -1, words: `
    without_breaks hour_shifts overworked underpaid slow slowly slower expensive pricey overpriced costly heavy clunky bulky ugly boring bored dull bland mediocre meh average_at_best confusing confused complicated difficult hard_to harder tricky unclear vague
    weird odd strange awkward uncomfortable noisy loud messy dirty smelly cheaply flimsy late delayed delay delays waiting wait_time queue missing lacks lacking lack limited short_of outdated old_fashioned dated
    unfortunately sadly sorry oops unlucky doubt doubtful doubts suspicious sketchy shady questionable concern concerned concerning concerns worry worried worrying worries nervous anxious anxiety uneasy tired exhausted exhausting
    miss_the_old missed wish_it i_wish should_have should've could_have why_is_it why_does_it still_waiting still_hasn't still_haven't still_no still_not so_slow no_longer stop_it please_fix fix_this fix_it bring_back go_back_to too_much too_many not_sure not_great not_good wtf wth
    hmm ugh eh nah nope sigh smh yikes oof alas ouch guilty regret_it sore stuck hidden_fees charged extra_charge cancel cancelled canceled cancelling canceling unsubscribe* uninstall* deleted deleting leaving switching_to
    problem problems issue issues trouble troubles error errors bug bugs buggy glitch glitches glitchy lag laggy lags fail_to unable can't_log cannot_log won't_load won't_open doesn't_work not_working stopped_working doesn't_load
    crash crashed crashes crashing freeze freezes freezing frozen down_again outage broken breaks broke unresponsive leaking leaked leak wrong incorrect incorrectly mistake mistakes oversight complain complained complaint complaints
  ` },
  { weight: -2, words: `
    gone_downhill went_downhill going_downhill expected_better deserve_better deserves_better choked cracked hung_up_on bankrupt shattered torn let_me_down lets_me_down let_down disappointing letdown bad badly poor poorly sad sadness unhappy upset upsetting annoy* irritat* frustrat* disappoint* dissatisf* unsatisf* unacceptable inadequate inferior useless worthless pointless meaningless hopeless helpless waste wasted wasting
    fail fails failed failing failure unfair unjust unreasonable dishonest mislead* misled deceiv* deceptive fake fakes false lie lied lies lying liar liars rude rudely impolite disrespect* arrogant ignorant ignorance
    ignored ignoring ignores careless reckless incompetent incompetence unprofessional unreliable untrustworthy lazy stupid stupidity dumb idiot idiots idiotic moron morons foolish fool ridiculous ridiculously absurd nonsense joke_of
    bullshit bs crap crappy shit shitty suck sucks sucked sucking lame cringe cringy cringey pathetic embarrassing embarrassed embarrass* shame ashamed shameful shameless hate_it angry anger mad pissed furious_at rage
    scared scary afraid fear fearful terrified terrifying frightening frightened panic creepy disturbing disturbed gross nasty yuck eww ew filthy rotten stale moldy mouldy stinks stink stinky hurt hurts hurting pain painful
    suffer suffered suffering sick_of fed_up tired_of cry cried crying tears lonely alone depressed depressing depression miserable misery heartbroken heartbreaking grief mourn* tragic tragedy unfortunate regret regrets regretted
    damage damaged defective defect faulty malfunction* unsafe dangerous danger hazard hazardous harmful harm toxic poison* threat threaten* abuse abused abusive abuser harass* bully bullying bullies racist racism sexist sexism bigot* homophob*
    discriminat* offensive offended offends inappropriate greedy greed corrupt corruption cheat cheated cheating cheater steal stealing stole stolen theft thief rip_off ripoff ripped_off overcharged rigged shocking shocked
    wrongly neglect* betray* abandon* reject* refuse_to refused denied blame blamed accuse* guilty_of criticis* criticiz* boycott protest protesting lawsuit sue sued suing illegal unlawful unethical immoral scandal cover-up
    cover_up nightmare hell_of_a_mess mess chaos disaster_of fiasco regress downgrade downgraded worse worsen* unusable unplayable unbearable intolerable insufferable never_again do_not_buy don't_buy avoid stay_away steer_clear
    waste_of_money waste_of_time money_back want_a_refund demand_a_refund no_refund no_response no_reply never_replied hung_up hang_up put_on_hold on_hold_for shut_up shut_the screw_you go_away get_lost dislike disliked dislikes don't_like doesn't_like didn't_like dont_like don't_really_like
    ruin ruined ruins ruining destroy* kill killed killing die died dies dying dead death murder* rape* violent violence attack attacked jealous envy enemy loser losers lose losing lost loss weak clueless insane crazy nuts psycho
    overrated overhyped trash garbage rubbish junk dumpster dumpster_fire mess_of_a joke damn dammit damnit goddamn hell bloody_hell bitch bitches bastard asshole* ass_hole jerk dick douche* prick twat cunt moronic retard*
    :( :-( :'( ;( =( :/ :-/ >:(
  ` },
  { weight: -3, words: `
    hate hated hates hating hatred despise* loathe* detest* terrible terribly horrible horribly horrendous horrid horrific awful awfully dreadful atrocious abysmal appalling disgust* disgrace* despicable vile worst the_worst worst_ever
    scam scams scammed scammer* fraud fraudulent con_artists outrageous outrage outraged infuriat* furious enraged livid unforgivable inexcusable criminal criminals evil fuck fucked fucking_awful fuck_you piece_of_shit pos_company
    total_disaster catastrophe catastrophic 0_stars zero_stars 1_star one_star cancer_of repulsive revolting sickening traumatic traumatised traumatized cruel cruelty heinous monstrous
  ` },
];
