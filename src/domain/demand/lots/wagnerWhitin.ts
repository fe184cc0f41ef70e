import { costIn, planFromStarts, type LotPlan, type LotProblem } from '@/domain/demand/lots/lotPlan';

/** Costs closer than this share of each other are the same cost. */
const sameCost = 1e-9;
/** More ways of one cost than anybody reads. */
const mostSets = 100;

/**
 * The cheapest plan (Wagner & Whitin 1958, Management Science 5:89–96), found by its property that a run starts only when
 * stock is out. Among equals the one with fewest runs. Nervous when replanned: freeze the first run.
 */
export function wagnerWhitin(problem: LotProblem): LotPlan {
  const [fewest = []] = cheapestStarts(problem).toSorted((a, b) => a.length - b.length);
  return planFromStarts(problem, fewest);
}

/** Every set of periods (from 0) that runs can start in at the least cost; at most a hundred of them. */
export function cheapestStarts({ demand, setupCost, holdingCost }: LotProblem): number[][] {
  // least[j]: cheapest for the first j periods; before[j]: where the last of their runs may start.
  const least = [0];
  const before: number[][] = [[]];
  for (let end = 1; end <= demand.length; end += 1) {
    if (demand[end - 1] === 0) {
      least.push(least[end - 1] ?? 0);
      before.push(before[end - 1] ?? []);
      continue;
    }
    const costs: { start: number; cost: number }[] = [];
    // Pieces due from `start` on are held through it: the sum grows as the start moves back.
    let [holding, due] = [0, 0];
    for (let start = end - 1; start >= 0; start -= 1) {
      holding += due * costIn(holdingCost, start);
      due += demand[start] ?? 0;
      costs.push({ start, cost: (least[start] ?? 0) + costIn(setupCost, start) + holding });
    }
    const cheapest = Math.min(...costs.map(({ cost }) => cost));
    least.push(cheapest);
    before.push(costs.filter(({ cost }) => cost <= cheapest + sameCost * Math.max(1, cheapest)).map(({ start }) => start));
  }
  return setsUpTo(demand.length, before);
}

function setsUpTo(end: number, before: readonly number[][]): number[][] {
  const starts = before[end] ?? [];
  if (starts.length === 0) return [[]];
  const sets: number[][] = [];
  for (const start of starts.toSorted((a, b) => a - b)) {
    for (const earlier of setsUpTo(start, before)) {
      if (sets.length < mostSets) sets.push([...earlier, start]);
    }
  }
  return sets;
}
