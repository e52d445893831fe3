package noom.workbench;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import noom.workbench.language.Messages;

/**
 * What a step is: everything that {@link LessonServer} needs to run it. Its name, and its idea in
 * one sentence, stand in its {@code messages.properties}.
 *
 * @param step two digits, such as {@code 03}; its files are served below {@code /step03/}
 * @param panels makes the parts of the page, from top to bottom, with the words of a language
 * @param install adds the lesson's routes, as the options of the person who started it want them;
 *     called once for each server
 */
public record Lesson(
    String step,
    Function<Messages, List<? extends DomContent>> panels,
    BiConsumer<JavalinConfig, Options> install) {
  /** A lesson that has no options of its own. */
  public Lesson(
      String step,
      Function<Messages, List<? extends DomContent>> panels,
      Consumer<JavalinConfig> install) {
    this(step, panels, (app, options) -> install.accept(app));
  }

  /** The title of its page. */
  public String name(Messages words) {
    return words.get("step" + step + ".name");
  }

  /** What this step shows, in one sentence. */
  String idea(Messages words) {
    return words.get("step" + step + ".idea");
  }
}
