package noom.workbench;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.main;
import static j2html.TagCreator.ol;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import j2html.tags.specialized.AsideTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.HtmlTag;
import j2html.tags.specialized.ScriptTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import noom.workbench.classroom.Classroom;
import noom.workbench.docs.Docs;
import noom.workbench.docs.Exercises;
import noom.workbench.docs.Shell;
import noom.workbench.docs.Shell.Banner;
import noom.workbench.token.PageToken;
import noom.workbench.watch.LiveReload;

/** The page of a lesson: its panels, and the wire beside them. */
record Page(Lesson lesson, Shell shell, Exercises exercises, boolean isForClass) {
  /**
   * @param saves of which the pages shall hear, if there are any
   */
  static void install(
      JavalinConfig config, Lesson lesson, Options options, Optional<LiveReload> saves) {
    var shell = new Shell(lesson.step(), () -> saves.map(Page::live).stream().toList());
    var classroom = Classroom.of(config);
    var page = new Page(lesson, shell, Exercises.of(lesson.step()), classroom.isPresent());
    config.routes.get("/", page::answer);
    page.exercises.install(config);
    Docs.install(config, shell);
    classroom.ifPresent(it -> it.installPages(config, shell, lesson.name(), options));
  }

  private static ScriptTag live(LiveReload saves) {
    return Shell.module("/workbench/watch/main.js").attr("data-saves", saves.counts());
  }

  /** In a class, each page that is made has a token of its own, so it is made anew each time. */
  private void answer(Context request) {
    if (isForClass) {
      request.header("Cache-Control", "no-store");
      request.html(document(html().attr("data-page", PageToken.next())));
    } else {
      request.html(document(html()));
    }
  }

  private HtmlTag html() {
    var columns = div(main(each(panels())).withId(Shell.MAIN), wire()).withClass("columns");
    var text = a("Read the lesson").withId("read").withHref(Docs.lesson(lesson.step()));
    var banner =
        new Banner(
            lesson.step(),
            "Step " + lesson.step(),
            lesson.name(),
            lesson.idea(),
            List.of(text.withTarget("lesson")));
    return shell.tag(
        banner,
        columns,
        List.of(
            Shell.module("/workbench/main.js"),
            Shell.module("/step" + lesson.step() + "/main.js"),
            each(exercises.head().stream()),
            each(isForClass ? shell.forClass() : Stream.of())));
  }

  private Stream<DomContent> panels() {
    return Stream.concat(lesson.panels().stream(), exercises.panel().stream());
  }

  /** Filled by {@code wire-panel.js}. */
  private static AsideTag wire() {
    return aside(
            edge(),
            div(
                    h2("The wire"),
                    button("Pause").withId("wire-pause").withType("button"),
                    button("Clear").withId("wire-clear").withType("button"),
                    button("Show").withId("wire-pull").withType("button"))
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

  /** Between the page and the wire, to be dragged. */
  private static DivTag edge() {
    return div()
        .withId("wire-size")
        .attr("role", "separator")
        .attr("tabindex", "0")
        .attr("aria-label", "Size of the wire, in percent")
        .attr("aria-valuenow", "40");
  }
}
