package noom.workbench.docs;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.del;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.ins;
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
import java.util.stream.Stream;
import noom.workbench.docs.Exercises.Exercise;

/** The list of exercises, with all help: what nobody has asked for yet is hidden. */
record ExercisePanel(Exercises exercises, LessonText lesson) {
  private static final String FOR_GIT = "(index|diff|---|new file mode) .*";
  private static final String FILE = "+++ b/";

  DomContent content(List<Exercise> all) {
    return ol(each(all, this::item));
  }

  private DomContent item(Exercise exercise) {
    var title = h3(strong(exercise.title()), small(exercise.minutes() + " minutes"));
    var buttons =
        div(button("Check").withClass("check"), button("Hint").withClass("hint")).withClass("bar");
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
    var hints = read(exercise, "hints.md").split("\n---\n");
    return Stream.concat(
            Stream.of(hints).map(it -> div(rawHtml(lesson.html(it)))),
            Stream.of(solution(exercise)))
        .map(it -> it.withClass("help").isHidden());
  }

  private DivTag solution(Exercise exercise) {
    var lines = read(exercise, "solution.patch").lines().filter(it -> !it.matches(FOR_GIT));
    var diff = pre(code(each(lines.map(ExercisePanel::line))));
    return div(details(summary("One solution"), diff, each(commands(exercise))));
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
        p(
            span("Back to the beginning of this step: "),
            code("git stash -u -- " + module),
            span(" puts your work aside, and "),
            code("git stash pop"),
            span(" brings it back.")),
        p(span("To see the solution run, from that beginning on: "), code("git apply " + patch)));
  }

  private String read(Exercise exercise, String name) {
    return exercises.file(exercise.number(), name).map(Sources::read).orElse("");
  }
}
