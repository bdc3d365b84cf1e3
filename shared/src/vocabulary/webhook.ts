/** Headers of a delivery: seconds since 1970, and `v1=` with the HMAC-SHA256 in hex of timestamp, a full stop and the body. */
export const timestampHeader = 'x-hinomi-timestamp';
export const signatureHeader = 'x-hinomi-signature';
/** Bytes of one delivery. */
export const deliveryBytes = 1_024 * 1_024;
/** Seconds a timestamp may be off. */
export const timestampToleranceSeconds = 300;
