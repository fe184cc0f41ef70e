import { runBuyingModel, runCohorts, runFragmentation, runRepurchase, runScores } from '@tests/domain/demand/vectors/buyers';
import {
  runAnomalies, runBands, runConcentration, runDriverSplit, runPriceVolumeMix, runQuantile, runValueClasses,
} from '@tests/domain/demand/vectors/drivers';
import {
  runAggregation, runClassification, runDecomposition, runErrors, runIntermittent, runLeadTime, runSeasonalSmoothing, runSeasonalTrend, runSmoothing,
} from '@tests/domain/demand/vectors/forecasts';
import { runEconomicLot, runLotSizing, runPooling, runWholeLots } from '@tests/domain/demand/vectors/lots';

/** Section of the vectors → a function from a case's input to the shape that it expects. */
export const vectorRunners: Record<string, (input: unknown) => unknown> = {
  classification: runClassification,
  intermittent_forecast: runIntermittent,
  aggregation: runAggregation,
  ses: runSmoothing,
  holt_winters_additive: runSeasonalSmoothing,
  lead_time_demand: runLeadTime,
  errors: runErrors,
  lot_sizing: runLotSizing,
  moq_lot_sizing: runWholeLots,
  eoq_epq: runEconomicLot,
  pooling: runPooling,
  concentration: runConcentration,
  fragmentation: runFragmentation,
  rfm: runScores,
  cohort_retention: runCohorts,
  repurchase_rate: runRepurchase,
  lmdi: runDriverSplit,
  price_bands: runBands,
  price_volume_mix: runPriceVolumeMix,
  anomaly: runAnomalies,
  abc: runValueClasses,
  bgnbd: runBuyingModel,
  quantile_type7: runQuantile,
  stl: runSeasonalTrend,
  classical_decomposition: runDecomposition,
};
