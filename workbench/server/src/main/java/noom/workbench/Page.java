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
import static j2html.TagCreator.head;
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
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.AsideTag;
import j2html.tags.specialized.HeaderTag;
import j2html.tags.specialized.LinkTag;
import j2html.tags.specialized.ScriptTag;

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
    var columns = div(main(each(lesson.panels(), panel -> panel)), wire()).withClass("columns");
    return page(way("Read the lesson", textPath()), columns, module("/workbench/main.js"), own());
  }

  private String text() {
    var text = LessonText.fromClasspath("/web/step" + lesson.step() + "/README.md");
    return page(way("Back to the page", "/"), main(text).withClass("text"));
  }

  private String textPath() {
    return "/step" + lesson.step() + "/lesson";
  }

  private ScriptTag own() {
    return module("/step" + lesson.step() + "/main.js");
  }

  private static ScriptTag module(String path) {
    return script().withType("module").withSrc(path);
  }

  private static ATag way(String words, String path) {
    return a(words).withHref(path);
  }

  private String page(ATag wayOn, DomContent content, ScriptTag... scripts) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title("Step " + lesson.step() + " · " + lesson.name()),
                    link().withRel("icon").withHref("/workbench/icon.svg"),
                    style("/webjars/picocss__pico/2.1.1/css/pico.min.css"),
                    style("/workbench/site.css"),
                    each(scripts)),
                body(banner(wayOn), content))
            .attr("lang", "en"));
  }

  private static LinkTag style(String path) {
    return link().withRel("stylesheet").withHref(path);
  }

  private HeaderTag banner(ATag wayOn) {
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
