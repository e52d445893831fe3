package noom.testkit;

import java.net.URI;
import noom.workbench.Options;

/** A server for a class, whose console opens with a key that the test knows. */
public final class ClassOptions {
  public static final String KEY = "0123456789_-abcdefghij";

  /** What a browser sends once it has come with the key. */
  public static final String COOKIE = "class-key=" + KEY;

  private ClassOptions() {}

  public static Options forClass() {
    return Options.anyFreePort().with("class", "true").with("class.key", KEY);
  }

  /** The address of the console, as the terminal shows it. */
  public static URI console(LessonExtension server) {
    return server.page("class/console?key=" + KEY);
  }
}
