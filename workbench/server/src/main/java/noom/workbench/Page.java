package noom.workbench;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.title;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import j2html.tags.specialized.AsideTag;
import j2html.tags.specialized.HeadTag;
import j2html.tags.specialized.HeaderTag;

/**
 * The shell around the panels of a lesson: title, idea, link to the lesson text, the wire panel.
 */
final class Page {
  private final Lesson lesson;

  private Page(Lesson lesson) {
    this.lesson = lesson;
  }

  static void install(JavalinConfig config, Lesson lesson) {
    var page = new Page(lesson);
    config.routes.get("/", request -> request.html(page.lesson()));
    config.routes.get(page.textPath(), request -> request.html(page.text()));
  }

  private String lesson() {
    return document(
        html(
                head().with(scripts()),
                body(
                    banner(a("Read the lesson").withHref(textPath())),
                    div(main(each(lesson.panels(), panel -> panel)), wire()).withClass("columns")))
            .attr("lang", "en"));
  }

  private String text() {
    var folder = "/web/step" + lesson.step();
    return document(
        html(
                head(),
                body(
                    banner(a("Back to the page").withHref("/")),
                    main(LessonText.fromClasspath(folder + "/README.md")).withClass("text")))
            .attr("lang", "en"));
  }

  private String textPath() {
    return "/step" + lesson.step() + "/lesson";
  }

  private HeadTag head() {
    return j2html.TagCreator.head(
        meta().withCharset("utf-8"),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("color-scheme").withContent("light dark"),
        title("Step " + lesson.step() + " · " + lesson.name()),
        link().withRel("icon").withHref("/workbench/icon.svg"),
        link().withRel("stylesheet").withHref("/webjars/picocss__pico/2.1.1/css/pico.min.css"),
        link().withRel("stylesheet").withHref("/workbench/site.css"));
  }

  private DomContent scripts() {
    return each(module("/workbench/main.js"), module("/step" + lesson.step() + "/main.js"));
  }

  private static DomContent module(String path) {
    return script().withType("module").withSrc(path);
  }

  private HeaderTag banner(DomContent wayOn) {
    return header(
        p(strong("Noom workbench"), span("Step " + lesson.step()), wayOn).withClass("trail"),
        h1(lesson.name()),
        p(lesson.idea()).withClass("idea"));
  }

  /** Filled by {@code wire.js}. */
  private static AsideTag wire() {
    return aside(
            div(
                    h2("The wire"),
                    button("Pause").withId("wire-pause").withType("button"),
                    button("Clear").withId("wire-clear").withType("button"))
                .withClass("bar"),
            ol().withId("wire-log").attr("tabindex", "0"))
        .withId("wire")
        .attr("aria-label", "The wire: what passes between this page and the server");
  }
}
