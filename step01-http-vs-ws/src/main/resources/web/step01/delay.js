/** Ten seconds, unless the page's address says otherwise: http://localhost:3000/?seconds=2 */
export function secondsToWait(query) {
  const seconds = Number.parseFloat(new URLSearchParams(query).get("seconds"));
  return seconds >= 0 ? seconds : 10;
}
