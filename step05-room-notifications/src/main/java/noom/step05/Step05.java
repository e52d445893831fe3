package noom.step05;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import noom.step04.RoomPage;
import noom.step04.SocketServer;
import noom.step04.Step04;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Time;
import noom.workbench.language.Messages;

/** All of step 04, and news: who comes, who goes, which rooms there are. */
public final class Step05 {
  private Step05() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return new Lesson(
        "05",
        words -> page(words).panels(),
        (app, options) -> {
          install(server);
          server.install(app, options);
        });
  }

  public static void install(SocketServer server) {
    Step04.install(server);
    RoomNotifications.install(server);
    RoomList.install(server);
  }

  public static RoomPage page(Messages words) {
    var page = Step04.page(words);
    page.panels().add(roomList(words));
    return page;
  }

  private static DomContent roomList(Messages words) {
    var list = ul().attr("data-empty", words.get("rooms.none"));
    return section(h2(words.get("rooms.title")), list).withId("rooms");
  }
}
