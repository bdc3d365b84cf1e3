/** English risk rules; the notation is described at `RuleData`. Own work of the project. */
export const risksEnglish: readonly string[] = [`
outage 2 .8 | outage outages server_down servers_down servers_are_down server_is_down is_down_again site_is_down app_is_down keeps_crashing 500_error 503_error service_disruption data_loss lost_all_my_data
outage 2 .7 | can't cannot can_not won't doesn't unable_to not couldn't failed_to | log_in login load open connect sync work working start launch pay checkout | 14
outage 2 .65 | app site website server servers payment payments checkout screen update | crashes crashing crashed crash down frozen freezes broken error errors stuck blank | 16
service 2 .75 | customer_service customer_support support staff support_team employee_was manager cashier agent representative helpline call_center waiter delivery_driver | rude useless terrible awful horrible ignored ignores worst hung_up unhelpful never_replied no_response no_reply disrespectful lied incompetent yelled screamed laughed_at | 30
service 1 .6 | on_hold_for no_response never_got_back never_replied still_waiting_for still_hasn't_arrived never_arrived never_showed_up lost_my_package copy-paste_reply waited_an_hour
price 2 .75 | double_charged overcharged charged_twice charged_me_twice hidden_fees rip_off ripoff ripped_off price_gouging refuse_to_refund refused_to_refund won't_refund no_refund want_a_refund want_my_money_back give_me_my_money unauthorized_charge can't_cancel
price 1 .6 | price_hike price_increase raised_prices raising_prices raised_the_price prices_went_up fee_increase expensive_now
price 1 .5 n | refund subscription_fee overpriced too_expensive cancellation_fee
product_quality 3 .85 | food_poisoning foreign_object glass_in metal_in salmonella listeria e._coli contaminated contamination
product_quality 2 .7 | hair bug bugs mold mould maggots plastic insect worm cockroach | in_my in_the_food inside_my inside_the | 12
product_quality 2 .7 | recall recalled recalls product_recall defective faulty_unit | ! i_recall total_recall can't_recall don't_recall as_i_recall recall_that recall_when
product_quality 1 .55 | arrived came stopped_working broke fell_apart | broken damaged defective after_a_week after_one_week after_two_days after_a_month within_a_week | 20
safety 3 .85 | caught_fire catches_fire burst_into_flames exploded overheated_and electric_shock choking_hazard allergic_reaction safety_recall sent_to_the_hospital
safety 2 .7 | battery charger product device toy brakes heater seat | fire smoke burned burning exploded melted overheats overheating injured choke failed | 24
safety 2 .7 | after_eating after_using after_drinking made_me | vomiting vomit threw_up rash hives sick hospital diarrhea burned | 24 | ! made_me_sick_to
data_leak 3 .85 | data_breach data_leak data_leaked security_breach hacked_and ransomware leaked_personal personal_data_leaked customer_data_leaked passwords_leaked
data_leak 2 .75 | account customer personal credit_card passwords customer_data my_data user_data | hacked leaked stolen exposed compromised breach sold_to | 20
data_leak 2 .7 | someone_else's another_customer's other_people's stranger's | order address account data photos invoice details info | 16
data_leak 1 .55 | phishing spoofed_email selling_my_data privacy_violation without_consent
`, `
discrimination 3 .8 | racist_ad racial_discrimination discriminates_against discriminated_against racist_company sexist_ad racial_profiling hate_speech homophobic_ad sexual_harassment
discrimination 2 .6 | ad advert campaign company store policy employee brand | racist sexist homophobic transphobic ableist discriminatory misogynist* | 24
employee_post 3 .8 | employee worker staff driver courier barista cook teacher nurse cashier | video filmed spitting stealing stole arrested assaulted drunk licking tampering caught_on_camera peeing | 30 | ! employee_of_the_month
official_post 2 .75 | official_account their_twitter their_tweet brand_account social_media_team their_official official_tweet | offensive deleted insensitive tasteless racist sexist mocking insulting inappropriate tone_deaf tone-deaf cringe | 30
official_post 2 .65 | tone_deaf_tweet tone-deaf_tweet tasteless_tweet deleted_the_tweet deleted_their_tweet insensitive_post
stealth_marketing 2 .8 | undisclosed_ad undisclosed_sponsor* fake_reviews paid_reviews astroturf* false_advertising deceptive_advertising misleading_ad hidden_ad not_disclosed stealth_marketing bait_and_switch
ip 3 .75 | copyright_infringement trademark_infringement plagiarism plagiarized plagiarised stole_my_design stole_my_art stole_my_artwork stolen_design used_my_photo without_permission_or_credit
ip 2 .6 | design logo artwork art song photo | stole stolen copied copycat knockoff knock-off ripped_off without_permission traced | 20
misconduct 3 .8 | accounting_fraud embezzle* bribery insider_trading money_laundering tax_evasion price_fixing cover-up cover_up indicted
misconduct 2 .7 | ceo executive executives chairman founder board president_of_the_company | arrested resign scandal harassment lied fraud racist apologize investigated sued fired insult* | 28
labor 2 .75 | unpaid_overtime wage_theft sweatshop child_labor child_labour forced_labor forced_labour union_busting unsafe_working_conditions worked_to_death unpaid_wages
labor 1 .55 | workers employees staff | overworked underpaid exploited laid_off mistreated no_breaks | 20
whistleblowing 3 .8 | whistleblower whistleblowers whistle-blower internal_documents leaked_memo internal_memo former_employee_here insider_says
whistleblowing 3 .7 | ex-employee former_employee i_used_to_work i_worked_there i_work_there insider | fraud falsif* cover fake faked illegal lied expired destroyed hid hiding | 60
rumor 2 .75 | hoax fake_news debunked misinformation disinformation false_rumor false_rumour fake_account impersonat* impostor imposter
rumor 1 .55 | rumor rumour rumors rumours allegedly is_it_true is_it_true_that i_heard_that heard_that | closing bankrupt shutting_down arrested layoffs sold recalled shut_down | 40
harassment 3 .8 | bomb_threat death_threat death_threats i_will_kill burn_down_the_store shoot_up
harassment 2 .7 | get_on_your_knees doxx doxxed doxxing or_i_will_post or_else_i'll_post find_where_they_live know_where_you_live
outage 2 .65 | login checkout payment card_reader app website site service server stream update sync | broken won't_load isn't_loading not_loading not_working stopped_working unavailable timing_out timed_out offline freezing unusable | 24
service 2 .65 | waited on_hold phone call called emailed ticket email chat | hung_up no_answer nobody_answered no_one_answered ignored never_heard_back no_reply 40_minutes 50_minutes an_hour two_hours three_weeks | 40
service 1 .5 | my_order my_package my_parcel shipping delivery | late never_came hasn't_shipped hasn't_arrived lost missing delayed wrong | 24
service 1 .5 | hasn't_shipped haven't_shipped hasn't_responded haven't_responded won't_respond hung_up_on still_no_reply
price 1 .55 | subscription price prices fee fees shipping membership | doubled went_up increased hiked outrageous ridiculous too_high insane | 20
product_quality 2 .6 | arrived came showed_up box mug shirt shoes package | cracked broken torn leaking dented shattered scratched moldy rotten expired in_pieces | 24
product_quality 2 .6 | fell_apart falls_apart broke_after stopped_working_after expired_food sold_me_expired sold_expired
safety 3 .75 | kid child baby son daughter toddler dog cat i my_hand | choked choking burned burnt electrocuted poisoned injured cut_by hospitalized hospitalised | 24
safety 3 .7 | phone charger battery kettle heater stroller bike ladder brake brakes | exploded caught snapped collapsed overheated shocked_me smoking failed | 24
discrimination 2 .65 | refused denied kicked_out turned_away ignored | wheelchair black asian muslim gay trans disabled accent hijab pregnant skin_color | 50
data_leak 2 .7 | i_can_see shows_me showing_me sent_me got | another_customer another_customer's someone_else's stranger's other_people's | 12
labor 2 .65 | drivers workers employees staff interns | 12_hour 14_hour without_breaks no_breaks unpaid without_pay overworked below_minimum | 40
harassment 3 .7 | threatened threatening threatens | burn kill bomb shoot stab staff employees store | 24
misconduct 2 .65 | executive executives ceo founder chairman | harassment lawsuit tax_fraud bribe bribes covered_up cover_up resigns steps_down investigation | 40
official_post 2 .6 | official_account brand_account social_media_manager corporate_account | joke joked mocked mocking insult tragedy victims deleted rude | 40
ip 2 .6 | used_my using_my took_my copied_my stole_my | art artwork photo photos drawing design illustration song work | 16
disaster 3 .75 | earthquake hurricane typhoon flood tsunami wildfire disaster victims tragedy | promo promotion marketing sale exploiting exploit tasteless insensitive price_gouging tone-deaf tone_deaf cash_in profiting | 40
`];
