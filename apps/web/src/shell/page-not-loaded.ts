/** The code of a page could not be fetched: the server is away, or a newer version of the pages has taken its place. */
export class PageNotLoaded extends Error {
  override name = 'PageNotLoaded';
}

/** Fetches the code of a page. @throws PageNotLoaded when it does not come */
export function loadPage<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch((cause: unknown) => {
    throw new PageNotLoaded('The code of this page could not be loaded.', { cause });
  });
}
