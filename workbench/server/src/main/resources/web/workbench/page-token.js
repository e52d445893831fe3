/**
 * An address of a WebSocket, with what tells the server of a class that it is of this page, also after
 * a break. Where there is no class, pages have no token, and the address stays as it is.
 */
export function ofThisPage(url) {
  const { page } = document.documentElement.dataset;
  return page ? `${url}?page=${page}` : url;
}
