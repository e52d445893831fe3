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
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
import noom.workbench.watch.Checkout;

/**
 * The exercises of this step: what they ask for stands in its lesson; {@code exercises/N} has a
 * check that runs in the page, two hints and a solution; {@code exercises/shared.js} what the
 * checks of a step have in common, and {@code shared.ko.txt} what that says. Run from jars, there
 * are none.
 */
public final class Exercises {
  private static final Pattern EXERCISE =
      Pattern.compile(
          "(?m)^(\\d)\\. \\*\\*(.+?)\\*\\* \\((\\d+) ?(?:minutes|분)\\)\\. (.+(?:\\n(?: {3}.*)?)*)");
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
      config.routes.get(HERE, this::list);
      config.routes.get(HERE + "/shared.js", it -> answer(it, read("shared.js"), "javascript"));
      config.routes.get(HERE + "/{number}/check.js", this::check);
      config.routes.get(HERE + "/{number}/check.ko.txt", this::korean);
    }
  }

  /** Folded, and empty until somebody unfolds it: {@code exercises/panel.js} fills it. */
  public Optional<DomContent> panel(Messages words) {
    var panel = details(summary(h2(words.get("lesson.exercises")), span())).withId("exercises");
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
    return file(exercise + "/" + name);
  }

  private Optional<Path> file(String name) {
    return sources.file(module() + HERE + "/" + name);
  }

  /** The folder of the step, below the checkout. */
  String module() {
    return sources.module(step).map(sources::name).orElse("");
  }

  private void list(Context request) {
    var lesson = LessonText.of(step, Language.of(request), sources);
    var words = Messages.of(lesson.language());
    words.language().label(request);
    request.html(new ExercisePanel(words, this, lesson).content(all(lesson)).render());
  }

  private List<Exercise> all(LessonText lesson) {
    return EXERCISE
        .matcher(lesson.section("lesson.exercises"))
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
    answer(request, ofExercise(request, "check.js"), "javascript");
  }

  /** What a check says, and behind it what all checks of this step say. */
  private void korean(Context request) {
    var shared = read("shared.ko.txt").map(it -> "\n" + it).orElse("");
    answer(request, ofExercise(request, "check.ko.txt").map(it -> it + shared), "plain");
  }

  private Optional<String> ofExercise(Context request, String name) {
    var number = Optional.of(request.pathParam("number")).filter(it -> it.matches("[1-9]"));
    return number.flatMap(it -> read(it + "/" + name));
  }

  private Optional<String> read(String name) {
    return file(name).map(Sources::read);
  }

  private static void answer(Context request, Optional<String> text, String type) {
    text.ifPresentOrElse(
        it -> request.contentType("text/" + type + "; charset=utf-8").result(it),
        () -> request.status(404));
  }
}
