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

/** The two protocols, one above the other. */
final class Step01Page {
  private Step01Page() {}

  static List<DomContent> panels() {
    return List.of(http(), webSocket());
  }

  private static DomContent http() {
    return section(
            h2("HTTP: a letter"),
            p("The server never speaks first. Ask twice: it does not know you.").withClass("hint"),
            Panels.messages("Answers over HTTP").withClass("messages short"),
            div(button("GET /hello").withType("button")).withClass("bar"))
        .withId("http");
  }

  private static DomContent webSocket() {
    return section(
            h2("WebSocket: a phone call"),
            Panels.status(),
            p(each(List.of("open", "message", "error", "close"), Step01Page::counter))
                .withClass("events"),
            Panels.messages("What the server says over the WebSocket").withClass("messages short"),
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
