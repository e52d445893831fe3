package noom.step02.classroom;

import io.javalin.config.JavalinConfig;
import noom.step02.Outbox;
import noom.workbench.classroom.Classroom;
import noom.workbench.classroom.Roster;

/** Shows the console of a class what waits for each browser. */
public final class Backlog {
  private Backlog() {}

  public static void show(JavalinConfig app) {
    Roster waiting = it -> new Roster.Entry("", "", Outbox.of(it).unsentBytes());
    Classroom.of(app).ifPresent(it -> it.show(waiting));
  }
}
