import { noteEvent } from "../wire.js";
import { Banner } from "./banner.js";
import { PageLink } from "./page-link.js";

const banner = new Banner(document.body);

/** Steps hear and tell through it what the workbench knows nothing of. */
export const link = new PageLink();

link.on("say", (words) => banner.show("say", words));
link.on("note", noteEvent);

if (self === top) link.open(); // in a frame, a check uses the page
