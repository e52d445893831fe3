package noom.step03;

import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.LongSupplier;
import noom.step01.Panels;
import noom.step02.Step02;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;

/**
 * A message is an object now, {type, payload}: the server can tell a nickname from a line of chat.
 */
public final class Step03 {
  private Step03() {}

  public static void main(String[] args) {
    LessonServer.run(lesson());
  }

  public static Lesson lesson() {
    return lesson(System::nanoTime);
  }

  /** As a test wants it: with a clock of its own. */
  static Lesson lesson(LongSupplier nanoClock) {
    return new Lesson(
        "03",
        "Nicknames and JSON",
        "A message gets a type, so the server can tell a nickname from a line of chat.",
        List.of(chat()),
        app -> install(app, nanoClock));
  }

  static void install(JavalinConfig app, LongSupplier nanoClock) {
    var chat = new Chat(nanoClock);
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(chat::welcome);
          ws.onMessage(chat::hear);
          ws.onClose(chat::forget);
        });
    app.routes.wsException(UserError.class, Chat::explain);
  }

  private static DomContent chat() {
    return section(
        Panels.status(),
        Panels.messages("Messages"),
        Step02.lineForm("nickname", "Your nickname", "Save").withId("nick"),
        Step02.lineForm("text", "Your message", "Send").withId("message"),
        p().withId("problem").withClass("problem").attr("role", "alert"));
  }
}
