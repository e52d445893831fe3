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
import static j2html.TagCreator.input;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.title;

import io.javalin.config.JavalinConfig;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.AsideTag;
import j2html.tags.specialized.HeaderTag;
import j2html.tags.specialized.LinkTag;
import j2html.tags.specialized.PTag;
import j2html.tags.specialized.ScriptTag;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shell around the panels of a lesson: title, idea, link to the lesson text, the wire panel.
 */
final class Page {
  private static final String PICO = "/webjars/picocss__pico/2.1.1/css/pico.min.css";
  private static final String MAIN = "content";

  private final Lesson lesson;

  private Page(Lesson lesson) {
    this.lesson = lesson;
  }

  static void install(JavalinConfig config, Lesson lesson) {
    var page = new Page(lesson);
    config.routes.get("/", request -> request.html(page.lessonPage()));
    config.routes.get(page.textPath(), request -> request.html(page.textPage()));
  }

  private String lessonPage() {
    var columns =
        div(main(each(lesson.panels(), panel -> panel)).withId(MAIN), wire()).withClass("columns");
    var ownScript = script("/step" + lesson.step() + "/main.js");
    return shell(
        "Step " + lesson.step(),
        link("Read the lesson", textPath()),
        columns,
        script("/workbench/main.js"),
        ownScript);
  }

  private String textPage() {
    var text = LessonText.fromClasspath("/web/step" + lesson.step() + "/README.md");
    var lessonText = main(text).withId(MAIN).withClass("text");
    return shell("Lesson " + lesson.step(), link("Back to the page", "/"), lessonText);
  }

  private String textPath() {
    return "/step" + lesson.step() + "/lesson";
  }

  /**
   * @param kind begins the title, for a tab shows little more of it
   */
  private String shell(String kind, ATag wayOn, DomContent content, ScriptTag... scripts) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title(kind + " · " + lesson.name()),
                    TagCreator.link().withRel("icon").withHref("/workbench/icon.svg"),
                    each(styleSheets().map(Page::styles)),
                    each(scripts)),
                body(unstyled(), skipLink(), banner(wayOn), content))
            .attr("lang", "en"));
  }

  /** What all pages share, then what each step adds to the one below it. */
  private Stream<String> styleSheets() {
    var shared = Stream.of(PICO, "/workbench/site.css", "/workbench/wire.css");
    var ofSteps =
        IntStream.rangeClosed(1, Integer.parseInt(lesson.step()))
            .mapToObj("/step%02d/style.css"::formatted)
            .filter(WebFiles::isThere);
    return Stream.concat(shared, ofSteps);
  }

  /** Hidden by {@code site.css}: where this is seen, nothing else of the page works either. */
  private static PTag unstyled() {
    return p("This page came without its styles and scripts. It asks for them at the top of its address: behind a"
            + " proxy, it needs a name or a port of its own, not a path such as /noom/.")
        .withClass("unstyled");
  }

  /** For the keyboard: past the banner, with one key. */
  private static ATag skipLink() {
    return link("Skip to the content", "#" + MAIN).withClass("skip");
  }

  private static ATag link(String words, String path) {
    return a(words).withHref(path);
  }

  private static LinkTag styles(String path) {
    return TagCreator.link().withRel("stylesheet").withHref(path);
  }

  private static ScriptTag script(String path) {
    return TagCreator.script().withType("module").withSrc(path);
  }

  private HeaderTag banner(ATag wayOn) {
    return header(
        p(strong("Noom workbench"), span("Step " + lesson.step()), wayOn).withClass("trail"),
        h1(lesson.name()),
        p(lesson.idea()).withClass("idea"));
  }

  /** Filled by {@code wire-panel.js}. */
  private static AsideTag wire() {
    return aside(
            div(
                    h2("The wire"),
                    button("Pause").withId("wire-pause").withType("button"),
                    button("Clear").withId("wire-clear").withType("button"))
                .withClass("bar"),
            input()
                .withId("wire-filter")
                .withType("search")
                .withPlaceholder("Filter the list")
                .attr("aria-label", "Show only lines with these words"),
            ol().withId("wire-log").attr("tabindex", "0"))
        .withId("wire")
        .attr("aria-label", "The wire: what passes between this page and the server");
  }
}
