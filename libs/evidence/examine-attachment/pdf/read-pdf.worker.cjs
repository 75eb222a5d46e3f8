/**
 * Runs in a thread of its own, with a bounded heap: a PDF may be made to exhaust whoever reads it.
 * Reads every object, those inside compressed object streams included, says which keys and action types
 * it met, and writes the document anew from the objects it read: what is kept is what was looked at.
 */
const { parentPort, workerData } = require('node:worker_threads');

const { PDFDocument, PDFName, PDFDict, PDFArray, PDFRef, PDFStream, PDFRawStream, PDFString, PDFHexString, EncryptedPDFError } = require(workerData.library);

/** @returns {Set<string>} names of dictionary keys and of name values met anywhere, without their slash */
function namesIn(context) {
  const names = new Set();
  const waiting = context.enumerateIndirectObjects().map(([, object]) => object);
  waiting.push(context.trailerInfo.Root, context.trailerInfo.Info);
  const seen = new Set();
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object === undefined || object === null || object instanceof PDFRef || seen.has(object)) continue;
    if (object instanceof PDFName) names.add(object.decodeText());
    else if (object instanceof PDFStream) {
      if (['F', 'FFilter', 'FDecodeParms'].some((key) => object.dict.has(PDFName.of(key)))) names.add(workerData.outward.stream);
      waiting.push(object.dict);
    }
    else if (object instanceof PDFArray) for (let i = 0; i < object.size(); i += 1) waiting.push(object.get(i));
    else if (object instanceof PDFDict) {
      for (const outward of leadingOut(context, object)) names.add(outward);
      for (const [key, value] of object.entries()) { names.add(key.decodeText()); waiting.push(value); }
    }
    if (!(object instanceof PDFName)) seen.add(object);
  }
  return names;
}

/** Where a dictionary leads out of the document. */
function leadingOut(context, dict) {
  const reference = context.lookup(dict.get(PDFName.of('Ref')));
  const found = reference instanceof PDFDict && reference.has(PDFName.of('F')) ? [workerData.outward.reference] : [];
  const links = [dict.get(PDFName.of('URI')), dict.get(PDFName.of('Base'))].map((value) => context.lookup(value));
  const written = links.filter((value) => value instanceof PDFString || value instanceof PDFHexString).map((value) => value.decodeText());
  return written.every(leadsToTheWeb) ? found : [...found, workerData.outward.link];
}

/** Over the web, to a mailbox or a telephone, or within the site of its own base; what a reader leaves out of an address before it follows it hides nothing. */
function leadsToTheWeb(link) {
  const bare = link.split('').filter((sign) => sign > ' ' && sign !== '\u007f').join('');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare);
  return scheme ? ['http', 'https', 'mailto', 'tel'].includes(scheme[1].toLowerCase()) : !/^[\\/]{2}/.test(bare);
}

/** Who wrote it, with what, when: not what it shows. */
function forgetOrigin(pdf) {
  const { context } = pdf;
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = undefined;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) context.delete(ref);
    const dict = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : null;
    if (dict) for (const key of ['Metadata', 'PieceInfo', 'LastModified']) dict.delete(PDFName.of(key));
  }
}

async function read() {
  let pdf;
  try {
    pdf = await PDFDocument.load(workerData.content, { throwOnInvalidObject: true, updateMetadata: false, capNumbers: true });
  } catch (error) {
    return error instanceof EncryptedPDFError || /encrypt/i.test(String(error && error.message)) ? { outcome: 'ENCRYPTED' } : { outcome: 'UNREADABLE' };
  }
  if (pdf.isEncrypted) return { outcome: 'ENCRYPTED' };
  const names = [...namesIn(pdf.context)].filter((name) => workerData.watched.includes(name));
  if (names.length > 0) return { outcome: 'READ', names, content: null, pageCount: 0 };
  const pageCount = pdf.getPageCount();
  if (pageCount === 0) return { outcome: 'UNREADABLE' };
  forgetOrigin(pdf);
  return { outcome: 'READ', names, pageCount, content: await pdf.save({ updateFieldAppearances: false, addDefaultPage: false, useObjectStreams: true }) };
}

read().then((answer) => parentPort.postMessage(answer), () => parentPort.postMessage({ outcome: 'UNREADABLE' }));
