import { forecastItem } from '@/domain/demand/forecast/champion';
import { carParts } from '@tests/support/carParts';
import { type Bench, percentile, timed } from './measure';

const parts = 2_674;
const repeats = 3;
const options = { steps: 6, mostOrigins: 8, fewestPeriods: 12, cycle: 12 };

/** Every car part (../shared/data) classified, forecast by each method of its class at eight origins, and its champion chosen. */
export const forecastBench: Bench = {
  name: 'forecasts',
  covers: ['2,674 car parts classified, forecast and backtested'],
  async run() {
    const series = carParts();
    const took: number[] = [];
    let forecast = 0;
    for (let run = 0; run < repeats; run += 1) {
      took.push(
        await timed(async () => {
          forecast = series.map((one) => forecastItem(one, options)).filter(({ method }) => method !== null).length;
        }),
      );
    }
    return [
      { name: '2,674 car parts classified, forecast and backtested', value: percentile(took, 0.5), unit: 'ms', budget: 5_000, note: `${forecast} with a forecast of their own` },
      { name: 'car parts: missing series', value: parts - series.length, unit: 'count', budget: 0 },
    ];
  },
};
