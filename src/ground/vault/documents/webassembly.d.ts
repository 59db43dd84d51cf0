/** The little of WebAssembly that is used here: Node has it, but its types come only with the browser's. */
declare namespace WebAssembly {
  interface Module {
    readonly __module?: never
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  function compile(bytes: Uint8Array): Promise<Module>
}
