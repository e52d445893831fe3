package noom.step03;

import static j2html.TagCreator.section;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import java.util.List;
import noom.step01.Panels;
import noom.step02.Forms;
import noom.step02.Peers;
import noom.step03.classroom.Speakers;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.language.Messages;

/**
 * A message is an object now, {type, payload}: the server can tell a nickname from a line of chat.
 */
public final class Step03 {
  private Step03() {}

  public static void main(String[] args) {
    LessonServer.run(lesson());
  }

  public static Lesson lesson() {
    return lesson(new Chat(new Peers(), System::nanoTime));
  }

  /** As a test wants it: with a chat into which it can look. */
  static Lesson lesson(Chat chat) {
    return new Lesson("03", words -> List.of(panel(words)), app -> install(app, chat));
  }

  static void install(JavalinConfig app, Chat chat) {
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(chat::welcome);
          ws.onMessage(chat::hear);
          ws.onClose(chat::forget);
        });
    app.routes.wsException(UserError.class, Chat::explain);
    Speakers.show(app);
  }

  private static DomContent panel(Messages words) {
    return section(
        Panels.status(),
        Panels.messages(words.get("chat.messages")),
        Forms.lineForm("nickname", words.get("chat.name"), words.get("chat.save")).withId("nick"),
        Forms.lineForm("text", words.get("chat.message"), words.get("chat.send")).withId("message"),
        Panels.problem().withId("problem"));
  }
}
