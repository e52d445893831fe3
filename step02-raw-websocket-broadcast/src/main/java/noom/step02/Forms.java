package noom.step02;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;

import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;

/** The parts of a page that go with {@code line-form.js}. */
public final class Forms {
  private Forms() {}

  /**
   * A form of one line; its input and its label share the name.
   *
   * @param above what stands above the line, such as other fields
   */
  public static FormTag lineForm(String name, String label, String button, DomContent... above) {
    return form()
        .with(above)
        .with(
            label(label).withFor(name),
            input().withId(name).withName(name).isRequired().attr("autocomplete", "off"),
            button(button))
        .withClass("line");
  }
}
