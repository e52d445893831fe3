package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import noom.workbench.language.Messages;

/**
 * A lesson's text, its contents beside it, and the way to the lessons before and after it.
 *
 * @param words in the language of the text
 * @param steps whose lessons are served here
 */
record LessonPage(Messages words, LessonText text, List<String> steps) {
  private static final String MERMAID = "/webjars/mermaid/11.14.0/dist/mermaid.esm.min.mjs";

  DomContent content() {
    var reading =
        main(rawHtml(text.html()), neighbours())
            .withId(Shell.MAIN)
            .withClass("text")
            .attr("data-mermaid", MERMAID);
    return div(contents(), reading).withClass("reading");
  }

  private DomContent contents() {
    var sections =
        each(text.contents().entrySet(), it -> li(a(it.getValue()).withHref("#" + it.getKey())));
    return nav(details(summary(words.get("docs.contents")), ol(sections)))
        .withClass("contents")
        .attr("aria-label", words.get("docs.contents"));
  }

  private DomContent neighbours() {
    var number = Integer.parseInt(text.step());
    return nav(neighbour(number - 1, "← Step "), neighbour(number + 1, "Step "))
        .withClass("neighbours")
        .attr("aria-label", words.get("docs.neighbours"));
  }

  /** A step above this server's is not served by it: it runs with a command of its own. */
  private DomContent neighbour(int number, String label) {
    var step = "%02d".formatted(number);
    if (steps.contains(step)) {
      return a(label + step).withHref(Docs.lesson(step, text.language()));
    }
    return span(
        number > Integer.parseInt(text.step()) ? words.get("docs.next", Map.of("step", step)) : "");
  }
}
