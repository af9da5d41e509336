// A picture as a document of one page.
export async function open(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  return {
    pages: [
      {
        ...size,
        async draw(canvas, scale, quarters) {
          const context = canvas.getContext('2d');
          context.save();
          context.translate(canvas.width / 2, canvas.height / 2);
          context.rotate((quarters * Math.PI) / 2);
          context.drawImage(
            image,
            (-size.width * scale) / 2,
            (-size.height * scale) / 2,
            size.width * scale,
            size.height * scale,
          );
          context.restore();
        },
      },
    ],
    close() {},
  };
}
