/** The nonce the server gave this page for its style and script elements. */
export const styleNonce: string = (() => {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.content || '';
})();

// Libraries that insert style elements (scroll lock of dialogs) look for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
