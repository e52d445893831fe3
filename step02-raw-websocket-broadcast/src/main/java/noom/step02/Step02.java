package noom.step02;

import static j2html.TagCreator.section;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.IntSupplier;
import noom.step01.Panels;
import noom.step02.classroom.Backlog;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.language.Messages;

/** A first chat: what one says, everyone hears. */
public final class Step02 {
  private Step02() {}

  public static void main(String[] args) {
    LessonServer.run(lesson());
  }

  public static Lesson lesson() {
    return lesson(new Peers());
  }

  /** As a test wants it: with a list into which it can look. */
  static Lesson lesson(Peers everyone) {
    return new Lesson(
        "02",
        words -> List.of(chat(words), SlowReader.panel(words)),
        (app, options) -> install(app, options, everyone));
  }

  private static void install(JavalinConfig app, Options options, Peers everyone) {
    Backlog.show(app);
    var isNaive = options.isOn("naive", false);
    SlowReader.install(app, isNaive ? NaiveBroadcast.install(app) : install(app, everyone));
  }

  /** Returns how many are connected. */
  private static IntSupplier install(JavalinConfig app, Peers everyone) {
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(peer -> everyone.join(Outbox.of(peer)));
          ws.onMessage(peer -> everyone.broadcast(peer.message()));
          ws.onClose(peer -> everyone.leave(Outbox.of(peer)));
        });
    return everyone::count;
  }

  private static DomContent chat(Messages words) {
    return section(
        Panels.status(),
        Panels.messages(words.get("chat.messages")),
        Forms.lineForm("text", words.get("chat.message"), words.get("chat.send")));
  }
}
