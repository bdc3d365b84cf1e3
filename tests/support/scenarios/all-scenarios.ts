import type { ScenarioPlan } from './scenario.ts';
import { carrierOutage } from './storms/carrier-outage.ts';
import { cosmeticsAdvert } from './storms/cosmetics-advert.ts';
import { gameOddsAtNight } from './storms/game-odds-at-night.ts';
import { hotelDataLeak } from './storms/hotel-data-leak.ts';
import { insurerRefusals } from './storms/insurer-refusals.ts';
import { restaurantKitchenVideo } from './storms/restaurant-kitchen-video.ts';
import { retailerChairs } from './storms/retailer-chairs.ts';

/** Every recorded scenario, storms first; each is made anew when it is asked for. */
export const allScenarios: readonly ScenarioPlan[] = [
  restaurantKitchenVideo, insurerRefusals, gameOddsAtNight, retailerChairs, cosmeticsAdvert, hotelDataLeak, carrierOutage,
];
