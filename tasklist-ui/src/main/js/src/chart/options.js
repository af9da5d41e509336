// From what the server says a chart is (ChartModel) to what ECharts draws. Pure.
import { written } from './numbers.js';

const MOST_NAMES = 16;

/** `tone` of a bar: its own where the series has one for each category. */
export function toneOf(series, index) {
  return series.tones[Math.min(index, series.tones.length - 1)];
}

function axisLabels(palette) {
  return { color: palette.text2, fontSize: 12, fontFamily: palette.font };
}

function valueAxis(axis, palette, place) {
  return {
    type: 'value',
    name: axis.name,
    nameLocation: place === 'y' ? 'end' : 'middle',
    nameGap: place === 'y' ? 10 : 30,
    nameTextStyle: { color: palette.text2, fontSize: 12, fontFamily: palette.font, align: place === 'y' ? 'left' : 'center' },
    min: axis.min ?? undefined,
    max: axis.max ?? undefined,
    minInterval: axis.format === 'count' ? 1 : undefined,
    splitNumber: 4,
    axisLabel: { ...axisLabels(palette), formatter: (value) => written(value, axis.format) },
    splitLine: { lineStyle: { color: palette.line } },
    axisLine: { show: place === 'x', lineStyle: { color: palette.lineStrong } },
    axisTick: { show: false },
  };
}

function categoryAxis(model, palette, width) {
  const many = model.categories.length > MOST_NAMES;
  return {
    type: 'category',
    data: model.categories,
    inverse: model.horizontal,
    axisLabel: {
      ...axisLabels(palette),
      lineHeight: 15,
      interval: many && !model.horizontal ? 'auto' : 0,
      width: model.horizontal ? Math.min(190, width * 0.4) : Math.max(40, (width - 60) / model.categories.length - 4),
      overflow: model.horizontal ? 'truncate' : many ? 'none' : 'break',
    },
    axisLine: { lineStyle: { color: palette.lineStrong } },
    axisTick: { show: false },
  };
}

function labels(series, model, palette) {
  const inside = series.stack !== '';
  return {
    show: series.shape === 'bar' && series.labelled,
    position: inside ? 'inside' : model.horizontal ? 'right' : 'top',
    color: inside ? palette.surface : palette.text,
    fontSize: 12,
    fontFamily: palette.font,
    formatter: ({ value }) => (value ? written(value, model.y.format) : ''),
  };
}

function drawn(series, model, palette) {
  const data = series.values.map((value, index) => ({ value, itemStyle: { color: palette[toneOf(series, index)] } }));
  if (series.shape === 'bar') {
    return {
      type: 'bar',
      name: series.name,
      data,
      stack: series.stack || undefined,
      color: palette[toneOf(series, 0)],
      barMaxWidth: model.horizontal ? 20 : 48,
      barMinHeight: series.stack ? 0 : 1,
      itemStyle: { borderRadius: series.stack ? 0 : 2 },
      label: labels(series, model, palette),
      labelLayout: { hideOverlap: true },
      cursor: 'default',
    };
  }
  return {
    type: 'line',
    name: series.name,
    data: series.values,
    color: palette[toneOf(series, 0)],
    symbol: series.shape === 'guide' ? 'none' : 'circle',
    symbolSize: 7,
    lineStyle: { width: series.shape === 'guide' ? 1.5 : 2, type: series.shape === 'guide' ? 'dashed' : 'solid' },
    cursor: 'default',
  };
}

/**
 * @param model see ChartModel.java
 * @param palette see colours.js
 * @param width of the drawing in CSS pixels
 * @param tooltip makes the tooltip's element from ECharts' parameters
 */
export function options(model, palette, width, tooltip) {
  const plane = model.categories.length === 0;
  const values = valueAxis(model.y, palette, model.horizontal ? 'x' : 'y');
  const across = plane ? valueAxis(model.x, palette, 'x') : categoryAxis(model, palette, width);
  const legend = model.series.filter((series) => series.name).length > 1;
  const named = model.horizontal ? values.name : across.name;
  return {
    animation: false,
    textStyle: { fontFamily: palette.font, color: palette.text },
    grid: {
      left: 8,
      right: model.horizontal ? 44 : 18,
      top: legend ? (model.horizontal ? 34 : 56) : model.horizontal ? 8 : 38,
      bottom: named ? 24 : 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { show: legend, top: 0, left: 0, itemWidth: 14, itemHeight: 10, icon: 'roundRect', textStyle: { color: palette.text2, fontSize: 12.5, fontFamily: palette.font } },
    tooltip: {
      trigger: plane ? 'item' : 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.hover, opacity: 0.6 } },
      backgroundColor: palette.raised,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontSize: 13, fontFamily: palette.font },
      confine: true,
      transitionDuration: 0,
      formatter: tooltip,
    },
    xAxis: model.horizontal ? values : across,
    yAxis: model.horizontal ? across : values,
    series: model.series.map((series) => drawn(series, model, palette)),
  };
}

/** The same figures as rows: what a screen reader and the table under the chart say. */
export function rows(model) {
  if (model.categories.length > 0) {
    return model.categories.map((category, index) => [category, ...model.series.map((series) => written(series.values[index], model.y.format))]);
  }
  return model.series
    .filter((series) => series.shape !== 'guide')
    .flatMap((series) => series.values.map(([x, y]) => [series.name, written(x, model.x.format), written(y, model.y.format)]));
}

/** The head of that table. */
export function heads(model) {
  return model.categories.length > 0
    ? [model.x.name, ...model.series.map((series) => series.name)]
    : ['', model.x.name, model.y.name];
}
