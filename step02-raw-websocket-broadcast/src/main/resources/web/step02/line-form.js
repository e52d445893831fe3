/**
 * On submit, calls send(text). The box is emptied if send returns true: what could not be sent stays.
 */
export function onSubmit(form, send) {
  const box = form.querySelector(":scope > input");
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // the browser would load a new page
    if (send(box.value)) box.value = "";
    box.focus();
  });
}
