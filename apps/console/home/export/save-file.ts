/** Gives a file to the browser to keep, under a name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken it by the next turn; a minute leaves room for one that asks where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const SHARPNESS = 2;

/** The same picture in points, twice as fine as a screen. @throws Error when the browser cannot draw it */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * SHARPNESS, height: image.height * SHARPNESS });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
    if (!blob) throw new Error('The picture could not be drawn');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
