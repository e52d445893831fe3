package noom.testkit;

import java.util.List;
import noom.workbench.Lesson;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * On which servers the lesson of a test runs: on one, if the run of tests does not name another
 * deployment in its configuration parameter {@value #PARAMETER}.
 */
public interface Deployment {
  /** Its value is the name of a class that can be made without anything. */
  String PARAMETER = "noom.deployment";

  /** One server, as nearly all tests want it. */
  Deployment ONE_SERVER = (lesson, test) -> List.of(lesson);

  /**
   * What each of the servers shall run that are to be started now. Those whom a test sends there
   * come to one after the other.
   *
   * @param lesson that of the test; it belongs to the first server
   * @return what has not been started yet
   */
  List<Lesson> lessons(Lesson lesson, ExtensionContext test);

  /** Waits until all servers have done what was said to any of them before. */
  default void settle() {}

  /** That of this run of tests, for one test. */
  static Deployment of(ExtensionContext test) {
    return test.getConfigurationParameter(PARAMETER, Deployment::named).orElse(ONE_SERVER);
  }

  private static Deployment named(String name) {
    try {
      return (Deployment) ReflectionSupport.newInstance(Class.forName(name));
    } catch (ClassNotFoundException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }
}
