/** What set-up did: tabs it made, what it put right, and what it saw and left. */
export interface Report {
  made: string[];
  mended: string[];
  left: string[];
}
