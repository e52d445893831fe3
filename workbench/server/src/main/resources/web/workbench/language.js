const YEAR = 365 * 24 * 60 * 60; // seconds

/** The switch in the head of the page: this browser keeps the language that somebody chooses there. */
const other = document.querySelector("a.language");

other.addEventListener("click", () => {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has a cookie store
  document.cookie = `lang=${other.lang}; path=/; max-age=${YEAR}; samesite=lax`;
});
other.search = withLanguage(other.lang);

/** What else the address asks for stays: a room, a nickname. */
function withLanguage(language) {
  const query = new URLSearchParams(location.search);
  query.set("lang", language);
  return query;
}
