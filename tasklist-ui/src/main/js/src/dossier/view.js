// How large and which way round a page is shown: numbers only.
export const LEAST = 0.1;
export const MOST = 6;
const STEP = 1.25;

/** The next larger or smaller scale, kept within bounds. */
export function zoomed(scale, steps) {
  return Math.min(MOST, Math.max(LEAST, scale * STEP ** steps));
}

/** A page's size on screen at scale 1 after turning it by quarter turns. */
export function turned({ width, height }, quarters) {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The scale at which the widest page fits: in width, or wholly. */
export function fitting(pages, quarters, room, mode) {
  const sizes = pages.map((page) => turned(page, quarters));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const across = room.width / width;
  const scale = mode === 'page' ? Math.min(across, room.height / height) : across;
  return Math.min(MOST, Math.max(LEAST, scale));
}

/** The page in the middle of what is seen: its number from 1. */
export function pageAt(tops, middle) {
  let page = 1;
  tops.forEach((top, index) => {
    if (top <= middle) {
      page = index + 1;
    }
  });
  return page;
}

/** Device pixels for each pixel of the page, so that no canvas grows beyond what browsers allow. */
export function density(size, wanted) {
  const most = 16_000_000;
  return Math.max(0.25, Math.min(wanted, Math.sqrt(most / (size.width * size.height))));
}
