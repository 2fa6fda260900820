/** How often the administrators' page asks again, in milliseconds. */
export const renewEveryMs = 5000;
