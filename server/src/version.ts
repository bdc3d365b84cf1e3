/** Version of this build, shown in the API's description and to the sign-in page. */
export const version = '0.1.0';
