package noom.step02;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.section;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import java.util.List;
import noom.step01.Panels;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;

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
        List.of(chat()),
        app -> install(app, everyone));
  }

  static void install(JavalinConfig app, Peers everyone) {
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(peer -> everyone.join(Outbox.of(peer)));
          ws.onMessage(peer -> everyone.broadcast(peer.message()));
          ws.onClose(peer -> everyone.leave(Outbox.of(peer)));
        });
  }

  private static DomContent chat() {
    return section(
        Panels.status(), Panels.messages("Messages"), lineForm("text", "Your message", "Send"));
  }

  /**
   * A form of one line; its input and its label share the name.
   *
   * @param above what stands above the line, such as other fields
   */
  public static FormTag lineForm(String name, String label, String button, DomContent... above) {
    return form()
        .with(above)
        .with(
            label(label).withFor(name),
            input().withId(name).withName(name).isRequired().attr("autocomplete", "off"),
            button(button))
        .withClass("line");
  }
}
