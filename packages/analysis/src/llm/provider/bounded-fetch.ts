/** The provider sent more than any answer needs. */
export class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';
}

/** A `fetch` that stops reading a body after so many bytes: a provider that does not end must not fill the memory. */
export function boundedFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body) return response;
    let read = 0;
    const bound = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        read += chunk.byteLength;
        if (read > mostBytes) controller.error(new AnswerTooLong('the answer is too long'));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(bound), { status, statusText, headers });
  };
}
