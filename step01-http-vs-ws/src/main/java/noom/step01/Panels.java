package noom.step01;

import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.specialized.PTag;
import j2html.tags.specialized.UlTag;

/** The parts of a page that go with {@code connect.js} and {@code messages.js}. */
public final class Panels {
  private Panels() {}

  /** The line in which {@code connect()} shows how the connection is. */
  public static PTag status() {
    return p().withId("status").withClass("status").attr("role", "status");
  }

  /** Where it is said, also aloud, that an answer is waited for, or that it has come. */
  public static PTag waiting() {
    return p().withClass("waiting").attr("role", "status");
  }

  /** Where it is said, also aloud, what went wrong; not to be seen while it is empty. */
  public static PTag problem() {
    return p().withClass("problem").attr("role", "alert");
  }

  /** A list for {@code addMessage()}; a screen reader reads each new line aloud. */
  public static UlTag messages(String label) {
    return ul().withClass("messages")
        .attr("aria-live", "polite")
        .attr("aria-label", label)
        .attr("tabindex", "0");
  }
}
