package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.link;
import static j2html.TagCreator.script;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import noom.workbench.docs.Shell.Banner;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
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
    config.routes.get("/words", docs::allWords);
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
  static String lesson(String step) {
    return "/step" + step + "/lesson";
  }

  /** The same in one language, whatever the browser likes best. */
  public static String lesson(String step, Language language) {
    return lesson(step) + "?lang=" + language.code();
  }

  private void lesson(Context request, String step) {
    var text = LessonText.of(step, Language.of(request), sources);
    var words = Messages.of(text.language());
    var tab = words.get("docs.lesson") + " " + step;
    var content = new LessonPage(words, text, steps()).content();
    answer(request, words, banner(words, step, tab, text.name()), content);
  }

  private void allWords(Context request) {
    var words = words(request);
    var lessons = steps().stream().map(it -> LessonText.of(it, words.language(), sources)).toList();
    var title = words.get("docs.words");
    answer(request, words, banner(words, shell.step(), title, title), WordsPage.content(lessons));
  }

  private void whatIsNew(Context request, String step) {
    var words = words(request);
    var banner =
        banner(words, step, words.get("docs.new.tab", Map.of("step", step)), words.get("docs.new"));
    sources
        .module(step)
        .map(module -> new NewsPage(words, step, module, sources).content())
        .ifPresentOrElse(
            it -> answer(request, words, banner, it),
            () -> request.status(404).result(words.get("docs.only.checkout")));
  }

  private void source(Context request) {
    sources
        .file(request.pathParam("path"))
        .ifPresentOrElse(
            file -> source(request, file),
            () -> request.status(404).result(words(request).get("docs.no.file")));
  }

  private void source(Context request, Path file) {
    var words = words(request);
    var name = file.getFileName().toString();
    var banner = banner(words, shell.step(), name, sources.name(file));
    answer(request, words, banner, SourcePage.content(file));
  }

  private static Messages words(Context request) {
    return Messages.of(Language.of(request));
  }

  /**
   * @param step of which it tells: its lesson, and what is new in it, are one click away
   */
  private static Banner banner(Messages words, String step, String tab, String heading) {
    return new Banner(step, tab, heading, "", links(words, step));
  }

  private static List<ATag> links(Messages words, String step) {
    return List.of(
        a(words.get("docs.back")).withHref("/").withTarget("_top"),
        a(words.get("docs.lesson")).withHref(lesson(step)),
        a(words.get("docs.new")).withHref("/step" + step + "/new"),
        a(words.get("docs.words")).withHref("/words"));
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
  private void answer(Context request, Messages words, Banner banner, DomContent content) {
    var policy = request.res().getHeader(POLICY);
    request.header(POLICY, policy + "; style-src 'self' 'unsafe-inline'");
    words.language().label(request);
    request.html(shell.page(words, banner, content, head()));
  }
}
