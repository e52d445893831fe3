package noom.step06;

import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.select;

import noom.step04.RoomPage;
import noom.step04.SocketServer;
import noom.step05.Step05;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Time;

/** All of step 05, and direct messages: names that are unique, and a word to just one of them. */
public final class Step06 {
  private Step06() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return new Lesson(
        "06",
        "Whispers",
        "Everyone has a name of their own, so one can tell something to just one of them.",
        page().panels(),
        (app, options) -> {
          install(server);
          server.install(app, options);
        });
  }

  public static void install(SocketServer server) {
    Step05.install(server);
    UniqueNicknames.install(server);
    Members.install(server);
    DirectMessages.install(server);
  }

  public static RoomPage page() {
    var page = Step05.page();
    page.aboveRoomName()
        .with(
            label("Your nickname").withFor("my-nickname"),
            input()
                .withId("my-nickname")
                .withName("nickname")
                .isRequired()
                .attr("autocomplete", "off"));
    page.aboveMessage()
        .with(label("To").withFor("to"), select(option("Everyone").withValue("")).withId("to"));
    return page;
  }
}
