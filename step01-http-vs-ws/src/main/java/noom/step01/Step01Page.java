package noom.step01;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.output;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.List;
import noom.workbench.language.Messages;

/**
 * The two protocols, one above the other.
 *
 * @param words in the language of the page
 */
record Step01Page(Messages words) {
  List<DomContent> panels() {
    return List.of(http(), webSocket());
  }

  private DomContent http() {
    return section(
            h2(words.get("http.title")),
            p(words.get("http.hint")).withClass("hint"),
            Panels.messages(words.get("http.answers")).withClass("messages short"),
            div(button("GET /hello").withType("button")).withClass("bar"))
        .withId("http");
  }

  private DomContent webSocket() {
    return section(
            h2(words.get("ws.title")),
            Panels.status(),
            p(each(List.of("open", "message", "error", "close"), Step01Page::counter))
                .withClass("events"),
            Panels.messages(words.get("ws.messages")).withClass("messages short"),
            div(each(List.of("hello", "study", "bye"), Step01Page::word)).withClass("bar"))
        .withId("ws");
  }

  private static DomContent counter(String event) {
    return span(span(event + " "), output("0").withId("event-" + event));
  }

  private static DomContent word(String word) {
    return button(word).withType("button").withValue(word);
  }
}
