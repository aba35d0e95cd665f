import type { Size } from '#domain/weave/picture.ts'

/** A picture in points, drawn by the browser itself; rejects where it has no room for one so large. */
export async function pngOf(svg: string, { width, height }: Size): Promise<Blob> {
  const image = new Image(width, height)
  // The page may load no other pictures than these.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('nothing to draw on')
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large'))), 'image/png')
  })
}
