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
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
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
    classroom.ifPresent(it -> it.installPages(config, shell, options));
  }

  private static ScriptTag live(LiveReload saves) {
    return Shell.module("/workbench/watch/main.js").attr("data-saves", saves.counts());
  }

  /** In a class, each page that is made has a token of its own, so it is made anew each time. */
  private void answer(Context request) {
    var language = Language.of(request);
    language.label(request);
    var page = html(Messages.of(language));
    if (isForClass) {
      request.header("Cache-Control", "no-store");
      request.html(document(page.attr("data-page", PageToken.next())));
    } else {
      request.html(document(page));
    }
  }

  private HtmlTag html(Messages words) {
    var panels = div(main(each(panels(words))).withId(Shell.MAIN), wire(words));
    var columns = panels.withClass("columns");
    var text = Docs.lesson(lesson.step(), words.language());
    var link = a(words.get("page.lesson")).withId("read").withHref(text).withTarget("lesson");
    var banner =
        new Banner(
            lesson.step(),
            "Step " + lesson.step(),
            lesson.name(words),
            lesson.idea(words),
            List.of(link));
    return shell.tag(
        words,
        banner,
        columns,
        List.of(
            Shell.module("/workbench/main.js"),
            Shell.module("/step" + lesson.step() + "/main.js"),
            each(exercises.head().stream()),
            each(isForClass ? shell.forClass() : Stream.of())));
  }

  private Stream<DomContent> panels(Messages words) {
    var panels = lesson.panels().apply(words).stream();
    return Stream.concat(panels, exercises.panel(words).stream());
  }

  /** Filled by {@code wire-panel.js}. */
  private static AsideTag wire(Messages words) {
    return aside(
            edge(words),
            div(
                    h2(words.get("wire.title")),
                    button(words.get("wire.pause")).withId("wire-pause").withType("button"),
                    button(words.get("wire.clear")).withId("wire-clear").withType("button"),
                    button(words.get("wire.show")).withId("wire-pull").withType("button"))
                .withClass("bar"),
            input()
                .withId("wire-filter")
                .withType("search")
                .withPlaceholder(words.get("wire.filter"))
                .attr("aria-label", words.get("wire.filter.label")),
            ol().withId("wire-log")
                .attr("tabindex", "0")
                .attr("data-empty", words.get("wire.empty"))
                .attr("data-none", words.get("wire.none")))
        .withId("wire")
        .attr("aria-label", words.get("wire.label"));
  }

  /** Between the page and the wire, to be dragged. */
  private static DivTag edge(Messages words) {
    return div()
        .withId("wire-size")
        .attr("role", "separator")
        .attr("tabindex", "0")
        .attr("aria-label", words.get("wire.size"))
        .attr("aria-valuenow", "40");
  }
}
