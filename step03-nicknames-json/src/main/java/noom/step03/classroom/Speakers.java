package noom.step03.classroom;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import noom.step01.Notes;
import noom.step02.Outbox;
import noom.step03.Message;
import noom.step03.Nicknames;
import noom.step03.UserError;
import noom.workbench.classroom.Classroom;
import noom.workbench.classroom.Roster.Entry;

/** Shows the console of a class who is who, and lets it pause the chat. */
public final class Speakers {
  private Speakers() {}

  public static void show(JavalinConfig app) {
    Classroom.of(app).ifPresent(Speakers::show);
  }

  private static void show(Classroom classroom) {
    classroom.show(Speakers::entry);
    classroom.offerPause();
    classroom.hearing.use((it, path) -> requireChat(classroom, it));
  }

  private static Entry entry(WsContext it) {
    return new Entry(Nicknames.of(Notes.on(it)), "", Outbox.of(it).unsentBytes());
  }

  private static void requireChat(Classroom classroom, WsMessageContext it) {
    if (classroom.isPaused() && Message.read(it.message()).type().equals("new_message")) {
      throw paused();
    }
  }

  /** The mistake of saying something while nobody may. */
  public static UserError paused() {
    return UserError.of("chat_paused");
  }
}
