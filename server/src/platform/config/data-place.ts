/** Where the files of the database that comes along lie; null for an outside database, whose files are its server's affair. */
export class DataPlace {
  constructor(readonly dataDir: string | null) {}
}
