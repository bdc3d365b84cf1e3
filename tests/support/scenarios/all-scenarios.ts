import { bankCatchUp } from './calm/bank-catch-up.ts';
import { callousHomonym } from './calm/callous-homonym.ts';
import { dinnerAdvertFuss } from './calm/dinner-advert-fuss.ts';
import { railwayFortnight } from './calm/railway-fortnight.ts';
import { snackGiveaway } from './calm/snack-giveaway.ts';
import { softenerCopies } from './calm/softener-copies.ts';
import { televisionFeature } from './calm/television-feature.ts';
import type { ScenarioPlan } from './scenario.ts';
import { airlineWheelchairPost } from './storms/airline-wheelchair-post.ts';
import { carrierOutage } from './storms/carrier-outage.ts';
import { cosmeticsAdvert } from './storms/cosmetics-advert.ts';
import { gameOddsAtNight } from './storms/game-odds-at-night.ts';
import { hotelDataLeak } from './storms/hotel-data-leak.ts';
import { insurerRefusals } from './storms/insurer-refusals.ts';
import { noodleApology } from './storms/noodle-apology.ts';
import { restaurantKitchenVideo } from './storms/restaurant-kitchen-video.ts';
import { retailerChairs } from './storms/retailer-chairs.ts';
import { twoAtOnce } from './storms/two-at-once.ts';
import { universityAdmission } from './storms/university-admission.ts';

/** Every recorded scenario, storms first; each is made anew when it is asked for. */
export const allScenarios: readonly ScenarioPlan[] = [
  restaurantKitchenVideo, insurerRefusals, gameOddsAtNight, retailerChairs, cosmeticsAdvert, hotelDataLeak, carrierOutage,
  airlineWheelchairPost, noodleApology, universityAdmission, twoAtOnce,
  snackGiveaway, televisionFeature, callousHomonym, bankCatchUp, softenerCopies, dinnerAdvertFuss, railwayFortnight,
];
