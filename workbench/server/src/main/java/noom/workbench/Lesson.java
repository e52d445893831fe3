package noom.workbench;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a step is: everything that {@link LessonServer} needs to run it.
 *
 * @param step two digits, such as {@code 03}; its files are served below {@code /step03/}
 * @param name the name of the lesson, the title of its page
 * @param idea what this step shows, in one sentence
 * @param panels the parts of the page, from top to bottom
 * @param install adds the lesson's routes, as the options of the person who started it want them;
 *     called once for each server
 */
public record Lesson(
    String step,
    String name,
    String idea,
    List<? extends DomContent> panels,
    BiConsumer<JavalinConfig, Options> install) {
  /** A lesson that has no options of its own. */
  public Lesson(
      String step,
      String name,
      String idea,
      List<? extends DomContent> panels,
      Consumer<JavalinConfig> install) {
    this(step, name, idea, panels, (app, options) -> install.accept(app));
  }
}
