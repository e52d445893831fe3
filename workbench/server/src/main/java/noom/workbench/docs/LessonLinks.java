package noom.workbench.docs;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import noom.workbench.language.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** Leads to lessons and sources that are served here; what is not becomes plain words. */
final class LessonLinks extends AbstractVisitor {
  private static final Pattern LESSON =
      Pattern.compile(
          "(?:(?:\\.\\./)*(?:beyond/)?step(\\d\\d)-[^/]*/)?(README(?:\\.ko)?\\.md)(#.*)?");

  private final String step;
  private final Function<String, Optional<String>> source;

  /**
   * @param step whose lesson this is
   * @param source finds the page of a file, by its path as the lesson writes it
   */
  LessonLinks(String step, Function<String, Optional<String>> source) {
    this.step = step;
    this.source = source;
  }

  @Override
  public void visit(Link link) {
    if (!link.getDestination().matches("(https?:|#).*")) {
      page(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unlink(link));
    }
  }

  private Optional<String> page(String destination) {
    var lesson = LESSON.matcher(destination);
    if (!lesson.matches()) {
      return source.apply(destination);
    }
    var other = Objects.requireNonNullElse(lesson.group(1), step);
    var page = Docs.lesson(other, Language.ofLesson(lesson.group(2)));
    return Optional.of(page + Objects.toString(lesson.group(3), ""))
        .filter(it -> LessonText.isLesson(other));
  }

  private static void unlink(Link link) {
    while (link.getFirstChild() != null) {
      link.insertBefore(link.getFirstChild());
    }
    link.unlink();
  }
}
