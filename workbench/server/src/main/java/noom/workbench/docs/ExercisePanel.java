package noom.workbench.docs;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.del;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.ins;
import static j2html.TagCreator.join;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.output;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import noom.workbench.docs.Exercises.Exercise;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;

/**
 * The list of exercises, with all help: what nobody has asked for yet is hidden. Above it stands
 * who comes when something is checked.
 */
record ExercisePanel(Messages words, Exercises exercises, LessonText lesson) {
  private static final String FOR_GIT = "(index|diff|---|new file mode) .*";
  private static final String FILE = "+++ b/";

  DomContent content(List<Exercise> all) {
    var guests = p(words.get("exercise.guests")).withClass("hint");
    return join(guests, ol(each(all, this::item)));
  }

  private DomContent item(Exercise exercise) {
    var title = h3(strong(exercise.title()), small(minutes(exercise)));
    var buttons =
        div(
                button(words.get("exercise.check")).withClass("check"),
                button(words.get("exercise.hint")).withClass("hint"))
            .withClass("bar");
    return li(
            title,
            div(rawHtml(lesson.html(exercise.text()))),
            buttons,
            output(),
            each(help(exercise)))
        .attr("data-exercise", exercise.number())
        .attr("data-state", "untried");
  }

  /** Two hints, then a solution. */
  private Stream<DomContent> help(Exercise exercise) {
    return Stream.concat(
            Stream.of(hints(exercise).split("\n---\n")).map(it -> div(rawHtml(lesson.html(it)))),
            Stream.of(solution(exercise)))
        .map(it -> it.withClass("help").isHidden());
  }

  /** Those that are not translated yet are in English. */
  private String hints(Exercise exercise) {
    return read(exercise, words.language().hints())
        .or(() -> read(exercise, Language.ENGLISH.hints()))
        .orElse("");
  }

  private DivTag solution(Exercise exercise) {
    var patch = read(exercise, "solution.patch").orElse("");
    var lines = patch.lines().filter(it -> !it.matches(FOR_GIT));
    var diff = pre(code(each(lines.map(ExercisePanel::line))));
    return div(
        details(summary(words.get("exercise.one.solution")), diff, each(commands(exercise))));
  }

  /** The name of a file stands above what is added to it, or removed. */
  private static DomContent line(String line) {
    if (line.startsWith(FILE)) {
      return strong(line.substring(FILE.length()) + "\n");
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> ins(line + "\n");
      case '-' -> del(line + "\n");
      default -> span(line + "\n");
    };
  }

  private Stream<DomContent> commands(Exercise exercise) {
    var module = exercises.module();
    var patch = module + "/exercises/" + exercise.number() + "/solution.patch";
    return Stream.of(
        markdown("exercise.stash", Map.of("module", module)),
        markdown("exercise.apply", Map.of("patch", patch)));
  }

  private DomContent markdown(String key, Map<String, String> values) {
    return rawHtml(lesson.html(words.get(key, values)));
  }

  private String minutes(Exercise exercise) {
    return words.get("exercise.minutes", Map.of("minutes", exercise.minutes()));
  }

  private Optional<String> read(Exercise exercise, String name) {
    return exercises.file(exercise.number(), name).map(Sources::read);
  }
}
