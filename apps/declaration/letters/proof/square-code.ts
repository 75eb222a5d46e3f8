/** Pixels a module: sharp on paper at three centimetres. */
const SCALE = 8;

/** A QR code as a JPEG, drawn on this device; null where the browser cannot draw. */
export async function squareCode(address: string): Promise<{ readonly image: Uint8Array; readonly side: number } | null> {
  const { toCanvas } = await import('qrcode');
  const canvas = document.createElement('canvas');
  await toCanvas(canvas, address, { scale: SCALE, margin: 2, errorCorrectionLevel: 'M' });
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', 0.95); });
  return blob && { image: new Uint8Array(await blob.arrayBuffer()), side: canvas.width };
}
