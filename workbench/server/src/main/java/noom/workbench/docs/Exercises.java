package noom.workbench.docs;

import static j2html.TagCreator.details;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import noom.workbench.watch.Checkout;

/**
 * The exercises of this step: what they ask for stands in its lesson; {@code exercises/N} has a
 * check that runs in the page, two hints and a solution. Run from jars, there are none.
 */
public final class Exercises {
  private static final Pattern EXERCISE =
      Pattern.compile(
          "(?m)^(\\d)\\. \\*\\*(.+?)\\*\\* \\((\\d+) minutes\\)\\. (.+(?:\\n(?: {3}.*)?)*)");
  private static final String HERE = "/exercises";

  /**
   * An exercise as its lesson has it.
   *
   * @param text in Markdown
   */
  record Exercise(int number, String title, int minutes, String text) {}

  private final String step;
  private final Sources sources;

  private Exercises(String step, Sources sources) {
    this.step = step;
    this.sources = sources;
  }

  /**
   * @param step two digits
   */
  public static Exercises of(String step) {
    return new Exercises(step, new Sources(Checkout.here(), Integer.parseInt(step)));
  }

  public void install(JavalinConfig config) {
    if (areThere()) {
      config.routes.get(HERE, request -> request.html(list().render()));
      config.routes.get(HERE + "/{number}/check.js", this::check);
    }
  }

  /** Folded, and empty until somebody unfolds it: {@code exercises/panel.js} fills it. */
  public Optional<DomContent> panel() {
    var panel = details(summary(h2("Exercises"), span())).withId("exercises");
    return areThere() ? Optional.of(panel.attr("data-step", step)) : Optional.empty();
  }

  /** What a page with that panel needs. */
  public List<DomContent> head() {
    var folder = "/workbench/exercises/";
    return areThere()
        ? List.of(Shell.styles(folder + "style.css"), Shell.module(folder + "main.js"))
        : List.of();
  }

  private boolean areThere() {
    return file(1, "check.js").isPresent();
  }

  /** A file of an exercise, if there is one. */
  Optional<Path> file(int exercise, String name) {
    return sources.file(module() + HERE + "/" + exercise + "/" + name);
  }

  /** The folder of the step, below the checkout. */
  String module() {
    return sources.module(step).map(sources::name).orElse("");
  }

  private DomContent list() {
    var lesson = LessonText.of(step, sources);
    return new ExercisePanel(this, lesson).content(all(lesson));
  }

  private List<Exercise> all(LessonText lesson) {
    return EXERCISE
        .matcher(lesson.section("Exercises"))
        .results()
        .map(
            it ->
                new Exercise(
                    Integer.parseInt(it.group(1)),
                    it.group(2),
                    Integer.parseInt(it.group(3)),
                    it.group(4).replaceAll("(?m)^ {3}", "")))
        .filter(it -> file(it.number, "check.js").isPresent())
        .toList();
  }

  private void check(Context request) {
    Optional.of(request.pathParam("number"))
        .filter(it -> it.matches("[1-9]"))
        .flatMap(it -> file(Integer.parseInt(it), "check.js"))
        .ifPresentOrElse(
            it -> request.contentType("text/javascript; charset=utf-8").result(Sources.read(it)),
            () -> request.status(404).result("There is no such exercise."));
  }
}
