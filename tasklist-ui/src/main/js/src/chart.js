// <motcua-chart>: bars, lines and points by ECharts, in the page's colours, with its figures as a table.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import './chart.css';
import { heads, options, rows } from './chart/options.js';
import { written } from './chart/numbers.js';
import { colours, onSchemeChange } from './colours.js';
import { MotcuaElement, parsed } from './element.js';
import { language } from './words.js';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const words = { vi: 'Xem số liệu dạng bảng', en: 'Figures as a table' };

class MotcuaChart extends MotcuaElement {
  static properties = ['model'];

  #model;
  #chart;
  #table;
  #observer;
  #endScheme;
  #width;

  connectedCallback() {
    super.connectedCallback();
    this.#build();
    this.#render();
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#endScheme?.();
    this.#chart?.dispose();
    this.#chart = undefined;
    this.replaceChildren();
  }

  set model(value) {
    this.#model = parsed(value, undefined);
    this.#render();
  }

  #build() {
    const drawing = document.createElement('div');
    drawing.className = 'motcua-chart-drawing';
    drawing.setAttribute('role', 'img');
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = words[language()];
    this.#table = document.createElement('div');
    this.#table.className = 'motcua-chart-table';
    details.append(summary, this.#table);
    this.replaceChildren(drawing, details);
    this.#chart = init(drawing, null, { renderer: 'svg', width: this.clientWidth || 300, height: 200 });
    this.#observer = new ResizeObserver(() => this.#fit());
    this.#observer.observe(this);
    this.#endScheme = onSchemeChange(() => this.#render());
  }

  #fit() {
    if (this.#chart && this.#model && this.clientWidth > 0) {
      if (this.clientWidth !== this.#width) {
        this.#render();
        return;
      }
      this.#chart.resize({ width: this.clientWidth, height: this.#model.height });
    }
  }

  #render() {
    if (!this.#chart || !this.#model) {
      return;
    }
    this.firstElementChild.style.height = `${this.#model.height}px`;
    this.firstElementChild.setAttribute('aria-label', this.#model.label);
    this.#width = this.clientWidth;
    this.#chart.setOption(options(this.#model, colours(this), this.clientWidth, (what) => this.#tooltip(what)), { notMerge: true });
    this.#fit();
    this.#fillTable();
  }

  #tooltip(what) {
    const shown = [what].flat();
    const box = document.createElement('div');
    const title = document.createElement('strong');
    title.textContent = this.#model.categories[shown[0].dataIndex] ?? shown[0].seriesName;
    box.append(title);
    for (const { seriesName, value } of shown) {
      const line = document.createElement('div');
      line.textContent = Array.isArray(value)
        ? `${this.#model.x.name} ${written(value[0], this.#model.x.format)} · ${this.#model.y.name} ${written(value[1], this.#model.y.format)}`
        : `${seriesName}: ${written(value, this.#model.y.format)}`;
      box.append(line);
    }
    return box;
  }

  #fillTable() {
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    for (const text of heads(this.#model)) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = text;
      head.append(cell);
    }
    const body = table.createTBody();
    for (const texts of rows(this.#model)) {
      const row = body.insertRow();
      texts.forEach((text, at) => row.append(at === 0 ? this.#rowHead(text) : this.#cell(text)));
    }
    this.#table.replaceChildren(table);
  }

  #rowHead(text) {
    const cell = document.createElement('th');
    cell.scope = 'row';
    cell.textContent = text;
    return cell;
  }

  #cell(text) {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  }
}

customElements.define('motcua-chart', MotcuaChart);
