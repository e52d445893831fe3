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
        "A chat in plain text",
        "What one says, everyone hears: the server sends each message to every browser.",
        List.of(chat(), SlowReader.panel()),
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

  private static DomContent chat() {
    return section(
        Panels.status(),
        Panels.messages("Messages"),
        Forms.lineForm("text", "Your message", "Send"));
  }
}
