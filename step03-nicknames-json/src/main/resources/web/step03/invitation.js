const invitation = new URLSearchParams(location.search);

/** What the page's address says of this, as /?room=lobby&nickname=Ann behind a QR code does; or "". */
export const invited = (name) => invitation.get(name) ?? "";

/** Fills it into a box. Returns the box. */
export function fillIn(box, name) {
  box.value = invited(name) || box.value;
  return box;
}
