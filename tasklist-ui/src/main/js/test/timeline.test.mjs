import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleUtc } from 'd3-scale';
import { hit, stepBox } from '../src/timeline/hits.js';
import { closedTimes } from '../src/timeline/office.js';
import { HEADING, ROW, RowList, inLanes, shareClass, unpack } from '../src/timeline/rows.js';
import { ruler } from '../src/timeline/ruler.js';
import { spoken, stepLines, workingTime } from '../src/timeline/sentences.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const monday = Date.UTC(2026, 10, 23);
const words = {
  days: '{0} ngày', daysHours: '{0} ngày {1} giờ', hours: '{0} giờ', hoursMinutes: '{0} giờ {1} phút', minutes: '{0} phút',
  fromUntil: 'Từ {0} đến {1}', stillWaiting: 'nay', stillPaused: 'nay', worked: '{0} trên {1} ({2})', workedOnly: '{0}',
  canceled: 'Đã thu hồi', paused: 'Tạm dừng: {0}', received: 'Tiếp nhận {0}', due: 'Hạn {0}', settled: 'Xong {0}', synthetic: 'Dữ liệu mẫu',
};
const office = { first: monday / DAY, days: '00000..', hours: [[420, 690, 810, 1020]] };

test('weekends are closed as one, nights and lunch where there is room', () => {
  assert.deepEqual(closedTimes(office, monday, monday + 7 * DAY, false), [[monday + 5 * DAY, monday + 7 * DAY]]);
  const [night, lunch, evening] = closedTimes(office, monday, monday + DAY, true);
  assert.deepEqual(night, [monday, monday + 7 * HOUR]);
  assert.deepEqual(lunch, [monday + 11.5 * HOUR, monday + 13.5 * HOUR]);
  assert.deepEqual(evening, [monday + 17 * HOUR, monday + DAY]);
});

test('an evening and the next night are one closed time', () => {
  const closed = closedTimes(office, monday, monday + 2 * DAY, true);
  assert.ok(closed.some(([from, until]) => from === monday + 17 * HOUR && until === monday + DAY + 7 * HOUR));
});

test('steps that overlap lie in lanes', () => {
  const steps = [{ from: 0, until: 10 }, { from: 5, until: null }, { from: 10, until: 12 }];
  assert.equal(inLanes(steps, 20), 2);
  assert.deepEqual(steps.map((step) => step.lane), [0, 1, 0]);
});

test('a step is coloured by the share of its budget', () => {
  const kinds = [0.5, 0.9, 1, 1.01, null].map((share) => shareClass({ share, canceled: false }));
  assert.deepEqual(kinds, ['well', 'most', 'most', 'over', 'none']);
  assert.equal(shareClass({ share: 2, canceled: true }), 'canceled');
});

function row(code, group) {
  return { code, group, steps: [], pauses: [], lanes: 1 };
}

test('groups have headings, also across pages', () => {
  const list = new RowList();
  list.append([row('1', 'A'), row('2', 'A')]);
  list.append([row('3', 'A'), row('4', 'B')]);
  assert.deepEqual(list.items.map((item) => item.heading ?? item.row.code), ['A', '1', '2', '3', 'B', '4']);
  assert.equal(list.height, 4 * ROW + 2 * HEADING);
  assert.equal(list.itemOf(3).row.code, '4');
});

test('only what is in sight is handed out, among thousands of rows', () => {
  const list = new RowList();
  list.append(Array.from({ length: 5000 }, (_, at) => row(String(at), '')));
  const seen = list.between(1000 * ROW + 5, 1000 * ROW + 5 + 500);
  assert.equal(seen[0].row.code, '1000');
  assert.equal(seen.length, 15);
});

test('rows are renewed where they stand', () => {
  const list = new RowList();
  list.append([row('1', ''), row('2', '')]);
  assert.equal(list.renew([{ ...row('2', ''), tone: 'overdue' }, row('9', '')]), 1);
  assert.equal(list.itemOf(1).row.tone, 'overdue');
  assert.equal(list.size, 2);
});

test('the ruler goes from months to minutes', () => {
  const over = (length) => ruler(scaleUtc().domain([monday, monday + length]).range([0, 800]), 800, 'vi');
  assert.match(over(365 * DAY).ticks[1].text, /^Th \d+$/);
  assert.equal(over(365 * DAY).spans[0].text, '2026');
  assert.match(over(12 * DAY).ticks[1].text, /^(T[2-7]|CN) \d+$/);
  assert.equal(over(12 * DAY).spans[0].text, 'Tháng 11/2026');
  assert.equal(over(HOUR).ticks[1].text, '00:05');
  assert.equal(over(HOUR).spans[0].text, 'T2 23/11/2026');
});

test('what is pointed at is the bar, else the pause, else the row', () => {
  const scale = scaleUtc().domain([monday, monday + DAY]).range([0, 240]);
  const step = { from: monday, until: monday + 6 * HOUR, lane: 0 };
  const pause = { from: monday + 10 * HOUR, until: monday + 12 * HOUR };
  const shown = { ...row('1', ''), steps: [step], pauses: [pause] };
  assert.equal(stepBox(step, shown, scale, monday).width, 60);
  assert.deepEqual(hit(shown, 30, ROW / 2, scale, monday), { step });
  assert.deepEqual(hit(shown, 110, ROW / 2, scale, monday), { pause });
  assert.deepEqual(hit(shown, 200, ROW / 2, scale, monday), {});
});

test('working time is told in days of eight hours', () => {
  assert.equal(workingTime(1020, words), '2 ngày 1 giờ');
  assert.equal(workingTime(200, words), '3 giờ 20 phút');
});

test('a row says what its bars show', () => {
  const minutes = monday / 60_000;
  const unpacked = unpack(
    { c: 'H17', n: 0, u: 1, g: 1, a: 'Ng. V. A', r: minutes, d: minutes + 1440, e: null, t: 'on-time', w: 'Còn 1 ngày', z: 1, s: [[2, 3, minutes, null, 1.08, 520, 480, 0]], p: [] },
    ['Khai sinh', 'UBND', 'Thẩm định', 'Chuyên viên'], monday);
  assert.deepEqual(stepLines(unpacked.steps[0], words).slice(0, 3), ['Thẩm định', 'Chuyên viên', 'Từ 23/11/2026 00:00 đến nay']);
  assert.match(spoken(unpacked, words), /H17 · Còn 1 ngày.*Thẩm định.*108\s?%/);
});
