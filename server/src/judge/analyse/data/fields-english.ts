import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { FieldWords, HarmName } from '../domain/rule-book.js';

/** English words of every field. Own work of the project; how each one counts is learned. */
export const fieldsEnglish: Record<Category, FieldWords<string>> = {
  outage: {
    strong: `outage* is_down are_down went_down been_down still_down down_again down_for app_down site_down servers_down server_down downtime crash crashes crashed crashing keeps_crashing log_in login sign_in logged_out locked_out
      won't_load not_loading doesn't_load won't_open doesn't_open can't_open can't_connect no_signal no_service no_connection timed_out timing_out times_out timeout error_code error_message error_page 404 500_error 503 white_screen blank_screen black_screen
      frozen freezes freezing froze glitch* bugged buggy bug_in laggy lagging unresponsive offline stopped_working not_working doesn't_work won't_work isn't_working unusable data_lost lost_my_data wiped wiped_my lost_all_my save_file saves_gone servers server sync`,
    weak: 'app apps site website update updated loading load screen button account password verification system network wifi wi-fi connection terminal terminals payment payments checkout refresh reboot restart reinstall reinstalled spinning page',
  },
  service: {
    strong: `customer_service support_team helpdesk help_desk on_hold hung_up hang_up rude rudely unhelpful staff employee waiter waitress cashier driver agent chatbot queue queued waited waiting_for still_waiting no_reply no_response never_replied ignored ghosted ticket
      wrong_order wrong_item never_arrived didn't_arrive not_delivered undelivered late_delivery delayed lost_parcel lost_package missing_item no_show cancelled_my canceled_my rescheduled turned_away refused_to shouted yelled laughed_at patronising patronizing condescending`,
    weak: 'service support staff manager call called phone email emailed chat wait hour hours days weeks delivery delivered parcel package order booking reservation appointment counter desk apology apologised apologized',
  },
  price: {
    strong: `price_hike price_hikes price_increase price_rise raised_prices raising_prices overpriced too_expensive expensive overcharged charged_twice double_charged charged_me hidden_fee hidden_fees fees surcharge subscription_fee auto-renew* auto_renew* cancellation_fee refund refunds refunded no_refund
      chargeback money_back rip-off ripoff rip_off ripped_off scam scammed scammers scamming fraud fraudulent unauthorised_charge unauthorized_charge took_my_money stole_my_money shrinkflation smaller_packs can't_cancel cancel_my`,
    weak: 'price prices priced pricing cost costs paid pay bill billed billing invoice fee charge charged charges subscription renew renewed renewal cancel cancelled deposit money dollars pounds quid bucks discount voucher',
  },
  product_quality: {
    strong: `defective defect defects faulty broke broken broke_after fell_apart cracked cracks leaking leaked_all ripped torn peeling peeled_off stopped_charging dead_on_arrival mould moldy mouldy mold rotten expired past_its spoiled gone_off sour hair_in a_hair bug_in_my insect maggot* cockroach* metal_shard piece_of_metal piece_of_plastic piece_of_glass
      shard foreign_object contaminated mislabelled mislabeled wrong_label undercooked raw_inside frozen_in_the_middle recall recalled recalls knockoff_quality poor_quality bad_quality cheaply_made undeclared`,
    weak: 'quality batch packaging box seal lid bottle zip zipper seam stitching screen battery button smell smells taste texture stain stale soggy melted scratched dented replacement warranty return returned',
  },
  safety: {
    strong: `caught_fire on_fire fire_alarm burst_into_flames flames smoke smoking_hot burned_my burnt_my burns overheated overheating exploded explosion electric_shock got_a_shock shocked_me injured injury injuries hurt_my cut_my choking_hazard choked choke hospital ambulance a_and_e emergency_room food_poisoning sick_after got_sick vomiting threw_up
      rash allergic anaphylaxis epipen allergen brake brakes_failed airbag collapsed fell_off toxic carbon_monoxide died dead_after killed concussion stitches asthma lead_in safety_hazard hazard hazardous unsafe dangerous`,
    weak: 'safety safe danger kid kids child children toddler baby burn burning smoke heat hot sharp edge doctor nurse skin eye eyes stomach allergy recall inspection helmet ladder gas battery charger',
  },
  data_leak: {
    strong: `data_breach data_leak breach breached leaked_my leak_of leaked_data leaked_the customer_data personal_data personal_info personal_information private_info someone_else's_account someone_else's_order someone_else's_address other_people's stranger's_name other_customers my_data our_data my_address passwords_leaked plaintext_passwords plain_text hacked hackers hack
      unauthorised_access unauthorized_access exposed exposed_database credit_card_details card_details card_numbers sold_my_data selling_our_data third_parties gdpr identity_theft phishing cc'd_everyone cc_instead bcc ransomware`,
    weak: 'data privacy personal emails email_addresses phone_number addresses records medical_records database account_details security password passwords tracking consent location profile photos private',
  },
  discrimination: {
    strong: `racist racism racial racially sexist sexism misogyn* homophobic homophobia transphobic transphobia ableist ableism ageist discriminat* discrimination slur slurs bigot* wheelchair guide_dog service_dog hijab turban accent my_skin skin_colour skin_color because_i'm_a refused_entry wouldn't_let blackface stereotype* offensive_ad women_belong
      asian_customers black_customers foreigners immigrants disabled_customers segregat* harassed_by sexually_harass*`,
    weak: 'women woman girls men gay trans black asian muslim jewish disabled disability elderly foreign religion gender race skin pregnant campaign poster advert',
  },
  employee_post: {
    strong: `an_employee_posted employee_filmed staff_filmed worker_filmed employee_video worker_video staff_tiktok employee's_tiktok your_employee your_staff one_of_your_drivers spitting spat_in licking licked sneezed_on bare_hands no_gloves dropped_it_on_the_floor mocking_customers mocking_a_customer making_fun_of_customers posted_a_customer's filmed_customers caught_on_camera
      viral_video_of drunk_on drunk_at_work stealing_from sleeping_on_the_job in_uniform kitchen_video`,
    weak: 'employee worker staffer barista courier trainee uniform kitchen tiktok video clip filmed filming posted viral story stories',
  },
  official_post: {
    strong: `official_account brand_account your_social_media social_media_team whoever_runs_your the_intern the_tweet that_tweet your_tweet this_tweet deleted_the_tweet deleted_tweet tweeted_that tone_deaf tone-deaf insensitive poor_taste bad_taste joking_about joked_about making_light_of while_people_are hashtag_hijack non-apology apology_post notes_app replied_with_a_meme blocked_me liked_a_tweet`,
    weak: 'tweet tweets post posted posting caption reply replied meme joke account official hashtag campaign statement deleted thread',
  },
  stealth_marketing: {
    strong: `fake_reviews fake_review paid_reviews bought_reviews fake_followers bots_in_the astroturf* shill shills shilling undisclosed not_disclosed undeclared_ad not_marked_as no_#ad sponsored_post paid_promotion influencer influencers false_advertising misleading_ad misleading misled bait_and_switch greenwash* deleting_bad_reviews deleted_my_review review_removed gift_card_for greenwashing photoshopped ai_generated_reviews five-star_reviews 5_star_reviews`,
    weak: 'ad ads advert review reviews rating ratings promo promotion sponsor sponsored disclosed claim claims before_and_after testimonials campaign #ad followers stars',
  },
  ip: {
    strong: `plagiari* copied_my copied_from copied_the stole_my stolen_art stolen_design stole_the ripped_off_my rip_off_of knock-off knockoff knockoffs counterfeit* copyright infring* trademark lawsuit_over traced tracing uncredited without_credit no_credit without_permission without_asking my_artwork my_photo my_photos my_design my_illustration my_pattern scraped trained_on ai_art licence_for unlicensed looks_identical identical_to exact_same_design carbon_copy`,
    weak: 'artist artists artwork design designs designer logo font pattern print music song track sample photo photographer illustration copy copies original credit licence license stolen',
  },
  misconduct: {
    strong: `embezzl* bribe bribes bribery bribing kickback* corruption corrupt tax_evasion tax_fraud money_laundering laundering insider_trading accounting_fraud cooked_the_books falsified falsifying faked_the forged price-fixing price_fixing cartel bid_rigging cover-up covered_up cover_up indicted arrested charged_with investigation investigated raided fined whistle sec_probe executive ceo cfo founder chairman board_member dumping_waste dumped_chemicals illegal_dumping emissions sanctions lobbying`,
    weak: 'ceo boss director executives board shareholders auditors audit court police fraud scandal resign resigned resigns stepped_down fine fined probe regulator regulators millions prosecutors',
  },
  labor: {
    strong: `unpaid_overtime unpaid_wages unpaid underpaid wage_theft overtime overworked burnout laid_off layoffs layoff fired_me fired_for fired_after sacked union union-busting unionise unionize strike picket zero_hours zero-hour sweatshop child_labor child_labour forced_labor forced_labour 12-hour_shifts double_shifts no_breaks bathroom_breaks skipped_breaks minimum_wage tips_stolen misclassified contractors non-compete
      toxic_workplace bullying_at_work workplace_bullying harassed_at_work payslip paycheck payroll late_wages sick_leave sick_pay maternity`,
    weak: 'work worker workers working shift shifts rota schedule manager wages pay salary hours staff employees employer quit quitting job warehouse hr break breaks holiday',
  },
  whistleblowing: {
    strong: `whistleblow* i_work_at i_work_for i_worked_at i_used_to_work used_to_work_there former_employee ex-employee as_an_employee current_employee insider from_the_inside internal_memo internal_emails internal_document* leaked_memo leaked_email leaked_internal leaked_slides we_were_told_to told_us_to told_to_lie made_us we_had_to_sign nda i_have_screenshots i_have_proof i_have_the_emails can't_stay_silent throwaway anonymous_account reported_it_internally told_to_keep_quiet management_knew they_knew`,
    weak: 'internal memo inside worked_there management knew documents evidence screenshots reported told signed quiet secret hide hidden staff_only head_office',
  },
  rumor: {
    strong: `rumor rumors rumour rumours rumored rumoured hoax fake_news debunked debunk unverified unconfirmed not_true isn't_true false_claim misinformation disinformation conspiracy apparently heard_that i_heard heard_from word_is word_on_the_street supposedly allegedly friend_of_a_friend my_cousin_says going_bankrupt going_under bankruptcy about_to_close impersonat* fake_account pretending_to_be don't_believe spreading`,
    weak: 'claim claims source sources proof confirmed true fake hear heard says they_say viral screenshot chain whatsapp forwarded message',
  },
  harassment: {
    strong: `i_will_come_to i'll_come_to your_office burn_it_down burn_down blow_up bomb_threat death_threat death_threats threatened_staff threatening_staff threatened_the threaten screaming_at_staff screaming_at_the shouted_at_the_cashier abusing_staff abused_staff abusive_customer abusive_customers threw_coffee threw_food threw_a_drink slapped punched spat_at grabbed_the stalking stalked doxxed doxxing i_know_where find_out_where demand_compensation make_them_pay until_you_fire kneel`,
    weak: 'customer customers karen entitled abuse abusive threat threats screaming shouting yelling police banned staff cashier barista teenager demanding',
  },
  disaster: {
    strong: `earthquake flood floods flooding flooded hurricane typhoon wildfire wildfires tornado tsunami storm_damage power_cut power_outage blackout evacuat* evacuation shelter shelters disaster relief emergency_alert rescue stranded price_gouging gouging heatwave blizzard landslide aftershock victims survivors donate donated`,
    weak: 'storm water power generator supplies emergency aid closed stay_open stayed_open roads warning alert weather damage destroyed homes',
  },
};

/** English words of harm, whatever the matter. */
export const harmEnglish: Record<HarmName, string> = {
  grave: `died dead death killed fatal hospitalised hospitalized hospital ambulance critical_condition caught_fire exploded explosion arrested indicted charged_with lawsuit class_action sued suing criminal crime fraud stolen_identity nationwide worldwide millions_of thousands_of all_customers everyone's every_customer entire_country for_days bomb death_threat* suicide assault* rape racist life-threatening lost_everything recalled investigation police`,
  moderate: `worst terrible awful horrible disgusting unacceptable outrageous furious disgraceful shameful appalling ridiculous scam ripped_off boycott never_again injured burned sick refused ignored lied lying liars stole stolen refund complaint complained demand sue lawyer illegal unsafe dangerous ruined broken locked_out hours weeks charged_twice hacked exposed leaked banned insulted humiliated`,
  mild: `a_bit slightly kinda kind_of sort_of a_little minor small_thing nitpick could_be_better would_be_nice wish_it not_a_big_deal no_big_deal fine_otherwise sorted resolved fixed_it fixed_now quickly_fixed replaced_it refunded_me apologised apologized to_be_fair my_fault used_to years_ago last_year back_in only_minor`,
};
