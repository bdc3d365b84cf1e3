type Page = { readonly mentions: readonly { readonly id: string }[] };

/** Where each loaded row stands. A further page adds its rows; anything else is counted anew. */
export class RowPlaces {
  private pages: readonly Page[] = [];
  private places = new Map<string, number>();

  read(pages: readonly Page[]): ReadonlyMap<string, number> {
    const isLonger = pages.length >= this.pages.length && pages.length > 0 && this.pages.every((page, at) => page === pages[at]);
    if (!isLonger) this.places = new Map();
    let place = this.places.size;
    for (const page of isLonger ? pages.slice(this.pages.length) : pages) {
      for (const { id } of page.mentions) {
        this.places.set(id, place);
        place += 1;
      }
    }
    this.pages = pages;
    return this.places;
  }
}
