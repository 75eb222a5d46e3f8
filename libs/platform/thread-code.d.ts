/** The whole program of a thread, bundled by tools/thread-code.ts. */
declare module '*?thread' {
  const code: string;
  export default code;
}
