package noom.testkit;

import java.net.URI;
import java.nio.file.Path;
import noom.workbench.Options;

/** A server for a class, whose console opens with a key that the test knows. */
public final class ClassOptions {
  public static final String KEY = "0123456789_-abcdefghij";

  /** What a browser sends once it has come with the key. */
  public static final String COOKIE = "class-key=" + KEY;

  /** Where all tests of a module have one certificate: to make one takes its time. */
  private static final Path HOME = Path.of("target", "home-of-a-class");

  private ClassOptions() {}

  public static Options forClass() {
    return Options.anyFreePort()
        .with("class", "true")
        .with("class.key", KEY)
        .with("user.home", HOME.toString());
  }

  /** The address of the console, as the terminal shows it. */
  public static URI console(LessonExtension server) {
    return server.page("class/console?key=" + KEY);
  }
}
