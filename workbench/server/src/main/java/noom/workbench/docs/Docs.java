package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.document;
import static j2html.TagCreator.link;
import static j2html.TagCreator.script;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import noom.workbench.docs.Shell.Banner;
import noom.workbench.watch.Checkout;

/**
 * Serves what one reads beside the page: {@code /stepNN/lesson}, {@code /stepNN/new}, {@code
 * /words}, and {@code /source/…}, of this step and of those below it.
 */
public final class Docs {
  private static final String HIGHLIGHT = "/webjars/highlightjs/11.11.1/";
  private static final String POLICY = "Content-Security-Policy";

  private final Shell shell;
  private final Sources sources;

  private Docs(Shell shell, Sources sources) {
    this.shell = shell;
    this.sources = sources;
  }

  public static void install(JavalinConfig config, Shell shell) {
    var docs = new Docs(shell, new Sources(Checkout.here(), Integer.parseInt(shell.step())));
    docs.steps().forEach(step -> docs.installLesson(config, step));
    config.routes.get("/words", request -> docs.answer(request, docs.words()));
    config.routes.get("/source/<path>", docs::source);
  }

  private void installLesson(JavalinConfig config, String step) {
    config.routes.get(lesson(step), request -> lesson(request, step));
    config.routes.get("/step" + step + "/new", request -> whatIsNew(request, step));
  }

  /** This step and those below it, in two digits. */
  private List<String> steps() {
    return IntStream.rangeClosed(1, Integer.parseInt(shell.step()))
        .mapToObj("%02d"::formatted)
        .filter(LessonText::isLesson)
        .toList();
  }

  /** The page of a lesson's text. */
  public static String lesson(String step) {
    return "/step" + step + "/lesson";
  }

  /** The same in one language, whatever the browser likes best. */
  static String lesson(String step, Language language) {
    return lesson(step) + "?lang=" + language.code();
  }

  /** A lesson that is not written in the wanted language is shown in English. */
  private void lesson(Context request, String step) {
    var wanted = Language.of(request);
    var language = LessonText.isThere(step, wanted) ? wanted : Language.ENGLISH;
    request.header(Header.CONTENT_LANGUAGE, language.code());
    request.res().addHeader(Header.VARY, Header.ACCEPT_LANGUAGE);
    answer(request, lessonPage(LessonText.of(step, language, sources)));
  }

  private String lessonPage(LessonText text) {
    var banner = banner(text.step(), "Lesson " + text.step(), text.name());
    var content = new LessonPage(text, steps()).content();
    return document(shell.tag(banner, content, head()).attr("lang", text.language().code()));
  }

  private String words() {
    var lessons = steps().stream().map(step -> LessonText.of(step, sources)).toList();
    return page(shell.step(), "Words", "Words", WordsPage.content(lessons));
  }

  private void whatIsNew(Context request, String step) {
    sources
        .module(step)
        .map(module -> new NewsPage(step, module, sources).content())
        .ifPresentOrElse(
            it -> answer(request, page(step, "New in " + step, "What is new", it)),
            () -> request.status(404).result("Only a server that runs from a checkout shows it."));
  }

  private void source(Context request) {
    sources
        .file(request.pathParam("path"))
        .ifPresentOrElse(
            file -> answer(request, sourcePage(file)),
            () ->
                request
                    .status(404)
                    .result("There is no such file of this step, or of one below it."));
  }

  private String sourcePage(Path file) {
    var name = file.getFileName().toString();
    return page(shell.step(), name, sources.name(file), SourcePage.content(file));
  }

  /**
   * @param step of which it tells: its lesson, and what is new in it, are one click away
   */
  private String page(String step, String tab, String heading, DomContent content) {
    return shell.page(banner(step, tab, heading), content, head());
  }

  private static Banner banner(String step, String tab, String heading) {
    return new Banner(step, tab, heading, "", links(step));
  }

  private static List<ATag> links(String step) {
    return List.of(
        a("Back to the page").withHref("/").withTarget("_top"),
        a("Lesson").withHref(lesson(step)),
        a("What is new").withHref("/step" + step + "/new"),
        a("Words").withHref("/words"));
  }

  private static List<DomContent> head() {
    return List.of(
        Shell.styles("/workbench/docs/style.css"),
        theme("light"),
        theme("dark"),
        script().withSrc(HIGHLIGHT + "highlight.min.js").isDefer(),
        Shell.module("/workbench/docs/main.js"));
  }

  private static DomContent theme(String colours) {
    return link()
        .withRel("stylesheet")
        .withHref(HIGHLIGHT + "styles/a11y-" + colours + ".min.css")
        .withMedia("(prefers-color-scheme: " + colours + ")");
  }

  /** Mermaid's diagrams bring their styles. */
  private void answer(Context request, String page) {
    var policy = request.res().getHeader(POLICY);
    request.header(POLICY, policy + "; style-src 'self' 'unsafe-inline'");
    request.html(page);
  }
}
