/** How figures are written on a chart: 1.250, 12,5 %, 2,5. */
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, style: 'percent' });

/** @param format `count`, `decimal` or `percent` (of 1) */
export function written(value, format) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '–';
  }
  return (format === 'percent' ? percent : format === 'decimal' ? decimal : whole).format(value);
}
