import { createContext, useContext } from 'react';

/** How the charts of a card are shown. */
export type ChartView = 'chart' | 'table';

/** Filled by ChartCard; every chart obeys it, so a chart in a card cannot lack its table. */
export const ChartViewContext = createContext<ChartView>('chart');

/** Whether the charts here are drawn or written; drawn outside of a ChartCard. */
export function useChartView(): ChartView {
  return useContext(ChartViewContext);
}
