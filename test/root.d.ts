/** The project's folder; set where the program is bundled. */
declare const __root: string;
