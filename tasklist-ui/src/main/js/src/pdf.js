// PDF files as documents of pages; loaded only when one is looked at.
import { GlobalWorkerOptions, TextLayer, getDocument } from 'pdfjs-dist';

const here = new URL(import.meta.url);
GlobalWorkerOptions.workerSrc = new URL(`pdf-worker.js${here.search}`, here).href;

/** @returns {{pages: object[], close: function}} */
export async function open(url, onProgress) {
  const task = getDocument({ url, isEvalSupported: false, enableXfa: false, withCredentials: true });
  task.onProgress = ({ loaded, total }) => total && onProgress?.(Math.min(1, loaded / total));
  const file = await task.promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) {
    pages.push(await page(file, number));
  }
  return { pages, close: () => task.destroy() };
}

async function page(file, number) {
  const source = await file.getPage(number);
  const { width, height } = source.getViewport({ scale: 96 / 72 });
  const view = (scale, quarters) =>
    source.getViewport({ scale: (scale * 96) / 72, rotation: (source.rotate + quarters * 90) % 360 });
  return {
    width,
    height,
    async draw(canvas, scale, quarters) {
      await source.render({ canvasContext: canvas.getContext('2d'), viewport: view(scale, quarters) }).promise;
    },
    async text(container, scale, quarters) {
      container.style.setProperty('--scale-factor', (scale * 96) / 72);
      const layer = new TextLayer({
        textContentSource: source.streamTextContent(),
        container,
        viewport: view(scale, quarters),
      });
      await layer.render();
    },
  };
}
