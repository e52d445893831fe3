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
import noom.workbench.language.Messages;

/** All of step 05, and direct messages: names that are unique, and a word to just one of them. */
public final class Step06 {
  private Step06() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return new Lesson(
        "06",
        words -> page(words).panels(),
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

  public static RoomPage page(Messages words) {
    var page = Step05.page(words);
    page.aboveRoomName()
        .with(
            label(words.get("chat.name")).withFor("my-nickname"),
            input()
                .withId("my-nickname")
                .withName("nickname")
                .isRequired()
                .attr("autocomplete", "off"));
    page.aboveMessage()
        .with(
            label(words.get("to.label")).withFor("to"),
            select(option(words.get("to.everyone")).withValue("")).withId("to"));
    return page;
  }
}
